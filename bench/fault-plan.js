// What both fault trials are made of: the same seed picks the same texts and faults.
import { randomFrom } from './random.js';

/** The receiver's answers (demo/receiver.js), and what the trials make of them by themselves. */
export const FAULTS = [
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
export const FORMATS = ['multipart', 'urlencoded', 'json'];
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

/** The dice of one trial. @param {number} seed @param {number} trial */
export function diceOf(seed, trial) {
  const random = randomFrom(seed + trial * 7919);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return {
    pick,
    chance: (/** @type {number} */ share) => random() < share,
    /** From 1 to `most`. */
    count: (/** @type {number} */ most) => 1 + Math.floor(random() * most),
    bytes: (/** @type {number} */ length) => Uint8Array.from({ length }, () => Math.floor(random() * 256)),
    /** Something a visitor may type, up to 10,000 characters. */
    text: () =>
      Array.from({ length: pick([1, 3, 20, 2000]) }, () => pick(SNIPPETS))
        .join('')
        .slice(0, 10_000)
        .toWellFormed(),
  };
}

/** Messages at the back-end by their id. @param {string} lines of the receiver's file */
export function takenFrom(lines) {
  /** @type {Map<string, Record<string, string>[]>} */
  const taken = new Map();
  for (const line of lines.split('\n').filter(Boolean)) {
    const { id, fields } = JSON.parse(line);
    taken.set(id, [...(taken.get(id) ?? []), fields]);
  }
  return taken;
}

/** Counts, biggest first, one a line. @param {readonly (readonly [string, number])[]} lines */
export function print(lines) {
  for (const [label, count] of lines) console.log(`${String(count).padStart(6)}  ${label}`);
}
