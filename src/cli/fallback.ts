import '../i18n/every.js';
import { settleMessage, type TextSegment } from '../medicare-banner/message.js';
import { standingAt } from '../medicare-banner/status.js';
import { words as bannerWords } from '../medicare-banner/words.js';
import { resolveContactMethods } from '../contact-cta/contact-methods.js';
import { words as contactWords } from '../contact-cta/words.js';
import { FACTOR_WORDS } from '../objectives-list/presets.js';
import { resolveList, wordFor } from '../objectives-list/resolve.js';
import { withCondition, words as listWords } from '../objectives-list/words.js';
import type { CheckedProfile } from '../profile/check-profile.js';
import type { LocalProfile } from '../profile/profile-in.js';
import { readDay } from '../shared/time/dates.js';
import { localeFor, wordsIn, type Language } from '../shared/i18n/language.js';
import { readPhone } from '../shared/contact/phone.js';
import { readAnyData } from './read-feed.js';
import { recurrenceText } from '../support-group-finder/schedule/recurrence-text.js';
import { nextOccurrence } from '../support-group-finder/schedule/next-start.js';
import { hasDoor, whatToAsk } from '../support-group-finder/views/what-to-ask.js';
import { placeOfClinic } from '../support-group-finder/views/place-of-clinic.js';
import type { SupportGroup } from '../support-group-finder/feeds/support-group.js';
import { WORDS as finderWords } from '../support-group-finder/words.js';
import { escapeText, linkMarkup, phoneMarkup } from './markup.js';

/** What the words of a fallback depend on. */
export interface FallbackSettings {
  /** BCP 47. */
  readonly language: string;
  /** Epoch milliseconds: only what stays true for good, such as a date, may be written by it. */
  readonly now: number;
}

interface Locale {
  readonly language: Language;
  readonly locale: string;
}

const paragraph = (markup: string): string => (markup.trim() ? `<p>${markup.trim()}</p>` : '');
const heading = (text: string): string => (text ? `<h2>${escapeText(text)}</h2>` : '');

const pieces = (list: readonly TextSegment[]): string =>
  list
    .map((piece) => (typeof piece === 'string' ? escapeText(piece) : linkMarkup(piece.href, piece.label)))
    .join('');

function bannerFallback(local: LocalProfile, { language, locale }: Locale, now: number): string {
  const { clinic, medicare } = local;
  const startDay = medicare.acceptingFrom === undefined ? undefined : readDay(medicare.acceptingFrom);
  const standing = standingAt([{ status: medicare.status, startDay }], now, clinic.timeZone ?? 'UTC');
  const phone = clinic.phone;
  const facts = {
    standing,
    clinic: clinic.name ?? '',
    phone: phone === undefined ? undefined : (readPhone(phone, language) ?? phone),
    sms: clinic.sms === undefined ? undefined : readPhone(clinic.sms, language),
    message: medicare.message ?? '',
    slotted: 'nothing',
    isEnrolled: medicare.enrolled ?? false,
    scheduling: medicare.scheduling ?? '',
    areas: (medicare.serviceArea ?? '')
      .split('|')
      .map((area) => area.trim())
      .filter(Boolean),
  } as const;
  const said = settleMessage(facts, wordsIn(bannerWords, language), locale);
  if (!said) return paragraph(phoneMarkup(phone, language));
  return [
    paragraph(`${pieces(said.lead)} ${pieces(said.call)}`),
    ...[said.coverage, said.appointments, said.area].map((text) => paragraph(escapeText(text))),
  ].join('');
}

function listFallback({ objectives }: LocalProfile, { language }: Locale): string {
  const items = (objectives.items ?? []).map(({ term = '', text = '', note = '' }) => ({ term, text, note }));
  const { preset, show = '', condition } = objectives;
  const list = resolveList({ preset, show, items, pasted: [], words: wordsIn(FACTOR_WORDS, language) });
  const words = wordsIn(listWords, language);
  const known = list.preset ?? 'group-therapy';
  const title = condition ? withCondition(words.headingFor[known], condition) : words.heading[known];
  const entries = wordFor(list.items, objectives.audience).map(({ term, text, note }) =>
    [
      term && `<dt>${escapeText(term)}</dt>`,
      text && `<dd>${escapeText(text)}</dd>`,
      note && `<dd>${escapeText(note)}</dd>`,
    ].join(''),
  );
  return [
    heading(objectives.heading ?? title),
    paragraph(escapeText(objectives.intro ?? '')),
    `<dl>${entries.join('')}</dl>`,
    paragraph(escapeText(objectives.closing ?? '')),
  ].join('');
}

function contactFallback({ clinic, contact }: LocalProfile, { language }: Locale): string {
  const words = wordsIn(contactWords, language);
  const { ways } = resolveContactMethods(
    { phone: clinic.phone, sms: clinic.sms, email: contact.email, href: contact.href, label: contact.label },
    words,
    language,
    clinic.url ?? contact.href ?? 'https://clinic.example/',
  );
  return [
    heading(contact.heading ?? words.heading),
    paragraph(escapeText(contact.message ?? '')),
    contact.hours === undefined ? '' : paragraph(`${words.hours} ${escapeText(contact.hours)}`),
    ...ways.map(({ href, label }) =>
      paragraph(href === undefined ? escapeText(label) : linkMarkup(href, label)),
    ),
  ].join('');
}

function groupMarkup(
  group: SupportGroup,
  fallbackZone: string,
  { language, locale }: Locale,
  now: number,
): string {
  const words = wordsIn(finderWords, language);
  const zone = group.timeZone ?? fallbackZone;
  const occurrence = group.schedule && nextOccurrence(group.schedule, zone, now);
  const door = hasDoor(group) ? [group.place?.name, group.place?.address] : [];
  const place = [
    ...door,
    whatToAsk(group) === 'where' || group.attendance === 'inactive'
      ? words.attendance[group.attendance === 'inactive' ? 'inactive' : 'unknown']
      : '',
  ]
    .filter(Boolean)
    .join(', ');
  return `<li>${[
    `<strong>${escapeText(group.name)}</strong>`,
    escapeText(recurrenceText({ group, zone, occurrence }, words, locale)),
    escapeText(place),
    group.joinUrl === undefined ? '' : linkMarkup(group.joinUrl, words.joinOnline),
    phoneMarkup(group.dialIn || undefined, language),
  ]
    .filter(Boolean)
    .join('<br>')}</li>`;
}

function finderFallback(profile: CheckedProfile, local: LocalProfile, voice: Locale, now: number): string {
  const { groups } = readAnyData(profile.groups, {
    source: '',
    format: 'profile',
    ...placeOfClinic(profile.clinic),
  });
  const zone = local.clinic.timeZone ?? 'UTC';
  const list = groups.map((group) => groupMarkup(group, zone, voice, now)).join('');
  return [
    heading(wordsIn(finderWords, voice.language).heading),
    list && `<ul>${list}</ul>`,
    paragraph(phoneMarkup(local.clinic.phone, voice.language)),
  ].join('');
}

/** What each tag holds until it is ready, and for good where no script runs: by tag, as HTML. Parts not in use are absent. */
export function fallbacks(
  profile: CheckedProfile,
  local: LocalProfile,
  { language, now }: FallbackSettings,
): ReadonlyMap<string, string> {
  const voice = localeFor(language);
  const has = (part: object): boolean => Object.keys(part).length > 0;
  const found = new Map<string, string>();
  if (has(local.medicare)) found.set('clinic-medicare-banner', bannerFallback(local, voice, now));
  if (profile.groups.length > 0 || profile.groupFeeds.length > 0)
    found.set('clinic-support-group-finder', finderFallback(profile, local, voice, now));
  if (has(local.objectives)) found.set('clinic-objectives-list', listFallback(local, voice));
  found.set('clinic-contact-cta', contactFallback(local, voice));
  return found;
}
