/** A group as Meeting Guide feeds have it. */
export type FeedRow = Readonly<Record<string, unknown>>;

/** A small feed as an address, so that element tests ask no server. */
export function feedOf(rows: readonly FeedRow[]): string {
  return `data:application/json,${encodeURIComponent(JSON.stringify(rows))}`;
}

/** Monday, 23 November 2026, 6:35 in the morning in Oregon. */
export const MONDAY_MORNING = Date.UTC(2026, 10, 23, 14, 35);
export const OREGON = 'America/Los_Angeles';

/** A row with no more than a list needs, all of it plain. */
export const HOPE = {
  name: 'Hope',
  slug: 'h',
  day: 2,
  time: '19:00',
  formatted_address: '12 Elm St, Medford, OR 97501',
};

export const MORNING_CIRCLE = {
  slug: 'morning-circle',
  name: 'Morning Circle',
  day: [1, 3],
  time: '06:30',
  end_time: '07:30',
  timezone: OREGON,
  types: ['O'],
  conference_url: 'https://zoom.us/j/5550100?pwd=secret',
  conference_phone: '+15415550101,,5550100#',
};

export const FIRST_LIGHT = {
  slug: 'first-light',
  name: 'First Light Group',
  day: 1,
  time: '07:00',
  end_time: '08:00',
  timezone: OREGON,
  types: ['O', 'X'],
  location: 'Rogue Valley Community Hall',
  formatted_address: '12 Oak St, Medford, OR 97501, USA',
  latitude: 42.33,
  longitude: -122.87,
  notes: '<b>Bring</b> a mug & a <script>alert(1)</script> friend',
};

export const FAMILIES = {
  slug: 'families-and-friends',
  name: 'Families and Friends',
  day: 3,
  time: '19:00',
  end_time: '20:30',
  timezone: OREGON,
  types: ['S'],
  audience: 'families',
  location: 'Pear Blossom Clinic, Room 2',
  formatted_address: '7 Main St, Ashland, OR 97520, USA',
  conference_url: 'https://meet.google.com/abc-defg-hij',
  latitude: 42.19,
  longitude: -122.71,
};

export const BY_APPOINTMENT = {
  slug: 'by-appointment',
  name: 'Talk First',
  location: 'Pear Blossom Clinic',
  formatted_address: '7 Main St, Ashland, OR 97520, USA',
  phone: '541-555-0102',
};

export const FOUR_GROUPS = [FAMILIES, BY_APPOINTMENT, FIRST_LIGHT, MORNING_CIRCLE];
