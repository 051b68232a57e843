import { createServer } from 'node:net';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { CHROMIUM_ARGS, findBrowsers } from './scripts/browsers.js';
import { bundleTests } from './scripts/bundle-tests.js';
import { testPages } from './scripts/test-pages.js';
import { testParts } from './scripts/test-parts.js';
import { profilesPlugin } from './scripts/test-profiles.js';
import { receiverPlugin } from './scripts/test-receiver.js';
import { testStudio } from './scripts/test-studio.js';
import { webkitLauncher } from './scripts/webkit-launcher.js';

const found = findBrowsers();
const wanted = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');
const coverage = process.env.COVERAGE === '1';

const missing = wanted.filter((name) => !found[name]);
if (missing.length > 0) {
  throw new Error(`Not on this machine: ${missing.join(', ')}. Run: node scripts/install-browsers.js`);
}

// The tests' servers over TLS have a certificate made for one run.
const launchers = {
  chromium: () =>
    Object.assign(
      chromeLauncher({
        launchOptions: { executablePath: found.chromium, args: CHROMIUM_ARGS, acceptInsecureCerts: true },
      }),
      {
        name: 'Chromium',
      },
    ),
  firefox: () =>
    Object.assign(
      chromeLauncher({
        launchOptions: { browser: 'firefox', executablePath: found.firefox, acceptInsecureCerts: true },
        concurrency: 1,
      }),
      { name: 'Firefox' },
    ),
  webkit: () => webkitLauncher({ binary: found.webkit }),
};

/** Runners that start side by side would all take the first port they find free. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Tests by what they are about, for `--group`. */
const GROUPS = {
  banner: 'medicare-banner',
  bundle: 'bundle',
  contact: 'contact-cta',
  finder: 'support-group-finder',
  objectives: 'objectives-list',
  profile: 'profile',
  shared: 'shared',
};
const testsIn = (folder) => [`${folder}/**/*.test.ts`, `!${folder}/**/*.node.test.ts`];
const hasFlag = (name) => process.argv.some((each) => each === name || each.startsWith(`${name}=`));
/** A group is run alone; without one there are none, or each would run beside all files. */
const isGroup = hasFlag('--group');

async function filesToRun() {
  if (isGroup) return [];
  if (process.env.FILES) return process.env.FILES.split(',');
  // Lines to be counted, and files that are watched, are served as they stand.
  if (coverage || hasFlag('--watch')) return testsIn('test');
  return bundleTests(`coverage/tests-in-${wanted.join('-')}`);
}

export default {
  port: await freePort(),
  files: await filesToRun(),
  groups: isGroup
    ? Object.entries(GROUPS).map(([name, folder]) => ({ name, files: testsIn(`test/${folder}`) }))
    : [],
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: new URL('tsconfig.json', import.meta.url).pathname,
    }),
    receiverPlugin(),
    profilesPlugin(),
    a11ySnapshotPlugin(),
  ],
  middleware: [testPages, testParts, testStudio],
  browsers: wanted.map((name) => launchers[name]()),
  coverage,
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['json'], reportDir: 'coverage/browser' },
  testFramework: { config: { timeout: 400_000 } },
  testsFinishTimeout: Number(process.env.PATIENCE ?? 900_000),
  browserStartTimeout: 90000,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('lit.dev/msg/dev-mode'),
};
