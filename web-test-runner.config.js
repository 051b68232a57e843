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

export default {
  port: await freePort(),
  // Files asked for by name, and lines to be counted, are served as they stand.
  files:
    process.env.FILES?.split(',') ??
    (coverage
      ? ['test/**/*.test.ts', '!test/**/*.node.test.ts']
      : await bundleTests(`coverage/tests-in-${wanted.join('-')}`)),
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
