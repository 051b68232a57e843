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
 *   - after offline, nothing was sent by itself unless nothing had left before, and nothing was changed since.
 *
 * The delivery's own modules, without a browser: hundreds of trials in seconds. `enquiry-fault-trial-in-a-browser.js` drives
 * the tag itself.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReceiver } from '../demo/receiver.js';
import { sendEnquiry } from '../src/contact-cta/enquiry/send-enquiry.ts';
import { IDLE, submissionId, transition } from '../src/contact-cta/enquiry/enquiry-machine.ts';
import { encode, entriesOf } from '../src/contact-cta/enquiry/formats.ts';
import { FAULTS, FORMATS, diceOf, print, takenFrom } from './fault-plan.js';

const trials = Number(process.argv[2] ?? 300);
const seed = Number(process.argv[3] ?? 20270101);
const PATIENCE = 120;

const folder = mkdtempSync(join(tmpdir(), 'enquiry-trial-'));
const file = join(folder, 'enquiries.jsonl');
const server = createServer(createReceiver({ file }));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

/** One visitor, one message; the state machine and the delivery as the element wires them. */
async function enquire(trial) {
  const dice = diceOf(seed, trial);
  let message = dice.text();
  const format = dice.pick(FORMATS);
  const tries = dice.count(5);
  const faults = [];
  /** Text that was sent under each id. @type {Map<string, string>} */
  const ids = new Map();
  let id = '';
  let state = IDLE;
  let fault = 'ok';
  let isChanged = false;
  let sentUnasked = false;

  const tell = async (event) => {
    const before = state;
    const step = transition(state, event);
    state = step.state;
    const isMeant = !before.left && !isChanged;
    if (event.type === 'online' && step.effects.length && !isMeant) sentUnasked = true;
    for (const effect of step.effects) {
      if (effect.type === 'check') {
        await tell({
          type: 'checked',
          problems: [],
          online: fault !== 'offline',
          wait: dice.pick([0, 0, 5]),
        });
      } else if (effect.type === 'wait') {
        await tell({ type: 'waited' });
      } else if (effect.type === 'send') {
        id = effect.id;
        ids.set(id, message);
        const answer = fault === 'too-slow' ? 'slow' : fault;
        const milliseconds = fault === 'too-slow' ? PATIENCE * 2 : 10;
        const entries = entriesOf({ id, values: { message }, fields: ['message'] }, new Map(), []);
        const delivered = await sendEnquiry(
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
    fault = dice.pick(FAULTS);
    faults.push(fault);
    if (press > 0 && dice.chance(0.2)) {
      message += ' One more thing.';
      await tell({ type: 'edited' });
    }
    isChanged = false;
    await tell({ type: 'submit', freshId: submissionId(dice.bytes(16)) });
    if (state.phase === 'offline' && dice.chance(0.7)) {
      fault = dice.pick(FAULTS.filter((each) => each !== 'offline'));
      faults.push(`back online, ${fault}`);
      isChanged = dice.chance(0.3);
      if (isChanged) {
        message += ' And mo';
        await tell({ type: 'edited' });
      }
      await tell({ type: 'online', typing: dice.chance(0.2) });
    }
  }
  return { message, phase: state.held ? 'held' : state.phase, id, ids, faults, sentUnasked };
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

const taken = takenFrom(readFileSync(file, 'utf8'));
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
for (const { message, phase, id, ids, faults, sentUnasked } of results) {
  phases[phase] = (phases[phase] ?? 0) + 1;
  for (const fault of faults)
    met[fault.replace('back online, ', '')] = (met[fault.replace('back online, ', '')] ?? 0) + 1;
  const there = taken.get(id)?.some((fields) => fields.message === message);
  if (phase === 'sent') tally[there ? 'sent' : 'claimed']++;
  else if (['failed', 'unknown', 'offline', 'held'].includes(phase))
    tally[there ? 'keptAndThere' : 'keptNotThere']++;
  else tally.lost++;
  for (const [each, typed] of ids) {
    const messages = taken.get(each) ?? [];
    if (messages.some((fields) => !Buffer.from(fields.message).equals(Buffer.from(typed)))) tally.changed++;
    if (messages.length > 1) tally.twice++;
  }
  if (sentUnasked) tally.byItself++;
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
  ['sent by itself though one may have arrived, or the text was changed since', tally.byItself],
];
print(lines);
const isGood = !tally.claimed && !tally.lost && !tally.changed && !tally.twice && !tally.byItself;
console.log(isGood ? 'none lost, none claimed, once per id' : 'NOT GOOD');
process.exitCode = isGood ? 0 : 1;
