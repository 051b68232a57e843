// Compares the exact size of what ships with scripts/sizes.json, both ways: a saving is recorded as carefully as a cost.
// `--update` records the sizes of the present build.
import { readFileSync, writeFileSync } from 'node:fs';
import { rollup } from 'rollup';
import { bundlePlugins } from '../rollup.config.js';
import { sizesOf } from './integrity.js';

/** What the design allows in brotli bytes. It is not met yet: the line says by how much, and the exact size may only fall on purpose. */
const TARGETS = {
  'clinic-widgets.js': 32_000,
  'clinic-widgets.iife.js': 32_000,
  'medicare-banner alone': 9_000,
  'profile reader': 2_500,
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
  const bundle = await rollup({ input, plugins: [...plugins, ...bundlePlugins()] });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  return Buffer.from(output[0].code);
}

const contents = {
  'clinic-widgets.js': readFileSync('dist/clinic-widgets.js'),
  'clinic-widgets.iife.js': readFileSync('dist/clinic-widgets.iife.js'),
  'medicare-banner alone': await bundled('dist/define/medicare-banner.js'),
};
const measured = Object.fromEntries(
  Object.entries(contents).map(([name, content]) => {
    const { size, brotli } = sizesOf(content);
    return [name, { size, brotli }];
  }),
);
const whole = measured['clinic-widgets.js'];
const readerless = sizesOf(await bundled('dist/define.js', without(READER)));
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
// A published hash is worth something only if everybody builds the same file from the same modules.
if (!contents['clinic-widgets.js'].equals(await bundled('dist/define.js'))) {
  console.log('clinic-widgets.js: built again, it has other bytes');
  wrong++;
}
process.exit(wrong === 0 ? 0 : 1);
