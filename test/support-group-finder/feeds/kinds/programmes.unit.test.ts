import { expect } from 'chai';
import {
  isFamilyProgramme,
  programmeIn,
  programmeNamed,
  programmeOfAddress,
  programmeOfHost,
} from '../../../../src/support-group-finder/feeds/kinds/programmes.js';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';
import { kindName } from '../../../../src/support-group-finder/feeds/kinds/kinds.js';
import type { SupportGroup } from '../../../../src/support-group-finder/feeds/support-group.js';

/** Programmes by the words of their names, in both languages. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'Al-Anon': ['Al Anon', 'al anons'],
  Alateen: ['Alateen', 'Ala Teen'],
  'Nar-Anon': ['Nar Anon'],
  Narateen: ['Narateen'],
  'Co-Anon': ['Co Anon'],
  'Gam-Anon': ['Gam Anon'],
  'Families Anonymous': ['Families Anonymous', 'Familias Anónimas'],
  'Parents of Addicted Loved Ones': ['Parents of Addicted Loved Ones'],
  'Adult Children of Alcoholics': ['Adult Children of Alcoholics', 'Hijos Adultos de Alcohólicos'],
  'Alcoholics Anonymous': ['Alcoholics Anonymous', 'Alcohólicos Anónimos'],
  'Narcotics Anonymous': ['Narcotics Anonymous', 'Narcóticos Anónimos'],
  'Heroin Anonymous': ['Heroin Anonymous', 'Heroinómanos Anónimos'],
  'Crystal Meth Anonymous': ['Crystal Meth Anonymous'],
  'Cocaine Anonymous': ['Cocaine Anonymous', 'Cocainómanos Anónimos'],
  'Marijuana Anonymous': ['Marijuana Anonymous', 'Marihuana Anónimos'],
  'Pills Anonymous': ['Pills Anonymous'],
  'Methadone Anonymous': ['Methadone Anonymous'],
  'Nicotine Anonymous': ['Nicotine Anonymous', 'Nicotina Anónimos'],
  'Co-Dependents Anonymous': ['Co Dependents Anonymous', 'Codependientes Anónimos'],
  'Debtors Anonymous': ['Debtors Anonymous', 'Deudores Anónimos'],
  'Gamblers Anonymous': ['Gamblers Anonymous', 'Jugadores Anónimos'],
  'Overeaters Anonymous': ['Over Eaters Anonymous', 'Comedores Compulsivos'],
  'Sex and Love Addicts Anonymous': ['Sex and Love Addicts Anonymous'],
  'Sex Addicts Anonymous': ['Sex Addicts Anonymous'],
  'Recovery Dharma': ['Recovery Dharma'],
  'Refuge Recovery': ['Refuge Recovery'],
  'SMART Recovery': ['SMART Recovery'],
  'Celebrate Recovery': ['Celebrate Recovery'],
  LifeRing: ['LifeRing', 'Life Ring'],
  'Women for Sobriety': ['Women for Sobriety'],
};
const JOINTS = [
  ' ',
  '-',
  '\u2010',
  '\u2011',
  '\u2012',
  '\u2013',
  '\u2014',
  '\u2015',
  '\u2212',
  ' - ',
  ' \u2013 ',
  '\u00a0',
  '\u202f',
  '\u00ad',
  '',
];
const CASES = [
  (text: string) => text,
  (text: string) => text.toLowerCase(),
  (text: string) => text.toUpperCase(),
];
const SETTINGS = [
  (text: string) => text,
  (text: string) => `Tuesday ${text} Hope`,
  (text: string) => `(${text})`,
  (text: string) => `Grupo de familia ${text}`,
  (text: string) => `Hope, ${text}: Steps`,
];

function read(row: object, settings: object = {}): SupportGroup {
  const text = JSON.stringify([{ slug: 'a', day: 1, time: '19:00', location: 'Hall', ...row }]);
  const [group] = readAnyFeed(text, { source: 'https://groups.example/list.json', ...settings }).groups;
  if (!group) throw new Error('no group was read');
  return group;
}

describe('feeds/programmes', () => {
  it('finds each programme by its name with any hyphen, blank or nothing between, in any case', () => {
    let tried = 0;
    for (const [programme, names] of Object.entries(NAMES))
      for (const name of names)
        for (const joint of JOINTS)
          for (const inCase of CASES)
            for (const set of SETTINGS) {
              const text = set(inCase(name.replace(/ /g, joint)));
              expect(programmeIn(text), JSON.stringify(text)).to.equal(programme);
              tried += 1;
            }
    expect(tried).to.be.greaterThan(7000);
  });
  it('finds the initials people write, with dots or without', () => {
    const found: readonly (readonly [string, string])[] = [
      ['A.A. Big Book', 'Alcoholics Anonymous'],
      ['Monday AA', 'Alcoholics Anonymous'],
      ['N.A. Tuesday', 'Narcotics Anonymous'],
      ['Rogue Valley NA', 'Narcotics Anonymous'],
      ['H.A. Noon', 'Heroin Anonymous'],
      ['CMA Steps', 'Crystal Meth Anonymous'],
      ['ACA Newcomers', 'Adult Children of Alcoholics'],
      ['ACoA', 'Adult Children of Alcoholics'],
      ['CoDA Saturday', 'Co-Dependents Anonymous'],
      ['S.M.A.R.T. Recovery', 'SMART Recovery'],
      ['SMART for women', 'SMART Recovery'],
      ['Parents Circle AFG', 'Al-Anon'],
      ['S-Anon', 'S-Anon'],
    ];
    for (const [text, programme] of found) expect(programmeIn(text), text).to.equal(programme);
  });
  it('takes no other word for a programme', () => {
    const others = [
      'Canal Anonymous',
      'Balanon',
      'Canal-Anon Street',
      'Al Anonymous',
      'Anonymous Voices',
      'Nadia’s Group',
      'NAMI Family Support',
      'MAT clinic',
      'Smart casual',
      'Be smart about recovery',
      'Fresno CA Group',
      'Boston, MA',
      'Atlanta GA Noon',
      'San Antonio, TX',
      'Regional Anonymity Workshop',
      'Coast to Coast',
      'Narrow Path',
      'AAA Driving School',
      'Banana Split',
      'N/A',
      'Refuge in Recovery Church',
      'Teen Night',
      'Adult Children Support',
      'Earring Makers',
      'Casa de Ana',
      'El anonimato',
      'Ha llegado la hora',
      'Local Anon. Donors',
    ];
    for (const text of others) expect(programmeIn(text), text).to.equal('');
  });
  it('takes none of two', () => {
    expect(programmeIn('AA and NA together')).to.equal('');
    expect(programmeIn('Al-Anon / Alateen')).to.equal('Al-Anon');
    expect(programmeIn('Al-Anon Adult Children of Alcoholics')).to.equal('Al-Anon');
  });
  it('reads what an author or a field says, by any name or initials', () => {
    const said: readonly (readonly [string, string])[] = [
      ['na', 'Narcotics Anonymous'],
      ['N.A.', 'Narcotics Anonymous'],
      ['ca', 'Cocaine Anonymous'],
      ['HA', 'Heroin Anonymous'],
      ['alanon', 'Al-Anon'],
      ['AFG', 'Al-Anon'],
      ['slaa', 'Sex and Love Addicts Anonymous'],
      ['smart', 'SMART Recovery'],
      ['smart recovery', 'SMART Recovery'],
      ['Narcotics Anonymous (NA)', 'Narcotics Anonymous'],
      ['Intensive outpatient', 'Intensive outpatient'],
      ['N/A', ''],
      ['-', ''],
      ['', ''],
    ];
    for (const [text, programme] of said) expect(programmeNamed(text), text).to.equal(programme);
  });
  it('knows programmes by host and by address', () => {
    const hosts: readonly (readonly [string, string])[] = [
      ['oc-aa.org', 'Alcoholics Anonymous'],
      ['www.bronx-na.org', 'Narcotics Anonymous'],
      ['staging7.alanonma.org', 'Al-Anon'],
      ['al-anon.org', 'Al-Anon'],
      ['www.nar-anon.org', 'Nar-Anon'],
      ['heroinanonymous.org', 'Heroin Anonymous'],
      ['crystalmeth.org', 'Crystal Meth Anonymous'],
      ['ca.org', 'Cocaine Anonymous'],
      ['adultchildren.org', 'Adult Children of Alcoholics'],
      ['recoverydharma.org', 'Recovery Dharma'],
      ['meetings.smartrecovery.org', 'SMART Recovery'],
      ['recoverymontana.org', ''],
      ['oh.aafp.example', ''],
      ['clinic.ca', ''],
      ['coanonline.example', ''],
      ['texas-anonymous.example', ''],
    ];
    for (const [host, programme] of hosts) expect(programmeOfHost(host), host).to.equal(programme);
    for (const programme of Object.keys(NAMES))
      for (const joint of ['', '-', '.']) {
        const host = `www.${programme.toLowerCase().replace(/[ -]/g, joint)}.example`;
        expect(programmeOfHost(host), host).to.equal(programme);
      }
    expect(programmeOfAddress('https://clinic.example/lists/al-anon.json')).to.equal('Al-Anon');
    expect(programmeOfAddress('https://clinic.example/nar-anon/feed?x')).to.equal('Nar-Anon');
    expect(programmeOfAddress('https://clinic.example/groups.json')).to.equal('');
    expect(programmeOfAddress('data:application/json,[]')).to.equal('');
  });
  it('knows those of families; adult children meet for their own recovery', () => {
    expect(
      ['Al-Anon', 'Alateen', 'Nar-Anon', 'Families Anonymous', 'Co-Anon'].every(isFamilyProgramme),
    ).to.equal(true);
    expect(
      ['', 'Adult Children of Alcoholics', 'Narcotics Anonymous', 'SMART Recovery'].some(isFamilyProgramme),
    ).to.equal(false);
  });
});

describe('feeds/row-programme', () => {
  const programmeOf = (row: object, settings: object = {}): string => read(row, settings).programme;
  it('takes the row’s own field, its name, its body, its feed, its page and the author’s word, in that order', () => {
    const name = 'Steps';
    const entity = 'Al-Anon of the Valley';
    const url = 'https://oc-aa.org/meetings/steps';
    const otherwise = 'Heroin Anonymous';
    expect(programmeOf({ name: 'Nar-Anon', program: 'NA', entity, url }, { otherwise })).to.equal(
      'Narcotics Anonymous',
    );
    expect(programmeOf({ name: 'Nar-Anon', entity, url }, { otherwise })).to.equal('Nar-Anon');
    expect(programmeOf({ name, entity, url }, { otherwise, programme: 'LifeRing' })).to.equal('Al-Anon');
    expect(programmeOf({ name, url }, { otherwise, programme: 'LifeRing' })).to.equal('LifeRing');
    expect(programmeOf({ name, url }, { otherwise })).to.equal('Alcoholics Anonymous');
    expect(programmeOf({ name: 'NA Steps', url }, { otherwise })).to.equal('Alcoholics Anonymous');
    expect(programmeOf({ name: 'NA Steps' }, { otherwise })).to.equal('Narcotics Anonymous');
    expect(programmeOf({ name }, { otherwise })).to.equal('Heroin Anonymous');
    expect(programmeOf({ name }, { source: 'https://x.example/nar-anon.json', otherwise })).to.equal(
      'Nar-Anon',
    );
    expect(programmeOf({ name })).to.equal('');
  });
  it('leaves a name of two programmes to the list, and to nobody where it has none of them', () => {
    const name = 'Al-Anon and Narcotics Anonymous';
    expect(programmeOf({ name, url: 'https://bronx-na.org/x' })).to.equal('Narcotics Anonymous');
    expect(programmeOf({ name })).to.equal('');
    expect(read({ name }).audience).to.equal('everyone');
    expect(programmeOf({ name: 'Al-Anon/AA Speakers', url: 'https://oc-aa.org/x' })).to.equal(
      'Alcoholics Anonymous',
    );
    expect(programmeOf({ name: 'Adult Children of Alcoholics', entity: 'Al-Anon' })).to.equal('Al-Anon');
    expect(programmeOf({ name: 'Adult Children of Alcoholics' })).to.equal('Adult Children of Alcoholics');
  });
  it('takes it from what stands around the rows', () => {
    const meetings = [{ name: 'Steps', slug: 'a', location: 'Hall', url: 'https://oc-aa.org/x' }];
    const around = (wrapper: object, settings: object = {}): string | undefined =>
      readAnyFeed(JSON.stringify({ ...wrapper, meetings }), { source: 'a', ...settings }).groups[0]
        ?.programme;
    expect(around({ program: 'ca' })).to.equal('Cocaine Anonymous');
    expect(around({ entity: 'Al-Anon of the Valley' })).to.equal('Al-Anon');
    expect(around({ publisher: { name: 'Nar-Anon Oregon' } })).to.equal('Nar-Anon');
    expect(around({ publisher: { name: 'Nar-Anon Oregon' } }, { programme: 'LifeRing' })).to.equal(
      'LifeRing',
    );
    expect(around({ publisher: 'Pear Blossom Clinic', title: 3 })).to.equal('Alcoholics Anonymous');
  });
  it('tells what codes mean', () => {
    const kinds = (types: readonly string[], row: object, settings: object = {}): string[] =>
      read({ name: 'Circle', types, ...row }, settings).kinds.map((kind) => kindName(kind, 'en'));
    expect(kinds(['POA', 'C'], { entity: 'Al-Anon of the Valley' })).to.deep.equal([
      'Parents of Alcoholics',
      'Families and Friends Only',
    ]);
    expect(kinds(['POA', 'C'], {}, { otherwise: 'Alcoholics Anonymous' })).to.deep.equal([
      'Proof of Attendance',
      'Closed',
    ]);
    expect(kinds(['POA', 'C', 'QQ'], {})).to.deep.equal(['POA', 'Closed', 'QQ']);
    expect(kinds(['AC'], { entity: 'Alcoholics Anonymous' })).to.deep.equal(['AC']);
    expect(kinds(['O', 'C'], { entity: 'Al-Anon' }), 'both: closed').to.deep.equal([
      'Families and Friends Only',
    ]);
    expect(read({ name: 'Sit', types: ['WA'], entity: 'Recovery Dharma' }).stepFree).to.equal(true);
  });
  it('says to the author which codes wait for a programme', () => {
    const text = JSON.stringify([{ name: 'Circle', slug: 'a', location: 'Hall', types: ['POA', 'QQ', 'O'] }]);
    const codes = readAnyFeed(text, { source: 'a' }).problems.map(({ code }) => code);
    expect(codes).to.include.members(['unclear-type', 'unknown-type']);
  });
});
