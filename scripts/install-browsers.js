// Puts the engines the tests need on this machine, through its package manager where that is allowed. Quiet where all are
// there already; one clear line where a person has to do it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowsers } from './browsers.js';
import { MINIFIER_PACKAGES } from './minifiers.js';

const PACKAGES = { chromium: ['chromium'], firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PACKAGES);
const lacking = () => {
  const found = findBrowsers();
  return wanted.filter(
    (name) =>
      !found[name] ||
      (name === 'webkit' && (!existsSync('/usr/bin/Xvfb') || !existsSync('/usr/bin/WebKitWebDriver'))),
  );
};

const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const apt = (...args) => spawnSync('apt-get', ['-qq', '-y', ...args], { env: environment, encoding: 'utf8' });

// Wanted, not needed: tests that use them are skipped without them.
const extra = existsSync('/usr/share/php/MatthiasMullie') ? [] : MINIFIER_PACKAGES;
const missing = lacking();
if (missing.length > 0) {
  const packages = missing.flatMap((name) => PACKAGES[name]);
  const byHand = `Please install ${packages.join(', ')} (Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}) and run this again.`;
  if (!canInstall) {
    console.error(byHand);
    process.exit(1);
  }
  console.log(`Installing ${packages.join(', ')} …`);
  apt('update');
  const { status, stderr } = apt('install', '--no-install-recommends', ...packages, 'fonts-dejavu-core');
  if (status !== 0 || lacking().length > 0) {
    console.error(`${stderr}\n${byHand}`);
    process.exit(1);
  }
}
if (extra.length > 0 && canInstall) {
  console.log(`Installing ${extra.join(', ')} …`);
  apt('update');
  apt('install', '--no-install-recommends', ...extra);
}
