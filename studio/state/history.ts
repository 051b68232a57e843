/** A document with what it was before, and what was taken back: nothing in it is ever changed in place. */
export interface History<Value> {
  readonly now: Value;
  readonly past: readonly Value[];
  readonly future: readonly Value[];
  /** What was changed last: typing in one field is one step. */
  readonly field?: string | undefined;
}

/** Further back nobody remembers what was there. */
const LONGEST = 200;

export const historyOf = <Value>(now: Value): History<Value> => ({ now, past: [], future: [] });

/** @param field what is changed, where changes that follow one another there are one step. */
export function changed<Value>(history: History<Value>, now: Value, field?: string): History<Value> {
  if (now === history.now) return history;
  const isSameStep = field !== undefined && field === history.field;
  const past = isSameStep ? history.past : [...history.past, history.now].slice(-LONGEST);
  return { now, past, future: [], field };
}

export function undone<Value>(history: History<Value>): History<Value> {
  const { now, past, future } = history;
  if (past.length === 0) return history;
  return { now: past[past.length - 1] as Value, past: past.slice(0, -1), future: [now, ...future] };
}

export function redone<Value>(history: History<Value>): History<Value> {
  const { now, past, future } = history;
  if (future.length === 0) return history;
  return { now: future[0] as Value, past: [...past, now], future: future.slice(1) };
}
