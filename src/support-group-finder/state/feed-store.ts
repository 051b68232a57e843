import type { CheckedProfile } from '../../profile/check-profile.js';
import type { ProfileSource } from '../../profile/profile-source.js';
import { oneOf } from '../../shared/elements/attributes.js';
import { nearestLang } from '../../shared/i18n/language.js';
import { privateFetch } from '../../shared/net/private-fetch.js';
import { TimeSnapshot } from './time-snapshot.js';
import { loadRest, readFeedBody, readingFeedData, type FeedOptions } from '../feeds/detect.js';
import type { Merge } from '../feeds/merging/fold-duplicates.js';
import type { FeedParse } from '../feeds/read-rows.js';
import { buildAgenda, loadMerging } from './build-agenda.js';
import { firstGroupsFirst } from './first-groups.js';
import type { FeedState } from '../feeds/load-feeds.js';
import { FeedLoader } from '../feeds/load-feeds.js';
import type { FallbackZones } from '../schedule/next-start.js';
import type { Preview } from './results.js';
import type { GroupQuery } from '../search/query.js';
import { ProfileGroups } from '../feeds/profile-groups.js';
import { programmeOfFeed, warnOfColumn } from './settings.js';
import { runChunked, nextFrame } from './scheduler.js';
import type { FeedResult, SupportGroup } from '../feeds/support-group.js';
import { FEED_FORMATS } from '../feeds/support-group.js';
import { parseUrl } from '../../shared/net/parse-url.js';
import { throwIfAborted } from '../../shared/net/throw-if-aborted.js';

/** What a finder reads its groups with. */
export interface ListingSettings extends HTMLElement {
  readonly feedFormat: string | undefined;
  readonly program: string | undefined;
  readonly columns: string | undefined;
  readonly timeZone: string | undefined;
}

const visitorZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** The host of a feed as people write it; empty where there is none. */
export const hostOf = (address: string): string => parseUrl(address)?.host.replace(/^www\./, '') ?? '';

/** The groups of a finder's feeds, put in time as each feed comes. */
export class FeedStore {
  readonly #host: ListingSettings;
  readonly #onChange: () => void;
  readonly #query: () => GroupQuery;
  /** What the first groups of a feed were picked for. */
  readonly #pickedFor = new WeakMap<readonly SupportGroup[], GroupQuery>();
  #loader: FeedLoader;
  #addresses: readonly string[] = [];
  readonly #profileGroups: ProfileGroups;
  #profile: FeedState | undefined;
  #profileZone: string | undefined;
  #visitorZone: string | undefined;
  /** What the agenda is made of. */
  #parts: readonly unknown[] = [];
  #building = new AbortController();
  #isBuilding = false;
  #agenda: TimeSnapshot | undefined;
  #merges: readonly Merge[] = [];
  #preview: Preview | undefined;

  /** @param query what is asked for at the moment. */
  constructor(host: ListingSettings, query: () => GroupQuery, onChange: () => void) {
    this.#host = host;
    this.#query = query;
    this.#onChange = onChange;
    this.#loader = this.#createLoader();
    this.#profileGroups = new ProfileGroups((groups, given, signal, onFirst) => {
      const options: FeedOptions = { ...programmeOfFeed(host.program, ''), ...given, format: 'profile' };
      return this.#read(readingFeedData(groups, options), options, signal, onFirst);
    }, onChange);
  }

  /** The visitor's own zone, asked for once: the answer takes the platform a while. */
  get visitorZone(): string {
    return (this.#visitorZone ??= visitorZone());
  }

  get addresses(): readonly string[] {
    return this.#addresses;
  }

  get feeds(): readonly FeedState[] {
    const { feeds } = this.#loader;
    return this.#profile ? [this.#profile, ...feeds] : feeds;
  }

  /** Absent until a feed has answered. */
  get agenda(): TimeSnapshot | undefined {
    return this.#agenda;
  }

  /** Rows that are listed as part of others. */
  get merges(): readonly Merge[] {
    return this.#merges;
  }

  /** What is there to be listed while the whole is still being read. */
  get preview(): Preview | undefined {
    return this.#preview;
  }

  /** Shows these feeds; what is loaded already is kept unless it is to be read anew. */
  load(addresses: readonly string[], isReadAnew: boolean): void {
    if (isReadAnew) {
      this.#loader.stop();
      this.#loader = this.#createLoader();
    }
    this.#addresses = addresses;
    this.#loader.load(addresses);
    this.build();
    // Beside the feeds; asked for again where it is needed.
    loadMerging();
    // The platform's first look at a zone takes long: best while the feeds are on their way and there is nothing to draw.
    void nextFrame().then(() => this.visitorZone);
  }

  /**
   * Shows the groups of the clinic's profile beside those of the feeds.
   * @param timeZone the profile's, for groups that name none where the page doesn't either.
   */
  setProfile(source: ProfileSource | undefined, timeZone: string | undefined): void {
    this.#profile = source && this.#profileGroups.feedOf(source);
    this.#profileZone = timeZone;
    this.build();
  }

  /** The groups of this profile; `undefined` while they are being read. */
  groupsOf(profile: CheckedProfile): readonly SupportGroup[] | undefined {
    return this.#profileGroups.groupsOf(profile);
  }

  /** Asks anew for what was under way when it was stopped. */
  resume(): void {
    this.#loader.load(this.#addresses);
  }

  refresh(): void {
    this.#loader.refresh();
  }

  retry(): void {
    this.#loader.retry();
  }

  stop(): void {
    this.#loader.stop();
    this.#profileGroups.stop();
    this.#building.abort();
    // Not yet made of them.
    if (this.#isBuilding) this.#parts = [];
  }

  /** Puts the groups of the feeds loaded so far in time; nothing to build while none has answered. */
  build(): void {
    const { feeds } = this;
    const results = feeds.flatMap(({ result }) => result ?? []);
    const first = results.length > 0 ? [] : feeds.flatMap((feed) => feed.first ?? []);
    if (results.length + first.length + this.#parts.length === 0) return;
    const zones = this.#zones;
    const parts = [...results, ...first, zones.attribute, zones.clinic];
    if (parts.length === this.#parts.length && parts.every((part, at) => part === this.#parts[at])) return;
    this.#parts = parts;
    this.#building.abort();
    this.#building = new AbortController();
    if (first.length > 0) this.#preview = this.#previewOf(feeds, zones);
    // What is shown stays until the whole list is there.
    if (results.length > 0) {
      void this.#finish(results, zones, this.#building.signal);
    } else this.#agenda = undefined;
    if (results.length + first.length === 0) this.#preview = undefined;
  }

  get #zones(): FallbackZones {
    return {
      attribute: this.#host.timeZone?.trim(),
      clinic: this.#profileZone,
      visitor: this.visitorZone,
    };
  }

  async #finish(results: readonly FeedResult[], zones: FallbackZones, signal: AbortSignal): Promise<void> {
    this.#isBuilding = true;
    try {
      const { agenda, merges } = await buildAgenda(results, zones, signal, () => {
        this.#parts = [];
        this.build();
      });
      throwIfAborted(signal);
      if (this.#preview) {
        // First the rest of the rows, then all that is counted: both together would keep a visitor waiting.
        this.#preview = { agenda };
        this.#onChange();
        await nextFrame();
        throwIfAborted(signal);
      }
      this.#isBuilding = false;
      this.#agenda = agenda;
      this.#merges = merges;
      this.#preview = undefined;
      this.#onChange();
      // The first letter typed would wait for the words of all groups to be read.
      await runChunked(agenda.warmUp(), signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #read(
    reading: FeedParse,
    options: FeedOptions,
    signal: AbortSignal,
    onFirst: (first: readonly SupportGroup[]) => void,
  ): Promise<FeedResult> {
    const picking = { zones: () => this.#zones, query: this.#query, now: () => Date.now() };
    const result = await runChunked(firstGroupsFirst(reading, picking), signal, ({ groups, query }) => {
      this.#pickedFor.set(groups, query);
      onFirst(groups);
    });
    if (!result.rest) return result;
    const next = await loadRest(result, options);
    throwIfAborted(signal);
    return this.#read(next, options, signal, onFirst);
  }

  #previewOf(feeds: readonly FeedState[], zones: FallbackZones): Preview | undefined {
    const picked = feeds.flatMap(({ first }) => (first ? [first] : []));
    const [query, ...others] = new Set(picked.map((groups) => this.#pickedFor.get(groups)));
    // Someone chose a filter between one feed's and another's.
    if (!query || others.length > 0) return undefined;
    return { agenda: new TimeSnapshot(picked.flat(), zones, Date.now()), query };
  }

  #createLoader(): FeedLoader {
    const format = oneOf(this.#host, 'feed-format', this.#host.feedFormat, FEED_FORMATS, undefined);
    return new FeedLoader(
      {
        fetchBody: privateFetch,
        read: (body, source, type, signal, onFirst) => {
          const { columns, program, timeZone } = this.#host;
          const options = {
            source,
            now: Date.now(),
            ...programmeOfFeed(program, source),
            ...(format && { format }),
            ...(columns && {
              columns,
              onColumnFault: (part: string) => {
                warnOfColumn(this.#host, part);
              },
            }),
            otherZone: timeZone?.trim() || this.#profileZone,
          };
          return this.#read(readFeedBody(body, options, type), options, signal, onFirst);
        },
        now: () => Date.now(),
        language: () => nearestLang(this.#host),
        format,
      },
      () => {
        this.build();
        this.#onChange();
      },
    );
  }
}
