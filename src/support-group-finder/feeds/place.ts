import type { GroupPlace } from '../support-group.js';
import type { Row } from './row.js';
import { asText } from './text.js';
import { readPoint } from './values.js';

/** A state between commas, and its ZIP code. */
const STATE = /,\s*[A-Z]{2}(?: +(\d{5}(?:-\d{4})?))?\s*(?=,|$)/;

/** Where a row's group meets; `undefined` where it says nothing about that. */
export function readPlace(row: Row): GroupPlace | undefined {
  const name = row.line('location');
  const street = row.line('address').replace(/\s*@.*$/, '');
  const state = row.line('state');
  const country = row.line('country');
  const given = row.line('formatted_address');
  const whole = given || street;
  const stateAt = STATE.exec(whole);
  const city =
    row.line('city') ||
    (stateAt ? whole.slice(whole.lastIndexOf(',', stateAt.index - 1) + 1, stateAt.index).trim() : '');
  const postalCode = readPostalCode(row, country) || (stateAt?.[1] ?? '');
  const address = given || joinAddress(street, city, `${state} ${postalCode}`.trim(), country);
  const regions = readRegions(row);
  const point = readPlacePoint(row);
  if (!name && !address && !regions.length && !point) return undefined;
  return {
    name,
    address,
    city,
    postalCode,
    regions,
    notes: row.text('location_notes'),
    ...point,
    approximate: readApproximate(
      row,
      name !== '' || (!address && !!point),
      given ? (given.split(',', 1)[0] ?? '') : street,
    ),
  };
}

function joinAddress(street: string, city: string, stateAndCode: string, country: string): string {
  const abroad = /^(?:us|usa|united states.*)$/i.test(country) ? '' : country;
  return [street, city, stateAndCode, abroad]
    .filter((piece, index) => piece && (!index || !street.includes(piece)))
    .join(', ');
}

/** As the feed says, else: a street without a number or a crossing, and nothing else to go by, is only a town. */
function readApproximate(row: Row, isExact: boolean, street: string): boolean {
  const stated = row.line('approximate');
  return stated ? /^(?:y|yes|true|1)$/i.test(stated) : !isExact && !/\d|&|\band\b/i.test(street);
}

function readPostalCode(row: Row, country: string): string {
  const code = row.line('postal_code');
  if (!/^\d{3,4}$/.test(code) || (country && !/^us|united states/i.test(country))) return code;
  row.report('postal_code', 'short-zip', code);
  return code.padStart(5, '0');
}

function readRegions(row: Row): readonly string[] {
  const regions = row.list('regions', /\s*>\s*/);
  if (regions.length) return regions;
  const separate = ['region', 'sub_region', 'sub_sub_region']
    .map((field) => row.line(field))
    .filter((text) => text);
  return separate.flatMap((text) => text.split(/\s*>\s*/));
}

function readPlacePoint(row: Row): { latitude: number; longitude: number } | undefined {
  const [first, second] = row.line('coordinates').split(',');
  const latitude = row.value('latitude') ?? first;
  const longitude = row.value('longitude') ?? second;
  const point = readPoint(latitude, longitude);
  if (point) return point;
  const written = [latitude, longitude].map(asText).filter(Boolean).join(',');
  if (written.split(',').some((part) => Number(part) !== 0))
    row.report('latitude', 'bad-coordinates', written);
  return undefined;
}
