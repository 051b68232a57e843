import { expect } from 'chai';
import { all, answer, CLINIC, mount, send, textOf, valueOf, type QuickCta } from '../cta.js';

interface Received {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}
type Origins = Readonly<Record<'receiver' | 'inbox', string>>;

const read = async <T>(path: string): Promise<T> => (await (await fetch(path)).json()) as T;

const SENT = 'Thank you. Your message was sent.';
const HONEST = [
  'Sorry, something went wrong',
  'We could not take your message',
  'We can’t tell if your message arrived',
];
/** What the receiver does to each try; see demo/receiver.js. */
const FAULTS = 'cut-before cut-during cut cut-answer slow silent 500 500-after 500-then-ok ok'.split(' ');
const FORMATS = ['multipart', 'urlencoded', 'json'];
const SNIPPETS = ['Hello', '🙏🏽', 'مساعدة', 'שלום', '\n', ' & = % + ', '"<b>"', 'ñ', '--x\n'];

/** Park and Miller's dice: the same seed throws the same. */
function diceFrom(seed: number): <T>(list: readonly T[]) => T {
  let state = seed;
  return (list) => {
    state = (state * 48271) % 2147483647;
    return list[state % list.length] as (typeof list)[number]; // A remainder is an index.
  };
}

interface Ended {
  readonly element: QuickCta;
  readonly name: string;
  readonly message: string;
  /** Ids under which it was tried. */
  readonly ids: ReadonlySet<string>;
}

/** A visitor who tries up to four times, each time through another fault. */
async function enquire(seed: number, receiver: string): Promise<Ended> {
  const pick = diceFrom(seed * 7919);
  for (let throws = 0; throws < 5; throws++) pick(FAULTS);
  const element = await mount({ ...CLINIC, endpoint: receiver, 'endpoint-format': pick(FORMATS) });
  element.timing = { leastTime: 0, timeoutMs: 700 };
  const name = `Sam ${crypto.randomUUID()}`;
  const length = pick([1, 5, 300]);
  let message = Array.from({ length }, () => pick(SNIPPETS)).join('');
  const ids = new Set<string>();
  element.addEventListener('clinic-enquiry-submit', () => {
    ids.add(String(element.enquiryData().get('submission_id')));
  });
  answer(element, 'name', name);
  answer(element, 'phone', '541.555.0123');
  answer(element, 'message', message);
  const tries = pick([1, 2, 3, 4]);
  for (let press = 0; press < tries; press++) {
    element.setAttribute('endpoint', `${receiver}/?answer=${pick(FAULTS)}&ms=30`);
    await element.updateComplete;
    if (press > 0 && pick([0, 0, 0, 1])) answer(element, 'message', (message += ' One more thing.'));
    await send(element);
    if (textOf(element, '.outcome .title') === SENT) break;
  }
  return { element, name, message, ids };
}

describe('40 enquiries through random faults, on another origin', () => {
  // Eight a test, four at a time: no test runs long, and the browser is as busy as a page may be.
  for (let first = 1; first <= 40; first += 8) {
    it(`${first} to ${first + 7}: each is delivered once per id, or still in the form under honest words`, async function () {
      const origins = await read<Origins>('/__receiver.json');
      const ended: Ended[] = [];
      for (const start of [first, first + 4])
        ended.push(
          ...(await Promise.all([0, 1, 2, 3].map((turn) => enquire(start + turn, origins.receiver)))),
        );
      const inbox = await read<readonly Received[]>(origins.inbox);
      for (const { element, name, message, ids } of ended) {
        const received = inbox.filter(({ fields }) => fields['name'] === name);
        const title = textOf(element, '.outcome .title');
        const receivedIds = received.map(({ id }) => id);
        expect(new Set(receivedIds).size, 'once per id').to.equal(receivedIds.length);
        expect([...ids], 'nothing without a press').to.include.members(receivedIds);
        for (const { fields } of received) {
          expect(fields['phone']).to.equal('541.555.0123');
          expect(message.startsWith(fields['message'] ?? '-'), 'as typed').to.equal(true);
        }
        if (title === SENT) {
          // Not claimed: the last text pressed is there, to the character.
          expect(received.some(({ fields }) => fields['message'] === message)).to.equal(true);
          expect(all(element, 'textarea')).to.deep.equal([]);
        } else {
          // Not lost.
          expect(HONEST).to.include(title);
          expect(valueOf(element, 'name')).to.equal(name);
          expect(valueOf(element, 'phone')).to.equal('541.555.0123');
          expect(valueOf(element, 'message')).to.equal(message);
        }
      }
    });
  }
});
