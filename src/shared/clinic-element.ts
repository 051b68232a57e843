import { LitElement, noChange, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { checkFlag, text } from './attributes.js';
import { localeFor, nearestLang, watchLang, type Language, type Words } from './language.js';
import { isPrerendering } from './prerendering.js';
import { VERSION } from './version.js';
import { warn } from './warn.js';

export const HEADING_LEVELS = ['1', '2', '3', '4', '5', '6'] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** Gives a field what a visitor left in the one before it, as if they had typed it there. */
function fill(field: HTMLInputElement, { value, defaultValue, checked, defaultChecked } = field): void {
  if (value === defaultValue && checked === defaultChecked) return;
  field.value = value;
  field.checked = checked;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/**
 * What the four tags share: the clinic's name and numbers, heading, language and time zone as attributes, and the promise
 * that a tag which can't be shown shows its children instead.
 */
export abstract class ClinicElement extends LitElement {
  /** Version of the library this class came in. */
  static readonly version = VERSION;

  /** Name of the clinic, as visitors know it. */
  @property({ converter: text }) clinic: string | undefined;

  /** Phone number of the clinic, in any form people write: `(541) 555-0100 ext. 7`, `1-800-662-HELP`. */
  @property({ converter: text }) phone: string | undefined;

  /** Number that takes text messages; leave out where the clinic doesn't read texts. */
  @property({ converter: text }) sms: string | undefined;

  /** Heading above the content; empty for none. */
  @property({ converter: text }) heading: string | undefined;

  /** Level of that heading in the page's outline, 1 to 6. */
  @property({ converter: text, attribute: 'heading-level' }) headingLevel: HeadingLevel | undefined;

  /** IANA time zone of the clinic, `America/Los_Angeles`. */
  @property({ converter: text, attribute: 'time-zone' }) timeZone: string | undefined;

  #prerendered: readonly ChildNode[] = [];
  #stopWatchingLang?: () => void;
  #locale = localeFor('');

  /** Language of the words shown. */
  protected get language(): Language {
    return this.#locale.language;
  }

  /** BCP 47 locale for dates, times and numbers. */
  protected get locale(): string {
    return this.#locale.locale;
  }

  /** The set of words for this tag's language. */
  protected wordsFrom<T>(words: Words<T>): T {
    return words[this.language];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readLang();
    this.#stopWatchingLang = watchLang(this, () => {
      this.#readLang();
      // From one language without words of ours to another the words stay, and their marks change.
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatchingLang?.();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    const { elementProperties } = this.constructor as typeof LitElement;
    for (const [key, { attribute, type }] of elementProperties) {
      if (type !== Boolean || (attribute || String(key)) !== name) continue;
      checkFlag(this, name);
      // Said to be off, or not said: the same property, but a profile counts only where the page says nothing.
      this.requestUpdate();
    }
  }

  #readLang(): void {
    const { language, locale } = localeFor(nearestLang(this));
    if (locale === this.#locale.locale) return;
    this.#locale = { language, locale };
    this.requestUpdate();
  }

  /** Content is still to come. */
  protected get isWaiting(): boolean {
    return false;
  }

  /** What a server rendered stays for the moment. */
  protected get keepsPrerendered(): boolean {
    return this.isWaiting;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#prerendered = [...(this.shadowRoot?.childNodes ?? [])];
    const root = super.createRenderRoot();
    // Those nodes will go, so nothing can stand before them.
    this.renderOptions.renderBefore = null;
    return root;
  }

  /** Settled content as a template; `nothing` where the tag has nothing to say. */
  protected abstract renderContent(): TemplateResult | typeof nothing;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (isPrerendering) this.#readLang();
    const level = this.headingLevel?.trim();
    if (level && !HEADING_LEVELS.some((known) => known === level)) {
      warn(this, {
        attribute: 'heading-level',
        problem: `"${level}" is no heading level; 2 is used.`,
        allowed: HEADING_LEVELS,
      });
    }
  }

  protected override render(): unknown {
    return this.keepsPrerendered && this.#prerendered.length > 0 ? noChange : this.renderContent();
  }

  /**
   * Takes away what a server rendered, just before the same content, alive, stands in its place: nothing is painted
   * between. What a visitor opened or typed, and where they are, is given back.
   */
  #makeWay(): () => void {
    const all = <Found extends Element>(names: string): Found[] => [
      ...this.renderRoot.querySelectorAll<Found>(names),
    ];
    const fields = 'input:not([type=hidden]), textarea';
    const places = `a, button, summary, ${fields}`;
    const filled = all<HTMLInputElement>(fields);
    const focused = all(places).findIndex((place) => place === this.shadowRoot?.activeElement);
    const open = all<HTMLDetailsElement>('details').map((details) => details.open);
    for (const node of this.#prerendered) node.remove();
    this.#prerendered = [];
    return () => {
      for (const [at, details] of all<HTMLDetailsElement>('details').entries()) details.open ||= !!open[at];
      for (const [at, field] of all<HTMLInputElement>(fields).entries()) fill(field, filled[at]);
      all<HTMLElement>(places)[focused]?.focus({ preventScroll: true });
    };
  }

  protected override update(changed: PropertyValues): void {
    const giveBack = this.keepsPrerendered || this.#prerendered.length === 0 ? undefined : this.#makeWay();
    super.update(changed);
    giveBack?.();
  }

  /** On a page in a third language the words are still English, and read from left to right. */
  #markLanguage(): void {
    const page = nearestLang(this).toLowerCase().split(/[-_]/)[0];
    const isForeign = page !== '' && page !== this.language;
    for (const part of this.renderRoot.children) {
      for (const [name, value] of [['lang', this.language] as const, ['dir', 'ltr'] as const]) {
        if (isForeign) part.setAttribute(name, value);
        else if (part.getAttribute(name) === value) part.removeAttribute(name);
      }
    }
  }

  /** A fault in one tag must not take the page's other tags, or the clinic's own words, with it. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
      this.#markLanguage();
    } catch (error) {
      console.error(`<${this.localName}> could not be shown; its own children are.`, error);
      // By hand: a template is just what may be refused here (enforced Trusted Types without our policy).
      this.renderRoot.replaceChildren(document.createElement('slot'));
    }
  }
}
