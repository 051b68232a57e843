import { randomFrom } from './random.js';

const NAMES =
  'Morning Light,Serenity,New Hope,Willow Creek,Harbor,First Step,Open Door,Cedar,Lantern,Riverside,Second Chance,Quiet Hour,Bridge,Maple Street,Sunrise'.split(
    ',',
  );
const KINDS = 'Group,Circle,Meeting,Fellowship,Recovery,Families,Beginners,Discussion'.split(',');
const PLACES =
  'Grace Church,Community Hall,Public Library,Pear Blossom Clinic,Senior Center,Union Hall,St. Mark’s,Youth Center'.split(
    ',',
  );
const STREETS = 'Oak St,Main St,Pine Ave,Front St,Cedar Rd,Mill Ln,River Rd,Park Blvd'.split(',');
const CITIES = [
  ['Medford', 97501, 42.33, -122.87],
  ['Ashland', 97520, 42.19, -122.71],
  ['Grants Pass', 97526, 42.44, -123.33],
  ['Bend', 97701, 44.06, -121.31],
  ['Salem', 97301, 44.94, -123.04],
  ['Portland', 97201, 45.52, -122.68],
];
const TYPES = 'O,C,D,B,ST,SP,X,W,M,S,LGBTQ,MED,BE,Y,TR,LIT'.split(',');
const NOTES = [
  '',
  '',
  'Enter through the side door and go down the stairs.',
  'Parking behind the building. Newcomers are welcome at any time.',
  'Call ahead if you need a ride. Coffee is served.',
  'The last meeting of the month is a speaker meeting; bring a friend or a family member along.',
];

/**
 * A Meeting Guide feed of made-up groups, as large and as mixed as county lists are: the same for the same seed.
 * @param {number} size
 */
export function makeGroups(size, seed = 20270101) {
  const random = randomFrom(seed);
  const pick = (/** @type {readonly any[]} */ list) => list[Math.floor(random() * list.length)];
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
  return Array.from({ length: size }, (_, at) => {
    const [city, zip, latitude, longitude] = pick(CITIES);
    const hour = 6 + Math.floor(random() * 16);
    const minute = pick([0, 0, 30, 15]);
    const isOnline = random() < 0.25;
    const number = 1 + Math.floor(random() * 999);
    const name = `${pick(NAMES)} ${pick(KINDS)} ${at + 1}`;
    return {
      id: at + 1,
      name,
      slug: `group-${at + 1}`,
      day: Math.floor(random() * 7),
      time: `${two(hour)}:${two(minute)}`,
      end_time: `${two(hour + 1)}:${two(minute)}`,
      timezone: 'America/Los_Angeles',
      location: pick(PLACES),
      formatted_address: `${number} ${pick(STREETS)}, ${city}, OR ${zip}, USA`,
      region: city,
      latitude: latitude + Math.round(random() * 1e4) / 1e5,
      longitude: longitude + Math.round(random() * 1e4) / 1e5,
      approximate: 'no',
      types: [...new Set([pick(TYPES), pick(TYPES), pick(TYPES)])],
      notes: pick(NOTES),
      group: name,
      updated: '2026-08-29 15:56:59',
      url: `https://groups.example.org/group-${at + 1}/`,
      ...(isOnline && {
        conference_url: `https://meet.example.org/room-${at + 1}`,
        conference_phone: `+1541555${two(number % 100)}00`,
        conference_url_notes: 'Opens ten minutes early.',
      }),
    };
  });
}
