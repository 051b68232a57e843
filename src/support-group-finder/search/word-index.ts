import { numbered } from '../../shared/lists.js';
import { queryWords, textWords } from './fold-text.js';
import type { Postings } from './postings.js';
import { invert, packingLists } from './postings.js';

/**
 * Where every word is found. Feeds repeat themselves (one church holds ten groups, one note stands under fifty), so a word
 * leads to texts, a text to groups, and each word and text is kept once. A search looks at what it finds, not at every
 * word of every group.
 */
export interface WordIndex {
  /** Distinct folded words. */
  readonly vocabulary: readonly string[];
  /** Texts, by position in `vocabulary`. */
  readonly textsOfWords: Postings;
  /** Positions of groups, by text. */
  readonly groupsOfTexts: Postings;
  /** How many groups there are. */
  readonly size: number;
}

/** @param textsOf texts of the group at a position, in any order; empty ones are passed over. Can be interrupted. */
export function* indexWords(
  size: number,
  textsOf: (position: number) => readonly string[],
): Generator<undefined, WordIndex> {
  const words = new Map<string, number>();
  const texts = new Map<string, number>();
  const textsOfGroups = yield* packingLists(size, (position, add) => {
    for (const text of textsOf(position)) if (text) add(rankIn(texts, text));
  });
  const distinct = [...texts.keys()];
  const wordsOfTexts = yield* packingLists(distinct.length, (text, add) => {
    for (const word of textWords(distinct[text] ?? '')) add(rankIn(words, word));
  });
  return {
    vocabulary: [...words.keys()],
    textsOfWords: yield* invert(wordsOfTexts, words.size),
    groupsOfTexts: yield* invert(textsOfGroups, texts.size),
    size,
  };
}

/** Rank of a key in the order of first sight. */
function rankIn(ranks: Map<string, number>, key: string): number {
  let rank = ranks.get(key);
  if (rank === undefined) ranks.set(key, (rank = ranks.size));
  return rank;
}

/** Shorter words have too many neighbours for a typo to mean anything. */
const SHORTEST_FORGIVEN = 4;

/** One bit a word, in the 32-bit integers of the engine. */
const MOST_WORDS = 30;

/** Which groups a text finds. */
export interface TextMatches {
  /** 1 at the positions of groups found. */
  readonly found: Uint8Array;
  /** A typo was forgiven to find them. */
  readonly isFuzzy: boolean;
}

/**
 * Groups that have every word typed, in any order; a word typed stands for all that begin with it. One typo a word (a
 * letter wrong, missing, extra, or two swapped) is forgiven where the word as typed leads nowhere; never in numbers, as
 * a ZIP code or house number one digit off is another place. Words past the thirtieth are not looked at.
 * @returns `undefined` where no word is typed: nothing is asked for.
 */
export function textMatches(index: WordIndex, text: string): TextMatches | undefined {
  const typed = queryWords(text).slice(0, MOST_WORDS);
  if (typed.length === 0) return undefined;
  // By word of the vocabulary, a bit for each word typed that it answers.
  const answers = new Uint32Array(index.vocabulary.length);
  const all = 2 ** typed.length - 1;
  const known = markWords(index, answers, typed, all, (word, start) => word.startsWith(start));
  const forgive = (bits: number): number =>
    markWords(
      index,
      answers,
      typed,
      bits,
      (word, start) => beginsAlmostWith(word, start),
      (start) => start.length >= SHORTEST_FORGIVEN && !/^\p{N}+$/u.test(start),
    );
  const forgiven = known === all ? 0 : forgive(all & ~known);
  const { found, count } = groupsWith(index, answers, all);
  if (count > 0 || known === 0) return { found, isFuzzy: forgiven > 0 && count > 0 };
  // Words lead somewhere, all together nowhere: one may be a typo that happens to be a word.
  forgive(known);
  const loosely = groupsWith(index, answers, all);
  return { found: loosely.found, isFuzzy: loosely.count > 0 };
}

/**
 * Marks the words of the vocabulary that answer what was typed.
 * @param bits which of the words typed to try, of those that pass `isTried`.
 * @returns the bits of those that some word answers.
 */
function markWords(
  { vocabulary }: WordIndex,
  answers: Uint32Array,
  typed: readonly string[],
  bits: number,
  isAnswer: (word: string, start: string) => boolean,
  isTried: (start: string) => boolean = () => true,
): number {
  let answered = 0;
  for (const [at, start] of numbered(typed)) {
    const bit = bits & (1 << at);
    if (!bit || !isTried(start)) continue;
    for (let rank = 0; rank < vocabulary.length; rank += 1) {
      if (!isAnswer(vocabulary[rank] ?? '', start)) continue;
      answers[rank] = (answers[rank] ?? 0) | bit;
      answered |= bit;
    }
  }
  return answered;
}

/** Groups whose words answer all that was typed. */
function groupsWith(
  { textsOfWords, groupsOfTexts, size }: WordIndex,
  answers: Uint32Array,
  all: number,
): { found: Uint8Array; count: number } {
  const texts = spreadBits(textsOfWords, answers, groupsOfTexts.starts.length - 1);
  const groups = spreadBits(groupsOfTexts, texts, size);
  const found = new Uint8Array(size);
  let count = 0;
  for (let position = 0; position < size; position += 1) {
    if (groups[position] !== all) continue;
    found[position] = 1;
    count += 1;
  }
  return { found, count };
}

/** For each of so many members, the bits of all lists it is in together. */
function spreadBits({ starts, values }: Postings, bitsOf: Uint32Array, size: number): Uint32Array {
  const joined = new Uint32Array(size);
  for (let list = 0; list < bitsOf.length; list += 1) {
    const bits = bitsOf[list] ?? 0;
    if (bits === 0) continue;
    const end = starts[list + 1] ?? 0;
    for (let at = starts[list] ?? 0; at < end; at += 1) {
      const member = values[at] ?? 0;
      joined[member] = (joined[member] ?? 0) | bits;
    }
  }
  return joined;
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
