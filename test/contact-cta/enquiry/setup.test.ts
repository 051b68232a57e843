import { expect } from 'chai';
import { SETUP_ANSWERS, type SetupAnswer } from '../../../demo/receiver-mistakes.js';
import type { ServiceName } from '../../../src/contact-cta/enquiry/settings.js';
import {
  answer,
  CLINIC,
  inside,
  mount,
  send,
  textOf,
  valueOf,
  type Attributes,
  type QuickCta,
} from '../cta.js';

const read = async <T>(path: string): Promise<T> => (await (await fetch(path)).json()) as T;

const CF7 = '/wp-json/contact-form-7/v1/contact-forms';
const OWN = {
  cf7: {},
  'gravity-forms': { 'endpoint-fields': 'name=input_1 | phone=input_2 | message=input_3' },
  formspree: {},
  basin: {},
  web3forms: { 'endpoint-extra': 'access_key=0000' },
  hubspot: {},
  netlify: { 'endpoint-extra': 'form-name=contact' },
  formcarry: {},
  getform: {},
  own: {},
} satisfies Readonly<Record<ServiceName | 'own', Attributes>>;
type Service = keyof typeof OWN;

/** Words of the author's line, whoever answers. */
const SAID: Record<SetupAnswer, RegExp> = {
  'wrong-id': /there is no|no such form|access_key=|knows no form/,
  inactive: /not active|inactive|knows no form/,
  domain: /domains/,
  limit: /plan/,
  captcha: /CAPTCHA|"12"/,
  'unknown-field': /"x-unknown"|"phone"/,
  'hidden-field': /"(your-subject|9|subject|lastname)"/,
  acceptance: /acceptance box|"consent"|consent/,
  login: /no-answer: /,
  closed: /login|log in|logging in/,
  'no-post': /address|data-netlify/,
  'wrong-body': /multipart|endpoint-format|data-netlify/,
  html: /page came back/,
  opaque: /Access-Control-Allow-Origin/,
};
const UNSURE: readonly SetupAnswer[] = ['login', 'html', 'opaque'];
const NUMBER = 'Call (541) 555-0100';

describe('a form that is set up wrongly', () => {
  let origin: string;
  let lines: string[];
  const warn = console.warn;

  before(async () => {
    origin = (await read<{ receiver: string }>('/__receiver.json')).receiver;
  });
  beforeEach(() => {
    lines = [];
    console.warn = (line: string) => void lines.push(line);
  });
  afterEach(() => {
    console.warn = warn;
  });

  const filledIn = async (path: string, attributes: Attributes): Promise<QuickCta> => {
    const element = await mount({ ...CLINIC, endpoint: `${origin}${path}`, ...attributes });
    answer(element, 'name', 'Sam Visitor');
    answer(element, 'phone', '541.555.0123');
    answer(element, 'message', 'Please call me back');
    return element;
  };
  /** The author's lines come from a part that is loaded when there is something to say. */
  const toldAuthor = async (count = 1): Promise<void> => {
    for (let turn = 0; lines.length < count && turn < 500; turn++)
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const expectKept = (element: QuickCta): void => {
    expect(valueOf(element, 'name')).to.equal('Sam Visitor');
    expect(valueOf(element, 'phone')).to.equal('541.555.0123');
    expect(valueOf(element, 'message')).to.equal('Please call me back');
    expect(textOf(element, '#outcome')).to.contain(NUMBER);
    expect(lines.join('\n')).not.to.match(/Sam|0123|call me back/);
  };

  for (const service of Object.keys(OWN) as Service[]) {
    const like = service === 'gravity-forms' ? 'gravity' : service;
    const named: Attributes = service === 'own' ? {} : { 'endpoint-format': service };
    const path = service === 'cf7' ? `${CF7}/7/feedback` : '/';

    it(`${service}: takes a message that is set up well, without a line`, async () => {
      const element = await filledIn(`${path}?like=${like}`, { ...named, ...OWN[service] });
      await send(element);
      expect(textOf(element, '.outcome .title')).to.equal('Thank you. Your message was sent.');
      expect(lines).to.deep.equal([]);
    });

    for (const mistake of SETUP_ANSWERS) {
      // A page is how those say yes.
      if (mistake === 'html' && (service === 'netlify' || service === 'own')) continue;
      it(`${service}, ${mistake}: ours to the visitor, one line to the author, the text kept`, async () => {
        const element = await filledIn(`${path}?like=${like}&answer=${mistake}`, {
          ...named,
          ...OWN[service],
        });
        await send(element);
        expect(textOf(element, '.outcome .title')).to.equal(
          UNSURE.includes(mistake)
            ? 'We can’t tell if your message arrived'
            : 'We could not take your message',
        );
        await toldAuthor();
        expect(lines).to.have.length(1);
        expect(lines[0]).to.match(/^<quick-contact-cta> endpoint/);
        expect(lines[0]).to.match(SAID[mistake]);
        expectKept(element);
        expect(inside(element, '.send').getAttribute('aria-disabled')).to.equal(null);
      });
    }
  }

  it('says so in Spanish, in plain words', async () => {
    const element = await filledIn('/?like=own&answer=wrong-id', { lang: 'es' });
    await send(element);
    expect(textOf(element, '.outcome .title')).to.equal('No pudimos recibir su mensaje');
    expect(textOf(element, '#outcome-text')).to.contain('La falla es nuestra');
    await toldAuthor();
  });

  it('Contact Form 7, a hash in place of the number: the author hears it before anything is sent', async () => {
    await filledIn(`${CF7}/d652723/feedback`, {});
    await toldAuthor();
    expect(lines[0]).to.contain('names no form');
  });

  it('Contact Form 7, fields that it requires: ours are named by their labels, the others are told', async () => {
    const asked = await mount({
      ...CLINIC,
      endpoint: `${origin}${CF7}/8/feedback`,
      fields: 'name phone email message',
      required: 'none',
    });
    answer(asked, 'phone', '541.555.0123');
    await send(asked);
    const summary = [...asked.renderRoot.querySelectorAll('.problems a')].map((link) =>
      link.textContent.trim(),
    );
    expect(summary).to.deep.equal([
      'Your name: Please fill out this field.',
      'Email address: Please fill out this field.',
    ]);
    expect(textOf(asked, '#field-email-error')).to.equal('Please fill out this field.');
    await toldAuthor();
    expect(lines[0]).to.contain('"your-subject"');
  });

  it('Contact Form 7 drops what its form lacks: it stands in the message', async () => {
    const element = await filledIn(`${CF7}/9/feedback`, { 'endpoint-extra': 'consent=1' });
    const name = `Sam ${crypto.randomUUID()}`;
    answer(element, 'name', name);
    await send(element);
    const { inbox } = await read<{ inbox: string }>('/__receiver.json');
    const all = await read<readonly { fields: Readonly<Record<string, string>> }[]>(inbox);
    const [message] = all.filter(({ fields }) => fields['your-name'] === name);
    expect(message?.fields).to.deep.equal({
      'your-name': name,
      'your-message': 'Please call me back\n\nPhone number: 541.555.0123',
      consent: '1',
    });
  });

  it('Gravity Forms without its numbers: nothing is sent to be dropped', async () => {
    const element = await filledIn('/?like=gravity', { 'endpoint-format': 'gravity-forms' });
    await send(element);
    expect(textOf(element, '.outcome .title')).to.equal('We could not take your message');
    await toldAuthor(2);
    expect(lines.join('\n')).to.contain('message=input_3');
    expectKept(element);
  });

  it('a code that repeats what was typed is nothing for the console', async () => {
    const element = await filledIn('/?like=own&answer=hidden-field', {});
    answer(element, 'message', 'My subject is private');
    await send(element);
    await toldAuthor();
    expect(lines[0]).to.contain('422');
    expect(lines[0]).not.to.contain('subject');
  });
});
