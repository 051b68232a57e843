import type { PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { attributionStyles } from '../profile/attribution.js';
import type { CheckedProfile } from '../profile/check-profile.js';
import { ProfiledElement, ownChildren } from '../profile/profiled-element.js';
import type { StructuredParts } from '../profile/json-ld.js';
import { addStyles } from '../shared/elements/add-styles.js';
import { flag, oneOf, text } from '../shared/elements/attributes.js';
import { pageClock } from '../shared/time/clock.js';
import { base } from '../shared/styles/base.js';
import { controls } from '../shared/styles/controls.js';
import { SearchState, NEARBY } from './state/search-state.js';
import { FilterAddress } from './state/filter-address.js';
import type { UiState } from './state/finder-actions.js';
import { finderActions, newUiState } from './state/finder-actions.js';
import { hashOfGroup, linkedGroup } from './state/group-link.js';
import { selectResults } from './state/results.js';
import { FeedStore, hostOf } from './state/feed-store.js';
import { PartLoader } from './state/loaded-parts.js';
import { PAGE_SIZE } from './views/day-list.js';
import { finderPage } from './views/finder-page.js';
import { showLinked } from './views/linked-group.js';
import { restoreFocus, rowsOfList } from './views/restore-focus.js';
import type { FinderProps } from './views/finder-props.js';
import { VIEWS } from './views/finder-props.js';
import { callClinic } from './views/states.js';
import { statusLine } from './views/status-line.js';
import { PRINT_LIMIT, PrintSheet } from './export/print.js';
import type { MapTiles } from './state/map-tiles.js';
import { readMapTiles } from './state/map-tiles.js';
import { TagWidth } from './state/tag-width.js';
import { readFeedAddresses, readMiles, shownParts, startingQuery, warnOfNoFeed } from './state/settings.js';
import type { SupportGroup } from './feeds/support-group.js';
import { styles } from './styles.js';
import { paper } from './styles/print.js';
import { Debouncer } from './state/debouncer.js';
import { WORDS } from './words.js';
import { page } from '../shared/elements/native.js';

/** What every list is read anew for. */
const READ_ANEW = ['feedFormat', 'program', 'columns'] as const;
const MAP_ATTRIBUTES = ['mapTiles', 'mapTilesDark', 'mapCredit'] as const;
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
 * @csspart button - Each button with a border or a fill, links that look like one included.
 * @csspart button-main - The filled one.
 * @csspart filters - What opens with more filters.
 * @csspart status - The line with the number of groups found.
 * @csspart day-groups - The groups of one day.
 * @csspart day-heading - The heading of a day.
 * @csspart timetable - The table of the week.
 * @csspart map - The map, where `map-tiles` names images for one.
 * @csspart pin - A pin on it.
 * @csspart group - One group.
 * @csspart group-window - What a group of the week opens in.
 * @csspart group-name - A group's name.
 * @csspart time - When it meets.
 * @csspart state - What is said of it being on now or soon.
 * @csspart place - Where it meets.
 * @csspart action - A button or link of a group.
 * @csspart group-details - What opens with more about a group.
 * @csspart notice - What is said where groups are missing.
 * @csspart report - What is wrong with the feeds, where `data-report` asks for it.
 * @fires {ClinicContactEvent} clinic-contact - A link was used: call, email, link, join or directions, and nothing more is said of it.
 * @cssprop [--clinic-sticky-top=0px] - Height of what already sticks to the top of the page.
 * @cssprop [--clinic-accent-strong] - The accent when pointed at, and titles of items.
 * @cssprop [--clinic-on-accent] - What is written on the accent; black or white by itself.
 * @cssprop [--clinic-paper=#faf8f4] - Behind one group opened from the week.
 * @cssprop [--clinic-line] - Hairlines between rows.
 * @cssprop [--clinic-edge] - Borders of fields and cards.
 * @cssprop [--clinic-button-radius] - Roundness of buttons; that of cards where left out.
 * @cssprop [--clinic-button-weight=600] - Weight of the words on buttons.
 * @cssprop [--clinic-button-border] - Width of the buttons’ border, 1px or more; that of cards where left out.
 * @cssprop [--clinic-button-fill] - Ground of the main button; the accent where left out.
 * @cssprop [--clinic-now=#0b6b3a] - What is open or on now.
 * @cssprop [--clinic-soon=#8a4b00] - What is soon, or not certain.
 * @cssprop [--clinic-error=#9f2a1d] - What has to be put right.
 * @cssprop [--clinic-chip-radius] - Roundness of filters, tags and switches.
 */
export class ClinicSupportGroupFinder extends ProfiledElement {
  static override styles = [base, controls, styles, attributionStyles];

  /** Address of the feed, or several with spaces between them. */
  @property({ converter: text }) feed: string | undefined;

  /**
   * Format of the feed, where it can't be told from its content: `meeting-guide`, `bmlt`, `sheet`, `profile`, `calendar`
   * (iCalendar) or `events` (schema.org).
   */
  @property({ converter: text, attribute: 'feed-format' }) feedFormat: string | undefined;

  /**
   * Program of feeds that don't say whose groups they list, which tells what their type codes mean: `Al-Anon`, `NA`. Several feeds:
   * `NA | Al-Anon=alanon.example`, each with a part of the feed's address.
   */
  @property({ converter: text }) program: string | undefined;

  /** What a list's own columns or fields are: `Zoom Link=conference_url | Wann=day`, names as in Meeting Guide. */
  @property({ converter: text }) columns: string | undefined;

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

  /** How results are shown at the start: `list`, or `week` for a timetable of the next seven days. */
  @property({ converter: text }) view: string | undefined;

  /** Parts to show, `none` for none: `search near day time region attendance audience program kind language access view`. */
  @property({ converter: text, attribute: 'show-filters' }) showFilters: string | undefined;

  /** Address of the ZIP code table, where it isn't beside the bundle. */
  @property({ converter: text, attribute: 'zip-data' }) zipData: string | undefined;

  /**
   * `hash` keeps the chosen filters in the page's address, never the place or what is typed, and opens the one group that an
   * address ending in `#group=` and its slug asks for.
   */
  @property({ converter: text, attribute: 'url-state' }) urlState: string | undefined;

  /**
   * Address of a map's images, by which the finder offers a map: `https://tiles.example/{z}/{x}/{y}.png`, with `{r}` where the host has
   * sharper ones (`@2x`). Nothing is asked of that host before a visitor asks for the map.
   */
  @property({ converter: text, attribute: 'map-tiles' }) mapTiles: string | undefined;

  /** Address of the same images in dark colours, for dark pages. */
  @property({ converter: text, attribute: 'map-tiles-dark' }) mapTilesDark: string | undefined;

  /**
   * Whose map it is, as its license asks: `© OpenStreetMap contributors https://www.openstreetmap.org/copyright`, which makes those
   * words a link. Several with `|` between them.
   */
  @property({ converter: text, attribute: 'map-credit' }) mapCredit: string | undefined;

  /** Lists what is wrong with the feeds below the groups, for the page's author. */
  @property({ type: Boolean, converter: flag('data-report'), attribute: 'data-report' }) dataReport = false;

  readonly #listing = new FeedStore(
    this,
    () => this.#asking.query,
    () => {
      this.requestUpdate();
    },
  );
  readonly #asking = new SearchState(() => {
    this.#address.write(this.#asking.query);
    this.requestUpdate();
  });
  #profile: CheckedProfile | undefined;
  readonly #shown: UiState = newUiState();
  readonly #address = new FilterAddress(this, {
    isWanted: () => oneOf(this, 'url-state', this.urlState, ['hash'], undefined) === 'hash',
    start: () => startingQuery(this, this),
    take: (filters) => {
      this.#asking.setFilters(filters);
    },
    open: (group, isFollowed) => {
      this.#shown.link = group;
      this.#shown.linkToShow = group === undefined ? undefined : isFollowed ? 'followed' : 'came';
      if (group !== undefined) this.#shown.mode = 'list';
      this.requestUpdate();
    },
  });
  readonly #sheet = new PrintSheet(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #parts = new PartLoader(this);
  #isWeekStyled = false;
  readonly #width = new TagWidth(this);
  #tiles: MapTiles | undefined;
  #status: TemplateResult | undefined;
  /** The list a prerendered page came with. */
  #standing: Element | null = null;
  readonly #pause = new Debouncer(() => {
    this.requestUpdate();
  });
  #now = 0;
  #stopClock?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#now = Date.now();
    this.#stopClock = pageClock.subscribe((now) => {
      this.#now = now;
      this.#listing.agenda?.moveTo(now);
      this.requestUpdate();
    });
    page.addEventListener('visibilitychange', this.#onVisible);
    // Connected again after a move: what was under way when it left is asked for anew.
    if (this.hasUpdated) this.#listing.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
    page.removeEventListener('visibilitychange', this.#onVisible);
    this.#pause.stop();
    this.#listing.stop();
  }

  readonly #onVisible = (): void => {
    if (!page.hidden) this.#listing.refresh();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) this.#standing = this.shadowRoot?.querySelector('.standing') ?? null;
    if (!this.hasUpdated || FILTER_ATTRIBUTES.some((name) => changed.has(name)))
      this.#asking.start(startingQuery(this, this));
    if (changed.has('view')) this.#shown.mode = oneOf(this, 'view', this.view, VIEWS, 'list');
    if (changed.has('urlState')) this.#address.read();
    if (MAP_ATTRIBUTES.some((name) => changed.has(name))) this.#tiles = readMapTiles(this, this);
    if (changed.has('within')) this.#asking.setWithin(readMiles(this, this.within, NEARBY));
    this.load(changed);
    const linked = this.#shown.linkToShow && this.#linked;
    const { agenda } = this.#listing;
    if (linked && agenda) {
      this.#shown.open.add(linked.id);
      this.#shown.days.set(agenda.sectionOf(this.#asking.query, linked), PAGE_SIZE);
    }
  }

  protected override structuredParts(): StructuredParts | undefined {
    const groups = this.checked && this.#listing.groupsOf(this.checked);
    return groups && { groups };
  }

  /** Its search is of use before there are groups. */
  protected override get keepsPrerendered(): boolean {
    return false;
  }

  /** What can't be loaded is named in the page itself. */
  protected override get standsAlone(): boolean {
    return true;
  }

  /** Sees to the groups, and to the place; a page that is prerendered asks for neither. */
  protected load(changed: PropertyValues<this>): void {
    if (changed.has('near')) this.#asking.enterZip(this.near ?? '', this.zipData);
    if (changed.has('timeZone')) this.#listing.build();
    this.#listing.setProfile(this.source, this.profile.clinic.timeZone);
    const isNewProfile = this.#profile !== this.checked;
    this.#profile = this.checked;
    const isReadAnew = READ_ANEW.some((name) => changed.has(name));
    const isAsked = !this.hasUpdated || isNewProfile || changed.has('feed') || isReadAnew;
    if (!isAsked) return;
    const own = readFeedAddresses(this, this.feed, this.baseURI);
    const addresses = [...new Set([...own, ...(this.checked?.groupFeeds ?? [])])];
    if (!this.namesProfile && !this.feed?.trim()) warnOfNoFeed(this);
    this.#listing.load(addresses, isReadAnew);
  }

  readonly #actions = finderActions({
    asking: this.#asking,
    view: this.#shown,
    update: () => {
      this.requestUpdate();
    },
    waitForPause: this.#pause.wait,
    focusRow: (position) => {
      void this.#drawn().then(() => {
        rowsOfList(this.renderRoot)[position]?.focus();
      });
    },
    retry: () => {
      this.#listing.retry();
      if (this.source?.problem) this.source.retry();
    },
    pageOf: (group) => {
      const isWanted = oneOf(this, 'url-state', this.urlState, ['hash'], undefined) === 'hash';
      const page = location.href.split('#')[0] ?? '';
      return isWanted ? page + hashOfGroup(group, this.#listing.agenda?.index.groups ?? []) : undefined;
    },
    loaded: () => this.#parts.loaded,
    zipData: () => this.zipData,
    phone: () => this.facts.phone,
    words: () => this.wordsFrom(WORDS),
    locale: () => this.locale,
    now: () => this.#now,
  });

  protected override update(changed: PropertyValues<this>): void {
    const before = this.shadowRoot?.activeElement;
    this.#styleWeek();
    super.update(changed);
    restoreFocus(this.renderRoot, before, [this.#shown.focusNext, '#search', '.chip', '.row']);
    this.#parts.loaded.week?.showWindow(this.renderRoot);
    this.#askForParts();
    const { linkToShow } = this.#shown;
    if (linkToShow && showLinked(this.renderRoot, linkToShow === 'followed'))
      this.#shown.linkToShow = undefined;
  }

  /** What is on paper comes last again, since it takes away what the others show. */
  #styleWeek(): void {
    const { week } = this.#parts.loaded;
    if (!week || this.#isWeekStyled || !(this.renderRoot instanceof ShadowRoot)) return;
    this.#isWeekStyled = true;
    addStyles(this.renderRoot, [week.weekStyles, paper]);
  }

  /** With the whole list in sight someone may open a group, or print: then it's best to be there. */
  #askForParts(): void {
    const { open, isTakeOpen, mode, isMapOpen } = this.#shown;
    if (mode === 'week') this.#parts.ask('week');
    if (isMapOpen) this.#parts.ask('map');
    if (open.size > 0 || isTakeOpen || this.#listing.agenda) this.#parts.ask('group');
  }

  readonly #drawn = (): Promise<boolean> => super.getUpdateComplete();

  /** What is asked for is only drawn when its part is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#drawn();
    await this.#parts.settled;
    return this.#drawn();
  }

  get #linked(): SupportGroup | undefined {
    const { agenda, merges } = this.#listing;
    const { link } = this.#shown;
    return link === undefined ? undefined : agenda && linkedGroup(link, agenda.index.groups, merges);
  }

  /** What the page is drawn from now. */
  protected page(): FinderProps {
    const words = this.wordsFrom(WORDS);
    const { agenda, preview, feeds } = this.#listing;
    const { query, typed, place, limit } = this.#asking;
    const { loaded } = this.#parts;
    const printLimit = this.#sheet.isPrinting && loaded.group ? PRINT_LIMIT : undefined;
    const linked = this.#linked;
    const findings = selectResults(agenda, preview, {
      ...this.#shown,
      timetable: loaded.week,
      query,
      limit,
      folds: this.#width.isNarrow && !this.#sheet.isPrinting ? this.#shown.days : undefined,
      printLimit,
      linked,
      now: this.#now,
    });
    return {
      ...this.#shown,
      ...findings,
      words,
      wordsFrom: (some) => this.wordsFrom(some),
      language: this.language,
      locale: this.locale,
      level: Number(this.headingLevel) || 2,
      title: this.heading ?? words.heading,
      now: this.#now,
      zone: (agenda ?? preview) ? this.#listing.visitorZone : 'UTC',
      query,
      typed,
      place,
      feeds,
      loaded,
      tiles: this.#tiles,
      isMapOpen: this.#shown.isMapOpen && !!this.#tiles,
      parts: shownParts(this, this.showFilters),
      isLinkGone: !!agenda && !linked && feeds.every((feed) => !feed.isLoading && !feed.problem),
      merges: this.#listing.merges,
      hasReport: this.dataReport,
      clinic: this.facts.name,
      phone: this.facts.phone,
      otherTimes: (group) => agenda?.otherTimes(group) ?? [],
      nameOfSource: (source) => hostOf(source) || this.facts.name || words.thisList,
      actions: this.#actions,
      prerenderedList: this.#standing,
    };
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { addresses, feeds } = this.#listing;
    if (this.isWaiting && !this.#standing && addresses.length === 0 && this.textContent.trim())
      return ownChildren;
    const page = this.page();
    if (page.sections.length > 0 || page.result) this.#standing = null;
    if (feeds.length === 0) return html`<div class="finder"><slot></slot>${callClinic(page)}</div>`;
    // While someone types, the line keeps still: it is read out at each change.
    if (!this.#status || !this.#pause.isTyping) this.#status = statusLine(page);
    return finderPage(page, this.#status);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-support-group-finder': ClinicSupportGroupFinder;
  }
}
