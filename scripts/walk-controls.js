// Sets every control of every tag's playground in the built Storybook, in Chromium: something in the tag or, for structured
// data, in the page must become different, and go back. A control that does nothing is worse than none.
import { openPage, startChromium } from './browsers.js';
import { phaseOf, serveStorybook } from './built-storybook.js';

/** Another value for controls that list none. */
const OTHER = {
  'accepting-from': '2027-01-15',
  'details-href': 'https://example.org/other',
  'endpoint-extra': 'access_key=abc',
  'endpoint-fields': 'name=your-name',
  'labelled-by': 'why',
  'service-area': 'Ashland, Oregon',
  'show-filters': 'none',
  'time-zone': 'America/New_York',
  'url-state': 'hash',
  'zip-data': '/elsewhere.bin',
  attribution: 'always',
  audience: 'families',
  columns: 'Where=location',
  consent: 'You may text me.',
  day: 'wednesday',
  email: 'care@clinic.example',
  feed: '/groups/none.json',
  endpoint: '',
  fields: 'name email',
  hours: '24/7',
  href: 'https://example.org/other',
  languages: 'es',
  'map-tiles': 'https://tiles.example/{z}/{x}/{y}.png',
  strings: 'data:application/json,{}',
  items: 'Company: You are not alone.',
  near: '97520',
  phone: '(541) 555-0199',
  program: 'Al-Anon',
  query: 'morning',
  refresh: '5',
  required: 'name message',
  scheduling: 'Appointments on weekdays',
  show: 'connection',
  sms: '(541) 555-0198',
  src: '/profiles/partner-site/cranberry-bay.json',
  '--clinic-border-width': '3px',
  '--clinic-button-border': '3px',
  '--clinic-button-weight': '900',
  '--clinic-density': '2',
  '--clinic-font': 'Georgia, serif',
  '--clinic-gap': '3em',
  '--clinic-objectives-term-width': '20em',
  '--clinic-radius': '2em',
  '--clinic-button-radius': '2em',
  '--clinic-chip-radius': '0',
  '--clinic-heading-font': 'Georgia, serif',
  '--clinic-heading-size': '2em',
  '--clinic-heading-weight': '400',
  '--clinic-leading': '2',
  '--clinic-shadow': '0 2px 8px #0008',
  '--clinic-sticky-top': '50px',
};
const COLOUR = '#7a3b69';

/** Controls that show something only beside another: what is set with them, in both looks. */
const PROFILE = { src: '/profiles/own-site/pear-blossom.json' };
const BESIDE = {
  'clinic-medicare-banner accepting-from': { status: undefined },
  attribution: PROFILE,
  'structured-data': PROFILE,
  'audience-switch': { audience: undefined },
  within: { near: '97501' },
  'clinic-support-group-finder phone': { feed: '/groups/missing.json' },
  '--clinic-objectives-term-width': { layout: 'list' },
  'clinic-objectives-list --clinic-chip-radius': { 'audience-switch': true },
  'clinic-objectives-list --clinic-border-width': { layout: 'cards' },
  'clinic-objectives-list --clinic-shadow': { layout: 'cards' },
  'clinic-objectives-list --clinic-tint': { 'audience-switch': true },
  'clinic-medicare-banner --clinic-soon': { status: 'coming-soon' },
  'clinic-contact-cta --clinic-tint': { layout: 'band' },
};

/** Controls whose work is not to be seen before something else happens: the tag must have been told, no more. */
const LATER = new Set([
  'clinic-medicare-banner time-zone', // on the day the clinic begins to accept
  'map-credit', // once the map is open
  'map-tiles-dark',
  'labelled-by', // where the page has that heading
  'clinic-support-group-finder clinic', // in print
  'endpoint-extra', // in what is sent
  'endpoint-fields',
  'endpoint-format',
  'failure-message', // once sent
  'success-message',
  'feed-format', // where a list can't be told from its content
  'columns', // where a list has names of its own
  'refresh', // minutes later
  'strings', // where the file has words that are shown
  'url-state', // once a filter is chosen
  'zip-data', // once a ZIP code is given
  'clinic-support-group-finder --clinic-on-accent', // while a group is on
  '--clinic-focus', // while something has the focus
  'clinic-medicare-banner --clinic-border-width', // while Medicare is not accepted
  'clinic-objectives-list --clinic-link', // where its words have a link
  'clinic-support-group-finder --clinic-link',
  'clinic-contact-cta --clinic-soon', // once nobody knows whether a message came
  'clinic-contact-cta --clinic-error', // once a message has faults
  'clinic-support-group-finder --clinic-error', // once a place is not known
  'clinic-support-group-finder --clinic-soon', // before a group begins
  'clinic-support-group-finder --clinic-now', // while a group is on
  'clinic-support-group-finder --clinic-button-fill',
  'clinic-support-group-finder --clinic-tint', // once a filter is chosen
  'clinic-support-group-finder --clinic-shadow', // once filters are opened
  '--clinic-paper', // once a group is opened from the week
]);

/** All there is to see of a tag: words, shape, styles. */
function looksOf(tag) {
  const element = globalThis.document.querySelector(tag);
  const root = element?.shadowRoot;
  if (!root) return 'no tag';
  const styles = [element, ...root.querySelectorAll('*')].flatMap((each) =>
    ['', '::before', '::after'].map((pseudo) => {
      const style = globalThis.getComputedStyle(each, pseudo);
      return [
        style.color,
        style.fill,
        style.backgroundColor,
        style.borderBlockColor,
        style.borderInlineColor,
        style.borderRadius,
        style.borderWidth,
        style.boxShadow,
        style.fontSize,
        style.lineHeight,
        style.minBlockSize,
        style.fontFamily,
        style.fontWeight,
        style.padding,
        style.margin,
        style.gap,
        style.insetBlockStart,
        style.gridTemplateColumns,
      ].join();
    }),
  );
  const told = globalThis.document.querySelectorAll('script[type="application/ld+json"]').length;
  return [root.innerHTML.replace(/<!--.*?-->/g, ''), ...styles, told].join('\n');
}

const { origin, entries, close } = await serveStorybook();
const browser = await startChromium();
let passed = 0;
let failed = 0;

async function tryControls({ id }) {
  const page = await openPage(browser, {
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    reducedMotion: 'reduce',
  });
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
  await phaseOf(page, id);
  const { tag, controls, args } = await page.evaluate((story) => {
    const { component, argTypes, initialArgs } = globalThis.__STORYBOOK_PREVIEW__.storyRenders.find(
      (each) => each.id === story,
    ).story;
    const own = Object.entries(argTypes).filter(([, { control }]) => control && !control.disable);
    return {
      tag: component,
      controls: own.map(([name, { control, options }]) => ({ name, type: control.type, options })),
      args: initialArgs,
    };
  }, id);
  const set = (values) =>
    page.evaluate(
      ([storyId, updatedArgs]) =>
        globalThis.__STORYBOOK_PREVIEW__.channel.emit('updateStoryArgs', { storyId, updatedArgs }),
      [id, values],
    );
  const settle = () =>
    page.evaluate(async (name) => {
      const { document, setTimeout } = globalThis;
      // Parts and lists come over a few turns: rest is two looks alike.
      let last;
      for (let alike = 0; alike < 3;) {
        await document.querySelector(name)?.updateComplete;
        await new Promise((next) => setTimeout(next, 30));
        const now = document.querySelector(name)?.shadowRoot?.innerHTML;
        alike = now === last ? alike + 1 : 0;
        last = now;
      }
    }, tag);
  const differs = (looks) =>
    page
      .waitForFunction(
        `(${looksOf.toString()})(${JSON.stringify(tag)}) !== ${JSON.stringify(looks)}`,
        undefined,
        { polling: 50, timeout: 60_000 },
      )
      .then(
        () => true,
        () => false,
      );

  await settle();
  for (const { name, type, options } of controls) {
    const beside = BESIDE[`${tag} ${name}`] ?? BESIDE[name] ?? {};
    const before = { ...args, ...beside };
    const others = options?.filter((option) => option !== undefined && option !== before[name]);
    const value =
      type === 'boolean'
        ? before[name] !== true
        : (OTHER[name] ?? others?.at(-1) ?? (type === 'color' ? COLOUR : `Other words for ${name}`));
    await set(beside);
    await settle();
    const looks = await page.evaluate(looksOf, tag);
    await set({ ...beside, [name]: value });
    const isLater = LATER.has(`${tag} ${name}`) || LATER.has(name);
    const isSeen = isLater
      ? await page
          .waitForFunction(
            ([element, key, text]) => {
              const told = globalThis.document.querySelector(element);
              return [told?.getAttribute(key), told?.style.getPropertyValue(key)].includes(text);
            },
            [tag, name, String(value)],
          )
          .then(
            () => true,
            () => false,
          )
      : // Once more at rest: a list that is only being loaded looks different for a moment, too.
        (await differs(looks)) && (await settle(), await differs(looks));
    const undone = Object.fromEntries([...Object.keys(beside), name].map((key) => [key, args[key]]));
    await set(undone);
    await settle();
    if (isSeen) passed += 1;
    else {
      failed += 1;
      console.log(`FAILED ${tag} ${name}=${value}: nothing changed`);
    }
  }
  await page.context().close();
}

const playgrounds = entries.filter(({ id }) => id.endsWith('--playground'));
if (playgrounds.length !== 4) {
  failed += 1;
  console.log(`FAILED ${playgrounds.length} playgrounds, not 4`);
}
await Promise.all(playgrounds.map(tryControls));
await browser.close();
close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
