import type { Icon } from '../../shared/elements/icons.js';

/** The finder's own line icons, as those of all tags are. */
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
export const REFRESH: Icon = 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 4v4.5H15';
