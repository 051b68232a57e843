/** iCalendar (RFC 5545) as far as its syntax: lines, parameters, components. */

/** One line of a calendar. */
export interface Property {
  readonly value: string;
  /** By upper-case name. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** What stands between `BEGIN` and `END`. */
export interface Component {
  readonly name: string;
  readonly properties: ReadonlyMap<string, readonly Property[]>;
  readonly components: readonly Component[];
}

interface Open {
  readonly name: string;
  readonly properties: Map<string, Property[]>;
  readonly components: Component[];
}

/** A text as its calendars. */
export interface ParsedCalendar {
  readonly calendars: readonly Component[];
  /** It ends inside a component; what was not closed is left out. */
  readonly isCut: boolean;
  /** Lines inside of components that are none of a calendar. */
  readonly strays: readonly string[];
}

/** Reads folded lines of a calendar; what is no line of one is told apart. */
export function parseCalendar(text: string): ParsedCalendar {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');
  const calendars: Component[] = [];
  const open: Open[] = [];
  const strays: string[] = [];
  for (const line of lines) {
    const property = parseLine(line);
    if (!property) {
      if (line.trim() && open.length > 0) strays.push(line.trim());
      continue;
    }
    const { name, value } = property;
    const inner = open.at(-1);
    if (name === 'BEGIN')
      open.push({ name: value.trim().toUpperCase(), properties: new Map(), components: [] });
    else if (name === 'END') {
      const closed = open.at(-1)?.name === value.trim().toUpperCase() ? open.pop() : undefined;
      if (closed) (open.at(-1)?.components ?? calendars).push(closed);
    } else if (inner) {
      const others = inner.properties.get(name);
      if (others) others.push(property);
      else inner.properties.set(name, [property]);
    }
  }
  const isCut = open.length > 0;
  // What is whole inside a calendar that breaks off is whole.
  const [outer] = open;
  if (outer) calendars.push(outer);
  return { calendars, isCut, strays };
}

const NAME = /^[\w-]+/;
const PARAMETER = /;([\w-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y;

function parseLine(line: string): (Property & { readonly name: string }) | undefined {
  const name = NAME.exec(line)?.[0];
  if (name === undefined) return undefined;
  const parameters = new Map<string, string>();
  let at = name.length;
  for (;;) {
    PARAMETER.lastIndex = at;
    const [whole, key, value] = PARAMETER.exec(line) ?? [];
    if (whole === undefined || key === undefined || value === undefined) break;
    parameters.set(key.toUpperCase(), value.replace(/"/g, ''));
    at += whole.length;
  }
  if (line[at] !== ':') return undefined;
  return { name: name.toUpperCase(), value: line.slice(at + 1), parameters };
}

/** The first property of a name. */
export const propertyOf = ({ properties }: Component, name: string): Property | undefined =>
  properties.get(name)?.[0];

/** A property's text without escapes; `''` where there is none. */
export function textOf(component: Component, name: string): string {
  const value = propertyOf(component, name)?.value ?? '';
  return value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped)).trim();
}
