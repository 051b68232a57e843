// What JSON is made of; each sticky, so that a text is looked through once.
const SPACE = /[ \t\r\n]*/y;
const TOKEN =
  // eslint-disable-next-line no-control-regex -- what a text in quotes may not hold
  /[{}[\]:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;
const WORD = /[^\s,:[\]{}"']{1,30}/y;

/** What may come next. */
type Next = 'value' | 'name' | 'colon' | 'comma' | 'nothing';

/** Where a text stops being JSON, and why, in words for whoever wrote it; `''` where it is JSON. */
export function jsonFault(text: string): string {
  const open: string[] = [];
  let next: Next = 'value';
  /** An empty list or object may end at once. */
  let mayEnd = false;
  for (let at = 0; ;) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    at = SPACE.lastIndex;
    const where = (): string => placeOf(text, at);
    if (at >= text.length) return next === 'nothing' ? '' : `${where()}: it breaks off here`;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return `${where()}: ${strange(text, at)}`;
    const isEnd = token === '}' || token === ']';
    if (isEnd && token === open.at(-1) && (mayEnd || next === 'comma')) {
      open.pop();
      next = open.length > 0 ? 'comma' : 'nothing';
      mayEnd = false;
    } else if (isEnd && (next === 'value' || next === 'name') && token === open.at(-1))
      return `${where()}: the comma before this "${token}" is one too many`;
    else if (next === 'value' && !isEnd && token !== ':' && token !== ',') {
      const isOpening = token === '{' || token === '[';
      if (isOpening) open.push(token === '{' ? '}' : ']');
      next = isOpening ? (token === '{' ? 'name' : 'value') : open.length > 0 ? 'comma' : 'nothing';
      mayEnd = isOpening;
    } else if (next === 'name' && token.startsWith('"')) [next, mayEnd] = ['colon', false];
    else if (next === 'colon' && token === ':') next = 'value';
    else if (next === 'comma' && token === ',') next = open.at(-1) === '}' ? 'name' : 'value';
    else return `${where()}: there is ${shown(token)} where ${WANTED[next]} should be`;
    at += token.length;
  }
}

const WANTED: Readonly<Record<Next, string>> = {
  value: 'a value',
  name: 'a name in double quotes',
  colon: 'a colon',
  comma: 'a comma, or the end of the list',
  nothing: 'nothing more',
};

const shown = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}\u2026` : text}"`;

/** What stands where nothing known does. */
function strange(text: string, at: number): string {
  if (text[at] === '"') {
    const [inQuotes = ''] = /^"(?:[^"\\\n\r\t]|\\.)*/.exec(text.slice(at, at + 10_000)) ?? [];
    const after = text[at + inQuotes.length];
    if (after === undefined) return 'it breaks off inside this text';
    return after === '"'
      ? 'a backslash in this text stands before something it may not'
      : 'this text has a line break or a tab in it; write \\n or \\t';
  }
  if (text[at] === "'") return 'texts stand in double quotes, not in single ones';
  if (/^\/[/*]|^#/.test(text.slice(at, at + 2))) return 'JSON has no comments';
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0] ?? text.charAt(at);
  return /^(?:NaN|-?Infinity|undefined|None|nan|inf|NULL|nil)$/.test(word)
    ? `"${word}" is no value in JSON; write null, or leave the field out`
    : `"${word}" is no value in JSON; texts stand in double quotes`;
}

function placeOf(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
