import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { filesOf, php, readTags, readTranslation } from '../scripts/build-wordpress.js';

const SOURCE = 'integrations/wordpress/clinic-widgets';
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
const phpFiles = files.filter((name) => name.endsWith('.php'));
const text = (name: string): string => readFileSync(join(SOURCE, name), 'utf8');

/** A text that WordPress translates. */
const TRANSLATED = /(?:\b__|esc_html__|esc_html_e|esc_attr__)\(\s*'((?:[^'\\]|\\.)*)',\s*'clinic-widgets'/g;

/** Names in a constant list of class-tags.php. */
const list = (name: string): string[] => {
  const source = new RegExp(`const ${name} = array\\(([^)]*)\\)`).exec(text('includes/class-tags.php'))?.[1];
  return [...(source ?? '').matchAll(/'([^']+)'/g)].map(([, each = '']) => each);
};

describe('the WordPress plugin', () => {
  const tags = readTags(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')));
  const zip = unzipSync(readFileSync('dist/clinic-widgets-wordpress.zip'));
  const inZip = (name: string): string => strFromU8(zip[`clinic-widgets/${name}`] ?? new Uint8Array());

  it('names whatever has an address: a visitor’s browser asks for it only where an administrator allowed it', () => {
    const known = new Set([...list('SETTINGS_ONLY'), ...list('REQUESTED'), ...list('LINKS')]);
    for (const attributes of Object.values(tags))
      for (const [name, { about, kind }] of Object.entries(attributes)) {
        const hasAddress =
          kind === 'text' && /(^|\b(an?|the) )address(?!es)\b/i.test(about) && !/^Email/.test(about);
        if (hasAddress && name !== 'url-state') expect([...known], name).to.include(name);
      }
  });

  it('stores in a block what an author may set, and nothing else', () => {
    const settingsOnly = new Set(list('SETTINGS_ONLY'));
    expect([...settingsOnly]).to.include.members(['endpoint', 'hours', 'status', 'enrolled']);
    for (const [tag, attributes] of Object.entries(tags)) {
      const block = JSON.parse(inZip(`blocks/${tag}/block.json`)) as { attributes: object };
      const stored = Object.keys(block.attributes).filter((name) => name !== 'no-form');
      expect(stored).to.have.members(Object.keys(attributes).filter((name) => !settingsOnly.has(name)));
    }
  });

  it('says everything in Spanish, and nothing that is no longer said', () => {
    const translation = readTranslation(readFileSync(join(SOURCE, 'languages/clinic-widgets-es_ES.po')));
    // WordPress translates these lines of the header, too.
    const header = [
      ...text('clinic-widgets.php').matchAll(/^ \* (?:Plugin Name|Description|Author): +(.+)$/gm),
    ];
    expect(header).to.have.lengthOf(3);
    const said = new Set(header.map(([, line = '']) => `\u0004${line}`));
    for (const name of [...phpFiles, 'blocks/editor.js'])
      for (const [, id = ''] of text(name).matchAll(TRANSLATED))
        said.add(`\u0004${id.replaceAll("\\'", "'")}`);
    for (const name of files.filter((each) => each.endsWith('block.json'))) {
      const { title, description, keywords } = JSON.parse(text(name)) as Record<string, string> & {
        keywords: string[];
      };
      said.add(`block title\u0004${title ?? ''}`).add(`block description\u0004${description ?? ''}`);
      for (const keyword of keywords) said.add(`block keyword\u0004${keyword}`);
    }
    expect(translation.map(({ context, id }) => `${context}\u0004${id}`)).to.have.members([...said]);
    const places = (words: string): string[] => words.match(/%(\d\$)?s/g)?.sort() ?? [];
    for (const { id, said: spanish } of translation) {
      expect(spanish, id).to.not.equal('');
      expect(places(spanish), id).to.deep.equal(places(id));
    }
  });

  it('has no words that are not translated', () => {
    for (const name of [...phpFiles, 'blocks/editor.js']) {
      const code = text(name).replace(/\/\*[^]*?\*\/|(?:^|\s)\/\/.*$/gm, '');
      const rest = code.replace(TRANSLATED, '');
      // Of WordPress's functions for texts only those that the test above reads, and written as it reads them.
      expect(rest, name).to.not.match(/\b(?:_[_enx]|_nx|_ex|esc_(?:html|attr)_[_ex])\(/);
      const words = [...rest.matchAll(/(['"])((?:(?!\1)[^\\]|\\.)*)\1/g)].map(([, , each = '']) => each);
      expect(
        words.filter((each) => /(?:^|>)\s*[A-Z][a-z]+(?: [a-z]+)+/.test(each)),
        name,
      ).to.deep.equal([]);
    }
  });

  it('names every option of every tag', () => {
    const labels = text('includes/class-labels.php');
    for (const [tag, attributes] of Object.entries(tags))
      for (const name of Object.keys(attributes))
        if (!list('SETTINGS_ONLY').includes(name))
          expect(labels, `${tag} ${name}`).to.match(new RegExp(`'(${tag}/)?${name}' +=>`));
  });

  it('carries the bundle, all that it asks for, and the hashes of each', () => {
    const entry = /const ENTRY = '([^']+)'/.exec(text('clinic-widgets.php'))?.[1] ?? '';
    const parts = Object.values(
      JSON.parse(readFileSync('dist/parts.json', 'utf8')) as Record<string, { file: string }>,
    );
    expect(parts.length).to.be.above(4);
    for (const name of [...filesOf(entry), ...parts.map(({ file }) => file), 'zip-data.bin']) {
      expect(zip).to.have.property(`clinic-widgets/bundle/${name}`);
      expect(inZip('generated/integrity.php')).to.include(`'${name}' => 'sha384-`);
    }
    expect(inZip('clinic-widgets.php')).to.not.include('0.0.0');
    expect(inZip('readme.txt')).to.not.include('0.0.0');
  });

  it('writes any text into PHP as it is', () => {
    const value = { "it's": ['\\', "\\'", '<?php ?>', '$a {$b}', 'día'], on: true, n: 3 };
    expect(php(value)).to.equal(
      "array( 'it\\'s' => array( '\\\\', '\\\\\\'', '<?php ?>', '$a {$b}', 'día' ), 'on' => true, 'n' => 3 )",
    );
  });

  it('is PHP throughout', function () {
    if (!['/usr/bin/php', '/usr/local/bin/php'].some((path) => existsSync(path))) this.skip();
    for (const name of phpFiles) execFileSync('php', ['-l', join(SOURCE, name)], { stdio: 'pipe' });
  });
});
