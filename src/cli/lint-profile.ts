import { flatten } from '../i18n/check-texts.js';
import { texts as english } from '../i18n/en.js';
import { readOwnTexts } from '../i18n/own-texts.js';
import { profileHours } from '../contact-cta/profile-hours.js';
import { readHours } from '../contact-cta/read-hours.js';
import { checkProfileData, type CheckedProfile, type ProfileParts } from '../profile/check-profile.js';
import { momentOf } from '../profile/freshness.js';
import { MINUTE, readDay } from '../shared/time/dates.js';
import { nearest } from '../shared/elements/attribute-faults.js';
import { readPhone } from '../shared/contact/phone.js';
import { findForbiddenWords } from '../shared/i18n/forbidden-terms.js';
import { isTimeZone, wallMinutes } from '../shared/time/zone.js';
import type { FeedProblem } from '../support-group-finder/feeds/support-group.js';

const DAY = 24 * 60 * MINUTE;
const FAULT_WORDS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  'not-json': ['not-json', 'This is not JSON.'],
  'not-a-profile': [
    'not-a-profile',
    'There is no "version", so this is not read as a clinic profile. Add "version": "1.0".',
  ],
  'newer-version': [
    'newer-version',
    'This version of the format is not known here; the tags would show none of it. Write "1.0".',
  ],
  'wrong-type': ['wrong-type', 'This is not of the type it should be, so it is left out.'],
  'too-long': ['too-long', 'This is longer than 2,000 characters, so it is left out.'],
  timeZone: [
    'unknown-zone',
    'There is no such time zone, so hours and groups would be read in the visitor\u2019s own. Write an IANA name like America/Los_Angeles.',
  ],
  acceptingFrom: ['bad-date', 'There is no such day. Write it as YYYY-MM-DD, such as 2027-01-01.'],
  link: ['bad-link', 'This is not a whole web address, so it is no link. Start it with https://.'],
};

function wordsFor(field: string, code: string): readonly [code: string, message: string] {
  const name = field.split('.').at(-1) ?? '';
  const words = code === 'wrong-value' ? (FAULT_WORDS[name] ?? FAULT_WORDS['link']) : FAULT_WORDS[code];
  return words ?? [code, code];
}

/** What a schema can't say: dates that have passed, numbers nobody can call, words Medicare's name may not stand beside. */
export function checkProfileSense(data: unknown, now: number): FeedProblem[] {
  const problems: FeedProblem[] = [];
  const report = (field: string, code: string, message: string): void => {
    problems.push({ row: 0, field, code, message });
  };
  const { profile, problems: faults } = checkProfileData(data);
  for (const { field, code } of faults) report(field, ...wordsFor(field, code));
  if (!profile) return problems;

  checkDates(profile, now, report);
  checkParts(profile, '', profile.language, report);
  for (const [language, parts] of profile.translations) {
    checkParts(parts, `translations.${language}.`, language, report);
    if (language.split('-')[0] === profile.language.toLowerCase())
      report(
        `translations.${language}`,
        'same-language',
        `The document itself is in "${profile.language}" already. Put these texts there, or change "language".`,
      );
  }
  for (const [language, words] of profile.words) checkOwnWords(words, language, report);
  return problems;
}

type Reporter = (field: string, code: string, message: string) => void;

function checkDates(profile: CheckedProfile, now: number, report: Reporter): void {
  const { updated, expires, medicare, clinic } = profile;
  const zone = clinic.timeZone ?? 'UTC';
  const changed = updated === undefined ? undefined : momentOf(updated, zone);
  const ends = expires === undefined ? undefined : momentOf(expires, zone, 'end');
  if (updated !== undefined && changed === undefined)
    report('updated', 'bad-date', 'There is no such date. Write it as YYYY-MM-DD, such as 2026-11-20.');
  if (expires !== undefined && ends === undefined)
    report('expires', 'bad-date', 'There is no such date. Write it as YYYY-MM-DD, such as 2027-05-31.');
  if (changed !== undefined && changed > now + DAY)
    report('updated', 'date-to-come', 'This date is still to come. Write the day of the last change.');
  if (ends !== undefined && ends <= now)
    report(
      'expires',
      'expired',
      'This day has passed, so pages mark the profile as an older copy. Check it and set a new day.',
    );
  else if (ends !== undefined && changed !== undefined && ends < changed)
    report('expires', 'expired', 'This is before "updated". Set a day after it.');
  const start = medicare.acceptingFrom === undefined ? undefined : readDay(medicare.acceptingFrom);
  const today = Math.floor(wallMinutes(isTimeZone(zone) ? zone : 'UTC', now) / 1440);
  if (medicare.status === 'coming-soon' && start !== undefined && start <= today)
    report(
      'medicare.status',
      'date-passed',
      'Medicare was to be accepted from a day that has passed, but the status still says coming soon. Take out "status", or correct "acceptingFrom".',
    );
}

const EMAIL = /^[^\s@<>?&]+@[^\s@<>?&]+\.[^\s@<>?&]+$/;
const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i;

function checkParts(parts: ProfileParts, path: string, language: string, report: Reporter): void {
  const { clinic, medicare, objectives, contact } = parts;
  for (const name of ['phone', 'sms'] as const) {
    const number = clinic[name];
    if (number !== undefined && !readPhone(number))
      report(
        `${path}clinic.${name}`,
        'bad-phone',
        `"${number}" is not a phone number, so it is shown as text and nobody can tap it. Write it like (541) 555-0100.`,
      );
  }
  const unreadableDays = contact.specialHours?.findIndex(
    (_, at, all) => !readHours(profileHours({ hours: '24/7', specialHours: all.slice(at, at + 1) }) ?? ''),
  );
  if (unreadableDays !== undefined && unreadableDays >= 0)
    report(
      `${path}contact.specialHours.${unreadableDays + 1}`,
      'unreadable-hours',
      'These days can\u2019t be read, so the hours of the whole week are shown as text. Give validFrom, a validThrough that is no earlier, and times like 05:30.',
    );
  else if (contact.specialHours && contact.hours === undefined)
    report(
      `${path}contact.specialHours`,
      'no-hours',
      'Special days are shown only beside the hours of the week. Write those as hours.',
    );
  if (contact.hours !== undefined && !readHours(contact.hours))
    report(
      `${path}contact.hours`,
      'unreadable-hours',
      `"${contact.hours}" can't be read, so nobody sees whether the clinic is open. Write it like Mo-Fr 05:30-14:00, Sa 06:00-10:00.`,
    );
  if (contact.email !== undefined && !EMAIL.test(contact.email))
    report(`${path}contact.email`, 'bad-email', `"${contact.email}" is not an email address.`);
  if (contact.endpoint?.startsWith('http:'))
    report(
      `${path}contact.endpoint`,
      'open-endpoint',
      'Enquiries would travel unprotected. Use an https address.',
    );
  const terms = new Set<string>();
  objectives.items?.forEach(({ term = '', text = '' }, at) => {
    const field = `${path}objectives.items[${at}]`;
    if (term && terms.has(term.toLowerCase()))
      report(field, 'duplicate', `"${term}" is in the list twice. Take one out.`);
    terms.add(term.toLowerCase());
    if (!term && !text) report(field, 'empty', 'This entry says nothing. Fill it in, or take it out.');
  });
  for (const [name, part] of Object.entries({ clinic, medicare, objectives, contact }))
    checkWords(part, `${path}${name}`, language, report);
}

/** Words in place of the tags' own: a line for each that isn't shown. */
function checkOwnWords(words: Readonly<Record<string, unknown>>, language: string, report: Reporter): void {
  const all = flatten(english);
  for (const [key, text] of Object.entries(words)) {
    const field = `translations.${language}.words.${key.slice(0, 60)}`;
    const { texts, faults } = readOwnTexts({ [key]: { [language]: text } }, all, nearest);
    for (const fault of faults)
      report(field, 'own-word', `It is left out, and the tags\u2019 own word stands: ${fault}.`);
    if (texts.size > 0) checkWords(text, field, language, report);
  }
}

/** Every text in a part, lists included. */
function checkWords(value: unknown, path: string, language: string, report: Reporter): void {
  if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const [name, inner] of Object.entries(value))
      checkWords(inner, isList ? `${path}[${name}]` : `${path}.${name}`, language, report);
  }
  if (typeof value !== 'string') return;
  if (MARKUP.test(value))
    report(path, 'markup', 'There is HTML in this text; it is shown as written. Use plain words.');
  const kinds = [
    ...(path.includes('medicare.') || /medicare/i.test(value) ? (['medicare'] as const) : []),
    'person-first' as const,
  ];
  for (const { kind, found, instead } of findForbiddenWords(value, language, kinds))
    report(
      path,
      kind === 'medicare' ? 'medicare-word' : 'person-first',
      kind === 'medicare'
        ? `"${found}" beside Medicare's name can sound as if Medicare stood behind the clinic (Social Security Act, section 1140). Leave it out.`
        : `"${found}" names people by a condition.${instead ? ` Better: ${instead}.` : ''}`,
    );
}
