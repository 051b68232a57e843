import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { themes } from '../data.js';
import { contrastNotes, valueNote, type AxeViolation, type Note } from '../page/notes.js';
import type { PageTag } from '../page/page.js';
import { SITES, type OwnSite } from '../page/sites.js';

/** Widths of the windows people look through, in pixels. */
const WIDTHS = { phone: 390, desktop: 1280 } as const;
export type Device = keyof typeof WIDTHS;

interface PreviewWindow extends Window {
  readonly CSSStyleSheet: typeof CSSStyleSheet;
  readonly console: Console;
  readonly Request: typeof Request;
  readonly Response: typeof Response;
  readonly axe?: {
    run(where: Element, options: unknown): Promise<{ violations: readonly AxeViolation[] }>;
  };
}

/** Where the tags of a preview find the profile that is being written. */
export const PROFILE_ADDRESS = 'profile-being-written.json';

/** Says what the check found. */
export class NotesEvent extends Event {
  readonly notes: readonly Note[];
  constructor(notes: readonly Note[]) {
    super('notes');
    this.notes = notes;
  }
}

/** How long a change rests before it is looked at, in milliseconds: shorter than a pause between words. */
const REST = 400;

/** The real tags, from the real bundle, on a page of their own. */
@customElement('studio-preview')
export class PreviewFrame extends LitElement {
  @property({ attribute: false }) tags: readonly PageTag[] = [];
  @property() styles = '';
  @property() site = 'hospital';
  @property({ attribute: false }) own: OwnSite = {};
  @property() device: Device = 'desktop';
  @property() scheme: 'light' | 'dark' = 'light';
  @property() language = 'en';
  /** Answers the address `PROFILE_ADDRESS` on the preview's page. */
  @property() profile = '';

  /** Stands on the page while there is nothing to see on it. */
  @property() hint = '';

  #sheet: CSSStyleSheet | undefined;
  readonly #lines = new Map<Element, Set<string>>();
  #contrast: readonly Note[] = [];
  #timer = 0;
  #round = 0;
  readonly #resized = new ResizeObserver(() => {
    this.#fit();
  });

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    this.#resized.disconnect();
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    return html`<div class="stage">
      <iframe
        title="Preview of the page"
        src="preview.html"
        width=${WIDTHS[this.device]}
        @load=${this.#loaded}
      ></iframe>
      ${this.hint ? html`<p>${this.hint}</p>` : nothing}
    </div>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    this.#fit();
    if (this.#sheet && [...changes.keys()].some((name) => name !== 'device')) this.#show();
    else this.#look();
  }

  get #window(): PreviewWindow | undefined {
    return this.querySelector('iframe')?.contentWindow as PreviewWindow | undefined;
  }

  readonly #loaded = (): void => {
    const view = this.#window;
    if (!view) return;
    this.#sheet = new view.CSSStyleSheet();
    view.document.adoptedStyleSheets = [this.#sheet];
    const ask = view.fetch.bind(view);
    view.fetch = (what, how) =>
      String(what instanceof view.Request ? what.url : what).includes(PROFILE_ADDRESS)
        ? Promise.resolve(
            new view.Response(this.profile, { headers: { 'content-type': 'application/json' } }),
          )
        : ask(what, how);
    const { console: given } = view;
    given.warn = (...parts: unknown[]) => {
      const [line, host] = parts;
      // An element of another document is of another class.
      if (typeof line === 'string' && typeof host === 'object' && host !== null && 'localName' in host)
        this.#note(host as Element, line);
    };
    this.#show();
  };

  #note(host: Element, line: string): void {
    const lines = this.#lines.get(host) ?? new Set();
    this.#lines.set(host, lines.add(line));
    this.#tell();
  }

  /** A desktop's page is wider than its place here: it is shown smaller. */
  #fit(): void {
    const frame = this.querySelector('iframe');
    const stage = frame?.parentElement;
    if (!frame || !stage) return;
    const scale = Math.min(1, stage.clientWidth / WIDTHS[this.device]);
    frame.style.setProperty('--scale', String(scale));
    frame.style.setProperty('height', `${Math.round(stage.clientHeight / scale)}px`);
  }

  #show(): void {
    const view = this.#window;
    const main = view?.document.querySelector('main');
    if (!view || !main) return;
    const { document } = view;
    const root = document.documentElement;
    root.lang = this.language;
    root.dataset['site'] = this.site;
    root.style.colorScheme = this.scheme;
    const { font = '', ground = '', ink = '' } = this.site === 'own' ? this.own : {};
    document.body.style.fontFamily = font;
    document.body.style.background = ground;
    document.body.style.color = ink;
    const theme = SITES.find(({ id }) => id === this.site)?.theme;
    this.#sheet?.replaceSync(`${theme ? (themes[theme] ?? '') : ''}\n${this.styles}`);
    this.tags.forEach((tag, at) => {
      this.#place(main, tag, at);
    });
    while (main.children.length > this.tags.length) this.#remove(main.lastElementChild);
    this.#tell();
    this.#look();
  }

  #remove(element: Element | null): void {
    if (!element) return;
    element.remove();
    this.#lines.delete(element);
  }

  #place(main: Element, { tag, attributes }: PageTag, at: number): void {
    const wanted = Object.entries(attributes).map(
      ([name, value]) => [name, value === true ? '' : (value ?? '')] as const,
    );
    let element = main.children.item(at);
    const isAsWanted = (one: Element): boolean =>
      one.attributes.length === wanted.length &&
      wanted.every(([name, value]) => one.getAttribute(name) === value);
    if (element?.localName === tag && isAsWanted(element)) return;
    // A line is said once an element: one that has been told something starts anew.
    if (element?.localName !== tag || this.#lines.has(element)) {
      const fresh = main.ownerDocument.createElement(tag);
      if (element?.localName === tag) {
        this.#lines.delete(element);
        element.replaceWith(fresh);
      } else main.insertBefore(fresh, element);
      element = fresh;
    }
    const names = new Set(wanted.map(([name]) => name));
    for (const { name } of [...element.attributes]) if (!names.has(name)) element.removeAttribute(name);
    for (const [name, value] of wanted)
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  #tell(): void {
    const lines = [...this.#lines.values()].flatMap((each) => [...each].map(valueNote));
    this.dispatchEvent(new NotesEvent([...lines, ...this.#contrast]));
  }

  /** Measures contrast once the page has come to rest. */
  #look(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#measure(++this.#round), REST);
  }

  async #measure(round: number): Promise<void> {
    const view = this.#window;
    const main = view?.document.querySelector('main');
    if (!view?.axe || !main || main.children.length === 0) return;
    const found = await view.axe
      .run(main, { runOnly: ['color-contrast'], resultTypes: ['violations'] })
      .catch(() => undefined);
    // A change since then has a round of its own.
    if (!found || round !== this.#round) return;
    this.#contrast = contrastNotes(found.violations);
    this.#tell();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-preview': PreviewFrame;
  }
}
