import { css, html, nothing, render } from 'lit';
import { LANGUAGES, chooseLanguage, localeFor, nearestLang, type OwnWords } from '../i18n/language.js';
import { addStyles } from './add-styles.js';
import { page, takeOut } from './native.js';
import { warn } from './warn.js';
import { capital } from '../i18n/first-letter.js';

const styles = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    margin-block-end: 0.25em;
  }
  .languages button {
    min-block-size: max(2.75em, 44px);
    min-inline-size: 44px;
    padding: 0.4em 0.75em;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  .languages button[aria-pressed='true'] {
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.3em;
  }
  .languages button:hover {
    text-decoration: underline;
    text-underline-offset: 0.3em;
  }
  @media print {
    .languages {
      display: none;
    }
  }
`;

/** As people in the United States call them, or where a browser has no name. */
const NAMES: Readonly<Partial<Record<string, string>>> = { fil: 'Tagalog', ht: 'Kreyòl ayisyen' };

/** A language's name in itself, as it stands at the beginning of a line. */
function nameOf(tag: string): string {
  let name = NAMES[tag];
  if (!name && Intl.DisplayNames.supportedLocalesOf(tag).length > 0)
    name = new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag);
  name ??= tag;
  return capital(name, tag);
}

const lines = new WeakMap<Element, HTMLElement>();

/** Words of the clinic that a tag speaks for, once they are known. */
type ClinicWords = OwnWords | 'to come' | undefined;

/** The languages that are offered, ours for what is written; the page's own comes first. */
function offered(host: Element, languages: string, clinics: ClinicWords): readonly string[] {
  const words = clinics === 'to come' ? undefined : clinics;
  const written = languages.split(/[\s,;|]+/).filter(Boolean);
  const found = [localeFor(nearestLang(host), words).language];
  for (const tag of written) {
    const { language } = localeFor(tag, words);
    if (language !== 'en' || /^en\b/i.test(tag)) found.push(language);
    else if (clinics !== 'to come')
      warn(host, {
        attribute: 'languages',
        problem: `there are no words in "${tag.slice(0, 40)}"; it is left out.`,
        allowed: LANGUAGES,
      });
  }
  return [...new Set(found)];
}

/**
 * Shows, as the first thing in a tag, the languages that all tags of the page can be changed to; nothing where there is none
 * to choose.
 * @param now the language that is spoken.
 */
export function showSwitch(
  host: Element,
  languages: string | undefined,
  now: string,
  clinics?: ClinicWords,
): void {
  const root = host.shadowRoot;
  if (!root) return;
  const all = offered(host, languages ?? '', clinics);
  let line = lines.get(host);
  if (!line) {
    addStyles(root, [styles]);
    line = page.createElement('div');
    lines.set(host, line);
  }
  const isShown = all.length > 1;
  line.className = isShown ? 'languages' : '';
  line.setAttribute('role', 'group');
  line.setAttribute('part', 'language-line');
  // In no language of its own: the names are what everybody reads.
  line.setAttribute('aria-label', all.map(nameOf).join(', '));
  if (!isShown) takeOut(line);
  else if (root.firstChild !== line) root.prepend(line);
  render(
    isShown
      ? all.map(
          (tag) =>
            html`<button
              type="button"
              lang=${tag}
              aria-pressed=${String(tag === now)}
              @click=${() => {
                chooseLanguage(tag);
              }}
            >
              ${nameOf(tag)}
            </button>`,
        )
      : nothing,
    line,
  );
}
