/** Whether two listings mean the same door or the same room on the web. In doubt they don't. */

import { foldText } from '../../search/fold-text.js';
import type { GroupPlace, SupportGroup } from '../support-group.js';
import { parseUrl } from '../../../shared/net/parse-url.js';

type Whereabouts = Pick<SupportGroup, 'place' | 'joinUrl' | 'dialIn' | 'notes'>;

// What people write short, each pair the two ways.
const SHORT: ReadonlyMap<string, string> = new Map(
  'street st avenue ave av ave road rd drive dr boulevard blvd lane ln court ct place pl highway hwy parkway pkwy circle cir square sq terrace ter north n south s east e west w northeast ne northwest nw southeast se southwest sw first 1st second 2nd third 3rd fourth 4th fifth 5th saint st mount mt'
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);
const UNIT = /(?:\b(?:suite|ste|unit|apt|apartment|room|rm|floor|fl|bldg|building)\b|#)[\s.#]*([\da-z-]+)/;

const wordsOf = (text: string): string[] =>
  (foldText(text).match(/[\p{L}\d]+/gu) ?? []).map((word) => SHORT.get(word) ?? word);
const plain = (text: string): string => wordsOf(text).join(' ');

/** A house, as far as an address names one. */
interface House {
  readonly number: string;
  readonly street: readonly string[];
  readonly unit: string;
}

function houseOf({ address }: GroupPlace): House | undefined {
  const pieces = foldText(address).split(/\s*,\s*/);
  const at = pieces.findIndex((piece) => /^\d+[a-z]?(?:-\d+)?\s+(?=.*[a-z])/.test(piece));
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  const number = /^\S+/.exec(piece)?.[0] ?? '';
  const unit = UNIT.exec([piece.slice(number.length), pieces[at + 1] ?? ''].join(' '))?.[1] ?? '';
  return { number, street: wordsOf(piece.slice(number.length).replace(UNIT, ' ')), unit };
}

/** Both say it, and not the same. */
const differs = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;

/** Rooms by number or letter, before or after their word, and what kind of room it is that has them. */
const NUMBERED_ROOMS: readonly RegExp[] = [
  /\b(?:(?:class)?room|rm|suite|ste|unit|apt|apartment|studio|sala|salon|cuarto|aula|oficina|office)[\s.:#]*(?:no\.? ?)?(\d[\da-z-]*|[b-df-np-xz]|a(?! [a-z]))\b|#\s*(\d[\da-z-]*)/g,
  /\b(?:floor|fl|level|piso|nivel|planta)[\s.:#]*(\d+)\b|\b(\d+)(?:st|nd|rd|th|er|o|do|to)? (?:floor|fl|level|piso|nivel|planta)\b/g,
  /\b(?:bldg|building|edificio)[\s.:#]*(\d[\da-z-]*|[b-df-np-xz]|a(?! [a-z]))\b/g,
];
/** Rooms by name. What is about any room of any house (`the meeting room`) is none. */
const NAMED_ROOMS =
  /\b(?:basement|upstairs|downstairs|lower level|upper level|main floor|ground floor|library|chapel|sanctuary|narthex|gym|gymnasium|cafeteria|kitchen|lounge|parlou?r|auditorium|annex|lobby|patio|courtyard|garage|rectory|fellowship hall|parish hall|social hall|sotano|planta (?:alta|baja)|biblioteca|capilla|gimnasio|cocina|salon parroquial|(?!meeting|zoom|chat|this|that|same|your|their|each|main|break|waiting|with|from|into)[a-z]{3,} room(?! \d))\b/g;
const NOT_NAMES = /^(?:the|our|your|any|and|for|big|see|use) room$/;

/** Rooms a listing names, by the kind of word it names them with; none where it names none. */
function roomsOf({ place, notes }: Whereabouts): readonly ReadonlySet<string>[] {
  const inPlace = [place?.name, place?.address, place?.notes].map((text) => foldText(text ?? '')).join('\n');
  const all = `${inPlace}\n${foldText(notes)}`.replace(
    /\b(first|second|third|fourth|fifth)\b/g,
    (word) => SHORT.get(word) ?? word,
  );
  const found = NUMBERED_ROOMS.map(
    (pattern) => new Set([...all.matchAll(pattern)].map((match) => match.slice(1).find(Boolean) ?? '')),
  );
  const named = [...inPlace.matchAll(NAMED_ROOMS)]
    .map(([name]) => name)
    .filter((name) => !NOT_NAMES.test(name));
  return [...found, new Set(named)];
}

/** Whether both name a room, and none that the other names. */
function isOtherRoom(one: Whereabouts, other: Whereabouts): boolean {
  const others = roomsOf(other);
  return roomsOf(one).some((rooms, kind) => {
    const known = others[kind];
    return rooms.size > 0 && known && known.size > 0 && ![...rooms].some((room) => known.has(room));
  });
}

function isOtherTown(one: GroupPlace, other: GroupPlace): boolean {
  const [zip, otherZip] = [one.postalCode.slice(0, 5), other.postalCode.slice(0, 5)];
  return zip && otherZip ? zip !== otherZip : differs(plain(one.city), plain(other.city));
}

/** A street may lack its last word: `40 Elm` and `40 Elm St`. */
function isSameStreet(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length);
  return (
    length > 0 &&
    Math.abs(one.length - other.length) < 2 &&
    one.every((word, at) => at >= length || word === other[at])
  );
}

/** `undefined` where the two don't tell. */
function isSamePlace(one: GroupPlace | undefined, other: GroupPlace | undefined): boolean | undefined {
  if (!one || !other || one.approximate || other.approximate) return undefined;
  if (isOtherTown(one, other)) return false;
  const [house, otherHouse] = [houseOf(one), houseOf(other)];
  if (house && otherHouse)
    return (
      house.number === otherHouse.number &&
      isSameStreet(house.street, otherHouse.street) &&
      !differs(house.unit, otherHouse.unit)
    );
  const name = plain(one.name);
  if (name && name === plain(other.name)) return true;
  if (!house && !otherHouse && one.address && other.address)
    return plain(one.address) === plain(other.address) && !differs(name, plain(other.name))
      ? true
      : undefined;
  return isSamePoint(one, other) || undefined;
}

function isSamePoint(one: GroupPlace, other: GroupPlace): boolean {
  const key = pointOf(one);
  return key !== '' && key === pointOf(other);
}

/** To about a hundred metres. */
const pointOf = ({ latitude, longitude }: GroupPlace): string =>
  latitude === undefined || longitude === undefined ? '' : `${latitude.toFixed(3)} ${longitude.toFixed(3)}`;

/** What of an address is not the room: the key to it, and where the visitor came from. */
const BESIDES = /^(?:pwd|pass(?:code|word)|from|uname|omn|tk|utm_\w+|fbclid|gclid)$/i;
/** A service's own pages, which are no rooms. */
const FRONT_DOOR = /^\/(?:join|sign_?in|log_?in|meetings?|home|index\.\w+|test)?\/?$/i;

/** What stands for one room on the web; empty where the address names none, as a service's front door. */
function roomOf(joinUrl: string | undefined): string {
  const url = joinUrl ? parseUrl(joinUrl) : undefined;
  if (!url) return '';
  const { hostname, pathname, searchParams } = url;
  if (/(?:^|\.)zoom(?:gov)?\.(?:us|com)$/.test(hostname)) {
    const number = /^\/(?:j|s|w|wc(?:\/join)?)\/(\d+)/.exec(pathname)?.[1];
    if (number !== undefined) return `zoom ${number}`;
  }
  const asked = [...searchParams].filter(([name]) => !BESIDES.test(name)).sort();
  if (FRONT_DOOR.test(pathname) && asked.length === 0) return '';
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')} ${asked.join('&')}`;
}

/** A number that leads into one conference; one without codes is the service's. */
const lineOf = (dialIn: string): string => (/[,*#]/.test(dialIn) ? dialIn.replace(/[^\d*#]+/g, ' ') : '');

/** Whether two listings share a place or a room, and no other tells them apart. */
export function isSameWhereabouts(one: Whereabouts, other: Whereabouts): boolean {
  const place = isSamePlace(one.place, other.place);
  const [room, otherRoom] = [roomOf(one.joinUrl), roomOf(other.joinUrl)];
  if (place === false || differs(room, otherRoom) || isOtherRoom(one, other)) return false;
  const line = lineOf(one.dialIn);
  return (
    place === true || (room !== '' && room === otherRoom) || (line !== '' && line === lineOf(other.dialIn))
  );
}

/** Keys of which two listings share at least one where they share a place or a room. */
export function whereKeys({ place, joinUrl, dialIn }: Whereabouts): string[] {
  const keys: string[] = [];
  if (place && !place.approximate) {
    const number = houseOf(place)?.number;
    if (number) keys.push(`${number}|${place.postalCode.slice(0, 5) || plain(place.city)}`);
    else if (place.address) keys.push(plain(place.address));
    if (place.name) keys.push(plain(place.name));
    keys.push(pointOf(place));
  }
  keys.push(roomOf(joinUrl), lineOf(dialIn));
  return keys.filter((key) => key !== '');
}
