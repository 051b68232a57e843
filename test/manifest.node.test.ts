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

/** All source text of a tag's folder, and of what is shared. */
function sourceOf(tag: string): string {
  const folders = [`src/${tag.replace('clinic-', '')}`, 'src/shared'];
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

describe('the manifest tells the truth', () => {
  it('declares every tag that is registered, and no other', () => {
    const registered = readdirSync('src/define').map(
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
      const source = sourceOf(tag);

      it('describes itself and each attribute in words', () => {
        expect(element.summary, 'summary').to.match(/\w+/);
        for (const { name, description } of element.attributes ?? [])
          expect(description, name).to.match(/\w+/);
      });

      it('gives attributes, events, slots and parts names of their own', () => {
        const all = [element.attributes, element.events, element.slots, element.cssParts]
          .flatMap(names)
          .filter(Boolean);
        expect(new Set(all).size, all.sort().join(' ')).to.equal(all.length);
      });

      it('documents every part and slot it renders, and renders every one it documents', () => {
        const found = (pattern: RegExp, text: string) =>
          [...text.matchAll(pattern)].flatMap(([, value]) => (value ?? '').split(/\s+/));
        const own = source.replace(/^\s*\*.*$/gm, '');
        const parts = new Set(found(/\bpart="([^"$]+)"/g, own));
        const documented = names(element.cssParts);
        for (const part of documented)
          expect([...parts], `part ${part} is documented, not rendered`).to.include(part);
        const folder = sourceOf(tag).replace(/^\s*\*.*$/gm, '');
        for (const part of parts) {
          if (folder.includes(`part="${part}"`) && part !== 'heading-text') {
            expect(documented, `part ${part} is rendered, not documented`).to.include(part);
          }
        }
        const slots = new Set(found(/<slot name="([^"$]+)"/g, own));
        for (const slot of slots) expect(names(element.slots), `slot ${slot}`).to.include(slot);
      });

      it('fires exactly the events it names, each of an exported class', () => {
        const eventsFile = `src/${tag.replace('clinic-', '')}/events.ts`;
        const declared = existsSync(eventsFile)
          ? [...readFileSync(eventsFile, 'utf8').matchAll(/'(clinic-[\w-]+)': (\w+)/g)]
          : [];
        expect(names(element.events).sort()).to.deep.equal(declared.map(([, name]) => name).sort());
        for (const [, , type] of declared) expect(readFileSync('src/index.ts', 'utf8')).to.contain(type);
      });
    });
  }
});
