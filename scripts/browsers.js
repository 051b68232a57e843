import { existsSync } from 'node:fs';

/** The first of `paths` that is on this machine. */
const firstOf = (paths) => paths.find((path) => path && existsSync(path));

/**
 * The three engines the library is tested in, where they are on this machine. An engine that is missing is `undefined`;
 * `scripts/install-browsers.js` puts it there.
 */
export const findBrowsers = () => ({
  chromium: firstOf([
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]),
  firefox: firstOf([process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox']),
  webkit: firstOf([
    process.env.WEBKIT_PATH,
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  ]),
});

/** Arguments for Chromium: as root in a container it has no sandbox, and it looks nothing up outside. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Longer than any machine is busy, in milliseconds. */
const PATIENCE = 180_000;

/** Chromium as people have it, driven from Node; more options as playwright takes them. */
export async function startChromium(options = {}) {
  const { chromium } = await import('playwright-core');
  const executablePath = findBrowsers().chromium;
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS, timeout: PATIENCE, ...options });
}

/**
 * A page in a window of its own that waits as long as a busy machine needs.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  return context.newPage();
}
