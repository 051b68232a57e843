import { hostileStrings } from './hostile.js';
import { option } from './trial-settings.js';
import { visit } from './visit.js';

const PER_PAGE = 20;
const TEXTS = {
  'medicare-banner': [
    'message',
    'details-href',
    'details-label',
    'scheduling',
    'service-area',
    'clinic',
    'phone',
    'heading',
    'src',
    'lang',
    'time-zone',
  ],
  'objectives-list': [
    'items',
    'intro',
    'closing',
    'condition',
    'show',
    'heading',
    'labelled-by',
    'clinic',
    'preset',
    'layout',
  ],
  'contact-cta': [
    'message',
    'email',
    'href',
    'label',
    'phone',
    'sms',
    'fields',
    'required',
    'success-message',
    'consent',
    'endpoint',
    'hours',
  ],
  'support-group-finder': [
    'feed',
    'program',
    'columns',
    'query',
    'day',
    'near',
    'within',
    'heading',
    'phone',
    'src',
  ],
};
const base64 = (text) => Buffer.from(text).toString('base64');
/** A value as PHP gets it, whatever is in it. */
const phpValue = (value) => `json_decode( base64_decode( '${base64(JSON.stringify(value))}' ), true )`;

/** A block as the editor writes it: WordPress's own serialize_block_attributes. */
const block = (tag, attributes) =>
  `<!-- wp:clinic-widgets/${tag} ${JSON.stringify(attributes)
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022')} /-->`;

/** 200 hostile texts through every field: blocks and shortcodes of an author, the settings, the form. */
export async function tryHostile(check, browser, site) {
  const texts = hostileStrings();
  check('there are 200 hostile texts', texts.length === 200 && new Set(texts).size === 200, texts.length);

  const contents = [];
  for (let at = 0; at < texts.length; at += PER_PAGE)
    for (const kind of ['blocks', 'shortcodes']) {
      const written = texts.slice(at, at + PER_PAGE).flatMap((text) =>
        Object.entries(TEXTS).map(([tag, names]) => {
          if (kind === 'blocks') return block(tag, Object.fromEntries(names.map((name) => [name, text])));
          const attributes = names.map((name) => `${name}="${text}"`).join(' ');
          return `[clinic-${tag} ${attributes}]${text}[/clinic-${tag}]`;
        }),
      );
      contents.push({ what: `${kind} ${at}`, content: written.join('\n') });
    }
  const addresses = JSON.parse(
    site.php(`
      wp_set_current_user( get_user_by( 'login', 'author' )->ID );
      kses_init();
      $addresses = array();
      foreach ( ${phpValue(contents)} as $each ) {
        $post        = array( 'post_title' => 'Hostile', 'post_status' => 'publish', 'post_content' => $each['content'] );
        $addresses[] = get_permalink( wp_insert_post( wp_slash( $post ) ) );
      }
      echo wp_json_encode( $addresses );`),
  );
  for (const [index, { what }] of contents.entries())
    await look(check, browser, site, addresses[index], what);

  await tryHostileSettings(check, browser, site, texts);
  await tryHostileForm(check, site, texts);
}

/** Nothing ran, nothing was asked of others, and no element or attribute came from a text. */
async function look(check, browser, site, address, what) {
  const html = await (await fetch(address)).text();
  const { page, asked, said, close } = await visit(browser, address, { wait: false });
  await page.waitForFunction(
    () => window.customElements.get('clinic-contact-cta') ?? !document.querySelector('clinic-contact-cta'),
  );
  const seen = await page.evaluate(() => {
    const areas = [...document.querySelectorAll('.clinic-widgets')];
    const all = areas.flatMap((area) => [...area.querySelectorAll('*')]);
    const shadows = all.flatMap((element) =>
      element.shadowRoot ? [...element.shadowRoot.querySelectorAll('*')] : [],
    );
    const isWrong = (element) =>
      // Pictures in the text between a shortcode and its end are any author's right.
      /^(script|iframe|object|embed|base|meta|link|math)$/.test(element.localName) ||
      [...element.attributes].some(
        ({ name, value }) =>
          /^on|^style$|^srcdoc$/.test(name) ||
          (/^(href|src|action|formaction)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value)),
      );
    return {
      ran: window.hostile ?? 0,
      tags: all.filter(({ localName }) => localName.startsWith('clinic-')).length,
      wrong: [...all, ...shadows].filter(isWrong).map(({ outerHTML }) => outerHTML.slice(0, 300)),
    };
  });
  check(
    `hostile ${what}: nothing runs`,
    seen.ran === 0 && !said.some((line) => line.startsWith('a dialog')),
    said.join('\n'),
  );
  check(`hostile ${what}: the tags stand`, seen.tags >= PER_PAGE, seen.tags);
  check(`hostile ${what}: no element comes from a text`, seen.wrong.length === 0, seen.wrong.join('\n'));
  const elsewhere = asked.filter((url) => /^https?:/.test(url) && !url.startsWith(site.address));
  check(`hostile ${what}: nobody else is asked`, elsewhere.length === 0, elsewhere.join('\n'));
  const tags = html.match(/<clinic-[^>]*>/g) ?? [];
  check(
    `hostile ${what}: no bracket stands in a tag`,
    tags.every((tag) => !/[[\]]/.test(tag)),
    tags.find((tag) => /[[\]]/.test(tag)),
  );
  await close();
}

/** Settings an administrator enters; and such as got there past every check, which the page has to withstand all the same. */
async function tryHostileSettings(check, browser, site, texts) {
  const save = (value) =>
    `remove_all_filters( 'sanitize_option_clinic_widgets' ); update_option( 'clinic_widgets', ${phpValue(value)} );`;
  const names = Object.keys(option(site));
  const before = option(site);
  const stored = JSON.parse(
    site.php(`
      require_once ABSPATH . 'wp-admin/includes/template.php';
      ClinicWidgets\\Settings_Page::register();
      $stored = array();
      foreach ( ${phpValue(texts)} as $text ) {
        update_option( 'clinic_widgets', array_fill_keys( ${phpValue(names)}, $text ) );
        $stored[] = get_option( 'clinic_widgets' );
      }
      echo wp_json_encode( $stored );`),
  );
  const isWrong = ([name, value]) =>
    /[<>\p{Cc}]/u.test(value) ||
    (['src', 'endpoint'].includes(name) && !/^(https?:\/)?\/[^/\\]/.test(value || '/x')) ||
    (['phone', 'sms'].includes(name) && /[a-z]{5}/i.test(value));
  const wrong = stored.flatMap((each) => Object.entries(each).filter(isWrong));
  check('hostile settings: each is checked', stored.length === texts.length);
  check(
    'hostile settings: nothing is stored unescaped',
    wrong.length === 0,
    JSON.stringify(wrong.slice(0, 5)),
  );

  const content = '<!-- wp:clinic-widgets/contact-cta /--><!-- wp:clinic-widgets/medicare-banner /-->';
  const page = site.php(
    `echo get_permalink( wp_insert_post( array( 'post_title' => 'Forced', 'post_status' => 'publish', 'post_content' => '${content}' ) ) );`,
  );
  for (const text of texts.filter((_, index) => index % 25 === 0)) {
    site.php(save({ ...Object.fromEntries(names.map((name) => [name, text])), enquiry: 'site' }));
    const { page: seen, said, close } = await visit(browser, page, { wait: false });
    await seen.waitForFunction(() => window.customElements.get('clinic-contact-cta'));
    const ran =
      (await seen.evaluate(() => window.hostile ?? 0)) !== 0 ||
      said.some((line) => line.startsWith('a dialog'));
    check(`a setting forced past its check, ${text}: nothing runs`, !ran, said.join('\n'));
    await close();
  }
  site.php(save(before));
}

/** Every text in every field; in those that take any; and as an email address too. */
const FORM_FIELDS = [
  [
    ...[
      'name',
      'phone',
      'message',
      'contact-by',
      'best-time',
      'for',
      'new-patient',
      'voicemail-ok',
      'text-ok',
    ],
    ...['text-ok-wording', 'text-ok-language', 'text-ok-time', 'submission_id', 'honeypot'],
  ],
  ['name', 'message', 'text-ok-wording', 'submission_id', 'honeypot'],
  ['name', 'message', 'email'],
];

async function tryHostileForm(check, site, texts) {
  const key = site.php('echo ClinicWidgets\\Enquiry::key();');
  const posts = texts.flatMap((text) =>
    FORM_FIELDS.map((names) => ({
      clinic_widgets_key: key,
      phone: '541 555 0142',
      ...Object.fromEntries(names.map((name) => [name, text])),
    })),
  );
  const [answers, mails] = JSON.parse(
    site.php(`
      add_filter( 'clinic_widgets_enquiries_per_hour', function () { return 100000; } );
      $mails = array();
      add_filter( 'pre_wp_mail', function ( $no, $mail ) use ( &$mails ) { $mails[] = $mail; return true; }, 99, 2 );
      $answers = array_map( array( 'ClinicWidgets\\Enquiry', 'receive' ), ${phpValue(posts)} );
      echo wp_json_encode( array( $answers, $mails ), JSON_INVALID_UTF8_SUBSTITUTE );`),
  );
  const odd = answers.find(({ status }) => ![200, 422].includes(status));
  check('hostile form: each is answered', answers.length === posts.length && !odd, JSON.stringify(odd));
  check('hostile form: mails are made', mails.length > 150, mails.length);
  const isHeader = (line) =>
    /^(Content-Type: text\/plain; charset=UTF-8|Reply-To: [^\s,<>]+@[^\s,<>]+)$/.test(line);
  const wrong = mails.filter(
    ({ to, subject, headers }) =>
      to.join() !== 'office@clinic.example' ||
      !/^(\[Perhaps spam\] )?Enquiry from the website$/.test(subject) ||
      !headers.every(isHeader),
  );
  check('hostile form: no text gets into a header', wrong.length === 0, JSON.stringify(wrong.slice(0, 3)));

  for (const text of texts.filter((each, index) => index % 20 === 0 && each.length > 6)) {
    const body = new URLSearchParams({ clinic_widgets_key: key, name: text, phone: text, message: text });
    const response = await fetch(`${site.address}/?clinic-widgets=enquiry`, { method: 'POST', body });
    const page = await response.text();
    check('hostile form: the answer repeats nothing', !page.includes(text), `${text}\n${page}`);
  }
}
