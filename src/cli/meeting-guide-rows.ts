import { publishedCode } from '../support-group-finder/feeds/kinds/kinds.js';
import type { GroupSchedule, SupportGroup } from '../support-group-finder/feeds/support-group.js';

/** A group as a Meeting Guide object (code4recovery/spec). */
export type MeetingGuideRow = Readonly<Record<string, unknown>>;

const clock = (minutes: number): string => {
  const ofDay = minutes % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
};

// Meeting Guide is weekly only; the rest is said with schema.org's names, which readers that don't know them skip.
function scheduleFields(schedule: GroupSchedule): MeetingGuideRow {
  const { days, start, duration, monthWeeks, everyWeeks, from, until, except } = schedule;
  return {
    day: days.length === 1 ? days[0] : days,
    time: clock(start),
    end_time: clock(start + duration),
    byMonthWeek: monthWeeks,
    repeatFrequency: everyWeeks === undefined ? undefined : `P${everyWeeks}W`,
    startDate: from,
    endDate: until,
    exceptDate: except,
  };
}

const ATTENDANCE_WORDS = {
  'in-person': 'in_person',
  online: 'online',
  hybrid: 'hybrid',
  unknown: undefined,
  inactive: 'inactive',
} as const;

/** Meeting Guide has fields for three people; what more there are stay in the list they come from. */
function contactFields({ contacts }: SupportGroup): MeetingGuideRow {
  const fields = contacts.slice(0, 3).flatMap(({ name, phone, email }, at) => [
    [`contact_${at + 1}_name`, name],
    [`contact_${at + 1}_phone`, phone],
    [`contact_${at + 1}_email`, email],
  ]);
  return Object.fromEntries(fields) as MeetingGuideRow;
}

/** A group in the fields of Meeting Guide; what it lacks is left out. */
export function meetingGuideRow(group: SupportGroup): MeetingGuideRow {
  const { schedule, place, languages, kinds } = group;
  const slug = group.id.slice(group.id.indexOf('#') + 1);
  const codes = kinds.map((kind) => publishedCode(kind, group.programme));
  const fields: MeetingGuideRow = {
    slug,
    name: group.name,
    ...(schedule
      ? scheduleFields(schedule)
      : group.scheduleDays
        ? { day: group.scheduleDays, time: group.scheduleText }
        : { day: group.scheduleText }),
    // No rule, and so not read as weekly.
    ...(group.isIrregular && { repeatFrequency: '?' }),
    timezone: group.timeZone,
    attendance_option: ATTENDANCE_WORDS[group.attendance],
    audience: group.audience,
    location: place?.name,
    formatted_address: place?.address,
    postal_code: place?.postalCode,
    regions: place?.regions,
    location_notes: place?.notes,
    latitude: place?.latitude,
    longitude: place?.longitude,
    approximate: place?.approximate ? 'yes' : undefined,
    conference_url: group.joinUrl,
    conference_url_notes: group.joinNotes,
    conference_phone: group.dialIn,
    conference_phone_notes: group.dialInNotes,
    types: [...codes, ...languages.map(languageCode)],
    notes: group.notes,
    group: group.group,
    group_notes: group.groupNotes,
    website: group.website,
    email: group.email,
    phone: group.phone,
    ...contactFields(group),
    feedback_url: group.feedbackUrl,
    feedback_emails: group.feedbackEmails,
    entity: group.entity?.name || group.programme,
    entity_phone: group.entity?.phone,
    entity_email: group.entity?.email,
    entity_url: group.entity?.website,
    updated:
      group.updated === undefined
        ? undefined
        : new Date(group.updated).toISOString().slice(0, 19).replace('T', ' '),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Names of languages are types in Meeting Guide; each reader knows the English one. */
function languageCode(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}
