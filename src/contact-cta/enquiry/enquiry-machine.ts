import type { Problem } from './validate.js';

/**
 * Where an enquiry stands. `refused`: an answer has to be put right. `failed`: the service said no.
 * `unknown`: it may have arrived. `offline`: nothing was sent yet.
 */
export const PHASES = [
  'idle',
  'checking',
  'sending',
  'sent',
  'refused',
  'failed',
  'unknown',
  'offline',
] as const;
export type Phase = (typeof PHASES)[number];

export interface DeliveryState {
  readonly phase: Phase;
  /** Submission id: one a message, the same in every try; empty until the first one, and after a change to the text. */
  readonly id: string;
  /** Counts requests, so that a late answer to an earlier one is known. */
  readonly attempt: number;
  /** A request with this id may have reached the back-end. */
  readonly left: boolean;
  /** Sending, but still waiting out the minimum time: nothing is under way. */
  readonly waiting: boolean;
  /** Only in `idle`: it was to go by itself once back online, but the visitor went on typing, so it waits for the button. */
  readonly editedWhileQueued: boolean;
  /** Only in `failed`: the service answered no, so the message is not there. */
  readonly declined: boolean;
  /** Only in `refused`; empty there means that the back-end named no field. */
  readonly problems: readonly Problem[];
}

export const OUTCOMES = ['sent', 'refused', 'failed', 'unknown', 'not-sent'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What happened, told to `transition`. */
export type DeliveryEvent =
  /** The button, or Enter. `freshId` is used only where the message has no id yet. */
  | { readonly type: 'submit'; readonly freshId: string }
  /** Result of a `check` effect. `wait`: milliseconds left of the minimum time; 0 or less for none. */
  | {
      readonly type: 'checked';
      readonly problems: readonly Problem[];
      readonly online: boolean;
      readonly wait: number;
    }
  /** The page cancelled the submit event. `answers`: it sends the message itself and says what became of it. */
  | { readonly type: 'taken-over'; readonly answers: boolean }
  | { readonly type: 'waited' }
  | {
      readonly type: 'answered';
      readonly attempt: number;
      readonly outcome: Outcome;
      readonly problems: readonly Problem[];
      readonly declined?: boolean;
    }
  /** An answer in the form changed. Not while sending: the fields are read-only then. */
  | { readonly type: 'edited' }
  /** `typing`: the visitor is at one of the fields. */
  | { readonly type: 'online'; readonly typing: boolean }
  | { readonly type: 'offline' }
  /** A step threw: a script of the page has changed what it needs, or never comes back. */
  | { readonly type: 'broken' }
  /** What became of the message can't be shown. `id`: under which it was sent. */
  | { readonly type: 'not-shown'; readonly id: string }
  /** The element left the document for good (not when it was only moved). */
  | { readonly type: 'removed' }
  /** The visitor wants to write another message. */
  | { readonly type: 'start-over' };

/** What the element has to do, as data. */
export type DeliveryEffect =
  /** Check the form, let the page cancel, answer with `checked` or `taken-over`. */
  | { readonly type: 'check' }
  /** Answer with `waited` after so many milliseconds. */
  | { readonly type: 'wait'; readonly milliseconds: number }
  /** Send, answer with `answered` and this attempt. */
  | { readonly type: 'send'; readonly id: string; readonly attempt: number }
  /** Stop the timer or the request under way; its answer is ignored. */
  | { readonly type: 'abort' };

export interface Step {
  readonly state: DeliveryState;
  readonly effects: readonly DeliveryEffect[];
}

export const IDLE: DeliveryState = {
  phase: 'idle',
  id: '',
  attempt: 0,
  left: false,
  waiting: false,
  editedWhileQueued: false,
  declined: false,
  problems: [],
};

/**
 * The whole life of an enquiry. Events that mean nothing in a phase change nothing, so a second press while sending,
 * or an answer that comes too late, is safe.
 *
 * A request is made by itself only for what stood there when the button was pressed, and only while none with this
 * message has left: once one may have arrived, only the visitor tries again, with the same id. A changed text is a new message with a new id, or the back-end would take the
 * correction for a copy and drop it.
 */
export function transition(state: DeliveryState, event: DeliveryEvent): Step {
  const { phase } = state;
  switch (event.type) {
    case 'submit':
      if (phase === 'checking' || phase === 'sending' || phase === 'sent') break;
      return checking({ ...state, id: state.id || event.freshId });

    case 'checked':
      if (phase !== 'checking') break;
      if (event.problems.length) return settled(state, 'refused', event.problems);
      if (!event.online) return settled(state, 'offline');
      if (event.wait <= 0) return sending(state);
      return {
        state: { ...state, phase: 'sending', waiting: true },
        effects: [{ type: 'wait', milliseconds: event.wait }],
      };

    case 'taken-over':
      if (phase !== 'checking') break;
      if (event.answers) return underWay(state);
      return settled({ ...state, id: '', left: false }, 'idle');

    case 'waited':
      if (!state.waiting) break;
      return sending(state);

    case 'answered': {
      if (phase !== 'sending' || state.waiting || event.attempt !== state.attempt) break;
      if (event.outcome === 'not-sent') return settled(state, 'offline');
      if (event.outcome === 'sent') return settled({ ...state, id: '', left: false }, 'sent');
      const problems = event.outcome === 'refused' ? event.problems : [];
      return settled({ ...state, left: true, declined: event.declined ?? false }, event.outcome, problems);
    }

    case 'edited':
      if (phase === 'checking' || phase === 'sending') break;
      if (phase === 'offline' && state.id && !state.left) return held(state);
      if (!state.left) break;
      return { state: { ...state, id: '', left: false }, effects: [] };

    case 'online':
      if (phase !== 'offline') break;
      if (state.left || !state.id) return settled(state, 'unknown');
      return event.typing ? held(state) : checking(state);

    case 'offline':
      if (!state.waiting) break;
      return settled(state, 'offline', [], [{ type: 'abort' }]);

    case 'broken':
      if (phase === 'sent' || phase === 'failed') break;
      return settled(
        { ...state, editedWhileQueued: false, declined: false },
        'failed',
        [],
        [{ type: 'abort' }],
      );

    case 'not-shown':
      if (phase === 'idle' || phase === 'checking' || phase === 'sending' || phase === 'failed') break;
      return settled(
        { ...state, id: state.id || event.id, left: state.left || phase === 'sent', declined: false },
        'failed',
      );

    case 'removed':
      if (phase === 'checking' || phase === 'offline') return settled(state, state.left ? 'unknown' : 'idle');
      if (phase !== 'sending') break;
      if (state.waiting) return settled(state, state.left ? 'unknown' : 'idle', [], [{ type: 'abort' }]);
      return settled({ ...state, left: true }, 'unknown', [], [{ type: 'abort' }]);

    case 'start-over':
      if (phase !== 'sent') break;
      return settled(state, 'idle');
  }
  return { state, effects: [] };
}

function checking(state: DeliveryState): Step {
  return {
    state: { ...state, phase: 'checking', editedWhileQueued: false, problems: [] },
    effects: [{ type: 'check' }],
  };
}

function underWay(state: DeliveryState): Step {
  return {
    state: { ...state, phase: 'sending', waiting: false, attempt: state.attempt + 1 },
    effects: [],
  };
}

function sending(before: DeliveryState): Step {
  const { state } = underWay(before);
  return { state, effects: [{ type: 'send', id: state.id, attempt: state.attempt }] };
}

function held(state: DeliveryState): Step {
  return { state: { ...state, phase: 'idle', editedWhileQueued: true }, effects: [] };
}

function settled(
  state: DeliveryState,
  phase: Phase,
  problems: readonly Problem[] = [],
  effects: readonly DeliveryEffect[] = [],
): Step {
  return { state: { ...state, phase, problems, waiting: false }, effects };
}

/**
 * A random (version 4) UUID, also where `crypto.randomUUID` is missing: pages without HTTPS.
 * @param random 16 random bytes.
 */
export function submissionId(random: Uint8Array): string {
  const marked = (byte: number, index: number): number =>
    index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
  const hex = [...random].map((byte, index) => marked(byte, index).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
