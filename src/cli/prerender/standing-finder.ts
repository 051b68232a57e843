import { html, nothing, type TemplateResult } from 'lit';
import { ownChildren } from '../../profile/profiled-element.js';
import { ReceivedBody } from '../../shared/net/decode.js';
import { DAY_MINUTES } from '../../shared/time/dates.js';
import { heading } from '../../shared/elements/heading.js';
import { dateText, timeRangeText, weekdayText, zoneText } from '../../shared/time/time-text.js';
import { isTimeZone, wallMinutes } from '../../shared/time/zone.js';
import { TimeSnapshot, type Row } from '../../support-group-finder/state/time-snapshot.js';
import type { FeedOptions } from '../../support-group-finder/feeds/detect.js';
import { readAnyBody, readAnyData } from '../read-feed.js';
import { foldDuplicates } from '../../support-group-finder/feeds/merging/fold-duplicates.js';
import { actionView, drawAction, mainAction } from '../../support-group-finder/views/actions.js';
import { finderPage } from '../../support-group-finder/views/finder-page.js';
import type { FinderProps } from '../../support-group-finder/views/finder-props.js';
import { isAllDay, whereText } from '../../support-group-finder/views/row-view.js';
import { tags } from '../../support-group-finder/views/row.js';
import { callClinic, skeleton } from '../../support-group-finder/views/states.js';
import { statusLine } from '../../support-group-finder/views/status-line.js';
import {
  recurrenceText,
  repeatText,
  writtenText,
} from '../../support-group-finder/schedule/recurrence-text.js';
import { placeOfClinic } from '../../support-group-finder/views/place-of-clinic.js';
import type { GroupQuery } from '../../support-group-finder/search/query.js';
import { ClinicSupportGroupFinder } from '../../support-group-finder/support-group-finder.js';
import type { SupportGroup, Weekday } from '../../support-group-finder/feeds/support-group.js';
import { capital } from '../../shared/i18n/first-letter.js';

/** Most rows that are painted in advance: a page has to stay one an old phone can open. */
const MOST_ROWS = 100;
interface StandingWords {
  readonly asOf: (date: string) => string;
  readonly notAll: (shown: number, all: number) => string;
}
const OWN_WORDS: Readonly<Record<'en' | 'es', StandingWords>> = {
  en: {
    asOf: (date) => `As of ${date}.`,
    notAll: (shown, all) => `These are the first ${shown} of ${all} meetings of a week.`,
  },
  es: {
    asOf: (date) => `Al ${date}.`,
    notAll: (shown, all) => `Estas son las primeras ${shown} de ${all} reuniones de una semana.`,
  },
};
/** A clinic's week starts with its first working day. */
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0];

/** A meeting on one weekday, for as long as the group goes on. */
interface StandingRow extends Row {
  readonly weekday: Weekday | undefined;
}

/** What a prerendered finder is filled from. */
export interface StandingLists {
  /** Bytes of the feeds that were named, for every finder with a feed of its own or of its profile. */
  readonly feeds: readonly Uint8Array[];
  /** Epoch milliseconds: the list says that day, and leaves out what has ended by then; nothing else depends on it. */
  readonly now: () => number;
}

/** What a finder starts with, as far as it holds on any day: not today, not tomorrow. */
function lastingQuery({ query }: FinderProps): GroupQuery {
  const days = query.days.filter((day): day is Weekday => typeof day === 'number');
  return { ...query, days, sort: 'start' };
}

/** A row for each weekday asked for that a group meets on; none for one that is over, or that nobody can attend now. */
function standingRows(
  groups: readonly SupportGroup[],
  query: GroupQuery,
  zone: string | undefined,
  now: number,
): StandingRow[] {
  // A group whose zone nobody knows is listed at the time it names.
  const agenda = new TimeSnapshot(groups, { attribute: zone, visitor: zone ?? 'UTC' }, now);
  const rows = agenda.sections(query, agenda.find(query), Infinity).flatMap((section) => section.rows);
  return rows.flatMap((row) => {
    if (row.status.state === 'inactive') return [];
    const days: readonly (Weekday | undefined)[] = row.group.schedule?.days ?? [undefined];
    return days
      .filter((day) => query.days.length === 0 || (day !== undefined && query.days.includes(day)))
      .map((weekday) => ({ ...row, weekday }));
  });
}

/**
 * The finder as it is painted before its script: what it will ask for, and the groups of a whole week by weekday, which stay
 * right whenever the page is read. Where no groups are known, the page's own children or placeholders.
 */
export function standingFinder({ feeds, now }: StandingLists): CustomElementConstructor {
  return class StandingFinder extends ClinicSupportGroupFinder {
    protected override load(): void {
      // Nothing is asked for; the groups are named on the command line.
    }

    protected override renderContent(): TemplateResult {
      if (!this.#hasFeed && !this.checked?.groups.length) return ownChildren;
      const bare = this.page();
      const page: FinderProps = { ...bare, feeds: [{ address: '', isLoading: true }] };
      return finderPage({ ...page, prerenderedList: this.#standing(page) }, statusLine(page));
    }

    /** Placeholders are the script's to make again; a list, or the page's own words, it keeps. */
    #standing(page: FinderProps): TemplateResult {
      const rows = standingRows(this.#groups(), lastingQuery(page), this.#zone, now());
      const kept =
        rows.length > 0
          ? week(page, rows, Math.floor(wallMinutes(this.#zone ?? 'UTC', now()) / DAY_MINUTES))
          : this.textContent.trim() && ownChildren;
      return html`${kept ? html`<div class="standing">${kept}</div>` : skeleton()}
        <div class="unscripted" hidden>${callClinic(page)}</div>`;
    }

    get #hasFeed(): boolean {
      return Boolean(this.feed?.trim() || this.checked?.groupFeeds.length);
    }

    get #zone(): string | undefined {
      const zone = this.facts.timeZone;
      return isTimeZone(zone) ? zone : undefined;
    }

    #groups(): readonly SupportGroup[] {
      const optionsOf = (source: string): FeedOptions => ({
        source,
        ...(this.#zone && { timeZone: this.#zone }),
      });
      const read = [
        readAnyData(this.checked?.groups ?? [], {
          ...optionsOf(''),
          format: 'profile',
          ...placeOfClinic(this.checked?.clinic ?? {}),
        }),
        ...(this.#hasFeed
          ? feeds.map((bytes, at) => readAnyBody(ReceivedBody.of(bytes), optionsOf(String(at))))
          : []),
      ];
      return foldDuplicates(
        read.flatMap((result) => result.groups),
        ({ timeZone = '' }) => timeZone,
      );
    }
  };
}

function week(page: FinderProps, rows: readonly StandingRow[], today: number): TemplateResult {
  // In a third language the words around the list are English, as all that is not translated is.
  const own = OWN_WORDS[page.language === 'es' ? 'es' : 'en'];
  const order = [...WEEK, undefined];
  const minutes = ({ group }: StandingRow): number => group.schedule?.start ?? 0;
  const sorted = [...rows].sort(
    (one, other) =>
      order.indexOf(one.weekday) - order.indexOf(other.weekday) || minutes(one) - minutes(other),
  );
  const shown = sorted.slice(0, MOST_ROWS);
  const { words, locale, level } = page;
  return html`<p class="meta">${own.asOf(dateText(today, locale))}</p>
  ${order.map((weekday) => {
    const ofDay = shown.filter((row) => row.weekday === weekday);
    if (ofDay.length === 0) return nothing;
    const name = weekday === undefined ? words.byAppointment : weekdayText(weekday, locale);
    return html`<section class="day" part="day-groups">
      ${heading(capital(name), String(Math.min(level + 1, 6)), nothing, 'day-heading', 'day-heading')}
      <ul class="rows">
        ${ofDay.map((row) => html`<li class="row" part="group">${standingRow(page, row)}</li>`)}
      </ul>
    </section>`;
  })}${shown.length < rows.length ? html`<p class="meta">${own.notAll(shown.length, rows.length)}</p>` : nothing}`;
}

function standingRow(page: FinderProps, row: StandingRow): TemplateResult {
  const { words, locale, level } = page;
  const { group, occurrence, zone } = row;
  const { schedule } = group;
  const isWeekly = !schedule || !repeatText(schedule, words, locale);
  const action = mainAction(page, row);
  return html`<div class="when">
      <p class="time ${occurrence ? '' : 'none'}">
        ${
          !occurrence
            ? writtenText(group, words, locale) || words.noTime
            : html`<time>${isAllDay(occurrence) ? words.allDay : timeRangeText(occurrence.start, occurrence.end, zone, locale)}</time>`
        }
      </p>
      ${occurrence && !row.isZoneAssumed ? html`<p class="meta">${zoneText(zone, locale)}</p>` : nothing}
    </div>
    <div class="what">
      ${heading(group.name, String(Math.min(level + 2, 6)), nothing, 'name', 'group-name')}
      <p class="where">${whereText(page, row)}</p>
      ${isWeekly ? nothing : html`<p class="meta">${recurrenceText(row, words, locale)}</p>`}
      ${tags(page, group)}
    </div>
    ${action ? html`<div class="action">${drawAction(actionView(words, group, action))}</div>` : nothing}`;
}
