/**
 * Sends enquiries through random faults, over loopback, and counts what became of each.
 *
 *   node --import tsx bench/enquiry-fault-trial.js [trials] [seed]
 *
 * The same seed picks the same texts and faults; a busy machine may make a slow answer come too late.
 *
 * A visitor types a message, presses Send, presses again while it isn't sent, now and then adds a sentence first, and
 * gives up after a while.
 * Every try meets a fault at random: cut before, inside or after the body, inside the answer, slow, silent, a 500
 * before or after the message was taken, offline before sending. Fails unless:
 *   - every message the form called sent is at the back-end, to the byte;
 *   - every other is still in the form, in a state with an honest message;
 *   - no id is at the back-end twice;
 *   - after offline, nothing was sent by itself unless nothing had left before.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReceiver } from '../demo/receiver.js';
import { deliver } from '../src/contact-cta/enquiry/deliver.ts';
import { IDLE, submissionId, transition } from '../src/contact-cta/enquiry/delivery.ts';
import { encode, entriesOf } from '../src/contact-cta/enquiry/formats.ts';

const trials = Number(process.argv[2] ?? 300);
const seed = Number(process.argv[3] ?? 20270101);
const PATIENCE = 120;
const FAULTS = [
  'cut-before',
  'cut-during',
  'cut',
  'cut-answer',
  'slow',
  'too-slow',
  'silent',
  '500',
  '500-after',
  '500-then-ok',
  'offline',
  'ok',
];
const FORMATS = ['multipart', 'urlencoded', 'json'];
const SNIPPETS = [
  'Hello',
  '🙏🏽',
  'مساعدة',
  'שלום',
  '\n',
  '\r\n',
  ' & = % + ',
  '"<b>"',
  'ñ',
  '--x\r\n',
  '541 555 0100',
];

/** mulberry32: small, seeded, good enough to pick faults. */
function randomFrom(/** @type {number} */ state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const folder = mkdtempSync(join(tmpdir(), 'enquiry-trial-'));
const file = join(folder, 'enquiries.jsonl');
const server = createServer(createReceiver({ file }));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

/** One visitor, one message; the state machine and the delivery as the element wires them. */
async function enquire(trial) {
  const random = randomFrom(seed + trial * 7919);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const length = pick([1, 3, 20, 2000]);
  let message = Array.from({ length }, () => pick(SNIPPETS))
    .join('')
    .slice(0, 10_000)
    .toWellFormed();
  const format = pick(FORMATS);
  const tries = 1 + Math.floor(random() * 5);
  const faults = [];
  /** Text that was sent under each id. @type {Map<string, string>} */
  const ids = new Map();
  let id = '';
  let state = IDLE;
  let fault = 'ok';
  let sentByItselfAfterLeaving = false;

  const tell = async (event) => {
    const before = state;
    const step = transition(state, event);
    state = step.state;
    if (event.type === 'online' && step.effects.length && before.left) sentByItselfAfterLeaving = true;
    for (const effect of step.effects) {
      if (effect.type === 'check') {
        await tell({ type: 'checked', problems: [], online: fault !== 'offline', wait: pick([0, 0, 5]) });
      } else if (effect.type === 'wait') {
        await tell({ type: 'waited' });
      } else if (effect.type === 'send') {
        id = effect.id;
        ids.set(id, message);
        const answer = fault === 'too-slow' ? 'slow' : fault;
        const milliseconds = fault === 'too-slow' ? PATIENCE * 2 : 10;
        const entries = entriesOf({ id, values: { message }, fields: ['message'] }, new Map(), []);
        const delivered = await deliver(
          {
            endpoint: { href: `${origin}/?answer=${answer}&ms=${milliseconds}`, own: false },
            body: encode(format, entries, id),
            renames: new Map(),
            online: true,
            signal: new AbortController().signal,
          },
          PATIENCE,
        );
        await tell({ type: 'answered', attempt: effect.attempt, ...delivered });
      }
    }
  };

  for (let press = 0; press < tries && state.phase !== 'sent'; press++) {
    fault = pick(FAULTS);
    faults.push(fault);
    if (press > 0 && random() < 0.2) {
      message += ' One more thing.';
      await tell({ type: 'edited' });
    }
    const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
    await tell({ type: 'submit', freshId: submissionId(bytes) });
    if (state.phase === 'offline' && random() < 0.7) {
      fault = pick(FAULTS.filter((each) => each !== 'offline'));
      faults.push(`back online, ${fault}`);
      await tell({ type: 'online' });
    }
  }
  return { message, phase: state.phase, id, ids, faults, sentByItselfAfterLeaving };
}

const results = [];
for (let trial = 0; trial < trials; trial += 8) {
  const batch = Array.from({ length: Math.min(8, trials - trial) }, (_, index) => enquire(trial + index));
  results.push(...(await Promise.all(batch)));
}
// Late answers of slow tries are written by now, or never will be: every request has ended.
await new Promise((resolve) => setTimeout(resolve, PATIENCE * 3));
server.closeAllConnections();
server.close();

/** @type {Map<string, string[]>} */
const taken = new Map();
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { id, fields } = JSON.parse(line);
  taken.set(id, [...(taken.get(id) ?? []), fields.message]);
}
rmSync(folder, { recursive: true });

const tally = {
  sent: 0,
  keptAndThere: 0,
  keptNotThere: 0,
  claimed: 0,
  lost: 0,
  changed: 0,
  twice: 0,
  byItself: 0,
};
const phases = {};
const met = {};
for (const { message, phase, id, ids, faults, sentByItselfAfterLeaving } of results) {
  phases[phase] = (phases[phase] ?? 0) + 1;
  for (const fault of faults)
    met[fault.replace('back online, ', '')] = (met[fault.replace('back online, ', '')] ?? 0) + 1;
  const there = taken.get(id)?.includes(message);
  if (phase === 'sent') tally[there ? 'sent' : 'claimed']++;
  else if (['failed', 'unknown', 'offline'].includes(phase)) tally[there ? 'keptAndThere' : 'keptNotThere']++;
  else tally.lost++;
  for (const [each, typed] of ids) {
    const messages = taken.get(each) ?? [];
    if (messages.some((text) => !Buffer.from(text).equals(Buffer.from(typed)))) tally.changed++;
    if (messages.length > 1) tally.twice++;
  }
  if (sentByItselfAfterLeaving) tally.byItself++;
}

const lines = [
  [`trials (seed ${seed})`, results.length],
  ['tries', Object.values(met).reduce((sum, count) => sum + count, 0)],
  ...Object.entries(met).map(([fault, count]) => [`  met ${fault}`, count]),
  ...Object.entries(phases).map(([phase, count]) => [`ended ${phase}`, count]),
  ['called sent, and delivered', tally.sent],
  ['kept in the form, and delivered (visitor told it may be)', tally.keptAndThere],
  ['kept in the form, not delivered', tally.keptNotThere],
  ['claimed: called sent, not delivered', tally.claimed],
  ['lost: neither sent nor kept', tally.lost],
  ['changed on the way, or a correction dropped', tally.changed],
  ['an id delivered twice', tally.twice],
  ['sent by itself though one may have arrived', tally.byItself],
];
for (const [label, count] of lines) console.log(`${String(count).padStart(6)}  ${label}`);
const isGood = !tally.claimed && !tally.lost && !tally.changed && !tally.twice && !tally.byItself;
console.log(isGood ? 'none lost, none claimed, once per id' : 'NOT GOOD');
process.exitCode = isGood ? 0 : 1;
