import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { addStyles, dropStyles } from '../shared/elements/add-styles.js';
import { flag, oneOf, text } from '../shared/elements/attributes.js';
import { ClinicElement } from '../shared/elements/clinic-element.js';
import { pageClock } from '../shared/time/clock.js';
import { langOf, type OwnWords } from '../shared/i18n/language.js';
import { keepLoading } from '../shared/elements/keep-loading.js';
import { warn } from '../shared/elements/warn.js';
import { ATTRIBUTIONS, type Attribution } from './attribution.js';
import type { CheckedProfile, ProfileParts } from './check-profile.js';
import type { ClinicFacts } from './clinic-profile.js';
import type { ProfileState } from './freshness.js';
import type { LocalProfile } from './profile-in.js';
import { profilePart } from './profile-part.js';
import type { ProfileSource, SourceTools } from './profile-source.js';
import type { JsonLd, StructuredParts } from './json-ld.js';
import { parseUrl } from '../shared/net/parse-url.js';
import { page, pageWindow } from '../shared/elements/native.js';

/** Minutes after which a page shown again asks whether the profile changed. */
const REFRESH = 60;

const NO_PROFILE: LocalProfile = {
  clinic: {},
  medicare: {},
  objectives: {},
  contact: {},
  untranslated: new Set(),
};

/** The page's own children in place of content. */
export const ownChildren = html`<slot></slot>`;

/** A tag whose texts and settings may also come from a clinic profile, behind its attributes and children. */
export abstract class ProfiledElement extends ClinicElement {
  /** Address of the clinic's profile, for all that attributes and children leave open. */
  @property({ converter: text }) src: string | undefined;

  /** Minutes after which a page shown again asks whether the profile changed; 60 if left out. */
  @property({ converter: text }) refresh: string | undefined;

  /** `always` names the profile's publisher on the publisher's own site too; other sites always do. */
  @property({ converter: text }) attribution: Attribution | undefined;

  /** Tells search engines of the clinic, on the publisher's own pages only. */
  @property({ type: Boolean, converter: flag('structured-data'), attribute: 'structured-data' })
  structuredData = false;

  /** An address that can be loaded. */
  #address: string | undefined;
  #isAsking = false;
  #source: ProfileSource | undefined;
  #state: ProfileState | undefined;
  #checked: CheckedProfile | undefined;
  #words: OwnWords | undefined;
  #local = NO_PROFILE;
  #isAttributed = false;
  #share: JsonLd | undefined;
  #unfollow: (() => void) | undefined;
  #stopClock?: () => void;

  /** How profiles are loaded; a test has less patience than a visitor. */
  protected get profileTools(): SourceTools | undefined {
    return undefined;
  }

  /** The profile in this tag's language; empty parts where there is none. */
  protected get profile(): LocalProfile {
    return this.#local;
  }

  protected override get clinicWords(): OwnWords | undefined {
    return this.#words;
  }

  /** The profile as a whole; `undefined` where there is none. */
  protected get checked(): CheckedProfile | undefined {
    return this.#checked;
  }

  /** The clinic's own facts: what the attributes say, else the profile; empty where neither does. */
  protected get facts(): Required<Pick<ClinicFacts, 'name' | 'phone' | 'sms' | 'timeZone'>> {
    const { name = '', phone = '', sms = '', timeZone = '' } = this.#local.clinic;
    return {
      name: this.clinic?.trim() || name,
      phone: this.phone?.trim() || phone,
      sms: this.sms?.trim() || sms,
      timeZone: this.timeZone?.trim() || timeZone,
    };
  }

  /** What is loaded, and where from. */
  protected get source(): ProfileSource | undefined {
    return this.#source;
  }

  /** There is to be a profile, whether or not it can be had, or what reads it. */
  protected get namesProfile(): boolean {
    return this.#address !== undefined;
  }

  /** There is to be a profile, and none has come. */
  protected override get isWaiting(): boolean {
    return this.namesProfile && !this.#state;
  }

  /** A profile was named, and there is none to show, or not yet. */
  protected get lacksProfile(): boolean {
    return this.namesProfile && !this.#checked;
  }

  /** Language to mark a profile's text with, where it isn't the tag's own: `contact.heading`. */
  protected langOf(field: string): string | typeof nothing {
    return this.#checked && this.#local.untranslated.has(field) ? this.#checked.language : nothing;
  }

  /** A text, marked with its language where it is the profile's and nobody translated it. */
  protected marked<Part extends keyof ProfileParts>(
    said: string,
    part: Part,
    field: keyof ProfileParts[Part] & string,
  ): string | TemplateResult {
    const lang = this.langOf(`${part}.${field}`);
    return lang === nothing || said !== this.#local[part][field]
      ? said
      : html`<span lang=${lang}>${said}</span>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopClock = pageClock.subscribe(() => {
      // A copy grows old in an open page too.
      if (this.#source?.state?.state !== this.#state?.state) this.requestUpdate();
      if (this.#isAttributed) profilePart.now?.settleLines();
    });
    page.addEventListener('visibilitychange', this.#onShown);
    pageWindow.addEventListener('online', this.#onShown);
    if (!this.hasUpdated) return;
    this.#follow();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
    page.removeEventListener('visibilitychange', this.#onShown);
    pageWindow.removeEventListener('online', this.#onShown);
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#share?.tell(undefined);
    profilePart.now?.followLine(this);
  }

  readonly #onShown = (): void => {
    if (!page.hidden) this.#source?.refresh(this.#minutes());
  };

  #follow(): void {
    if (!this.isConnected) return;
    const address = (this.#address = this.#readAddress());
    const source = address === undefined ? undefined : profilePart.now?.sourceAt(address, this.profileTools);
    this.#unfollow?.();
    this.#source = source;
    this.#unfollow = source?.follow(() => {
      this.requestUpdate();
    }, this.#minutes());
    if (address === undefined || source || this.#isAsking) return;
    this.#isAsking = true;
    keepLoading(
      () => profilePart.load(),
      () => {
        this.#isAsking = false;
        this.#follow();
        this.requestUpdate();
      },
    );
  }

  #readAddress(): string | undefined {
    const src = this.src?.trim();
    if (!src) return undefined;
    const url = parseUrl(src, page.baseURI);
    const protocols = ['https:', 'data:', ...(location.protocol === 'https:' ? [] : ['http:'])];
    if (url && protocols.includes(url.protocol)) return url.href;
    warn(this, {
      attribute: 'src',
      problem: `"${src.slice(0, 80)}" can’t be loaded here; the tag goes on without a profile.`,
      allowed: 'an https address of a clinic profile',
    });
    return undefined;
  }

  #minutes(): number {
    const minutes = this.refresh?.trim() ? Number(this.refresh) : REFRESH;
    if (minutes > 0) return minutes;
    warn(this, {
      attribute: 'refresh',
      problem: `"${this.refresh ?? ''}" is no number of minutes; ${REFRESH} are used.`,
      allowed: 'a number above 0',
    });
    return REFRESH;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('src')) this.#follow();
    if (changed.has('refresh')) this.#minutes();
    this.#state = this.#source?.state;
    const copy = this.#state && 'copy' in this.#state ? this.#state.copy : undefined;
    this.#checked = copy?.profile;
    if (this.#words !== copy?.words) {
      this.#words = copy?.words;
      this.readLanguage();
    }
    this.#local =
      (this.#checked && profilePart.now?.profileIn(this.#checked, langOf(this) || this.language)) ??
      NO_PROFILE;
    this.#tellAuthor();
  }

  #tellAuthor(): void {
    const notes = this.#source && profilePart.now?.sourceNotes(this.#source, this.#checked !== undefined);
    for (const note of notes ?? []) warn(this, note);
  }

  /** Whether attributes and children say enough for the tag to stand without a profile. */
  protected abstract get standsAlone(): boolean;

  protected override render(): unknown {
    const content = super.render();
    return content === noChange ? content : html`${content}${this.#line(content)}`;
  }

  #line(content: unknown): TemplateResult | typeof nothing {
    const state = this.#state;
    const part = profilePart.now;
    if (!this.#source || !state || !part) return nothing;
    const words = this.wordsFrom(part.words);
    if (state.state === 'unavailable')
      return this.standsAlone ? nothing : part.unavailableLine(this.phone?.trim(), words, this.language);
    const { address } = this.#source;
    const isNeeded =
      state.state === 'older' ||
      oneOf(this, 'attribution', this.attribution, ATTRIBUTIONS, 'auto') === 'always' ||
      part.isForeign(state.copy.profile, address, location.origin);
    return isNeeded && content !== nothing && content !== ownChildren
      ? part.attributionLine(state, address, location.origin, words, this.locale)
      : nothing;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const isAttributed = this.renderRoot.querySelector('.source') !== null;
    if (isAttributed !== this.#isAttributed && this.renderRoot instanceof ShadowRoot && profilePart.now)
      (isAttributed ? addStyles : dropStyles)(this.renderRoot, [profilePart.now.uncropped]);
    this.#isAttributed = isAttributed;
    profilePart.now?.followLine(this);
    this.#tellSearchEngines();
  }

  /** What this kind of tag knows of the profile; `undefined` while it is being read. */
  protected structuredParts(): StructuredParts | undefined {
    return {};
  }

  #tellSearchEngines(): void {
    const part = profilePart.now;
    const profile = this.structuredData && this.#state?.state === 'fresh' ? this.#checked : undefined;
    if (!part || !(this.structuredData || this.#share)) return;
    const address = this.#source?.address ?? '';
    const isElsewhere = profile && part.isForeign(profile, address, location.origin);
    if (isElsewhere) {
      const problem = 'is for the publisher’s own pages; it is left out here.';
      warn(this, { attribute: 'structured-data', problem });
    }
    this.#share ??= new part.JsonLd(this);
    this.#share.tell(isElsewhere || !this.isConnected ? undefined : profile, address, () =>
      this.structuredParts(),
    );
  }
}
