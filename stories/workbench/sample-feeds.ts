import { FOUR_GROUPS, type FeedRow } from '../../test/support-group-finder/feed.js';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const MANY: readonly FeedRow[] = Array.from({ length: 120 }, (_, at) => ({
  ...FOUR_GROUPS[at % 4],
  slug: `group-${at}`,
  name: `${FOUR_GROUPS[at % 4]?.name ?? ''} ${Math.floor(at / 4) + 1}`,
  day: at % 7,
  time: `${twoDigits(6 + (at % 16))}:${at % 2 ? '30' : '00'}`,
  end_time: `${twoDigits(7 + (at % 16))}:${at % 2 ? '30' : '00'}`,
}));

const LONGEST: FeedRow = {
  slug: 'longest',
  name: `The ${'Very '.repeat(30)}Long Name <img src=x onerror=alert(1)>`,
  day: [0, 1, 2, 3, 4, 5, 6],
  time: '18:00',
  location: 'A hall whose name goes on for as long as the people who give it its name have patience',
  formatted_address: '100000 Boulevard-of-the-Unbreakable-Words, Medford, OR 97501, USA',
  notes: 'First line\nSecond line\n<script>alert(1)</script>',
  conference_url: 'javascript:alert(1)',
  types: ['O', 'X', 'S', 'SEN', 'M', 'BE', 'no such type'],
};

const led = (slug: string, name: string, day: number, types: readonly string[], rest: object): FeedRow => ({
  slug,
  name,
  day,
  types,
  time: '18:00',
  end_time: '19:00',
  timezone: 'America/Los_Angeles',
  ...rest,
});
const ROOM = {
  location: 'Pear Blossom Clinic',
  formatted_address: '30 Lithia Way, Ashland, OR 97520, USA',
};
const ONLINE = { conference_url: 'https://meet.example/group' };

/** Groups as public clinic pages were found to carry them: with trained facilitators, for families, online. */
const OF_A_CLINIC: readonly FeedRow[] = [
  led('smart', 'SMART Recovery Group', 1, ['SMART'], { ...ROOM, notes: 'With a trained facilitator.' }),
  led('dbt', 'DBT Skills Group', 2, [], {
    ...ROOM,
    notes: 'Dialectical behavior therapy, with a counselor.',
  }),
  led('cbt', 'CBT Group', 3, [], { ...ROOM, notes: 'Cognitive behavioral therapy, with a counselor.' }),
  led('families', 'Family Group', 4, [], { ...ROOM, ...ONLINE, audience: 'families' }),
  led('iop', 'Virtual Intensive Outpatient Group', 5, [], ONLINE),
];

/** At the workbench's first moment, Tuesday at 9: one on, one about to begin, one later. */
const NOW: readonly FeedRow[] = [
  led('on-now', 'Coffee and Recovery', 2, ['O'], { ...ROOM, ...ONLINE, time: '08:30', end_time: '09:30' }),
  led('soon', 'Morning Check-In', 2, ['O'], { ...ONLINE, time: '09:10', end_time: '10:00' }),
  led('zone', 'Sunrise on the East Coast', 2, ['O'], {
    ...ONLINE,
    time: '12:30',
    end_time: '13:30',
    timezone: 'America/New_York',
  }),
];

const ODD: readonly FeedRow[] = [
  led('monthly', 'First Friday Speaker Meeting', 5, ['SP'], { ...ROOM, notes: 'First Friday of the month.' }),
  {
    ...led('appointment', 'Talk with a Counselor', 0, [], ROOM),
    day: undefined,
    time: undefined,
    end_time: undefined,
  },
  led('inactive', 'Lunch Group', 3, ['TC'], { ...ROOM, time: '12:00', end_time: '13:00' }),
  led('passcode', 'Evening by Phone', 4, [], {
    conference_phone: '+1 541 555 0142',
    conference_phone_notes: 'Access code 123456',
    conference_url: 'https://zoom.example/j/1234567890',
    conference_url_notes: 'Passcode: hope',
  }),
];

const json = (rows: unknown): Response => Response.json(rows);
const never = (): Promise<Response> => new Promise(() => undefined);

let asked = 0;
/** The list the first time, a fault ever after. */
function once(): Response {
  asked += 1;
  return asked === 1 ? json(FOUR_GROUPS) : new Response('', { status: 503 });
}

/** Lists by address, and how each is answered, so that no story asks anything over a network. */
export const SAMPLE_FEEDS = {
  '/groups/four.json': () => json(FOUR_GROUPS),
  '/groups/now.json': () => json(NOW),
  '/groups/odd.json': () => json(ODD),
  '/groups/many.json': () => json(MANY),
  '/groups/of-a-clinic.json': () => json(OF_A_CLINIC),
  '/groups/longest.json': () => json([LONGEST, ...FOUR_GROUPS]),
  '/groups/one-unreadable-day.json': () =>
    json([{ ...FOUR_GROUPS[0], day: 'someday' }, ...FOUR_GROUPS.slice(1)]),
  '/groups/none.json': () => json([]),
  '/groups/missing.json': () => new Response('<!doctype html><title>Not found</title>', { status: 404 }),
  '/groups/slow.json': never,
  '/groups/once.json': once,
} as const satisfies Readonly<Record<string, () => Response | Promise<Response>>>;

/** A table of two ZIP codes, 97501 and 97520, written as the one beside the bundle is: see `search/zip-table`. */
const TWO_ZIP_CODES = Uint8Array.of(
  ...[0x04, 0xba, 0xf3, 0x0b, 0x26, 0x92, 0x42, 0x1b, 0xfd, 0xbf, 0x01, 0x20],
);
export const ZIP_TABLE = '/groups/zip-data.bin';
export const zipTable = (): Response => new Response(TWO_ZIP_CODES);
