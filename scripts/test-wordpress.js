// Installs the plugin's zip in a real WordPress on the loopback, and drives it in Chromium as an author, an administrator and
// a visitor. Needs `dist/`; PHP with SQLite and the package with WordPress are fetched once, before anything is tried.
// `node scripts/test-wordpress.js settings hostile` takes only those trials, `--zip FILE` another zip than that of `dist/`;
// SHOTS=FOLDER keeps pictures.
import { existsSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { install, logIn, saveSettings } from '../test/wordpress/people.js';
import { startSite } from '../test/wordpress/site.js';
import { tryEnquiry } from '../test/wordpress/trial-enquiry.js';
import { tryHealth } from '../test/wordpress/trial-health.js';
import { tryHostile } from '../test/wordpress/trial-hostile.js';
import { tryLoading, tryPages } from '../test/wordpress/trial-pages.js';
import { trySettings } from '../test/wordpress/trial-settings.js';
import { tryStudio } from '../test/wordpress/trial-studio.js';
import { tryUninstall } from '../test/wordpress/trial-uninstall.js';
import { startChromium } from './browsers.js';

const {
  values: { zip: ZIP },
  positionals: wanted,
} = parseArgs({
  allowPositionals: true,
  options: { zip: { type: 'string', default: 'dist/clinic-widgets-wordpress.zip' } },
});
const TRIALS = {
  pages: tryPages,
  loading: tryLoading,
  enquiry: tryEnquiry,
  settings: trySettings,
  health: tryHealth,
  hostile: tryHostile,
  studio: tryStudio,
  uninstall: tryUninstall,
};
const SETTINGS = {
  clinic: 'Pear Blossom Clinic',
  phone: '(541) 555-0100',
  'time-zone': 'America/Los_Angeles',
  hours: 'Mo-Fr 05:30-14:00',
  status: 'accepting',
  enquiry: 'site',
  accent: '#7a3b69',
};

let passed = 0;
let failed = 0;
/** Notes one thing that was tried; says it only where it failed. */
function check(name, isRight, seen = '') {
  if (isRight) passed++;
  else failed++;
  if (!isRight) console.log(`FAILED ${name}${seen === '' ? '' : `\n  ${String(seen).slice(0, 3000)}`}`);
}

if (!existsSync(ZIP)) {
  console.error(`${ZIP} is missing: npm run build makes it.`);
  process.exit(1);
}
const shots = process.env.SHOTS;
if (shots) mkdirSync(shots, { recursive: true });
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;
const started = Date.now();
const site = await startSite();
console.log(`WordPress ${site.version}: ${seconds(started)}`);
const browser = await startChromium();
try {
  const admin = await logIn(browser, site, 'admin');
  await install(admin, site, ZIP);
  const said = await saveSettings(admin, site, SETTINGS);
  check('an administrator saves settings', said.includes('Settings saved'), said);
  await admin.context().close();
  for (const [name, trial] of Object.entries(TRIALS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const since = Date.now();
    // One trial's end is not the next one's beginning.
    site.php(
      "switch_theme( 'twentytwentyfour' ); @unlink( WP_CONTENT_DIR . '/no-mail' ); @unlink( WP_CONTENT_DIR . '/spanish' );",
    );
    await trial(check, browser, site, shots).catch((error) =>
      check(`${name}: runs to its end`, false, error.stack),
    );
    console.log(`${name}: ${seconds(since)}`);
  }
} catch (error) {
  check('the plugin is installed', false, error.stack);
}
const faults = site
  .log()
  .split('\n')
  .filter((each) => /clinic-widgets|ClinicWidgets|PHP Fatal/.test(each));
check('PHP has nothing to say', faults.length === 0, faults.join('\n'));
await browser.close();
site.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
