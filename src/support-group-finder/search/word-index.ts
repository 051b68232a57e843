import { queryWords, textWords } from './fold-text.js';

/** Every word of every group, and which groups have it. */
export interface WordIndex {
  /** Groups indexed. */
  readonly size: number;
  /** Distinct folded words in code unit order, so that words with one beginning stand together. */
  readonly vocabulary: readonly string[];
  /** Groups with word w stand in `postings` from `starts[w]` up to `starts[w + 1]`. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
}

/** @param textsOf texts of the group at a position; equal texts of many groups are read once. */
export function indexWords(size: number, textsOf: (position: number) => Iterable<string>): WordIndex {
  const words = new Map<string, number>();
  const read = new Map<string, readonly number[]>();
  const wordsIn = (text: string): readonly number[] =>
    textWords(text).map((word) => {
      const number = words.get(word) ?? words.size;
      words.set(word, number);
      return number;
    });

  // First by group, in pairs of word and group, with words numbered as they come ...
  const pairs: number[] = [];
  const lastGroup: number[] = [];
  for (let position = 0; position < size; position += 1) {
    for (const text of textsOf(position)) {
      if (!text) continue;
      let numbers = read.get(text);
      if (!numbers) read.set(text, (numbers = wordsIn(text)));
      for (const number of numbers) {
        if (lastGroup[number] === position) continue;
        lastGroup[number] = position;
        pairs.push(number, position);
      }
    }
  }

  // ... then by word, sorted.
  const vocabulary = [...words.keys()].sort();
  const ranks = new Uint32Array(vocabulary.length);
  vocabulary.forEach((word, rank) => (ranks[words.get(word) ?? 0] = rank));
  const starts = new Uint32Array(vocabulary.length + 1);
  for (let at = 0; at < pairs.length; at += 2) {
    const rank = ranks[pairs[at] ?? 0] ?? 0;
    starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  }
  for (let rank = 0; rank < vocabulary.length; rank += 1)
    starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  const next = starts.slice();
  const postings = new Uint32Array(pairs.length / 2);
  for (let at = 0; at < pairs.length; at += 2) {
    const rank = ranks[pairs[at] ?? 0] ?? 0;
    const slot = next[rank] ?? 0;
    postings[slot] = pairs[at + 1] ?? 0;
    next[rank] = slot + 1;
  }
  return { size, vocabulary, starts, postings };
}

/** Words of the vocabulary from one rank up to another. */
type Range = readonly [from: number, to: number];

/** Shorter words have too many neighbours for a typo to mean anything. */
const SHORTEST_FORGIVEN = 4;

/** Which groups a text finds. */
export interface TextMatches {
  /** 1 at the positions of groups found. */
  readonly found: Uint8Array;
  /** A typo was forgiven to find them. */
  readonly forgiven: boolean;
}

/**
 * Groups that have every word typed, in any order; a word typed stands for all that begin with it. One typo a word (a
 * letter wrong, missing, extra, or two swapped) is forgiven where the word as typed leads nowhere; never in numbers, as
 * a ZIP code or house number one digit off is another place.
 * @returns `undefined` where no word is typed: nothing is asked for.
 */
export function textMatches(index: WordIndex, text: string): TextMatches | undefined {
  const words = queryWords(text);
  if (words.length === 0) return undefined;
  let forgiven = false;
  const asTyped = words.map((word) => {
    const range = beginningWith(index.vocabulary, word);
    if (range[0] < range[1]) return [range];
    const similar = similarWords(index.vocabulary, word);
    forgiven ||= similar.length > 0;
    return similar;
  });
  const found = withAll(index, asTyped);
  if (found) return { found, forgiven };
  // Each word is known, but no group has them all: one may be a typo that happens to be a word.
  const loosely = words.map((word, at) => [...(asTyped[at] ?? []), ...similarWords(index.vocabulary, word)]);
  const similar = withAll(index, loosely);
  return { found: similar ?? new Uint8Array(index.size), forgiven: similar !== undefined };
}

/** Groups with a word of each set; `undefined` where there are none. */
function withAll(index: WordIndex, sets: readonly (readonly Range[])[]): Uint8Array | undefined {
  const { size, starts, postings } = index;
  // How many of the sets, from the first on, a group has a word of.
  const reached = new Uint16Array(size);
  let count = 0;
  sets.forEach((ranges, step) => {
    count = 0;
    for (const [from, to] of ranges) {
      const end = starts[to] ?? 0;
      for (let at = starts[from] ?? 0; at < end; at += 1) {
        const position = postings[at] ?? 0;
        if (reached[position] !== step) continue;
        reached[position] = step + 1;
        count += 1;
      }
    }
  });
  return count > 0 ? Uint8Array.from(reached, (steps) => (steps === sets.length ? 1 : 0)) : undefined;
}

function beginningWith(vocabulary: readonly string[], start: string): Range {
  return [firstFrom(vocabulary, start), firstFrom(vocabulary, `${start}\uffff`)];
}

/** Rank of the first word not before `bound`. */
function firstFrom(vocabulary: readonly string[], bound: string): number {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function similarWords(vocabulary: readonly string[], typed: string): Range[] {
  if (typed.length < SHORTEST_FORGIVEN || /^\p{N}+$/u.test(typed)) return [];
  return vocabulary.flatMap((word, rank) =>
    beginsAlmostWith(word, typed) ? [[rank, rank + 1] as const] : [],
  );
}

/** Whether `word` begins with `typed` but for at most one wrong, missing, extra or swapped letter. */
export function beginsAlmostWith(word: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const rest = typed.slice(at + 1);
  return (
    at === typed.length ||
    word.startsWith(rest, at + 1) || // wrong
    word.startsWith(rest, at) || // extra
    word.startsWith(typed.slice(at), at + 1) || // missing
    (typed[at + 1] === word[at] && typed[at] === word[at + 1] && word.startsWith(typed.slice(at + 2), at + 2))
  );
}
