import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { SERVICE } from '../../src/contact-cta/enquiry/services.js';
import { SERVICES } from '../../src/contact-cta/enquiry/settings.js';
import type { Schema } from '../../src/cli/schema-rule.js';
import { findingsIn } from '../../studio/profile/checking.js';
import { emptyProfile, withAt, type Document, type Json } from '../../studio/profile/document.js';
import { partnerLines } from '../../studio/profile/partners.js';
import { serviceOf } from '../../studio/profile/services.js';

const schema = JSON.parse(readFileSync('schema/clinic-profile.schema.json', 'utf8')) as Schema;

/** Answers by the question's name, and the contact part that comes of them. */
const ANSWERS: Readonly<
  Record<string, readonly [answers: Record<string, string>, contact: Record<string, string>]>
> = {
  cf7: [
    { site: 'https://clinic.example/contact', formId: '123' },
    { endpoint: 'https://clinic.example/wp-json/contact-form-7/v1/contact-forms/123/feedback' },
  ],
  'gravity-forms': [
    { site: 'clinic.example', formId: '1', 'field-names': 'name=input_1 | message=input_3' },
    {
      endpoint: 'https://clinic.example/wp-json/gf/v2/forms/1/submissions',
      endpointFields: 'name=input_1 | message=input_3',
    },
  ],
  formspree: [{ formId: 'abc' }, { endpoint: 'https://formspree.io/f/abc' }],
  basin: [{ formId: 'abc' }, { endpoint: 'https://usebasin.com/f/abc' }],
  web3forms: [
    { access_key: 'k-1' },
    { endpoint: 'https://api.web3forms.com/submit', endpointExtra: 'access_key=k-1' },
  ],
  hubspot: [
    { portalId: '4711', formGuid: 'aa-bb' },
    { endpoint: 'https://api.hsforms.com/submissions/v3/integration/submit/4711/aa-bb' },
  ],
  netlify: [{ 'form-name': 'contact' }, { endpointExtra: 'form-name=contact' }],
  formcarry: [{ formId: 'abc' }, { endpoint: 'https://formcarry.com/s/abc' }],
  getform: [{ formId: 'abc' }, { endpoint: 'https://getform.io/f/abc' }],
};

const answered = (contact: Document, name: string, value: string): Document => {
  const question = serviceOf(contact)?.questions.find((each) => each.name === name);
  if (!question) throw new Error(`nobody asks for ${name}`);
  return Object.entries(question.answered(value)).reduce(
    (made, [field, text]) => withAt(made, [field], text),
    contact,
  );
};

describe('what Studio asks of a form service', () => {
  it('is known of every service the enquiry knows', () => {
    expect(Object.keys(ANSWERS)).to.have.members(SERVICES);
  });

  for (const [service, [answers, wanted]] of Object.entries(ANSWERS))
    it(`${service}: its own questions, and from the answers what the tag needs`, () => {
      const start: Document = { endpointFormat: service };
      const view = serviceOf(start);
      expect(view?.title).to.equal(SERVICE[service as keyof typeof SERVICE].title);
      expect(view?.questions.map(({ name }) => name)).to.have.members(Object.keys(answers));
      for (const { label } of view?.questions ?? []) expect(label).to.match(/^[A-Z]/);
      let contact = start;
      for (const [name, value] of Object.entries(answers)) contact = answered(contact, name, value);
      expect(contact).to.deep.equal({ ...start, ...wanted });
      expect(serviceOf(contact)?.lacks).to.deep.equal([]);
      // What was saved is read again, also by the address alone; and an answer can be taken back.
      const read = serviceOf(wanted['endpoint'] ? wanted : contact);
      for (const { name, value } of read?.questions ?? [])
        expect(answers[name], name).to.contain(value).and.not.equal('');
      for (const name of Object.keys(answers)) contact = answered(contact, name, '');
      expect(Object.keys(contact).filter((name) => name !== 'endpoint')).to.deep.equal(['endpointFormat']);
    });

  it('keeps other constants, and says what is still missing', () => {
    const contact: Document = {
      endpoint: 'https://api.web3forms.com/submit',
      endpointExtra: 'subject=Enquiry',
    };
    expect(serviceOf(contact)?.lacks.join()).to.match(/access_key/);
    expect(answered(contact, 'access_key', 'k')).to.have.property(
      'endpointExtra',
      'subject=Enquiry | access_key=k',
    );
  });

  it('is nothing for an endpoint of one’s own, or none', () => {
    for (const contact of [{}, { endpoint: 'https://clinic.example/enquiry' }, { endpointFormat: 'json' }])
      expect(serviceOf(contact)).to.equal(undefined);
  });
});

describe('what partners will see', () => {
  const NOW = Date.UTC(2026, 10, 26, 12);
  const pear = JSON.parse(readFileSync('demo/profiles/pear-blossom.json', 'utf8')) as Document;
  const doubts = (document: Document, now = NOW): readonly string[] =>
    partnerLines(document, now).flatMap(({ text, isDoubt }) => (isDoubt ? text : []));

  it('is whose it is, how old, for how long, by whom, and in which languages', () => {
    const said = partnerLines(pear, NOW).map(({ text }) => text);
    expect(doubts(pear)).to.deep.equal([]);
    for (const words of [
      'From Juniper Recovery Clinics (https://juniper-recovery.example/)',
      'Partners may show this as it is',
      'November 16, 2026',
      'up to May 31, 2027',
      'In English, Spanish; 2 groups',
    ])
      expect(said.join('\n')).to.contain(words);
  });

  it('names what is missing or over, and the field that mends it', () => {
    for (const [field, words] of [
      ['license', /License/],
      ['updated', /Updated/],
      ['expires', /Expires/],
      ['canonical', /Canonical/],
    ] as const) {
      const found = doubts(withAt(pear, [field], undefined));
      expect(found, field).to.have.lengthOf(1);
      expect(found[0]).to.match(words);
    }
    expect(doubts(pear, Date.UTC(2027, 5, 1, 12)).join()).to.match(/Out of date since May 31, 2027/);
    expect(doubts({}).join()).to.match(/Nothing yet/);
    // The clinic speaks for itself where no publisher is named; somebody has to.
    const unnamed = withAt(pear, ['publisher'], undefined);
    expect(partnerLines(unnamed, NOW)[0]?.text).to.equal('From Pear Blossom Clinic, named below each tag.');
    expect(doubts(withAt(unnamed, ['clinic', 'name'], undefined)).join()).to.match(
      /“Name” under “Publisher”/,
    );
    for (const { text } of partnerLines(emptyProfile('2026-11-26'), NOW))
      expect(text).not.to.contain('undefined');
  });

  it('says what was right once: days of other hours, a day Medicare begins, a group, a year without a change', () => {
    const day = (validFrom: string): Json => ({ validFrom });
    for (const [path, value, words] of [
      [['contact', 'specialHours'], [day('2026-11-25'), day('2026-11-01')], /special days are over/],
      [['contact', 'specialHours'], [day('2026-11-25'), day('2026-11-26')], undefined],
      [['medicare'], { status: 'coming-soon', acceptingFrom: '2026-11-01' }, /Out of date: Medicare, Status/],
      [['medicare'], { status: 'coming-soon', acceptingFrom: '2027-11-01' }, undefined],
      [['groups', 0, 'endDate'], '2026-10-01', /Out of date: Groups 1/],
      [['groups', 0, 'endDate'], '2027-10-01', undefined],
      [['updated'], '2025-11-01', /more than a year ago/],
      [['updated'], '2026-01-01', undefined],
    ] as const) {
      const document = withAt(pear, path, value);
      const found = partnerLines(document, NOW, findingsIn(document, schema, NOW)).filter(
        ({ isDoubt }) => isDoubt,
      );
      const said = found.map(({ text }) => text).join('\n');
      if (words) expect(said).to.match(words);
      else expect(said).to.equal('');
    }
  });
});
