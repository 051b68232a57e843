import { runSync } from '../state/scheduler.js';

/** Many short lists of whole numbers from 0 up, end to end in one array: quick to walk through, small to keep. */
export interface Postings {
  /** List n has `values` from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

type Fill = (position: number, add: (value: number) => void) => void;

/** @param fill adds the members of the list at a position, each once. */
export function packPostings(size: number, fill: Fill): Postings {
  return runSync(packingLists(size, fill));
}

/** As `packPostings`, so that it can be interrupted. */
export function* packingLists(size: number, fill: Fill): Generator<undefined, Postings> {
  const starts = new Uint32Array(size + 1);
  let values = new Uint32Array(size * 4);
  let end = 0;
  const add = (value: number): void => {
    if (end === values.length) {
      const longer = new Uint32Array(end * 2 + 16);
      longer.set(values);
      values = longer;
    }
    values[end] = value;
    end += 1;
  };
  for (let position = 0; position < size; position += 1) {
    fill(position, add);
    starts[position + 1] = end;
    yield;
  }
  return { starts, values: values.slice(0, end) };
}

/**
 * The same lists the other way round: for every member up to `size`, the positions of the lists it is in, ascending. Can be
 * interrupted.
 */
export function* invert({ starts, values }: Postings, size: number): Generator<undefined, Postings> {
  const inverted = { starts: new Uint32Array(size + 1), values: new Uint32Array(values.length) };
  // Counted two places on, a start moves to the one place it belongs as its list is filled.
  const next = new Uint32Array(size + 2);
  for (const value of values) next[value + 2] = (next[value + 2] ?? 0) + 1;
  for (let member = 2; member < next.length; member += 1)
    next[member] = (next[member] ?? 0) + (next[member - 1] ?? 0);
  yield;
  for (let list = 0, at = 0; list < starts.length - 1; list += 1) {
    for (; at < (starts[list + 1] ?? 0); at += 1) {
      const member = (values[at] ?? 0) + 1;
      const end = next[member] ?? 0;
      inverted.values[end] = list;
      next[member] = end + 1;
    }
    yield;
  }
  inverted.starts.set(next.subarray(0, size + 1));
  return inverted;
}
