import { html, type TemplateResult } from 'lit';

/**
 * Line icons on a 24-unit grid, drawn for this library, as path data: one export each, so that a tag carries only its own.
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
export const MESSAGE: Icon = 'M4 5.5h16v11H9.5L5.5 20v-3.5H4zM8 9.5h8M8 12.7h5';
export const MAIL: Icon = 'M3.5 6h17v12.5h-17zm.4.7 8.1 6.6 8.1-6.6';
export const LINK: Icon = 'M9 5H5v14h14v-4M13.5 4.5h6v6m0-6L11 13';
export const SEARCH: Icon = 'M4.5 10.8a6.3 6.3 0 1 0 12.6 0 6.3 6.3 0 1 0-12.6 0m11 4.7 4.5 4.5';
export const PIN: Icon =
  'M12 21c4-4.3 6.5-7.8 6.5-11a6.5 6.5 0 0 0-13 0c0 3.2 2.5 6.7 6.5 11zM9.7 10a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0';
export const LOCATE: Icon = 'M8 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0m4-9v5m0 8v5M3 12h5m8 0h5';
export const VIDEO: Icon =
  'M5.5 6.5H13a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5.5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM15 11l5.5-3v8L15 13z';
export const CALENDAR: Icon =
  'M6 5.5h12a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7.5a2 2 0 0 1 2-2zM4 10h16M8.5 3.5v4m7-4v4';
export const SHARE: Icon = 'M12 15V4m0 0L8 8m4-4 4 4M5 13v6.5h14V13';
export const PRINT: Icon = 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6.5H7z';
export const CHEVRON: Icon = 'm7 9.5 5 5 5-5';
export const REFRESH: Icon = 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 4v4.5H15';
export const PEOPLE: Icon =
  'M5.7 8.5a3.3 3.3 0 1 0 6.6 0 3.3 3.3 0 1 0-6.6 0M2.8 19.5c.6-3.6 3-5.5 6.2-5.5s5.6 1.9 6.2 5.5M15.5 5.4a3.3 3.3 0 0 1 0 6.2M17.5 14.5c2 .7 3.3 2.4 3.7 5';

/** An inline icon the size of the text around it. */
export function icon(shape: Icon): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${shape} /></svg>`;
}
