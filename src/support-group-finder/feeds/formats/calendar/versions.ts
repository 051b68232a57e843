import { numbered } from '../../../../shared/lists.js';
import { propertyOf, textOf, type Component, type Property } from './icalendar.js';

/** Events of one calendar that are about one another: versions of the same, dates that are changed. */
export class Versions {
  /** The newest version of an event or of one of its dates, with its row. */
  readonly #newest = new Map<string, { readonly sequence: number; readonly row: number }>();
  /** Dates of a series that are moved or called off. */
  readonly #moved = new Map<string, Property[]>();
  /** Dates from which a series goes on otherwise. */
  readonly #later = new Map<string, Property[]>();
  readonly #series = new Map<string, Component>();

  constructor(events: readonly Component[], firstRow: number) {
    for (const [at, event] of numbered(events)) {
      const version = { sequence: sequenceOf(event), row: firstRow + at };
      const known = this.#newest.get(keyOf(event));
      if (!known || version.sequence > known.sequence) this.#newest.set(keyOf(event), version);
    }
    for (const event of events) {
      if (this.newerThan(event) !== undefined) continue;
      const uid = textOf(event, 'UID');
      const moved = propertyOf(event, 'RECURRENCE-ID');
      if (!moved) this.#series.set(uid, event);
      else {
        const dates = this.isFromThere(event) ? this.#later : this.#moved;
        dates.set(uid, [...(dates.get(uid) ?? []), moved]);
      }
    }
  }

  /** The row of a newer version of an event. */
  newerThan(event: Component): number | undefined {
    const newest = this.#newest.get(keyOf(event));
    return textOf(event, 'UID') && newest && newest.sequence > sequenceOf(event) ? newest.row : undefined;
  }

  /** Whether a changed date changes those after it, too. */
  isFromThere(event: Component): boolean {
    const range = propertyOf(event, 'RECURRENCE-ID')?.parameters.get('RANGE') ?? '';
    return /^THISANDFUTURE$/i.test(range);
  }

  movedOf(event: Component): readonly Property[] {
    return this.#moved.get(textOf(event, 'UID')) ?? [];
  }

  laterOf(event: Component): readonly Property[] {
    return this.#later.get(textOf(event, 'UID')) ?? [];
  }

  seriesOf(event: Component): Component | undefined {
    return this.#series.get(textOf(event, 'UID'));
  }
}

const keyOf = (event: Component): string =>
  `${textOf(event, 'UID')}\n${propertyOf(event, 'RECURRENCE-ID')?.value ?? ''}`;

const sequenceOf = (event: Component): number => Number(textOf(event, 'SEQUENCE')) || 0;
