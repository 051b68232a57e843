import { foldText } from '../../search/fold-text.js';
import type { GroupPlace } from '../support-group.js';
import { readPlaceWords, saysShut } from './place-words.js';
import { isOnThisSide, isOnlyTheCountry } from './this-side.js';
import type { RawRow } from '../raw-row.js';
import { asText } from '../text.js';
import { readPoint } from '../values.js';

/** A state between commas, and its ZIP code. */
const STATE = /,\s*[A-Z]{2}(?: +(\d{5}(?:-\d{4})?))?\s*(?=,|$)/;
const COUNTRY = /^(?:us|usa|united states.*|estados unidos)$/i;

/** What a row says of where its group meets. */
export interface PlaceField {
  /** Absent where it says nothing about that. */
  readonly place?: GroupPlace;
  /** Words that stand where a place should be, as written. */
  readonly words: string;
  /** Those words say that it meets online or by phone. */
  readonly isOnline: boolean;
  /** The place is shut for now. */
  readonly isShut: boolean;
}

/** Lines of an address, as on an envelope, on one: a line begins with the number of a house. Other words stay one sentence. */
const lineOfLines = (text: string): string =>
  text.replace(/,?\n+/g, /^\d+\S* [a-z]/im.test(text) ? ', ' : ' ');

/** Reads where a row's group meets; what is no place is not taken for one. */
export function readPlace(row: RawRow): PlaceField {
  const spoken = new Spoken();
  const name = spoken.nameIn(row.line('location'));
  const street = spoken.placesIn(lineOfLines(row.text('address')).replace(/\s*@.*$/, ''));
  const state = row.line('state');
  const country = row.line('country');
  const given = spoken.placesIn(lineOfLines(row.text('formatted_address')));
  const whole = given || street;
  const stateAt = STATE.exec(whole);
  const town = row.line('city');
  const city =
    (readPlaceWords(town).isOnline ? spoken.placeIn(town) : town) ||
    (stateAt ? whole.slice(whole.lastIndexOf(',', stateAt.index - 1) + 1, stateAt.index).trim() : '');
  const postalCode = readPostalCode(row, country) || (stateAt?.[1] ?? '');
  const address = given || joinAddress(street, city, `${state} ${postalCode}`.trim(), country);
  const regions = readRegions(row);
  const point = readPlacePoint(row, address);
  const { words, isShut } = spoken;
  const isOnline = spoken.isOnline || spoken.isOnlineToo;
  if (!name && !address && !regions.length && !point) return { words, isOnline, isShut };
  const isExact =
    isPlaceName(name, [city, state, ...regions]) ||
    isDoor(streetOf(whole, city), [city, state, ...regions], !given || !!stateAt) ||
    (!address && !!point && !words);
  return {
    place: {
      name,
      address,
      city,
      postalCode,
      regions,
      notes: row.text('location_notes'),
      ...point,
      approximate: readApproximate(row) ?? (!isExact || spoken.isOnline),
    },
    words,
    isOnline,
    isShut,
  };
}

/** Takes what is no place out of the texts of a row, and remembers what it said. */
class Spoken {
  readonly #words = new Set<string>();
  isOnline = false;
  /** Said beside a place. */
  isOnlineToo = false;
  isShut = false;
  #isInPerson = false;

  get words(): string {
    return [...this.#words].join('\n');
  }

  /** The text of a name, where it may be a place, without what else it says. */
  nameIn(text: string): string {
    return this.placeIn(this.#besides(text));
  }

  /** The text, where it may be a place. */
  placeIn(text: string): string {
    if (!text) return '';
    this.isShut ||= saysShut(text);
    const { isPlace, isOnline, isInPerson, isNothing } = readPlaceWords(text);
    if (isPlace && !PO_BOX.test(text)) return text;
    if (!isNothing) this.#words.add(text);
    this.#isInPerson ||= isInPerson;
    this.isOnline = (this.isOnline || isOnline) && !this.#isInPerson;
    return '';
  }

  /** The parts of an address that may be places. */
  placesIn(text: string): string {
    const parts = text.split(/\s*,\s*/);
    const places = parts.map((part, at) => (at > 0 && /^[A-Z]{2}\b/.test(part) ? part : this.nameIn(part)));
    return places.every((place, at) => place === parts[at]) ? text : places.filter(Boolean).join(', ');
  }

  /** `Elm Hall / Zoom`, `12 Elm St and online`, `Elm Hall (Zoom)`: the place, where the rest says that it is online too. */
  #besides(text: string): string {
    if (!BESIDE.test(text) || WEB_ADDRESS.test(text)) return text;
    const parts = text.split(BESIDE).filter((part) => part);
    const isWay = parts.map((part) => {
      const { isPlace, isOnline } = readPlaceWords(part);
      return !isPlace && isOnline;
    });
    // What is left of a telephone number is no place.
    const isPlaced = parts.some((part, at) => !isWay[at] && /\p{L}/u.test(part));
    if (!isWay.includes(true) || !isPlaced) return text;
    this.isOnlineToo = true;
    return parts.filter((_, at) => !isWay[at]).join(', ');
  }
}

/** What joins a place and another way to meet. */
const BESIDE = /\s*[/&+|;()]\s*|\s+(?:and|y|or|o)\s+/i;
const WEB_ADDRESS = /:\/\/|www\.|@|\w\.[a-z]{2,4}\//i;
/** Where letters go and nobody meets. */
const PO_BOX = /^(?:p\.? ?o\.? ?box|post office box|apartado(?: postal)?)\b/i;

const AREA =
  /\b(?:county|region|area|areas|downtown|citywide|statewide|nationwide|valley|neighbou?rhood|district|condado|zona|worldwide)$/;
const STREET_ONLY =
  /(?:^| )(?:street|st|avenue|ave|av|road|rd|drive|dr|boulevard|blvd|lane|ln|highway|hwy|parkway|pkwy|way)\.?$/;
/** What a place can be called that is known by its name alone. */
const PLACE_NOUN =
  /\b(?:park|hall|church|chapel|temple|synagogue|mosque|center|centre|school|college|university|library|club|clubhouse|house|home|building|hospital|clinic|cafe|coffee|restaurant|mall|beach|plaza|square|pavilion|gazebo|garden|gardens|parking|lot|lodge|auditorium|gym|museum|mission|shelter|ymca|ywca|court|iglesia|parque|centro|escuela|biblioteca|sala|salon|casa|edificio|templo|capilla|hospital|clinica|plaza|esquina)\b/;

const isOneOf = (text: string, others: readonly string[]): boolean =>
  others.some((other) => foldText(other) === foldText(text));

/** A name one can go by, not that of the town. */
function isPlaceName(name: string, towns: readonly string[]): boolean {
  return name !== '' && !isOneOf(name, towns) && !AREA.test(foldText(name));
}

/** What stands before the town in an address. */
function streetOf(whole: string, city: string): string {
  const parts = whole.split(/\s*,\s*/).filter((part) => part && !COUNTRY.test(part));
  const stateAt = parts.findIndex((part, at) => at > 0 && /^[A-Z]{2}(?: +\d{5}(?:-\d{4})?)?$/.test(part));
  const before = stateAt < 0 ? parts : parts.slice(0, stateAt);
  const townAt = city ? before.map((part) => isOneOf(part, [city])).lastIndexOf(true) : -1;
  return (townAt < 0 ? before : before.slice(0, townAt)).join(', ');
}

/**
 * Whether a street is a place to go to: a house, a crossing, or a name that is not a whole street's or town's.
 * @param isWhole the town stands apart from it.
 */
function isDoor(street: string, towns: readonly string[], isWhole: boolean): boolean {
  if (!street || isOneOf(street, towns)) return false;
  if (/\d|&|\b(?:and|y|at|corner|esquina)\b/i.test(street)) return true;
  const folded = foldText(street);
  return !AREA.test(folded) && !STREET_ONLY.test(folded) && (isWhole || PLACE_NOUN.test(folded));
}

function joinAddress(street: string, city: string, stateAndCode: string, country: string): string {
  const abroad = COUNTRY.test(country) ? '' : country;
  return [street, city, stateAndCode, abroad]
    .filter((piece, index) => piece && (!index || !street.includes(piece)))
    .join(', ');
}

/** What the feed says itself of whether an address is only an area. */
function readApproximate(row: RawRow): boolean | undefined {
  const stated = row.line('approximate');
  return stated ? /^(?:y|yes|true|1|s[ií])$/i.test(stated) : undefined;
}
function readPostalCode(row: RawRow, country: string): string {
  const code = row.line('postal_code');
  if (!/^\d{3,4}$/.test(code) || (country && !/^us|united states/i.test(country))) return code;
  row.report('postal_code', 'short-zip', code);
  return code.padStart(5, '0');
}

function readRegions(row: RawRow): readonly string[] {
  const regions = row.list('regions', /\s*>\s*/);
  if (regions.length) return regions;
  const told = (...fields: readonly string[]): string[] =>
    fields.flatMap((field) => row.line(field).split(/\s*>\s*/)).filter(Boolean);
  const separate = told(
    'region',
    'location_sub_province',
    'sub_region',
    'sub_sub_region',
    'location_neighborhood',
  );
  return separate.length > 0 ? separate : told('district', 'sub_district');
}

/** Written as an address of this country is; those of its soldiers abroad, too, are not here. */
const OF_THIS_COUNTRY = /(?:^|, ?)(?!A[AEP] )[A-Z]{2} +\d{5}\b/;

function readPlacePoint(row: RawRow, address: string): { latitude: number; longitude: number } | undefined {
  const [first, second] = row.line('coordinates').split(',');
  const latitude = row.value('latitude') ?? first;
  const longitude = row.value('longitude') ?? second;
  const point = readPoint(latitude, longitude);
  if (point && !isOnlyTheCountry(point) && (isOnThisSide(point) || !OF_THIS_COUNTRY.test(address)))
    return point;
  const written = [latitude, longitude].map(asText).filter(Boolean).join(',');
  if (written.split(',').some((part) => Number(part) !== 0))
    row.report('latitude', 'bad-coordinates', written);
  return undefined;
}
