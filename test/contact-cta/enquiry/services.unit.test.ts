import { expect } from 'chai';
import type { FieldName } from '../../../src/contact-cta/enquiry/fields.js';
import { encode, entriesOf, type Pair } from '../../../src/contact-cta/enquiry/formats.js';
import * as services from '../../../src/contact-cta/enquiry/services.js';
import { SERVICES, settleEnquiry, type ServiceName } from '../../../src/contact-cta/enquiry/settings.js';
import { enquiryWords } from '../../../src/contact-cta/enquiry/strings.js';
import { spoken } from '../../spoken.js';

const { en: enquiryEn, es: enquiryEs } = spoken(enquiryWords);

const PAGE = 'https://clinic.example/help/';
const ID = '11111111-1111-4111-8111-111111111111';
const CF7 = 'https://clinic.example/wp-json/contact-form-7/v1/contact-forms/87/feedback';

const ADDRESSES: Record<ServiceName, string> = {
  cf7: CF7,
  'gravity-forms': 'https://clinic.example/wp-json/gf/v2/forms/3/submissions',
  formspree: 'https://formspree.io/f/abcdefgh',
  basin: 'https://usebasin.com/f/0a1b2c3d',
  web3forms: 'https://api.web3forms.com/submit',
  hubspot: 'https://api.hsforms.com/submissions/v3/integration/submit/123/0000-11',
  netlify: 'https://clinic.example/',
  formcarry: 'https://formcarry.com/s/abc',
  getform: 'https://getform.io/f/0000-1111',
};

function settle(endpoint: string, format?: string, endpointFields?: string, endpointExtra?: string) {
  const rest = { fields: undefined, required: undefined };
  const { settings, notes } = settleEnquiry(
    { endpoint, format, endpointFields, endpointExtra, ...rest },
    PAGE,
    services,
  );
  if (!settings) throw new Error('no settings');
  return { settings, notes: notes.map(({ attribute }) => attribute) };
}

const VALUES = {
  name: 'Sam',
  phone: '541.555.0123',
  email: 'sam@x.example',
  'contact-by': 'text',
  message: 'A\n\nb ',
  'text-ok': 'yes',
} as const;
const ASKED: readonly FieldName[] = ['name', 'phone', 'email', 'contact-by', 'message', 'text-ok'];

function sent(endpoint: string, format?: string, names?: string, extra?: string, words = enquiryEn) {
  const { renames, extra: constants, service } = settle(endpoint, format, names, extra).settings;
  const consent = { wording: 'You may text me.', language: 'en-US', time: 0 };
  const enquiry = { id: ID, values: VALUES, fields: ASKED, consent, honeypot: 'x' };
  return new Map<string, string>(entriesOf(enquiry, renames, constants, service, words) as Pair[]);
}

describe('form services', () => {
  for (const name of SERVICES) {
    it(`${name}: by its name, and by its address`, () => {
      expect(settle('https://other.example/x', name).settings.service).to.equal(services.SERVICE[name]);
      if (name !== 'netlify')
        expect(settle(ADDRESSES[name]).settings.serviceName, ADDRESSES[name]).to.equal(name);
    });

    it(`${name}: nothing that was answered is lost`, () => {
      const names = name === 'gravity-forms' ? 'message=input_4' : '';
      const entries = sent(ADDRESSES[name], name, names);
      const text = [...entries.values()].join('\n');
      for (const value of [...Object.values(VALUES), 'You may text me.', ID]) expect(text).to.contain(value);
      const { service } = settle(ADDRESSES[name], name).settings;
      if (service?.unknown !== 'refused') expect(entries.get('submission_id')).to.equal(ID);
    });
  }

  it('Netlify: keeps only fields it found when the page was deployed, so the message holds the others too', () => {
    const entries = sent(ADDRESSES.netlify, 'netlify');
    for (const name of ['name', 'phone', 'email'] as const) expect(entries.get(name)).to.equal(VALUES[name]);
    expect(entries.get('message')).to.match(/^A\n\nb /);
    const told = String(entries.get('message')).slice(VALUES.message.length);
    expect(told).to.contain(VALUES['contact-by']).and.contain('You may text me.');
    expect(told).not.to.contain(VALUES.phone);
    expect(entries.get('contact-by')).to.equal(VALUES['contact-by']);
  });

  it('are none where neither name nor address says so', () => {
    for (const address of [
      'https://forms.example/enquiry',
      'https://formspree.io.example/f/x',
      'https://notgetform.example/f',
      '/gf/',
    ])
      expect(settle(address).settings.serviceName, address).to.equal(undefined);
  });

  it('take the body they are said to take, by whoever names it', () => {
    expect(settle(ADDRESSES.hubspot).settings.format).to.equal('hubspot');
    expect(settle(ADDRESSES.netlify, 'netlify').settings.format).to.equal('urlencoded');
    expect(settle(CF7, 'urlencoded').settings.format).to.equal('urlencoded');
    expect(settle(ADDRESSES.formspree, ' FormSpree ').settings.format).to.equal('multipart');
  });

  describe('Contact Form 7', () => {
    const REST = 'https://clinic.example/?rest_route=/contact-form-7/v1/contact-forms/87/feedback';
    for (const address of [
      CF7,
      `${CF7}/`,
      REST,
      REST.replaceAll('/contact', '%2Fcontact').replace('/v1/', '%2Fv1%2F').replace('s/87/', 's%2F87%2F'),
    ]) {
      it(`has its unit tag from ${address}`, () => {
        const { settings, notes } = settle(address);
        expect(new Map(settings.extra).get('_wpcf7_unit_tag')).to.equal('wpcf7-f87-o1');
        expect(new Map(settings.extra).get('_wpcf7')).to.equal('87');
        expect(notes).to.deep.equal([]);
      });
    }

    it('keeps a unit tag of the author’s', () => {
      const { settings } = settle(CF7, 'cf7', '', '_wpcf7_unit_tag=wpcf7-f87-p5-o2');
      expect(settings.extra.filter(([name]) => name === '_wpcf7_unit_tag')).to.deep.equal([
        ['_wpcf7_unit_tag', 'wpcf7-f87-p5-o2'],
      ]);
    });

    it('tells the author of an address that names no form', () => {
      for (const address of [CF7.replace('87', 'd652723'), CF7.replace('/feedback', ''), PAGE])
        expect(settle(address, 'cf7').notes, address).to.deep.equal(['endpoint']);
    });

    it('has its usual names, our own beside them, and the rest in the message', () => {
      const entries = sent(CF7, 'cf7', 'contact-by=how');
      expect(entries.get('your-name')).to.equal('Sam');
      expect(entries.get('name')).to.equal('Sam');
      expect(entries.get('your-email')).to.equal('sam@x.example');
      expect(entries.get('how')).to.equal('text');
      expect(entries.get('your-message')).to.equal(
        [
          'A\n\nb \n\nPhone number: 541.555.0123',
          'Text me back: yes',
          'text-ok-wording: You may text me.',
          'text-ok-language: en-US',
          'text-ok-time: 1970-01-01T00:00:00.000Z',
          'honeypot: x',
        ].join('\n'),
      );
    });

    it('labels in the words the visitor saw', () => {
      expect(sent(CF7, 'cf7', '', '', enquiryEs).get('your-message')).to.contain(
        '¿Cómo prefiere que le contactemos? Mensaje de texto',
      );
    });

    it('leaves out what the author leaves out', () => {
      const entries = sent(CF7, 'cf7', 'phone= | honeypot=');
      expect([...entries.values()].join()).not.to.contain('541');
      expect(entries.has('phone')).to.equal(false);
    });

    it('has the rest in a message nobody was asked for', () => {
      const entries = entriesOf(
        { id: ID, values: { phone: '541' }, fields: ['phone'] },
        new Map(),
        [],
        services.SERVICE.cf7,
      );
      expect(new Map(entries as Pair[]).get('your-message')).to.equal('phone: 541');
    });
  });

  it('HubSpot gets no name its form lacks', () => {
    expect([...sent(ADDRESSES.hubspot, 'hubspot').keys()]).to.deep.equal([
      'firstname',
      'phone',
      'email',
      'message',
    ]);
    const body = encode('hubspot', [...sent(ADDRESSES.hubspot)], ID);
    expect(JSON.parse(body.text)).to.have.nested.property('fields[0].name', 'firstname');
  });

  it('Gravity Forms loses nothing for want of a number', () => {
    const { settings, notes } = settle(ADDRESSES['gravity-forms'], undefined, 'name=input_1');
    expect(settings.losesText).to.equal(true);
    expect(notes).to.deep.equal(['endpoint-fields']);
    const named = settle(ADDRESSES['gravity-forms'], undefined, 'message=input_2');
    expect(named.settings.losesText).to.equal(undefined);
    expect(named.notes).to.deep.equal([]);
  });

  it('ask for the constants they need', () => {
    expect(settle(ADDRESSES.web3forms).notes).to.deep.equal(['endpoint-extra']);
    expect(settle(ADDRESSES.web3forms, '', '', 'access_key=1').notes).to.deep.equal([]);
    expect(settle('/', 'netlify').notes).to.deep.equal(['endpoint-extra']);
    expect(settle('/', 'netlify', '', 'form-name=contact').notes).to.deep.equal([]);
  });

  it('are waited for: until they are there, the name alone is known', () => {
    const given = {
      endpoint: CF7,
      format: undefined,
      endpointFields: '',
      endpointExtra: '',
      fields: '',
      required: '',
    };
    const { settings } = settleEnquiry(given, PAGE);
    expect(settings?.serviceName).to.equal('cf7');
    expect(settings).not.to.have.any.keys('service', 'losesText');
  });
});
