// Builds Studio into dist/studio: a static site with the bundle beside it. What it knows of the tags, the profile and the plugin
// is taken from the manifest, the schema and the plugin's own source. Needs the rest of dist/.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const OUT = 'dist/studio';
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Attributes the WordPress plugin takes from its settings alone, as its source lists them. */
function settingsOnly() {
  const source = readFileSync('integrations/wordpress/clinic-widgets/includes/class-tags.php', 'utf8');
  const [, list] = /const SETTINGS_ONLY = array\(([^)]*)\)/.exec(source) ?? [];
  if (list === undefined) throw new Error('class-tags.php no longer lists SETTINGS_ONLY as expected.');
  return [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name);
}

/** What Studio is told by the build: see studio/data.ts. */
function studioData() {
  const integrity = readJson('dist/integrity.json');
  const shipped = Object.keys(integrity);
  const isTable = (name) => name.startsWith('zip-data.');
  const inParts = readdirSync('dist').filter((name) =>
    /^clinic-widgets\.(?!all\.|iife\.)[\w.-]*min\.js$/.test(name),
  );
  return {
    manifest: readJson('dist/custom-elements.json'),
    schema: readJson('schema/clinic-profile.schema.json'),
    build: {
      version: readJson('package.json').version,
      parts: readJson('dist/parts.json'),
      integrity: Object.fromEntries(Object.entries(integrity).map(([name, file]) => [name, file.integrity])),
      settingsOnly: settingsOnly(),
    },
    themes: Object.fromEntries(
      readdirSync('themes').map((name) => [basename(name, '.css'), readFileSync(`themes/${name}`, 'utf8')]),
    ),
    files: {
      parts: [...inParts, ...shipped.filter(isTable)],
      'one-file': ['clinic-widgets.all.min.js', ...shipped.filter(isTable)],
    },
  };
}

/** Writes dist/studio. */
export async function buildStudio() {
  const data = studioData();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(`${OUT}/widgets`, { recursive: true });
  await build({
    entryPoints: {
      studio: 'studio/main.ts',
      'studio-styles': 'studio/studio.css',
      preview: 'studio/preview.css',
    },
    define: { STUDIO_DATA: JSON.stringify(data) },
    outdir: OUT,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    conditions: ['production'],
    // Elements register themselves, which package.json rightly says of no module of the package's.
    ignoreAnnotations: true,
    tsconfig: 'tsconfig.json',
    legalComments: 'eof',
  });
  for (const name of new Set(Object.values(data.files).flat()))
    copyFileSync(`dist/${name}`, `${OUT}/widgets/${name}`);
  for (const page of ['index.html', 'preview.html']) copyFileSync(`studio/${page}`, `${OUT}/${page}`);
  copyFileSync('demo/clinic/groups.json', `${OUT}/sample-groups.json`);
  copyFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), `${OUT}/axe.min.js`);
}
if (process.argv[1] === fileURLToPath(import.meta.url)) await buildStudio();
