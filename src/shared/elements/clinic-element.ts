import {
  LitElement,
  html,
  noChange,
  render,
  type nothing,
  type PropertyDeclaration,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { adoptAgain } from './add-styles.js';
import { checkFlag, day, pairs, text } from './attributes.js';
import { ClinicContactEvent, methodOf } from '../contact/contact-event.js';
import { holdColours } from './given-colours.js';
import { HeldText } from './held-text.js';
import { keepInput } from './keep-input.js';
import {
  isRightToLeft,
  nearestLang,
  wordsIn,
  type Language,
  type OwnWords,
  type Words,
} from '../i18n/language.js';
import { LanguageController } from './language-controller.js';
import { makeWay } from './prerendered.js';
import { isPrerendering } from './prerendering.js';
import { attributeTextOf, nameOf, type ValueKind } from './property-value.js';
import { VERSION } from './version.js';
import { tell, warn } from './warn.js';
import { writtenValue } from './written-value.js';
import { native, page } from './native.js';

const HEADING_LEVELS = ['1', '2', '3', '4', '5', '6'] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** Attributes that are nobody's mistake, and the parts of a page that are rarely a tag's children: a first, cheap look. */
const USUAL =
  /^(?:data-|aria-|on|ng|v-|x-|hx-|_|item|class|id|style|slot|hidden|lang|dir|title|role|part|tabindex)|[:@]/;
const PAGE_PARTS =
  'h1,h2,h3,h4,h5,h6,main,nav,header,footer,form~form,[role],[data-clinic-widget],clinic-medicare-banner form,clinic-objectives-list form,clinic-medicare-banner,clinic-objectives-list,clinic-contact-cta,clinic-support-group-finder';

const ALLOWED: Readonly<Record<ValueKind, string>> = {
  text: 'text, a number, or a list of them',
  flag: 'true, false, or a text that says so',
  pairs: 'text, or an object or list of texts',
  day: 'YYYY-MM-DD, or a Date at midnight',
};

let isWhole: boolean | undefined;
/** A page's default policy may clean the marks out of each template, without a word: nothing would be shown. */
function rendersWhole(): boolean {
  if (isPrerendering) return true;
  const probe = page.createDocumentFragment();
  render(html`<i title=${'t'}>${'t'}</i>`, probe);
  return probe.textContent === 't' && probe.querySelector('i')?.title === 't';
}

/**
 * What the four tags share: the clinic's name and numbers, heading, language and time zone as attributes, and the promise
 * that a tag which can't be shown shows its children instead.
 *
 * @csspart language-line - Line of languages that visitors may change to.
 * @cssprop [--clinic-accent=#1d5c54] - Brand colour; text and lines in it keep their contrast.
 * @cssprop [--clinic-surface=#fff] - Background of cards and fields.
 * @cssprop [--clinic-text] - Text; the page's own colour where the tag stands on the page.
 * @cssprop [--clinic-muted] - What matters second.
 * @cssprop [--clinic-link] - Links in text; the accent where left out.
 * @cssprop [--clinic-focus] - Ring around what has the focus; the accent where left out.
 * @cssprop [--clinic-tint] - Ground of what is chosen, and of calm notices; a breath of the accent where left out.
 * @cssprop [--clinic-font=inherit] - Font of the text; the page’s own where left out.
 * @cssprop [--clinic-leading=1.5] - Height of a line of text, 1.2 or more.
 * @cssprop [--clinic-heading-font=inherit] - Font of headings and titles; the page’s own where left out.
 * @cssprop [--clinic-heading-weight=700] - Weight of the heading above the content.
 * @cssprop [--clinic-heading-size=1.5em] - Size of that heading, 1em to 3em; the banner’s is about three quarters of it.
 * @cssprop [--clinic-heading-color] - Colour of headings and titles; that of the text where left out.
 * @cssprop [--clinic-border-width=1px] - Width of the borders of cards, fields and buttons; fields and buttons keep 1px.
 * @cssprop [--clinic-shadow=none] - Shadow under cards and panels.
 * @cssprop [--clinic-density=1] - `compact`, `normal`, `roomy`, or a number from 0 to 4: space, and height of controls, which stay targets.
 * @cssprop [--clinic-radius=0.75em] - Roundness of cards and buttons.
 * @cssprop [--clinic-gap=1em] - Space above and below the tag; it collapses as a paragraph’s does.
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

  /**
   * Address of a file with the page’s own words, in any language; it counts for all tags of the page. See
   * [languages](languages.md).
   */
  @property({ converter: text }) strings: string | undefined;

  /** Languages that visitors may change to, all tags of the page with it: `es vi`. The page’s own comes first by itself. */
  @property({ converter: text }) languages: string | undefined;

  #prerendered: readonly ChildNode[] = [];
  #isReadingAttribute = false;
  /** Attributes that were said as properties. */
  readonly #said = new Set<string>();
  #isBroken = false;
  #isOdd = false;
  #holdsPage = false;
  #isMarked = false;
  #hasSwitch = false;
  readonly #speech = new LanguageController(this, () => this.clinicWords);
  #text: HeldText | undefined;

  /** Language of the words shown. */
  protected get language(): Language {
    return this.#speech.language;
  }

  /** BCP 47 locale for dates, times and numbers. */
  protected get locale(): string {
    return this.#speech.locale;
  }

  /** Words of the clinic that this tag speaks for; those of the page lie over them. */
  protected get clinicWords(): OwnWords | undefined {
    return undefined;
  }

  /** The set of words for this tag's language. */
  protected wordsFrom<T>(words: Words<T>): T {
    return wordsIn(words, this.language, this.clinicWords);
  }

  /** Looks anew which language the tag is to speak. */
  protected readLanguage(): void {
    this.#speech.read();
  }

  /** A property takes whatever a framework passes, and is read as its attribute would be. */
  static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor | undefined {
    const descriptor = super.getPropertyDescriptor(name, key, options);
    if (!descriptor?.set || options.state) return descriptor;
    return {
      ...descriptor,
      set(this: ClinicElement, value: unknown) {
        descriptor.set?.call(
          this,
          this.#isReadingAttribute ? value : this.#readProperty(name, value, options),
        );
      },
    };
  }

  #readProperty(name: PropertyKey, value: unknown, options: PropertyDeclaration): unknown {
    const { converter, type } = options;
    const attribute = typeof options.attribute === 'string' ? options.attribute : String(name).toLowerCase();
    const kind =
      type === Boolean ? 'flag' : converter === pairs ? 'pairs' : converter === day ? 'day' : 'text';
    const text = attributeTextOf(value, kind);
    const written = typeof text === 'string' ? writtenValue(attribute, text) : text;
    // The value a class starts with says nothing.
    const isSaid = value !== undefined && value !== null && this[name as keyof this] !== undefined;
    this.#said[isSaid || typeof written === 'string' ? 'add' : 'delete'](attribute);
    if (written === undefined)
      warn(this, {
        attribute,
        problem: `its property holds a value of the kind "${nameOf(value)}"; it is left out.`,
        allowed: ALLOWED[kind],
      });
    if (kind === 'flag') checkFlag(this, attribute, written ?? null);
    return typeof converter === 'object' ? converter.fromAttribute?.(written ?? null, type) : written;
  }

  /** Whether the page says something, as an attribute or as a property: off is said too. */
  protected isSaid(attribute: string): boolean {
    return this.hasAttribute(attribute) || this.#said.has(attribute);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#look();
    // With the frame's own styles, which are not asked for twice.
    requestAnimationFrame(() => {
      if (this.isConnected && this.shadowRoot) holdColours(this, this.shadowRoot);
    });
  }

  /** Moved into another window: its document takes none of the style sheets that were made in this one. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptAgain(this.shadowRoot, (this.constructor as typeof LitElement).elementStyles);
  }

  override attributeChangedCallback(name: string, old: string | null, given: string | null): void {
    const value = given === null ? null : writtenValue(name, given);
    this.#isReadingAttribute = true;
    super.attributeChangedCallback(name, old, value);
    this.#isReadingAttribute = false;
    if (value !== given) {
      this.#isOdd = true;
      if (this.isConnected) this.#look();
    }
    this.#said.delete(name);
    const { elementProperties } = this.constructor as typeof LitElement;
    for (const [key, { attribute, type }] of elementProperties) {
      if (type !== Boolean || (attribute || String(key)) !== name) continue;
      checkFlag(this, name, value);
      // Said to be off, or not said: the same property, but a profile counts only where the page says nothing.
      this.requestUpdate();
    }
  }

  /** Part of the page stands inside the tag, since nobody closed it. */
  protected get holdsPage(): boolean {
    return this.#holdsPage;
  }

  /** What is odd about the tag's markup is told to the page's author, by a part that is loaded for it. */
  #look(): void {
    if (isPrerendering) return;
    if (page.readyState === 'loading') {
      page.addEventListener(
        'DOMContentLoaded',
        () => {
          this.#look();
        },
        { once: true },
      );
      return;
    }
    const { observedAttributes } = this.constructor as typeof LitElement;
    const isUnknown = ({ name }: Attr): boolean => !observedAttributes.includes(name) && !USUAL.test(name);
    if (
      this.#isOdd ||
      Array.prototype.some.call(this.attributes, isUnknown) ||
      this.querySelector(PAGE_PARTS) ||
      (!this.firstElementChild &&
        this.matches('p > *') &&
        native(this.getRootNode() as Document | ShadowRoot).querySelector('p:empty'))
    )
      void import('./author-lines.js').then(
        ({ tellOfMarkup }) => {
          if (tellOfMarkup(this, observedAttributes) === this.#holdsPage) return;
          this.#holdsPage = !this.#holdsPage;
          this.requestUpdate();
        },
        () => undefined,
      );
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
    keepInput(root);
    root.addEventListener('click', this.#onClick);
    return root;
  }

  /** One event for every link of ours that leads to someone. */
  readonly #onClick = ({ target }: Event): void => {
    const link = target instanceof Element ? native(target).closest('a') : null;
    const method = link?.getRootNode() === this.renderRoot && methodOf(link.href, link.dataset['method']);
    // What leads to a field of the form leads to no one.
    if (method && !link.getAttribute('href')?.startsWith('#'))
      this.dispatchEvent(new ClinicContactEvent(method));
  };

  /** Settled content as a template; `nothing` where the tag has nothing to say. */
  protected abstract renderContent(): TemplateResult | typeof nothing;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (isPrerendering || changed.has('strings')) this.#speech.read();
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

  /** What is shown first waits for the words of its language, for a while. */
  protected override scheduleUpdate(): Promise<void> | undefined {
    if (this.#speech.waiting) return this.#scheduleWithWords();
    void super.scheduleUpdate();
    return undefined;
  }

  async #scheduleWithWords(): Promise<void> {
    while (this.#speech.waiting) await this.#speech.waiting;
    await super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    const mustMakeWay = !this.keepsPrerendered && this.#prerendered.length > 0 && this.shadowRoot;
    const giveBack = mustMakeWay && makeWay(mustMakeWay, this.#prerendered);
    if (giveBack) this.#prerendered = [];
    super.update(changed);
    if (this.#holdsPage && !this.renderRoot.querySelector('slot:not([name])'))
      this.renderRoot.append(page.createElement('slot'));
    if (giveBack) giveBack();
  }

  /** Where the words are in another language than the page, or run from right to left, what is shown says so. */
  #markLanguage(): void {
    const page = nearestLang(this).toLowerCase().split(/[-_]/)[0];
    const isLeftward = isRightToLeft(this.language);
    const wasMarked = this.#isMarked;
    this.#isMarked = isLeftward || (page !== '' && page !== this.language);
    if (!wasMarked && !this.#isMarked) return;
    for (const part of this.renderRoot.children) {
      for (const [name, value] of [
        ['lang', this.language],
        ['dir', isLeftward ? 'rtl' : 'ltr'],
      ] as const) {
        if (this.#isMarked) part.setAttribute(name, value);
        else part.removeAttribute(name);
      }
    }
  }

  /** The line of languages, by a part that is loaded for it. */
  #showSwitch(): void {
    if (this.languages === undefined && !this.#hasSwitch) return;
    this.#hasSwitch = true;
    void import('./language-switch.js').then(
      ({ showSwitch }) => {
        showSwitch(this, this.languages, this.language, this.isWaiting ? 'to come' : this.clinicWords);
      },
      () => undefined,
    );
  }

  /**
   * A fault in one tag must not take the page's other tags, or the clinic's own words, with it; what broke it may be gone with
   * the next value.
   */
  protected override performUpdate(): void {
    if (this.#speech.waiting) return;
    try {
      if (!(isWhole ??= rendersWhole())) throw new Error('The page alters templates.');
      this.#text?.release();
      if (this.#isBroken) this.renderRoot.replaceChildren();
      this.#isBroken = false;
      super.performUpdate();
      this.#markLanguage();
      this.#showSwitch();
    } catch (error) {
      // Broken by somebody who writes into the tag: it is drawn afresh, once.
      if (this.#text?.isTouched && !this.#isBroken) this.requestUpdate();
      else tell('error', `<${this.localName}> could not be shown; its own children are.`, error);
      this.#isBroken = true;
      const root: typeof this.renderRoot & { _$litPart$?: unknown } = this.renderRoot;
      // Lit's own mark of what it rendered: that is in pieces, so the next time it starts afresh.
      delete root._$litPart$;
      // By hand: a template is just what may be refused here (enforced Trusted Types without our policy).
      root.replaceChildren(page.createElement('slot'));
      this.broken();
    }
    (this.#text ??= new HeldText(this.renderRoot)).hold();
  }

  /** What was to be shown could not be. */
  protected broken(): void {
    // A tag that holds nothing of the visitor's has nothing to save.
  }
}
