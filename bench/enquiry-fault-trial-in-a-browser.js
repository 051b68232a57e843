/**
 * Sends enquiries with the tag itself: the built bundle in Chromium, to the demo receiver on another origin, through random
 * faults; and counts what became of each.
 *
 *   npm run build && node bench/enquiry-fault-trial-in-a-browser.js [trials] [seed]
 *
 * A visitor fills in the form, presses Send, now and then twice, presses again while it isn't sent, now and then writes on
 * first, and gives up after a while. Every press meets a fault at random: the connection cut before, inside or after the
 * body, or inside the answer; slow; too slow; silent; a 500 before or after the message was taken; offline. The browser's
 * clock is Playwright's, so that 20 seconds of patience pass at once; the tag knows nothing of the trial. Fails unless:
 *   - every message the form called sent is at the back-end, to the byte;
 *   - every other is still in the form, to the byte, under a heading that is true of it: none "not sent" is there;
 *   - no id is at the back-end twice, and nothing is there that was not in the form when the button was pressed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReceiver } from '../demo/receiver.js';
import { startChromium } from '../scripts/browsers.js';
import { listen, sendFile } from '../scripts/serve.js';
import { FAULTS, FORMATS, diceOf, print, takenFrom } from './fault-plan.js';

const trials = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 20270101);
const VISITORS = 3;
const PHONE = '(541) 555-0123 ext. 7';

const SENT = 'Thank you. Your message was sent.';
/** Headings of a message that is still in the form; true: none of it can have arrived. */
const HONEST = {
  'Sorry, something went wrong': false,
  'We could not take your message': true,
  'We can’t tell if your message arrived': false,
  'You are offline': true,
  'Your message was not sent yet': true,
};
/** Under `You are offline` at a retry, when an earlier try may have arrived. */
const ONLY_THIS_TRY = 'This try was not sent';

const folder = mkdtempSync(join(tmpdir(), 'enquiry-trial-'));
const file = join(folder, 'enquiries.jsonl');
const receive = createReceiver({ file });
/** What the next request of a trial meets, and who waits for it to come. */
const planned = new Map();
const arrivals = new Map();
const receiver = await listen((request, response) => {
  const trial = Number(new URL(request.url, 'http://receiver.invalid').searchParams.get('trial'));
  const fault = planned.get(trial);
  request.url = `/?answer=${fault === 'too-slow' ? 'slow' : fault}&ms=${fault === 'too-slow' ? 400 : 30}`;
  receive(request, response);
  if (request.method === 'POST') request.once('close', () => arrivals.get(trial)?.());
});
const site = await listen(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://site.invalid');
  if (pathname !== '/') return (await sendFile('dist', pathname, response)) || response.writeHead(404).end();
  const [trial, format] = [searchParams.get('trial'), searchParams.get('format')];
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>Contact</title>
    <script type="module" src="/clinic-widgets.all.min.js"></script>
    <clinic-contact-cta phone="(541) 555-0100" endpoint="${receiver.origin}/?trial=${trial}"
      endpoint-format="${format}"></clinic-contact-cta>`);
});
const browser = await startChromium();

/** Notes in the page what stood in the form at each press, by its id, and tells when something became of it. */
function watch() {
  const [tag] = document.getElementsByTagName('clinic-contact-cta');
  const trial = { pressed: [], settled: 0 };
  Object.assign(window, { trial });
  tag.addEventListener('clinic-enquiry-submit', () => {
    const area = tag.shadowRoot.querySelector('textarea');
    trial.pressed.push([tag.enquiryData().get('submission_id'), area.value]);
  });
  for (const type of ['clinic-enquiry-sent', 'clinic-enquiry-failed'])
    tag.addEventListener(type, () => trial.settled++);
}

/** One visitor, one message. */
async function enquire(context, trial) {
  const dice = diceOf(seed, trial);
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${site.origin}/?trial=${trial}&format=${dice.pick(FORMATS)}`);
  await page.waitForSelector('textarea');
  await page.evaluate(watch);
  const message = page.getByRole('textbox', { name: 'Your message' });
  const name = `Sam ${trial} 🌲`;
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('textbox', { name: 'Phone number' }).fill(PHONE);
  await message.fill(dice.text());
  /** As the text area has it: with line feeds. */
  let typed = await message.inputValue();
  // As if a person had read the form; else the tag waits out the rest before it sends.
  if (dice.chance(0.5)) await page.clock.fastForward(4_000);

  const settled = () => page.evaluate(() => window.trial.settled);
  const becomes = async (before) => {
    for (const since = Date.now(); (await settled()) === before;) {
      if (Date.now() - since > 30_000) throw new Error(`trial ${trial}: nothing became of a press`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  };
  /** What a press, or the connection coming back, leads to. */
  const meet = async (fault, act) => {
    const before = await settled();
    planned.set(trial, fault);
    const arrived = new Promise((resolve) => arrivals.set(trial, resolve));
    await act();
    if (fault !== 'offline') {
      await page.clock.fastForward(3_000);
      await arrived;
      if (fault === 'silent' || fault === 'too-slow') await page.clock.fastForward(20_000);
    }
    await becomes(before);
    arrivals.delete(trial);
  };
  const press = () =>
    page.evaluate((twice) => {
      const button = document.querySelector('clinic-contact-cta').shadowRoot.querySelector('.send');
      button.click();
      if (twice) button.click();
    }, dice.chance(0.3));
  const writeOn = async (words) => {
    await message.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(words);
    typed += words;
  };
  const title = async () => (await page.locator('.outcome .title').textContent())?.trim() ?? '';

  const faults = [];
  /** A request with this text may have arrived. */
  let hasLeft = false;
  const tries = dice.count(5);
  for (let count = 0; count < tries; count++) {
    if (count > 0 && dice.chance(0.2)) {
      await writeOn(' One more thing.');
      hasLeft = false;
    }
    const fault = dice.pick(FAULTS);
    faults.push(fault);
    if (fault === 'offline') await context.setOffline(true);
    await meet(fault, press);
    if (fault === 'offline') {
      const writes = dice.chance(0.3);
      if (writes) await writeOn(' And mo');
      const backOnline = () => context.setOffline(false);
      if (hasLeft) {
        await meet('offline', backOnline);
        hasLeft = !writes;
      } else if (writes) await backOnline();
      else {
        // Nothing had left, and nothing was changed: it goes by itself.
        const next = dice.pick(FAULTS.filter((each) => each !== 'offline'));
        faults.push(next);
        hasLeft = true;
        await meet(next, backOnline);
      }
    } else hasLeft = true;
    if ((await title()) === SENT) break;
  }
  const heading = await title();
  const words = (await page.locator('.outcome').textContent()) ?? '';
  const isSent = heading === SENT;
  const left = isSent
    ? undefined
    : [
        await page.getByRole('textbox', { name: 'Your name' }).inputValue(),
        await page.getByRole('textbox', { name: 'Phone number' }).inputValue(),
        await message.inputValue(),
      ];
  const { pressed } = await page.evaluate(() => window.trial);
  await page.close({ runBeforeUnload: false });
  return { trial, name, faults, heading, words, isSent, left, typed, pressed };
}

const results = [];
let next = 0;
await Promise.all(
  Array.from({ length: VISITORS }, async () => {
    const context = await browser.newContext();
    await context.clock.install();
    while (next < trials) results.push(await enquire(context, next++));
    await context.close();
  }),
);
// Every slow answer has been given by now.
await new Promise((resolve) => setTimeout(resolve, 1_000));
await browser.close();
for (const { server } of [receiver, site]) {
  server.closeAllConnections();
  server.close();
}
const taken = takenFrom(readFileSync(file, 'utf8'));
rmSync(folder, { recursive: true });

const same = (one = '', other = '') => Buffer.from(one).equals(Buffer.from(other));
const ended = {};
const met = {};
const count = (table, key) => (table[key] = (table[key] ?? 0) + 1);
const tally = {
  sent: 0,
  mayBeThere: 0,
  notThere: 0,
  claimed: 0,
  lost: 0,
  untrue: 0,
  changed: 0,
  twice: 0,
  unasked: 0,
};
const known = new Set();
for (const { name, faults, heading, words, isSent, left, typed, pressed } of results) {
  for (const fault of faults) count(met, fault);
  count(ended, heading);
  const [lastId] = pressed.at(-1) ?? [''];
  const isThere = taken.has(lastId);
  if (isSent) tally[isThere ? 'sent' : 'claimed']++;
  else if (!(heading in HONEST)) tally.lost++;
  else if (!same(left[0], name) || !same(left[1], PHONE) || !same(left[2], typed)) tally.lost++;
  else {
    const saysNothingArrived = HONEST[heading] && !words.includes(ONLY_THIS_TRY);
    if (saysNothingArrived && isThere) tally.untrue++;
    tally[isThere ? 'mayBeThere' : 'notThere']++;
  }
  for (const [id, text] of new Map(pressed)) {
    known.add(id);
    const messages = taken.get(id) ?? [];
    if (messages.length > 1) tally.twice++;
    for (const fields of messages)
      if (!same(fields.message, text) || !same(fields.name, name) || !same(fields.phone, PHONE))
        tally.changed++;
  }
}
for (const id of taken.keys()) if (!known.has(id)) tally.unasked++;

print([
  [`trials in Chromium ${browser.version()} (seed ${seed})`, results.length],
  ['presses, and returns of the connection', Object.values(met).reduce((sum, each) => sum + each, 0)],
  ...Object.entries(met).map(([fault, each]) => [`  met ${fault}`, each]),
  ...Object.entries(ended).map(([heading, each]) => [`ended: ${heading}`, each]),
  ['called sent, and delivered', tally.sent],
  ['kept in the form, and delivered (the visitor is told it may be)', tally.mayBeThere],
  ['kept in the form, not delivered', tally.notThere],
  ['claimed: called sent, not delivered', tally.claimed],
  ['lost: neither sent nor kept', tally.lost],
  ['untrue: called not sent, and delivered', tally.untrue],
  ['changed on the way', tally.changed],
  ['an id delivered twice', tally.twice],
  ['delivered without a press', tally.unasked],
]);
const { claimed, lost, untrue, changed, twice, unasked } = tally;
const isGood = results.length === trials && claimed + lost + untrue + changed + twice + unasked === 0;
console.log(isGood ? 'none lost, none claimed, once per id' : 'NOT GOOD');
process.exitCode = isGood ? 0 : 1;
