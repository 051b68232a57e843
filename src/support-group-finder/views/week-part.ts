/** The timetable of a week. Loaded where it is asked for. */
export { rowOfStart, weekOfResults } from '../state/week.js';
export { week as weekStyles } from '../styles/week.js';
export { groupWindow, showWindow } from './group-window.js';
export { weekTable } from './week-table.js';
