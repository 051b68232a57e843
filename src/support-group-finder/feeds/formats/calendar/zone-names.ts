import { isTimeZone, offsetAt } from '../../../../shared/time/zone.js';
import { propertyOf, textOf, type Component } from './icalendar.js';

/** Zones a calendar of the United States, or a place next to it, may mean by a name of its own, told apart by their offsets in winter and summer. */
const ZONES =
  'America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage Pacific/Honolulu America/Puerto_Rico America/Halifax Pacific/Guam Pacific/Pago_Pago America/Regina UTC'.split(
    ' ',
  );
const WINTER = Date.UTC(2026, 0, 15);
const SUMMER = Date.UTC(2026, 6, 15);

const minutesOf = (text: string): number | undefined => {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)/.exec(text) ?? [];
  return hours === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
};

/** A moment of a definition in the order of time: year, month, day as one number. */
const stampOf = (text: string): number => Number(/^\d{8}/.exec(text.trim())?.[0] ?? 0);

/** When an observance last began by a month of a year, as far as months tell. */
function onset(observance: Component, year: number, month: number): number {
  const starts = [textOf(observance, 'DTSTART'), ...textOf(observance, 'RDATE').split(',')].map(stampOf);
  const first = starts[0] ?? 0;
  const by = year * 10_000 + month * 100;
  const rule = textOf(observance, 'RRULE');
  if (!/FREQ=YEARLY/i.test(rule)) return Math.max(0, ...starts.filter((start) => start < by));
  const own = Number(/BYMONTH=(\d+)/i.exec(rule)?.[1] ?? Math.floor(first / 100) % 100);
  const until = stampOf(/UNTIL=([^;]*)/i.exec(rule)?.[1] ?? '99991231');
  const latest = Math.min(by, until);
  const last = Math.floor(latest / 10_000) * 10_000 + own * 100 + 1;
  const began = last < latest ? last : last - 10_000;
  return began >= Math.floor(first / 100) * 100 ? began : 0;
}

/** Offset by a definition in a month of a year. */
function offsetIn({ components }: Component, year: number, month: number): number | undefined {
  const observed = components.filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT');
  const inForce = month === 1 ? 'STANDARD' : 'DAYLIGHT';
  const begun = observed
    .map((each) => ({ each, at: onset(each, year, month) }))
    .filter(({ at }) => at > 0)
    // Where both begin at once, their names tell.
    .sort(
      (one, other) =>
        one.at - other.at || Number(one.each.name === inForce) - Number(other.each.name === inForce),
    )
    .at(-1);
  if (begun) return minutesOf(textOf(begun.each, 'TZOFFSETTO'));
  // Before all of them, it was what the first came from.
  const [first] = observed.sort((one, other) =>
    textOf(one, 'DTSTART').localeCompare(textOf(other, 'DTSTART')),
  );
  return first && minutesOf(textOf(first, 'TZOFFSETFROM'));
}

/** The year a definition is about: the last it names, where it lists each change by itself. */
function yearOf({ components }: Component): number {
  const listed = components
    .filter((each) => !propertyOf(each, 'RRULE'))
    .map((each) => textOf(each, 'DTSTART'));
  return Math.max(2026, ...listed.map((text) => Number(text.slice(0, 4)) || 0));
}

/**
 * The IANA zone a calendar means by a name: the name itself, the end of a longer one, or the zone whose clock shows what the
 * calendar's own definition says; else the name as written, for others to read.
 */
export function calendarZone(name: string, definitions: readonly Component[]): string {
  const written = name.trim();
  if (isTimeZone(written)) return written;
  // `/freeassociation.sourceforge.net/America/New_York`
  const [, end] = /\/((?:[A-Z]\w+\/)+[A-Z]\w+)$/.exec(`/${written}`) ?? [];
  if (end !== undefined && isTimeZone(end)) return end;
  const definition = definitions.find((each) => textOf(each, 'TZID') === written);
  if (!definition) return written;
  const known = propertyOf(definition, 'X-LIC-LOCATION')?.value.trim();
  if (known && isTimeZone(known)) return known;
  const year = yearOf(definition);
  const [winter, summer] = [1, 7].map((month) => offsetIn(definition, year, month));
  return (
    ZONES.find((zone) => offsetAt(zone, WINTER) === winter && offsetAt(zone, SUMMER) === summer) ?? written
  );
}
