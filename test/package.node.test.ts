import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { VERSION } from '../src/shared/version.js';

interface Package {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types?: string; readonly default?: string }>>;
  readonly sideEffects: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

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
        expect(existsSync(file), `${name}: ${file}`).to.be.true;
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

  it('lists exactly the modules that touch the registry as side effects', () => {
    const effects = manifest.sideEffects.filter(
      (path) => path.startsWith('./dist/') && !path.includes('clinic-widgets'),
    );
    const touching = modulesIn('dist')
      .filter((path) => !path.includes('clinic-widgets'))
      .filter((path) => /^register\(|^import '\.\/define/m.test(readFileSync(path, 'utf8')))
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

  it('publishes the hash a page can pin', () => {
    const published = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<
      string,
      { size: number; integrity: string }
    >;
    expect(published).to.include.keys('clinic-widgets.js', 'clinic-widgets.iife.js');
    for (const [name, { size, integrity }] of Object.entries(published)) {
      const content = readFileSync(`dist/${name}`);
      expect(content.length).to.equal(size);
      expect(`sha384-${createHash('sha384').update(content).digest('base64')}`).to.equal(integrity);
    }
  });

  it('holds a bundle without eval, outside addresses or a global name', () => {
    const bundle = readFileSync('dist/clinic-widgets.js', 'utf8');
    const classic = readFileSync('dist/clinic-widgets.iife.js', 'utf8');
    expect(bundle).not.to.match(
      /\beval\(|new Function|document\.write|localStorage|sessionStorage|document\.cookie/,
    );
    expect(bundle).not.to.match(/^\s*export|export\{/);
    expect(classic).to.match(/^(!|\()/);
  });
});
