import type { LitElement, ReactiveController } from 'lit';
import { askForWords, hasWords, localeFor, nearestLang, watchLang, type Language } from '../i18n/language.js';
import { page } from './native.js';
import { tell } from './warn.js';

/** Milliseconds a tag that shows nothing yet waits for its words: in English it can be read, and its number called. */
const PATIENCE = 3000;
let hasSaidSo = false;

/** The language a tag speaks: that of the nearest `lang`, as soon as its words are there. */
export class LanguageController implements ReactiveController {
  readonly #host: LitElement;
  #locale = localeFor('');
  #waiting: { readonly end: () => void; readonly ended: Promise<void> } | undefined;
  /** Shows the children while nothing else can be shown. */
  #stopgap: HTMLSlotElement | undefined;
  #stopWatching?: () => void;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Language of the words shown. */
  get language(): Language {
    return this.#locale.language;
  }

  /** BCP 47 locale for dates, times and numbers. */
  get locale(): string {
    return this.#locale.locale;
  }

  /** Ends when there are words to show first, or none in time; `undefined` where there is nothing to wait for. */
  get waiting(): Promise<void> | undefined {
    return this.#waiting?.ended;
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    this.read();
    if (this.#waiting && !renderRoot.hasChildNodes())
      renderRoot.append((this.#stopgap = page.createElement('slot')));
    this.#stopWatching = watchLang(this.#host, () => {
      this.read();
      // From one language without words of ours to another the words stay, and their marks change.
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
  }

  hostUpdated(): void {
    this.#stopgap?.remove();
  }

  /** A language that isn't there is asked for: until it comes, what is shown stays. */
  read(): void {
    const { language, locale } = localeFor(nearestLang(this.#host));
    if (!hasWords(language)) {
      const words = askForWords(language);
      if (!this.#host.hasUpdated && !this.#waiting) this.#wait(words, language);
      return;
    }
    this.#waiting?.end();
    if (locale === this.locale && language === this.language) return;
    this.#locale = { language, locale };
    this.#host.requestUpdate();
  }

  #wait(words: Promise<unknown>, language: Language): void {
    let resolve = (): void => undefined;
    const ended = new Promise<void>((done) => {
      resolve = done;
    });
    const timer = setTimeout(() => {
      if (!hasSaidSo)
        tell(
          'warn',
          `clinic-widgets.${language}, the words in that language, is slow: until it comes tags speak English.`,
        );
      hasSaidSo = true;
      end();
    }, PATIENCE);
    const end = (): void => {
      clearTimeout(timer);
      this.#waiting = undefined;
      resolve();
    };
    this.#waiting = { end, ended };
    void words.then(end);
  }
}
