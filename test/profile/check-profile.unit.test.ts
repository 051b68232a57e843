import { expect } from 'chai';
import { checkProfile, checkProfileData } from '../../src/profile/check-profile.js';
import { profileIn } from '../../src/profile/profile-in.js';
import type { CheckedProfile } from '../../src/profile/check-profile.js';

const whole = {
  version: '1.0',
  publisher: { name: 'Pear Blossom Clinic', url: 'https://pear-blossom.example/' },
  canonical: 'https://pear-blossom.example/clinic-profile.json',
  license: 'Partners may show this.',
  language: 'en',
  updated: '2026-11-20',
  expires: '2027-05-31',
  clinic: { name: 'Pear Blossom Clinic', phone: '(541) 555-0100', timeZone: 'America/Los_Angeles' },
  medicare: { status: 'accepting', acceptingFrom: '2027-01-01', enrolled: true },
  objectives: { preset: 'group-therapy', items: [{ term: 'Hope', text: 'Seeing others get better.' }] },
  contact: { heading: 'Talk to someone', href: 'https://pear-blossom.example/contact' },
  groups: [{ slug: 'a', name: 'A' }],
  groupFeeds: ['https://pear-blossom.example/groups.json'],
  translations: { es: { contact: { heading: 'Hable con alguien' } } },
};

function read(change: object): { profile: CheckedProfile; faults: string[] } {
  const { profile, problems } = checkProfileData({ ...whole, ...change });
  if (!profile) throw new Error('refused');
  return { profile, faults: problems.map(({ field, code }) => `${field} ${code}`) };
}

describe('checking a clinic profile', () => {
  it('takes a whole profile as it is, without a problem', () => {
    const { profile, problems } = checkProfile(JSON.stringify(whole));
    expect(problems).to.deep.equal([]);
    for (const part of ['clinic', 'medicare', 'objectives', 'contact', 'groups', 'groupFeeds'] as const)
      expect(profile?.[part], part).to.deep.equal(whole[part]);
    expect(profile).to.include({ language: 'en', updated: '2026-11-20', expires: '2027-05-31' });
    expect(profile?.publisher).to.deep.equal(whole.publisher);
  });

  it('reads text with a byte order mark', () => {
    expect(checkProfile(`\ufeff${JSON.stringify(whole)}`).profile).to.exist;
  });

  it('refuses what is no profile, and says why', () => {
    const code = (text: string) => {
      const { profile, problems } = checkProfile(text);
      expect(profile, text).to.equal(undefined);
      expect(problems).to.have.lengthOf(1);
      return problems[0]?.code;
    };
    for (const text of ['', '<html></html>', '{"version": "1.0"', 'null x'])
      expect(code(text), text).to.equal('not-json');
    for (const text of ['[]', 'null', '7', '{}', '{"error": "gone"}', '{"version": {}}', '{"version": null}'])
      expect(code(text), text).to.equal('not-a-profile');
    for (const version of ['2.0', '2', '10.0', '0.9'])
      expect(code(JSON.stringify({ ...whole, version })), version).to.equal('newer-version');
  });

  it('takes newer minor versions and fields it does not know', () => {
    const { profile, faults } = read({
      version: '1.7',
      colour: 'green',
      medicare: { status: 'accepting', plan: 'B' },
    });
    expect(faults).to.deep.equal([]);
    expect(profile.medicare).to.deep.equal({ status: 'accepting' });
    expect(read({ version: 1 }).faults).to.deep.equal([]);
  });

  it('leaves out one bad field, and keeps its neighbours', () => {
    const { profile, faults } = read({
      medicare: { status: 'maybe', acceptingFrom: '2027-02-30', enrolled: 'yes', message: 'Call us.' },
      clinic: { name: ['x'], phone: '(541) 555-0100', timeZone: 'Mars/Base' },
      contact: { href: 'javascript:alert(1)', message: 'x'.repeat(10_000), label: 'Contact', hours: null },
    });
    expect(profile.medicare).to.deep.equal({ message: 'Call us.' });
    expect(profile.clinic).to.deep.equal({ phone: '(541) 555-0100' });
    expect(profile.contact).to.deep.equal({ label: 'Contact' });
    expect(faults).to.have.members([
      'medicare.status wrong-value',
      'medicare.acceptingFrom wrong-value',
      'medicare.enrolled wrong-type',
      'clinic.name wrong-type',
      'clinic.timeZone wrong-value',
      'contact.href wrong-value',
      'contact.message too-long',
    ]);
  });

  it('takes any type in any place without throwing', () => {
    const values = [null, true, 0, NaN, '', 'x', [], [[]], {}, { a: { b: [] } }];
    for (const name of Object.keys(whole).filter((key) => key !== 'version'))
      for (const value of values) {
        const { profile } = checkProfileData({ ...whole, [name]: value });
        expect(profile, `${name} ${JSON.stringify(value)}`).to.exist;
        expect(profile?.groups).to.be.an('array');
        expect(profile && profileIn(profile, 'es').contact).to.be.an('object');
      }
  });

  it('cannot be made to write on a prototype, nor read from one', () => {
    const hostile = `{"version": "1.0", "__proto__": {"medicare": {"status": "accepting"}},
      "clinic": {"__proto__": {"name": "Evil"}, "constructor": {"prototype": {"phone": "1"}}},
      "translations": {"__proto__": {"contact": {"heading": "Evil"}}, "es": {"__proto__": {"contact": {"heading": "Evil"}}}}}`;
    const { profile } = checkProfile(hostile);
    expect(profile?.medicare).to.deep.equal({});
    expect(profile?.clinic).to.deep.equal({});
    expect(profile && profileIn(profile, 'es').contact).to.deep.equal({});
    expect(({} as Record<string, unknown>)['name']).to.equal(undefined);

    const patched = Object.prototype as unknown as Record<string, unknown>;
    patched['medicare'] = { status: 'accepting' };
    try {
      expect(checkProfileData({ version: '1.0' }).profile?.medicare).to.deep.equal({});
    } finally {
      delete patched['medicare'];
    }
  });

  it('keeps texts as texts: markup stays visible, invisible characters go', () => {
    const { profile } = read({
      contact: { heading: ' <b>Call</b>\n\tus\u202e ', message: '\u200b', label: 5 },
    });
    expect(profile.contact).to.deep.equal({ heading: '<b>Call</b> us', label: '5' });
  });

  it('reads lists entry by entry', () => {
    const { profile, faults } = read({
      objectives: { items: [{ term: 'Hope' }, 'Altruism', { term: 7, text: {} }, {}] },
      groupFeeds: ['https://a.example/g.json', 'ftp://a.example', 3, '/relative.json'],
    });
    expect(profile.objectives.items).to.deep.equal([{ term: 'Hope' }, { term: '7' }]);
    expect(profile.groupFeeds).to.deep.equal(['https://a.example/g.json']);
    expect(faults).to.deep.equal([
      'objectives.items.2 wrong-type',
      'objectives.items.3.text wrong-type',
      'groupFeeds.2 wrong-value',
      'groupFeeds.3 wrong-value',
      'groupFeeds.4 wrong-value',
    ]);
  });

  it('keeps every row of groups, whatever it holds', () => {
    const groups = Array.from({ length: 1000 }, (_, slug) => ({ slug }));
    expect(read({ groups }).profile.groups).to.have.lengthOf(1000);
    expect(read({ groups: 'none' })).to.deep.include({ faults: ['groups wrong-type'] });
  });

  it('keeps words for what reads them, and translates nothing by words alone', () => {
    const { profile, faults } = read({
      translations: {
        en: { words: { 'contact.heading': 'Ring us' } },
        'es-MX': { words: { 'contact.heading': 7 } },
        es: { contact: { heading: 'Llame' }, words: 'Llame ya' },
      },
    });
    expect([...profile.words]).to.deep.equal([
      ['en', { 'contact.heading': 'Ring us' }],
      ['es-mx', { 'contact.heading': 7 }],
    ]);
    expect([...profile.translations.keys()]).to.deep.equal(['es']);
    expect(profileIn(profile, 'es-MX').contact.heading).to.equal('Llame');
    expect(faults).to.deep.equal(['translations.es.words wrong-type']);
  });

  it('never repeats the document in a problem', () => {
    const { problems } = checkProfileData({
      ...whole,
      medicare: { status: 'secret' },
      translations: { [`secret${'x'.repeat(999)}`]: 1 },
    });
    expect(JSON.stringify(problems)).not.to.contain('secret');
  });
});

describe('a profile in another language', () => {
  const { profile } = read({
    contact: { heading: 'Talk to someone', message: 'Call us.' },
    translations: {
      es: { contact: { heading: 'Hable con alguien' }, clinic: { phone: '(541) 555-0199' } },
      'ES-mx': { contact: { heading: 'Platique con alguien' } },
    },
  });

  it('falls back field by field, and says which ones', () => {
    const spanish = profileIn(profile, 'es');
    expect(spanish.contact).to.deep.equal({ heading: 'Hable con alguien', message: 'Call us.' });
    expect(spanish.clinic).to.include({ name: 'Pear Blossom Clinic', phone: '(541) 555-0199' });
    expect([...spanish.untranslated])
      .to.include('contact.message')
      .and.not.include('contact.heading');
  });

  it('finds the nearest variety of a language', () => {
    const headingIn = (language: string) => profileIn(profile, language).contact.heading;
    expect(headingIn('es-MX')).to.equal('Platique con alguien');
    expect(headingIn('es-US')).to.equal('Hable con alguien');
    expect(headingIn('en-GB')).to.equal('Talk to someone');
    expect(headingIn('fr')).to.equal('Talk to someone');
    expect(headingIn('')).to.equal('Talk to someone');
  });

  it('has nothing untranslated in its own language, and everything in one it lacks', () => {
    expect(profileIn(profile, 'en-US').untranslated.size).to.equal(0);
    expect([...profileIn(profile, 'fr').untranslated]).to.include.members([
      'contact.heading',
      'contact.message',
    ]);
  });

  it('falls back where a translated field is bad', () => {
    const bad = read({ translations: { es: { contact: { heading: ['Hable'] } } } });
    expect(profileIn(bad.profile, 'es').contact.heading).to.equal('Talk to someone');
    expect(bad.faults).to.deep.equal(['translations.es.contact.heading wrong-type']);
  });
});
