// Builds the small apps of test/frameworks with their frameworks' own compilers, each from the package as it would be
// published, and drives them in Chromium; then the component that Studio writes for the framework in its place. `node scripts/test-frameworks.js vue svelte` takes only those. Needs `dist/`, and the
// package registry for what the apps are made of; a failed installation is a failed test.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { openPage, startChromium } from './browsers.js';

const SOURCES = 'test/frameworks';
const WORK = 'coverage/frameworks';
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
/** Seconds that one command of an app may take. */
const PATIENCE = 300;

let passed = 0;
let failed = 0;
/** Notes one thing that was tried; says it only where it failed. */
function check(name, isRight, seen = '') {
  if (isRight) passed++;
  else failed++;
  if (!isRight) console.log(`FAILED ${name}${seen === '' ? '' : `\n  ${String(seen).slice(-4000)}`}`);
  return isRight;
}

/** Runs a command in a folder; what it said, and whether it went well. */
function run(cwd, command, ...args) {
  return new Promise((resolve) => {
    const env = { ...process.env, CI: '1', FORCE_COLOR: '0', NG_CLI_ANALYTICS: 'false' };
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => child.kill(), PATIENCE * 1000);
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ ok: status === 0, output });
    });
  });
}

/** An app's files and a clinic's groups, on the loopback; what isn't there is 404, as on any site. */
async function serve(folder) {
  const groups = readFileSync('demo/clinic/groups.json');
  const server = createServer(({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    try {
      const body =
        path === '/groups.json' ? groups : readFileSync(join(folder, path === '/' ? 'index.html' : path));
      response.writeHead(200, {
        'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Opens an app's page. @returns what the console said, the tags, and a wait until an element says something. */
async function visit(app, page, address) {
  const said = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.stack));
  await page.goto(address);
  const tag = (name) => page.locator(`clinic-${name}`);
  // Inside its shadow root too.
  const says = async (what, locator, text) => {
    const element = await locator.elementHandle();
    const saysIt = ([host, part]) =>
      `${host.shadowRoot?.textContent ?? ''}${host.textContent}`.includes(part);
    const isSaid = await page.waitForFunction(saysIt, [element, text]).then(
      () => true,
      () => false,
    );
    check(`${app}: ${what}`, isSaid, said.join('\n'));
  };
  return { said, tag, says };
}

/** What a visitor does on every app's page, and what has to come of it. */
async function drive(app, page, address) {
  const { said, tag, says } = await visit(app, page, address);
  await says('the banner shows', tag('medicare-banner'), 'Medicare');
  await says('the list shows', tag('objectives-list'), 'ope');
  await says('the first message shows', tag('contact-cta'), 'Call us first.');
  await says('the groups show', tag('support-group-finder'), 'First Light Group');
  check(
    `${app}: coverage is not claimed`,
    (await tag('medicare-banner')
      .getByText(/Part B/)
      .count()) === 0,
  );

  const field = (name) => tag('contact-cta').locator(`#field-${name}`);
  await field('name').fill('Ana');
  await field('phone').fill('541 555 0142');
  await page.locator('#change').click();
  await says('a switch follows', tag('medicare-banner'), 'Part B');
  await says('a text follows', tag('contact-cta'), 'Ask us anything.');
  await says('a heading follows', tag('support-group-finder'), 'Groups near you');
  check(
    `${app}: a choice follows`,
    await tag('objectives-list').evaluate((element) => element.layout === 'cards'),
  );
  check(`${app}: typed text is kept`, (await field('name').inputValue()) === 'Ana');

  // The browser would look for a program that calls, and may take the next click for itself meanwhile.
  await page.evaluate(() => {
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
  });
  await tag('contact-cta').locator('a[href^="tel:+1541"]').first().click();
  await says('an event of a link is heard', page.locator('#log'), 'contact: call');
  await field('message')
    .fill('Do you have room?')
    .catch(() => undefined);
  await tag('contact-cta').locator('button[type=submit], [part~=submit]').first().click();
  await says('the page sends an enquiry itself', page.locator('#log'), 'sent.');

  await tag('support-group-finder').locator('#search').fill('97501');
  await says('a ZIP code gives distances', tag('support-group-finder'), '2.8\u00a0miles');
  check(`${app}: nothing is said on the console`, said.length === 0, said.join('\n'));
}

/** Installs, builds and drives one app. */
async function tryApp(app, browser) {
  const started = Date.now();
  const folder = `${WORK}/${app}`;
  cpSync(`${SOURCES}/${app}`, folder, { recursive: true });
  const done = () => console.log(`${app}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
  const installed = await run(
    folder,
    'npm',
    'install',
    '--ignore-scripts',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
  );
  if (!check(`${app} is installed`, installed.ok, installed.output)) return done();
  const built = await run(folder, 'npm', 'run', '--silent', 'build');
  if (!check(`${app} passes its compiler and is built`, built.ok, built.output)) return done();
  const use = async (what, steps) => {
    const { address, close } = await serve(`${folder}/dist`);
    const page = await openPage(browser);
    try {
      await steps(app, page, address);
    } catch (error) {
      check(`${app} ${what}`, false, error.stack);
    }
    await page.close();
    close();
  };
  await use('can be driven', drive);
  if (STUDIO.files[app]) {
    for (const [file, text] of Object.entries(STUDIO.files[app])) writeFileSync(`${folder}/${file}`, text);
    if (app === 'angular') {
      const index = `${folder}/src/index.html`;
      writeFileSync(index, readFileSync(index, 'utf8').replaceAll('app-root', 'app-clinic-widgets'));
    }
    const again = await run(folder, 'npm', 'run', '--silent', 'build');
    if (check(`${app}: its compiler takes what Studio writes`, again.ok, again.output))
      await use('can be opened with what Studio writes', openStudios);
  }
  done();
}

/** Looks at the component Studio wrote: each tag says what was filled in. */
async function openStudios(app, page, address) {
  const { said, tag, says } = await visit(app, page, address);
  for (const [name, text] of Object.entries(STUDIO.shown))
    await says(`Studio's ${name} says what was filled in`, tag(name), text);
  check(`${app}: nothing is said on the console of what Studio writes`, said.length === 0, said.join('\n'));
}

const written = await run('.', 'npx', '--no-install', 'tsx', 'scripts/studio-components.js');
const STUDIO = check('Studio writes its components', written.ok, written.output)
  ? JSON.parse(written.output)
  : { files: {}, shown: {} };
const asked = process.argv.slice(2);
const waiting = asked.length > 0 ? asked : readdirSync(SOURCES);
rmSync(WORK, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
const packed = await run('.', 'npm', 'pack', '--silent', '--pack-destination', WORK);
if (check('the package is packed', packed.ok, packed.output)) {
  const [file] = readdirSync(WORK).filter((name) => name.endsWith('.tgz'));
  renameSync(`${WORK}/${file}`, `${WORK}/clinic-widgets.tgz`);
  const browser = await startChromium();
  // Two at a time: one waits for the registry while the other's compiler works.
  const lane = async () => {
    for (let app = waiting.shift(); app; app = waiting.shift()) await tryApp(app, browser);
  };
  await Promise.all([lane(), lane()]);
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
