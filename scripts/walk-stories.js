// Opens every story of the built Storybook in Chromium, once in light and once in dark: it renders, its play function passes, axe
// finds nothing, neither in Spanish and in the brand whose turn it is (in one of both), nothing is asked of another host, and it
// looks as the picture kept of it in `test/looks`, at 390 and 1,280 pixels; every docs page shows its table. What differs is drawn
// in `coverage/looks`.
//
//   node scripts/walk-stories.js       all of it; with --unpictured, as npm test does, all but the looks
//   npm run looks                      only the looks
//   npm run looks -- --update          keeps the pictures as they are now
//   npm run looks -- --update WORD…    of stories that have a word in their id
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { CHROMIUM_ARGS, openPage, startChromium } from './browsers.js';
import { phaseOf, serveStorybook } from './built-storybook.js';
import { openBook, plainName } from './looks/book.js';
import { ONE_LOOK, withOneFont } from './looks/font.js';

const { values: only, positionals: words } = parseArgs({
  options: {
    looks: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    unpictured: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const { origin: server, entries, close } = await serveStorybook();
/** A name where the server is: a story that names its page must not name another port each time. */
const origin = 'http://stories.localhost';
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { env, forget } = withOneFont();
const browser = await startChromium({
  env,
  args: [
    ...CHROMIUM_ARGS,
    ...ONE_LOOK,
    `--host-resolver-rules=MAP stories.localhost:80 ${new URL(server).host}`,
  ],
});
const book = openBook({ version: browser.version(), update: only.update });
if (book.isOtherChromium)
  console.log(
    `The pictures are of Chromium ${book.isOtherChromium}, this is ${browser.version()}: edges may differ more.`,
  );

let passed = 0;
let failed = 0;

const isWallOf = (tags) => tags.includes('wall');
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Faults axe sees in the page as it is now. */
async function axeFaults(page, colorScheme, isWall) {
  return page.evaluate(
    async ([scheme, holdsManyTags]) => {
      const { violations } = await globalThis.axe.run('#storybook-root', {
        // Whoever speaks to a device says what stands on a link. On a wall a tag stands many times over.
        rules: {
          region: { enabled: false },
          'landmark-unique': { enabled: !holdsManyTags },
          'heading-order': { enabled: !holdsManyTags },
          'label-content-name-mismatch': { enabled: true },
        },
        resultTypes: ['violations'],
      });
      return violations.map(
        ({ id, nodes }) => `${scheme}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
    },
    [colorScheme, isWall],
  );
}

/** What the toolbar says where nobody has touched it. */
const PLAIN = { language: 'en', textSize: '100%', brand: 'No theme' };
/** Looks a tag must bear as well: it is laid out from right to left, with longer words, with letters twice as large. */
const BURDENS = [{ language: 'ar' }, { language: 'en-XA' }, { textSize: '200%' }];

/** Sets the toolbar, and waits until the story is drawn so: what comes with a language comes a little later. */
const setToolbar = (page, values) =>
  page.evaluate(async (globals) => {
    const { document, requestAnimationFrame, __STORYBOOK_PREVIEW__: preview } = globalThis;
    const nextFrame = () => new Promise((next) => requestAnimationFrame(next));
    const tags = () =>
      [...document.querySelectorAll('#storybook-root *')].filter(({ shadowRoot }) => shadowRoot);
    const lookOf = () =>
      tags()
        .map((tag) => `${globalThis.getComputedStyle(tag).fontSize} ${tag.shadowRoot.innerHTML}`)
        .join();
    const before = lookOf();
    const drawn = new Promise((done) => {
      for (const end of ['storyRendered', 'storyErrored', 'storyThrewException'])
        preview.channel.once(end, done);
    });
    preview.channel.emit('updateGlobals', { globals });
    await drawn;
    // A story that says its language itself doesn't change: what changes at all does so within some frames.
    let now = lookOf();
    for (let frame = 0; frame < 20 && now === before; frame++) {
      await nextFrame();
      now = lookOf();
    }
    for (let last; last !== now;) {
      last = now;
      await Promise.all(tags().map((tag) => tag.updateComplete));
      await nextFrame();
      await nextFrame();
      now = lookOf();
    }
  }, values);

/** What is wrong with a story, on a phone, with the toolbar set so. */
async function faultsUnder(page, globals, scheme) {
  await setToolbar(page, globals);
  const name = [...Object.values(globals), scheme].join(', ');
  const wide = await page.evaluate(() => globalThis.document.documentElement.scrollWidth);
  const faults = wide > PHONE.width ? [`${name}: ${wide} pixels wide`] : [];
  faults.push(...(await axeFaults(page, name, false)));
  await setToolbar(page, Object.fromEntries(Object.keys(globals).map((key) => [key, PLAIN[key]])));
  return faults;
}

/** The brand whose turn it is, of those in the toolbar; in the page. */
function brandAt(turn) {
  const { items } =
    globalThis.__STORYBOOK_PREVIEW__.storyStoreValue.projectAnnotations.globalTypes.brand.toolbar;
  const brands = items.filter((name) => name !== 'No theme');
  return brands[turn % brands.length];
}

/** Makes a page's pictures: gives what is wrong with one as it is now, if anything. */
async function photographer(page) {
  const devtools = await page.context().newCDPSession(page);

  const shoot = async (scale) => {
    const [width, height] = await page.evaluate(async () => {
      const { document, requestAnimationFrame } = globalThis;
      await document.fonts.ready;
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      return [document.documentElement.scrollWidth, document.documentElement.scrollHeight];
    });
    const { data } = await devtools.send('Page.captureScreenshot', {
      captureBeyondViewport: true,
      optimizeForSpeed: true,
      clip: { x: 0, y: 0, width, height, scale },
    });
    return Buffer.from(data, 'base64');
  };

  return async (title, scale) => {
    const name = plainName(title);
    let picture = await shoot(scale);
    // What isn't known may still be on its way: two pictures alike are at rest.
    for (let last; !book.knows(name, picture) && !last?.equals(picture);) {
      last = picture;
      picture = await shoot(scale);
    }
    return book.check(name, picture);
  };
}

/** A page of its own with Storybook's preview in it: starting that costs more than most stories, so it shows many. */
async function openPreview(colorScheme) {
  const page = await openPage(browser, {
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    // Colours must be at rest when they are measured.
    reducedMotion: 'reduce',
    viewport: DESKTOP,
    // From the beginning: what a tag measures is not always measured anew when the scheme changes.
    colorScheme,
  });
  await page.addInitScript(() => {
    // The stories' clock goes on from its moment by this one; nothing blinks.
    const start = Date.now();
    Date.now = () => start;
    // Nothing moves, so Storybook needn't wait a while to see whether something does.
    delete globalThis.Document.prototype.getAnimations;
    // What is out of sight is drawn in the colours it has, too.
    const { prototype } = globalThis.CSSStyleSheet;
    const { replaceSync } = prototype;
    prototype.replaceSync = function (text) {
      replaceSync.call(this, text.replace(/content-visibility:\s*auto/g, 'content-visibility: visible'));
    };
    const still = new globalThis.CSSStyleSheet();
    still.replaceSync(':root { caret-color: transparent }');
    globalThis.document.adoptedStyleSheets.push(still);
  });
  const look = only.unpictured ? () => undefined : await photographer(page);
  let faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      faults.push(`asked ${request.url()}`);
  });
  let isOpen = false;

  /** Shows a story or docs page and gives what is wrong with it. */
  return async ({ id, type, tags = [] }) => {
    faults = [];
    await page.setViewportSize(DESKTOP);
    if (isOpen) {
      await page.evaluate(
        (selection) => globalThis.__STORYBOOK_PREVIEW__.channel.emit('setCurrentStory', selection),
        { storyId: id, viewMode: type },
      );
    } else {
      // The addon's own axe run is for people looking at its panel: here nobody reads what it finds.
      await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`);
      await page.evaluate(axe);
      isOpen = true;
    }
    if (type === 'story') {
      const phase = await phaseOf(page, id);
      if (!['finished', 'completed'].includes(phase)) faults.push(`phase: ${phase}`);
      const isWall = isWallOf(tags);
      // A wall is long: half its size shows what changes, too.
      const fault = isWall ? await look(id, 0.5) : await look(`${id}.desktop-${colorScheme}`, 1);
      if (fault) faults.push(fault);
      if (!only.looks) faults.push(...(await axeFaults(page, colorScheme, isWall)));
      if (!isWall) {
        await page.setViewportSize(PHONE);
        const onPhone = await look(`${id}.phone-${colorScheme}`, 1);
        if (onPhone) faults.push(onPhone);
        if (!only.looks) {
          const burdens = colorScheme === 'light' && id.endsWith('--playground') ? BURDENS : [];
          const turn = turns.get(id);
          const brand = await page.evaluate(brandAt, turn);
          const inBrand = (turn % 2 === 0) === (colorScheme === 'light') ? [{ brand, language: 'es' }] : [];
          for (const globals of [...inBrand, ...burdens])
            faults.push(...(await faultsUnder(page, globals, colorScheme)));
        }
      }
    } else {
      await page
        .waitForSelector('#storybook-docs:not([hidden]) .sbdocs-content')
        .catch(() => faults.push('no docs'));
    }
    return faults;
  };
}

// Two at a time, as a story mostly waits for its page: one in light, one in dark. Docs pages leave much behind, so each has a
// preview to itself.
const isStory = ({ type }) => type === 'story';
const isAsked = ({ id }) => words.length === 0 || words.some((word) => id.includes(word));
const stories = entries.filter((entry) => isStory(entry) && isAsked(entry));
const docs = entries.filter((entry) => !isStory(entry) && isAsked(entry) && !only.looks);

/** Where a story stands among those of its kind: each gets another brand, in light and in dark by turns. */
const turns = new Map();
const kinds = new Map();
for (const { id, title } of entries.filter(isStory)) {
  const turn = kinds.get(title) ?? 0;
  turns.set(id, turn);
  kinds.set(title, turn + 1);
}

async function walk(look, entry, colorScheme) {
  const shown = (see) => see(entry).catch((error) => [error.message]);
  let faults = await shown(look);
  // What was still under way when its picture was taken looks right in a page of its own; what has changed doesn't.
  if (faults.length > 0 && isStory(entry) && !only.update)
    faults = await shown(await openPreview(colorScheme));
  if (faults.length === 0) passed++;
  else {
    failed++;
    console.log(`FAILED ${entry.id}: ${faults.join(' | ')}`);
  }
}

async function walker(colorScheme) {
  const look = await openPreview(colorScheme);
  for (const entry of stories)
    // A wall shows both schemes side by side.
    if (colorScheme === 'light' || !isWallOf(entry.tags)) await walk(look, entry, colorScheme);
  for (let entry = docs.shift(); entry; entry = docs.shift())
    await walk(await openPreview(colorScheme), entry, colorScheme);
}
await Promise.all([walker('light'), walker('dark')]);
await browser.close();
close();
forget();
for (const fault of book.close({ sawAll: words.length === 0 && failed === 0 && !only.unpictured })) {
  failed++;
  console.log(`FAILED ${fault}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
