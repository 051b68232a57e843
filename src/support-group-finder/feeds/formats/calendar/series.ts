import { onClock, type CalendarClock, type Moment } from './clock.js';
import { groupRule, type GroupRule } from './rule.js';
import type { Component } from './icalendar.js';
import type { Versions } from './versions.js';

/** A rule as far as a group's schedule can say it. */
export interface Series {
  readonly rule: GroupRule;
  /** Days, by number, on which it isn't held, or is at another time. */
  readonly except: ReadonlySet<number>;
  /** Day number of its last date; absent where it goes on. */
  readonly last?: number;
}

/** Reads what repeats in one calendar. */
export class SeriesReader {
  readonly #clock: CalendarClock;
  readonly #versions: Versions;
  readonly #onNoDate: (written: string) => void;

  /** @param onNoDate is told of a date that is called off and is none. */
  constructor(clock: CalendarClock, versions: Versions, onNoDate: (written: string) => void) {
    this.#clock = clock;
    this.#versions = versions;
    this.#onNoDate = onNoDate;
  }

  /** Days on which an event isn't held, or is at another time. */
  except(event: Component, start: Moment, rule?: GroupRule): ReadonlySet<number> {
    const days = (event.properties.get('EXDATE') ?? []).flatMap((property) =>
      this.#clock.list(property).map((moment) => {
        const here = onClock(moment, start.zone);
        // Midnight that is not when it begins stands for the day, whatever the clock.
        const isDay = here.minutes !== start.minutes && !moment.minutes;
        const { day } = isDay ? moment : here;
        if (rule && !rule.isDate(day)) this.#onNoDate(property.value);
        return day;
      }),
    );
    const moved = this.#versions.movedOf(event).flatMap((property) => this.#clock.list(property));
    return new Set([...days, ...moved.map((moment) => onClock(moment, start.zone).day)]);
  }

  /** @returns `undefined` for what a group's schedule can't say. */
  read(event: Component, text: string, start: Moment): Series | undefined {
    // Several rules together, or one that takes dates away, are more than a group's schedule can say.
    const isPlain = !event.properties.has('EXRULE') && (event.properties.get('RRULE')?.length ?? 0) < 2;
    const rule = isPlain ? groupRule(text, start.day) : undefined;
    if (!rule) return undefined;
    const later = this.#versions
      .laterOf(event)
      .flatMap((property) => this.#clock.list(property).map((moment) => onClock(moment, start.zone).day - 1))
      .filter((day) => day >= start.day);
    const last = Math.min(this.until(text, start) ?? Infinity, rule.last ?? Infinity, ...later);
    return { rule, except: this.except(event, start, rule), ...(last !== Infinity && { last }) };
  }

  /** Day number of the last date a rule may have. */
  until(rule: string, start: Moment): number | undefined {
    const value = /(?:^|;)UNTIL=([^;]*)/i.exec(rule)?.[1] ?? '';
    const until = this.#clock.moment({ value, parameters: new Map() });
    if (!until) return undefined;
    const { day, minutes } = onClock(until, start.zone || this.#clock.zone);
    return minutes !== undefined && minutes < (start.minutes ?? 0) ? day - 1 : day;
  }
}
