/** Feed text made plain: no markup, no entities, no characters that reorder or hide what stands around them. */

const SYMBOLS = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u0020 ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” hellip… bull• middot· deg° iexcl¡ iquest¿ laquo« raquo» ordf\u00aa ordm\u00ba reg® copy© trade™'
    .split(/ (?=[a-z])/)
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

/** `&eacute;` is its letter and a combining mark: one rule in place of a hundred names. */
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  caron: '\u030c',
};

// Feeds encode twice often enough that `&amp;` before another entity is never meant as itself.
const ENTITY = /&(?:amp;)*(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi;
const ACCENTED = /^([a-z])(acute|grave|circ|tilde|uml|cedil|caron)$/i;

function character(codePoint: number): string {
  return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '';
}

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name: string = '') => {
    if (decimal) return character(Number(decimal));
    if (hexadecimal) return character(parseInt(hexadecimal, 16));
    const accented = ACCENTED.exec(name);
    if (accented) return `${accented[1]}${MARKS[(accented[2] ?? '').toLowerCase()]}`.normalize();
    return SYMBOLS.get(name.toLowerCase()) ?? entity;
  });
}

// A name follows the bracket directly and a space, a slash or the end follows the name: `<3`, `<ann@example.org>` and
// `<https://example.org/>` stay. No part can run past the next bracket, so the time is linear whatever the text.
const TAG = /<(\/?)((?!https?:)[a-z][\w:-]*)((?:[\s/][^<>]*)?)>|<!--[^<>]*-->/gi;
const BREAKS = /^(?:br|p|div|li|tr|h[1-6])$/;
const HREF = /\bhref\s*=\s*["']?(?:mailto:|tel:)?([^"'\s]+)/i;

function removeTags(text: string): string {
  let address = '';
  let labelStart = 0;
  return text.replace(
    TAG,
    (tag, closing: string = '', tagName: string = '', attributes: string = '', offset: number) => {
      const name = tagName.toLowerCase();
      if (name === 'a' && !closing) {
        address = HREF.exec(attributes)?.[1] ?? '';
        labelStart = offset + tag.length;
      } else if (name === 'a' && address) {
        // "Click here" says nothing once the link is gone.
        const said = text.slice(labelStart, offset).includes(address);
        const shown = said ? '' : ` (${address})`;
        address = '';
        return shown;
      }
      return BREAKS.test(name) && (closing || name === 'br') ? '\n' : '';
    },
  );
}

// eslint-disable-next-line no-control-regex -- removing control characters is the point
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f\u00a0\u2028\u2029]/g;
const REORDERING = /[\u202a-\u202e\u2066-\u2069\ufeff]/g;
// What windows-1252 has where Unicode has controls nobody writes; `&#146;` and some decoders leave them behind.
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const HIGH_CONTROLS = /[\u0080-\u009f]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
// Most fields are plain already, and a feed has millions of them.
const NEEDS_WORK = /[^\u0020-\u0025\u0027-\u003b\u003d-\u005b\u005d-\u007e]| {2}/;
// Of the others, most are once tags and entities are gone: letters with accents and single line breaks stay as they are.
const NEEDS_MORE = /[^\n\u0020-\u005b\u005d-\u007e\u00a1-\u2027\u2030-\u2065]|[ \n][ \n]/;

/**
 * Plain text of a feed's field: tags out (`<br>` and ends of blocks become line breaks, a link's address follows its
 * label), entities decoded, tabs and runs of spaces to one space, at most one empty line in a row.
 */
export function plainText(value: string): string {
  if (!NEEDS_WORK.test(value)) return value.trim();
  let text = value.replace(/\r\n?/g, '\n');
  if (text.includes('<')) text = removeTags(text);
  if (text.includes('&')) text = decodeEntities(text);
  if (!NEEDS_MORE.test(text)) return text.trim();
  return text
    .replace(/\\(?=['"/])/g, '')
    .replace(/(?:\\r)?\\n(?![a-z])/g, '\n')
    .replace(HIGH_CONTROLS, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? ' ')
    .replace(CONTROLS, ' ')
    .replace(REORDERING, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Plain text on one line, for names and addresses. */
export function plainLine(value: string): string {
  const text = plainText(value);
  return text.includes('\n') ? text.replace(/\n+/g, ' ') : text;
}

/**
 * A value of unknown kind as text: lists become lines; objects mean nothing, and are never asked for a `toString` a feed
 * could have written.
 */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value)
    ? value.filter((part) => typeof part === 'string' || typeof part === 'number').join('\n')
    : '';
}
