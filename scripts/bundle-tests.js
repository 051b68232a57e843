// Bundles what the browsers test: served as modules one by one, a third of Chromium's time went into loading them. The unit
// tests, which share a process in Node too, become one page; tests of elements have a page each.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';

/** The unit tests as one module. */
const unitTests = (files) => ({
  name: 'unit-tests',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^unit-tests$/ }, ({ path }) => ({ path, namespace: 'unit-tests' }));
    onLoad({ filter: /.*/, namespace: 'unit-tests' }, () => ({
      contents: files.map((file) => `import './${file}';`).join('\n'),
      resolveDir: '.',
    }));
  },
});

/**
 * Writes the bundles, which name the lines of the sources in failures.
 * @param folder it is emptied first.
 * @returns the files to open, as a pattern.
 */
export async function bundleTests(folder) {
  const files = readdirSync('test', { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.node.test.ts'))
    .map((name) => `test/${name}`)
    .sort();
  const isUnit = (name) => name.endsWith('.unit.test.ts');
  const pages = files.filter((name) => !isUnit(name)).map((name) => [name.replace(/\.ts$/, ''), name]);
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: Object.fromEntries([['test/unit.test', 'unit-tests'], ...pages]),
    plugins: [unitTests(files.filter(isUnit))],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['development'],
    tsconfig: 'tsconfig.json',
    // The runner reads no map beside a file.
    sourcemap: 'inline',
    sourcesContent: false,
    // The tests are all side effect, which package.json rightly says of no module but define/.
    ignoreAnnotations: true,
    external: ['/__web-dev-server__web-socket.js'],
  });
  return [`${folder}/test/**/*.test.js`];
}
