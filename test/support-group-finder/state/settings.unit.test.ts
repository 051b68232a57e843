import { expect } from 'chai';
import {
  PARTS,
  programmeOfFeed,
  readFeedAddresses,
  readMiles,
  shownParts,
  startingQuery,
  warnOfColumn,
  warnOfNoFeed,
} from '../../../src/support-group-finder/state/settings.js';

const realWarn = console.warn;
let lines: string[] = [];
/** What the console lines name; nothing else of an element is used. */
const host = (): Element => ({ localName: 'clinic-support-group-finder' }) as Element;
const NONE = { query: undefined, day: undefined, attendance: undefined, audience: undefined };

describe('settings', () => {
  beforeEach(() => {
    lines = [];
    console.warn = (line: string) => lines.push(line);
  });
  afterEach(() => {
    console.warn = realWarn;
  });

  it('names a pair of columns that names no field, once', () => {
    const finder = host();
    for (const part of ['Wann=dya', 'Wann=dya']) warnOfColumn(finder, part);
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.contain('columns: "Wann=dya" names no field').and.contain('Wann=day');
  });

  it('starts with days, ways and audiences as named, in any case and with any separator', () => {
    const query = startingQuery(host(), {
      query: ' circle ',
      day: 'Monday, today|SUNDAY monday',
      attendance: 'online',
      audience: 'families',
    });
    expect(query).to.deep.include({
      text: 'circle',
      days: [1, 'today', 0],
      attendance: ['online'],
      audience: ['families'],
    });
    expect(lines).to.deep.equal([]);
  });

  it('asks for everything where nothing is set, and leaves unknown words out with one line each', () => {
    expect(startingQuery(host(), NONE)).to.deep.include({ text: '', days: [], attendance: [] });
    const query = startingQuery(host(), { ...NONE, day: 'noday friday', audience: 'cats' });
    expect(query).to.deep.include({ days: [5], audience: [] });
    expect(lines).to.have.length(2);
  });

  it('shows all parts, those named, or none', () => {
    expect([...shownParts(host(), undefined)]).to.deep.equal([...PARTS]);
    expect([...shownParts(host(), 'day search')]).to.deep.equal(['day', 'search']);
    expect([...shownParts(host(), 'none')]).to.deep.equal([]);
    expect([...shownParts(host(), 'nothing-known')]).to.deep.equal([...PARTS]);
    expect(lines).to.have.length(1);
  });

  it('reads miles, any distance, and the default for the rest', () => {
    expect(['10', ' 2.5 ', 'ANY', '', undefined].map((value) => readMiles(host(), value, 25))).to.deep.equal([
      10,
      2.5,
      undefined,
      25,
      25,
    ]);
    expect(lines).to.deep.equal([]);
    for (const value of ['-1', '0', 'far', 'Infinity', '1e999'])
      expect(readMiles(host(), value, 25)).to.equal(25);
    expect(lines).to.have.length(5);
  });

  it('reads feed addresses against the page’s, each once, and names what is none', () => {
    const read = (value: string | undefined) =>
      readFeedAddresses(host(), value, 'https://clinic.example/groups/');
    expect(read(' feed.json\n https://a.example/x /y feed.json ')).to.deep.equal([
      'https://clinic.example/groups/feed.json',
      'https://a.example/x',
      'https://clinic.example/y',
    ]);
    expect(read(undefined)).to.deep.equal([]);
    expect(lines).to.deep.equal([]);
    expect(read('javascript:alert(1) https:// file:///etc/passwd')).to.deep.equal([]);
    expect(lines).to.have.length(3);
  });

  it('says that a finder without feeds has nothing to show', () => {
    warnOfNoFeed(host());
    expect(lines.join()).to.match(/feed.*is missing/);
  });

  it('names the programme of one feed by a part of its address, and of those that do not say', () => {
    const value = 'NA | Al-Anon=alanon.example | CA=list.json?a=b';
    expect(programmeOfFeed(value, 'https://alanon.example/feed')).to.deep.equal({
      otherwise: 'Narcotics Anonymous',
      programme: 'Al-Anon',
    });
    expect(programmeOfFeed(value, 'https://x.example/list.json?a=b')).to.include({
      programme: 'Cocaine Anonymous',
    });
    expect(programmeOfFeed(value, 'https://x.example/')).to.deep.equal({ otherwise: 'Narcotics Anonymous' });
    expect(programmeOfFeed('Our own groups', 'https://x.example/')).to.deep.equal({
      otherwise: 'Our own groups',
    });
    expect(programmeOfFeed(undefined, 'https://x.example/')).to.deep.equal({});
  });
});
