import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANSWERS, BACK_ENDS, createReceiver } from '../../../demo/receiver.js';
import { sendEnquiry, type Delivered } from '../../../src/contact-cta/enquiry/send-enquiry.js';
import { submissionId } from '../../../src/contact-cta/enquiry/enquiry-machine.js';
import type { FieldName, Values } from '../../../src/contact-cta/enquiry/fields.js';
import type { Format } from '../../../src/contact-cta/enquiry/formats.js';
import { encode, entriesOf, readPairs, readRenames } from '../../../src/contact-cta/enquiry/formats.js';

type BackEnd = (typeof BACK_ENDS)[number];

/** What a page's author sets for each back-end, as its own documentation has it. */
const SETTINGS: Record<BackEnd, { formats: readonly Format[]; rename?: string; extra?: string }> = {
  cf7: {
    formats: ['multipart'],
    rename: 'name=your-name | phone=your-phone | email=your-email | message=your-message',
    extra: '_wpcf7_unit_tag=wpcf7-f7-o1',
  },
  gravity: {
    formats: ['multipart', 'urlencoded', 'json'],
    rename: 'name=input_1 | phone=input_2 | email=input_3 | message=input_4',
  },
  formspree: { formats: ['multipart', 'urlencoded', 'json'], rename: 'honeypot=_gotcha' },
  basin: { formats: ['multipart', 'urlencoded'] },
  web3forms: { formats: ['multipart', 'json'], extra: 'access_key=00000000-aaaa-bbbb-cccc-000000000000' },
  hubspot: { formats: ['hubspot'], rename: 'name=firstname' },
  netlify: { formats: ['urlencoded', 'multipart'], extra: 'form-name=contact' },
  formcarry: { formats: ['multipart', 'urlencoded', 'json'] },
  getform: { formats: ['multipart', 'urlencoded', 'json'] },
  own: { formats: ['multipart', 'urlencoded', 'json'] },
};

/** Back-ends that name the field at fault in their answer. */
const NAMES_FIELDS: readonly BackEnd[] = ['cf7', 'gravity', 'formspree', 'hubspot', 'own'];

const FIELDS: readonly FieldName[] = ['name', 'phone', 'email', 'message'];
const TYPED: Values = {
  name: ' José “Pepe” 🌲 ',
  phone: '(541) 555-0100 ext. 7',
  email: 'jo+x@example.com',
  message: 'I need help & a call\nafter 5 pm = best\r\n<b>100 %</b> --boundary\n',
};

describe('enquiries over loopback', () => {
  let folder: string;
  let file: string;
  let server: Server;
  let origin: string;
  let elsewhere: Server;
  let elsewhereOrigin: string;
  let asked: { method: string; headers: NodeJS.Dict<string | string[]> }[];
  const reached: string[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'enquiry-'));
    file = join(folder, 'received', 'enquiries.jsonl');
    const receiver = createReceiver({ file });
    server = createServer((request, response) => {
      asked.push({ method: request.method ?? '', headers: request.headers });
      receiver(request, response);
    });
    elsewhere = createServer((request, response) => {
      reached.push(request.method ?? '');
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end('{"ok":true}');
    });
    origin = await listen(server);
    elsewhereOrigin = await listen(elsewhere);
  });
  beforeEach(() => void (asked = []));
  after(() => {
    for (const each of [server, elsewhere]) {
      each.closeAllConnections();
      each.close();
    }
    rmSync(folder, { recursive: true });
  });

  async function listen(each: Server): Promise<string> {
    await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(each.address() as AddressInfo).port}`;
  }

  const freshId = (): string => submissionId(crypto.getRandomValues(new Uint8Array(16)));

  interface Try {
    readonly like: BackEnd;
    readonly answer: (typeof ANSWERS)[number];
    readonly format?: Format;
    readonly id?: string;
    readonly values?: Values;
    readonly more?: string;
    readonly patience?: number;
    readonly extra?: string;
  }

  function send({
    like,
    answer,
    format,
    id = freshId(),
    values = TYPED,
    more = '',
    patience,
    extra,
  }: Try): Promise<Delivered> {
    const settings = SETTINGS[like];
    const { renames } = readRenames(settings.rename);
    const { pairs } = readPairs(extra ?? settings.extra);
    const entries = entriesOf({ id, values, fields: FIELDS }, renames, pairs);
    return sendEnquiry(
      {
        endpoint: { href: `${origin}/?like=${like}&answer=${answer}${more}`, own: false },
        body: encode(format ?? settings.formats[0] ?? 'multipart', entries, id),
        renames,
        online: true,
        signal: new AbortController().signal,
      },
      patience ?? 5000,
    );
  }

  /** What the back-end has under an id. */
  function taken(id: string): Record<string, string>[] {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const messages = lines.map((line) => JSON.parse(line) as { id: string; fields: Record<string, string> });
    return messages.filter((message) => message.id === id).map((message) => message.fields);
  }

  function sameBytes(actual: string | undefined, typed: string | undefined): boolean {
    return Buffer.from(actual ?? '', 'utf8').equals(Buffer.from(typed ?? '', 'utf8'));
  }

  for (const like of BACK_ENDS) {
    describe(like, () => {
      const { formats, rename } = SETTINGS[like];
      const { renames } = readRenames(rename);

      for (const format of formats) {
        it(`takes ${format}, to the byte`, async () => {
          const long = '🙏🏽 مساعدة שלום\r\n\t"x" '.repeat(500).slice(0, 10_000);
          expect(long).to.have.length(10_000);
          for (const message of [TYPED.message, long, '\u202bעזרה\u202c\n\n🧑‍🧑‍🧒']) {
            const id = freshId();
            const values = { ...TYPED, ...(message === undefined ? {} : { message }) };
            expect(await send({ like, answer: 'ok', format, id, values })).to.deep.equal({
              outcome: 'sent',
              problems: [],
            });
            const [fields, ...more] = taken(id);
            expect(more).to.deep.equal([]);
            for (const field of FIELDS) {
              expect(sameBytes(fields?.[renames.get(field) ?? field], values[field]), field).to.equal(true);
            }
          }
        });
      }

      it('says which field is at fault, where it says so, and takes nothing', async () => {
        const id = freshId();
        const theirs = renames.get('email') ?? 'email';
        const { outcome, problems } = await send({ like, answer: 'refused', id, more: `&field=${theirs}` });
        // Where no field is named there is nothing for a visitor to put right.
        expect(outcome).to.equal(NAMES_FIELDS.includes(like) ? 'refused' : 'failed');
        const expected = [{ field: 'email', code: 'refused', message: 'Please look at this again.' }];
        expect(problems).to.deep.equal(NAMES_FIELDS.includes(like) ? expected : []);
        expect(taken(id)).to.deep.equal([]);
      });

      const outcomes = {
        spam: 'failed',
        'mail-failed': 'failed',
        slow: 'sent',
        cut: 'unknown',
        'cut-answer': 'unknown',
        'cut-before': 'unknown',
        'cut-during': 'unknown',
        redirect: 'unknown',
        '500': 'failed',
        '500-after': 'failed',
        silent: 'unknown',
      } as const;
      for (const [answer, outcome] of Object.entries(outcomes) as [keyof typeof outcomes, string][]) {
        it(`${answer}: ${outcome}`, async () => {
          const more = answer === 'redirect' ? `&to=${encodeURIComponent(elsewhereOrigin)}` : '&ms=20';
          const patience = answer === 'silent' ? 150 : 5000;
          expect((await send({ like, answer, more, patience })).outcome).to.equal(outcome);
          expect(reached, 'a host nobody named').to.deep.equal([]);
        });
      }

      it('has a message once, however often it is tried with one id', async () => {
        const id = freshId();
        const tries = ['500', '500-after', 'cut-before', 'cut', 'silent', 'ok', 'ok'] as const;
        for (const answer of tries)
          await send({ like, answer, id, patience: answer === 'silent' ? 150 : 5000 });
        expect(taken(id)).to.have.length(1);
        const other = freshId();
        expect((await send({ like, answer: '500-then-ok', id: other })).outcome).to.equal('failed');
        expect(taken(other)).to.have.length(0);
        expect((await send({ like, answer: '500-then-ok', id: other })).outcome).to.equal('sent');
        expect(taken(other)).to.have.length(1);
      });
    });
  }

  it('is refused where the settings are wrong, and never claims otherwise', async () => {
    const wrong: Try[] = [
      { like: 'cf7', answer: 'ok', format: 'urlencoded' },
      { like: 'cf7', answer: 'ok', extra: '' },
      { like: 'hubspot', answer: 'ok', format: 'multipart' },
      { like: 'web3forms', answer: 'ok', extra: '' },
      { like: 'netlify', answer: 'ok', extra: '' },
      { like: 'netlify', answer: 'ok', format: 'json' },
      { like: 'basin', answer: 'ok', format: 'json' },
    ];
    for (const each of wrong) {
      expect((await send(each)).outcome, JSON.stringify(each)).to.be.oneOf(['failed', 'refused']);
    }
  });

  it('sends one request a try, with nothing that tells who or where', async () => {
    await send({ like: 'own', answer: 'ok' });
    expect(asked.map(({ method }) => method)).to.deep.equal(['POST']);
    expect(asked[0]?.headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
    expect(asked[0]?.headers.accept).to.equal('application/json');
  });

  it('cannot tell when nobody is there', async () => {
    const gone = createServer();
    const address = await listen(gone);
    await new Promise((resolve) => gone.close(resolve));
    const request = {
      endpoint: { href: address, own: false },
      body: { type: 'text/plain', text: '' },
      renames: new Map<string, string>(),
      online: true,
      signal: new AbortController().signal,
    };
    expect((await sendEnquiry(request)).outcome).to.equal('unknown');
  });

  it('answers a preflight with the one header the JSON bodies need, and nothing else', async () => {
    const response = await fetch(`${origin}/?like=hubspot`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://partner.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect(response.status).to.equal(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).to.equal('https://partner.example');
    expect(response.headers.get('Access-Control-Allow-Headers')).to.equal('content-type');
    expect(response.headers.get('Access-Control-Allow-Credentials')).to.equal(null);
  });

  it('still knows its messages after a restart', async () => {
    const id = freshId();
    await send({ like: 'own', answer: 'ok', id });
    const again = createServer(createReceiver({ file }));
    const address = await listen(again);
    const entries = entriesOf({ id, values: TYPED, fields: FIELDS }, new Map(), []);
    const { type, text } = encode('multipart', entries, id);
    await fetch(address, { method: 'POST', headers: { 'Content-Type': type }, body: text });
    again.closeAllConnections();
    again.close();
    expect(taken(id)).to.have.length(1);
  });
});
