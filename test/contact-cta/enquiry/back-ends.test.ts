import { expect } from 'chai';
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

interface Received {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}
type Origins = Readonly<Record<'receiver' | 'elsewhere' | 'inbox', string>>;

const read = async <T>(path: string): Promise<T> => (await (await fetch(path)).json()) as T;

const LONG =
  `Hello 👋🏽 “quoted” & <b>bold</b> \\ % + = ;\n\nمرحبا، أحتاج إلى مساعدة.\nשלום, é ñ — \u200f\u2067x\u2069\t--clinic\n`.repeat(
    140,
  ) + 'end';

/** What each needs, as its own documentation has it. */
const BACK_ENDS: Readonly<Record<string, Attributes>> = {
  cf7: {
    'endpoint-fields': 'name=your-name | phone=your-tel | message=your-message',
    'endpoint-extra': '_wpcf7_unit_tag=wpcf7-f7-o1',
  },
  gravity: { 'endpoint-format': 'json', 'endpoint-fields': 'name=input_1 | phone=input_3 | message=input_4' },
  formspree: { 'endpoint-fields': 'honeypot=_gotcha' },
  basin: {},
  web3forms: { 'endpoint-extra': 'access_key=00000000-0000' },
  hubspot: { 'endpoint-format': 'hubspot', 'endpoint-fields': 'name=firstname' },
  netlify: { 'endpoint-format': 'urlencoded', 'endpoint-extra': 'form-name=enquiry' },
  own: {},
};

/** Back-ends whose refusal names no field. */
const NAMELESS = ['basin', 'web3forms', 'netlify'];

describe('an enquiry to each back-end, on another origin', () => {
  let origins: Origins;
  let trial = 0;

  before(async () => {
    origins = await read('/__receiver.json');
  });

  const receivedFrom = async (name: string): Promise<readonly Received[]> => {
    const messages = await read<readonly Received[]>(origins.inbox);
    return messages.filter(({ fields }) => Object.values(fields).includes(name));
  };

  /** A form filled in by a visitor of a name nobody else has. */
  const filledIn = async (like: string, query: string): Promise<{ element: QuickCta; name: string }> => {
    const endpoint = `${origins.receiver}/?like=${like}&${query}`;
    const element = await mount({ ...CLINIC, endpoint, ...BACK_ENDS[like] });
    const name = `Sam ${crypto.randomUUID()}`;
    answer(element, 'name', name);
    answer(element, 'phone', '541.555.0123');
    answer(element, 'message', `Message ${++trial}`);
    return { element, name };
  };
  const expectKept = (element: QuickCta, name: string): void => {
    expect(valueOf(element, 'name')).to.equal(name);
    expect(valueOf(element, 'phone')).to.equal('541.555.0123');
    expect(valueOf(element, 'message')).to.equal(`Message ${trial}`);
    expect(inside(element, '.outcome').textContent).not.to.contain('Thank you');
  };
  const renamed = (like: string, field: string): string =>
    new RegExp(`\\b${field}=([\\w-]+)`).exec(BACK_ENDS[like]?.['endpoint-fields'] ?? '')?.[1] ?? field;

  for (const like of Object.keys(BACK_ENDS)) {
    describe(like, () => {
      it('has every character of a long message, once', async () => {
        const { element, name } = await filledIn(like, 'answer=ok');
        answer(element, 'message', LONG);
        expect(LONG.length).to.be.above(10_000);
        await send(element);
        expect(textOf(element, '.outcome .title')).to.equal('Thank you. Your message was sent.');
        const [message, ...others] = await receivedFrom(name);
        expect(others).to.deep.equal([]);
        const more = like === 'hubspot' ? `\n\nsubmission_id: ${message?.id}` : '';
        expect(message?.fields[renamed(like, 'message')]).to.equal(LONG + more);
        expect(message?.fields[renamed(like, 'phone')]).to.equal('541.555.0123');
        expect(message?.id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      });

      it('refuses an answer: the field is named, or it is ours to mend; everything stays', async () => {
        const { element, name } = await filledIn(like, `answer=refused&field=${renamed(like, 'phone')}`);
        await send(element);
        const isNamed = !NAMELESS.includes(like);
        expect(textOf(element, '.outcome .title')).to.equal(
          isNamed ? 'There is a problem' : 'We could not take your message',
        );
        if (isNamed) {
          expect(textOf(element, '.problems')).to.equal('Phone number: Please look at this again.');
          expect(textOf(element, '#field-phone-error')).to.equal('Please look at this again.');
        }
        expectKept(element, name);
        expect(await receivedFrom(name)).to.deep.equal([]);
      });

      for (const fault of ['spam', 'mail-failed', '500']) {
        it(`${fault}: says so, and everything stays`, async () => {
          const { element, name } = await filledIn(like, `answer=${fault}`);
          await send(element);
          const mayBeThere = fault === '500' || (like === 'netlify' && fault === 'mail-failed');
          expect(textOf(element, '.outcome .title')).to.equal(
            mayBeThere ? 'Sorry, something went wrong' : 'We could not take your message',
          );
          expectKept(element, name);
          expect(await receivedFrom(name)).to.deep.equal([]);
        });
      }
    });
  }

  describe('whatever the back-end', () => {
    for (const fault of ['cut', 'cut-before', 'cut-during', 'cut-answer']) {
      it(`${fault}: claims nothing; tried again, the message is there once`, async () => {
        const { element, name } = await filledIn('own', `answer=${fault}`);
        await send(element);
        expect(textOf(element, '.outcome .title')).to.equal('We can’t tell if your message arrived');
        expectKept(element, name);
        element.setAttribute('endpoint', `${origins.receiver}/?like=own&answer=ok`);
        await element.updateComplete;
        await send(element);
        expect(textOf(element, '.outcome .title')).to.equal('Thank you. Your message was sent.');
        expect(await receivedFrom(name)).to.have.length(1);
      });
    }

    it('silent: is given up after its patience, with nothing claimed', async () => {
      const { element, name } = await filledIn('own', 'answer=silent');
      element.timing = { leastTime: 0, timeoutMs: 300 };
      await send(element);
      expect(textOf(element, '.outcome .title')).to.equal('We can’t tell if your message arrived');
      expectKept(element, name);
      expect(await receivedFrom(name)).to.have.length(1);
    });

    it('slow: waits, takes no second press, and sends once', async () => {
      const { element, name } = await filledIn('own', 'answer=slow&ms=400');
      const button = inside(element, '.send');
      const sent = send(element);
      button.click();
      await element.updateComplete;
      expect(inside(element, '.send').getAttribute('aria-disabled')).to.equal('true');
      expect(textOf(element, '.send')).to.equal('Sending your message');
      await sent;
      expect(textOf(element, '.outcome .title')).to.equal('Thank you. Your message was sent.');
      expect(await receivedFrom(name)).to.have.length(1);
    });

    it('500 after the message was taken, then tried again: the message is there once', async () => {
      const { element, name } = await filledIn('own', 'answer=500-after');
      await send(element);
      expectKept(element, name);
      element.setAttribute('endpoint', `${origins.receiver}/?like=own`);
      await element.updateComplete;
      await send(element);
      expect(await receivedFrom(name)).to.have.length(1);
    });

    it('500, then well: one press more delivers it', async () => {
      const { element, name } = await filledIn('own', 'answer=500-then-ok');
      await send(element);
      expectKept(element, name);
      expect(textOf(element, '.send')).to.equal('Try again');
      await send(element);
      expect(textOf(element, '.outcome .title')).to.equal('Thank you. Your message was sent.');
      expect(await receivedFrom(name)).to.have.length(1);
    });

    it('a redirect hands the message to nobody', async () => {
      const { element, name } = await filledIn('own', `answer=redirect&to=${origins.elsewhere}/`);
      await send(element);
      expect(textOf(element, '.outcome .title')).to.equal('We can’t tell if your message arrived');
      expectKept(element, name);
      expect(await receivedFrom(name)).to.deep.equal([]);
    });

    it('consent goes along with its wording, language and time, and nothing of it without a tick', async () => {
      const { element, name } = await filledIn('own', 'answer=ok');
      element.setAttribute('fields', 'name phone message text-ok');
      await element.updateComplete;
      expect(inside<HTMLInputElement>(element, '[name=text-ok]').checked).to.equal(false);
      const wording = textOf(element, '#field-text-ok-hint');
      answer(element, 'text-ok', 'yes');
      element.setAttribute('consent', 'Other words, which nobody agreed to.');
      await element.updateComplete;
      const before = Date.now();
      await send(element);
      const [message] = await receivedFrom(name);
      expect(message?.fields['text-ok-wording']).to.equal(wording);
      expect(message?.fields['text-ok-language']).to.equal('en-US');
      expect(Date.parse(message?.fields['text-ok-time'] ?? '')).to.be.closeTo(before, 5_000);

      const plain = await filledIn('own', 'answer=ok');
      plain.element.setAttribute('fields', 'name phone message text-ok');
      await plain.element.updateComplete;
      await send(plain.element);
      const [unticked] = await receivedFrom(plain.name);
      expect(Object.keys(unticked?.fields ?? {})).to.have.members([
        'name',
        'phone',
        'message',
        'submission_id',
      ]);
    });

    it('the off-screen field and a quick hand are for the back-end to judge', async () => {
      const { element, name } = await filledIn('own', 'answer=ok');
      element.timing = { leastTime: 200, timeoutMs: 10_000 };
      answer(element, 'clinic-note', 'http://spam.invalid');
      await send(element);
      const [message] = await receivedFrom(name);
      expect(message?.fields['honeypot']).to.equal('http://spam.invalid');
    });
  });
});
