import { DAY_MINUTES, readDay } from '../../../../shared/time/dates.js';
import { epochOfDay, isTimeZone, wallMinutes } from '../../../../shared/time/zone.js';
import { calendarZone } from './zone-names.js';
import { textOf, type Component, type Property } from './icalendar.js';

/** A moment as a calendar writes it: on the clock of its zone. */
export interface Moment {
  readonly day: number;
  /** After midnight; absent for a whole day. */
  readonly minutes?: number;
  /** IANA name, `UTC`, or the calendar's own words where they name none; `''` where none is said. */
  readonly zone: string;
}

const STAMP = /^(.*:)?(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:\d\d)?(Z)?)?$/s;

/** The moments of one calendar. */
export class CalendarClock {
  /** Of moments that name none: what the calendar says, or the only one it defines. */
  readonly zone: string;
  readonly #definitions: readonly Component[];

  constructor(calendar: Component) {
    this.#definitions = calendar.components.filter(({ name }) => name === 'VTIMEZONE');
    const said = textOf(calendar, 'X-WR-TIMEZONE') || textOf(calendar, 'TIMEZONE-ID');
    const [only, another] = this.#definitions.map((each) => textOf(each, 'TZID'));
    const name = said || (another === undefined && only) || '';
    this.zone = name && calendarZone(name, this.#definitions);
  }

  moment({ value, parameters }: Property): Moment | undefined {
    const [, before = '', year, month, date, hour, minute, utc] = STAMP.exec(value.trim()) ?? [];
    const day = year && readDay(`${year}-${month}-${date}`);
    if (day === undefined || day === '') return undefined;
    if (hour === undefined) return { day, zone: '' };
    const given = parameters.get('TZID');
    // `TZID=(GMT-08:00) Pacific Time`: without quotes its colon ends it.
    const name = given === undefined || !before ? given : `${given}:${before.slice(0, -1)}`;
    const own = name === undefined ? '' : calendarZone(name, this.#definitions);
    // Universal time and another clock at once: nobody can tell which is meant.
    const zone = utc ? (own && !/^(?:Etc\/)?(?:UTC|GMT|Zulu)$/i.test(own) ? `${own} UTC` : 'UTC') : own;
    return { day, minutes: Number(hour) * 60 + Number(minute), zone };
  }

  /** All moments of a property, of spans of time the start. */
  list({ value, parameters }: Property): Moment[] {
    return value
      .split(',')
      .flatMap((each) => this.moment({ value: each.split('/', 1)[0] ?? '', parameters }) ?? []);
  }
}

/** A moment on the clock of another zone. */
export function onClock(moment: Moment, zone: string): Moment {
  const { day, minutes, zone: own } = moment;
  if (minutes === undefined || own === zone || !isTimeZone(own) || !isTimeZone(zone)) return moment;
  const wall = wallMinutes(zone, epochOfDay(own, day, minutes));
  return { day: Math.floor(wall / DAY_MINUTES), minutes: wall % DAY_MINUTES, zone };
}
