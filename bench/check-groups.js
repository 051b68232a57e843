// How long `clinic-widgets check` takes, and how much memory: a feed of many groups, and each feed named.
// Usage, after a build: node bench/check-groups.js [groups, by default 100000] [FEED ...]
// The design's limit: 100,000 groups in under 5 s and 1 GB.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/cli/clinic-widgets.js', import.meta.url));
const [count = '100000', ...feeds] = process.argv.slice(2);

/** A group that shares little with the others; one in five has something wrong with it. */
const group = (at) => ({
  slug: `group-${at}`,
  name: `${['Morning', 'Evening', 'Open', 'First'][at % 4]} Circle ${at % 9973}`,
  day: at % 7,
  time: `${String(at % 24).padStart(2, '0')}:${at % 2 ? '30' : '00'}`,
  end_time: `${String((at + 1) % 24).padStart(2, '0')}:${at % 2 ? '30' : '00'}`,
  location: `Hall ${at % 5003}`,
  formatted_address: `${at} Oak Street, Medford, OR 97501, USA`,
  latitude: 42.3 + (at % 100) / 1000,
  longitude: -122.8 - (at % 100) / 1000,
  types: ['O', 'X', at % 20 ? 'D' : 'Pottery'],
  notes: at % 3 ? 'Use the side door &amp; ring twice.' : 'Park behind the house.\nBring a cup.',
  conference_url: at % 10 ? `https://meet.example/${at}` : 'call us',
  updated: '2026-10-12 09:30:00',
});

/** Runs a check; the greatest memory is what Linux counts for the process. */
function check(file) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', watcher, program, 'check', file, '--json'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  return new Promise((resolve) => {
    child.on('close', () => {
      const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(said.trim().split('\n').at(-1));
      resolve({
        seconds: (performance.now() - started) / 1000,
        cpu: (userCPUTime + systemCPUTime) / 1e6,
        megabytes: maxRSS / 1024,
      });
    });
  });
}
const watcher = `data:text/javascript,${encodeURIComponent("process.on('exit', () => console.error(JSON.stringify(process.resourceUsage())))")}`;

const folder = mkdtempSync(join(tmpdir(), 'clinic-widgets-'));
const groups = Array.from({ length: Number(count) }, (_, at) => group(at));
const profile = {
  version: '1.0',
  publisher: { name: 'Pear Blossom Clinic', url: 'https://pear-blossom.example/' },
  language: 'en',
  updated: '2026-11-16',
  clinic: { name: 'Pear Blossom Clinic', phone: '(541) 555-0100', timeZone: 'America/Los_Angeles' },
};
for (const [name, content] of Object.entries({ feed: groups, profile: { ...profile, groups } }))
  writeFileSync(join(folder, `${name} of ${count} groups.json`), JSON.stringify(content));
for (const file of [
  join(folder, `feed of ${count} groups.json`),
  join(folder, `profile of ${count} groups.json`),
  ...feeds,
]) {
  const { seconds, cpu, megabytes } = await check(file);
  console.log(
    `${basename(file)}: ${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s of CPU, ${megabytes.toFixed(0)} MB`,
  );
}
rmSync(folder, { recursive: true });
