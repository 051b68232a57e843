import type { FeedSettings } from './group.js';
import { readRows, type Reading } from './read-rows.js';
import type { FieldNames } from './row.js';

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

/** Rows in Meeting Guide's shape as groups. */
export function readMeetingGuide(rows: readonly unknown[], settings: FeedSettings): Reading {
  return readRows(rows, { names: NAMES }, settings);
}
