import { logIn } from './people.js';

/** Deleted by an administrator, the plugin leaves nothing behind but what authors wrote. */
export async function tryUninstall(check, browser, site) {
  const page = await logIn(browser, site, 'admin');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${site.address}/wp-admin/plugins.php`);
  await page.locator('#deactivate-clinic-widgets').click();
  await page.waitForURL(/deactivate=true/);
  await page.locator('#delete-clinic-widgets').click();
  await page
    .locator('tr.plugin-deleted-tr, tr[data-slug="clinic-widgets"].deleted')
    .first()
    .waitFor({ state: 'attached' });
  const left = site.php(
    "global $wpdb; echo implode( ' ', $wpdb->get_col( \"SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '%clinic_widgets%'\" ) ), is_dir( WP_PLUGIN_DIR . '/clinic-widgets' ) ? ' files' : '';",
  );
  check('uninstalled, nothing is left', left.trim() === '', left);
  await page.context().close();
}
