import { adoptStyles, html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { flag, oneOf, text } from '../shared/elements/attributes.js';
import { ClinicElement } from '../shared/elements/clinic-element.js';
import { pageClock } from '../shared/time/clock.js';
import { nearestLang } from '../shared/i18n/language.js';
import { readPhone } from '../shared/contact/phone.js';
import { warn } from '../shared/elements/warn.js';
import { ATTRIBUTIONS, attributionLine, isForeign, uncropped, type Attribution } from './attribution.js';
import type { CheckedProfile, ProfileParts } from './check-profile.js';
import type { ClinicFacts } from './clinic-profile.js';
import type { ProfileState } from './freshness.js';
import { profileIn, type LocalProfile } from './profile-in.js';
import { SOURCE_TOOLS, sourceAt, type ProfileSource, type SourceTools } from './profile-source.js';
import { sourceNote } from './source-note.js';
import { JsonLd, type StructuredParts } from './json-ld.js';
import { words } from './words.js';
import { parseUrl } from '../shared/net/parse-url.js';

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

  #source: ProfileSource | undefined;
  #state: ProfileState | undefined;
  #checked: CheckedProfile | undefined;
  #local = NO_PROFILE;
  #isAttributed = false;
  readonly #share = new JsonLd(this);
  #unfollow: (() => void) | undefined;
  #stopClock?: () => void;

  /** How profiles are loaded; a test has less patience than a visitor. */
  protected get profileTools(): SourceTools {
    return SOURCE_TOOLS;
  }

  /** The profile in this tag's language; empty parts where there is none. */
  protected get profile(): LocalProfile {
    return this.#local;
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

  /** There is to be a profile, and none has come. */
  protected override get isWaiting(): boolean {
    return this.#source !== undefined && !this.#state;
  }

  /** A profile was named, and there is none to show, or not yet. */
  protected get lacksProfile(): boolean {
    return this.#source !== undefined && !this.#checked;
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
    });
    document.addEventListener('visibilitychange', this.#onShown);
    addEventListener('online', this.#onShown);
    if (!this.hasUpdated) return;
    this.#follow();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
    document.removeEventListener('visibilitychange', this.#onShown);
    removeEventListener('online', this.#onShown);
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#share.tell(undefined);
  }

  readonly #onShown = (): void => {
    if (!document.hidden) this.#source?.refresh(this.#minutes());
  };

  #follow(): void {
    if (!this.isConnected) return;
    const address = this.#address();
    const source = address === undefined ? undefined : sourceAt(address, this.profileTools);
    this.#unfollow?.();
    this.#source = source;
    this.#unfollow = source?.follow(() => {
      this.requestUpdate();
    }, this.#minutes());
  }

  #address(): string | undefined {
    const src = this.src?.trim();
    if (!src) return undefined;
    const url = parseUrl(src, document.baseURI);
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
    this.#checked = this.#state && 'copy' in this.#state ? this.#state.copy.profile : undefined;
    this.#local = this.#checked ? profileIn(this.#checked, nearestLang(this) || this.language) : NO_PROFILE;
    this.#tellAuthor();
  }

  #tellAuthor(): void {
    const note = this.#source && sourceNote(this.#source, this.#checked !== undefined);
    if (note) warn(this, note);
  }

  /** Whether attributes and children say enough for the tag to stand without a profile. */
  protected abstract get standsAlone(): boolean;

  protected override render(): unknown {
    const content = super.render();
    return content === noChange ? content : html`${content}${this.#line(content)}`;
  }

  #line(content: unknown): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!this.#source || !state) return nothing;
    if (state.state === 'unavailable') return this.standsAlone ? nothing : this.#unavailable();
    const { address } = this.#source;
    const isNeeded =
      state.state === 'older' ||
      oneOf(this, 'attribution', this.attribution, ATTRIBUTIONS, 'auto') === 'always' ||
      isForeign(state.copy.profile, address, location.origin);
    return isNeeded && content !== nothing && content !== ownChildren
      ? attributionLine(state, address, location.origin, this.wordsFrom(words), this.locale)
      : nothing;
  }

  #unavailable(): TemplateResult {
    const own = this.wordsFrom(words);
    const phone = this.phone?.trim();
    const number = phone ? readPhone(phone, this.language) : undefined;
    return html`<p class="missing">
      ${own.unavailable}
      ${
        phone
          ? html`${own.call}
            ${number ? html`<a href=${number.href} aria-description=${number.spoken}>${number.display}</a>` : phone}.`
          : nothing
      }
    </p>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { elementStyles } = this.constructor as typeof ClinicElement;
    const isAttributed = this.renderRoot.querySelector('.source') !== null;
    if (isAttributed !== this.#isAttributed && this.renderRoot instanceof ShadowRoot)
      adoptStyles(this.renderRoot, isAttributed ? [...elementStyles, uncropped] : elementStyles);
    this.#isAttributed = isAttributed;
    this.#tellSearchEngines();
  }

  /** What this kind of tag knows of the profile; `undefined` while it is being read. */
  protected structuredParts(): StructuredParts | undefined {
    return {};
  }

  #tellSearchEngines(): void {
    const profile = this.structuredData && this.#state?.state === 'fresh' ? this.#checked : undefined;
    const address = this.#source?.address ?? '';
    const isElsewhere = profile && isForeign(profile, address, location.origin);
    if (isElsewhere) {
      const problem = 'is for the publisher’s own pages; it is left out here.';
      warn(this, { attribute: 'structured-data', problem });
    }
    this.#share.tell(isElsewhere || !this.isConnected ? undefined : profile, address, () =>
      this.structuredParts(),
    );
  }
}
