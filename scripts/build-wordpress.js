// Builds the WordPress plugin: its sources, the bundle with all files it asks for, what the manifest says of each tag, and
// the translations in the forms WordPress reads, as dist/clinic-widgets-wordpress.zip. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import gettext from 'gettext-parser';

/** There once the modules are built. */
const { TAGS } = await import(`${import.meta.dirname}/../dist/i18n/tags.js`);
const SOURCE = 'integrations/wordpress/clinic-widgets';
const ZIP = 'dist/clinic-widgets-wordpress.zip';

/**
 * A value as PHP writes it.
 * @param {unknown} value
 * @returns {string}
 */
export function php(value) {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
  const entries = Array.isArray(value)
    ? value.map(php)
    : Object.entries(value).map(([key, each]) => `${php(key)} => ${php(each)}`);
  return `array( ${entries.join(', ')} )`;
}

const phpFile = (what, value) =>
  `<?php\n/**\n * ${what} Made by the build.\n *\n * @package ClinicWidgets\n */\n\ndefined( 'ABSPATH' ) || exit;\n\nreturn ${php(value)};\n`;

/** A word of a type, `'card' | 'band' | undefined`, or nothing where it is no list of words. */
function wordsOf(type) {
  const words = type.split('|').map((word) => word.trim());
  const quoted = words.filter((word) => word !== 'undefined').map((word) => /^'(.*)'$/.exec(word)?.[1]);
  return quoted.length > 0 && quoted.every((word) => word !== undefined) ? quoted : [];
}

/**
 * What the tags understand, by tag and attribute.
 * @typedef {{ kind: 'switch' | 'choice' | 'text', values: string[], about: string, shared: boolean, empty: boolean }} Option
 * @param {any} manifest
 * @returns {Record<string, Record<string, Option>>}
 */
export function readTags(manifest) {
  const elements = manifest.modules.flatMap(({ declarations = [] }) =>
    declarations.filter(({ tagName }) => tagName),
  );
  return Object.fromEntries(
    elements.map(({ tagName, attributes }) => [
      tagName.replace(/^clinic-/, ''),
      Object.fromEntries([
        ...attributes.map(({ name, description = '', parsedType, type, inheritedFrom }) => {
          const text = parsedType?.text ?? type?.text ?? 'string';
          const values = wordsOf(text);
          const kind = text === 'boolean' ? 'switch' : values.length > 0 ? 'choice' : 'text';
          const empty = /\bempty for none\b/.test(description);
          const about = description.replace(/\s+/g, ' ').replaceAll('`', '');
          return [name, { kind, values, about, shared: Boolean(inheritedFrom), empty }];
        }),
        ['lang', { kind: 'choice', values: ['en', 'es', ...TAGS], about: '', shared: true, empty: false }],
      ]),
    ]),
  );
}

/** Files of dist that a file of the bundle asks for, itself included: whatever it names that lies beside it. */
export function filesOf(entry, folder = 'dist') {
  const found = new Set();
  const look = (path) => {
    if (found.has(path)) return;
    found.add(path);
    if (!/\.m?js$/.test(path)) return;
    const code = readFileSync(join(folder, path), 'utf8');
    for (const [, named] of code.matchAll(/["'`]([\w./-]+\.(?:m?js|bin|json))["'`]/g)) {
      const beside = relative('.', join(path, '..', named));
      for (const each of [beside, relative('.', named)])
        if (!each.startsWith('..') && existsSync(join(folder, each))) look(each);
    }
  };
  look(entry);
  return [...found].sort();
}

/**
 * What a translation says.
 * @param {Buffer} po
 * @returns {{ context: string, id: string, said: string }[]}
 */
export const readTranslation = (po) =>
  Object.entries(gettext.po.parse(po).translations).flatMap(([context, entries]) =>
    Object.entries(entries)
      .filter(([id]) => id !== '')
      .map(([id, { msgstr }]) => ({ context, id, said: msgstr[0] ?? '' })),
  );

/** A translation as WordPress 6.5 reads it fastest, and as it reads it for a script. */
function translations(po, locale) {
  const { headers } = gettext.po.parse(po);
  const messages = Object.fromEntries(
    readTranslation(po).map(({ context, id, said }) => [context ? `${context}\u0004${id}` : id, [said]]),
  );
  const plural = headers['Plural-Forms'] ?? 'nplurals=2; plural=(n != 1);';
  const forPhp = {
    'plural-forms': plural,
    language: locale,
    messages: Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, text.join('\0')])),
  };
  const forScript = {
    domain: 'messages',
    locale_data: {
      messages: { '': { domain: 'messages', lang: locale, 'plural-forms': plural }, ...messages },
    },
  };
  return {
    [`clinic-widgets-${locale}.l10n.php`]: strToU8(
      phpFile('Translations.', forPhp).replace(/defined.*\n\n/, ''),
    ),
    [`clinic-widgets-${locale}.mo`]: gettext.mo.compile(gettext.po.parse(po)),
    [`clinic-widgets-${locale}-clinic-widgets-editor.json`]: strToU8(JSON.stringify(forScript)),
  };
}

const read = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? read(join(folder, each.name)) : [join(folder, each.name)],
  );

/** Every file of the plugin, by its path in it. */
export function pluginFiles() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const tags = readTags(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')));
  const entry = /const ENTRY = '([^']+)'/.exec(readFileSync(`${SOURCE}/clinic-widgets.php`, 'utf8'))[1];
  const files = {};
  for (const path of read(SOURCE)) {
    const name = relative(SOURCE, path);
    const content = readFileSync(path);
    if (name === 'clinic-widgets.php' || name === 'readme.txt') {
      const stamped = content.toString().replace(/^( \* Version: +|Stable tag: )0\.0\.0$/m, `$1${version}`);
      files[name] = strToU8(stamped);
    } else if (basename(name) === 'block.json') {
      const block = JSON.parse(content.toString());
      const tag = block.name.split('/')[1];
      // Set in the settings only, so a block stores none of them: class-tags.php has the list.
      const settingsOnly = /const SETTINGS_ONLY = array\(([^)]*)\)/.exec(
        readFileSync(`${SOURCE}/includes/class-tags.php`, 'utf8'),
      )[1];
      const names = Object.entries(tags[tag]).filter(([each]) => !settingsOnly.includes(`'${each}'`));
      block.attributes = Object.fromEntries([
        ...names.map(([each, { kind }]) => [each, { type: kind === 'switch' ? 'boolean' : 'string' }]),
        ...(tag === 'contact-cta' ? [['no-form', { type: 'boolean' }]] : []),
      ]);
      block.version = version;
      files[name] = strToU8(JSON.stringify(block, null, 2));
    } else {
      files[name] = content;
      const locale = /clinic-widgets-(\w+)\.po$/.exec(name)?.[1];
      if (locale)
        for (const [made, bytes] of Object.entries(translations(content, locale)))
          files[`languages/${made}`] = bytes;
    }
  }
  // The bundle knows its parts by their hashes, and names no file.
  const parts = JSON.parse(readFileSync('dist/parts.json', 'utf8'));
  const partFiles = Object.values(parts).map(({ file }) => file);
  const bundle = new Set([...filesOf(entry), ...partFiles, 'zip-data.bin']);
  const hashes = {};
  for (const name of bundle) {
    const content = readFileSync(`dist/${name}`);
    files[`bundle/${name}`] = content;
    hashes[name] = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  }
  files['generated/tags.php'] = strToU8(phpFile('What each tag understands.', tags));
  const needed = Object.fromEntries(
    Object.entries(parts).map(([name, { file, needs }]) => [name, { file, needs }]),
  );
  files['generated/parts.php'] = strToU8(phpFile('Parts of the bundle, and what each needs.', needed));
  files['generated/integrity.php'] = strToU8(phpFile('Hashes of the files in the bundle.', hashes));
  files['LICENSE'] = readFileSync('LICENSE');
  files['THIRD-PARTY-LICENSES.md'] = readFileSync('THIRD-PARTY-LICENSES.md');
  return files;
}

/** Writes the zip. */
export function buildPlugin() {
  const entries = Object.entries(pluginFiles()).sort(([a], [b]) => (a < b ? -1 : 1));
  const inFolder = entries.map(([name, content]) => [`clinic-widgets/${name}`, content]);
  // A fixed day, or every build would be another file.
  const bytes = zipSync(Object.fromEntries(inFolder), { level: 9, mtime: '2026-01-01T00:00:00' });
  writeFileSync(ZIP, bytes);
  return ZIP;
}
