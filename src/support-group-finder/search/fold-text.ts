// ASCII but for the apostrophe: most of any feed, and many times quicker to check than to take apart.
const PLAIN = /^[\0-&(-\x7f]*$/;

/** Text without case, accents and apostrophes: `Año` and `ano`, `Women’s` and `womens` become equal. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(/[\p{Mn}'’ʼ]/gu, '');
}

/** Letters that stand for others, and aren't these with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
/** Arabic words are drawn out by a letter that isn't read. */
const STANDS_FOR = /[\u0640đðøłıßæœىیکة]/gu;

/** Text as it is searched: `ＡＡ` and `aa`, `Đà Nẵng` and `da nang`, forms of one Arabic letter are equal; each Chinese character is a word. */
function searchedText(text: string): string {
  const folded = foldText(text);
  if (PLAIN.test(folded)) return folded;
  const letters = foldText(folded.normalize('NFKD'));
  return letters.replace(STANDS_FOR, (letter) => LETTERS[letter] ?? '').replace(/\p{Script=Han}/gu, ' $& ');
}

const WRITTEN_WORD = /[\p{L}\p{N}]+(?:[-.‐‑][\p{L}\p{N}]+)*/gu;
const JOINER = /[-.‐‑]/;

/** Folded words of what a person typed, each once, in the order typed. */
export function queryWords(text: string): string[] {
  return [...new Set(searchedText(text).match(/[\p{L}\p{N}]+/gu))];
}

/**
 * Folded words a text can be found by. What is written with hyphens or dots is found by its parts and run together:
 * `Al-Anon` gives `al`, `anon` and `alanon`, `A.A.` gives `a` and `aa`.
 */
export function textWords(text: string): string[] {
  const words = new Set<string>();
  for (const written of searchedText(text).match(WRITTEN_WORD) ?? []) {
    const parts = written.split(JOINER);
    for (const part of parts) words.add(part);
    if (parts.length > 1) words.add(parts.join(''));
  }
  return [...words];
}
