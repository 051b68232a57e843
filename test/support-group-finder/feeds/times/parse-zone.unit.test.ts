import { expect } from 'chai';
import { isSameClock, parseZone } from '../../../../src/support-group-finder/feeds/times/parse-zone.js';
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
    'America/Puerto_Rico': 'AST|Puerto Rico|AST (Puerto Rico)',
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
