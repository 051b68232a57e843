import { logIn } from './people.js';

const line = (site) => JSON.parse(site.php('echo wp_json_encode( ClinicWidgets\\Site_Health::test() );'));

/** Site Health's line: good, and what it says of each thing that can go wrong. */
export async function tryHealth(check, browser, site) {
  const post = (content) =>
    Number(
      site.php(
        `wp_set_current_user( 1 ); echo wp_insert_post( array( 'post_title' => 'Health', 'post_status' => 'publish', 'post_content' => '${content}' ) );`,
      ),
    );
  const remove = (id) => site.php(`wp_delete_post( ${id}, true );`);
  const good = line(site);
  check('all is well: good', good.status === 'good', JSON.stringify(good));

  const bundle = "WP_PLUGIN_DIR . '/clinic-widgets/bundle/clinic-widgets.min.js'";
  site.php(`rename( ${bundle}, ${bundle} . '.away' );`);
  const missing = line(site);
  check(
    'a missing file: critical',
    missing.status === 'critical' && /is missing/.test(missing.description),
    JSON.stringify(missing),
  );
  site.php(`file_put_contents( ${bundle}, 'x' );`);
  const changed = line(site);
  check(
    'a changed file: critical',
    changed.status === 'critical' && /was changed/.test(changed.description),
    JSON.stringify(changed),
  );
  check(
    'and that visitors get it changed',
    /changed on its way/.test(changed.description),
    JSON.stringify(changed),
  );
  site.php(`rename( ${bundle} . '.away', ${bundle} );`);
  const table = "WP_PLUGIN_DIR . '/clinic-widgets/bundle/zip-data.bin'";
  site.php(`rename( ${table}, ${table} . '.away' );`);
  check('a missing ZIP table: critical', /zip-data\.bin/.test(line(site).description));
  site.php(`rename( ${table} . '.away', ${table} );`);

  const wrongs = {
    '[clinic-contact-cta fone="1"]': /fone/,
    '[clinic-medicare-banner status="accepting"]': /status/,
    '<!-- wp:clinic-widgets/support-group-finder {"feed":"https://evil.example/x.json"} /-->': /names a site/,
    '<p>&lt;clinic-contact-cta phone="1"&gt;</p>': /as text/,
  };
  for (const [content, says] of Object.entries(wrongs)) {
    const id = post(content);
    const { status, description } = line(site);
    check(`${content}: said`, status === 'recommended' && says.test(description), description);
    remove(id);
  }
  check('mended: good again', line(site).status === 'good', JSON.stringify(line(site)));

  const page = await logIn(browser, site, 'admin');
  await page.goto(`${site.address}/wp-admin/site-health.php`);
  const shown = page.getByText('Clinic Widgets work', { exact: true });
  await shown.waitFor({ state: 'attached' });
  check('the line stands in Site Health', (await shown.count()) > 0);
  await page.context().close();
}
