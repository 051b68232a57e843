import { html, nothing, type TemplateResult } from 'lit';
import { CHEVRON, icon, type Icon } from '../shared/elements/icons.js';
import type { ResolvedObjective } from './resolve.js';

const PEOPLE: Icon =
  'M5.7 8.5a3.3 3.3 0 1 0 6.6 0 3.3 3.3 0 1 0-6.6 0M2.8 19.5c.6-3.6 3-5.5 6.2-5.5s5.6 1.9 6.2 5.5M15.5 5.4a3.3 3.3 0 0 1 0 6.2M17.5 14.5c2 .7 3.3 2.4 3.7 5';

export const LAYOUTS = ['list', 'cards', 'accordion'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const COLUMNS = ['auto', '1', '2', '3'] as const;
export type ColumnCount = (typeof COLUMNS)[number];

export interface ListLook {
  readonly layout: Layout;
  readonly columns: ColumnCount;
  readonly isNumbered: boolean;
  /** Words above a note for loved ones. */
  readonly noteLabel: string;
  /** Language of the built-in words. */
  readonly language: string;
  /** Language of the clinic's own words, where it isn't that of the page. */
  readonly ownLanguage: string | typeof nothing;
  readonly onToggle: () => void;
}

/** Four entries stand better two by two than three and one. */
const autoColumns = (count: number): ColumnCount =>
  count === 1 ? '1' : count === 2 || count === 4 ? '2' : '3';

/** Explanation and note of an entry. */
function said(
  { text, note, ours, oursNote }: ResolvedObjective,
  { noteLabel, language, ownLanguage }: ListLook,
): TemplateResult {
  return html`${
    text
      ? html`<p class="text" part="explanation" lang=${ours ? language : ownLanguage}>${text}</p>`
      : nothing
  }${
    note
      ? html`<div class="note" part="aside">
        <p class="note-label" lang=${language}>${icon(PEOPLE)} ${noteLabel}</p>
        <p class="text" lang=${oursNote ? language : ownLanguage}>${note}</p>
      </div>`
      : nothing
  }`;
}

const term = (item: ResolvedObjective, look: ListLook): TemplateResult =>
  html`<span class="term-words" lang=${item.ours ? look.language : look.ownLanguage}>${item.term}</span>`;

function accordion(items: readonly ResolvedObjective[], look: ListLook, className: string): TemplateResult {
  return html`<div class=${className}>
    ${items.map((item) =>
      item.term && (item.text || item.note)
        ? html`<details class="entry" part="entry" @toggle=${look.onToggle}>
            <summary class="term" part="term">${term(item, look)}${icon(CHEVRON)}</summary>
            <div class="said">${said(item, look)}</div>
          </details>`
        : html`<div class="entry plain" part="entry">
            ${item.term ? html`<p class="term" part="term">${term(item, look)}</p>` : said(item, look)}
          </div>`,
    )}
  </div>`;
}

/**
 * The entries in the markup that fits them: `details` for an accordion, `dl` where each has a term and words about it,
 * else a plain list.
 */
export function listTemplate(given: readonly ResolvedObjective[], look: ListLook): TemplateResult {
  // Among bullets without terms, one that happens to be a known term is a bullet like them.
  const hasBullets = given.some(({ term }) => !term);
  const items = given.map((item) =>
    hasBullets && !item.text && !item.note ? { ...item, term: '', text: item.term } : item,
  );
  const columns = look.columns === 'auto' ? autoColumns(items.length) : look.columns;
  const isMany = items.length > 9;
  const className = [
    `items ${look.layout}`,
    // Rows stay one under the other unless columns are asked for.
    `columns-${look.layout === 'cards' || look.columns !== 'auto' ? columns : '1'}`,
    look.isNumbered ? `numbered ${isMany ? 'many' : ''}` : '',
  ].join(' ');
  if (look.layout === 'accordion') return accordion(items, look, className);
  if (items.every(({ term, text, note }) => term && (text || note))) {
    return html`<dl class=${className}>
      ${items.map(
        (item) =>
          html`<div class="entry" part="entry">
            <dt class="term" part="term">${term(item, look)}</dt>
            <dd class="said">${said(item, look)}</dd>
          </div>`,
      )}
    </dl>`;
  }
  const entries = items.map(
    (item) =>
      html`<li class=${item.term ? 'entry' : 'entry plain'} part="entry">
        ${item.term ? html`<p class="term" part="term">${term(item, look)}</p>` : nothing}
        ${item.text || item.note ? html`<div class="said">${said(item, look)}</div>` : nothing}
      </li>`,
  );
  return look.isNumbered
    ? html`<ol role="list" class=${className}>
        ${entries}
      </ol>`
    : html`<ul role="list" class=${className}>
        ${entries}
      </ul>`;
}
