import { expect } from 'chai';
import {
  linkNumber,
  settleMessage,
  writeAreas,
  writeDay,
  type BannerFacts,
  type BannerMessage,
  type TextSegment,
} from '../../src/medicare-banner/message.js';
import type { MedicareStatus, Standing } from '../../src/medicare-banner/status.js';
import { words as allWords } from '../../src/medicare-banner/words.js';
import { readPhone, type PhoneNumber } from '../../src/shared/contact/phone.js';
import { findForbiddenWords } from '../../src/shared/i18n/forbidden-terms.js';
import { spoken } from '../spoken.js';

const words = spoken(allWords);

const NEW_YEAR = Date.parse('2027-01-01T00:00Z') / 86_400_000;
const number = (text: string): PhoneNumber => {
  const read = readPhone(text);
  if (!read) throw new Error(`not a number: ${text}`);
  return read;
};
const PHONE = number('541-555-0100');
const SMS = number('541-555-0101');
const NOTHING: BannerFacts = {
  standing: undefined,
  clinic: '',
  phone: '',
  sms: undefined,
  message: '',
  slotted: 'nothing',
  isEnrolled: false,
  scheduling: '',
  areas: [],
};
const is = (status: MedicareStatus, startDay?: number): Pick<BannerFacts, 'standing'> => ({
  standing: { status, startDay },
});
const settle = (facts: Partial<BannerFacts>, language: 'en' | 'es' = 'en') =>
  settleMessage({ ...NOTHING, ...facts }, words[language], `${language}-US`);
const read = (pieces: readonly TextSegment[] | undefined): string =>
  (pieces ?? []).map((piece) => (typeof piece === 'string' ? piece : piece.label)).join('');
const linksOf = (pieces: readonly TextSegment[] | undefined) =>
  (pieces ?? []).flatMap((piece) => (typeof piece === 'string' ? [] : [[piece.label, piece.href]]));

describe('the sentence about Medicare', () => {
  const areas = ['Hyannis', 'Falmouth'];
  const clinic = 'Pear Blossom Clinic';
  const CASES: readonly (readonly [facts: Partial<BannerFacts>, en: string, es: string])[] = [
    [is('accepting'), 'We now accept Medicare.', 'Ya aceptamos Medicare.'],
    [
      { ...is('accepting'), areas },
      'Our clinics now accept Medicare.',
      'Nuestras clínicas ya aceptan Medicare.',
    ],
    [
      { ...is('accepting'), clinic },
      'Pear Blossom Clinic now accepts Medicare.',
      'Pear Blossom Clinic ya acepta Medicare.',
    ],
    [is('coming-soon'), 'We will accept Medicare soon.', 'Pronto aceptaremos Medicare.'],
    [
      { ...is('coming-soon'), areas },
      'Our clinics will accept Medicare soon.',
      'Nuestras clínicas pronto aceptarán Medicare.',
    ],
    [
      { ...is('coming-soon'), clinic, areas },
      'Pear Blossom Clinic will accept Medicare soon.',
      'Pear Blossom Clinic pronto aceptará Medicare.',
    ],
    [
      is('coming-soon', NEW_YEAR),
      'We will accept Medicare from January 1, 2027.',
      'Aceptaremos Medicare a partir del 1 de enero de 2027.',
    ],
    [
      { ...is('coming-soon', NEW_YEAR), areas },
      'Our clinics will accept Medicare from January 1, 2027.',
      'Nuestras clínicas aceptarán Medicare a partir del 1 de enero de 2027.',
    ],
    [
      { ...is('coming-soon', NEW_YEAR), clinic },
      'Pear Blossom Clinic will accept Medicare from January 1, 2027.',
      'Pear Blossom Clinic aceptará Medicare a partir del 1 de enero de 2027.',
    ],
  ];
  for (const [facts, en, es] of CASES) {
    it(`${en} | ${es}`, () => {
      expect(read(settle(facts)?.lead)).to.equal(en);
      expect(read(settle(facts, 'es')?.lead)).to.equal(es);
    });
  }

  it('says nothing without a status, or where Medicare is not accepted', () => {
    const everything = { phone: PHONE, clinic, areas, scheduling: '24/7', isEnrolled: true };
    expect(settle(everything)).to.equal(undefined);
    expect(settle({ ...everything, ...is('not-accepting') })).to.equal(undefined);
  });

  it("says the clinic's own sentence as written, whatever the status", () => {
    const message = 'Ask about  {date} & <b>Medicare</b>!';
    for (const standing of [undefined, is('accepting'), is('coming-soon', NEW_YEAR), is('not-accepting')])
      expect(settle({ ...standing, message })?.lead).to.deep.equal([message]);
  });

  it('keeps braces in a clinic name', () => {
    expect(read(settle({ ...is('accepting'), clinic: '{date}' })?.lead)).to.equal(
      '{date} now accepts Medicare.',
    );
  });

  it('writes days of other years and centuries', () => {
    expect(writeDay(0, 'en-US')).to.equal('January 1, 1970');
    expect(writeDay(Date.parse('2100-02-28T00:00Z') / 86_400_000, 'es-US')).to.equal('28 de febrero de 2100');
  });
});

describe('the invitation to call', () => {
  const accepting = is('accepting');
  const CASES: readonly (readonly [string, Partial<BannerFacts>, en: string, es: string])[] = [
    [
      'phone',
      { ...accepting, phone: PHONE },
      'Call (541) 555-0100 today to ask what it covers.',
      'Llame al (541) 555-0100 hoy para preguntar qué cubre.',
    ],
    [
      'phone of an enrolled clinic',
      { ...accepting, phone: PHONE, isEnrolled: true },
      'Call (541) 555-0100 today with any questions.',
      'Llame al (541) 555-0100 hoy si tiene preguntas.',
    ],
    [
      'phone, coming soon',
      { ...is('coming-soon', NEW_YEAR), phone: PHONE, isEnrolled: true },
      'Call (541) 555-0100 today to plan ahead.',
      'Llame al (541) 555-0100 hoy para planear con tiempo.',
    ],
    [
      'phone and texting',
      { ...accepting, phone: PHONE, sms: SMS },
      'Call (541) 555-0100 or text us today to ask what it covers.',
      'Llame al (541) 555-0100 o envíenos un mensaje de texto hoy para preguntar qué cubre.',
    ],
    [
      'texting alone',
      { ...accepting, sms: SMS },
      'Text (541) 555-0101 today to ask what it covers.',
      'Envíe un mensaje de texto al (541) 555-0101 hoy para preguntar qué cubre.',
    ],
    [
      'a phone that is no phone',
      { ...accepting, phone: 'ask at the desk' },
      'Phone: ask at the desk.',
      'Teléfono: ask at the desk.',
    ],
    [
      'a phone that is no phone, and texting',
      { ...accepting, phone: 'ask at the desk', sms: SMS },
      'Phone: ask at the desk. Text (541) 555-0101 today to ask what it covers.',
      'Teléfono: ask at the desk. Envíe un mensaje de texto al (541) 555-0101 hoy para preguntar qué cubre.',
    ],
    [
      "a sentence of the clinic's own",
      { ...accepting, phone: PHONE, message: 'Medicare? Yes.' },
      'Call (541) 555-0100 today.',
      'Llame al (541) 555-0100 hoy mismo.',
    ],
    [
      'not accepting, with a sentence',
      { ...is('not-accepting'), phone: PHONE, message: 'Not yet.' },
      'Call (541) 555-0100 today.',
      'Llame al (541) 555-0100 hoy mismo.',
    ],
    [
      'words in a slot',
      { ...accepting, phone: PHONE, slotted: 'words' },
      'Call (541) 555-0100 today.',
      'Llame al (541) 555-0100 hoy mismo.',
    ],
    ['words with a number in a slot', { ...accepting, phone: PHONE, slotted: 'words-with-number' }, '', ''],
    ['no number', accepting, '', ''],
  ];
  for (const [name, facts, en, es] of CASES) {
    it(`${name}: ${en}`, () => {
      expect(read(settle(facts)?.call)).to.equal(en);
      expect(read(settle(facts, 'es')?.call)).to.equal(es);
    });
  }

  it('makes the numbers links, and only them', () => {
    const call = settle({ ...accepting, phone: number('541-555-0100 ext 7'), sms: SMS })?.call;
    expect(linksOf(call)).to.deep.equal([
      ['(541) 555-0100 ext. 7', 'tel:+15415550100;ext=7'],
      ['text us', 'sms:+15415550101'],
    ]);
    expect(linksOf(settle({ ...accepting, phone: '555' })?.call)).to.deep.equal([]);
  });
});

describe("a clinic's number in its own sentence", () => {
  const FORMS = [
    '541-555-0100',
    '541.555.0100',
    '541 555 0100',
    '(541) 555-0100',
    '+1 541 555 0100',
    '1-541-555-0100',
    '5415550100',
    '541\u2011555\u20110100',
    '541\u2013555\u20130100',
  ];
  for (const form of FORMS) {
    it(`becomes a link where it reads ${form}`, () => {
      expect(read(linkNumber(`Call ${form}, day or night.`, PHONE))).to.equal(`Call ${form}, day or night.`);
      expect(linkNumber(`Call ${form}, day or night.`, PHONE)).to.deep.equal([
        'Call ',
        { href: 'tel:+15415550100', label: form, spoken: PHONE.spoken },
        ', day or night.',
      ]);
      expect(linksOf(linkNumber(form, PHONE))).to.deep.equal([[form, 'tel:+15415550100']]);
    });
  }

  it('stays text in another number, and any other number stays text', () => {
    for (const sentence of [
      'Call 541-555-0199.',
      'Case 85415550100',
      'Case 54155501001',
      'Call 555-0100',
      '',
    ])
      expect(linkNumber(sentence, PHONE)).to.deep.equal([sentence]);
  });

  it('then stands alone, with no second invitation to call', () => {
    const settled = settle({ ...is('not-accepting'), phone: PHONE, message: 'Call 541.555.0100 to ask.' });
    expect(settled?.call).to.deep.equal([]);
    expect(linksOf(settled?.lead)).to.deep.equal([['541.555.0100', 'tel:+15415550100']]);
  });

  it('becomes a link where the sentence is the number alone', () => {
    const settled = settle({ ...is('accepting'), phone: PHONE, message: '541.555.0100' });
    expect(settled?.call).to.deep.equal([]);
  });

  it('is found for other countries and short codes', () => {
    expect(linksOf(linkNumber('Call +44 20 7946 0958.', number('+442079460958')))).to.have.length(1);
    expect(linksOf(linkNumber('Call 988 now.', number('988')))).to.deep.equal([['988', 'tel:988']]);
  });
});

describe('the lines under it', () => {
  const accepting = is('accepting');

  it('states coverage only for an enrolled clinic that accepts Medicare', () => {
    const statuses: readonly (Standing | undefined)[] = [
      undefined,
      { status: 'accepting', startDay: undefined },
      { status: 'coming-soon', startDay: NEW_YEAR },
      { status: 'not-accepting', startDay: undefined },
    ];
    for (const standing of statuses) {
      for (const isEnrolled of [true, false]) {
        const { coverage } = settle({ standing, isEnrolled, message: 'Hello.' }) ?? { coverage: undefined };
        expect(Boolean(coverage)).to.equal(isEnrolled && standing?.status === 'accepting');
      }
    }
    expect(settle({ ...accepting, isEnrolled: true })?.coverage)
      .to.match(/at our clinic with no copayment/)
      .and.match(/Part B deductible still applies to supplies and medicines/);
    expect(settle({ ...accepting, isEnrolled: true, areas: ['A', 'B'] })?.coverage).to.contain(
      'at our clinics',
    );
  });

  it('writes when appointments can be made', () => {
    const line = (scheduling: string, language?: 'es') =>
      settle({ ...accepting, scheduling }, language)?.appointments;
    expect(line('24/7')).to.equal('24/7 appointment scheduling');
    expect(line('24/7', 'es')).to.equal('Programación de citas 24/7');
    expect(line('Same-day')).to.equal('Same-day appointment scheduling');
    expect(line('24/7 Appointment Scheduling')).to.equal('24/7 Appointment Scheduling');
    expect(line('Citas a toda hora', 'es')).to.equal('Citas a toda hora');
    expect(line('')).to.equal('');
  });

  it('names one area or several', () => {
    const line = (areas: readonly string[], language?: 'es') =>
      settle({ ...accepting, areas }, language)?.area;
    expect(line([])).to.equal('');
    expect(line(['Cape Cod'])).to.equal('Our clinic is here for Cape Cod.');
    expect(line(['Hyannis', 'Falmouth'])).to.equal('Our clinics are here for Hyannis and Falmouth.');
    expect(line(['Medford, Oregon'], 'es')).to.equal('Nuestra clínica está al servicio de Medford, Oregon.');
    expect(line(['Hyannis', 'Falmouth'], 'es')).to.equal(
      'Nuestras clínicas están al servicio de Hyannis y Falmouth.',
    );
  });

  it('keeps towns apart from their states', () => {
    expect(writeAreas(['Hyannis', 'Falmouth', 'Bourne'], 'en-US')).to.equal('Hyannis, Falmouth, and Bourne');
    expect(writeAreas(['Bend, Oregon', 'Salem, Oregon'], 'en-US')).to.equal('Bend, Oregon and Salem, Oregon');
    expect(writeAreas(['Bend, Oregon', 'Salem, Oregon', 'Nome, Alaska'], 'en-US')).to.equal(
      'Bend, Oregon; Salem, Oregon; and Nome, Alaska',
    );
  });

  it('offers where to check, beside any claim about Medicare', () => {
    for (const facts of [accepting, is('coming-soon')]) {
      const note = settle(facts)?.note;
      expect(read(note)).to.equal(
        'We are a private clinic, not part of Medicare. To check your coverage, visit Medicare.gov or call 1-800-MEDICARE.',
      );
      expect(linksOf(note)).to.deep.equal([
        ['Medicare.gov', 'https://www.medicare.gov/'],
        ['1-800-MEDICARE', number('1-800-MEDICARE').href],
      ]);
    }
    expect(read(settle({ ...accepting, areas: ['A', 'B'] })?.note)).to.match(/^Our clinics are private/);
    expect(settle({ ...is('not-accepting'), message: 'Not yet.' })?.note).to.deep.equal([]);
  });

  it('names the region', () => {
    expect(settle(accepting)?.label).to.equal('Medicare at our clinic');
    expect(settle({ ...accepting, areas: ['A', 'B'] })?.label).to.equal('Medicare at our clinics');
    expect(settle({ ...accepting, clinic: 'Elm' }, 'es')?.label).to.equal('Medicare en Elm');
  });
});

describe('every default text', () => {
  const CHOICES = {
    standing: [is('accepting'), is('coming-soon'), is('coming-soon', NEW_YEAR)].map(
      ({ standing }) => standing,
    ),
    clinic: ['', 'Pear Blossom'],
    phone: [PHONE, '', 'at the desk'],
    sms: [undefined, SMS],
    slotted: ['nothing', 'words'] as const,
    isEnrolled: [true, false],
    scheduling: ['', '24/7'],
    areas: [[], ['Cape Cod'], ['Hyannis', 'Falmouth']],
  };
  let combinations: BannerFacts[] = [NOTHING];
  for (const [key, values] of Object.entries(CHOICES))
    combinations = combinations.flatMap((facts) => values.map((value) => ({ ...facts, [key]: value })));

  const textsOf = (settled: BannerMessage): readonly string[] => [
    settled.label,
    read(settled.lead),
    read(settled.call),
    settled.coverage,
    settled.appointments,
    settled.area,
    read(settled.note),
  ];
  const textsIn = (language: 'en' | 'es'): ReadonlySet<string> =>
    new Set([
      ...combinations.flatMap((facts) => textsOf(settle(facts, language) ?? expect.fail('said nothing'))),
      words[language].check,
      words[language].details,
      words[language].hide,
      words[language].hidden,
    ]);
  // CONTENT.md's own list beside the library's, so that a gap in one shows.
  const PLAINLY_FORBIDDEN =
    /\b(?:official|approved|endorsed|free|guaranteed|medicare helpline|addicts?|users?|abuse\w*|junk\w*|habit|clean|dirty|relapse|replacement|substitution|gratis|oficial|aprobad[oa]|garantizad[oa]|adict[oa]|abuso|recaída)\b/iu;

  for (const language of ['en', 'es'] as const) {
    it(`holds no forbidden word, amount or seam (${language}, ${combinations.length} combinations)`, () => {
      expect(combinations.length).to.equal(864);
      const texts = textsIn(language);
      expect(texts.size).to.be.greaterThan(40);
      for (const text of texts) {
        expect(findForbiddenWords(text, language), text).to.deep.equal([]);
        expect(text).not.to.match(PLAINLY_FORBIDDEN);
        expect(text).not.to.match(/[$%{}]| {2}| [.,]|undefined|^ | $/);
        const figures = text
          .replace(/\(541\) 555-010[01]|24\/7|1-800-MEDICARE/g, '')
          .replace(/January 1, 2027|1 de enero de 2027/g, '');
        expect(figures).not.to.match(/\d/);
      }
    });
  }

  it('speaks Spanish wherever it speaks English', () => {
    const same = Object.entries(words.en).filter(
      ([key, text]) => words.es[key as keyof typeof words.en] === text,
    );
    expect(same).to.deep.equal([['textOnly', '{sms}']]);
    for (const [key, text] of Object.entries(words.en)) {
      const slots = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
      expect(slots(words.es[key as keyof typeof words.en]), key).to.deep.equal(slots(text));
    }
  });
});
