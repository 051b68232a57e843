import type { LitElement, ReactiveController } from 'lit';
import {
  askForStrings,
  askForWords,
  hasWords,
  langOf,
  localeFor,
  watchLang,
  type Language,
  type OwnWords,
} from '../i18n/language.js';
import { page, takeOut } from './native.js';
import { isPrerendering } from './prerendering.js';
import { tell } from './warn.js';

/** Milliseconds a tag that shows nothing yet waits for its words: in English it can be read, and its number called. */
const PATIENCE = 3000;
let hasSaidSo = false;

/** A tag, and the file of the page's own words that it names. */
type Host = LitElement & { readonly strings: string | undefined };

/** The language a tag speaks: that of the nearest `lang`, as soon as its words are there. */
export class LanguageController implements ReactiveController {
  readonly #host: Host;
  readonly #clinicWords: () => OwnWords | undefined;
  #locale = localeFor('');
  #waiting: { readonly end: () => void; readonly ended: Promise<void> } | undefined;
  #hasWaited = false;
  /** Shows the children while nothing else can be shown. */
  #stopgap: HTMLSlotElement | undefined;
  #stopWatching?: () => void;

  /** @param clinicWords words of the clinic that the tag speaks for. */
  constructor(host: Host, clinicWords: () => OwnWords | undefined) {
    this.#host = host;
    this.#clinicWords = clinicWords;
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
    void askForStrings(this.#host, undefined);
  }

  hostUpdated(): void {
    takeOut(this.#stopgap);
  }

  /** A language that isn't there is asked for: until it comes, what is shown stays. */
  read(): void {
    const strings = isPrerendering ? undefined : askForStrings(this.#host, this.#host.strings?.trim());
    const { language, locale } = localeFor(langOf(this.#host), this.#clinicWords());
    const isThere = hasWords(language);
    const asked = isThere ? strings : Promise.all([askForWords(language), strings]);
    if (asked && !this.#host.hasUpdated && !this.#hasWaited) this.#wait(asked, isThere ? '' : language);
    if (!asked) this.#waiting?.end();
    if (!isThere || (locale === this.locale && language === this.language)) return;
    this.#locale = { language, locale };
    this.#host.requestUpdate();
  }

  /** @param language that is to come; empty for the page's own words alone, whose reader says what is the matter. */
  #wait(words: Promise<unknown>, language: Language): void {
    this.#hasWaited = true;
    let resolve = (): void => undefined;
    const ended = new Promise<void>((done) => {
      resolve = done;
    });
    const timer = setTimeout(() => {
      if (language && !hasSaidSo)
        tell(
          'warn',
          `clinic-widgets.${language}, the words in that language, is slow: until it comes tags speak English.`,
        );
      hasSaidSo ||= language !== '';
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
