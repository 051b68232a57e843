import { capital, uncapital } from '../shared/i18n/first-letter.js';

/**
 * Texts with named places, in the notation of ICU MessageFormat that translators' tools read: `{place}`,
 * `{count, plural, one {# group} other {# groups}}` (`=2 {…}` for one number alone), `{week, select, 1 {first} other {last}}`.
 * An apostrophe before a brace or `#` makes it text, up to the next apostrophe; two of them are one.
 */
interface Choice {
  readonly name: string;
  readonly kind: 'plural' | 'select';
  readonly options: ReadonlyMap<string, Message>;
}
/** A text, a place, the number of the plural around it, or a choice. */
export type Piece = string | { readonly name: string } | Choice | typeof COUNT;
export type Message = readonly Piece[];

const COUNT = Symbol('#');
const PLACE = /\s*([A-Za-z]\w*)\s*(?:,\s*(plural|select)\s*,\s*|\})/y;
const OPTION = /\s*(=\d+|\w+)\s*\{/y;
const END = /\s*\}/y;
const QUOTED = /'((?:[^']|'')*)'?/y;
/** Choices within choices; English has two. */
const MAX_DEPTH = 6;

/**
 * Reads a text.
 * @throws {SyntaxError} where it isn't in the notation, with the place in the text.
 */
export function parseMessage(text: string): Message {
  let at = 0;
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} at character ${at + 1}`);
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };

  function readOptions(kind: Choice['kind'], depth: number): ReadonlyMap<string, Message> {
    const options = new Map<string, Message>();
    for (let found = take(OPTION); found; found = take(OPTION)) {
      const [, name = ''] = found;
      if (options.has(name)) fail(`"${name}" a second time`);
      options.set(name, read(depth, kind === 'plural'));
    }
    if (!take(END)) fail('no "name {text}"');
    if (!options.has('other')) fail('no "other {…}"');
    return options;
  }

  /** What stands after an apostrophe: text. */
  function readQuoted(): string {
    const [, quoted = ''] = take(QUOTED) ?? [];
    return quoted.replaceAll("''", "'");
  }

  function readPlace(depth: number): Piece {
    const [, name = '', kind] =
      take(PLACE) ?? fail('no "{name}", "{name, plural, …}" or "{name, select, …}"');
    return kind === 'plural' || kind === 'select'
      ? { name, kind, options: readOptions(kind, depth + 1) }
      : { name };
  }

  function read(depth: number, isCounted: boolean): Message {
    if (depth > MAX_DEPTH) fail('too many choices within choices');
    const pieces: Piece[] = [];
    let plain = '';
    const end = (...more: Piece[]): void => {
      if (plain) pieces.push(plain);
      plain = '';
      pieces.push(...more);
    };
    while (at < text.length && (depth === 0 || text[at] !== '}')) {
      const letter = text[at] ?? '';
      const next = text[at + 1] ?? '';
      if (letter === "'" && next && (isCounted ? '{}#' : '{}').includes(next)) plain += readQuoted();
      else {
        at++;
        if (letter === '{') end(readPlace(depth));
        else if (letter === '}') fail('a "}" too many');
        else if (letter === '#' && isCounted) end(COUNT);
        else {
          plain += letter;
          if (letter === "'" && next === "'") at++;
        }
      }
    }
    if (depth > 0 && text[at++] !== '}') fail('a "}" is missing');
    end();
    return pieces;
  }

  return read(0, false);
}

/** Names of all places in a message. */
export function placesIn(message: Message): ReadonlySet<string> {
  const names = new Set<string>();
  for (const piece of message) {
    if (typeof piece !== 'object') continue;
    names.add(piece.name);
    if ('options' in piece)
      for (const option of piece.options.values()) for (const name of placesIn(option)) names.add(name);
  }
  return names;
}

/** What stands in the places. */
export type Values = Readonly<Record<string, string | number | boolean>>;

interface Platform {
  readonly numbers: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules | undefined;
}

function askPlatform(tag: string): Platform {
  const isKnown = Intl.PluralRules.supportedLocalesOf(tag).length > 0;
  return {
    // A browser that lacks the language would take its own for it.
    plurals: isKnown ? new Intl.PluralRules(tag) : undefined,
    numbers: new Intl.NumberFormat(isKnown ? tag : 'en-US', { numberingSystem: 'latn' }),
  };
}

/** Writes messages in one language. */
export class MessageFormat {
  readonly #tag: string;
  #platform: Platform | undefined;

  /** @param tag of the language, BCP 47. */
  constructor(tag: string) {
    this.#tag = tag;
  }

  /** Asked for at the first number: the answer takes the platform a while, and a page loads languages it says nothing in. */
  get #intl(): Platform {
    return (this.#platform ??= askPlatform(this.#tag));
  }

  /** A message with its places filled in. */
  format(message: Message, values: Values, count = 0): string {
    return message
      .map((piece) => {
        if (typeof piece === 'string') return piece;
        if (piece === COUNT) return this.#intl.numbers.format(count);
        const value = this.#valueOf(piece.name, values);
        if (!('options' in piece))
          return typeof value === 'number' ? this.#intl.numbers.format(value) : String(value);
        const { kind, options } = piece;
        const number = kind === 'plural' ? Number(value) : 0;
        const chosen =
          options.get(kind === 'plural' ? `=${number}` : String(value)) ??
          options.get(kind === 'plural' ? this.#categoryOf(number) : 'other') ??
          options.get('other');
        return chosen ? this.format(chosen, values, kind === 'plural' ? number : count) : '';
      })
      .join('');
  }

  #categoryOf(number: number): string {
    return this.#intl.plurals?.select(number) ?? (number === 1 ? 'one' : 'other');
  }

  /**
   * What is given, and what follows from it: `{Place}` is `{place}` with a capital, `{hasPlace}` whether there is one, and
   * `{hour}` the hour of `{time}`.
   */
  #valueOf(name: string, values: Values): string | number | boolean {
    const given = Object.hasOwn(values, name) ? values[name] : undefined;
    if (given !== undefined) return given;
    if (name === 'hour') return parseInt(String(values['time']).replace(/^\D+/, ''), 10);
    const has = /^has([A-Z]\w*)$/.exec(name)?.[1];
    if (has) return values[uncapital(has)] !== '';
    return capital(String(values[uncapital(name)] ?? ''));
  }
}
