/** What stands in an attribute: its text, `null` for none; `undefined` for what no attribute could say. */
export type AttributeText = string | null | undefined;

/** Besides texts, numbers and lists of them: `flag` is on or off, `pairs` has names and values, `day` is a date. */
export type ValueKind = 'text' | 'flag' | 'pairs' | 'day';

/** Objects whose text is what they stand for, by the name the language has for them, also out of another frame. */
const TEXTS = /URL|Location|String|Number|Boolean/;

const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

/** A list as the attribute has it: bars between, or JSON where an entry is more than a word or two. */
function listText(list: readonly unknown[], kind: ValueKind): AttributeText {
  const entries = list.filter((entry) => entry !== null && entry !== undefined && entry !== false);
  const areTexts = entries.every((entry) => typeof entry === 'string' || Number.isFinite(entry));
  if (areTexts && !entries.some((entry) => String(entry).includes('|'))) return entries.join(' | ');
  // Entry by entry: old libraries give lists a `toJSON` that makes one text of them.
  return areTexts || kind === 'pairs'
    ? `[${entries.map((entry) => JSON.stringify(entry)).join()}]`
    : undefined;
}

/** The day a date was made from: midnight in UTC, or in the visitor's zone; any other time may be two days. */
function dayText(date: Date): AttributeText {
  const utc = date.getTime();
  const wall = utc - date.getTimezoneOffset() * 60_000;
  for (const time of [utc, wall])
    if (time % 86_400_000 === 0) return new Date(time).toISOString().slice(0, 10);
  return undefined;
}

/**
 * What the attribute would hold for a value that a page or a framework sets as a property, so that both are read by the
 * same rule.
 */
export function attributeTextOf(value: unknown, kind: ValueKind): AttributeText {
  try {
    switch (typeof value) {
      case 'undefined':
        return null;
      case 'boolean':
        return value ? '' : null;
      case 'string':
        return value;
      case 'number':
      case 'bigint':
        return typeof value === 'bigint' || Number.isFinite(value) ? String(value) : undefined;
      case 'object': {
        if (value === null) return null;
        const tag = tagOf(value);
        if (TEXTS.test(tag)) return (value as { toString(): string }).toString();
        if (kind === 'flag') return undefined;
        if (Array.isArray(value)) return listText(value, kind);
        if (kind === 'day' && tag === 'Date') return dayText(value as Date);
        return kind === 'pairs' && tag === 'Object' ? JSON.stringify(value) : undefined;
      }
      default:
        return undefined;
    }
  } catch {
    // What can't even be looked at says nothing.
    return undefined;
  }
}

/** What a value is, in a word for the page's author; never the value. */
export function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? 'NaN' : typeof value;
  try {
    return tagOf(value).toLowerCase();
  } catch {
    return 'object';
  }
}
