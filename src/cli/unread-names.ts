import levenshtein from 'fast-levenshtein';
import { FIELDS } from '../support-group-finder/feeds/formats/column-names.js';
import type { FeedProblem } from '../support-group-finder/feeds/support-group.js';

/** Words people choose for what has another name, best first. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  description: ['text', 'notes', 'message', 'intro'],
  explanation: ['text', 'notes'],
  body: ['text', 'message'],
  content: ['text', 'notes'],
  title: ['term', 'heading', 'name'],
  label: ['term', 'name'],
  heading: ['term', 'name'],
  comment: ['note', 'notes'],
  telephone: ['phone'],
  tel: ['phone'],
  number: ['phone'],
  mail: ['email'],
  website: ['url', 'website'],
  link: ['url', 'href', 'website'],
  homepage: ['url', 'website'],
  href: ['url', 'website'],
  timezone: ['timeZone'],
  openinghours: ['hours'],
  schedule: ['hours', 'day'],
  start: ['time', 'acceptingFrom'],
  begin: ['time'],
  from: ['acceptingFrom', 'startDate'],
  venue: ['location'],
  place: ['location'],
  zip: ['postal_code'],
  meetings: ['groups'],
  feeds: ['groupFeeds'],
  feed: ['groupFeeds'],
  lang: ['language'],
  locale: ['language'],
  modified: ['updated'],
  changed: ['updated'],
  validuntil: ['expires'],
  list: ['items'],
  goals: ['objectives', 'items'],
};
/** Shorter names are too much like each other. */
const SHORTEST = 4;

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** The known name somebody probably meant by another one. */
export function meantBy(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const one = plain(name);
  const same = names.find((other) => plain(other) === one);
  if (same !== undefined) return same;
  const synonym = (Object.hasOwn(SYNONYMS, one) ? (SYNONYMS[one] ?? []) : []).find((other) =>
    names.includes(other),
  );
  if (synonym !== undefined) return synonym;
  if (one.length < SHORTEST) return undefined;
  const most = one.length < 6 ? 1 : 2;
  const near = names
    .filter((other) => plain(other).length >= SHORTEST)
    .map((other) => ({ other, distance: levenshtein.get(one, plain(other)) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= most ? near.other : undefined;
}

/** Names that are notes to oneself, or for other programs; a calendar's `X-` is what it has besides others. */
export const isAside = (name: string): boolean => /^(?:[$_@]|x-|\/\/|#)/.test(name) || name.trim() === '';

/** Says of a name that nothing is read from it. @param path where it is, as people write it. */
export function unreadName(row: number, path: string, meant: string | undefined): FeedProblem {
  const said = /^[\w.[\]-]+$/.test(path) ? path : `"${path}"`;
  return {
    row,
    field: path,
    code: meant === undefined ? 'unread-field' : 'misspelt-field',
    message: `${said} is not read.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  };
}

/** Columns and fields of a feed nothing is read from. */
export function unreadNames(names: readonly string[]): FeedProblem[] {
  return names
    .filter((name) => !isAside(name))
    .map((name) => {
      const last = name.slice(name.lastIndexOf('.') + 1);
      const meant = meantBy(last, FIELDS);
      // A right name in a wrong place is no slip of the pen.
      return unreadName(0, name, meant === last ? undefined : meant);
    });
}
