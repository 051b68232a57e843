import { isTimeZone, offsetAt } from '../../../shared/time/zone.js';
import { propertyOf, textOf, type Component } from './icalendar.js';

/** Zones a calendar of the United States may mean by a name of its own, told apart by their offsets in winter and summer. */
const ZONES =
  'America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage Pacific/Honolulu America/Puerto_Rico America/Halifax Pacific/Guam Pacific/Pago_Pago'.split(
    ' ',
  );
const WINTER = Date.UTC(2026, 0, 15);
const SUMMER = Date.UTC(2026, 6, 15);

const minutesOf = (text: string): number | undefined => {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)/.exec(text) ?? [];
  return hours === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
};

/** Offset of a zone's winter or summer time as the calendar itself defines it. */
function offsetIn(zone: Component, name: string): number | undefined {
  const observed = zone.components.filter((each) => each.name === name);
  // Later ones are in force now.
  const last = observed
    .sort((one, other) => textOf(one, 'DTSTART').localeCompare(textOf(other, 'DTSTART')))
    .at(-1);
  return last && minutesOf(textOf(last, 'TZOFFSETTO'));
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
  const winter = offsetIn(definition, 'STANDARD');
  const summer = offsetIn(definition, 'DAYLIGHT') ?? winter;
  return (
    ZONES.find((zone) => offsetAt(zone, WINTER) === winter && offsetAt(zone, SUMMER) === summer) ?? written
  );
}
