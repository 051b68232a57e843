/** Small seeded generator (mulberry32), so that a failing number can be made again. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Ways people in the United States write `area`, `exchange` and `line`. */
export const WAYS_TO_WRITE: readonly ((area: string, exchange: string, line: string) => string)[] = [
  (a, e, l) => `${a}-${e}-${l}`,
  (a, e, l) => `${a}.${e}.${l}`,
  (a, e, l) => `(${a}) ${e}-${l}`,
  (a, e, l) => `(${a})${e}-${l}`,
  (a, e, l) => `(${a}) ${e} ${l}`,
  (a, e, l) => `${a} ${e} ${l}`,
  (a, e, l) => `${a}${e}${l}`,
  (a, e, l) => `${a}/${e}-${l}`,
  (a, e, l) => `${a} - ${e} - ${l}`,
  (a, e, l) => `1-${a}-${e}-${l}`,
  (a, e, l) => `1 (${a}) ${e}-${l}`,
  (a, e, l) => `1${a}${e}${l}`,
  (a, e, l) => `+1 ${a} ${e} ${l}`,
  (a, e, l) => `+1${a}${e}${l}`,
  (a, e, l) => `+1 (${a}) ${e}-${l}`,
  (a, e, l) => `  ${a}\u2011${e}\u2011${l} `,
  (a, e, l) => `(${a})\u00a0${e}\u2013${l}`,
  (a, e, l) => [...`${a}-${e}-${l}`].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''),
];

/** Ways to write an extension. */
export const WAYS_TO_EXTEND: readonly ((extension: string) => string)[] = [
  (x) => ` ext. ${x}`,
  (x) => ` ext ${x}`,
  (x) => `, ext. ${x}`,
  (x) => ` x${x}`,
  (x) => `x${x}`,
  (x) => ` x ${x}`,
  (x) => ` #${x}`,
  (x) => ` extension ${x}`,
  (x) => `;ext=${x}`,
];
