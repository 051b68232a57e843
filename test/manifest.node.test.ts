import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';

interface Named {
  readonly name: string;
  readonly description?: string;
}
interface Declaration extends Named {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly (Named & { readonly type?: { readonly text: string } })[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}
interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations: readonly Declaration[] }[];
}

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
const elements = manifest.modules.flatMap(({ path, declarations }) =>
  declarations.filter(({ tagName }) => tagName).map((declaration) => ({ ...declaration, path })),
);
const names = (list: readonly Named[] | undefined): string[] => (list ?? []).map(({ name }) => name);

/** All source text below a folder, without the doc comments. */
const sourceOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')
    .replace(/^\s*\*.*$/gm, '');
const shared = sourceOf('src/shared');

/** Modules that register a tag; `mount` puts registered tags into marked places. */
const defineModules = readdirSync('src/define').filter((file) => file !== 'mount.ts');

describe('the manifest tells the truth', () => {
  it('declares every tag that is registered, and no other', () => {
    const registered = defineModules.map(
      (file) => /register\('([\w-]+)'/.exec(readFileSync(`src/define/${file}`, 'utf8'))?.[1],
    );
    expect(elements.map(({ tagName }) => tagName).sort()).to.deep.equal(registered.sort());
  });

  it('speaks of modules that exist', () => {
    for (const { path } of manifest.modules) expect(existsSync(path), path).to.be.true;
  });

  for (const element of elements) {
    const tag = element.tagName ?? '';
    describe(`<${tag}>`, () => {
      const own = sourceOf(`src/${tag.replace('clinic-', '')}`);

      it('describes itself and each attribute in words', () => {
        expect(element.summary, 'summary').to.match(/\w+/);
        for (const { name, description } of element.attributes ?? [])
          expect(description, name).to.match(/\w+/);
      });

      it('declares every attribute the class observes, inherited ones too', async () => {
        const name = element.name;
        const all = (await import(new URL('../dist/index.js', import.meta.url).href)) as Record<
          string,
          { observedAttributes: readonly string[] }
        >;
        expect(names(element.attributes)).to.have.members(all[name]?.observedAttributes ?? []);
      });

      it('gives attributes, events, slots and parts names of their own', () => {
        const all = [element.attributes, element.events, element.slots, element.cssParts]
          .flatMap(names)
          .filter(Boolean);
        expect(new Set(all).size, all.sort().join(' ')).to.equal(all.length);
      });

      it('documents every part and slot it renders, and renders every one it documents', () => {
        const rendered = (text: string, pattern: RegExp) =>
          new Set([...text.matchAll(pattern)].flatMap(([, value]) => (value ?? '').split(/\s+/)));
        // A part can also be named where a template is called: then it stands between quotes.
        for (const part of names(element.cssParts)) {
          expect(own + shared, `part ${part} is documented, not rendered`).to.match(
            new RegExp(`part="(?:[^"]* )?${part}[ "]|'(?:[^']* )?${part}'`),
          );
        }
        for (const part of rendered(own, /\bpart="([^"$]+)"/g)) {
          expect(names(element.cssParts), `part ${part} is rendered, not documented`).to.include(part);
        }
        for (const slot of rendered(own, /<slot name="([^"$]+)"/g)) {
          expect(names(element.slots), `slot ${slot}`).to.include(slot);
        }
      });

      it('fires exactly the events it names, each of an exported class', () => {
        // Its own events, and the one that every tag fires for its links.
        const files = [`src/${tag.replace('clinic-', '')}/events.ts`, 'src/shared/contact/contact-event.ts'];
        const declared = files
          .filter((file) => existsSync(file))
          .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'(clinic-[\w-]+)': (\w+)/g)]);
        expect(names(element.events).sort()).to.deep.equal(declared.map(([, name]) => name).sort());
        for (const [, , type] of declared) expect(readFileSync('src/index.ts', 'utf8')).to.contain(type);
      });
    });
  }
});
