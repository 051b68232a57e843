import { expect } from 'chai';
import type { Enquiry, Format, Pair } from '../../../src/contact-cta/enquiry/formats.js';
import {
  encode,
  entriesOf,
  FORMATS,
  readPairs,
  readRenames,
} from '../../../src/contact-cta/enquiry/formats.js';

const ID = '00112233-4455-4677-8899-aabbccddeeff';
const NO_RENAMES = new Map<string, string>();

const HARD_TEXTS: Record<string, string> = {
  emoji: 'Help 🙏🏽 please 👨‍👩‍👧 – “soon”',
  rightToLeft: 'مرحبا \u202bשלום\u202c 541 555 0100',
  lines: 'one\ntwo\r\nthree\rfour\n\n',
  markup: '<b>&amp;</b> "quoted" \'single\' \\ % + = & ; | {"a":1}',
  boundaryLike: '--clinic-enquiry\r\n--\r\nContent-Disposition: form-data; name="phone"\r\n\r\nx',
  edges: '  \u0000\ufeffspaces and an unseen mark first, a nul too \t ',
  long: 'ñ🌲 day '.repeat(1250),
};

/** The platform's own reader of bodies, which knows nothing of the code under test. */
async function parsed(format: Format, entries: readonly Pair[]): Promise<Pair[]> {
  const { type, text } = encode(format, entries, ID);
  const response = new Response(text, { headers: { 'Content-Type': type } });
  if (format === 'json') return Object.entries((await response.json()) as Record<string, string>);
  if (format === 'hubspot') {
    const { fields } = (await response.json()) as { fields: { name: string; value: string }[] };
    return fields.map(({ name, value }) => [name, value]);
  }
  return [...(await response.formData())].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value.name,
  ]);
}

describe('bodies of an enquiry', () => {
  for (const format of FORMATS) {
    it(`${format}: what is read out equals what was put in`, async () => {
      const entries = Object.entries(HARD_TEXTS);
      const read = await parsed(format, entries);
      expect(read.length).to.equal(entries.length);
      for (const [index, [name, value]] of entries.entries()) {
        expect(read[index]?.[0]).to.equal(name);
        expect(read[index]?.[1] === value, name).to.equal(true);
      }
    });
  }

  it('needs no CORS preflight for the two form encodings', () => {
    const safelisted = /^(multipart\/form-data|application\/x-www-form-urlencoded);[^"():<>?@[\\\]{}\x7f]*$/;
    for (const format of ['multipart', 'urlencoded'] as const) {
      const { type } = encode(format, [], ID);
      expect(type).to.match(safelisted);
      expect(type.length).to.be.below(129);
    }
  });

  it('writes hubspot without its cookie or the page', () => {
    const body = JSON.parse(encode('hubspot', [['email', 'jo@example.com']], ID).text) as object;
    expect(body).to.deep.equal({ fields: [{ name: 'email', value: 'jo@example.com' }] });
  });

  it('lets a name break out of nothing', async () => {
    const name = 'a"\r\nX-Y: z';
    const { text } = encode('multipart', [[name, 'v']], ID);
    expect(text).to.contain('name="a%22%0D%0AX-Y: z"\r\n\r\nv');
    const [[, value] = []] = await parsed('multipart', [[name, 'v']]);
    expect(value).to.equal('v');
    const json = encode('json', [['__proto__', 'v']], ID).text;
    expect(json).to.equal('{"__proto__":"v"}');
  });
});

describe('entries of an enquiry', () => {
  const enquiry: Enquiry = {
    id: ID,
    values: { name: ' Jo ', phone: '541 555 0100', email: '', message: 'Hi\nthere', 'text-ok': 'yes' },
    fields: ['message', 'name', 'email', 'phone', 'voicemail-ok'],
  };

  it('sends the fields asked for, as typed, in their order, then the id', () => {
    expect(entriesOf(enquiry, NO_RENAMES, [])).to.deep.equal([
      ['message', 'Hi\nthere'],
      ['name', ' Jo '],
      ['email', ''],
      ['phone', '541 555 0100'],
      ['submission_id', ID],
    ]);
  });

  it('sends nothing at all for a box that was unticked again', () => {
    const values = { name: '', 'text-ok': '', for: '' };
    const entries = entriesOf({ id: ID, values, fields: ['name', 'text-ok', 'for'] }, NO_RENAMES, []);
    expect(entries).to.deep.equal([
      ['name', ''],
      ['submission_id', ID],
    ]);
  });

  it('sends the consent as shown, with language and time, and the honeypot only when filled', () => {
    const consent = {
      wording: 'The clinic may text me.',
      language: 'en',
      time: Date.UTC(2027, 0, 2, 3, 4, 5),
    };
    const entries = entriesOf({ ...enquiry, fields: ['text-ok'], consent, honeypot: 'x' }, NO_RENAMES, []);
    expect(entries).to.deep.equal([
      ['text-ok', 'yes'],
      ['submission_id', ID],
      ['text-ok-wording', 'The clinic may text me.'],
      ['text-ok-language', 'en'],
      ['text-ok-time', '2027-01-02T03:04:05.000Z'],
      ['honeypot', 'x'],
    ]);
    const names = entriesOf({ ...enquiry, honeypot: '' }, NO_RENAMES, []).map(([name]) => name);
    expect(names).not.to.include('honeypot');
  });

  it('renames, leaves out what is renamed to nothing, and loses no answer when two share a name', () => {
    const { renames } = readRenames(
      'name=input_1 | phone = input_1 | message=input_3 | submission_id= | email=',
    );
    expect(entriesOf(enquiry, renames, [])).to.deep.equal([
      ['input_3', 'Hi\nthere'],
      ['input_1', ' Jo \n541 555 0100'],
    ]);
  });

  it('adds constants, which never replace an answer', () => {
    const entries = entriesOf(enquiry, NO_RENAMES, [
      ['access_key', 'k'],
      ['name', 'nobody'],
    ]);
    expect(Object.fromEntries(entries)).to.include({ access_key: 'k', name: ' Jo ' });
  });
});

describe('endpoint-extra and endpoint-fields', () => {
  it('reads a=b | c=d', () => {
    expect(readPairs(' _wpcf7_unit_tag = wpcf7-f7-o1 |form-name=contact|a=b=c | empty= |')).to.deep.equal({
      pairs: [
        ['_wpcf7_unit_tag', 'wpcf7-f7-o1'],
        ['form-name', 'contact'],
        ['a', 'b=c'],
        ['empty', ''],
      ],
      unreadable: [],
    });
    for (const nothing of [null, undefined, '', ' | ']) {
      expect(readPairs(nothing)).to.deep.equal({ pairs: [], unreadable: [] });
    }
  });

  it('reads a JSON object of plain values', () => {
    expect(readPairs('{"a":"b | c","n":7,"yes":true,"no":null,"list":[1]}')).to.deep.equal({
      pairs: [
        ['a', 'b | c'],
        ['n', '7'],
        ['yes', 'true'],
      ],
      unreadable: ['no', 'list'],
    });
  });

  it('says what it cannot read', () => {
    expect(readPairs('{“a”: “b”}')).to.deep.equal({ pairs: [], unreadable: ['{“a”: “b”}'] });
    expect(readPairs('a=1 | just words | =2')).to.deep.equal({
      pairs: [['a', '1']],
      unreadable: ['just words', '=2'],
    });
    const { renames, unreadable } = readRenames('phone=p | fone=q | honeypot=_gotcha');
    expect([...renames]).to.deep.equal([
      ['phone', 'p'],
      ['honeypot', '_gotcha'],
    ]);
    expect(unreadable).to.deep.equal(['fone']);
  });
});
