import { DAY_MINUTES, MINUTE, readDay, weekdayOfDay } from '../../../shared/time/dates.js';
import { epochOfDay, isTimeZone, wallMinutes } from '../../../shared/time/zone.js';
import { groupRule } from './calendar-rule.js';
import { calendarZone } from './calendar-zone-names.js';
import { parseCalendar, propertyOf, textOf, type Component, type Property } from './icalendar.js';
import { unclearRow } from './unclear-rule.js';
import { LEFT_OUT, type LeftOut } from '../left-out.js';
import { cancelled, clockText, dayText, isoMinutes, over, type MadeRows } from '../made-rows.js';
import { problem } from '../problems.js';
import type { FeedProblem } from '../support-group.js';

type Row = Readonly<Record<string, unknown>>;

const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MEETING =
  /https?:\/\/[^\s<>"]*(?:zoom\.us\/|meet\.google\.com\/|teams\.(?:microsoft|live)\.com\/|webex\.com\/|gotomeet|whereby\.com\/|jit\.si\/)[^\s<>"]*/i;

/** A moment as a calendar writes it: on the clock of its zone. */
interface Moment {
  readonly day: number;
  /** After midnight; absent for a whole day. */
  readonly minutes?: number;
  /** IANA name, `UTC`, or the calendar's own word where it names none; `''` where none is said. */
  readonly zone: string;
}

/** The events of one calendar as rows under Meeting Guide's names. */
class CalendarEvents {
  readonly rows: Row[] = [];
  readonly problems: FeedProblem[] = [];
  readonly #definitions: readonly Component[];
  readonly #zone: string;
  readonly #now: number | undefined;
  /** Dates of a series that are moved or called off, by its UID. */
  readonly #moved = new Map<string, Property[]>();
  /** Dates from which a series goes on otherwise, by its UID. */
  readonly #later = new Map<string, Property[]>();
  readonly #series = new Map<string, Component>();

  constructor(calendar: Component, firstRow: number, now: number | undefined) {
    this.#now = now;
    this.#definitions = calendar.components.filter(({ name }) => name === 'VTIMEZONE');
    const zone = textOf(calendar, 'X-WR-TIMEZONE');
    this.#zone = zone && calendarZone(zone, this.#definitions);
    const events = calendar.components.filter(({ name }) => name === 'VEVENT');
    for (const event of events) {
      const moved = propertyOf(event, 'RECURRENCE-ID');
      const uid = textOf(event, 'UID');
      if (!moved) this.#series.set(uid, event);
      else if (isFromThere(moved)) this.#later.set(uid, [...(this.#later.get(uid) ?? []), moved]);
      else this.#moved.set(uid, [...(this.#moved.get(uid) ?? []), moved]);
    }
    const added: Row[] = [];
    for (const event of events) {
      const row = firstRow + this.rows.length;
      this.rows.push(this.#rowOf(event, row, added));
    }
    this.rows.push(...added);
  }

  #moment({ value, parameters }: Property): Moment | undefined {
    const [, date, hour, minute, utc] = /^(\d{8})(?:T(\d\d)(\d\d)(?:\d\d)?(Z)?)?$/.exec(value.trim()) ?? [];
    const day = date && readDay(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
    if (day === undefined || day === '') return undefined;
    if (hour === undefined) return { day, zone: '' };
    const name = parameters.get('TZID');
    const zone = utc ? 'UTC' : name === undefined ? '' : calendarZone(name, this.#definitions);
    return { day, minutes: Number(hour) * 60 + Number(minute), zone };
  }

  /** A moment on the clock of another zone. */
  #on(moment: Moment, zone: string): Moment {
    const { day, minutes, zone: own } = moment;
    if (minutes === undefined || own === zone || !isTimeZone(own) || !isTimeZone(zone)) return moment;
    const wall = wallMinutes(zone, epochOfDay(own, day, minutes));
    return { day: Math.floor(wall / DAY_MINUTES), minutes: wall % DAY_MINUTES, zone };
  }

  #rowOf(event: Component, row: number, added: Row[]): Row {
    const name = textOf(event, 'SUMMARY');
    const uid = textOf(event, 'UID');
    const base = { ...whereAndHow(event), name, slug: uid };
    if (/^cancelled$/i.test(textOf(event, 'STATUS'))) return { ...base, [LEFT_OUT]: cancelled(name) };
    if (/^(?:private|confidential)$/i.test(textOf(event, 'CLASS'))) return { ...base, published: '0' };
    const startAt = propertyOf(event, 'DTSTART');
    const start = startAt && this.#moment(startAt);
    if (!start) {
      this.problems.push(problem(row, 'DTSTART', 'unreadable-time', startAt?.value ?? ''));
      return base;
    }
    const rule = textOf(event, 'RRULE');
    const moved = propertyOf(event, 'RECURRENCE-ID');
    const extra = (event.properties.get('RDATE') ?? []).flatMap((property) => this.#list(property));
    // One moment is the same by any clock; a series keeps to its own.
    const own = rule || !this.#zone ? start : this.#on(start, this.#zone);
    const when = this.#when(event, own);
    for (const each of extra) {
      const date = this.#on(each, own.zone);
      added.push({
        ...base,
        ...when,
        ...once(date),
        slug: `${uid}-${dayText(date.day)}`,
        ...over(this.#now, date.day),
      });
    }
    if (moved && isFromThere(moved)) {
      const series = this.#series.get(uid);
      const text = rule || (series ? textOf(series, 'RRULE') : '');
      const before = this.#list(moved)[0];
      const isSameDay = before && this.#on(before, own.zone).day === own.day;
      // Counted from another date, or about other weekdays, the series' own rule would say something else.
      const isClear = rule || (isSameDay && !/COUNT=/i.test(text));
      const properties = new Map([...(series?.properties ?? []), ...event.properties]);
      const whole = { ...event, properties };
      const slug = `${uid}-${moved.value}`;
      return {
        ...base,
        ...when,
        slug,
        ...(isClear
          ? this.#repeated(whole, text, own)
          : this.#unclear([text.replace(/BYDAY=[^;]*/i, '')], own)),
      };
    }
    if (!rule) {
      const date = moved ? { slug: `${uid}-${moved.value}` } : {};
      return { ...base, ...when, ...once(own), ...date, ...over(this.#now, own.day) };
    }
    if (own.zone === 'UTC') this.problems.push(utcSeries(row, startAt.value));
    return { ...base, ...when, ...this.#repeated(event, rule, own) };
  }

  #list({ value, parameters }: Property): Moment[] {
    return value
      .split(',')
      .flatMap((each) => this.#moment({ value: each.split('/', 1)[0] ?? '', parameters }) ?? []);
  }

  #when(event: Component, start: Moment): Row {
    const zone = start.zone || this.#zone;
    if (start.minutes === undefined) return {};
    const minutes = this.#length(event, { ...start, minutes: start.minutes });
    return {
      time: clockText(start.minutes),
      ...(zone && { timezone: zone }),
      ...(minutes !== undefined && minutes > 0 && { duration: clockText(minutes) }),
    };
  }

  #length(event: Component, start: Moment & { readonly minutes: number }): number | undefined {
    const length = isoMinutes(textOf(event, 'DURATION'));
    if (length !== undefined) return length;
    const endAt = propertyOf(event, 'DTEND');
    const given = endAt && this.#moment(endAt);
    const end = given && this.#on(given, start.zone);
    return end?.minutes === undefined
      ? undefined
      : (end.day - start.day) * DAY_MINUTES + end.minutes - start.minutes;
  }

  #repeated(event: Component, text: string, start: Moment): Row {
    // Several rules together, or one that takes dates away, are more than a group's schedule can say.
    const isPlain = !event.properties.has('EXRULE') && (event.properties.get('RRULE')?.length ?? 0) < 2;
    const rule = isPlain ? groupRule(text, start.day) : undefined;
    const until = this.#until(/(?:^|;)UNTIL=([^;]*)/i.exec(text)?.[1], start);
    if (!rule) {
      const [rules, exceptions] = ['RRULE', 'EXRULE'].map((name) =>
        (event.properties.get(name) ?? []).map(({ value }) => value),
      );
      const isOver = until !== undefined && rules?.length === 1;
      return {
        ...this.#unclear(rules ?? [], start, exceptions),
        ...(isOver && over(this.#now, until)),
      };
    }
    const later = (this.#later.get(textOf(event, 'UID')) ?? [])
      .flatMap((property) => this.#list(property).map((moment) => this.#on(moment, start.zone).day - 1))
      .filter((day) => day >= start.day);
    const end = Math.min(until ?? Infinity, rule.last ?? Infinity, ...later);
    const last = end === Infinity ? undefined : end;
    const except = [
      ...(event.properties.get('EXDATE') ?? []),
      ...(this.#moved.get(textOf(event, 'UID')) ?? []),
    ].flatMap((property) => this.#list(property).map((moment) => dayText(this.#on(moment, start.zone).day)));
    if (last !== undefined && last < rule.first) return { [LEFT_OUT]: NEVER };
    const days =
      start.minutes === undefined
        ? { day: rule.byDay.map((day) => DAY_NAMES[ICAL.indexOf(day)]).join(', ') }
        : {};
    return {
      ...days,
      byDay: rule.byDay,
      byMonthWeek: rule.byMonthWeek,
      repeatFrequency: rule.everyWeeks > 1 ? `P${rule.everyWeeks}W` : '',
      startDate: dayText(rule.first),
      ...(last !== undefined && { endDate: dayText(last), ...over(this.#now, last) }),
      exceptDate: except,
    };
  }

  #unclear(rules: readonly string[], { day, minutes }: Moment, exceptions: readonly string[] = []): Row {
    const today = this.#now === undefined ? day : Math.floor(this.#now / MINUTE / DAY_MINUTES);
    const row = unclearRow(rules, day, minutes, today);
    const rule = [...rules, ...exceptions.map((each) => `not ${each}`)].join(' + ');
    return { ...row, repeatFrequency: `RRULE:${rule || 'RANGE=THISANDFUTURE'}` };
  }

  /** Day number of the last date a series may have. */
  #until(text: string | undefined, start: Moment): number | undefined {
    const until = text === undefined ? undefined : this.#moment({ value: text, parameters: new Map() });
    if (!until) return undefined;
    const { day, minutes } = this.#on(until, start.zone || this.#zone);
    return minutes !== undefined && minutes < (start.minutes ?? 0) ? day - 1 : day;
  }
}

const CUT_OFF: FeedProblem = {
  row: 0,
  field: '',
  code: 'cut-off',
  message: 'The calendar breaks off before its end: events may be missing.',
};
const NEVER: LeftOut = {
  field: 'RRULE',
  code: 'over',
  message: 'It ends before its first date; the row was left out.',
};
const utcSeries = (row: number, start: string): FeedProblem => ({
  row,
  field: 'DTSTART',
  code: 'utc-series',
  message: `"${start}" repeats by universal time, so it moves by an hour when the clocks change. Give it a time zone (TZID).`,
});

/** Whether a changed date changes those after it, too. */
const isFromThere = ({ parameters }: Property): boolean =>
  /^THISANDFUTURE$/i.test(parameters.get('RANGE') ?? '');

const ICAL = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** One date. */
function once({ day, minutes }: Moment): Row {
  const date = dayText(day);
  return minutes === undefined
    ? { day: date }
    : { byDay: [DAY_NAMES[weekdayOfDay(day)]], startDate: date, endDate: date, time: clockText(minutes) };
}

function whereAndHow(event: Component): Row {
  const described = textOf(event, 'DESCRIPTION');
  const location = textOf(event, 'LOCATION').replace(/\s*\n\s*/g, ', ');
  const conference = ['X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL', 'CONFERENCE']
    .map((name) => textOf(event, name))
    .find((text) => /^https?:/i.test(text));
  const isLink = /https?:\/\//i.test(location);
  const parts = location.split(/,\s*/);
  const street = parts.findIndex((part) => /^\d/.test(part));
  const [latitude, longitude] = textOf(event, 'GEO').split(';');
  const place = isLink
    ? {}
    : street < 0
      ? { location }
      : { location: parts.slice(0, street).join(', '), formatted_address: parts.slice(street).join(', ') };
  return {
    ...place,
    conference_url: conference ?? (isLink ? location : (MEETING.exec(described)?.[0] ?? '')),
    latitude,
    longitude,
    notes: described,
    url: textOf(event, 'URL'),
    updated: momentText(textOf(event, 'LAST-MODIFIED')),
    contact_1_name: textOf(event, 'CONTACT'),
  };
}

const momentText = (text: string): string =>
  text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/, '$1-$2-$3 $4:$5:$6');

/** A calendar's events as rows. @param now epoch milliseconds: what is over by then is left out. */
export function rowsOfCalendar(text: string, now?: number): MadeRows {
  const { calendars, isCut } = parseCalendar(text);
  const rows: Row[] = [];
  const problems: FeedProblem[] = [];
  for (const calendar of calendars) {
    const events = new CalendarEvents(calendar, rows.length + 1, now);
    rows.push(...events.rows);
    problems.push(...events.problems);
  }
  if (isCut) problems.unshift(CUT_OFF);
  return { rows, problems, unread: [], isWhole: !isCut && calendars.length > 0 };
}
