import type { ProfileMedicare } from '../profile/clinic-profile.js';
import { oneOf, readList } from '../shared/elements/attributes.js';
import { readDay } from '../shared/time/dates.js';
import { safeHref } from '../shared/contact/links.js';
import { readPhone } from '../shared/contact/phone.js';
import { warn } from '../shared/elements/warn.js';
import { isTimeZone } from '../shared/time/zone.js';
import type { ClinicMedicareBanner } from './medicare-banner.js';
import type { BannerFacts } from './message.js';
import { STATUSES, standingAt, type Standing } from './status.js';
import { native } from '../shared/elements/native.js';

/** The banner's slots, besides the one of its fallback. */
export type SlotName = 'statement' | 'coverage-words' | 'appointments' | 'area' | 'note';

/** Children the page put into a slot. */
export function slottedIn(host: Element, name: SlotName): readonly Element[] {
  return [...host.children].map(native).filter((child) => child.slot === name);
}

/** What stands behind the banner's own attributes and children. */
export interface BannerGiven {
  /** The clinic's facts, settled. */
  readonly facts: Readonly<Record<'name' | 'phone' | 'sms' | 'timeZone', string>>;
  /** The profile's part. */
  readonly medicare: ProfileMedicare;
  readonly language: string;
}

function readZone(host: ClinicMedicareBanner, zone: string, isNeeded: boolean): string {
  if (zone && isTimeZone(zone)) return zone;
  if (zone || isNeeded) {
    warn(host, {
      attribute: 'time-zone',
      problem: `${zone ? `"${zone}" is no time zone` : 'is not set'}, so the visitor's own midnight counts.`,
      allowed: 'an IANA name, such as "America/Los_Angeles"',
    });
  }
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : 'UTC';
}

/**
 * Where the attributes of a banner say the clinic stands, or else the profile.
 * @param now epoch milliseconds.
 */
export function readStanding(
  host: ClinicMedicareBanner,
  { facts, medicare }: BannerGiven,
  now: number,
): Standing | undefined {
  const status = oneOf(host, 'status', host.status, STATUSES, undefined);
  const date = host.acceptingFrom?.trim();
  const startDay = date ? readDay(date) : undefined;
  if (date && startDay === undefined) {
    warn(host, {
      attribute: 'accepting-from',
      problem: `"${date}" is no date, so it is left out.`,
      allowed: 'YYYY-MM-DD, such as "2027-01-01"',
    });
  }
  const sources = [
    { status, startDay },
    { status: medicare.status, startDay: readDay(medicare.acceptingFrom ?? '') },
  ];
  const decides = sources.find((source) => source.status ?? source.startDay !== undefined);
  const isDecidedByDate = decides !== undefined && decides.status === undefined;
  return standingAt(sources, now, readZone(host, facts.timeZone, isDecidedByDate));
}

function readSlotted(host: Element): BannerFacts['slotted'] {
  const slotted = slottedIn(host, 'statement');
  if (slotted.length === 0) return 'nothing';
  const call = '[href^="tel:"]';
  const hasNumber = slotted.some((child) => child.matches(call) || child.querySelector(call));
  return hasNumber ? 'words-with-number' : 'words';
}

/** A clinic's own words stay as they are; their author reads once which of them do harm, from a part that is loaded for it. */
function noteForbiddenWords(host: ClinicMedicareBanner, language: string): void {
  const given: readonly (readonly [string, string | undefined])[] = [
    ['message', host.message],
    ['heading', host.heading],
    ['details-label', host.detailsLabel],
    ['scheduling', host.scheduling],
    ['service-area', host.serviceArea],
    ...[...host.children]
      .map(native)
      .map(({ slot, textContent }) => [slot && `slot="${slot}"`, textContent] as const),
  ];
  const said = given.flatMap(([attribute, text]) => (attribute && text?.trim() ? [{ attribute, text }] : []));
  if (said.length === 0) return;
  void import('./forbidden-words.js').then(
    ({ tellOfForbiddenWords }) => {
      tellOfForbiddenWords(host, said, language);
    },
    () => undefined,
  );
}

/** What a banner says apart from its standing: by attribute, child or profile; the author hears what can't be used. */
export function readFacts(
  host: ClinicMedicareBanner,
  { facts, medicare, language }: BannerGiven,
  standing: Standing | undefined,
): BannerFacts {
  const number = readPhone(facts.phone, language);
  const sms = readPhone(facts.sms, language);
  if (host.phone?.trim() && !number)
    warn(host, { attribute: 'phone', problem: 'is no phone number, so it is shown as text.' });
  if (host.sms?.trim() && !sms)
    warn(host, { attribute: 'sms', problem: 'is no phone number, so it is left out.' });
  const message = host.message?.trim() ?? '';
  noteForbiddenWords(host, language);
  const slotted = readSlotted(host);
  return {
    standing,
    clinic: facts.name,
    phone: number ?? facts.phone,
    sms,
    message: message || (slotted === 'nothing' && medicare.message) || '',
    slotted,
    isEnrolled: host.enrolled || medicare.enrolled === true,
    scheduling: host.scheduling?.trim() || medicare.scheduling || '',
    areas: readList(host.serviceArea?.trim() || medicare.serviceArea),
  };
}

/** Address of the page with more about it, or `undefined` where none is given or it isn't safe to follow. */
export function readDetailsHref(
  host: ClinicMedicareBanner,
  { detailsHref }: ProfileMedicare,
): string | undefined {
  if (!host.detailsHref?.trim()) return detailsHref;
  const href = safeHref(host.detailsHref, host.baseURI);
  if (!href) {
    warn(host, {
      attribute: 'details-href',
      problem: 'is no link, so it is left out.',
      allowed: 'an address with http, https, tel, sms or mailto',
    });
  }
  return href;
}
