import { DAY_MINUTES } from '../shared/time/dates.js';
import { readPhone } from '../shared/contact/phone.js';
import type { ClinicFacts } from './clinic-profile.js';

/** A stretch of opening hours: what the contact tag reads `hours` as. */
export interface StructuredHours {
  /** 0 = Sunday. */
  readonly weekday: number;
  /** Minutes after that day's midnight; `end` may run past the next one. */
  readonly start: number;
  readonly end: number;
}

/** A day with hours of its own; no times where it is closed. */
export interface StructuredSpecialHours {
  /** `2026-12-24`. */
  readonly date: string;
  readonly spans: readonly Omit<StructuredHours, 'weekday'>[];
}

/** What is told of a group; the finder's `SupportGroup` is one. */
export interface StructuredGroup {
  readonly name: string;
  readonly attendance: 'in-person' | 'online' | 'hybrid' | 'unknown' | 'inactive';
  /** IANA; the clinic's where absent. */
  readonly timeZone?: string;
  readonly place?: { readonly name: string; readonly address: string };
  readonly joinUrl?: string;
  readonly website?: string;
  readonly schedule?: {
    readonly days: readonly number[];
    readonly start: number;
    readonly duration: number;
    readonly monthWeeks?: readonly number[];
    readonly everyWeeks?: number;
    readonly from?: string;
    readonly until?: string;
    readonly except?: readonly string[];
  };
}

/** A place in schema.org's words. */
interface PlaceData {
  readonly '@type': 'Place';
  readonly name?: string;
  readonly address?: string;
}

/** A place on the web in schema.org's words. */
interface VirtualPlaceData {
  readonly '@type': 'VirtualLocation';
  readonly url?: string;
}

type AttendanceMode = `https://schema.org/${'Offline' | 'Online' | 'Mixed'}EventAttendanceMode`;

/** A group in schema.org's words. */
export interface EventData {
  readonly '@type': 'Event';
  readonly name: string;
  readonly url?: string;
  /** Absent, as the location is, where nobody knows without asking. */
  readonly eventAttendanceMode?: AttendanceMode;
  readonly location?: readonly (PlaceData | VirtualPlaceData)[];
  readonly eventSchedule: {
    readonly '@type': 'Schedule';
    /** Two letters each, and before them the week of the month where a month's last week is meant: `-1FR`. */
    readonly byDay: readonly string[];
    readonly byMonthWeek?: readonly number[];
    readonly repeatFrequency: string;
    readonly startTime: string;
    readonly endTime: string;
    readonly scheduleTimezone?: string;
    readonly startDate?: string;
    readonly endDate?: string;
    readonly exceptDate?: readonly string[];
  };
}

/** A clinic and its groups in schema.org's words, as JSON-LD. */
export interface ClinicData {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'MedicalClinic';
  readonly name?: string;
  /** `+15415550100` where nothing has to be dialled after it, else as written. */
  readonly telephone?: string;
  readonly url?: string;
  readonly address?: {
    readonly '@type': 'PostalAddress';
    readonly streetAddress?: string;
    readonly addressLocality?: string;
    readonly addressRegion?: string;
    readonly postalCode?: string;
    readonly addressCountry: 'US';
  };
  readonly openingHours?: readonly string[];
  readonly specialOpeningHoursSpecification?: readonly {
    readonly '@type': 'OpeningHoursSpecification';
    readonly validFrom: string;
    readonly validThrough: string;
    readonly opens: string;
    readonly closes: string;
  }[];
  readonly event?: readonly EventData[];
}

/** The same shape, with gaps that JSON leaves out. */
type WithGaps<Value> = Value extends string | number
  ? Value
  : { readonly [Field in keyof Value]: WithGaps<Value[Field]> | undefined };

// As opening hours have them; schedules have them as iCalendar does, in capitals (RFC 5545, section 3.3.10).
const DAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const MODES = { 'in-person': 'Offline', online: 'Online', hybrid: 'Mixed', unknown: undefined } as const;

const clock = (minutes: number): string => {
  const ofDay = minutes % DAY_MINUTES;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
};

/** `Mo,Tu,We 05:30-14:00`: days of the same hours together. */
function openingHours(hours: readonly StructuredHours[]): string[] {
  const days = new Map<string, string>();
  for (const { weekday, start, end } of hours) {
    // A day's last minute is how this vocabulary says midnight.
    const times = `${clock(start)}-${clock(end === DAY_MINUTES ? end - 1 : end)}`;
    const day = DAYS[weekday] ?? '';
    days.set(times, days.has(times) ? `${days.get(times)},${day}` : day);
  }
  return [...days].map(([times, names]) => `${names} ${times}`);
}

/** Closed all day is said with two times that are the same (developers.google.com, local business data). */
const specialHours = ({ date, spans }: StructuredSpecialHours) =>
  (spans.length ? spans : [{ start: 0, end: 0 }]).map(({ start, end }) => ({
    '@type': 'OpeningHoursSpecification' as const,
    validFrom: date,
    validThrough: date,
    opens: clock(start),
    closes: clock(end === DAY_MINUTES ? end - 1 : end),
  }));

// What follows a join link's path may be a passcode, which is for those who come, not for search engines. A group's own
// page may have a query; not one that names a passcode.
const isOpenLink = (link: string): boolean => !/[?#]|\/\/[^/]*@/.test(link);
const isPage = (link: string): boolean => !/pwd|pass/i.test(link);

function eventOf(
  { name, attendance, timeZone, place, joinUrl, website, schedule }: StructuredGroup,
  clinic: ClinicFacts,
): WithGaps<EventData> | undefined {
  if (!schedule || attendance === 'inactive') return undefined;
  const { days, start, duration, monthWeeks: weeks, everyWeeks = 1, from, until, except } = schedule;
  const isLast = weeks?.includes(-1);
  const names = days.map((day) => DAYS[day]?.toUpperCase() ?? '');
  const mode = MODES[attendance];
  const room = {
    '@type': 'Place',
    name: place?.name || undefined,
    address: place?.address || undefined,
  } as const;
  const page = website && isPage(website) ? website : undefined;
  const link = joinUrl && isOpenLink(joinUrl) ? joinUrl : (page ?? clinic.url);
  const web = { '@type': 'VirtualLocation', url: link } as const;
  return {
    '@type': 'Event',
    name,
    url: page,
    eventAttendanceMode: mode && `https://schema.org/${mode}EventAttendanceMode`,
    location: mode && (attendance === 'hybrid' ? [room, web] : [attendance === 'online' ? web : room]),
    eventSchedule: {
      '@type': 'Schedule',
      // The vocabulary's weeks of a month are 1 to 5; a last one is said in iCalendar's way.
      byDay: isLast ? weeks?.flatMap((week) => names.map((day) => `${week}${day}`)) : names,
      byMonthWeek: isLast ? undefined : weeks,
      repeatFrequency: weeks ? 'P1M' : `P${everyWeeks}W`,
      startTime: clock(start),
      endTime: clock(start + duration),
      scheduleTimezone: timeZone ?? clinic.timeZone,
      startDate: from,
      endDate: until,
      exceptDate: except,
    },
  };
}

/**
 * A clinic in schema.org's words, for search engines: only what the profile says. Groups nobody can attend, and those
 * without fixed times, are left out; so are join links that carry more than a path, which may hold a passcode.
 * @see https://schema.org/MedicalClinic, https://schema.org/Schedule
 */
export function structuredData(
  clinic: ClinicFacts,
  hours: readonly StructuredHours[] = [],
  groups: readonly StructuredGroup[] = [],
  special: readonly StructuredSpecialHours[] = [],
): ClinicData {
  const { name, phone, url, street, city, state, postalCode } = clinic;
  const events = groups.flatMap((group) => eventOf(group, clinic) ?? []);
  const number = phone && /^tel:(\+\d+)$/.exec(readPhone(phone)?.href ?? '')?.[1];
  const data: WithGaps<ClinicData> = {
    '@context': 'https://schema.org',
    '@type': 'MedicalClinic',
    name,
    telephone: number || phone,
    url,
    address:
      street || city || state || postalCode
        ? {
            '@type': 'PostalAddress',
            streetAddress: street,
            addressLocality: city,
            addressRegion: state,
            postalCode,
            addressCountry: 'US',
          }
        : undefined,
    openingHours: hours.length ? openingHours(hours) : undefined,
    specialOpeningHoursSpecification: special.length ? special.flatMap(specialHours) : undefined,
    event: events.length ? events : undefined,
  };
  // JSON knows no gaps.
  return JSON.parse(JSON.stringify(data)) as ClinicData;
}

/**
 * JSON-LD as the text of a `<script type="application/ld+json">`, where no text in it can end or comment out the script.
 * Append it as a text node: enforced Trusted Types refuse a script's `textContent`.
 */
export function structuredText(data: ClinicData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
