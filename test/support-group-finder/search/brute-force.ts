import type { DayChoice, GroupQuery } from '../../../src/support-group-finder/search/query.js';
import type { Times } from '../../../src/support-group-finder/search/run-query.js';
import type { SupportGroup, Weekday } from '../../../src/support-group-finder/feeds/support-group.js';

/** Miles between two places by the angle between their vectors from the middle of the Earth. */
export function milesBetween(from: readonly [number, number], to: readonly [number, number]): number {
  const vector = ([latitude, longitude]: readonly [number, number]): [number, number, number] => {
    const [north, east] = [(latitude / 180) * Math.PI, (longitude / 180) * Math.PI];
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
  };
  const [a, b] = [vector(from), vector(to)];
  const cross = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
  return Math.atan2(cross, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) * 3958.761;
}

/** What a person means by a query, group by group, in the plainest words: slow and independent of the index. */
export class BruteForce {
  readonly #groups: readonly SupportGroup[];
  readonly #times: Times;
  readonly #texts: ReadonlyMap<SupportGroup, string>;

  constructor(groups: readonly SupportGroup[], times: Times) {
    this.#groups = groups;
    this.#times = times;
    this.#texts = new Map(groups.map((group) => [group, JSON.stringify(group).toLowerCase()]));
  }

  distance(group: SupportGroup, { near }: GroupQuery): number | undefined {
    const { latitude, longitude } = group.place ?? {};
    if (!near || latitude === undefined || longitude === undefined || group.attendance === 'online')
      return undefined;
    return milesBetween([near.latitude, near.longitude], [latitude, longitude]);
  }

  meets(position: number, day: DayChoice): boolean {
    const days: readonly Weekday[] = this.#groups[position]?.schedule?.days ?? [];
    const next = this.#times.nextStarts[position] ?? Infinity;
    if (day === 'today') return next < this.#times.todayEnds;
    if (day === 'tomorrow') return days.includes(this.#times.tomorrow) && next < this.#times.tomorrowEnds;
    return days.includes(day);
  }

  /** Only texts of one known word that needs no forgiving. */
  has(group: SupportGroup, text: string): boolean {
    return this.#texts.get(group)?.includes(text) ?? false;
  }

  isAsked(position: number, query: GroupQuery): boolean {
    const group = this.#groups[position];
    if (!group) return false;
    const hour = (group.schedule?.start ?? 0) / 60;
    const time =
      hour < 5 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : hour < 21 ? 'evening' : 'night';
    const any = <Choice>(choices: readonly Choice[], test: (choice: Choice) => boolean): boolean =>
      choices.length === 0 || choices.some(test);
    const distance = this.distance(group, query);
    return (
      (!query.text || this.has(group, query.text)) &&
      any(query.days, (day) => this.meets(position, day)) &&
      any(query.timesOfDay, (asked) => group.schedule !== undefined && time === asked) &&
      any(
        query.attendance,
        (way) =>
          way === group.attendance ||
          (group.attendance === 'hybrid' && (way === 'in-person' || way === 'online')),
      ) &&
      any(query.audience, (whom) => whom === group.audience || group.audience === 'everyone') &&
      any(query.regions, (key) => {
        const { regions = [], city = '' } = group.place ?? {};
        const path = regions.length > 0 ? regions : [city];
        return path.some(
          (_, at) =>
            path
              .slice(0, at + 1)
              .join('\u001f')
              .toLowerCase() === key,
        );
      }) &&
      any(query.programmes, (name) => name === group.programme) &&
      any(query.kinds, (key) => group.kinds.some(({ code }) => code === key)) &&
      any(query.languages, (language) =>
        group.languages.some((tag) => tag === language || tag.startsWith(`${language}-`)),
      ) &&
      any(query.access, () => group.stepFree) &&
      !(distance !== undefined && distance > (query.near?.within ?? Infinity))
    );
  }

  count(query: GroupQuery): number {
    return this.#groups.filter((_, position) => this.isAsked(position, query)).length;
  }

  /** Positions in order, compared pair by pair. */
  order(query: GroupQuery): number[] {
    const part = (group: SupportGroup): number =>
      group.attendance === 'inactive' ? 2 : query.near && this.distance(group, query) === undefined ? 1 : 0;
    // Inactive ones keep placed before unplaced too.
    const placed = (group: SupportGroup): number =>
      query.near && this.distance(group, query) === undefined ? 1 : 0;
    const rounded = (group: SupportGroup): number =>
      query.sort === 'distance' ? Math.round((this.distance(group, query) ?? 0) * 100) : 0;
    const start = (position: number): number => this.#times.nextStarts[position] ?? Infinity;
    return this.#groups
      .map((group, position) => ({ group, position }))
      .filter(({ position }) => this.isAsked(position, query))
      .sort(
        (one, other) =>
          part(one.group) - part(other.group) ||
          placed(one.group) - placed(other.group) ||
          rounded(one.group) - rounded(other.group) ||
          (start(one.position) === start(other.position) ? 0 : start(one.position) - start(other.position)) ||
          one.position - other.position,
      )
      .map(({ position }) => position);
  }
}
