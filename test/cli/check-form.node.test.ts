import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SETUP_ANSWERS, type SetupAnswer } from '../../demo/receiver-mistakes.js';
import { createReceiver } from '../../demo/receiver.js';
import { SERVICES, type ServiceName } from '../../src/contact-cta/enquiry/settings.js';
import { run, type Run } from './run.js';

const CF7 = '/wp-json/contact-form-7/v1/contact-forms';
const PAGE = 'http://clinic.example/contact';

/** What each service needs to be told, beside its name. */
const OWN: Readonly<Record<ServiceName | 'own', readonly string[]>> = {
  cf7: [],
  'gravity-forms': ['--endpoint-fields', 'name=input_1 | phone=input_2 | message=input_3'],
  formspree: [],
  basin: [],
  web3forms: ['--endpoint-extra', 'access_key=0000'],
  hubspot: [],
  netlify: ['--endpoint-extra', 'form-name=contact'],
  formcarry: [],
  getform: [],
  own: [],
};

/** The mend, whoever answers. */
const MEND: Readonly<Record<SetupAnswer, RegExp>> = {
  'wrong-id': /there is no|no such form|access_key=|knows no form/,
  inactive: /not active|inactive|knows no form/,
  domain: /domains/,
  limit: /plan/,
  captcha: /CAPTCHA|"12"/,
  'unknown-field': /"x-unknown"|"phone"/,
  'hidden-field': /"(your-subject|9|subject|lastname)"/,
  acceptance: /acceptance box|consent/,
  login: /write the last one[^]*Location|Location: \/login[^]*write the last one/,
  closed: /login|logging in/,
  'no-post': /address|data-netlify/,
  'wrong-body': /multipart|endpoint-format|data-netlify/,
  html: /page came back/,
  opaque: /Access-Control-Allow-Origin/,
};

describe('clinic-widgets check-form', () => {
  let folder: string;
  let server: Server;
  let origin: string;
  let asked: { method: string; url: string; origin: string | undefined; accept: string | undefined }[];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'check-form-'));
    const receiver = createReceiver({ file: join(folder, 'taken.jsonl') });
    server = createServer((request, response) => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, url, origin: headers.origin, accept: headers.accept });
      const { pathname } = new URL(url, 'http://receiver.invalid');
      if (pathname === '/moved') response.writeHead(303, { location: '/thanks' }).end();
      else if (pathname === '/moved-to-login') response.writeHead(302, { location: '/login' }).end();
      else if (pathname === '/again') response.writeHead(307, { location: '/' }).end();
      else if (pathname === '/round') response.writeHead(302, { location: '/round' }).end();
      else if (pathname === '/thanks') response.writeHead(200, { 'content-type': 'text/html' }).end('Thanks');
      else if (pathname === '/nothing') response.writeHead(204).end();
      else if (pathname === '/colours')
        response.writeHead(200, { 'content-type': 'text/plain' }).end('\u001b[31mred\u202e');
      else receiver(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => void (asked = []));
  after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const posts = (): number => asked.filter(({ method }) => method === 'POST').length;
  const taken = (): Readonly<Record<string, string>>[] =>
    readFileSync(join(folder, 'taken.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { fields: Record<string, string> }).fields);
  const pathOf = (service: string): string =>
    service === 'cf7' ? `${CF7}/7/feedback?` : `/?like=${service === 'gravity-forms' ? 'gravity' : service}&`;
  const checkForm = (path: string, ...more: readonly string[]): Promise<Run> =>
    run(['check-form', `${origin}${path}`, ...more]);

  /** The tag it says to paste, as the arguments that try it. */
  const pasted = (out: string): readonly string[] => {
    const tag = /<clinic-contact-cta([^>]*)>/.exec(out)?.[1] ?? '';
    const attributes = [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&amp;', '&'),
    ]);
    return attributes.flatMap(([name = '', value = '']) =>
      name === 'endpoint' ? [] : [`--${name === 'endpoint-format' ? 'like' : name}`, value],
    );
  };

  it('knows a set-up for every service', () => {
    expect(Object.keys(OWN)).to.have.members([...SERVICES, 'own']);
  });

  for (const service of Object.keys(OWN) as (keyof typeof OWN)[]) {
    const args = ['--like', service, ...OWN[service], '--page', PAGE];

    it(`${service}, set up well: one marked message, taken, nothing to change`, async () => {
      const { exit, out, err } = await checkForm(pathOf(service), ...args);
      expect(exit, out).to.equal(0);
      expect(posts()).to.equal(1);
      expect(err).to.match(/^Sending one test enquiry to 127\.0\.0\.1:\d+/);
      expect(out).to.contain('Taken: the service says so.');
      expect(out).not.to.contain('To change');
      const last = taken().at(-1) ?? {};
      expect(Object.values(last).join('\n')).to.contain('TEST, please ignore');
      expect(Object.values(last).join('\n')).to.contain('2026-11-22');
      expect(Object.values(last).join('\n')).to.contain('555-0100');
    });

    for (const mistake of SETUP_ANSWERS) {
      // A page is how those say yes.
      if (mistake === 'html' && (service === 'netlify' || service === 'own')) continue;
      it(`${service}, ${mistake}: what came back, and the mend`, async () => {
        const { exit, out } = await checkForm(`${pathOf(service)}answer=${mistake}`, ...args);
        expect(exit).to.equal(1);
        expect(posts()).to.equal(1);
        expect(out).to.match(/^Answer: \d+/m);
        expect(out).to.match(MEND[mistake]);
        expect(out).to.contain('To change');
        expect(out).not.to.contain('network panel');
      });
    }
  }

  it('what it says to paste is taken', async () => {
    const wrong = [
      [`${CF7}/8/feedback`],
      [`${CF7}/7/feedback`, '--endpoint-fields', 'phone=your-mobile'],
      [`${CF7}/8/feedback`, '--fields', 'name phone email message', '--endpoint-fields', 'email=mail'],
      ['/?like=gravity', '--like', 'gravity'],
    ] as const;
    for (const [path, ...args] of wrong) {
      const first = await checkForm(path, ...args);
      expect(first.exit, first.out).to.equal(1);
      const second = await checkForm(path, ...pasted(first.out));
      expect(second.exit, second.out).to.equal(0);
    }
    expect(taken().at(-2)).to.include({ 'your-subject': 'Website', 'your-email': 'test@example.com' });
  });

  it('Contact Form 7: names what the form lists no field for, though it was thanked for', async () => {
    const { exit, out } = await checkForm(`${CF7}/7/feedback`, '--endpoint-fields', 'message=body');
    expect(out).to.contain('Taken');
    expect(exit).to.equal(1);
    expect(out).to.contain('"body"').and.to.contain('likely dropped');
    expect(pasted(out)).to.include('phone=your-tel | message=your-message');
  });

  it('Contact Form 7: finds the field the form has for what stands in the message', async () => {
    const { exit, out } = await checkForm(`${CF7}/7/feedback`);
    expect(exit).to.equal(0);
    expect(pasted(out)).to.include('phone=your-tel');
  });

  it('Netlify: prints the copy of the form that has to be deployed', async () => {
    const { out } = await checkForm('/?like=netlify', '--like', 'netlify', ...OWN.netlify);
    expect(out).to.contain(
      '<form name="contact" data-netlify="true" hidden><input name="name"><input name="phone"><input name="message"><input name="submission_id"></form>',
    );
  });

  it('keeps what is only a guess out of the attributes', async () => {
    const { out } = await checkForm('/?answer=unknown-field');
    expect(out).to.contain('"x-unknown"');
    expect(pasted(out).join(' ')).not.to.contain('x-unknown');
    const consent = await checkForm('/?like=hubspot&answer=acceptance', '--like', 'hubspot');
    expect(pasted(consent.out).join(' ')).not.to.match(/consent/i);
  });

  it('sends consents only as tests of themselves', async () => {
    await checkForm('/?like=own', '--fields', 'name text-ok best-time');
    expect(taken().at(-1)).to.include({
      'text-ok': 'yes',
      'text-ok-wording': 'TEST, please ignore: nobody agreed to anything.',
      'best-time': 'morning',
    });
  });

  it('asks as the page would: origin, headers, no more than that', async () => {
    await checkForm('/?like=own', '--page', PAGE);
    expect(asked).to.deep.equal([
      { method: 'POST', url: '/?like=own', origin: 'http://clinic.example', accept: 'application/json' },
    ]);
  });

  it('asks before JSON goes to another site, as browsers do', async () => {
    const { exit } = await checkForm('/?like=hubspot', '--like', 'hubspot', '--page', PAGE);
    expect(exit).to.equal(0);
    expect(asked.map(({ method }) => method)).to.deep.equal(['OPTIONS', 'POST']);
    const refused = await checkForm('/?like=hubspot&answer=opaque', '--like', 'json', '--page', PAGE);
    expect(refused.out).to.contain('no browser will send');
  });

  it('sends nothing in a dry run, and nothing a service would drop and thank for', async () => {
    const dry = await checkForm('/?like=own', '--dry-run');
    expect(dry.exit).to.equal(0);
    expect(dry.out).to.contain('Would be sent').and.to.contain('submission_id');
    const lost = await checkForm('/?like=gravity', '--like', 'gravity-forms');
    expect(lost.exit).to.equal(1);
    expect(lost.out).to.contain('Nothing was sent.');
    expect(asked).to.deep.equal([]);
  });

  it('goes on where a browser would, and says where it would not', async () => {
    const own = ['--page'] as const;
    expect((await checkForm('/moved', ...own, `${origin}/contact`)).exit).to.equal(0);
    const login = await checkForm('/moved-to-login', ...own, `${origin}/contact`);
    expect(login.exit).to.equal(1);
    expect(login.out).to.contain('log in');
    expect((await checkForm('/again', ...own, `${origin}/contact`)).exit).to.equal(0);
    expect((await checkForm('/round', ...own, `${origin}/contact`)).exit).to.equal(1);
    const foreign = await checkForm('/moved');
    expect(foreign.exit).to.equal(1);
    expect(foreign.out).to.contain('Location: /thanks');
    expect((await checkForm('/nothing')).exit).to.equal(0);
  });

  it('prints nothing that colours or turns a terminal', async () => {
    const { out } = await checkForm('/colours');
    expect(out).to.contain('[31mred');
    expect(out.split('\n').join('')).not.to.match(/[\p{Cc}\p{Cf}]/u);
  });

  it('says so where no answer comes', async () => {
    const cut = await checkForm('/?answer=cut');
    expect(cut.exit).to.equal(2);
    expect(cut.err).to.contain('may have arrived');
    const half = await checkForm('/?answer=cut-answer');
    expect(half.exit).to.equal(1);
    expect(half.out).to.contain('Nobody can tell');
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const refused = await run(['check-form', `http://127.0.0.1:${port}/`]);
    expect(refused.exit).to.equal(2);
    expect(refused.err).to.contain('Check the address.');
  });

  it('says what it does not understand, and sends nothing', async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /Name one endpoint/],
      [[`${origin}/`, 'b'], /Name one endpoint/],
      [['forms.example/f'], /no(t a)? whole web address/],
      [[`${origin}/`, '--page', 'clinic.example'], /--page clinic\.example/],
      [[`${origin}/`, '--page', 'https://clinic.example'], /http:/],
      [[`${origin}/`, '--like', 'wpforms'], /documents no address/],
      [[`${origin}/`, '--like', 'formidable-forms'], /no page may hold it/],
      [[`${origin}/`, '--like', 'jotform'], /"jotform" is no service it knows: .*cf7/],
      [[`${origin}/`, '--lik', 'cf7'], /--lik/],
    ];
    for (const [args, words] of wrong) {
      const { exit, err } = await run(['check-form', ...args]);
      expect(exit, args.join(' ')).to.equal(2);
      expect(err).to.match(words);
    }
    expect(asked).to.deep.equal([]);
  });
});
