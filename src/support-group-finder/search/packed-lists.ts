import { atOnce } from '../slices.js';

/** Many short lists of whole numbers from 0 up, end to end in one array: quick to walk through, small to keep. */
export interface PackedLists {
  /** List n has `values` from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

type Fill = (position: number, add: (value: number) => void) => void;

/** @param fill adds the members of the list at a position, each once. */
export function packLists(size: number, fill: Fill): PackedLists {
  return atOnce(packingLists(size, fill));
}

/** As `packLists`, so that it can be interrupted. */
export function* packingLists(size: number, fill: Fill): Generator<undefined, PackedLists> {
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
