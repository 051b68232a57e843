import type {
  Attendance,
  Audience,
  SupportGroup,
  Weekday,
} from '../../../src/support-group-finder/feeds/support-group.js';
import { ATTENDANCES, AUDIENCES } from '../../../src/support-group-finder/feeds/support-group.js';

/** Numbers in [0, 1), the same for the same seed (Park and Miller's generator). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

export function picker(random: () => number): <Item>(items: readonly Item[]) => Item {
  return (items) => items[Math.floor(random() * items.length)] as (typeof items)[number];
}

/** A group with only what a test says about it. */
export function makeGroup(parts: Partial<SupportGroup> = {}): SupportGroup {
  return {
    id: 'group',
    row: 1,
    name: '',
    group: '',
    scheduleText: '',
    attendance: 'in-person',
    audience: 'recovery',
    programme: '',
    kinds: [],
    languages: [],
    stepFree: false,
    joinNotes: '',
    dialIn: '',
    dialInNotes: '',
    notes: '',
    groupNotes: '',
    email: '',
    phone: '',
    feedbackEmails: [],
    contributions: [],
    contacts: [],
    sources: [],
    ...parts,
  };
}

export function makePlace(
  parts: Partial<NonNullable<SupportGroup['place']>> = {},
): NonNullable<SupportGroup['place']> {
  return {
    name: '',
    address: '',
    city: '',
    postalCode: '',
    regions: [],
    notes: '',
    approximate: false,
    ...parts,
  };
}

export const WORDS =
  'Serenity serene Hope Hopeful house horse Light night Medford Año Corazón Niños Women’s Men’s Al-Anon Nar-Anon A.A. café Recovery Step Study Straße 12x12 97501 97502 Big Book Newcomer Candlelight'.split(
    ' ',
  );

/** Groups of every sort, with few distinct words and values, so that searches meet. */
export function randomGroups(size: number, seed: number): SupportGroup[] {
  const random = seeded(seed);
  const pick = picker(random);
  const some = <Item>(items: readonly Item[], most: number): Item[] => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(items))),
  ];
  const text = (most: number): string => some(WORDS, most).join(pick([' ', ', ', ' (', '/']));
  return Array.from({ length: size }, (_, number) => {
    const days = some([0, 1, 2, 3, 4, 5, 6] as Weekday[], 3).sort();
    const isPlaced = random() < 0.7;
    return makeGroup({
      id: `group-${number}`,
      name: text(3),
      group: text(1),
      notes: text(4),
      programme: pick(['Narcotics Anonymous', 'SMART Recovery', 'Al-Anon', '']),
      attendance: pick<Attendance>(ATTENDANCES),
      audience: pick<Audience>(AUDIENCES),
      kinds: some(['O', 'C', 'W', 'M', 'BE'], 4).map((code) => ({ code })),
      languages: some(['en', 'es', 'es-MX', 'ase'], 2),
      stepFree: random() < 0.3,
      ...(days.length > 0 && { schedule: { days, start: Math.floor(random() * 1440), duration: 60 } }),
      ...(random() < 0.9 && {
        place: makePlace({
          name: text(2),
          city: pick(['Medford', 'Ashland', 'Eugene']),
          regions: some(['Oregon', 'Jackson County'], 2),
          ...(isPlaced && { latitude: 42 + random() * 2, longitude: -123 + random() * 2 }),
        }),
      }),
    });
  });
}
