import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import type { Schema } from '../../src/cli/schema-rule.js';
import { schemaFields, wordingsOf } from '../../studio/fields/schema-fields.js';
import { findingsIn, keyOf } from '../../studio/profile/checking.js';
import {
  emptyProfile,
  ordered,
  textOf,
  valueAt,
  withAt,
  type Document,
  type Json,
} from '../../studio/profile/document.js';
import { fromFile, importGroups, MOST_GROUPS, openProfile } from '../../studio/profile/reading.js';
import { shownOf } from '../../studio/profile/shown.js';

const schema = JSON.parse(readFileSync('schema/clinic-profile.schema.json', 'utf8')) as Schema;
const NOW = Date.UTC(2026, 10, 22, 12);
const profiles = readdirSync('demo/profiles').map((name) => `demo/profiles/${name}`);
const read = (path: string): Document => JSON.parse(readFileSync(path, 'utf8')) as Document;
const bytes = (content: unknown): Uint8Array =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));

/** Every plain value of a document, with its path. */
function leavesOf(value: Json, path: (string | number)[] = []): [(string | number)[], Json][] {
  if (Array.isArray(value) && value.some((each) => typeof each === 'object'))
    return (value as readonly Json[]).flatMap((each, at) => leavesOf(each, [...path, at]));
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).flatMap(([name, each]) => leavesOf(each as Json, [...path, name]));
  return [[path, value]];
}

describe('a profile in Studio', () => {
  for (const path of profiles)
    it(`${path}: put together field by field it is the example, whatever the order`, () => {
      const wanted = read(path);
      let document: Document = {};
      for (const [at, value] of leavesOf(wanted).sort(([one], [other]) =>
        keyOf(other) < keyOf(one) ? 1 : -1,
      ))
        document = withAt(document, at, value);
      expect(JSON.parse(textOf(document, schema))).to.deep.equal(wanted);
      expect(textOf(document, schema)).to.equal(textOf(wanted, schema));
      expect(findingsIn(document, schema, NOW)).to.deep.equal([]);
    });

  it('is taken back value by value until nothing is left', () => {
    let document = read('demo/profiles/lantern-street.json');
    for (const [at] of leavesOf(document).reverse()) document = withAt(document, at, undefined);
    expect(leavesOf(document).filter(([, value]) => value !== undefined)).to.deep.equal([]);
  });

  it('loses a part with the last thing it said', () => {
    const said = withAt({}, ['medicare', 'status'], 'accepting');
    expect(withAt(said, ['medicare', 'status'], undefined)).to.deep.equal({});
  });

  it('keeps what the schema doesn’t know, and leaves the document before as it was', () => {
    const before = read('demo/profiles/cranberry-bay.json');
    const copy = structuredClone(before);
    const after = withAt(before, ['groups', 1, 'name'], 'Other');
    expect(before).to.deep.equal(copy);
    expect(valueAt(after, ['groups', 1, 'byMonthWeek'])).to.equal(1);
    expect(ordered({ zzz: 1, version: '1.0' }, schema)).to.deep.equal({ version: '1.0', zzz: 1 });
  });

  it('says beside each field what "check" says', () => {
    const document = withAt(
      withAt(emptyProfile('2026-11-22'), ['clinic', 'phone'], 'call us'),
      ['groups', 0],
      {
        slug: 'a',
        day: 9,
      },
    );
    const found = findingsIn(document, schema, NOW);
    expect(found.map(({ key, place }) => [key, place])).to.deep.include.members([
      ['publisher.name', 'Publisher, Name'],
      ['publisher.url', 'Publisher, URL'],
      ['clinic.name', 'Clinic, Name'],
      ['clinic.phone', 'Clinic, Phone'],
      ['groups.0.name', 'Groups 1, Name'],
      ['groups.0.day', 'Groups 1, Day'],
    ]);
    expect(found.find(({ key }) => key === 'clinic.name')?.text).to.match(/^Still to be filled in\./);
  });

  it('names a place as the forms do, however deep', () => {
    const document = withAt(
      withAt(read('demo/profiles/pear-blossom.json'), ['contact', 'specialHours', 1], { opens: 'early' }),
      ['translations', 'es', 'contact', 'heading'],
      '',
    );
    expect(findingsIn(document, schema, NOW).map(({ place }) => place)).to.include.members([
      'Contact, Special hours 2, Opens',
      'Translations, Spanish, Contact, Heading',
    ]);
  });

  it('has a form for every field of the schema', () => {
    const paths = new Set<string>();
    const walk = (part: Schema, path: string): void => {
      for (const { name, inside, view } of schemaFields(part, schema)) {
        expect(view.label, name).to.match(/^[A-Z]/);
        expect(view.hint, name).not.to.equal('');
        paths.add(path + name);
        if (inside?.properties ?? inside?.$ref) walk(inside ?? {}, `${path}${name}.`);
      }
    };
    walk(schema, '');
    for (const path of [
      'medicare.acceptingFrom',
      'contact.specialHours.opens',
      'groups.day',
      'objectives.items.note',
    ])
      expect(paths).to.include(path);
  });

  it('offers words for translation, and no numbers or addresses', () => {
    const { contact = {}, objectives = {} } = schema.properties ?? {};
    const names = wordingsOf(contact, schema, ['contact'], () => 0).map(({ path }) => keyOf(path));
    expect(names).to.include.members(['contact.heading', 'contact.consent']);
    expect(names).not.to.include.members(['contact.endpoint']);
    expect(names).not.to.include('contact.email');
    const rows = wordingsOf(objectives, schema, ['objectives'], () => 2).map(({ path }) => keyOf(path));
    expect(rows).to.include.members(['objectives.items.0.term', 'objectives.items.1.note']);
  });

  it('shows the tags it has something to say in, with the words "snippet" has', () => {
    const shown = shownOf(read('demo/profiles/open-meadow-recovery.json'), 'here.json', NOW);
    expect(shown?.tags.map(({ tag }) => tag)).to.deep.equal([
      'clinic-support-group-finder',
      'clinic-objectives-list',
      'clinic-contact-cta',
    ]);
    expect(shown?.written[0]?.attributes['src']).to.equal('https://open-meadow.example/clinic-profile.json');
    expect(shown?.written[0]?.content).to.contain('DBT Skills Group');
    expect(shown?.isEmpty).to.equal(false);
    expect(shownOf({}, 'here.json', NOW)).to.equal(undefined);
    expect(shownOf(emptyProfile('2026-11-22'), 'here.json', NOW)?.isEmpty).to.equal(true);
  });
});

describe('a file that is opened', () => {
  for (const path of profiles)
    it(`${path} opens as it is`, () => {
      expect(openProfile(readFileSync(path))).to.deep.equal({ document: read(path) });
    });

  const REFUSED: Readonly<Record<string, [unknown, RegExp]>> = {
    'a web page': ['<!doctype html><title>Groups</title>', /web page/],
    'a piece of a web page': ['<div>Groups</div>', /web page/],
    nothing: ['', /empty/],
    'a sheet': ['name,day,time\nA,1,19:00', /not JSON/],
    'a list': [[{ name: 'A' }], /list/],
    'a feed': [{ meetings: [] }, /list of groups/],
    'JSON that ends midway': ['{"version":"1.0","clinic":{', /not JSON/],
    'a newer version': [{ version: '2.0', clinic: {} }, /version "2.0"/],
  };
  for (const [what, [content, reason]] of Object.entries(REFUSED))
    it(`is refused where it is ${what}, and says why`, () => {
      expect(openProfile(bytes(content)))
        .to.have.property('refusal')
        .that.matches(reason);
    });

  it('may be half a profile, or one without a version', () => {
    for (const half of [
      { version: '1.0', clinic: { name: 'A' } },
      { clinic: { name: 'A' } },
      { version: '1.7', clinic: {} },
    ])
      expect(openProfile(bytes(half))).to.deep.equal({ document: half });
  });
});

describe('a list that is brought in', () => {
  it('is read in any format the finder reads', async () => {
    const LISTS: Readonly<Record<string, unknown>> = {
      csv: 'name,day,time,address\nMorning,Monday,06:30,"1 Oak St, Medford, OR"',
      'Meeting Guide': [
        { slug: 'a', name: 'Morning', day: 1, time: '06:30', conference_url: 'https://meet.example/a' },
      ],
      BMLT: [
        {
          id_bigint: '1',
          meeting_name: 'Morning',
          weekday_tinyint: '2',
          start_time: '06:30:00',
          duration_time: '01:00:00',
        },
      ],
      calendar:
        'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:Morning\nDTSTART;TZID=America/Denver:20261123T063000\nRRULE:FREQ=WEEKLY;BYDAY=MO\nEND:VEVENT\nEND:VCALENDAR',
    };
    for (const [format, list] of Object.entries(LISTS)) {
      const found = await importGroups(bytes(list), NOW);
      expect(found, format).to.have.nested.property('groups[0].name', 'Morning');
      expect(found, format).to.have.nested.property('groups[0].time', '06:30');
      expect(found, format).to.have.nested.property('groups[0].day', 1);
    }
  });

  it('says each doubt with its row', async () => {
    const found = await importGroups(bytes('name,day,time\nA,Monday,06:30\nB,Someday,later'), NOW);
    expect(found)
      .to.have.property('doubts')
      .that.satisfies((doubts: { row: number }[]) => doubts.some(({ row }) => row === 2));
  });

  it('of 20 MB is refused unread, as the tags would refuse a profile that holds it', async () => {
    const file = new Blob([new Uint8Array(20 * 2 ** 20)]);
    const refused = await fromFile(file, () => {
      throw new Error('was read');
    });
    expect(refused)
      .to.have.property('refusal')
      .that.matches(/20 MB.*at most 8/);
  });

  it('is refused, not left half read, where its file is gone or reading it fails', async () => {
    for (const fail of [() => Promise.reject(new Error('gone')), () => JSON.parse('{')])
      expect(await fromFile(new Blob(['a']), fail)).to.deep.equal({ refusal: 'The file can’t be read.' });
  });

  /** What people have in hand in place of a list, each with the way on that it is told. */
  const NO_LISTS: Readonly<Record<string, readonly [string, RegExp]>> = {
    nothing: ['', /nothing in it/],
    'a web page': ['<html><body>Groups</body></html>', /web page.*Save the list/],
    'a web page behind a remark': ['\ufeff\n<!-- saved -->\n<!DOCTYPE html><p>Groups', /web page/],
    'a table of a web page': ['<table><tr><td>Monday', /web page/],
    'the words of a web page': [
      'Home\nAbout us\n\nMeetings this week\n\nMonday\nFirst Light 7:00 am\n12 Oak Street\nPrivacy\n© 2026',
      /No columns.*a row for each group/,
    ],
    'one line of words': ['Meetings are on Monday', /No columns/],
    'an address': ['https://clinic.example/groups.json\n', /address.*“Group feeds”/],
    'a workbook': ['PK\u0003\u0004\u0014\u0000xl/workbook.xml', /workbook.*CSV/],
    'an old workbook': ['\u00d0\u00cf\u0011\u00e0\u00a1', /workbook.*CSV/],
    'a PDF': ['%PDF-1.7\n%', /PDF/],
    'a picture': ['\u0089PNG\r\n', /picture/],
  };
  for (const [what, [content, reason]] of Object.entries(NO_LISTS))
    it(`is refused where it is ${what}, and says what to do`, async () => {
      const isBinary = /^[\u0080-\u00ff]/.test(content);
      const given = isBinary ? Uint8Array.from(content, (each) => each.charCodeAt(0)) : bytes(content);
      expect(await importGroups(given, NOW))
        .to.have.property('refusal')
        .that.matches(reason);
    });

  it('is refused where it is far too long, and says why', async () => {
    const rows = Array.from(
      { length: MOST_GROUPS + 1 },
      (_, at) => `Group ${at},Monday,06:30,${at} Oak Street`,
    );
    expect(await importGroups(bytes(`name,day,time,address\n${rows.join('\n')}`), NOW))
      .to.have.property('refusal')
      .that.matches(/more than 2,000 groups.*Group feeds/);
  });
});
