/** What opens with a group, and what is taken along: paper, calendars, a text to share. Loaded once there are groups to see. */
export { saveCalendar, shareGroup } from '../export/export.js';
export { groupBody } from './group-body.js';
export { sheet } from './print-view.js';
export { takeAway } from './take-away.js';
