import type { PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { flag, oneOf, text } from '../shared/attributes.js';
import { ClinicElement } from '../shared/clinic-element.js';
import { pageClock } from '../shared/clock.js';
import { privateFetch } from '../shared/private-fetch.js';
import { base } from '../shared/styles/base.js';
import { controls } from '../shared/styles/controls.js';
import { warn } from '../shared/warn.js';
import type { Row } from './agenda.js';
import { Agenda, NO_OPTIONS } from './agenda.js';
import { readFeedBytes } from './feeds/detect.js';
import { foldDuplicates } from './feeds/fold-duplicates.js';
import { FeedLoader } from './load-feeds.js';
import { PAGE_SIZE } from './page/day-list.js';
import { finderPage } from './page/finder-page.js';
import type { FinderActions, Page } from './page/page.js';
import { callClinic } from './page/states.js';
import { statusLine } from './page/status-line.js';
import type { PlaceState } from './place.js';
import { NOWHERE, locate, placeOfZip } from './place.js';
import { saveCalendar, shareGroup } from './take-away.js';
import type { GroupQuery, Near } from './search/query.js';
import { EVERYTHING } from './search/query.js';
import { readZip } from './search/zip-table.js';
import { readFeedAddresses, readMiles, shownParts, startingQuery } from './settings.js';
import { styles } from './styles.js';
import { FEED_FORMATS } from './support-group.js';
import { WORDS } from './words.js';

/** Typing is announced once it pauses for this many milliseconds. */
const PAUSE = 500;
/** Miles people go for a group, until they say otherwise. */
const NEARBY = 25;
const FILTER_ATTRIBUTES = ['query', 'day', 'attendance', 'audience'] as const;

/**
 * Finds a support group that fits a day, a place and a person, from feeds clinics and groups already publish. What a
 * visitor types, picks or is near stays on the device.
 *
 * @summary Searchable list of support groups, ordered by what starts next.
 * @tagname clinic-support-group-finder
 * @slot - Shown until the finder is ready and when it can't be: a link to the list, a phone number.
 * @csspart base - The whole finder.
 * @csspart heading-text - Its heading.
 * @csspart field - A search field.
 * @csspart filter - A filter that can be switched on and off.
 * @csspart status - The line with the number of groups found.
 * @csspart day-groups - The groups of one day.
 * @csspart day-heading - The heading of a day.
 * @csspart group - One group.
 * @csspart group-name - A group's name.
 * @csspart action - A button or link of a group.
 * @csspart group-details - What opens with more about a group.
 * @csspart notice - What is said where groups are missing.
 * @csspart report - What is wrong with the feeds, where `data-report` asks for it.
 * @cssprop [--clinic-sticky-top=0px] - Height of what already sticks to the top of the page.
 */
export class ClinicSupportGroupFinder extends ClinicElement {
  static override styles = [base, controls, styles];

  /** Address of the feed, or several with spaces between them. */
  @property({ converter: text }) feed: string | undefined;

  /** Format of the feed, where it can't be told from its content: `meeting-guide`, `bmlt`, `sheet` or `profile`. */
  @property({ converter: text, attribute: 'feed-format' }) feedFormat: string | undefined;

  /** Text to search for at the start. */
  @property({ converter: text }) query: string | undefined;

  /** Days to start with: `today`, `tomorrow` or names of weekdays, with spaces between them. */
  @property({ converter: text }) day: string | undefined;

  /** Ways to attend to start with: `in-person`, `online`, `hybrid`. */
  @property({ converter: text }) attendance: string | undefined;

  /** Whom groups are for, to start with: `recovery`, `families`, `everyone`. */
  @property({ converter: text }) audience: string | undefined;

  /** ZIP code to start from; the place a visitor enters is never written back. */
  @property({ converter: text }) near: string | undefined;

  /** Miles to look within at the start: 25, or `any`. */
  @property({ converter: text }) within: string | undefined;

  /** Parts of the search to show, `none` for none: `search near day time attendance audience program kind language access`. */
  @property({ converter: text, attribute: 'show-filters' }) showFilters: string | undefined;

  /** Address of the ZIP code table, where it isn't beside the bundle. */
  @property({ converter: text, attribute: 'zip-data' }) zipData: string | undefined;

  /** Lists what is wrong with the feeds below the groups, for the page's author. */
  @property({ type: Boolean, converter: flag('data-report'), attribute: 'data-report' }) dataReport = false;

  #loader = this.#createLoader();
  #addresses: readonly string[] = [];
  #agenda: Agenda | undefined;
  #query: GroupQuery = EVERYTHING;
  #miles: number | undefined = NEARBY;
  #place: PlaceState = NOWHERE;
  #limit = PAGE_SIZE;
  #isMoreOpen = false;
  #hasAllKinds = false;
  #open = new Set<string>();
  #shared: Page['shared'];
  #status: TemplateResult | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #now = 0;
  #stopClock?: () => void;
  /** Where the focus goes if what had it is gone after the next update. */
  #focusNext: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#now = Date.now();
    this.#stopClock = pageClock.subscribe((now) => {
      this.#now = now;
      this.#agenda?.moveTo(now);
      this.requestUpdate();
    });
    document.addEventListener('visibilitychange', this.#onVisible);
    // Connected again after a move: what was under way when it left is asked for anew.
    if (this.hasUpdated) this.#loader.load(this.#addresses);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
    document.removeEventListener('visibilitychange', this.#onVisible);
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#loader.stop();
  }

  readonly #onVisible = (): void => {
    if (!document.hidden) this.#loader.refresh();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || FILTER_ATTRIBUTES.some((name) => changed.has(name)))
      this.#query = { ...startingQuery(this, this), ...(this.#query.near && { near: this.#query.near }) };
    if (changed.has('within')) this.#setMiles(readMiles(this, this.within, NEARBY));
    if (changed.has('near')) this.#enterZip(this.near ?? '');
    if (changed.has('timeZone')) this.#buildAgenda();
    if (!this.hasUpdated || changed.has('feed') || changed.has('feedFormat')) this.#startLoading(changed);
  }

  #startLoading(changed: PropertyValues<this>): void {
    if (changed.has('feedFormat')) {
      this.#loader.stop();
      this.#loader = this.#createLoader();
    }
    this.#addresses = readFeedAddresses(this, this.feed, document.baseURI);
    if (this.#addresses.length === 0 && !this.feed?.trim()) {
      warn(this, {
        attribute: 'feed',
        problem: 'is missing, so there are no groups to show.',
        allowed: 'one or more web addresses',
      });
    }
    this.#loader.load(this.#addresses);
    this.#buildAgenda();
  }

  #createLoader(): FeedLoader {
    const format = oneOf(this, 'feed-format', this.feedFormat, FEED_FORMATS, undefined);
    return new FeedLoader(
      {
        fetchBytes: privateFetch,
        read: (bytes, source, type) => readFeedBytes(bytes, { source, ...(format && { format }) }, type),
        now: () => Date.now(),
      },
      () => {
        this.#buildAgenda();
        this.requestUpdate();
      },
    );
  }

  /** Groups of the feeds loaded so far; nothing to build while none has answered. */
  #buildAgenda(): void {
    const { feeds } = this.#loader;
    const visitor = visitorZone();
    this.#agenda = feeds.some(({ result }) => result)
      ? new Agenda(
          foldDuplicates(this.#loader.groups, this.timeZone ?? visitor),
          { attribute: this.timeZone, visitor },
          this.#now,
        )
      : undefined;
    this.#warmUp();
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

  #ask(change: Partial<GroupQuery>, focusNext?: string): void {
    this.#query = { ...this.#query, ...change };
    this.#limit = PAGE_SIZE;
    this.#focusNext = focusNext;
    this.requestUpdate();
  }

  #enterZip(zip: string): void {
    const digits = readZip(zip);
    this.#setPlace({ zip, isHere: false, ...(digits && { note: 'loading' }) });
    if (!digits) return;
    void placeOfZip(zip, this.zipData).then((place) => {
      if (this.#place.zip === zip) this.#setPlace(place);
    });
  }

  #setPlace(place: PlaceState): void {
    this.#place = place;
    const within = this.#miles === undefined ? {} : { within: this.#miles };
    this.#query = withPlace(this.#query, place.position && { ...place.position, ...within });
    this.#limit = PAGE_SIZE;
    this.requestUpdate();
  }

  #setMiles(miles: number | undefined): void {
    this.#miles = miles;
    this.#setPlace(this.#place);
  }

  #share = (id: string, note: string): void => {
    this.#shared = { id, note };
    this.requestUpdate();
  };

  readonly #actions: FinderActions = {
    search: (words) => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => {
        this.#pause = undefined;
        this.requestUpdate();
      }, PAUSE);
      this.#ask({ text: words }, '#search');
    },
    toggle: (filter, option) => {
      const chosen: readonly unknown[] = this.#query[filter];
      const next = chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option];
      this.#ask({ [filter]: next }, '.clear');
    },
    clearAll: () => {
      this.#setPlace(NOWHERE);
      this.#ask(EVERYTHING);
    },
    apply: (query) => {
      this.#miles = query.near?.within;
      this.#ask(query, '.row');
    },
    enterZip: (zip) => {
      this.#enterZip(zip);
    },
    leavePlace: () => {
      this.#setPlace(NOWHERE);
    },
    checkZip: () => {
      const { zip, isHere } = this.#place;
      if (zip.trim() && !isHere && !readZip(zip)) this.#setPlace({ zip, isHere, note: 'incomplete' });
    },
    locate: () => {
      this.#setPlace({ ...NOWHERE, note: 'locating' });
      void locate(navigator.geolocation).then((place) => {
        if (this.#place.note === 'locating') this.#setPlace(place);
      });
    },
    setWithin: (miles) => {
      this.#setMiles(miles);
    },
    sort: (sort) => {
      this.#ask({ sort });
    },
    toggleMore: () => {
      this.#isMoreOpen = !this.#isMoreOpen;
      this.requestUpdate();
    },
    closeMore: () => {
      this.#isMoreOpen = false;
      this.#focusNext = '.row';
      this.requestUpdate();
    },
    showAllKinds: () => {
      this.#hasAllKinds = true;
      this.requestUpdate();
    },
    showMore: () => {
      const first = this.#limit;
      this.#limit += PAGE_SIZE;
      this.requestUpdate();
      void this.updateComplete.then(() => {
        this.renderRoot.querySelectorAll<HTMLElement>('.row')[first]?.focus();
      });
    },
    retry: () => {
      this.#focusNext = '.row';
      this.#loader.retry();
    },
    setOpen: (id, open) => {
      if (open === this.#open.has(id)) return;
      if (open) this.#open.add(id);
      else this.#open.delete(id);
      this.requestUpdate();
    },
    saveToCalendar: (row: Row) => {
      saveCalendar(row, this.#now);
    },
    share: (row: Row) => {
      void shareGroup(row, this.wordsFrom(WORDS), this.locale).then((note) => {
        this.#share(row.group.id, note);
      });
    },
  };

  protected override update(changed: PropertyValues<this>): void {
    const before = this.shadowRoot?.activeElement;
    super.update(changed);
    const root = this.renderRoot;
    if (!before || (before.isConnected && !before.closest('[hidden]'))) return;
    const next = [this.#focusNext, '#search', '.chip', '.row'].filter((each) => each !== undefined);
    const places = next.map((each) => root.querySelector<HTMLElement>(each));
    places.find((place) => place !== null)?.focus();
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const words = this.wordsFrom(WORDS);
    const agenda = this.#agenda;
    const result = agenda?.find(this.#query);
    const page: Page = {
      words,
      language: this.language,
      locale: this.locale,
      level: Number(this.headingLevel) || 2,
      now: this.#now,
      zone: visitorZone(),
      query: this.#query,
      place: this.#place,
      result,
      parts: shownParts(this, this.showFilters),
      common: (this.#isMoreOpen && agenda?.common) || NO_OPTIONS,
      isMoreOpen: this.#isMoreOpen,
      hasAllKinds: this.#hasAllKinds,
      isElsewhere: agenda?.isElsewhere ?? false,
      open: this.#open,
      shared: this.#shared,
      phone: this.phone?.trim() ?? '',
      otherTimes: (group) => agenda?.otherTimes(group) ?? [],
      nameOfSource: (source) => hostOf(source) || this.clinic || words.thisList,
      actions: this.#actions,
    };
    if (this.#addresses.length === 0) return html`<slot></slot>${callClinic(page)}`;
    // While someone types, the line keeps still: it is read out at each change.
    if (!this.#status || this.#pause === undefined) this.#status = statusLine(page);
    return finderPage(page, {
      title: this.heading ?? words.heading,
      status: this.#status,
      feeds: this.#loader.feeds,
      hasReport: this.dataReport,
      isBare: agenda?.index.groups.length === 0,
      sections: agenda && result ? agenda.sections(this.#query, result, this.#limit) : [],
      today: agenda?.today ?? 0,
      widenings: agenda && result?.total === 0 ? agenda.widen(this.#query, result) : [],
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-support-group-finder': ClinicSupportGroupFinder;
  }
}

/** A query without the place it had, or with another. */
function withPlace(query: GroupQuery, place: Near | undefined): GroupQuery {
  const { near, ...rest } = query;
  if (place) return { ...rest, near: place };
  return near ? { ...rest, sort: 'start' } : query;
}

const visitorZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : '';
