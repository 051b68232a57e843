import { expect } from 'chai';
import type {
  DeliveryEvent,
  DeliveryState,
  Phase,
  Step,
} from '../../../src/contact-cta/enquiry/enquiry-machine.js';
import {
  IDLE,
  OUTCOMES,
  PHASES,
  submissionId,
  transition,
} from '../../../src/contact-cta/enquiry/enquiry-machine.js';
import type { Problem } from '../../../src/contact-cta/enquiry/validate.js';

const PROBLEMS: readonly Problem[] = [{ field: 'name', code: 'missing' }];

/** One state of each phase, as it is reached; `left`: an earlier request may have arrived. */
function at(phase: Phase | 'waiting' | 'held', left = false): DeliveryState {
  const isNew = phase === 'idle' || phase === 'sent';
  return {
    phase: phase === 'waiting' ? 'sending' : phase === 'held' ? 'idle' : phase,
    id: isNew ? '' : 'first',
    attempt: 3,
    // A message is held only while no request with it has left.
    left: left && !isNew && phase !== 'held',
    waiting: phase === 'waiting',
    editedWhileQueued: phase === 'held',
    declined: false,
    problems: phase === 'refused' ? PROBLEMS : [],
  };
}

const EVENTS = {
  submit: { type: 'submit', freshId: 'fresh' },
  'checked ok': { type: 'checked', problems: [], online: true, wait: 0 },
  'checked too quick': { type: 'checked', problems: [], online: true, wait: 900 },
  'checked bad': { type: 'checked', problems: PROBLEMS, online: true, wait: 900 },
  'checked offline': { type: 'checked', problems: [], online: false, wait: 900 },
  'taken-over': { type: 'taken-over', answers: false },
  'taken-over to answer': { type: 'taken-over', answers: true },
  waited: { type: 'waited' },
  'answered sent': { type: 'answered', attempt: 3, outcome: 'sent', problems: [] },
  'answered refused': { type: 'answered', attempt: 3, outcome: 'refused', problems: PROBLEMS },
  'answered failed': { type: 'answered', attempt: 3, outcome: 'failed', problems: [] },
  'answered unknown': { type: 'answered', attempt: 3, outcome: 'unknown', problems: [] },
  'answered not-sent': { type: 'answered', attempt: 3, outcome: 'not-sent', problems: [] },
  'answered late': { type: 'answered', attempt: 2, outcome: 'sent', problems: [] },
  edited: { type: 'edited' },
  online: { type: 'online', typing: false },
  'online, typing': { type: 'online', typing: true },
  offline: { type: 'offline' },
  broken: { type: 'broken' },
  'not-shown': { type: 'not-shown', id: 'before' },
  removed: { type: 'removed' },
  'start-over': { type: 'start-over' },
} satisfies Record<string, DeliveryEvent>;
type EventName = keyof typeof EVENTS;

const ROWS = [
  'idle',
  'held',
  'checking',
  'waiting',
  'sending',
  'sent',
  'refused',
  'failed',
  'unknown',
  'offline',
] as const;

/**
 * The whole table: event, then what it does in each phase, as `phase [id] [+left] effect`; `held` is idle with a message
 * that waits for the button. A phase that is not named
 * stays exactly as it is, with no effect.
 */
const TABLE: Record<EventName, Partial<Record<(typeof ROWS)[number], string>>> = {
  submit: {
    idle: 'checking fresh check',
    held: 'checking first check',
    refused: 'checking first check',
    failed: 'checking first check',
    unknown: 'checking first check',
    offline: 'checking first check',
  },
  'checked ok': { checking: 'sending first send:first:4' },
  'checked too quick': { checking: 'waiting first wait:900' },
  'checked bad': { checking: 'refused first' },
  'checked offline': { checking: 'offline first' },
  'taken-over': { checking: 'idle -' },
  'taken-over to answer': { checking: 'sending first' },
  waited: { waiting: 'sending first send:first:4' },
  'answered sent': { sending: 'sent -' },
  'answered refused': { sending: 'refused first +left' },
  'answered failed': { sending: 'failed first +left' },
  'answered unknown': { sending: 'unknown first +left' },
  'answered not-sent': { sending: 'offline first' },
  'answered late': {},
  edited: { offline: 'held first' },
  online: { offline: 'checking first check' },
  'online, typing': { offline: 'held first' },
  offline: { waiting: 'offline first abort' },
  broken: {
    idle: 'failed - abort',
    held: 'failed first abort',
    checking: 'failed first abort',
    waiting: 'failed first abort',
    sending: 'failed first abort',
    refused: 'failed first abort',
    unknown: 'failed first abort',
    offline: 'failed first abort',
  },
  'not-shown': {
    sent: 'failed before +left',
    refused: 'failed first',
    unknown: 'failed first',
    offline: 'failed first',
  },
  removed: {
    checking: 'idle first',
    waiting: 'idle first abort',
    sending: 'unknown first +left abort',
    offline: 'idle first',
  },
  'start-over': { sent: 'idle -' },
};

/** The same table for a message of which an earlier request may have arrived; only where it differs. */
const TABLE_LEFT: typeof TABLE = {
  ...TABLE,
  edited: {
    refused: 'refused -',
    failed: 'failed -',
    unknown: 'unknown -',
    offline: 'offline -',
  },
  online: { offline: 'unknown first +left' },
  'online, typing': { offline: 'unknown first +left' },
  broken: {
    idle: 'failed - abort',
    held: 'failed first abort',
    checking: 'failed first +left abort',
    waiting: 'failed first +left abort',
    sending: 'failed first +left abort',
    refused: 'failed first +left abort',
    unknown: 'failed first +left abort',
    offline: 'failed first +left abort',
  },
  removed: {
    checking: 'unknown first +left',
    waiting: 'unknown first +left abort',
    sending: 'unknown first +left abort',
    offline: 'unknown first +left',
  },
};

function told({ state, effects }: Step): string {
  const did = effects.map((effect) =>
    effect.type === 'send'
      ? `send:${effect.id}:${effect.attempt}`
      : effect.type === 'wait'
        ? `wait:${effect.milliseconds}`
        : effect.type,
  );
  const phase = state.waiting ? 'waiting' : state.editedWhileQueued ? 'held' : state.phase;
  return [phase, state.id || '-', ...(state.left ? ['+left'] : []), ...did].join(' ');
}

describe('delivery of an enquiry', () => {
  it('has a row for every phase', () => {
    expect(ROWS.filter((row) => row !== 'waiting' && row !== 'held')).to.have.members([...PHASES]);
    expect(OUTCOMES.every((outcome) => `answered ${outcome}` in EVENTS)).to.equal(true);
  });

  for (const left of [false, true]) {
    for (const name of Object.keys(EVENTS) as EventName[]) {
      it(`${name}${left ? ', when an earlier request may have arrived' : ''}`, () => {
        for (const row of ROWS) {
          const before = Object.freeze(at(row, left));
          const step = transition(before, EVENTS[name]);
          let expected = (left ? TABLE_LEFT : TABLE)[name][row];
          if (expected === undefined) {
            expect(step.state, row).to.equal(before);
            expect(step.effects, row).to.deep.equal([]);
            continue;
          }
          const isNewMessage = expected.includes(' -') || !before.left;
          if (left && !isNewMessage && !expected.includes('+left'))
            expected = expected.replace(/^(\S+ \S+)/, '$1 +left');
          expect(told(step), row).to.equal(expected);
        }
      });
    }
  }

  it('shows problems only while refused', () => {
    expect(transition(at('checking'), EVENTS['checked bad']).state.problems).to.equal(PROBLEMS);
    expect(transition(at('sending'), EVENTS['answered refused']).state.problems).to.equal(PROBLEMS);
    expect(transition(at('refused'), EVENTS.submit).state.problems).to.deep.equal([]);
    const odd: DeliveryEvent = { type: 'answered', attempt: 3, outcome: 'failed', problems: PROBLEMS };
    expect(transition(at('sending'), odd).state.problems).to.deep.equal([]);
  });

  /** Plays events, with effects of `check` answered by `checked`, and lists the requests made. */
  function play(...events: DeliveryEvent[]): { phase: Phase; requests: string[] } {
    let state = IDLE;
    const requests: string[] = [];
    for (const event of events) {
      const step = transition(state, event);
      state = step.state;
      for (const effect of step.effects)
        if (effect.type === 'send') requests.push(`${effect.id}#${effect.attempt}`);
    }
    return { phase: state.phase, requests };
  }
  const press = (freshId: string): DeliveryEvent[] => [{ type: 'submit', freshId }, EVENTS['checked ok']];
  const answered = (attempt: number, outcome: (typeof OUTCOMES)[number]): DeliveryEvent => ({
    type: 'answered',
    attempt,
    outcome,
    problems: [],
  });

  it('keeps one id through retries, and takes another for the next message', () => {
    const { phase, requests } = play(
      ...press('a'),
      answered(1, 'unknown'),
      ...press('b'),
      answered(2, 'failed'),
      ...press('c'),
      answered(3, 'sent'),
      { type: 'start-over' },
      ...press('d'),
    );
    expect(requests).to.deep.equal(['a#1', 'a#2', 'a#3', 'd#4']);
    expect(phase).to.equal('sending');
  });

  it('takes a new id when the text was changed after a request left, so that the change is not dropped', () => {
    const { requests } = play(...press('a'), answered(1, 'unknown'), { type: 'edited' }, ...press('b'));
    expect(requests).to.deep.equal(['a#1', 'b#2']);
  });

  it('sends once for two presses, and ignores an answer to a request given up', () => {
    expect(play(...press('a'), ...press('b'), ...press('c')).requests).to.deep.equal(['a#1']);
    const late = play(...press('a'), answered(1, 'unknown'), ...press('b'), answered(1, 'failed'));
    expect(late.phase).to.equal('sending');
  });

  it('sends by itself when back online, once, and never after a request that may have arrived', () => {
    const offline: DeliveryEvent[] = [{ type: 'submit', freshId: 'a' }, EVENTS['checked offline']];
    const back: DeliveryEvent[] = [EVENTS.online, EVENTS['checked ok']];
    expect(play(...offline, ...back, ...back).requests).to.deep.equal(['a#1']);
    const retried = play(...press('a'), answered(1, 'unknown'), ...offline, ...back);
    expect(retried).to.deep.equal({ phase: 'unknown', requests: ['a#1'] });
    const changed = play(...press('a'), answered(1, 'unknown'), ...offline, { type: 'edited' }, ...back);
    expect(changed).to.deep.equal({ phase: 'unknown', requests: ['a#1'] });
  });

  it('sends nothing by itself that was changed, or is being changed, since the button was pressed', () => {
    const offline: DeliveryEvent[] = [{ type: 'submit', freshId: 'a' }, EVENTS['checked offline']];
    const edited: DeliveryEvent = { type: 'edited' };
    for (const typing of [
      [edited, EVENTS.online],
      [EVENTS['online, typing']],
      [edited, edited, EVENTS.online],
    ]) {
      expect(play(...offline, ...typing, EVENTS['checked ok'])).to.deep.equal({
        phase: 'idle',
        requests: [],
      });
      expect(play(...offline, ...typing, ...press('b')).requests).to.deep.equal(['a#1']);
    }
  });

  it('waits for the answer of a page that sends the message itself, and keeps the id for its retry', () => {
    const takenOver: DeliveryEvent[] = [{ type: 'submit', freshId: 'a' }, EVENTS['taken-over to answer']];
    expect(play(...takenOver)).to.deep.equal({ phase: 'sending', requests: [] });
    expect(play(...takenOver, answered(1, 'sent')).phase).to.equal('sent');
    const retried = play(...takenOver, answered(1, 'failed'), ...press('b'));
    expect(retried).to.deep.equal({ phase: 'sending', requests: ['a#2'] });
    expect(play(...takenOver, answered(1, 'unknown'), ...takenOver, answered(1, 'sent')).phase).to.equal(
      'sending',
    );
  });

  it('makes version 4 UUIDs from random bytes', () => {
    const bytes = Uint8Array.from({ length: 16 }, (_, index) => index * 17);
    expect(submissionId(bytes)).to.equal('00112233-4455-4677-8899-aabbccddeeff');
    expect(submissionId(new Uint8Array(16).fill(255))).to.equal('ffffffff-ffff-4fff-bfff-ffffffffffff');
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (let round = 0; round < 50; round++) {
      expect(submissionId(crypto.getRandomValues(new Uint8Array(16)))).to.match(uuid);
    }
  });
});
