// Opens every story of the built Storybook in Chromium: it renders, its play function passes, axe finds nothing in light and
// dark, nothing is asked of another host; every docs page shows its table.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { openPage, startChromium } from './browsers.js';
import { phaseOf, serveStorybook } from './built-storybook.js';

const { origin, entries, close } = await serveStorybook();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await startChromium();

let passed = 0;
let failed = 0;

/** Faults axe sees in the page as it is now. */
async function axeFaults(page, colorScheme, isWall) {
  await page.emulateMedia({ colorScheme });
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

/** A page of its own with Storybook's preview in it: starting that costs more than most stories, so it shows many. */
async function openPreview() {
  const page = await openPage(browser, {
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    // Colours must be at rest when they are measured, also after the scheme has changed.
    reducedMotion: 'reduce',
  });
  let faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      faults.push(`asked ${request.url()}`);
  });
  let isOpen = false;

  /** Shows a story or docs page and gives what is wrong with it. */
  return async ({ id, type, tags }) => {
    faults = [];
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
      // A wall shows both schemes side by side.
      const isWall = tags.includes('wall');
      for (const scheme of isWall ? ['light'] : ['light', 'dark'])
        faults.push(...(await axeFaults(page, scheme, isWall)));
    } else {
      await page
        .waitForSelector('#storybook-docs:not([hidden]) .sbdocs-content')
        .catch(() => faults.push('no docs'));
    }
    return faults;
  };
}

// Two at a time: a story mostly waits for its page. Docs pages leave much behind, so each has a preview to itself.
const isStory = ({ type }) => type === 'story';
const queue = entries.filter(isStory);
const docs = entries.filter((entry) => !isStory(entry));

async function walk(look, entry) {
  const faults = await look(entry).catch((error) => [error.message]);
  if (faults.length === 0) passed++;
  else {
    failed++;
    console.log(`FAILED ${entry.id}: ${faults.join(' | ')}`);
  }
}

const walker = async () => {
  const look = await openPreview();
  for (let entry = queue.shift(); entry; entry = queue.shift()) await walk(look, entry);
  for (let entry = docs.shift(); entry; entry = docs.shift()) await walk(await openPreview(), entry);
};
await Promise.all([walker(), walker()]);
await browser.close();
close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
