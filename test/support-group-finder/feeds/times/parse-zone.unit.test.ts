import { expect } from 'chai';
import {
  isSameClock,
  namesNoOne,
  parseZone,
} from '../../../../src/support-group-finder/feeds/times/parse-zone.js';
import { offsetAt } from '../../../../src/shared/time/zone.js';

const IANA = Intl.supportedValuesOf('timeZone');

describe('feeds/parse-zone', () => {
  it('takes every name this platform has for itself, in any case, with blanks for underscores', function () {
    const wrong: unknown[] = [];
    for (const name of IANA) {
      if (parseZone(name)?.zone !== name || parseZone(name)?.isExact !== true) wrong.push(name);
      const blank = name.replace(/_/g, ' ').replace('/', ' / ');
      for (const text of [name.toLowerCase(), name.toUpperCase(), blank, ` ${name} `])
        if (!isSameClock(parseZone(text)?.zone ?? 'Etc/GMT+12', name)) wrong.push(text);
    }
    expect(wrong).to.deep.equal([]);
    expect(IANA.length).to.be.greaterThan(400);
  });
  it('keeps older names, which are names too', () => {
    for (const name of 'US/Eastern US/Pacific US/Hawaii US/East-Indiana US/Indiana-Starke America/Indiana/Knox America/Louisville EST5EDT PST8PDT Navajo UTC GMT Etc/GMT+5 Asia/Calcutta'.split(
      ' ',
    ))
      expect(parseZone(name)?.zone, name).to.equal(name);
  });

  const WORDS: Readonly<Record<string, string>> = {
    'America/New_York':
      'EST|EDT|ET|et|Est.|E.S.T.|E.T.|Eastern|EASTERN|Eastern Time|Eastern Standard Time|Eastern Daylight Time|US Eastern|ET (New York)|(UTC-05:00) Eastern Time (US & Canada)|(GMT-04:00) Eastern Time|EST/EDT|New York|new_york|Hora del Este|Este',
    'America/Chicago':
      'CST|CDT|CT|Central|Central Time|Chicago|(UTC-06:00) Central Time (US & Canada)|Tiempo del Centro|CST or CDT',
    'America/Denver':
      'MDT|MT|Mountain|Mtn|Mountain Time|Denver|MST/MDT|(UTC-07:00) Mountain Time (US & Canada)|Mountain Daylight Time|Monta\u00f1a',
    'America/Los_Angeles':
      'PST|PDT|PT|P.T.|Pacific|Pacific Time|PACIFIC TIME ZONE|Los Angeles|(UTC-08:00) Pacific Time (US & Canada)|(GMT-7) Pacific|Hora del Pac\u00edfico|hora est\u00e1ndar del pac\u00edfico',
    'America/Phoenix':
      'Arizona|AZ|Phoenix|US Mountain Standard Time|MST (Arizona)|Arizona (MST)|(UTC-07:00) Arizona',
    'America/Anchorage': 'AKST|AKDT|AKT|Alaska|Alaskan Standard Time|(UTC-09:00) Alaska',
    'Pacific/Honolulu': 'HST|HT|Hawaii|Hawaiian Standard Time|Honolulu|(UTC-10:00) Hawaii|Hawaii-Aleutian',
    'America/Puerto_Rico': 'Puerto Rico|AST (Puerto Rico)',
    'Pacific/Guam': 'ChST|Guam|Chamorro Standard Time',
  };
  it('knows the words people and programs have for the zones of the United States', () => {
    for (const [zone, texts] of Object.entries(WORDS))
      for (const text of texts.split('|')) {
        const parsed = parseZone(text);
        expect(parsed && isSameClock(parsed.zone, zone), `${text}: ${parsed?.zone}`).to.equal(true);
      }
  });
  it('leaves open what is no zone, or could be several', () => {
    for (const text of '|MST|GMT-5|UTC-8|-0500|+05:00|ET/PT|Eastern/Central|Mountain - Arizona|Mountain (no DST)|(UTC-05:00) Pacific Time|IST|BST|Atlantic|Idaho|local|your time|time|the|x|Pacific Beach|East Coast|Central Park|Mountain View, CA|\u0130|__proto__|constructor|ET'
      .split('|')
      .slice(0, -1)
      .concat('ET '.repeat(40)))
      expect(parseZone(text), text).to.equal(undefined);
  });
  it('takes a word with several zones for the one of the list', () => {
    for (const [text, near, zone] of [
      ['MST', 'America/Denver', 'America/Denver'],
      ['MST', 'America/Phoenix', 'America/Phoenix'],
      ['Mountain Standard Time', 'America/Boise', 'America/Denver'],
      ['MST', 'America/New_York', undefined],
      ['MST', 'Nowhere', undefined],
      ['Atlantic', 'America/Puerto_Rico', 'America/Puerto_Rico'],
      ['EST', 'America/Denver', 'America/New_York'],
    ] as const)
      expect(parseZone(text, near)?.zone, `${text} near ${near}`).to.equal(zone);
  });
  // The zone each abbreviation is said of in the United States; none where several are.
  const ABBREVIATIONS: Readonly<Record<string, string | undefined>> = {
    ...{ EST: 'New_York', EDT: 'New_York', ET: 'New_York', CST: 'Chicago', CDT: 'Chicago', CT: 'Chicago' },
    ...{
      MST: undefined,
      MDT: 'Denver',
      MT: 'Denver',
      PST: 'Los_Angeles',
      PDT: 'Los_Angeles',
      PT: 'Los_Angeles',
    },
    ...{ AKST: 'Anchorage', AKDT: 'Anchorage', AST: undefined, ADT: 'Halifax' },
  };
  const PAGES =
    'New_York Detroit Kentucky/Louisville Indiana/Indianapolis Indiana/Knox Chicago Menominee North_Dakota/Center Denver Boise Phoenix Los_Angeles Anchorage Juneau Nome Puerto_Rico St_Thomas Halifax Panama Cancun Regina Mexico_City Tijuana'.split(
      ' ',
    );
  /** What the platform calls a zone's time in a month. */
  const shortName = (zone: string, month: number): string =>
    new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' })
      .formatToParts(Date.UTC(2026, month, 15))
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  it('reads each abbreviation by the page’s clock where that goes by it, else as the United States do, or not at all', () => {
    for (const [said, own] of Object.entries(ABBREVIATIONS))
      for (const page of [
        undefined,
        'Nowhere',
        'Pacific/Honolulu',
        ...PAGES.map((name) => `America/${name}`),
      ]) {
        const only = own && `America/${own}`;
        const isZone = page !== undefined && page !== 'Nowhere';
        const [winter, summer] = isZone ? [shortName(page, 0), shortName(page, 6)] : [];
        const standard = said.length === 2 ? `${said[0]}ST` : said;
        // `MT` on a page whose clock is called MST all year: it, or its neighbor's?
        const isOpen = said.length === 2 && winter === standard && summer === standard;
        const expected = isOpen ? undefined : isZone && winter === said ? page : only;
        const read = parseZone(said, page)?.zone;
        const isRight = read === expected || (read && expected && isSameClock(read, expected));
        expect(isRight, `${said} on a page of ${page}: ${read}, not ${expected}`).to.equal(true);
        expect(namesNoOne(said, page), `${said} ${page}`).to.equal(expected === undefined);
      }
  });
  it('takes names that tell for what they say, whatever the page', () => {
    for (const page of ['America/Phoenix', 'America/Denver', 'America/Panama', 'America/Halifax'])
      for (const [text, zone] of [
        ['Mountain Time (US & Canada)', 'America/Denver'],
        ['US Mountain Standard Time', 'America/Phoenix'],
        ['Arizona (MST)', 'America/Phoenix'],
        ['MST/MDT', 'America/Denver'],
        ['Eastern Daylight Time', 'America/New_York'],
        ['ET (New York)', 'America/New_York'],
        ['AST (Puerto Rico)', 'America/Puerto_Rico'],
      ] as const)
        expect(parseZone(text, page)?.zone, `${text} on ${page}`).to.equal(zone);
  });
  it('tells words about zones that name none from words about other things', () => {
    for (const text of ['MST', 'ET/PT', 'Eastern/Central', 'UTC-8', 'GMT-5', 'Atlantic'])
      expect(namesNoOne(text), text).to.equal(true);
    for (const text of [
      '',
      'EST',
      'America/Denver',
      'optional',
      'PM',
      'time',
      'Local',
      'Foo/Bar',
      'Mountain View',
    ])
      expect(namesNoOne(text), text).to.equal(false);
  });
  it('finds two clocks the same only where they show the same in summer and in winter', () => {
    const [winter, summer] = [Date.UTC(2026, 0), Date.UTC(2026, 6)];
    for (const zone of IANA.slice(0, 80)) {
      const same = [winter, summer].every(
        (time) => offsetAt(zone, time) === offsetAt('America/Denver', time),
      );
      expect(isSameClock(zone, 'America/Denver'), zone).to.equal(same);
    }
  });
});
