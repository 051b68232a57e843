import { oneOf } from '../shared/attributes.js';
import { nearestLang } from '../shared/language.js';
import { privateFetch } from '../shared/private-fetch.js';
import { Agenda } from './agenda.js';
import { readFeedBytes } from './feeds/detect.js';
import { foldDuplicates } from './feeds/fold-duplicates.js';
import type { FeedState } from './load-feeds.js';
import { FeedLoader } from './load-feeds.js';
import type { FallbackZones } from './schedule/next-start.js';
import { zoneOfGroup } from './schedule/next-start.js';
import { FEED_FORMATS } from './support-group.js';

/** What a finder reads its groups with. */
export interface ListingSettings extends HTMLElement {
  readonly feedFormat: string | undefined;
  readonly timeZone: string | undefined;
}

export const visitorZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** The host of a feed as people write it; empty where there is none. */
export const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : '';

/** The groups of a finder's feeds, put in time as each feed comes. */
export class Listing {
  readonly #host: ListingSettings;
  readonly #onChange: () => void;
  #loader: FeedLoader;
  #addresses: readonly string[] = [];
  #profile: FeedState | undefined;
  #profileZone: string | undefined;
  #agenda: Agenda | undefined;

  constructor(host: ListingSettings, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.#loader = this.#createLoader();
  }

  get addresses(): readonly string[] {
    return this.#addresses;
  }

  get feeds(): readonly FeedState[] {
    const { feeds } = this.#loader;
    return this.#profile ? [this.#profile, ...feeds] : feeds;
  }

  /** Absent until a feed has answered. */
  get agenda(): Agenda | undefined {
    return this.#agenda;
  }

  /** Shows these feeds; what is loaded already is kept unless it was read in another format. */
  load(addresses: readonly string[], isOtherFormat: boolean): void {
    if (isOtherFormat) {
      this.#loader.stop();
      this.#loader = this.#createLoader();
    }
    this.#addresses = addresses;
    this.#loader.load(addresses);
    this.build();
  }

  /**
   * Shows the groups of the clinic's profile beside those of the feeds.
   * @param timeZone the profile's, for groups that name none where the page doesn't either.
   */
  setProfile(feed: FeedState | undefined, timeZone: string | undefined): void {
    const last = this.#profile;
    this.#profile = feed;
    if (feed?.result === last?.result && timeZone === this.#profileZone) return;
    this.#profileZone = timeZone;
    this.build();
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
  }

  /** Puts the groups of the feeds loaded so far in time; nothing to build while none has answered. */
  build(): void {
    const { feeds } = this;
    const groups = [...(this.#profile?.result?.groups ?? []), ...this.#loader.groups];
    const zones: FallbackZones = {
      attribute: this.#host.timeZone?.trim(),
      clinic: this.#profileZone,
      visitor: visitorZone(),
    };
    this.#agenda = feeds.some(({ result }) => result)
      ? new Agenda(
          foldDuplicates(groups, (group) => zoneOfGroup(group, zones).zone),
          zones,
          Date.now(),
        )
      : undefined;
    this.#warmUp();
  }

  #createLoader(): FeedLoader {
    const format = oneOf(this.#host, 'feed-format', this.#host.feedFormat, FEED_FORMATS, undefined);
    return new FeedLoader(
      {
        fetchBytes: privateFetch,
        read: (bytes, source, type) => readFeedBytes(bytes, { source, ...(format && { format }) }, type),
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

  /** The first letter typed would wait for the words of all groups to be read; they are read before, in a quiet moment. */
  #warmUp(): void {
    const agenda = this.#agenda;
    const warm = (): void => {
      if (agenda && agenda === this.#agenda) agenda.warmUp();
    };
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) requestIdleCallback(warm, { timeout: 2000 });
    else setTimeout(warm, 300);
  }
}
