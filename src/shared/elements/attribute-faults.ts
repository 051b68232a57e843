import { numbered, range } from '../lists.js';
import type { AttributeWarning } from './warn.js';
import { unwrapped, writtenValue } from './written-value.js';

/** An attribute as it stands in the markup. */
export type Written = readonly [name: string, value: string];

/** What is wrong with a tag's attributes, and the values that can be made whole again. */
export interface AttributeFaults {
  readonly notes: readonly AttributeWarning[];
  readonly whole: readonly Written[];
}

/** Every element has these, or a well-known tool gives them to any. */
const GLOBAL = new Set(
  (
    'accesskey align anchor autocapitalize autocorrect autofocus class contenteditable contextmenu defer-hydration dir ' +
    'draggable elementtiming enterkeyhint exportparts height hidden id inert inputmode is itemid itemprop itemref ' +
    'itemscope itemtype key lang ngskiphydration nonce part popover property ref role slot spellcheck style tabindex ' +
    'title translate typeof virtualkeyboardpolicy vocab width writingsuggestions xmlns'
  ).split(' '),
);
/** Names that frameworks and scripts of the page give: whole families of them. */
const FAMILIES =
  /^(?:data-|aria-|on|ng-|_ng|v-|x-|hx-|js|s-|q:|astro-|svelte-|bind-|let-|uk-|up-|turbo|stimulus|unicorn|item|xml)|^[^\p{L}]|[:@()[\].*$]/u;

const QUOTES = '["\u201c-\u201f\u2033\u2036\xab\xbb]';
const OPENS = new RegExp(`^${QUOTES}`);
const CLOSES = new RegExp(`${QUOTES}$`);
const HAS_QUOTE = new RegExp(QUOTES);
/** Single ones, and names of quotes. */
const QUOTED = /^(?:\\?['`\xb4\u2018-\u201b\u2032\u2035\u2039\u203a]|&[#\w]+;)/;

/** Words people use for ours. */
const SYNONYMS: Readonly<Partial<Record<string, string>>> = {
  tel: 'phone',
  telephone: 'phone',
  mobile: 'sms',
  mail: 'email',
  url: 'href',
  link: 'href',
  name: 'clinic',
  tz: 'time-zone',
  action: 'endpoint',
};

const squeezed = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Letters to change, add, leave out or swap with the next, up to `most`. */
function distance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let last: number[] = [];
  let row = range(to.length + 1);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (last[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [last, row] = [row, next];
  }
  return row[to.length] ?? 0;
}

/** The one of ours that was meant, where one stands out. */
export function nearest(name: string, own: readonly string[]): string | undefined {
  const said = squeezed(name);
  const same = own.find((each) => squeezed(each) === said);
  if (same) return same;
  const near = own
    .map((each) => ({ each, far: distance(said, squeezed(each), 2) }))
    .filter(({ each, far }) => far <= (Math.min(said.length, each.length) > 4 ? 2 : 1))
    .sort((a, b) => a.far - b.far);
  if (near[0] && near[0].far !== near[1]?.far) return near[0].each;
  if (near.length > 0) return undefined;
  const words = name.toLowerCase().split(/[-_]/);
  const meant = SYNONYMS[said] ?? own.find((each) => words.includes(each)) ?? '';
  return own.includes(meant) ? meant : undefined;
}

/** What a value was before and is now, in words. */
function valueNote(attribute: string, value: string): AttributeWarning | undefined {
  const now = writtenValue(attribute, value);
  // A value over several lines is just how the page is laid out.
  const plain = value.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
  if (now === plain) return undefined;
  const shown = now.slice(0, 80);
  const bare = unwrapped(plain);
  const problem =
    now !== bare
      ? `"${plain.slice(0, 80)}" is no whole address; it is read as "${shown}".`
      : HAS_QUOTE.test(plain) || QUOTED.test(plain)
        ? 'there are quotes round its value; they are taken off.'
        : 'there are blanks round its value that nobody sees; they are taken off.';
  return { attribute, problem: `${problem} Write ${attribute}="${shown}".` };
}

/** Numbers of ten digits can be put together again: nothing of them is lost to lower case. */
const WHOLE_NUMBER = /^\+?1?\D*(?:\d\D*){10}$/;

/**
 * Finds what is wrong with the attributes of a tag.
 * @param attributes in the order of the markup.
 * @param own the tag's own.
 */
export function attributeFaults(attributes: readonly Written[], own: readonly string[]): AttributeFaults {
  const notes: AttributeWarning[] = [];
  const whole: Written[] = [];
  let until = -1;
  for (const [at, [name, value]] of numbered(attributes)) {
    if (at <= until) continue;
    if (own.includes(name)) {
      // A curled quote is no quote to a browser: the value ends at its first blank, and the rest are attributes.
      const end = attributes.findIndex(([rest], place) => place > at && CLOSES.test(rest));
      const isCut = OPENS.test(value) && !CLOSES.test(value.slice(1)) && !value.includes(' ') && end > 0;
      if (isCut) {
        const parts = attributes.slice(at + 1, end + 1).map(([rest]) => rest);
        const text = unwrapped([value, ...parts].join(' '));
        until = end;
        if (/^(?:phone|sms)$/.test(name) && WHOLE_NUMBER.test(text)) whole.push([name, text]);
        notes.push({
          attribute: name,
          problem: `its quotes are curled, so its value ends at the first blank. Write ${name}="${text.slice(0, 80)}" with straight quotes.`,
        });
        continue;
      }
      const note = valueNote(name, value);
      if (note) notes.push(note);
    } else if (!GLOBAL.has(name) && !FAMILIES.test(name)) {
      const meant = nearest(name, own);
      notes.push(
        meant
          ? { attribute: name, problem: `is no attribute of this tag. Did you mean "${meant}"?` }
          : { attribute: name, problem: 'is no attribute of this tag.', allowed: own },
      );
    }
  }
  return { notes, whole };
}
