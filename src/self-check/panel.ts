import { tagsOn } from './find-tags.js';
import { panelStyles } from './panel-styles.js';
import {
  countFindings,
  KIND_NAMES,
  reportText,
  STATE_NAMES,
  type Finding,
  type PageReport,
  type TagReport,
} from './report.js';
import { native, page } from '../shared/elements/native.js';

/** After how many milliseconds it is looked again: lists and profiles come when they come, and most come soon. */
const AGAIN = { loading: 200, atRest: 1000 } as const;

/** An element with text or others in it. By hand: it has to stand where a page's policy refuses templates. */
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = page.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...content);
  return element;
}

function button(label: string, onClick: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const made = make('button', { type: 'button' }, label);
  made.addEventListener('click', () => {
    onClick(made);
  });
  return made;
}

function listOf(findings: readonly Finding[]): HTMLElement {
  return make(
    'ul',
    { role: 'list' },
    ...findings.map(({ kind, text, mend }) =>
      make(
        'li',
        { class: 'finding', 'data-kind': kind },
        make('strong', { class: 'kind' }, KIND_NAMES[kind]),
        ' ',
        make('span', { class: 'text' }, text),
        ' ',
        make('span', { class: 'mend' }, mend),
      ),
    ),
  );
}

function showTag(tag: Element): void {
  // The panel is at the bottom of a small window.
  native(tag).scrollIntoView({ block: innerWidth < 700 ? 'start' : 'center' });
  native(tag).animate(
    [{ outline: '4px solid #b3261e', outlineOffset: '4px' }, { outline: '4px solid transparent' }],
    {
      duration: 2500,
    },
  );
}

function entryOf({ tag, state, shows, version, findings }: TagReport, at: number): HTMLElement {
  const name = make('h3', {}, make('code', {}, `<${tag}>`));
  const isWell = findings.length === 0 && state === 'shown';
  const entry = make(
    'li',
    { class: isWell ? 'tag well' : 'tag' },
    name,
    make('p', { class: 'state' }, `${STATE_NAMES[state]}${version ? `, version ${version}` : ''}`),
  );
  if (shows) entry.append(make('p', { class: 'shows' }, `“${shows}”`));
  if (findings.length > 0) entry.append(listOf(findings));
  const show = button('Show it', () => {
    const place = tagsOn(document)[at];
    if (place) showTag(place);
  });
  show.setAttribute('aria-label', `Show it: <${tag}>, number ${at + 1}`);
  entry.append(show);
  return entry;
}

const isLoading = ({ tags }: PageReport): boolean => tags.some(({ state }) => state === 'waiting');

function verdictOf(report: PageReport): string {
  const count = countFindings(report);
  const tags = `${report.tags.length} ${report.tags.length === 1 ? 'tag' : 'tags'}`;
  if (isLoading(report)) return `${tags}, still loading.`;
  return `${tags}, ${count === 0 ? 'nothing to mend' : `${count} to mend`}.`;
}

/**
 * Puts the panel onto the page; it goes on looking until it is closed.
 * @param check looks at the page.
 * @param onClose gives back what looking changed in it.
 */
export function openPanel(check: () => PageReport, onClose: () => void): void {
  const host = make('div', { 'data-clinic-self-check': '', lang: 'en', dir: 'ltr' });
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyles);
  root.adoptedStyleSheets = [sheet];

  let report: PageReport = { tags: [], page: [] };
  const verdict = make('p', { class: 'verdict', role: 'status' });
  const list = make('div', { class: 'list', tabindex: '0', role: 'group', 'aria-label': 'What was found' });
  const copy = button('Copy as text', (own) => {
    void navigator.clipboard.writeText(reportText(report)).then(
      () => (own.textContent = 'Copied'),
      () => (own.textContent = 'Not copied: the page may not'),
    );
  });
  const close = (): void => {
    clearTimeout(timer);
    host.remove();
    onClose();
  };
  const panel = make(
    'section',
    { 'aria-labelledby': 'title' },
    make('header', {}, make('h2', { id: 'title' }, 'Self-check'), button('Close', close)),
    verdict,
    list,
    make('footer', {}, copy),
  );
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });

  let shown: string | undefined;
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    draw();
    timer = setTimeout(look, isLoading(report) ? AGAIN.loading : AGAIN.atRest);
  };
  const draw = (): void => {
    report = check();
    const now = reportText(report);
    if (now === shown) return;
    shown = now;
    const said = verdictOf(report);
    if (verdict.textContent !== said) verdict.textContent = said;
    // The same place again: what is drawn anew must not take the focus away.
    const focused = root.activeElement?.getAttribute('aria-label');
    list.replaceChildren(
      make('ol', { role: 'list' }, ...report.tags.map(entryOf)),
      ...(report.page.length > 0 ? [make('h3', {}, 'The page'), listOf(report.page)] : []),
    );
    if (focused)
      [...list.querySelectorAll('button')]
        .find((each) => each.getAttribute('aria-label') === focused)
        ?.focus();
  };
  root.append(panel);
  page.body.prepend(host);
  look();
}
