import { numbered } from '../../../shared/lists.js';
import { list, onDate, onSchedule, term, type Data } from './event-schedule.js';
import { LEFT_OUT } from '../left-out.js';
import { cancelled, type MadeRows } from '../made-rows.js';
import { isRecord } from '../raw-row.js';
import type { FeedProblem } from '../support-group.js';
import { asText } from '../text.js';

/** All that is read of schema.org's words, and what says nothing about a group. */
const READ = new Set(
  `@context @type @id @graph name alternateName description url identifier sameAs mainEntityOfPage image logo offers performer sponsor isAccessibleForFree maximumAttendeeCapacity
eventStatus eventAttendanceMode eventSchedule startDate endDate duration doorTime previousStartDate location organizer superEvent subEvent subEvents event events inLanguage audience audienceType telephone email contactPoint
repeatFrequency repeatCount byDay byMonth byMonthDay byMonthWeek startTime endTime scheduleTimezone exceptDate containedInPlace address streetAddress addressLocality addressRegion postalCode addressCountry geo latitude longitude
itemListElement item position numberOfItems itemListOrder mainEntity dateModified dateCreated datePublished`.split(
    /\s+/,
  ),
);
/** People and offers hold much that is nobody's question here. */
const CLOSED = new Set([
  'image',
  'logo',
  'offers',
  'performer',
  'sponsor',
  'publisher',
  'author',
  'mainEntityOfPage',
]);

const isEvent = (node: unknown): node is Data =>
  isRecord(node) &&
  list(node['@type']).some((type) => /(?:Event|EventSeries|Festival|Hackathon)$/.test(term(type)));

/** Without its type; only where the author says that a feed is events. */
const isBareEvent = (node: unknown): node is Data =>
  isRecord(node) &&
  node['@type'] === undefined &&
  asText(node['name']) !== '' &&
  (node['startDate'] !== undefined || node['eventSchedule'] !== undefined);

/** One document of schema.org's events, as rows under Meeting Guide's names. */
class Events {
  readonly rows: Data[] = [];
  readonly unread = new Set<string>();
  /** Entries of a list that only say on which page an event is. */
  links = 0;
  readonly #nodes = new Map<string, Data>();
  readonly #seen = new Set<unknown>();

  readonly #now: number | undefined;
  readonly #isForced: boolean;

  constructor(data: unknown, now: number | undefined, isForced: boolean) {
    this.#isForced = isForced;
    this.#now = now;
    this.#index(data, 0, '');
    this.#find(data, 0);
  }

  /** Nodes by their `@id`, which others only name. */
  #index(data: unknown, depth: number, path: string): void {
    if (depth > 12) return;
    if (Array.isArray(data)) for (const each of data) this.#index(each, depth + 1, path);
    if (!isRecord(data)) return;
    const id = asText(data['@id']);
    if (id && Object.keys(data).length > 1 && !this.#nodes.has(id)) this.#nodes.set(id, data);
    for (const [name, value] of Object.entries(data)) {
      const at = /^@|^item|^mainEntity$/.test(name) ? path : path ? `${path}.${name}` : name;
      if (!READ.has(name) && depth > 0) this.unread.add(at);
      else if (!CLOSED.has(name) && name !== '@context') this.#index(value, depth + 1, at);
    }
  }

  #whole(value: unknown): unknown {
    return isRecord(value) ? (this.#nodes.get(asText(value['@id'])) ?? value) : value;
  }

  #find(data: unknown, depth: number): void {
    if (depth > 12 || typeof data !== 'object' || data === null || this.#seen.has(data)) return;
    this.#seen.add(data);
    if (!isEvent(data) && !(this.#isForced && isBareEvent(data))) {
      const { item, url } = data as Data;
      if (term((data as Data)['@type']) === 'ListItem' && item === undefined && url) this.links += 1;
      const values = Array.isArray(data) ? this.#asEvents(data) : Object.values(data as Data);
      for (const value of values) this.#find(this.#whole(value), depth + 1);
      return;
    }
    const dates = ['subEvent', 'subEvents', 'event', 'events'].flatMap((name) => list(data[name]));
    const before = this.rows.length;
    for (const each of dates) {
      const date = this.#whole(each);
      // A date of a series says only what is its own.
      if (isEvent(date) && !this.#seen.has(date))
        this.#find({ ...data, subEvent: [], eventSchedule: undefined, ...date }, depth + 1);
      this.#seen.add(date);
    }
    if (this.rows.length > before && data['eventSchedule'] === undefined) return;
    this.#add(data);
    // What a date belongs to may say by itself when it is.
    for (const each of list(data['superEvent'])) {
      const series = this.#whole(each);
      if (isRecord(series) && series['eventSchedule'] !== undefined) this.#find(series, depth + 1);
    }
  }

  /** Among events, what doesn't say what it is, or is nothing, counts as one: what it lacks is said. */
  #asEvents(entries: readonly unknown[]): readonly unknown[] {
    if (entries.filter((each) => isEvent(this.#whole(each))).length * 2 <= entries.length) return entries;
    return entries.map((each) =>
      isRecord(each) && (asText(each['@type']) || each['@id'] || Array.isArray(each['@type']))
        ? each
        : { ...(isRecord(each) && each), '@type': 'Event' },
    );
  }

  #add(event: Data): void {
    const schedules = list(event['eventSchedule'])
      .map((each) => this.#whole(each))
      .filter(isRecord);
    const base = this.#base(event);
    if (schedules.length === 0) this.rows.push({ ...base, ...onDate(event, this.#now) });
    for (const [at, schedule] of numbered(schedules)) {
      const slug = at > 0 && base['slug'] ? { slug: `${asText(base['slug'])}-${at + 1}` } : {};
      this.rows.push({ ...base, ...slug, ...onSchedule(schedule, event, this.#now) });
    }
  }

  #base(event: Data): Data {
    const organizer =
      list(event['organizer'])
        .map((each) => this.#whole(each))
        .find(isRecord) ?? {};
    const contact =
      list(event['contactPoint'])
        .map((each) => this.#whole(each))
        .find(isRecord) ?? {};
    const audience = list(event['audience'])[0];
    const status = term(event['eventStatus']);
    const mode = term(event['eventAttendanceMode']);
    const name = asText(event['name']);
    return {
      name,
      slug: idOf(event),
      attendance_option:
        /^online/i.test(mode) || status === 'EventMovedOnline'
          ? 'online'
          : /^mixed/i.test(mode)
            ? 'hybrid'
            : /^offline/i.test(mode)
              ? 'in_person'
              : '',
      ...this.#where(event),
      notes: asText(event['description']),
      url: asText(event['url']),
      group: asText(organizer['name']),
      phone: asText(event['telephone'] ?? contact['telephone'] ?? organizer['telephone']),
      email: asText(event['email'] ?? contact['email'] ?? organizer['email']),
      types: list(event['inLanguage']).map(languageOf),
      audience: isRecord(audience) ? asText(audience['audienceType']) : asText(audience),
      updated: asText(event['dateModified']).replace('T', ' ').slice(0, 19),
      ...(status === 'EventCancelled' && { [LEFT_OUT]: cancelled(name) }),
    };
  }

  #where(event: Data): Data {
    const where: Record<string, unknown> = {};
    const places: Data[] = [];
    for (const each of list(event['location'])) {
      const place = this.#whole(each);
      if (!isRecord(place)) {
        const text = asText(place);
        if (/^https?:\/\//i.test(text)) where['conference_url'] = text;
        else if (text) places.push({ location: text });
      } else if (term(place['@type']) === 'VirtualLocation') {
        where['conference_url'] = asText(place['url'] ?? place['sameAs']);
        where['conference_url_notes'] = asText(place['description']);
      } else places.push(this.#place(place));
    }
    // One may have the name and the next its address; of several addresses nobody can tell which is meant.
    const addresses = new Set(places.map(addressOf).filter(Boolean));
    if (addresses.size < 2) {
      for (const place of [...places].reverse())
        for (const [name, value] of Object.entries(place)) if (asText(value)) where[name] = value;
      return where;
    }
    return {
      ...where,
      location: places.map((place) => asText(place['location'])).join(' / '),
      location_notes: places.map((place) => `${asText(place['location'])}, ${addressOf(place)}`),
      approximate: 'yes',
    };
  }

  #place(place: Data): Data {
    const isAddress = term(place['@type']) === 'PostalAddress';
    // A room is where its house is.
    const house = this.#whole(list(place['containedInPlace'])[0]);
    const outer = isRecord(house) ? this.#place(house) : {};
    const address = isAddress ? place : this.#whole(list(place['address'])[0]);
    const geo = this.#whole(list(place['geo'])[0]);
    const point = isRecord(geo) ? geo : place;
    const { latitude = outer['latitude'], longitude = outer['longitude'] } = point;
    return {
      ...outer,
      location: [isAddress ? '' : asText(place['name']), asText(outer['location'])]
        .filter(Boolean)
        .join(', '),
      location_notes: asText(place['description']),
      ...(isRecord(address)
        ? {
            address: asText(address['streetAddress']),
            city: asText(address['addressLocality']),
            state: asText(address['addressRegion']),
            postal_code: asText(address['postalCode']),
            country: isRecord(address['addressCountry'])
              ? asText(address['addressCountry']['name'])
              : asText(address['addressCountry']),
          }
        : asText(address) && { formatted_address: asText(address) }),
      latitude,
      longitude,
    };
  }
}

/** An address on one line. */
const addressOf = (place: Data): string =>
  ['address', 'formatted_address', 'city', 'state']
    .map((name) => asText(place[name]))
    .filter(Boolean)
    .join(', ');

const onlyLinks = (count: number): FeedProblem => ({
  row: 0,
  field: 'itemListElement',
  code: 'only-links',
  message: `${count} of its entries only say on which page an event is; what is on these pages is not read.`,
});

function idOf(event: Data): string {
  const [identifier] = list(event['identifier']);
  return asText(isRecord(identifier) ? identifier['value'] : identifier) || asText(event['@id']);
}

const languageOf = (value: unknown): string => {
  const tag = isRecord(value) ? asText(value['alternateName'] ?? value['name']) : asText(value);
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag)
      ? (new Intl.DisplayNames('en', { type: 'language' }).of(tag.split('-', 1)[0] ?? tag) ?? tag)
      : tag;
  } catch {
    return tag;
  }
};

/**
 * The events of a document as rows; one that is called off or over is marked.
 * @param now epoch milliseconds.
 * @param isForced the author says that they are events, so they need not.
 */
export function rowsOfEvents(data: unknown, now?: number, isForced = false): MadeRows {
  const { rows, unread, links } = new Events(data, now, isForced);
  const problems = links > 0 ? [onlyLinks(links)] : [];
  return { rows, problems, unread: [...unread], isWhole: rows.length > 0 };
}
