import { readFileSync } from 'node:fs';
import { logIn, writePage } from './people.js';
import { openDays, TAGS, tagsOn, visit } from './visit.js';

const BLOCKS = ['Medicare banner', 'What groups are for', 'Ways to reach the clinic', 'Support group finder'];
const SHORTCODES = [
  '[clinic-medicare-banner service-area="Medford, Oregon" dismissible]',
  '[clinic-objectives-list preset="support-group-benefits" layout="cards"]',
  '[clinic-contact-cta message="Call us first." label="Hours & more" href="/about"]',
  '[clinic-support-group-finder feed="/wp-content/uploads/groups.json" heading="Groups near you"]',
];
const SHOWN = {
  'clinic-medicare-banner': 'Medicare',
  'clinic-objectives-list': 'group',
  'clinic-contact-cta': '(541) 555-0100',
  'clinic-support-group-finder': '(541) 555-0100',
};
const THEMES = { block: 'twentytwentyfour', classic: 'twentytwentyone' };

/** Authors and administrators write pages with blocks and shortcodes; visitors look at them in two themes, on two widths. */
export async function tryPages(check, browser, site, shots) {
  const pages = [];
  for (const user of ['author', 'admin']) {
    const page = await logIn(browser, site, user);
    const inBlocks = await writePage(page, site, {
      title: `Blocks of ${user}`,
      blocks: BLOCKS,
      check: async (_, canvas) => {
        for (const tag of TAGS) {
          const preview = canvas.locator(`clinic-${tag}`);
          await preview.waitFor();
          await preview
            .locator('css=:not(style)')
            .first()
            .waitFor({ state: 'attached' })
            .catch(() => undefined);
        }
        const shown = await canvas.locator('clinic-medicare-banner').evaluate(async (element) => {
          const until = Date.now() + 30_000;
          while (!element.shadowRoot?.textContent.includes('Medicare') && Date.now() < until)
            await new Promise((done) => setTimeout(done, 50));
          return element.shadowRoot?.textContent ?? '';
        });
        check(`${user}: the editor shows the real tag`, shown.includes('Pear Blossom Clinic'), shown);
      },
    });
    for (const tag of TAGS)
      check(
        `${user}: the ${tag} block is stored`,
        inBlocks.stored.includes(`<!-- wp:clinic-widgets/${tag} /-->`),
        inBlocks.stored,
      );
    const inText = await writePage(page, site, {
      title: `Shortcodes of ${user}`,
      text: SHORTCODES.join('\n'),
    });
    for (const tag of TAGS)
      check(
        `${user}: the ${tag} shortcode is stored`,
        inText.stored.includes(`[clinic-${tag}`),
        inText.stored,
      );
    pages.push({ name: `blocks of ${user}`, ...inBlocks }, { name: `shortcodes of ${user}`, ...inText });
    await page.context().close();
  }

  for (const [kind, theme] of Object.entries(THEMES)) {
    site.php(`switch_theme( '${theme}' );`);
    for (const { name, address } of pages)
      for (const width of [390, 1280]) {
        const what = `${name}, ${kind} theme, ${width} px`;
        const { page, said, asked, close } = await visit(browser, address, { width });
        await openDays(page);
        const found = await tagsOn(page);
        check(
          `${what}: four tags`,
          TAGS.every((tag) => found.some((each) => each.name === `clinic-${tag}`)),
          JSON.stringify(found),
        );
        for (const { name: tag, shows, fits, attributes } of found) {
          check(`${what}: ${tag} shows what it should`, shows.includes(SHOWN[tag]), shows);
          check(`${what}: ${tag} fits`, fits);
          check(`${what}: ${tag} has the clinic's number`, attributes.phone === '(541) 555-0100');
        }
        if (name.startsWith('shortcodes')) {
          const finder = page.locator('clinic-support-group-finder');
          const isThere = await finder
            .getByText('First Light Group')
            .first()
            .waitFor()
            .then(
              () => true,
              () => false,
            );
          check(`${what}: a list from the site's own uploads is shown`, isThere);
        }
        const ours = said.filter((line) => line.includes('clinic-') && !/feed: is missing/.test(line));
        check(`${what}: nothing is said on the console`, ours.length === 0, ours.join('\n'));
        check(
          `${what}: asks this site only`,
          asked.every(
            (url) => url.startsWith(site.address) || url.startsWith('data:') || url.startsWith('blob:'),
          ),
          asked.join('\n'),
        );
        if (shots)
          await page.screenshot({
            path: `${shots}/${kind}-${name.replaceAll(' ', '-')}-${width}.png`,
            fullPage: true,
          });
        await close();
      }
  }
  site.php(`switch_theme( '${THEMES.block}' );`);
  return pages;
}

/** What the page has asked for ahead is what its tags asked for, each file once, with the hash it was published with. */
async function checkPreloads(check, what, page, files) {
  const found = await page
    .locator('link[rel=modulepreload][href*="/clinic-widgets/"]')
    .evaluateAll((links) => links.map(({ href, integrity }) => ({ href, integrity })));
  const parts = files.filter((url) => /\/clinic-widgets\.[\w-]+\.\w{8}\.min\.js/.test(url));
  const ahead = found.map(({ href }) => href);
  check(
    `${what}: the parts of its tags are asked for ahead, and nothing twice`,
    [...ahead].sort().join() === [...parts].sort().join(),
    `${ahead.join('\n')}\nasked for:\n${parts.join('\n')}`,
  );
  check(
    `${what}: each with its hash`,
    found.every(({ href, integrity }) => integrity === published(href)),
    JSON.stringify(found),
  );
  return ahead;
}
const published = (url) => INTEGRITY[new URL(url).pathname.split('/').at(-1)]?.integrity;
const INTEGRITY = Object.fromEntries(
  Object.values(JSON.parse(readFileSync('dist/parts.json', 'utf8'))).map((part) => [part.file, part]),
);

/** Pages get the files they use, and others none; a changed file is not run. */
export async function tryLoading(check, browser, site) {
  const write = (title, content) =>
    site.php(
      `wp_set_current_user( 1 ); echo get_permalink( wp_insert_post( array( 'post_title' => '${title}', 'post_status' => 'publish', 'post_content' => '${content.replaceAll("'", "\\'")}' ) ) );`,
    );
  const ours = (asked) => asked.filter((url) => url.includes('/clinic-widgets/'));
  const cases = {
    'no tag': ['<!-- wp:paragraph --><p>No tag.</p><!-- /wp:paragraph -->', false],
    'a block': ['<!-- wp:clinic-widgets/medicare-banner /-->', true],
    'a shortcode': ['[clinic-medicare-banner]', true],
    'a tag by hand': [
      '<!-- wp:html --><clinic-medicare-banner status="accepting"></clinic-medicare-banner><!-- /wp:html -->',
      true,
    ],
    'a place for a tag': [
      '<div data-clinic-widget="medicare-banner" data-status="accepting" data-phone="(541) 555-0100"></div>',
      true,
    ],
  };
  for (const theme of Object.values(THEMES)) {
    site.php(`switch_theme( '${theme}' );`);
    for (const [name, [content, isLoaded]] of Object.entries(cases)) {
      const { page, asked, close } = await visit(browser, write(name, content), { wait: isLoaded });
      const files = ours(asked);
      check(
        `${theme}, ${name}: ${isLoaded ? 'loads the bundle' : 'loads nothing'}`,
        files.some((url) => url.includes('.js')) === isLoaded,
        files.join('\n'),
      );
      if (isLoaded) {
        await page.waitForFunction(() =>
          document.querySelector('clinic-medicare-banner')?.shadowRoot?.textContent.includes('Medicare'),
        );
        check(
          `${theme}, ${name}: nothing of other tags is loaded`,
          !files.some((url) => /zip-data|finder|enquiry|contact-cta|objectives/.test(url)),
          files.join('\n'),
        );
        const script = page.locator('script#clinic-widgets-js-module');
        check(
          `${theme}, ${name}: the bundle is pinned`,
          /^sha384-/.test((await script.getAttribute('integrity')) ?? ''),
        );
      }
      await checkPreloads(check, `${theme}, ${name}`, page, files);
      await close();
    }
  }
  site.php(`switch_theme( '${THEMES.block}' );`);

  const both = write(
    'Two tags',
    '<!-- wp:clinic-widgets/medicare-banner /--><!-- wp:clinic-widgets/contact-cta {"lang":"es"} /-->',
  );
  for (const isSpanish of [true, false]) {
    site.php(`${isSpanish ? 'touch' : 'unlink'}( WP_CONTENT_DIR . '/spanish' );`);
    for (const [what, address, hasSpanish, hasForm] of [
      ['one tag', write('One tag', '[clinic-medicare-banner]'), isSpanish, false],
      ['a tag in Spanish beside another', both, true, true],
    ]) {
      const { page, asked, close } = await visit(browser, address);
      const found = await checkPreloads(
        check,
        `${what}, a site in ${isSpanish ? 'Spanish' : 'English'}`,
        page,
        ours(asked),
      );
      const has = (part) => found.some((url) => url.includes(`clinic-widgets.${part}.`));
      check(`${what}: its language, and no other`, has('es') === hasSpanish, found.join('\n'));
      check(
        `${what}: the form where messages can go somewhere`,
        has('enquiry-form') === hasForm,
        found.join('\n'),
      );
      await close();
    }
  }

  const dark = write(
    'Dark group',
    '<!-- wp:group {"style":{"color":{"background":"#102020","text":"#ffffff"}}} --><div class="wp-block-group has-text-color has-background" style="color:#ffffff;background-color:#102020"><!-- wp:clinic-widgets/contact-cta /--><!-- wp:clinic-widgets/objectives-list /--></div><!-- /wp:group --><!-- wp:clinic-widgets/contact-cta /-->',
  );
  const { page, close } = await visit(browser, dark);
  const schemes = await page.evaluate(() =>
    [...document.querySelectorAll('clinic-contact-cta, clinic-objectives-list')].map(
      (element) => getComputedStyle(element).colorScheme,
    ),
  );
  check(
    'tags in a dark group are told so, others not',
    schemes.join() === 'dark,dark,normal',
    schemes.join(),
  );
  await close();
}
