import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { VERSION } from '../src/shared/elements/version.js';

interface Package {
  readonly version: string;
  readonly exports: Readonly<
    Record<string, string | { readonly types?: string; readonly node?: string; readonly default?: string }>
  >;
  readonly scripts: Readonly<Record<string, string>>;
  readonly sideEffects: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

const execute = promisify(execFile);
/** Counting the lines a child runs would spoil the count. */
const run = (command: string, args: readonly string[], options: { maxBuffer?: number } = {}) =>
  execute(command, args, { ...options, env: { ...process.env, NODE_V8_COVERAGE: '' } });

/** Runs a module in a Node of its own, as a server or a build would; what it prints. */
const inNode = async (source: string): Promise<string> =>
  (await run(process.execPath, ['--input-type=module', '-e', source])).stdout.trim();

/** Modules that a module of the package in Node brings with it, itself too. */
function modulesFrom(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/^(?:import|\} from) ?"(\.[^"]+)";$/gm))
    modulesFrom(join(path, '..', name), seen);
  return seen;
}

/** Names under which code is imported. */
const codeExports = Object.entries(manifest.exports).flatMap(([name, target]) =>
  typeof target !== 'string' && target.node ? [name.replace('.', 'clinic-widgets')] : [],
);

/** Every .js file below `folder`. */
const modulesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

describe('the package', () => {
  it('says the same version everywhere', () => {
    expect(VERSION).to.equal(manifest.version);
  });

  it('ships every file its exports promise', () => {
    for (const [name, target] of Object.entries(manifest.exports)) {
      for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
        // A folder of files, where it says `*`.
        const path = file.replace(/\*$/, '');
        expect(existsSync(path) && (path === file || readdirSync(path).length > 0), `${name}: ${file}`).to.be
          .true;
      }
    }
  });

  it('exports a class module and a define module for each tag', () => {
    for (const file of readdirSync('src/define').filter((name) => name !== 'mount.ts')) {
      const tag = file.replace('.ts', '');
      expect(manifest.exports[`./${tag}`], tag).to.exist;
      expect(manifest.exports[`./define/${tag}`], tag).to.exist;
    }
  });

  it('lists exactly the modules that touch the registry, or fill in parts, as side effects', () => {
    const effects = manifest.sideEffects.filter(
      (path) => path.startsWith('./dist/') && !/clinic-widgets|dist\/(?:node|studio)\//.test(path),
    );
    const touching = modulesIn('dist')
      .filter((path) => !/clinic-widgets|dist\/node\//.test(path))
      .filter((path) =>
        /^register\(|^import '\.\/define|^ *attach\(document\)|^const records = start|^\w+Part\.give\(|^giveWords\(|^if \(location/m.test(
          readFileSync(path, 'utf8'),
        ),
      )
      .map((path) => `./${path}`);
    expect([...effects].sort()).to.deep.equal(touching.sort());
  });

  it('imports every class module without a document, and without an effect', async () => {
    // Lit's notes about itself, its stand-in for a registry outside a browser, and tslib's helpers in Node.
    const known = /^(lit|reactive)\w*(Versions|Root|Metadata)$|^customElements$|^__\w+$/;
    const before = Object.getOwnPropertyNames(globalThis);
    const all = (await import(new URL('../dist/index.js', import.meta.url).href)) as Record<string, unknown>;
    expect(Object.keys(all)).to.include.members(['ClinicMedicareBanner', 'ClinicContactCta']);
    const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
    expect(added.filter((name) => !known.test(name))).to.deep.equal([]);
  });

  it('imports everything in plain Node, where there is no page', async () => {
    expect(codeExports).to.include.members(['clinic-widgets', 'clinic-widgets/define']);
    for (const name of codeExports) expect(await inNode(`await import('${name}')`), name).to.equal('');
  });

  it('gives one class, whichever way it is imported', async () => {
    const source = `import { ClinicContactCta } from 'clinic-widgets';
      import { ClinicContactCta as alone } from 'clinic-widgets/contact-cta';
      import 'clinic-widgets/define';
      console.log(customElements.get('clinic-contact-cta') === ClinicContactCta && alone === ClinicContactCta);`;
    expect(await inNode(source)).to.equal('true');
  });

  it('loads a class module in Node from a handful of files', () => {
    // Most of the time goes into finding and opening each file: one of the sources' modules is 40 to 140 of them.
    for (const file of readdirSync('src/define').filter((name) => name !== 'mount.ts')) {
      const tag = file.replace('.ts', '');
      const files = modulesFrom(`dist/node/${tag}/${tag}.js`);
      expect(files.size, [...files].join(' ')).to.be.within(2, 16);
    }
  });

  it('names the ZIP table so that bundlers carry it, and the file lies where unbundled modules ask', () => {
    const module = new URL('../dist/support-group-finder/state/location.js', import.meta.url);
    const [, path] = /new URL\('([^']+)', import\.meta\.url\)/.exec(readFileSync(module, 'utf8')) ?? [];
    expect(new URL(path ?? '', module).href).to.equal(new URL('../dist/zip-data.bin', import.meta.url).href);
    expect(manifest.exports['./zip-data.bin']).to.equal('./dist/zip-data.bin');
  });

  it('runs nothing when it is installed', () => {
    const atInstall = /^(pre|post)?(install|prepare|pack|publish)$|^prepublishOnly$/;
    expect(Object.keys(manifest.scripts).filter((name) => atInstall.test(name))).to.deep.equal([]);
  });

  it('carries the licence of Lit in the bundles and in the package', async () => {
    for (const name of readdirSync('dist').filter((file) =>
      /^clinic-widgets\.(all|iife|js|min|shared)\b/.test(file),
    ))
      expect(readFileSync(`dist/${name}`, 'utf8'), name).to.match(/\/\*![^*]*Google LLC, BSD-3-Clause/);
    const [pack] = JSON.parse((await run('npm', ['pack', '--dry-run', '--json'])).stdout) as [
      { files: { path: string }[] },
    ];
    const files = pack.files.map(({ path }) => path);
    expect(files).to.include.members(['THIRD-PARTY-LICENSES.md', 'LICENSE', 'dist/zip-data.bin']);
  });

  it('is sound to publint', async () => {
    const { messages, pkg } = await publint({ strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).to.deep.equal([]);
  });

  it('gives types for every import, to attw', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clinic-widgets-'));
    try {
      const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder]);
      const data = Object.entries(manifest.exports)
        .filter(([, target]) => typeof target === 'string')
        .map(([name]) => name);
      const args = ['--profile', 'esm-only', '--format', 'json', '--exclude-entrypoints', ...data];
      const answer = await run('npx', ['--no-install', 'attw', join(folder, stdout.trim()), ...args], {
        maxBuffer: 2 ** 26,
      });
      expect(answer.stdout).to.contain('clinic-widgets');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('publishes the hash a page can pin', () => {
    const published = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<
      string,
      { size: number; integrity: string }
    >;
    expect(published).to.include.keys('clinic-widgets.js', 'clinic-widgets.iife.js');
    const files = readdirSync('dist').filter((name) => /^clinic-widgets\..*js$/.test(name));
    expect(Object.keys(published)).to.include.members(files);
    for (const [name, { size, integrity }] of Object.entries(published)) {
      const content = readFileSync(`dist/${name}`);
      expect(content.length).to.equal(size);
      expect(`sha384-${createHash('sha384').update(content).digest('base64')}`).to.equal(integrity);
    }
  });

  it('gives what pages name today: the bundle with parts, and the classic script that holds everything', () => {
    const read = (name: string): string => readFileSync(`dist/clinic-widgets.${name}`, 'utf8');
    expect(read('js')).to.equal(read('min.js'));
    expect(read('iife.js')).to.equal(read('all.iife.min.js'));
  });

  it('holds the hash of each part once, where all know it or in the one part that asks for it, and names each after its content', () => {
    const bundle = readFileSync('dist/clinic-widgets.min.js', 'utf8');
    const parts = JSON.parse(readFileSync('dist/parts.json', 'utf8')) as Record<string, { file: string }>;
    expect(parts).to.include.keys('shared', 'medicare-banner', 'contact-cta');
    // A hash that begins with two slashes is written with one of them escaped.
    const all = [bundle, ...Object.values(parts).map(({ file }) => readFileSync(`dist/${file}`, 'utf8'))].map(
      (text) => text.replaceAll('\\/', '/'),
    );
    for (const name of ['es', 'enquiry-form', 'profile-reader']) expect(bundle).to.contain(`["${name}","`);
    for (const name of ['fr', 'map-part', 'week-part']) expect(bundle).not.to.contain(`["${name}","`);
    for (const [name, { file }] of Object.entries(parts)) {
      const hash = createHash('sha384')
        .update(readFileSync(`dist/${file}`))
        .digest('base64');
      const naming = all.filter((text) => text.includes(`["${name}","${hash}"`));
      expect(naming, name).to.have.length(1);
      expect(file).to.equal(
        `clinic-widgets.${name}.${hash.slice(0, 8).replace(/\W/g, '0').toLowerCase()}.min.js`,
      );
      expect(readFileSync(`dist/${file}`, 'utf8'), file).to.match(
        /^(?:\/\*![^*]*\*\/\n)?export default ?\(*(?:\w+|\([^)]*\))=>[^]*;$/,
      );
    }
  });

  it('names what each part needs once, never the part itself, and only parts that are there', () => {
    const parts = JSON.parse(readFileSync('dist/parts.json', 'utf8')) as Record<string, { needs: string[] }>;
    for (const [name, { needs }] of Object.entries(parts)) {
      expect(needs, name).to.deep.equal([...new Set(needs)]);
      expect(needs, name).not.to.include(name);
      expect(parts, name).to.include.keys(...needs, name);
    }
  });

  it('holds a bundle without eval, outside addresses or a global name', () => {
    const bundle = readdirSync('dist')
      .filter((name) => /^clinic-widgets\..*\.min\.js$/.test(name) && !name.includes('.iife.'))
      .map((name) => readFileSync(`dist/${name}`, 'utf8'))
      .join('\n');
    const classic = readFileSync('dist/clinic-widgets.iife.js', 'utf8');
    expect(bundle).not.to.match(
      /\beval\(|new Function|document\.write|localStorage|sessionStorage|document\.cookie/,
    );
    expect(classic).to.match(/^\/\*!.*\*\/\s*(!|\()/);
  });
});
