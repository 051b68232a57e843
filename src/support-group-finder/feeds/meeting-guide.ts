import type { FeedProblem, FeedResult, SupportGroup } from '../support-group.js';
import { readGroup, type FeedSettings } from './group.js';
import { problem } from './problems.js';
import { Fields, Row, isRecord, type FieldNames } from './row.js';

/**
 * Other names for Meeting Guide's fields: the plugin's and its importer's aliases, schema.org's, and the headers of
 * sheets (code4recovery/spec, tsml-ui, 12-step-meeting-list).
 */
const NAMES: FieldNames = {
  slug: ['slug', 'id'],
  name: ['name', 'meeting', 'meeting_name', 'title'],
  day: ['day', 'days'],
  time: ['time', 'start_time', 'startTime'],
  end_time: ['end_time', 'endTime'],
  timezone: ['timezone', 'time_zone', 'scheduleTimezone'],
  location: ['location', 'location_name'],
  formatted_address: ['formatted_address', 'full_address'],
  postal_code: ['postal_code', 'zip', 'zip_code', 'postcode'],
  types: ['types', 'type'],
  website: ['website', 'website_2'],
  byDay: ['byDay', 'by_day'],
  byMonthWeek: ['byMonthWeek', 'by_month_week'],
  repeatFrequency: ['repeatFrequency', 'repeat_frequency'],
  startDate: ['startDate', 'start_date'],
  endDate: ['endDate', 'end_date'],
  exceptDate: ['exceptDate', 'except_date'],
  programme: ['programme', 'program', 'fellowship'],
};

/** Rows in Meeting Guide's shape as groups. Every row is counted; what could not be read is among the problems. */
export function readMeetingGuide(rows: readonly unknown[], settings: FeedSettings): FeedResult {
  const groups: SupportGroup[] = [];
  const problems: FeedProblem[] = [];
  const known = new Fields(rows, NAMES);
  const slugs = new Map<string, number>();
  rows.forEach((fields, index) => {
    if (!isRecord(fields)) {
      problems.push(problem(index + 1, '', 'unusable-row'));
      return;
    }
    const group = readGroup(new Row(fields, index + 1, known, problems), settings, slugs);
    if (group) groups.push(group);
  });
  return { groups, problems, rows: rows.length };
}
