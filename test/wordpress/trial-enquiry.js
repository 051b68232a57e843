import { randomUUID } from 'node:crypto';
import { visit } from './visit.js';

/** Messages that arrive, with a script and without one; and those that must not, or can not. */
export async function tryEnquiry(check, browser, site) {
  const address = site.php(
    "wp_set_current_user( 1 ); echo get_permalink( wp_insert_post( array( 'post_title' => 'Contact', 'post_status' => 'publish', 'post_content' => '<!-- wp:clinic-widgets/contact-cta {\"fields\":\"name phone email message\"} /-->' ) ) );",
  );
  const words = {
    name: 'Ana Ruiz',
    phone: '541 555 0142',
    message: 'Is there room?\n¿Hablan español? <b>&amp;',
  };
  const arrived = (subject = 'Enquiry from the website') => {
    const mails = site.mails();
    const body = mails
      .map((mail) => Buffer.from(/\r?\n\r?\n([^]*)$/.exec(mail)?.[1] ?? '').toString())
      .join('\n');
    return {
      count: mails.length,
      text: mails.join('\n'),
      body,
      isRight: mails.every((mail) => mail.includes(subject)),
    };
  };

  for (const script of [true, false]) {
    const what = script ? 'with a script' : 'without a script';
    site.forgetMails();
    const { page, close } = await visit(browser, address, { script });
    const form = script
      ? page.locator('clinic-contact-cta').locator('form:has(#field-name)')
      : page.locator('clinic-contact-cta form');
    const field = (name) => (script ? form.locator(`#field-${name}`) : form.locator(`[name=${name}]`));
    for (const [name, text] of Object.entries(words)) await field(name).fill(text);
    await form.locator('button:not([type=button])').last().click();
    if (script) await page.locator('clinic-contact-cta').locator('#outcome').waitFor();
    else await page.waitForURL(/clinic-widgets=enquiry/);
    const until = Date.now() + 30_000;
    while (arrived().count === 0 && Date.now() < until) await new Promise((done) => setTimeout(done, 100));
    const { count, text, isRight } = arrived();
    check(`${what}: one message arrives`, count === 1 && isRight, text);
    check(
      `${what}: with its words`,
      /Ana Ruiz/.test(text) && /541 555 0142/.test(text) && /Is there room\?/.test(text),
      text,
    );
    check(`${what}: as plain text`, /Content-Type: text\/plain; charset=UTF-8/i.test(text), text);
    check(`${what}: to the clinic`, /^To: office@clinic\.example/m.test(text), text);
    if (!script) {
      const said = await page.locator('main').innerText();
      check(
        'without a script: a page says so',
        /Your message was sent/.test(said) && /\(541\) 555-0100/.test(said),
        said,
      );
    }
    await close();
  }

  const html = await (await fetch(address)).text();
  const key = /name="clinic_widgets_key" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const again = await (await fetch(address)).text();
  const strip = (page) => /<clinic-contact-cta[^]*<\/clinic-contact-cta>/.exec(page)?.[0];
  check(
    'a page from a cache is as good: the form is the same each time',
    strip(html) === strip(again) && key !== '',
  );

  const post = async (fields, { plain = false, type } = {}) => {
    const to = plain
      ? `${site.address}/?clinic-widgets=enquiry`
      : `${site.address}/wp-json/clinic-widgets/v1/enquiry`;
    const body = type === 'json' ? JSON.stringify(fields) : new URLSearchParams(fields);
    const headers = type === 'json' ? { 'content-type': 'application/json' } : {};
    const response = await fetch(to, { method: 'POST', body, headers });
    const text = await response.text();
    return { status: response.status, text, json: text.startsWith('{') ? JSON.parse(text) : undefined };
  };
  const good = { clinic_widgets_key: key, name: 'Ana', phone: '541 555 0142' };
  const tell = ({ status, text }) => `${status} ${text}`;
  for (const plain of [false, true]) {
    const what = plain ? 'plain form' : 'tag’s form';
    site.forgetMails();
    for (const wrong of [undefined, '', 'x', `${key}x`]) {
      const rest = { name: good.name, phone: good.phone };
      const answer = await post(wrong === undefined ? rest : { ...rest, clinic_widgets_key: wrong }, {
        plain,
      });
      check(`${what}: key ${wrong} is refused`, answer.status === 403, tell(answer));
    }
    const nobody = await post({ ...good, phone: '' }, { plain });
    check(
      `${what}: a way to answer is asked for`,
      nobody.status === 422 && /reach you/.test(nobody.text),
      tell(nobody),
    );
    const email = await post({ ...good, email: 'not one' }, { plain });
    check(`${what}: no email address is said to be one`, email.status === 422, tell(email));
    const long = await post({ ...good, message: 'x'.repeat(10_001) }, { plain });
    check(`${what}: too long is said to be so`, long.status === 422, tell(long));
    check(`${what}: none of these is mailed`, site.mails().length === 0);

    const id = plain ? {} : { submission_id: randomUUID() };
    for (let time = 0; time < 3; time++) await post({ ...good, name: what, ...id }, { plain });
    check(
      `${what}: a second and a third try are not mailed again`,
      site.mails().length === 1,
      site.mails().join('\n'),
    );
    await post({ ...good, name: `${what} 2`, honeypot: 'x' }, { plain });
    check(
      `${what}: what looks like spam arrives, marked`,
      site.mails().some((mail) => mail.includes('[Perhaps spam]')),
    );

    site.forgetMails();
    site.php("touch( WP_CONTENT_DIR . '/no-mail' );");
    const lost = await post({ ...good, name: `${what} 3` }, { plain });
    site.php("unlink( WP_CONTENT_DIR . '/no-mail' );");
    check(
      `${what}: where no mail leaves, nobody is thanked`,
      lost.status === 424 && /could not be sent/.test(lost.text),
      tell(lost),
    );
    const retried = await post({ ...good, name: `${what} 3` }, { plain });
    check(
      `${what}: and the next try is mailed`,
      retried.status === 200 && site.mails().length === 1,
      tell(retried),
    );
  }
  const json = await post({ ...good, name: 'as JSON' }, { type: 'json' });
  check('JSON is taken', json.json?.success === true, tell(json));
  const get = await fetch(`${site.address}/?clinic-widgets=enquiry`, { redirect: 'manual' });
  check('a reader of the address is led home', get.status === 302);
  site.php("set_transient( 'clinic_widgets_hour_' . gmdate( 'YmdH' ), 100000, 60 );");
  const flood = await post({ ...good, name: 'flood' });
  site.php("delete_transient( 'clinic_widgets_hour_' . gmdate( 'YmdH' ) );");
  check('a flood is stopped', flood.status === 429, tell(flood));
  const stored = site.php(
    "global $wpdb; echo (int) $wpdb->get_var( \"SELECT COUNT(*) FROM {$wpdb->options} WHERE option_value LIKE '%Ana Ruiz%' OR option_value LIKE '%555 0142%'\" ) + (int) $wpdb->get_var( \"SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_content LIKE '%Ana Ruiz%'\" );",
  );
  check('nothing a visitor wrote is stored', stored === '0', stored);
}
