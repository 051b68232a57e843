/** Groups that are known, and lists of them as several publishers would write them: which rows are one group is true by making. */

import { picker, seeded } from '../../search/random-groups.js';

type Row = Readonly<Record<string, unknown>>;

/** One list, and which group each of its rows is of. */
export interface PublishedList {
  readonly source: string;
  readonly rows: readonly Row[];
  readonly truth: readonly number[];
}

/** What can be known of a group: each listing says all that tells it from its siblings. */
interface TrueGroup {
  readonly name: string;
  readonly programme: string;
  readonly days: readonly number[];
  readonly start: number;
  readonly week?: string;
  readonly zone: string;
  readonly house?: House;
  readonly room?: string;
  readonly link?: number;
  readonly types: readonly string[];
  /** Only its name tells it from another group of its programme. */
  readonly needsName: boolean;
  /** Only the last word of its street, or its ZIP code, tells it from another house. */
  readonly needsStreet: boolean;
}

interface House {
  readonly name: string;
  readonly number: string;
  readonly street: string;
  readonly kind: string;
  readonly city: string;
  readonly zip: string;
}

const NAMES =
  'Hope|Morning Light|Women’s Step Study|Candlelight|Nooners|Just for Today|Año Nuevo|Rule 62|New Way|12 & 12|Big Book Brunch|Serenity at Sunset|Clean Start|How It Works'.split(
    '|',
  );
const STREETS = 'Main Elm Oak N|Pine S|Pine 1st 2nd Saint|Mary Mount|Vernon'
  .split(' ')
  .map((text) => text.replace('|', ' '));
const KINDS = ['Street', 'Avenue', 'Road', 'Boulevard', 'Drive', 'Lane'];
const SHORT: Readonly<Record<string, string>> = {
  Street: 'St.',
  Avenue: 'Ave',
  Road: 'Rd',
  Boulevard: 'Blvd',
  Drive: 'Dr',
  Lane: 'Ln',
  North: 'N',
  Saint: 'St',
  Mount: 'Mt.',
};
const TOWNS: readonly (readonly [string, string])[] = [
  ['Medford', '97501'],
  ['Medford', '97504'],
  ['Ashland', '97520'],
  ['Grants Pass', '97526'],
];
const HALLS = ['Elm Hall', 'First Methodist Church', 'Alano Club', 'City Library', 'St. Mark’s'];
const PROGRAMMES = ['Narcotics Anonymous', 'Alcoholics Anonymous', 'Al-Anon', 'Recovery Dharma'];
const ZONE = 'America/Los_Angeles';

/** Lists of some true groups, with the noise of real ones. */
export function publish(seed: number): readonly PublishedList[] {
  const random = seeded(seed);
  const pick = picker(random);
  const chance = (part: number): boolean => random() < part;
  const house = (): House => {
    const [city, zip] = pick(TOWNS);
    return {
      name: chance(0.7) ? pick(HALLS) : '',
      number: pick(['1', '12', '40', '118', '1200', '7B']),
      street: pick(STREETS),
      kind: pick(KINDS),
      city,
      zip,
    };
  };

  const groups: TrueGroup[] = [];
  for (let family = 0; family < 12; family += 1) {
    const meets = pick(['room', 'room', 'online', 'both']);
    const first: TrueGroup = {
      name: pick(NAMES),
      programme: pick(PROGRAMMES),
      days: chance(0.8) ? [pick([0, 1, 2, 3, 4, 5, 6])] : [1, 3],
      start: pick([390, 720, 1080, 1110, 1140, 1170]),
      zone: ZONE,
      // The number of the family keeps families apart.
      ...(meets !== 'online' && { house: { ...house(), number: `${family + 1}${pick(['', '00', '5'])}` } }),
      ...(meets !== 'room' && { link: 98765432100 + family }),
      types: pick([[], ['O'], ['C', 'W'], ['O', 'X'], ['S']]),
      needsName: false,
      needsStreet: false,
    };
    const kin = siblings(first, pick, `${family}`).filter(() => chance(0.35));
    const needsName = kin.some(({ needsName: needs }) => needs);
    const needsStreet = kin.some(({ needsStreet: needs }) => needs);
    for (const each of [first, ...kin]) groups.push({ ...each, needsName, needsStreet });
  }

  return [
    'https://a.example/list.json',
    'https://b.example/list.json',
    'https://c.example/list.json',
    'data:d',
  ].map((source) => {
    const rows: Row[] = [];
    const truth: number[] = [];
    for (const [at, group] of groups.entries()) {
      if (chance(0.4)) continue;
      for (const row of listings(group, pick, chance)) {
        // Some rows are there twice, whole, with less, or with something else in them.
        const again = pick([
          {},
          { notes: '' },
          { notes: 'Park in front' },
          { website: 'https://elm.example/' },
        ]);
        for (const each of chance(0.1) ? [row, { ...row, ...again }] : [row]) {
          rows.push({ slug: `${rows.length}`, ...each });
          truth.push(at);
        }
      }
    }
    return { source, rows, truth };
  });
}

/** Other groups that differ from one in a single thing, which each of their listings says. */
function siblings(group: TrueGroup, pick: ReturnType<typeof picker>, mark: string): TrueGroup[] {
  const { house, link, name, days, start, types } = group;
  const made: TrueGroup[] = [
    { ...group, name: `${pick(NAMES.filter((each) => each !== name))} ${mark}`, needsName: true },
    { ...group, days: days.map((day) => (day + 1) % 7) },
    { ...group, start: start + 30 },
    { ...group, zone: 'America/Denver' },
    { ...group, week: 'third' },
    { ...group, programme: pick(PROGRAMMES.filter((each) => each !== group.programme)) },
  ];
  // Each of the two says who comes.
  if (types.includes('O')) made.push({ ...group, types: ['C'] });
  if (types.includes('W')) made.push({ ...group, types: ['C', 'M'] });
  if (types.includes('S')) made.push({ ...group, types: ['EN'] });
  if (house) {
    made.push(
      {
        ...group,
        house: { ...house, street: pick(STREETS.filter((each) => each !== house.street)), name: '' },
      },
      {
        ...group,
        house: { ...house, kind: pick(KINDS.filter((each) => each !== house.kind)), name: '' },
        needsStreet: true,
      },
      { ...group, house: { ...house, number: `${house.number}1` } },
      {
        ...group,
        house: {
          ...house,
          ...(house.city === 'Ashland'
            ? { city: 'Medford', zip: '97501' }
            : { city: 'Ashland', zip: '97520' }),
        },
        needsStreet: true,
      },
    );
  } else if (link !== undefined) made.push({ ...group, link: link + 1000 });
  // A row that tells one half of a hybrid group must not fit another: no two of one name and hour share a room.
  return made.map((each, at) =>
    each.house !== house && link !== undefined ? { ...each, link: link + 2000 + at } : each,
  );
}

/** What a list makes of a group: a row, or two. */
function listings(
  group: TrueGroup,
  pick: ReturnType<typeof picker>,
  chance: (part: number) => boolean,
): Row[] {
  const { house, link, days, start, week, zone, types, needsName, needsStreet, programme, name } = group;
  const hour = Math.floor(start / 60);
  const minute = String(start % 60).padStart(2, '0');
  const half = hour < 12 ? 'AM' : 'PM';
  const isWritten = chance(0.4);
  const when = {
    day: week
      ? `${week} ${days.map((day) => DAYS[day]).join(' and ')}`
      : isWritten
        ? days.map((day) => DAYS[day]).join(pick([', ', ' & ', '/']))
        : days,
    time:
      isWritten || week
        ? `${hour % 12 || 12}:${minute} ${half}`
        : `${String(hour).padStart(2, '0')}:${minute}`,
    ...(chance(0.5) && {
      end_time: isWritten
        ? `${(hour + 1) % 12 || 12}:${minute} ${hour + 1 < 12 ? 'AM' : 'PM'}`
        : `${String(hour + 1).padStart(2, '0')}:${minute}`,
    }),
    // Whose clock it is on may be left to the page, in any of its spellings.
    ...(zone === ZONE
      ? { ...(chance(0.5) && { timezone: pick([ZONE, 'US/Pacific', 'Pacific Time', 'PST']) }) }
      : { timezone: zone }),
  };
  const isBare = !needsName && chance(0.1);
  const who = {
    name: isBare ? `${programme} ${pick(['Meeting', 'Group'])}` : spelled(name, pick),
    programme,
    ...(types.length > 0 && { types }),
    ...(chance(0.3) && { notes: pick(['Side door', 'Ring the bell', 'Parking behind']) }),
    ...(chance(0.2) && { updated: '2026-10-01 10:00:00' }),
  };
  const zoom =
    link === undefined
      ? {}
      : {
          conference_url: pick([
            `https://zoom.us/j/${link}`,
            `https://us02web.zoom.us/j/${link}?pwd=x${link}`,
          ]),
        };
  const place = house ? placed(house, needsStreet, pick, chance) : {};
  const types_ = chance(0.15) && !types.includes('C') ? { types: [...types, pick(['ST', 'BE', 'D'])] } : {};
  const whole = { ...who, ...types_, ...when };
  // One list in six has a hybrid group twice.
  if (house && link !== undefined && chance(0.17))
    return [
      { ...whole, ...place },
      { ...whole, ...zoom },
    ];
  return [{ ...whole, ...place, ...zoom }];
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const spelled = (name: string, pick: ReturnType<typeof picker>): string =>
  pick([
    name,
    name,
    `${name} Group`,
    `The ${name} Meeting`,
    name.toUpperCase(),
    name.replace('’', "'"),
    `${name} (Online)`,
  ]);

function placed(
  { name, number, street, kind, city, zip }: House,
  needsStreet: boolean,
  pick: ReturnType<typeof picker>,
  chance: (part: number) => boolean,
): Row {
  const short = (text: string): string => text.replace(/\w+/g, (word) => SHORT[word] ?? word);
  const whole = `${number} ${street} ${kind}`;
  const line =
    !needsStreet && chance(0.15) ? `${number} ${street}` : pick([whole, short(whole), whole.toUpperCase()]);
  const hall = name && chance(0.8) ? { location: name } : {};
  if (chance(0.3))
    return {
      ...hall,
      address: line,
      city,
      state: 'OR',
      ...((needsStreet || chance(0.8)) && { postal_code: zip }),
    };
  return {
    ...hall,
    formatted_address: `${line}, ${city}, OR${needsStreet || chance(0.85) ? ` ${zip}` : ''}${pick(['', ', USA'])}`,
  };
}
