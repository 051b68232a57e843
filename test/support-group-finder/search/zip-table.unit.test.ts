import { expect } from 'chai';
import { encodeZipTable } from '../../../scripts/encode-zip-table.js';
import { loadZipTable } from '../../../src/support-group-finder/search/load-zip-table.js';
import { decodeZipTable, lookUpZip, readZip } from '../../../src/support-group-finder/search/zip-table.js';
import { seeded } from './random-groups.js';

const ROWS = [
  { zipCode: '97504', latitude: 42.33, longitude: -122.81 },
  { zipCode: '00601', latitude: 18.18, longitude: -66.75 },
  { zipCode: '97501', latitude: 42.27, longitude: -122.91 },
  { zipCode: '96913', latitude: 13.47, longitude: 144.75 },
  { zipCode: '99950', latitude: 55.35, longitude: -131.47 },
];
const bytes = encodeZipTable(ROWS);

async function refused(loading: Promise<unknown>): Promise<Error> {
  return loading.then(
    () => expect.fail('a table came'),
    (error: Error) => error,
  );
}

describe('decodeZipTable', () => {
  it('reads back to a hundredth of a degree what the build script writes', () => {
    const random = seeded(17);
    const rows = Array.from({ length: 2000 }, (_, number) => ({
      zipCode: String(501 + number * 47).padStart(5, '0'),
      latitude: random() * 180 - 90,
      longitude: random() * 360 - 180,
    }));
    const table = decodeZipTable(encodeZipTable(rows));
    for (const { zipCode, latitude, longitude } of rows) {
      const found = lookUpZip(table, zipCode);
      expect(found?.approximate, zipCode).to.equal(false);
      expect(found?.latitude).to.be.closeTo(latitude, 0.00501);
      expect(found?.longitude).to.be.closeTo(longitude, 0.00501);
    }
  });

  it('refuses bytes that are not a whole table', () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => decodeZipTable(bytes.slice(0, length)), `${length} bytes`).to.throw(RangeError);
    expect(() => decodeZipTable(Uint8Array.from([...bytes, 0]))).to.throw(RangeError);
    expect(() => decodeZipTable(new TextEncoder().encode('<!doctype html><title>Not found'))).to.throw(
      RangeError,
    );
    expect(() => decodeZipTable(new Uint8Array(9).fill(255))).to.throw(RangeError);
  });

  it('makes no room for rows that broken bytes only claim', () => {
    const claimsMillions = Uint8Array.from([0x80, 0x80, 0x80, 0x80, 0x04, 1, 1, 1]);
    expect(() => decodeZipTable(claimsMillions)).to.throw(RangeError, '536870912 rows');
  });
});

describe('lookUpZip', () => {
  const table = decodeZipTable(bytes);

  it('finds a code, with leading zeros and the four of ZIP+4', () => {
    expect(lookUpZip(table, '97501')).to.deep.equal({
      latitude: 42.27,
      longitude: -122.91,
      approximate: false,
    });
    expect(lookUpZip(table, ' 97501-1234 ')?.latitude).to.equal(42.27);
    expect(lookUpZip(table, '00601')?.longitude).to.equal(-66.75);
    expect(lookUpZip(table, '99950')?.latitude).to.equal(55.35);
  });

  it('takes the middle of the same first three digits for a code it lacks', () => {
    const found = lookUpZip(table, '97599');
    expect(found?.approximate).to.equal(true);
    expect(found?.latitude).to.be.closeTo(42.3, 1e-9);
    expect(found?.longitude).to.be.closeTo(-122.86, 1e-9);
  });

  it('knows nothing of codes that begin like none, or are none', () => {
    for (const typed of ['10001', '00000', '99899', '9750', '975011', '97501-12', 'Medford', ''])
      expect(lookUpZip(table, typed), typed).to.equal(undefined);
  });
});

describe('readZip', () => {
  it('gives the five digits as typed', () => {
    expect(['97501', '97501-1234', '97501 1234', '00601'].map(readZip)).to.deep.equal([
      '97501',
      '97501',
      '97501',
      '00601',
    ]);
  });
});

describe('loadZipTable', () => {
  it('asks for one address and sends nothing with it', async () => {
    const asked: unknown[] = [];
    const table = await loadZipTable('https://clinic.example/zip-data.bin', (...request) => {
      asked.push(request);
      return Promise.resolve(new Response(bytes));
    });
    expect(asked).to.deep.equal([
      ['https://clinic.example/zip-data.bin', { credentials: 'omit', referrerPolicy: 'no-referrer' }],
    ]);
    expect(lookUpZip(table, '97504')?.longitude).to.equal(-122.81);
  });

  it('fails where there is no table or something else in its place', async () => {
    const missing = await refused(
      loadZipTable('zip-data.bin', () => Promise.resolve(new Response('', { status: 404 }))),
    );
    expect(missing.message).to.include('404');
    const page = await refused(
      loadZipTable('zip-data.bin', () => Promise.resolve(new Response('<!doctype html>'))),
    );
    expect(page).to.be.instanceOf(RangeError);
  });
});
