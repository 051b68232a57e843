import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { checkDocument } from '../../src/cli/check-document.js';
import { readDocument } from '../../src/cli/read-document.js';
import { loadSchema } from '../../src/cli/tables.js';
import { decodeZipTable } from '../../src/support-group-finder/search/zip-table.js';
import type { FeedProblem } from '../../src/support-group-finder/feeds/support-group.js';
import { encodeZipTable } from '../../scripts/encode-zip-table.js';
import { fileOf, run } from './run.js';

interface Printed {
  readonly file: string;
  readonly kind: string;
  readonly rows: number;
  readonly usable: number;
  readonly problems: readonly FeedProblem[];
}
const EXAMPLES = readdirSync('demo/profiles').map((name) => `demo/profiles/${name}`);
const example = JSON.parse(readFileSync('demo/profiles/pear-blossom.json', 'utf8')) as Record<string, object>;

async function json(...files: string[]): Promise<Printed[]> {
  const { out } = await run(['check', ...files, '--json']);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed);
}

/** `row field code` of each problem of a document. */
async function faults(document: unknown, extension?: string): Promise<string[]> {
  const [report] = await json(fileOf(document, extension));
  return (report?.problems ?? []).map(({ row, field, code }) => `${row} ${field} ${code}`);
}
const withPart = (part: string, change: object): object => ({
  ...example,
  [part]: { ...example[part], ...change },
});

describe('clinic-widgets check', () => {
  it('finds nothing wrong with the example profiles', async () => {
    const { exit, out, err } = await run(['check', ...EXAMPLES]);
    expect(out.trim().split('\n')).to.have.lengthOf(5);
    expect(out.match(/no problems/g)).to.have.lengthOf(5);
    expect({ exit, err }).to.deep.equal({ exit: 0, err: '' });
  });

  it('prints exactly the promised shape as JSON', async () => {
    const [report] = await json('demo/clinic/groups.json');
    expect(Object.keys(report ?? {})).to.deep.equal(['file', 'kind', 'rows', 'usable', 'problems']);
    expect(report).to.include({ file: 'demo/clinic/groups.json', kind: 'meeting-guide' });
    const [bad] = await json(fileOf([{ name: 'A', slug: 'a', day: 9, time: '19:00', location: 'Hall' }]));
    expect(Object.keys(bad?.problems[0] ?? {})).to.have.members(['row', 'field', 'code', 'message']);
  });

  it('tells kinds apart by their content', async () => {
    const kinds = {
      profile: example,
      'meeting-guide': { meetings: [{ name: 'A', slug: 'a', location: 'Hall' }] },
      bmlt: [{ id_bigint: '1', meeting_name: 'A', location_street: '1 Oak St' }],
      sheet: 'Name,Day,Time,Address\nA,Monday,7:00 PM,"1 Oak St, Medford, OR 97501"\n',
    };
    for (const [kind, content] of Object.entries(kinds))
      expect((await json(fileOf(content)))[0]?.kind, kind).to.equal(kind);
  });

  it('exits 1 for problems and 2 for what can’t be read, and reads on', async () => {
    const good = EXAMPLES[0] ?? '';
    const bad = fileOf(withPart('clinic', { phone: 'call us' }));
    const broken = fileOf('{"version": "1.0", ');
    expect((await run(['check', bad])).exit).to.equal(1);
    for (const unreadable of [broken, 'no/such/file.json', 'demo', fileOf('<html>'), fileOf('')]) {
      const { exit, out } = await run(['check', unreadable, good]);
      expect(exit, unreadable).to.equal(2);
      expect(out, unreadable).to.contain('no problems');
    }
    const { err } = await run(['check', 'no/such/file.json']);
    expect(err).to.equal('no/such/file.json: there is no such file.\n');
  });

  it('says what, where and how to mend it', async () => {
    const { out } = await run(['check', fileOf(withPart('medicare', { status: 'acepting' }))]);
    expect(out).to.match(
      /medicare\.status: "acepting" is none of accepting, coming-soon, not-accepting\..*Example: "accepting"\. \[wrong-value\]/,
    );
    const rows = Array.from({ length: 9 }, (_, at) => ({
      name: `G${at}`,
      slug: `${at}`,
      types: ['ZZ'],
      location: 'Hall',
    }));
    const few = await run(['check', fileOf(rows)]);
    expect(few.out.match(/\[unknown-type\]/g)).to.have.lengthOf(6);
    expect(few.out).to.contain('row 1 (G0), types: ').and.to.contain('and 4 more');
    const all = await run(['check', fileOf(rows), '--all']);
    expect(all.out.match(/\[unknown-type\]/g)).to.have.lengthOf(9);
  });

  it('holds a profile against the schema', async () => {
    expect(await faults({ ...example, clinic: undefined })).to.deep.equal(['0 clinic missing']);
    expect(await faults(withPart('clinic', { phone: null }))).to.deep.equal(['0 clinic.phone wrong-type']);
    expect(await faults(withPart('contact', { message: 'x'.repeat(2001) }))).to.deep.equal([
      '0 contact.message too-long',
    ]);
    expect(await faults(withPart('contact', { message: '' }))).to.deep.equal(['0 contact.message empty']);
    expect(await faults({ ...example, updated: '20 Nov' })).to.deep.equal(['0 updated wrong-value']);
    expect(await faults(withPart('medicare', { enrolled: 'yes' }))).to.deep.equal([
      '0 medicare.enrolled wrong-type',
    ]);
  });

  it('refuses another major version, takes a newer minor one', async () => {
    const { exit, out } = await run(['check', fileOf({ ...example, version: '2.0' })]);
    expect(exit).to.equal(2);
    expect(out).to.contain('newer-version');
    expect(await faults({ ...example, version: '1.4', novelty: { a: 1 } })).to.deep.equal([]);
  });

  it('names the field that was probably meant', async () => {
    expect(
      await faults({ ...example, medicare: { ...example['medicare'], 'accepting-from': '2027-01-01' } }),
    ).to.deep.equal(['0 medicare.accepting-from misspelt-field']);
    expect(await faults(withPart('contact', { hour: '24/7', hours: undefined }))).to.deep.equal([
      '0 contact.hour misspelt-field',
    ]);
  });

  it('looks for sense in a profile', async () => {
    const cases: readonly (readonly [object, string])[] = [
      [{ ...example, expires: '2026-11-01' }, '0 expires expired'],
      [{ ...example, expires: '2026-11-31' }, '0 expires bad-date'],
      [{ ...example, updated: '2026-12-24' }, '0 updated date-to-come'],
      [{ ...example, updated: '1970-01-01' }, '0 updated bad-date'],
      [withPart('clinic', { timeZone: 'Pacific Time' }), '0 clinic.timeZone unknown-zone'],
      [withPart('clinic', { phone: 'ask at the desk' }), '0 clinic.phone bad-phone'],
      [withPart('clinic', { sms: '12' }), '0 clinic.sms bad-phone'],
      [withPart('contact', { href: 'https://' }), '0 contact.href bad-link'],
      [withPart('contact', { endpoint: 'http://a.example/' }), '0 contact.endpoint wrong-value'],
      [withPart('contact', { email: 'hello at clinic' }), '0 contact.email bad-email'],
      [withPart('contact', { hours: 'mornings' }), '0 contact.hours unreadable-hours'],
      [withPart('contact', { message: 'Call <b>now</b>' }), '0 contact.message markup'],
      [withPart('contact', { message: 'Help for addicts' }), '0 contact.message person-first'],
      [withPart('medicare', { message: 'Care is free with us.' }), '0 medicare.message medicare-word'],
      [withPart('contact', { message: 'The official Medicare clinic' }), '0 contact.message medicare-word'],
      [
        withPart('medicare', { status: 'coming-soon', acceptingFrom: '2026-01-01' }),
        '0 medicare.status date-passed',
      ],
      [withPart('medicare', { acceptingFrom: '2027-02-30' }), '0 medicare.acceptingFrom bad-date'],
      [
        { ...example, translations: { 'en-GB': { contact: { heading: 'Ring us' } } } },
        '0 translations.en-gb same-language',
      ],
      [
        { ...example, translations: { en: { words: { 'contact.heding': 'Ring us' } } } },
        '0 translations.en.words.contact.heding own-word',
      ],
      [
        { ...example, translations: { nv: { words: { 'finder.groups': '{count} {cuont}' } } } },
        '0 translations.nv.words.finder.groups own-word',
      ],
      [
        { ...example, translations: { es: { words: { 'contact.heading': '<b>Llame</b>' } } } },
        '0 translations.es.words.contact.heading markup',
      ],
      [
        { ...example, translations: { es: { clinic: { phone: 'llame' } } } },
        '0 translations.es.clinic.phone bad-phone',
      ],
      [
        withPart('objectives', { items: [{ term: 'Hope' }, { term: 'hope' }] }),
        '0 objectives.items[1] duplicate',
      ],
    ];
    for (const [document, fault] of cases) expect(await faults(document), fault).to.deep.equal([fault]);
  });

  it('looks for sense in groups', async () => {
    const group = {
      slug: 'a',
      name: 'Noon Hope',
      day: 1,
      time: '12:00',
      formatted_address: '12 Oak Street, Medford, OR 97501, USA',
      latitude: 42.3265,
      longitude: -122.8756,
    };
    const about = async (...rows: object[]) => faults({ ...example, groups: rows });
    expect(await about(group)).to.deep.equal([]);
    expect(await about(group, { name: '' }, { ...group, slug: 'b' })).to.include('3  duplicate');
    const placeless = { slug: 'a', name: 'A', day: 1, time: '12:00', email: 'a@b.example' };
    const homeless = Object.fromEntries(
      Object.entries(example['clinic'] ?? {}).filter(([name]) => name !== 'street'),
    );
    expect(await faults({ ...example, clinic: homeless, groups: [placeless] })).to.deep.equal([
      '1  no-way-to-attend',
    ]);
    // Where a profile says where the clinic is, its group meets there.
    expect(await about(placeless)).to.deep.equal([]);
    expect(await about({ slug: 'a', name: 'A', types: ['TC'], email: 'a@b.example' })).to.deep.equal([]);
    expect(await about({ ...group, startDate: '2025-01-06', endDate: '2025-12-29' })).to.deep.equal([
      '1 endDate date-passed',
    ]);
    expect(await about({ ...group, updated: '2027-05-01' })).to.deep.equal(['1 updated date-to-come']);
    expect(await about({ ...group, day: 9 })).to.deep.equal(['1 day unreadable-day']);
  });

  it('finds points that are far from their ZIP code', async () => {
    // Census Bureau, 2021 Gazetteer.
    const table = decodeZipTable(
      encodeZipTable([
        { zipCode: '02601', latitude: 41.66, longitude: -70.29 },
        { zipCode: '97501', latitude: 42.28, longitude: -122.9 },
        { zipCode: '99501', latitude: 61.22, longitude: -149.86 },
      ]),
    );
    const settings = { now: Date.UTC(2026, 10, 22), schema: await loadSchema(), zips: table };
    const rows = [
      ['97501', 42.3265, -122.8756],
      ['97501', -42.3265, -122.8756],
      ['02601', 42.3265, -122.8756],
      // Alaska: one ZIP code is as wide as a state, and this is still too far.
      ['99501', 61.2181, -149.876],
      ['99501', 55.3422, -131.6461],
    ].map(([postal_code, latitude, longitude], at) => ({
      slug: at,
      name: `Group ${at}`,
      address: '1 Oak St',
      postal_code,
      latitude,
      longitude,
    }));
    const bytes = new TextEncoder().encode(JSON.stringify(rows));
    const { problems } = checkDocument('feed', readDocument(bytes), settings);
    expect(problems.map(({ row, code }) => `${row} ${code}`)).to.deep.equal([
      '2 far-from-zip',
      '3 far-from-zip',
      '5 far-from-zip',
    ]);
  });

  it('reads an address, and words what went wrong with it', async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/gone' ? 404 : 200;
      response.end(JSON.stringify(example));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect((await run(['check', `${origin}/profile.json`])).exit).to.equal(0);
      const { exit, err } = await run(['check', `${origin}/gone`]);
      expect({ exit, err }).to.deep.equal({ exit: 2, err: `${origin}/gone is not there (404).\n` });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('shows progress to somebody who watches, and wipes it', async () => {
    const file = EXAMPLES[0] ?? '';
    const { out, err } = await run(['check', file], true);
    expect(err).to.equal(`1 of 1: ${file} ...\r\u001b[K`);
    expect(out).not.to.contain('1 of 1');
  });

  it('reads bytes in other encodings, and says so', async () => {
    const sheet = 'Name,Day,Time,Address\nCaf\xe9 Group,Monday,7:00 PM,1 Oak St\n';
    expect(await faults(Buffer.from(sheet, 'latin1'), 'csv')).to.include('0  wrong-charset');
  });
});

describe('clinic-widgets', () => {
  it('helps, with examples', async () => {
    for (const args of [
      ['--help'],
      ['help'],
      ['check', '--help'],
      ['convert', '-h'],
      ['snippet', '--help'],
      ['prerender', '--help'],
    ]) {
      const { exit, out, err } = await run(args);
      expect({ exit, err }, args.join(' ')).to.deep.equal({ exit: 0, err: '' });
      expect(out, args.join(' ')).to.contain('clinic-widgets');
    }
    expect((await run(['check', '--help'])).out).to.contain('Examples');
    expect((await run(['--version'])).out).to.match(/^\d+\.\d+\.\d+\n$/);
  });

  it('says what it did not understand, on the error output', async () => {
    for (const args of [
      [],
      ['chekc'],
      ['check'],
      ['check', '--jsn', 'a'],
      ['convert', 'a'],
      ['snippet'],
      ['constructor'],
    ]) {
      const { exit, out, err } = await run(args);
      expect({ exit, out }, args.join(' ')).to.deep.equal({ exit: 2, out: '' });
      expect(err, args.join(' ')).not.to.equal('');
    }
  });
});
