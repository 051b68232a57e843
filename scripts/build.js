// Builds everything that is published into dist/: modules with types, the bundles, the manifest and what editors and
// frameworks read from it, and the sizes and hashes of each shipped file.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describeFile } from './integrity.js';

function run(...command) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', ...command], { encoding: 'utf8' });
  if (status === 0) return;
  console.error(`${command.join(' ')} failed:\n${stdout}${stderr}`);
  process.exit(1);
}

rmSync('dist', { recursive: true, force: true });
await import('./profile-types.js');
run('tsc');
// Its types are checked with the tests'.
run('tsc', '-p', 'src/cli', '--noCheck');
chmodSync('dist/cli/clinic-widgets.js', 0o755);
run('node', 'scripts/build-parts.js');
run('rollup', '-c', '--silent');
// What pages name today goes on working; optimisers leave `.min.js` alone.
for (const [copy, original] of Object.entries({
  'clinic-widgets.js': 'clinic-widgets.min.js',
  'clinic-widgets.iife.js': 'clinic-widgets.all.iife.min.js',
})) {
  copyFileSync(`dist/${original}`, `dist/${copy}`);
}
cpSync('themes', 'dist/themes', { recursive: true });
run('cem', 'analyze', '--config', 'scripts/manifest.config.js');
await import('./framework-types.js');
await import('./design-tokens.js');
await import('./node-modules.js');
if (existsSync('scripts/build-zip-table.js')) await import('./build-zip-table.js');

const shipped = readdirSync('dist').filter((name) => /^(clinic-widgets\..*\.?js|zip-data\..*)$/.test(name));
const report = Object.fromEntries(shipped.sort().map((name) => [name, describeFile(`dist/${name}`)]));
writeFileSync('dist/integrity.json', `${JSON.stringify(report, null, 2)}\n`);
for (const [name, { size, brotli }] of Object.entries(report)) {
  console.log(`dist/${name}: ${size} bytes, ${brotli} brotli`);
}
const { buildPlugin } = await import('./build-wordpress.js');
console.log(buildPlugin());
if (existsSync('node_modules/@awesome.me/webawesome')) {
  const { buildStudio } = await import('./build-studio.js');
  await buildStudio();
} else console.warn('dist/studio was left out: packages are missing that package-lock.json has. Run: npm ci');
