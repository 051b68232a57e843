/** What a visitor gets of a page. */

export const TAGS = ['medicare-banner', 'objectives-list', 'contact-cta', 'support-group-finder'];

/** Opens a page as a visitor and waits until its tags stand; what is on it, and what it asked for. */
export async function visit(browser, address, { width = 1280, script = true, wait = true } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    timezoneId: 'America/New_York',
  });
  context.setDefaultTimeout(180_000);
  const page = await context.newPage();
  const asked = [];
  const said = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.stack));
  page.on('dialog', (dialog) => {
    said.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  if (script && wait)
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[class*=clinic-widgets] > *, [data-clinic-widget] > *')]
        .filter(({ localName }) => localName.startsWith('clinic-'))
        .every(({ shadowRoot }) => shadowRoot && shadowRoot.childElementCount > 0),
    );
  return { page, asked, said, close: () => context.close() };
}

/** Opens the days that are folded to a line where room is scarce. */
export async function openDays(page) {
  const list = page.locator('clinic-support-group-finder[feed]');
  if ((await list.count()) > 0) await list.locator('[part="group"]').first().waitFor();
  await page
    .locator('clinic-support-group-finder .fold[aria-expanded="false"]')
    .evaluateAll((folds) => folds.forEach((fold) => fold.click()));
  await page.evaluate(() => document.querySelector('clinic-support-group-finder')?.updateComplete);
}

/** Every tag of a page: its attributes, what it shows, and where it stands. */
export const tagsOn = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('clinic-'))
      .map((element) => {
        const { left, right, height } = element.getBoundingClientRect();
        return {
          name: element.localName,
          attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
          shows: element.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '',
          fits: left >= 0 && right <= window.innerWidth + 1 && height >= 0,
        };
      }),
  );
