// Builds the library and serves two sites on two origins of this machine: a clinic's own, and a partner's that carries its
// content. `--feed FILE` shows another list of groups in the finder; `--all` uses the bundle that holds everything; `--no-build`
// and `--no-open` skip what they say.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveDemo } from './sites.js';

const { values } = parseArgs({
  options: {
    feed: { type: 'string' },
    all: { type: 'boolean', default: false },
    port: { type: 'string', default: '8080' },
    'no-build': { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
  },
});

if (values.feed && !existsSync(values.feed)) {
  console.error(`There is no file ${values.feed}.`);
  process.exit(2);
}
if (!values['no-build']) {
  console.log('Building …');
  const { status } = spawnSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const { clinic, partner } = await serveDemo({
  port: Number(values.port),
  isWhole: values.all,
  ...(values.feed && { feedFile: resolve(values.feed) }),
});

console.log(`
The clinic's site    ${clinic}/          the four tags, from one bundle, under a strict Content-Security-Policy
  in Spanish         ${clinic}/es.html
  without a script   ${clinic}/plain.html  what visitors see when the bundle can't load
  to review words    ${clinic}/languages/vi.html  each language beside the English, to be corrected and saved
  its source         ${clinic}/source.html  a switch: what partners see when it is slow, down, stale, hostile ...
Studio               ${clinic}/studio/   build a page, and copy its code for your platform; write a profile
The partner's site   ${partner}/          another origin, another brand, everything from the clinic's profile
  five clinics       ${partner}/clinics.html  each from its own profile
  filled in advance  ${partner}/prerendered.html  painted before the script by "clinic-widgets prerender"
Enquiries arrive in  demo/received/enquiries.jsonl

Try: the Tab key alone; dark mode; a phone's width; a search for "famly"; an enquiry with the phone number left out.
Stop with Ctrl+C.`);

if (!values['no-open'] && !process.env.CI && process.stdout.isTTY) {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
  spawn(opener, [clinic], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
