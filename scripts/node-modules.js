// Writes dist/node/: what the package exports, for Node. A server reads a module at a time from its disk, and a class module
// reaches forty to a hundred and forty of them, Lit's too: joined they load in a fifth of the time.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** There once the modules are built. */
const { TAGS } = await import(`${import.meta.dirname}/../dist/i18n/tags.js`);
const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const entryPoints = Object.values(exports)
  .filter((target) => target.node)
  .map((target) => target.default);

/** A server renders at once: what a page loads when it needs it is there from the start, in the same few files. */
const withParts = {
  name: 'with-parts',
  setup({ onLoad }) {
    onLoad({ filter: /\/dist\/[\w/-]+\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const imports = [];
      const languages = /\/i18n\/all\.js$/.test(path) ? TAGS : [];
      imports.push(...languages.map((tag, at) => `import { words as words${at} } from './${tag}.js';`));
      if (/\/contact-cta\/contact-cta\.js$/.test(path)) imports.push("import '../whole.js';");
      if (/\/profile\/profiled-element\.js$/.test(path)) imports.push("import '../i18n/all.js';");
      const contents = text.replaceAll(/\bimport\(('\.[^']+')\)/g, (_, module) => {
        imports.push(`import * as part${imports.length} from ${module};`);
        return `Promise.resolve(part${imports.length - 1})`;
      });
      const words = languages.map((tag, at) => `giveWords({ '${tag}': words${at} });`);
      // Every tag knows of profiles, and few of the form.
      const given = /\/profile\/profile-part\.js$/.test(path) ? ['profilePart.give(part0);'] : [];
      return { contents: [...imports, contents, ...words, ...given].join('\n') };
    });
  },
};

await build({
  entryPoints,
  outdir: 'dist/node',
  outbase: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['node'],
  // One registry and one set of stand-ins for the DOM in a process, whoever else renders with Lit in it.
  external: ['@lit-labs/ssr-dom-shim'],
  plugins: [withParts],
  legalComments: 'inline',
  logLevel: 'error',
});
