// Prototype and MooTools put functions of their own under the names `Array.from` and `entries`, and a page may load them first.

/** The numbers from 0 to before `count`. */
export const range = (count: number): number[] => [...Array<undefined>(count).keys()];

/** Each with its place in the list. */
export function* numbered<T>(list: readonly T[]): Iterable<[number, T]> {
  let at = 0;
  for (const each of list) yield [at++, each];
}

/** Whether nine in ten, or more, are gone at once: then the source is probably broken, and it is no news. */
export function hasShrunk(before: number, after: number): boolean {
  return before > 0 && after * 10 <= before;
}
