const PLAIN = /^[\0-}]*$/;
const DASHES = /[\u2010-\u2015\u2192\u2212\u301c~]/g;
const MARKS = /[\p{M}\p{Cf}'"\u2018-\u201f\u02bc]/gu;

/**
 * Text with one way of writing for what people write in several: no capitals, accents, apostrophes, wide forms or letters
 * nobody sees, one kind of dash, one kind of space, and one of it at a time.
 */
export function foldWriting(text: string): string {
  const lower = text.toLowerCase();
  const folded = PLAIN.test(lower)
    ? lower.replace(/['"]/g, '')
    : lower.replace(/½/g, '.5').replace(/∶/g, ':').normalize('NFKD').replace(MARKS, '').replace(DASHES, '-');
  return folded.replace(/\s+/g, ' ').trim();
}
