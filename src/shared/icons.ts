import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Line icons on a 24-unit grid, drawn for this library. Decoration only: the words beside them carry the meaning. */
const SHAPES = {
  check: svg`<circle cx="12" cy="12" r="9"/><path d="m8 12.4 2.7 2.7L16.2 9.4"/>`,
  clock: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.2 2"/>`,
  info: svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.2M12 7.6v.2"/>`,
  close: svg`<path d="m6.5 6.5 11 11m0-11-11 11"/>`,
  phone: svg`<path d="M5.2 4h3l1.7 4.2-2.1 1.5a12 12 0 0 0 6.5 6.5l1.5-2.1L20 15.8v3A1.7 1.7 0 0 1 18.2 20.5 15.5 15.5 0 0 1 3.5 5.8 1.7 1.7 0 0 1 5.2 4z"/>`,
  message: svg`<path d="M4 5.5h16v11H9.5L5.5 20v-3.5H4zM8 9.5h8M8 12.7h5"/>`,
  mail: svg`<path d="M3.5 6h17v12.5h-17zm.4.7 8.1 6.6 8.1-6.6"/>`,
  link: svg`<path d="M9 5H5v14h14v-4M13.5 4.5h6v6m0-6L11 13"/>`,
  search: svg`<circle cx="10.8" cy="10.8" r="6.3"/><path d="m15.5 15.5 4.5 4.5"/>`,
  pin: svg`<path d="M12 21c4-4.3 6.5-7.8 6.5-11a6.5 6.5 0 0 0-13 0c0 3.2 2.5 6.7 6.5 11z"/><circle cx="12" cy="10" r="2.3"/>`,
  locate: svg`<circle cx="12" cy="12" r="4"/><path d="M12 3v5m0 8v5M3 12h5m8 0h5"/>`,
  video: svg`<rect x="3.5" y="6.5" width="11.5" height="11" rx="2"/><path d="m15 11 5.5-3v8L15 13z"/>`,
  calendar: svg`<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.5 3.5v4m7-4v4"/>`,
  share: svg`<path d="M12 15V4m0 0L8 8m4-4 4 4M5 13v6.5h14V13"/>`,
  print: svg`<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6.5H7z"/>`,
  chevron: svg`<path d="m7 9.5 5 5 5-5"/>`,
  refresh: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 4v4.5H15"/>`,
  people: svg`<circle cx="9" cy="8.5" r="3.3"/><path d="M2.8 19.5c.6-3.6 3-5.5 6.2-5.5s5.6 1.9 6.2 5.5M15.5 5.4a3.3 3.3 0 0 1 0 6.2M17.5 14.5c2 .7 3.3 2.4 3.7 5"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof SHAPES;

/** An inline icon the size of the text around it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}
