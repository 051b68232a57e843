import { expect } from 'chai';
import {
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import metadata from 'libphonenumber-js/metadata.max.json';
import { readPhone } from '../../../src/shared/contact/phone.js';
import { seeded, WAYS_TO_EXTEND, WAYS_TO_WRITE } from '../phone-numbers.js';

const NOISE = [...'0123456789 -.()+/x#,', 'ext', 'HELP', 'Main', '\u00a0', '１'];

function pick<Item>(items: readonly Item[], random: (below: number) => number): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** What libphonenumber reads, as a link; keeps what it calls impossible apart from what it calls merely unassigned. */
function oracle(written: string): { href?: string; valid: boolean; possible: boolean } {
  const read = parsePhoneNumberFromString(written.normalize('NFKC').trim(), {
    defaultCountry: 'US',
    extract: false,
  });
  if (!read) return { valid: false, possible: false };
  return { href: read.getURI(), valid: read.isValid(), possible: read.isPossible() };
}

/**
 * `isValid` knows which numbers are assigned, and so refuses 555-01xx; `isPossible` knows only lengths. Ours lies
 * between: everything valid is read, everything read is possible, and the digits are the same.
 */
describe('readPhone against libphonenumber', () => {
  it('reads 6,000 North American numbers as it does', () => {
    const random = seeded(20261122);
    const tally = { valid: 0, read: 0, refused: 0 };
    for (let trial = 0; trial < 6000; trial++) {
      const area = String(trial % 2 ? 200 + random(800) : pick([541, 907, 508, 800, 855, 888, 410], random));
      const exchange = String(trial % 5 ? 100 + random(900) : 555);
      // libphonenumber's pattern for the Dominican Republic takes any area code in 5xx and 8xx and any exchange.
      const isWellFormed = /^[2-9](?!11)[0-8]/.test(area) && exchange >= '200';
      const line = String(random(10000)).padStart(4, '0');
      let written = pick(WAYS_TO_WRITE, random)(area, exchange, line);
      if (random(3) === 0) written += pick(WAYS_TO_EXTEND, random)(String(1 + random(999999)));
      const { href, valid, possible } = oracle(written);
      const ours = readPhone(written)?.href;
      if (valid && isWellFormed) expect(ours, written).to.equal(href);
      if (ours) {
        expect(possible, written).to.equal(true);
        expect(ours, written).to.equal(href);
      }
      tally[valid ? 'valid' : ours ? 'read' : 'refused']++;
    }
    expect(tally.valid).to.be.above(2000);
    expect(tally.read).to.be.above(100);
    expect(tally.refused).to.be.above(500);
  });

  it('makes no link of 6,000 texts that are not numbers', () => {
    const random = seeded(988);
    let refused = 0;
    for (let trial = 0; trial < 6000; trial++) {
      const start = pick(['541-555-0100', '(541) 555', '541', '', '1-800-662', '+1 541 555'], random);
      const written = start + Array.from({ length: 1 + random(9) }, () => pick(NOISE, random)).join('');
      const ours = readPhone(written);
      if (!ours) refused++;
      // Letters on the keypad, pauses and leftover punctuation are beyond libphonenumber: its own digits are compared.
      if (!ours || /[A-Z,]/.test(written)) continue;
      if (!/[A-Za-z#]/.test(written) && written.replace(/[^\d１]/g, '').length <= 3) continue;
      const { href, possible } = oracle(written);
      expect(possible, written).to.equal(true);
      expect(ours.href, written).to.equal(href);
    }
    expect(refused).to.be.above(4000);
  });

  it("reads every country's example number, with and without the zero that is dialled at home", () => {
    for (const country of getCountries()) {
      const example = getExampleNumber(country, examples);
      if (!example) throw new Error(`no example for ${country}`);
      const href = `tel:${example.number}`;
      expect(readPhone(example.number)?.href, country).to.equal(href);
      expect(readPhone(example.formatInternational())?.href, country).to.equal(href);
      if (example.countryCallingCode === '1') continue;
      const grouped = example
        .formatInternational()
        .replace(/[-()/.]/g, ' ')
        .replace(/ +/g, ' ');
      if (grouped.split(' ').length > 2) expect(readPhone(grouped)?.display, country).to.equal(grouped);
      const national = example.formatNational();
      // Only a plain 0: Hungary dials 06 at home, and Argentina moves digits about when called from abroad.
      if (national.replace(/\D/g, '') !== `0${example.nationalNumber}`) continue;
      const atHome = `+${example.countryCallingCode} ${national}`;
      expect(readPhone(atHome)?.href, atHome).to.equal(href);
    }
  });

  it('knows the same calling codes', () => {
    const known = new Set<string>([
      ...getCountries().map((country) => getCountryCallingCode(country)),
      ...Object.keys(metadata.nonGeographic),
    ]);
    known.delete('1');
    for (let code = 2; code < 1000; code++) {
      const isKnown = [1, 2, 3].some((digits) => known.has(String(code).slice(0, digits)));
      if (String(code).length < 3) continue;
      if (String(code).startsWith('1')) continue;
      expect(readPhone(`+${code}55501234`) !== undefined, `+${code}`).to.equal(isKnown);
    }
  });

  it('keeps the leading zero only where numbers have one', () => {
    for (const country of getCountries()) {
      const example = getExampleNumber(country, examples);
      if (!example?.nationalNumber.startsWith('0')) continue;
      expect(readPhone(example.number)?.href, country).to.equal(`tel:${example.number}`);
    }
    const random = seeded(39);
    for (let trial = 0; trial < 3000; trial++) {
      const code = getCountryCallingCode(pick(getCountries(), random));
      if (code === '1') continue;
      const written = `+${code} ${1 + random(9)}${String(random(1e9)).slice(0, 5 + random(4))}`;
      const { href, valid } = oracle(written);
      // Where libphonenumber adds a region's own prefix (San Marino, Madagascar), ours leaves the digits as written.
      const isAsWritten = href === `tel:${written.replace(' ', '')}`;
      if (valid && isAsWritten) expect(readPhone(written)?.href, written).to.equal(href);
    }
  });
});
