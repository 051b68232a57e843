import { html, type TemplateResult } from 'lit';

/**
 * Line icons on a 24-unit grid, drawn for this library, as path data: those of two tags or more; a tag has its own beside it.
 * Decoration only: the words beside them carry the meaning.
 */
export type Icon = string;

const CIRCLE = 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0';
export const CHECK: Icon = `${CIRCLE}m5 .4 2.7 2.7 5.5-5.7`;
export const CLOCK: Icon = `${CIRCLE}m9-5v5.3l3.2 2`;
export const INFO: Icon = `${CIRCLE}m9-1v5.2m0-8.6v.2`;
export const CLOSE: Icon = 'm6.5 6.5 11 11m0-11-11 11';
export const PHONE: Icon =
  'M5.2 4h3l1.7 4.2-2.1 1.5a12 12 0 0 0 6.5 6.5l1.5-2.1L20 15.8v3A1.7 1.7 0 0 1 18.2 20.5 15.5 15.5 0 0 1 3.5 5.8 1.7 1.7 0 0 1 5.2 4z';
export const MAIL: Icon = 'M3.5 6h17v12.5h-17zm.4.7 8.1 6.6 8.1-6.6';
export const LINK: Icon = 'M9 5H5v14h14v-4M13.5 4.5h6v6m0-6L11 13';
export const CHEVRON: Icon = 'm7 9.5 5 5 5-5';

/** An inline icon the size of the text around it. */
export function icon(shape: Icon): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${shape} /></svg>`;
}
