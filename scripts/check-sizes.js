// Compares the exact size of what ships with scripts/sizes.json, both ways: a saving is recorded as carefully as a cost.
// `--update` records the sizes of the present build.
import { readFileSync, writeFileSync } from 'node:fs';
import { rollup } from 'rollup';
import { bundlePlugins, selfCheckBeside } from '../rollup.config.js';
import { sizesOf } from './integrity.js';

const WHOLE = 'clinic-widgets.all.min.js';
/** What a page in English loads for the form. */
const FORM = ['enquiry-form'];

/** What the design allows in brotli bytes. It is not met yet: the line says by how much, and the exact size may only fall on purpose. */
const TARGETS = {
  'a page with the banner': 17_000,
  'a page with banner and contact': 26_000,
  'a page with contact and its hours': 30_000,
  'a page with contact and its form': 32_000,
  'a page with objectives': 20_000,
  'a page with the finder': 45_000,
  'a page with all four and a form': 72_000,
  [WHOLE]: 92_000,
  'clinic-widgets.all.iife.min.js': 92_000,
  'medicare-banner alone': 9_000,
  'profile reader': 2_500,
  'what fills in the words of any other language': 2_000,
};

/** What pages load beside the bundle: the parts named, and those that they need. */
const PAGES = {
  'a page with the banner': ['medicare-banner'],
  'a page with banner and contact': ['medicare-banner', 'contact-cta'],
  'a page with contact and its hours': ['contact-cta', 'opening-hours'],
  'a page with contact and its form': ['contact-cta', ...FORM],
  'a page with objectives': ['objectives-list'],
  'a page with the finder': ['support-group-finder'],
  'a page with all four and a form': [
    'medicare-banner',
    'objectives-list',
    'contact-cta',
    'support-group-finder',
    ...FORM,
  ],
};

/** What reads a profile: loading, checking, freshness, and its texts in a language. Whoever shows it is not among them. */
const READER = ['profile-source', 'check-profile', 'freshness', 'profile-in'].map(
  (name) => `/dist/profile/${name}.js`,
);

/** The bundle as it would be without some modules: their exports are there, and do nothing. */
const without = (modules) => ({
  name: 'without',
  transform(code, id) {
    if (!modules.some((name) => id.endsWith(name))) return null;
    const names = [...code.matchAll(/^export (?:async )?(?:function\*?|class|const|let) (\w+)/gm)].map(
      ([, name]) => name,
    );
    return { code: names.map((name) => `export const ${name} = () => undefined;`).join('\n'), map: null };
  },
});

async function bundled(input, ...plugins) {
  const bundle = await rollup({ input, plugins: [...plugins, selfCheckBeside(), ...bundlePlugins()] });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  return Buffer.from(output[0].code);
}

/** What a page loads of a module at once, as bundlers split it: features and languages are apart. */
async function loadedFirst(input) {
  const bundle = await rollup({ input, plugins: bundlePlugins() });
  const { output } = await bundle.generate({ format: 'es' });
  const [entry] = output;
  const first = output.filter((chunk) => chunk === entry || entry.imports.includes(chunk.fileName));
  return Buffer.from(first.map(({ code }) => code).join('\n'));
}

/** Parts with all they need, each once. */
function filesOf(names, parts, found = new Set(['clinic-widgets.min.js'])) {
  for (const { file, needs } of names.map((name) => parts[name])) {
    found.add(file);
    filesOf(needs, parts, found);
  }
  return [...found];
}
/** Languages besides English, each a part. */
const { TAGS } = await import(`${import.meta.dirname}/../dist/i18n/tags.js`);
const englishName = new Intl.DisplayNames('en', { type: 'language' });
const wordsOf = (tag) => `the words of another language: ${englishName.of(tag)}`;
const LANGUAGES = ['es', ...TAGS];
for (const tag of LANGUAGES) TARGETS[wordsOf(tag)] = 9_000;

const builtParts = JSON.parse(readFileSync('dist/parts.json', 'utf8'));

const contents = {
  [WHOLE]: readFileSync(`dist/${WHOLE}`),
  'clinic-widgets.all.iife.min.js': readFileSync('dist/clinic-widgets.all.iife.min.js'),
  ...Object.fromEntries(LANGUAGES.map((tag) => [wordsOf(tag), readFileSync(`dist/${builtParts[tag].file}`)])),
  'what fills in the words of any other language': readFileSync(`dist/${builtParts.texts.file}`),
  'medicare-banner alone': await loadedFirst('dist/define/medicare-banner.js'),
};
const measured = Object.fromEntries(
  Object.entries(contents).map(([name, content]) => {
    const { size, brotli } = sizesOf(content);
    return [name, { size, brotli }];
  }),
);
for (const [page, names] of Object.entries(PAGES)) {
  const sizes = filesOf(names, builtParts).map((file) => sizesOf(readFileSync(`dist/${file}`)));
  const sum = (kind) => sizes.reduce((total, each) => total + each[kind], 0);
  measured[page] = { size: sum('size'), brotli: sum('brotli') };
}
const whole = measured[WHOLE];
const readerless = sizesOf(await bundled('dist/all.js', without(READER)));
measured['profile reader'] = {
  size: whole.size - readerless.size,
  brotli: whole.brotli - readerless.brotli,
};

if (process.argv.includes('--update')) {
  writeFileSync('scripts/sizes.json', `${JSON.stringify(measured, null, 2)}\n`);
}

const recorded = JSON.parse(readFileSync('scripts/sizes.json', 'utf8'));
let wrong = 0;
for (const [name, { size, brotli }] of Object.entries(measured)) {
  const before = recorded[name];
  const same = before?.size === size && before?.brotli === brotli;
  if (!same) wrong++;
  const over = brotli - TARGETS[name];
  console.log(
    `${name}: ${size} bytes, ${brotli} brotli (${over > 0 ? `${over} over` : 'within'} the target of ${TARGETS[name]})` +
      (same
        ? ''
        : `; recorded ${before?.size}, ${before?.brotli}: run node scripts/check-sizes.js --update and say why`),
  );
}
process.exit(wrong === 0 ? 0 : 1);
