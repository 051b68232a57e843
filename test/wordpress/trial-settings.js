import { logIn, saveSettings, writePage } from './people.js';

const BAD = {
  phone: ['none', '<b>'],
  'time-zone': ['Pacific', 'America/Nowhere'],
  hours: ['all day', 'javascript:alert(1)'],
  src: [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example/x',
    'ftp://x.example/y',
    'https://user:pw@x.example/',
  ],
  accent: ['red; } body { display: none', '#12', 'url(x)'],
  'accepting-from': ['tomorrow', '2027-02-30'],
  recipients: ['office@clinic.example, nobody', 'a@b\nBcc: x@y.example'],
  endpoint: ['javascript:alert(1)', 'mailto:x@y.example'],
  'endpoint-fields': ['name', '=x'],
  'endpoint-extra': ['access_key', '|'],
  origins: ['javascript:alert(1)', 'groups', 'https://a.example https://u:p@b.example'],
};

/** What is stored. */
export const option = (site) =>
  JSON.parse(site.php("echo wp_json_encode( get_option( 'clinic_widgets' ) );"));

/** Bad settings are refused one by one; people without the right, and requests without a nonce, change nothing. */
export async function trySettings(check, browser, site) {
  const admin = await logIn(browser, site, 'admin');
  const before = option(site);
  for (let round = 0; round < 5; round++) {
    const settings = Object.fromEntries(
      Object.entries(BAD).flatMap(([name, values]) =>
        values[round] === undefined ? [] : [[name, values[round]]],
      ),
    );
    const said = await saveSettings(admin, site, settings);
    const lines = said.split('\n').filter((line) => line.includes('was left as it was'));
    check(`bad settings, round ${round}: each is named`, lines.length === Object.keys(settings).length, said);
  }
  check(
    'bad settings change nothing',
    JSON.stringify(option(site)) === JSON.stringify(before),
    JSON.stringify(option(site)),
  );

  await admin.goto(`${site.address}/wp-admin/options-general.php?page=clinic-widgets`);
  const forge = (page, changes) =>
    page.evaluate(
      async ([to, pairs]) => {
        const response = await fetch(to, {
          method: 'POST',
          body: new URLSearchParams(pairs),
          redirect: 'follow',
        });
        return response.status;
      },
      [`${site.address}/wp-admin/options.php`, changes],
    );
  const change = {
    option_page: 'clinic-widgets',
    action: 'update',
    'clinic_widgets[phone]': '(541) 555-0199',
  };
  check('without a nonce nothing is saved', (await forge(admin, change)) === 403);
  check(
    'with a wrong nonce nothing is saved',
    (await forge(admin, { ...change, _wpnonce: '0123456789' })) === 403,
  );
  const nonce = await admin.locator('#_wpnonce').first().inputValue();
  const test = await admin.evaluate(
    async (to) =>
      (await fetch(to, { method: 'POST', body: new URLSearchParams({ action: 'clinic_widgets_test' }) }))
        .status,
    `${site.address}/wp-admin/admin-post.php`,
  );
  check('a test mail needs a nonce', test === 403, test);

  for (const user of ['editor', 'author', 'subscriber']) {
    const page = await logIn(browser, site, user);
    const response = await page.goto(`${site.address}/wp-admin/options-general.php?page=clinic-widgets`);
    check(`${user}: the settings are not shown`, response.status() === 403, response.status());
    check(
      `${user}: an administrator's nonce changes nothing`,
      (await forge(page, { ...change, _wpnonce: nonce })) === 403,
    );
    const rest = await page.evaluate(
      async (to) =>
        (
          await fetch(to, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{"clinic_widgets":{"phone":"1"}}',
          })
        ).status,
      `${site.address}/wp-json/wp/v2/settings`,
    );
    check(`${user}: nor by REST`, rest === 401 || rest === 403, rest);
    await page.goto(`${site.address}/wp-admin/profile.php`);
    const tested = await page.evaluate(
      async (to) =>
        (await fetch(to, { method: 'POST', body: new URLSearchParams({ action: 'clinic_widgets_test' }) }))
          .status,
      `${site.address}/wp-admin/admin-post.php`,
    );
    check(`${user}: sends no test mail`, tested === 403, tested);
    await page.context().close();
  }
  check('none of these changed a setting', JSON.stringify(option(site)) === JSON.stringify(before));

  site.forgetMails();
  await admin.goto(`${site.address}/wp-admin/options-general.php?page=clinic-widgets`);
  await admin.locator('#clinic-widgets-test').click();
  await admin.waitForURL(/clinic-widgets-test=sent/);
  check(
    'an administrator sends a test mail',
    site.mails().some((mail) => mail.includes('Test of the enquiry form')),
  );

  site.php("touch( WP_CONTENT_DIR . '/spanish' );");
  await admin.goto(`${site.address}/wp-admin/options-general.php?page=clinic-widgets`);
  const spanish = await admin.locator('.wrap').innerText();
  check(
    'the settings are in Spanish where the site is',
    /Horario de atención/.test(spanish) && !/Opening hours/.test(spanish),
    spanish,
  );
  const contact = await writePage(admin, site, {
    title: 'Contacto',
    blocks: ['Formas de contactar a la clínica'],
    check: async (page) => {
      await page.evaluate(() =>
        window.wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block'),
      );
      const panel = await page.locator('.interface-complementary-area').innerText();
      check('the editor too', /Clínica, si difiere de los ajustes/.test(panel), panel);
    },
  });
  const html = await (await fetch(contact.address)).text();
  check('and a form without a script', /Su nombre/.test(html) && /Enviar mensaje/.test(html));
  site.php("unlink( WP_CONTENT_DIR . '/spanish' );");
  await admin.context().close();
}
