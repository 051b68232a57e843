import type { Attributes } from '../../src/cli/markup.js';
import type { Manifest } from '../fields/manifest.js';
import { fieldsOf } from '../fields/tag-fields.js';

/** What was filled in, by name of the option. */
export type Values = Readonly<Partial<Record<string, string | true>>>;

/** A page somebody is putting together. */
export interface Page {
  /** Tags in the order they stand. */
  readonly tags: readonly string[];
  /** Options of all tags: attributes, and custom properties of the look. */
  readonly shared: Values;
  /** Options of one tag, by its name. */
  readonly own: Readonly<Partial<Record<string, Values>>>;
}

export const EMPTY_PAGE: Page = { tags: [], shared: {}, own: {} };

/** A tag with the attributes it is given. */
export interface PageTag {
  readonly tag: string;
  readonly attributes: Attributes;
}

/** With one value more, or less where it is empty. */
export function withValue(values: Values, name: string, value: string | true | undefined): Values {
  const others = Object.fromEntries(Object.entries(values).filter(([each]) => each !== name));
  return value === undefined || value === '' ? others : { ...others, [name]: value };
}

/**
 * Puts a tag on the page, or takes it off; what was filled in stays for when it comes back.
 * @param all tags in the order they stand on most pages: it comes before the first that stands after it there.
 */
export function toggleTag(page: Page, tag: string, all: readonly string[]): Page {
  const { tags } = page;
  if (tags.includes(tag)) return { ...page, tags: tags.filter((each) => each !== tag) };
  const after = tags.findIndex((each) => all.indexOf(each) > all.indexOf(tag));
  const at = after < 0 ? tags.length : after;
  return { ...page, tags: [...tags.slice(0, at), tag, ...tags.slice(at)] };
}

/** Moves a tag up or down on the page; nothing where it is at the end already. */
export function moveTag(page: Page, tag: string, way: 'up' | 'down'): Page {
  const at = page.tags.indexOf(tag);
  const to = way === 'up' ? at - 1 : at + 1;
  if (at < 0 || to < 0 || to >= page.tags.length) return page;
  const tags = page.tags.filter((each) => each !== tag);
  return { ...page, tags: [...tags.slice(0, to), tag, ...tags.slice(to)] };
}

/** The tags with their attributes, in the order of the manifest, as an author would write them. */
export function tagsOf(page: Page, manifest: Manifest): readonly PageTag[] {
  return page.tags.map((tag) => {
    const own = page.own[tag] ?? {};
    const named = fieldsOf(manifest, tag).filter(({ section }) => section !== 'Tokens');
    const given = named.map(({ name, isShared }) => [name, (isShared ? page.shared : own)[name]] as const);
    // What the clinic is and how it is reached first.
    const rank = (name: string): number => ORDER.indexOf(name) + 1 || ORDER.length + 1;
    const sorted = given
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => rank(one) - rank(other));
    return { tag, attributes: Object.fromEntries(sorted) };
  });
}
const ORDER = ['src', 'clinic', 'phone', 'sms', 'time-zone', 'hours'];

/** The look as a rule of a style sheet; nothing where it is the built-in one. */
export function lookRule({ shared, tags }: Page): string {
  const tokens = Object.entries(shared).filter(([name]) => name.startsWith('--'));
  if (tokens.length === 0 || tags.length === 0) return '';
  return `${tags.join(',\n')} {\n${tokens.map(([name, value]) => `  ${name}: ${cssValue(String(value))};`).join('\n')}\n}\n`;
}
/** What would end the declaration, or the page's style element, ends only the value. */
const cssValue = (value: string): string => value.split(/[;{}<]/)[0]?.trim() ?? '';

/** Holds the place of the groups: without it the page jumps. */
const HEIGHT_RULE = 'clinic-support-group-finder { min-height: 40rem; margin-block: 1em }\n';

/** What the page's own style sheet has to say. */
export const stylesOf = (page: Page): string =>
  `${page.tags.includes('clinic-support-group-finder') ? HEIGHT_RULE : ''}${lookRule(page)}`;
