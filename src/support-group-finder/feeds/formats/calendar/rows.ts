import { DAY_MINUTES } from '../../../../shared/time/dates.js';
import { CalendarClock, onClock, type Moment } from './clock.js';
import { groupRule, lastHeld } from './rule.js';
import { SeriesReader, type Series } from './series.js';
import { unreadInCalendar } from './unread.js';
import { Versions } from './versions.js';
import { whereAndHow } from './where.js';
import { parseCalendar, propertyOf, textOf, type Component } from './icalendar.js';
import { allDayRow, longRow, onceRow, unclearRow, weekdayNames } from './unclear-rule.js';
import { BY_UTC, CHANGES_NOTHING, CUT_OFF, NEVER, NO_START, calledOff, older, strayLines } from './faults.js';
import { LEFT_OUT } from '../../left-out.js';
import { cancelled, clockText, dayText, isoMinutes, over, type MadeRows } from '../../made-rows.js';
import { programmeIn } from '../../kinds/programmes.js';
import { problem } from '../../problems.js';
import type { FeedProblem } from '../../support-group.js';

type Row = Readonly<Record<string, unknown>>;

/** The events of one calendar as rows under Meeting Guide's names. */
class CalendarEvents {
  readonly rows: Row[] = [];
  readonly problems: FeedProblem[] = [];
  readonly #clock: CalendarClock;
  readonly #now: number | undefined;
  readonly #versions: Versions;
  readonly #series: SeriesReader;
  /** Rows of dates that are added to other events. */
  readonly #added: Row[] = [];
  #row: number;

  constructor(calendar: Component, firstRow: number, now: number | undefined) {
    this.#now = now;
    this.#row = firstRow;
    this.#clock = new CalendarClock(calendar);
    const events = calendar.components.filter(({ name }) => name === 'VEVENT');
    this.#versions = new Versions(events, firstRow);
    this.#series = new SeriesReader(this.#clock, this.#versions, (written) => {
      this.#report('EXDATE', 'no-date', written, CHANGES_NOTHING);
    });
    for (const event of events) {
      this.rows.push(this.#rowOf(event));
      this.#row += 1;
    }
    this.rows.push(...this.#added);
  }

  #report(field: string, code: string, value: string, message: string): void {
    this.problems.push({ row: this.#row, field, code, message: `"${value}" ${message}` });
  }

  #rowOf(event: Component): Row {
    const uid = textOf(event, 'UID');
    const base: Row = { ...whereAndHow(event), slug: uid };
    const newer = this.#versions.newerThan(event);
    if (newer !== undefined) return { ...base, [LEFT_OUT]: older(newer) };
    const name = textOf(event, 'SUMMARY');
    if (/^cancelled$/i.test(textOf(event, 'STATUS')) || CALLED_OFF.test(name))
      return { ...base, [LEFT_OUT]: cancelled(name) };
    if (/^(?:private|confidential)$/i.test(textOf(event, 'CLASS'))) return { ...base, published: '0' };
    const startAt = propertyOf(event, 'DTSTART');
    const start = startAt && this.#clock.moment(startAt);
    if (!start) {
      if (startAt) this.problems.push(problem(this.#row, 'DTSTART', 'unreadable-time', startAt.value));
      else this.problems.push({ row: this.#row, ...NO_START });
      return base;
    }
    const text = textOf(event, 'RRULE');
    // One moment is the same by any clock; a series keeps to its own.
    const own = text ? this.#seriesStart(start, text) : this.#onOwnClock(start);
    const minutes = this.#length(event, own);
    const row = { ...base, ...this.#when(own, minutes) };
    const moved = propertyOf(event, 'RECURRENCE-ID');
    if (moved && this.#versions.isFromThere(event))
      return { ...row, slug: `${uid}-${moved.value}`, ...this.#fromThere(event, own) };
    if (text) {
      if (own.zone === 'UTC') this.#report('DTSTART', 'utc-series', startAt.value, BY_UTC);
      const series = this.#series.read(event, text, own);
      this.#addDates(event, row, own, series);
      return { ...row, ...(series ? this.#repeated(series, own) : this.#unread(event, own)) };
    }
    this.#addDates(event, row, own);
    const isOff = !moved && this.#series.except(event, own).has(own.day);
    return {
      ...row,
      ...(moved && { slug: `${uid}-${moved.value}` }),
      ...this.#once(event, own, minutes),
      ...(isOff && { [LEFT_OUT]: calledOff(own.day) }),
    };
  }

  #onOwnClock(moment: Moment): Moment {
    return this.#clock.zone ? onClock(moment, this.#clock.zone) : moment;
  }

  /** Where a series in universal time would start on none of its own days, they are days by the calendar's clock. */
  #seriesStart(start: Moment, rule: string): Moment {
    const here = this.#onOwnClock(start);
    const isItsDay = ({ day }: Moment): boolean => groupRule(rule, day)?.first === day;
    return start.zone === 'UTC' && !isItsDay(start) && isItsDay(here) ? here : start;
  }

  #when({ minutes: start, zone: own }: Moment, minutes: number | undefined): Row {
    if (start === undefined) return {};
    const zone = own || this.#clock.zone;
    return {
      time: clockText(start),
      ...(zone && { timezone: zone }),
      ...(minutes !== undefined && minutes < DAY_MINUTES && { duration: clockText(minutes) }),
    };
  }

  /** Minutes from start to end; `undefined` where there are none, or no end. */
  #length(event: Component, start: Moment): number | undefined {
    if (start.minutes === undefined) return undefined;
    const endAt = propertyOf(event, 'DTEND');
    const given = endAt && this.#clock.moment(endAt);
    const end = given && onClock(given, start.zone);
    const minutes =
      isoMinutes(textOf(event, 'DURATION')) ??
      (end?.minutes === undefined
        ? undefined
        : (end.day - start.day) * DAY_MINUTES + end.minutes - start.minutes);
    if (minutes !== undefined && minutes > 0) return minutes;
    if (endAt) this.problems.push(problem(this.#row, 'DTEND', 'unreadable-end', endAt.value));
    return undefined;
  }

  /** One date, or several in a row. */
  #once(event: Component, start: Moment, minutes: number | undefined): Row {
    if (start.minutes === undefined) {
      const endAt = propertyOf(event, 'DTEND');
      const days = (isoMinutes(textOf(event, 'DURATION')) ?? 0) / DAY_MINUTES;
      // The end of a whole day is the day after.
      const end = (endAt && this.#clock.moment(endAt)?.day) ?? start.day + days;
      const last = Math.max(end - 1, start.day);
      return { ...allDayRow(start.day, last), ...over(this.#now, last) };
    }
    const last = start.day + Math.floor((start.minutes + (minutes ?? 0)) / DAY_MINUTES);
    const isLong = minutes !== undefined && minutes >= DAY_MINUTES;
    return {
      ...(isLong ? longRow(start.day, start.minutes, minutes) : onceRow(start.day, start.minutes)),
      ...over(this.#now, isLong ? last : start.day),
    };
  }

  /** Dates an event names besides its own; one that its rule has, or that is moved, is listed already. */
  #addDates(event: Component, row: Row, start: Moment, series?: Series): void {
    const except = series?.except ?? this.#series.except(event, start);
    const isListed = (day: number): boolean =>
      series === undefined
        ? day === start.day
        : series.rule.isDate(day) && day >= series.rule.first && day <= (series.last ?? Infinity);
    for (const property of event.properties.get('RDATE') ?? [])
      for (const moment of this.#clock.list(property)) {
        const date = onClock(moment, start.zone);
        if (except.has(date.day) || isListed(date.day)) continue;
        const minutes = date.minutes ?? start.minutes;
        this.#added.push({
          ...row,
          ...(minutes === undefined ? allDayRow(date.day, date.day) : onceRow(date.day, minutes)),
          slug: `${textOf(event, 'UID')}-${dayText(date.day)}`,
          ...over(this.#now, date.day),
        });
      }
  }

  #repeated({ rule, except, last }: Series, { minutes }: Moment): Row {
    const held = last === undefined ? undefined : lastHeld(rule, last, except);
    if (last !== undefined && held === undefined) return { [LEFT_OUT]: NEVER };
    return {
      ...(minutes === undefined && { day: weekdayNames(rule.byDay) }),
      byDay: rule.byDay,
      byMonthWeek: rule.byMonthWeek,
      repeatFrequency: rule.everyWeeks > 1 ? `P${rule.everyWeeks}W` : '',
      startDate: dayText(rule.first),
      ...(held !== undefined && { endDate: dayText(held), ...over(this.#now, held) }),
      exceptDate: [...except].map(dayText),
    };
  }

  /** What a changed date and those after it are like. */
  #fromThere(event: Component, own: Moment): Row {
    const before = this.#versions.seriesOf(event);
    const text = textOf(event, 'RRULE') || (before ? textOf(before, 'RRULE') : '');
    const [moment] = this.#clock.list(
      propertyOf(event, 'RECURRENCE-ID') ?? { value: '', parameters: new Map() },
    );
    const isSameDay = moment && onClock(moment, own.zone).day === own.day;
    // Counted from another date, or about other weekdays, the series' own rule would say something else.
    const isClear = textOf(event, 'RRULE') || (isSameDay && !/COUNT=/i.test(text));
    const whole = { ...event, properties: new Map([...(before?.properties ?? []), ...event.properties]) };
    const series = isClear ? this.#series.read(whole, text, own) : undefined;
    if (series) return this.#repeated(series, own);
    return this.#unclear(
      isClear ? [text] : [text.replace(/BYDAY=[^;]*/i, '')],
      own,
      isClear ? text : 'RANGE=THISANDFUTURE',
    );
  }

  /** A rule a group's schedule can't say, in words. */
  #unread(event: Component, start: Moment): Row {
    const [rules = [], exceptions = []] = ['RRULE', 'EXRULE'].map((name) =>
      (event.properties.get(name) ?? []).map(({ value }) => value),
    );
    const written = [...rules, ...exceptions.map((each) => `not ${each}`)].join(' + ');
    const until = rules.length === 1 ? this.#series.until(rules[0] ?? '', start) : undefined;
    return {
      ...this.#unclear(rules, start, written),
      ...(until !== undefined && over(this.#now, until)),
    };
  }

  #unclear(rules: readonly string[], { day, minutes }: Moment, written: string): Row {
    const row = unclearRow(rules, day, minutes, this.#now);
    return { ...row, repeatFrequency: `RRULE:${written}` };
  }
}

/** Before a name, for calendars that only show that. */
const CALLED_OFF = /^\W*(?:cancel+ed|cancelad[oa]|cancel+ation)\b(?! by)/i;

/** A calendar's events as rows. @param now epoch milliseconds: what is over by then is left out. */
export function rowsOfCalendar(text: string, now?: number): MadeRows {
  const { calendars, isCut, strays } = parseCalendar(text);
  const rows: Row[] = [];
  const problems: FeedProblem[] = [];
  const unread = new Set<string>();
  for (const calendar of calendars) {
    const events = new CalendarEvents(calendar, rows.length + 1, now);
    rows.push(...events.rows);
    problems.push(...events.problems);
    unreadInCalendar(calendar, unread);
  }
  if (strays.length > 0) problems.unshift(strayLines(strays));
  if (isCut) problems.unshift(CUT_OFF);
  const named = calendars.map((calendar) => programmeIn(textOf(calendar, 'X-WR-CALNAME')));
  const [programme] = named;
  return {
    rows,
    problems,
    unread: [...unread],
    isWhole: !isCut && calendars.length > 0,
    // Calendars of several programmes say nothing of all.
    ...(programme && named.every((each) => each === programme) && { programme }),
  };
}
