import { checkProfileData } from '../../src/profile/check-profile.js';
import { freshness, momentOf } from '../../src/profile/freshness.js';
import type { PageTag } from '../page/page.js';
import { languageName, type Finding } from './checking.js';
import { isRecord, type Document } from './document.js';

/** A sentence about the profile as partners' pages show it. */
export interface PartnerLine {
  readonly text: string;
  /** Something to be mended, or thought about, before partners get it. */
  readonly isDoubt: boolean;
}

const said = (text: string): PartnerLine => ({ text, isDoubt: false });
const doubt = (text: string): PartnerLine => ({ text, isDoubt: true });

/** The same tags on a partner's page: all they know is the address. */
export const partnerTags = (tags: readonly PageTag[]): readonly PageTag[] =>
  tags.map(({ tag, attributes }) => ({
    tag,
    attributes: { src: attributes['src'] ?? '', attribution: 'always' },
  }));

/** In milliseconds. */
const YEAR = 365 * 24 * 60 * 60 * 1000;

/** Whether there are days of other hours, and all have passed. @param today YYYY-MM-DD */
const areOver = (
  days: readonly { readonly validFrom?: string; readonly validThrough?: string }[] = [],
  today: string,
): boolean =>
  days.length > 0 &&
  days.every(({ validFrom = '', validThrough = validFrom }) => validThrough !== '' && validThrough < today);

const groupCount = (many: number): string =>
  many === 0 ? 'no groups' : many === 1 ? '1 group' : `${many} groups`;

/** What partners will see of a profile: whose it is, how old, for how long, and by whom it may be shown. */
export function partnerLines(
  document: Document,
  now: number,
  findings: readonly Finding[] = [],
): readonly PartnerLine[] {
  const { profile } = checkProfileData(document);
  if (!profile)
    return [doubt('Nothing yet: tags can’t read it as a profile. “Check” says what it still needs.')];
  const { publisher, clinic, license, canonical, language, updated = '', expires = '', groups } = profile;
  const source = publisher.name ?? clinic.name;
  const zone = clinic.timeZone ?? 'UTC';
  const dayOf = (time: number): string =>
    new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: zone }).format(time);
  const copy = freshness({ profile, loadedAt: now }, undefined, now);
  const end = momentOf(expires, zone);
  const changed = momentOf(updated, zone);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
  const others = isRecord(document['translations']) ? Object.keys(document['translations']) : [];
  return [
    source === undefined
      ? doubt('Nobody is named as its source: fill in “Name” under “Publisher”.')
      : said(`From ${source}${publisher.url ? ` (${publisher.url})` : ''}, named below each tag.`),
    license
      ? said(`By whom it may be shown: ${license}`)
      : doubt('Nothing says by whom it may be shown: fill in “License”.'),
    changed === undefined
      ? doubt('No day of the last change: pages show the day they fetched it. Fill in “Updated”.')
      : now - changed > YEAR
        ? doubt(
            `Last changed on ${dayOf(changed)}, more than a year ago: look it through, and mend “Updated”.`,
          )
        : said(`Last changed on ${dayOf(changed)}.`),
    copy.state === 'older'
      ? doubt(
          `Out of date since ${dayOf(end ?? now)}: pages show it as an older copy, and say so. Mend “Expires”.`,
        )
      : end === undefined
        ? doubt('No last day: it is shown as current for as long as its file can be had. Fill in “Expires”.')
        : said(`Shown as current up to ${dayOf(end)}, then as an older copy.`),
    ...findings
      .filter(({ isOutOfDate }) => isOutOfDate)
      .map(({ place, text }) => doubt(`Out of date: ${place}. ${text}`)),
    ...(areOver(profile.contact.specialHours, today)
      ? [doubt('All special days are over: put in the next ones, or take these out, under “Contact”.')]
      : []),
    canonical
      ? said(`Pages read it from ${canonical}.`)
      : doubt('No address of its own: say in “Canonical” where the file will lie.'),
    said(
      `In ${[language, ...others].map((tag) => languageName(tag)).join(', ')}; ${groupCount(groups.length)} of its own.`,
    ),
  ];
}
