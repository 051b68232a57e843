import type { FeedSettings } from '../feed-settings.js';
import { readRows, type FeedParse } from '../read-rows.js';
import type { FieldNames } from '../raw-row.js';

/**
 * Other names for Meeting Guide's fields: the plugin's and its importer's aliases, schema.org's, and the headers of
 * sheets (code4recovery/spec, tsml-ui, 12-step-meeting-list).
 */
const NAMES: FieldNames = {
  slug: ['slug', 'id'],
  name: ['name', 'meeting', 'meeting_name', 'title'],
  day: ['day', 'days'],
  time: ['time', 'start_time', 'startTime', 'time_formatted'],
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

/** Names lists in Meeting Guide's shape have, read or not: those of the format, of the plugin and of what reads it. */
export const MEETING_GUIDE: ReadonlySet<string> = new Set([
  ...Object.values(NAMES).flat(),
  ...`address approximate attendance_option audience author city conference_phone conference_phone_notes conference_url conference_url_notes
contact_1_email contact_1_name contact_1_phone contact_2_email contact_2_name contact_2_phone contact_3_email contact_3_name contact_3_phone
coordinates country data_source data_source_name district district_id duration edit_url email entity entity_email entity_location entity_logo
entity_phone entity_url entity_website_url eventSchedule feedback_emails feedback_url group group_id group_notes homegroup_online image
last_contact latitude location_id location_notes location_url longitude mailing_address notes paypal phone published region region_id regions
square state sub_district sub_region sub_sub_region updated url venmo`.split(/\s+/),
]);

/** Rows in Meeting Guide's shape as groups. */
export function readMeetingGuide(rows: readonly unknown[], settings: FeedSettings): FeedParse {
  return readRows(rows, { names: NAMES }, settings);
}
