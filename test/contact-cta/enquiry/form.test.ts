import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ClinicEnquiryFailedEvent, EnquiryAnswer } from '../../../src/contact-cta/events.js';
import {
  all,
  answer,
  CLINIC,
  deadReferences,
  focused,
  inside,
  json,
  mount,
  send,
  stubFetch,
  textOf,
  valueOf,
  type QuickCta,
} from '../cta.js';

const FORM = { ...CLINIC, endpoint: 'https://clinic.example/enquiry' };
const EVERY_FIELD = 'name phone email contact-by best-time for new-patient message voicemail-ok text-ok';
const TEXT = 'Hello 🙏🏽\nمساعدة';
const CRISIS_RED = 'rgb(159, 42, 29)';

let stub: ReturnType<typeof stubFetch> | undefined;

async function filledIn(attributes: Record<string, string> = {}): Promise<QuickCta> {
  const element = await mount({ ...FORM, ...attributes });
  answer(element, 'name', 'Sam');
  answer(element, 'phone', '541 555 0123');
  answer(element, 'message', TEXT);
  return element;
}

function expectKept(element: QuickCta): void {
  expect(valueOf(element, 'name')).to.equal('Sam');
  expect(valueOf(element, 'phone')).to.equal('541 555 0123');
  expect(valueOf(element, 'message')).to.equal(TEXT);
}

/** Whether the browser would ask before the page is left. */
const asksBeforeLeaving = (): boolean => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

/** Makes the device go offline or online, as far as the page can tell. */
function setOnline(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

const OUTCOMES: Readonly<Record<string, () => Promise<QuickCta>>> = {
  idle: () => filledIn(),
  'answers to put right': async () => {
    const element = await mount({
      ...FORM,
      fields: EVERY_FIELD,
      required: EVERY_FIELD.replace(' text-ok', ''),
    });
    await send(element);
    return element;
  },
  sending: async () => {
    stub = stubFetch(() => new Promise(() => undefined));
    const element = await filledIn();
    inside(element, '.send').click();
    await element.updateComplete;
    return element;
  },
  sent: async () => {
    stub = stubFetch(json({ ok: true }));
    const element = await filledIn();
    await send(element);
    return element;
  },
  refused: async () => {
    stub = stubFetch(json({ success: false }, 422));
    const element = await filledIn();
    await send(element);
    return element;
  },
  failed: async () => {
    stub = stubFetch(json({}, 500));
    const element = await filledIn();
    await send(element);
    return element;
  },
  unknown: async () => {
    stub = stubFetch(() => Promise.reject(new TypeError('cut off')));
    const element = await filledIn();
    await send(element);
    return element;
  },
  offline: async () => {
    setOnline(false);
    const element = await filledIn();
    await send(element);
    return element;
  },
  'held back': async () => {
    setOnline(false);
    const element = await filledIn();
    await send(element);
    answer(element, 'name', 'Sam ');
    answer(element, 'name', 'Sam');
    await element.updateComplete;
    return element;
  },
  'offline again': async () => {
    stub = stubFetch(json({}, 500));
    const element = await filledIn();
    await send(element);
    setOnline(false);
    await send(element);
    return element;
  },
};

describe('the enquiry form', () => {
  afterEach(() => {
    stub?.restore();
    stub = undefined;
    Reflect.deleteProperty(navigator, 'onLine');
  });

  describe('in every state', () => {
    for (const [state, reach] of Object.entries(OUTCOMES)) {
      for (const lang of ['en', 'es']) {
        it(`${state}, ${lang}: axe finds nothing, references resolve, the number is there`, async () => {
          const element = await reach();
          element.setAttribute('lang', lang);
          await element.updateComplete;
          await expect(element).to.be.accessible();
          expect(deadReferences(element)).to.deep.equal([]);
          expect(all(element, 'a[href="tel:+15415550100"]')).not.to.deep.equal([]);
          expect(all(element, 'a[href="tel:988"]')).not.to.deep.equal([]);
        });
      }
    }

    for (const state of ['sent', 'refused', 'failed', 'unknown', 'offline', 'offline again'] as const) {
      it(`${state}: the message takes the focus, with phone and crisis lines in it, never in red`, async () => {
        const element = await OUTCOMES[state]!(); // One of the keys above.
        const outcome = inside(element, '.outcome');
        expect(focused(element)).to.equal(outcome);
        expect(outcome.querySelector('a[href="tel:+15415550100"]')).not.to.equal(null);
        const crisis = outcome.querySelectorAll('.crisis, .crisis a');
        expect(crisis.length).to.be.above(2);
        for (const part of crisis) expect(getComputedStyle(part).color).not.to.equal(CRISIS_RED);
        const labelled = outcome.getAttribute('aria-labelledby') ?? '';
        expect(textOf(element, `#${labelled}`)).to.equal(textOf(element, '.outcome .title'));
      });
    }

    it('keeps every answer in each state but sent', async () => {
      for (const state of [
        'sending',
        'refused',
        'failed',
        'unknown',
        'offline',
        'held back',
        'offline again',
      ]) {
        expectKept(await OUTCOMES[state]!()); // One of the keys above.
        stub?.restore();
      }
    });
  });

  describe('fields', () => {
    it('are name, phone and message unless the page asks for others, in its order', async () => {
      const element = await mount(FORM);
      const names = (): string[] => [
        ...new Set((all(element, '.row [name]') as HTMLInputElement[]).map(({ name }) => name)),
      ];
      expect(names()).to.deep.equal(['name', 'phone', 'message']);
      element.setAttribute('fields', 'message, email | name');
      await element.updateComplete;
      expect(names()).to.deep.equal(['message', 'email', 'name']);
      element.setAttribute('fields', EVERY_FIELD);
      await element.updateComplete;
      expect(names()).to.deep.equal(EVERY_FIELD.split(' '));
    });

    it('have the types, keyboards and autofill of what they ask for', async () => {
      const element = await mount({ ...FORM, fields: EVERY_FIELD });
      const traits = ['name', 'phone', 'email'].map((field) => {
        const { type, autocomplete, inputMode } = inside<HTMLInputElement>(element, `[name=${field}]`);
        return [type, autocomplete, inputMode];
      });
      expect(traits).to.deep.equal([
        ['text', 'name', ''],
        ['tel', 'tel', 'tel'],
        ['email', 'email', 'email'],
      ]);
    });

    it('put the question, the hint and the consent where a screen reader reads them', async () => {
      const element = await mount({ ...FORM, fields: EVERY_FIELD });
      const described = (field: string): string => {
        const ids = inside(element, `[name=${field}]`).getAttribute('aria-describedby') ?? '';
        return textOf(element, `#${ids}`);
      };
      expect(described('message')).to.contain('leave out medical details');
      expect(described('text-ok')).to.contain('Pine Clinic may text me').and.to.contain('STOP');
      expect(described('phone')).to.contain('one is enough');
      const group = inside(element, '[role=radiogroup]');
      expect(textOf(element, `#${group.getAttribute('aria-labelledby') ?? ''}`)).to.contain('How should we');
      expect(
        (all(element, '[type=checkbox], [type=radio]') as HTMLInputElement[]).some((box) => box.checked),
      ).to.equal(false);
    });
  });

  describe('checking', () => {
    it('lists every fault in the form’s order, the same words at the field, each with a link to it', async () => {
      stub = stubFetch(json({}));
      const element = await mount({ ...FORM, fields: 'for name phone', required: 'for name' });
      await send(element);
      expect(stub.requests).to.deep.equal([]);
      const links = all(element, '.problems a') as HTMLAnchorElement[];
      expect(links.map(({ textContent }) => textContent)).to.deep.equal(
        all(element, '.error').map(({ textContent }) => textContent),
      );
      expect(links).to.have.length(3);
      expect(focused(element)).to.equal(inside(element, '.outcome'));
      expect(textOf(element, '.outcome .title')).to.equal('There is a problem');
      links[1]?.click();
      expect(focused(element)).to.equal(inside(element, '[name=name]'));
      expect(inside(element, '[name=name]').getAttribute('aria-invalid')).to.equal('true');
      links[0]?.click();
      expect(focused(element)).to.equal(inside(element, '[name=for]'));
      expect(location.hash).to.equal('');
    });

    it('drops a fault whose field is no longer asked for', async () => {
      const element = await mount({ ...FORM, fields: 'name phone email', required: 'name' });
      await send(element);
      element.setAttribute('fields', 'phone email');
      await element.updateComplete;
      expect(deadReferences(element)).to.deep.equal([]);
      expect(all(element, '.problems a')).to.have.length(1);
    });
  });

  describe('keyboard alone', () => {
    it('fills in, sends with Enter, reads the message and starts over', async () => {
      stub = stubFetch(json({ ok: true }));
      const element = await mount(FORM);
      inside(element, '[name=name]').focus();
      await sendKeys({ type: 'Sam' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: '5415550123' });
      const sent = new Promise((resolve) => {
        element.addEventListener('clinic-enquiry-sent', resolve);
      });
      await sendKeys({ press: 'Enter' });
      await sent;
      await element.updateComplete;
      await Promise.resolve();
      expect(focused(element)).to.equal(inside(element, '.outcome'));
      const again = inside(element, '.enquiry > .button');
      again.focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      await Promise.resolve();
      expect(focused(element)).to.equal(inside(element, '[name=name]'));
      expect(valueOf(element, 'name')).to.equal('');
      expect(stub.requests).to.have.length(1);
    });

    it('reaches every field, each group of choices once, and the button by Tab, in the order they stand', async () => {
      const element = await mount({ ...FORM, fields: EVERY_FIELD });
      inside(element, '[name=name]').focus();
      const seen: string[] = [];
      for (let press = 0; press < 12; press++) {
        const at = focused(element) as HTMLInputElement | null;
        if (at) seen.push(at.name || at.className);
        if (at?.classList.contains('send')) break;
        await sendKeys({ press: 'Tab' });
      }
      expect(seen).to.deep.equal([...EVERY_FIELD.split(' '), 'button main send']);
    });

    it('goes from a faulty form through the list of faults to a delivered message', async () => {
      stub = stubFetch(json({ ok: true }));
      const element = await mount(FORM);
      inside(element, '[name=message]').focus();
      await sendKeys({ press: 'Tab' });
      expect(focused(element)).to.equal(inside(element, '.send'));
      await sendKeys({ press: ' ' });
      await element.updateComplete;
      await Promise.resolve();
      expect(focused(element)).to.equal(inside(element, '.outcome'));
      // WebKitGTK leaves links out of the Tab order unless the system asks for them.
      inside(element, '.problems a').focus();
      await sendKeys({ press: 'Enter' });
      expect(focused(element)).to.equal(inside(element, '[name=name]'));
      await sendKeys({ type: 'Sam' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: '5415550123' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      const sent = new Promise((resolve) => {
        element.addEventListener('clinic-enquiry-sent', resolve);
      });
      await sendKeys({ press: ' ' });
      await sent;
      expect(stub.requests).to.have.length(1);
    });

    it('picks one of several by arrow keys', async () => {
      const element = await mount({ ...FORM, fields: 'phone for' });
      inside(element, '[name=for]').focus();
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'ArrowDown' });
      answer(element, 'phone', '5415550123');
      expect(element.enquiryData().get('for')).to.equal('someone-else');
    });
  });

  describe('while sending', () => {
    it('says so once, politely, and lets nothing be changed or sent twice', async () => {
      const element = await OUTCOMES['sending']!(); // One of the keys above.
      expect(textOf(element, '[role=status]')).to.equal('Sending your message');
      expect(inside<HTMLInputElement>(element, '[name=name]').readOnly).to.equal(true);
      inside(element, '.send').click();
      inside<HTMLFormElement>(element, 'form').requestSubmit();
      answer(element, 'name', 'Someone else');
      await element.updateComplete;
      expect(valueOf(element, 'name')).to.equal('Sam');
      expect(stub?.requests).to.have.length(1);
    });
  });

  describe('typed text survives', () => {
    it('new attributes, another language, and a field taken out and put back', async () => {
      const element = await filledIn();
      for (const [name, value] of [
        ['lang', 'es'],
        ['endpoint', '/other'],
        ['fields', 'phone name'],
        ['fields', 'name phone message'],
        ['layout', 'band'],
        ['heading', ''],
      ] as const) {
        element.setAttribute(name, value);
        await element.updateComplete;
      }
      expectKept(element);
    });

    it('the form being turned off and on', async () => {
      const element = await filledIn();
      element.removeAttribute('endpoint');
      await element.updateComplete;
      expect(asksBeforeLeaving()).to.equal(false);
      element.setAttribute('endpoint', '/enquiry');
      await element.updateComplete;
      expectKept(element);
    });

    it('a move in the page, also while sending', async () => {
      let reply: (response: Response) => void = () => undefined;
      stub = stubFetch(() => new Promise((resolve) => (reply = resolve)));
      const element = await filledIn();
      const sent = send(element);
      await element.updateComplete;
      element.parentElement?.parentElement?.append(element);
      await element.updateComplete;
      expectKept(element);
      reply(json({ ok: true }));
      await sent;
      expect(textOf(element, '.outcome .title')).to.contain('was sent');
      element.remove();
    });

    it('being taken out and put back; a request under way is given up and nothing claimed', async () => {
      const element = await OUTCOMES['sending']!(); // One of the keys above.
      const signal = stub?.requests[0]?.init.signal;
      const holder = element.parentElement;
      element.remove();
      await Promise.resolve();
      expect(signal?.aborted).to.equal(true);
      expect(asksBeforeLeaving()).to.equal(false);
      holder?.append(element);
      await element.updateComplete;
      expectKept(element);
      expect(textOf(element, '.outcome .title')).to.equal('We can’t tell if your message arrived');
      expect(asksBeforeLeaving()).to.equal(true);
    });

    it('leaving the page: the browser asks, only if something was typed and not sent', async () => {
      stub = stubFetch(json({ ok: true }));
      const element = await mount({ ...FORM, fields: 'name phone for' });
      expect(asksBeforeLeaving()).to.equal(false);
      answer(element, 'for', 'me');
      expect(asksBeforeLeaving()).to.equal(false);
      answer(element, 'name', 'Sam');
      expect(asksBeforeLeaving()).to.equal(true);
      answer(element, 'name', '');
      expect(asksBeforeLeaving()).to.equal(false);
      answer(element, 'name', 'Sam');
      answer(element, 'phone', '5415550123');
      await send(element);
      expect(asksBeforeLeaving()).to.equal(false);
    });
  });

  describe('trying again', () => {
    it('keeps the id of a message, and gives a changed one another', async () => {
      stub = stubFetch(json({}, 500), json({}, 500), json({ ok: true }));
      const element = await filledIn({ 'endpoint-format': 'json' });
      const idOf = (index: number): unknown =>
        (JSON.parse(stub?.requests[index]?.init.body as string) as Record<string, unknown>)['submission_id'];
      await send(element);
      await send(element);
      expect(idOf(1)).to.equal(idOf(0));
      answer(element, 'message', 'Something else');
      await send(element);
      expect(idOf(2)).not.to.equal(idOf(1));
    });

    it('by itself once back online, since nothing had left', async () => {
      stub = stubFetch(json({ ok: true }));
      const element = await OUTCOMES['offline']!(); // One of the keys above.
      expect(stub.requests).to.deep.equal([]);
      const sent = new Promise((resolve) => {
        element.addEventListener('clinic-enquiry-sent', resolve);
      });
      setOnline(true);
      await sent;
      expect(stub.requests).to.have.length(1);
    });

    it('never by itself what was changed since; it says so, politely, and the button sends it', async () => {
      stub = stubFetch(json({ ok: true }));
      const element = await OUTCOMES['offline']!(); // One of the keys above.
      inside(element, '[name=message]').focus();
      await sendKeys({ type: ' and' });
      await element.updateComplete;
      expect(textOf(element, '.outcome .title')).to.equal('Your message was not sent yet');
      expect(textOf(element, '[role=status]')).to.equal('Your message was not sent yet');
      setOnline(true);
      await element.updateComplete;
      expect(focused(element)).to.equal(inside(element, '[name=message]'));
      await sendKeys({ type: ' more' });
      expect(stub.requests).to.deep.equal([]);
      expect(valueOf(element, 'message')).to.equal(`${TEXT} and more`);
      expect(textOf(element, '.send')).to.equal('Send message');
      expect(asksBeforeLeaving()).to.equal(true);
      await send(element);
      expect(stub.requests).to.have.length(1);
      expect(stub.requests[0]?.init.body).to.contain('and more');
    });

    it('nor while the visitor is at a field: nothing moves under their hands', async () => {
      stub = stubFetch(json({ ok: true }));
      const element = await OUTCOMES['offline']!(); // One of the keys above.
      inside(element, '[name=message]').focus();
      setOnline(true);
      await element.updateComplete;
      expect(stub.requests).to.deep.equal([]);
      expect(focused(element)).to.equal(inside(element, '[name=message]'));
      expect(inside<HTMLTextAreaElement>(element, '[name=message]').readOnly).to.equal(false);
      expect(textOf(element, '.outcome .title')).to.equal('Your message was not sent yet');
      expectKept(element);
    });

    it('says at a retry without a connection that nothing goes by itself, and means it', async () => {
      const element = await OUTCOMES['offline again']!(); // One of the keys above.
      expect(textOf(element, '.outcome .title')).to.equal('You are offline');
      expect(textOf(element, '#outcome-text')).to.contain('try again when you are back online');
      inside(element, '[name=message]').focus();
      setOnline(true);
      await element.updateComplete;
      expect(stub?.requests).to.have.length(1);
      expect(textOf(element, '.outcome .title')).to.equal('We can’t tell if your message arrived');
      expect(focused(element), 'the focus stays where the visitor is').to.equal(
        inside(element, '[name=message]'),
      );
    });
  });

  describe('events', () => {
    it('say what happened, never what was typed', async () => {
      const seen: string[] = [];
      const listen = (event: Event): void => {
        const { reason } = event as ClinicEnquiryFailedEvent;
        seen.push(reason ? `${event.type} ${reason}` : event.type);
        const own = Object.getOwnPropertyNames(event).filter(
          (name) => name !== 'isTrusted' && name !== 'reason',
        );
        expect(own).to.deep.equal([]);
        expect(event).not.to.have.property('detail');
      };
      const types = ['clinic-enquiry-submit', 'clinic-enquiry-sent', 'clinic-enquiry-failed'];
      for (const type of types) document.addEventListener(type, listen);
      stub = stubFetch(json({}, 500), json({ ok: true }));
      const element = await filledIn();
      await send(element);
      await send(element);
      for (const type of types) document.removeEventListener(type, listen);
      expect(seen).to.deep.equal([
        'clinic-enquiry-submit',
        'clinic-enquiry-failed failed',
        'clinic-enquiry-submit',
        'clinic-enquiry-sent',
      ]);
    });

    it('let the page take over sending, with the message as it would be sent', async () => {
      stub = stubFetch(json({ ok: true }));
      const element = await filledIn({ 'endpoint-fields': 'name=your-name', 'endpoint-extra': 'key=abc' });
      let data: FormData | undefined;
      element.addEventListener('clinic-enquiry-submit', (event) => {
        event.preventDefault();
        data = element.enquiryData();
      });
      inside(element, '.send').click();
      await element.updateComplete;
      expect([...(data?.keys() ?? [])]).to.deep.equal([
        'your-name',
        'phone',
        'message',
        'submission_id',
        'key',
      ]);
      expect(data?.get('message')).to.equal(TEXT);
      expect(data?.get('submission_id')).to.match(/^[0-9a-f-]{36}$/);
      expect(stub.requests).to.deep.equal([]);
      expectKept(element);
    });

    describe('let the page say what became of a message it sends itself', () => {
      const seen: string[] = [];
      let reply: (answer: EnquiryAnswer) => void;
      let refuse: (reason: Error) => void;
      const ids: (FormDataEntryValue | null)[] = [];

      const takenOver = async (): Promise<QuickCta> => {
        seen.length = ids.length = 0;
        stub = stubFetch(json({ ok: true }));
        const element = await filledIn();
        element.addEventListener('clinic-enquiry-submit', (event) => {
          ids.push(element.enquiryData().get('submission_id'));
          event.respondWith(
            new Promise((resolve, reject) => {
              reply = resolve;
              refuse = reject;
            }),
          );
        });
        element.addEventListener('clinic-enquiry-sent', () => seen.push('sent'));
        element.addEventListener('clinic-enquiry-failed', ({ reason }) => seen.push(reason));
        return element;
      };
      afterEach(() => {
        expect(stub?.requests).to.deep.equal([]);
      });

      it('sent: thanks, an empty form, and the page can be left', async () => {
        const element = await takenOver();
        const sent = send(element);
        await element.updateComplete;
        expect(textOf(element, '.send')).to.equal('Sending your message');
        expect(asksBeforeLeaving()).to.equal(true);
        reply('sent');
        await sent;
        expect(textOf(element, '.outcome .title')).to.equal('Thank you. Your message was sent.');
        expect(focused(element)).to.equal(inside(element, '.outcome'));
        expect(asksBeforeLeaving()).to.equal(false);
        expect(seen).to.deep.equal(['sent']);
      });

      it('failed, then sent: the text stays, and the retry has the same id', async () => {
        const element = await takenOver();
        let done = send(element);
        reply('failed');
        await done;
        expect(textOf(element, '.outcome .title')).to.equal('Sorry, something went wrong');
        expectKept(element);
        done = send(element);
        reply('sent');
        await done;
        expect(seen).to.deep.equal(['failed', 'sent']);
        expect(ids).to.have.length(2);
        expect(ids[0]).to.equal(ids[1]);
      });

      const SETTLINGS: Readonly<Record<string, () => void>> = {
        'a broken promise': () => {
          refuse(new Error('no network'));
        },
        'an answer that is none': () => {
          reply('ok' as EnquiryAnswer);
        },
        'no answer in time': () => undefined,
      };
      for (const [what, settle] of Object.entries(SETTLINGS)) {
        it(`${what}: nobody can tell, and nothing is claimed`, async () => {
          const element = await takenOver();
          element.timing = { leastTime: 0, timeoutMs: 50 };
          const done = send(element);
          settle();
          await done;
          expect(textOf(element, '.outcome .title')).to.equal('We can’t tell if your message arrived');
          expectKept(element);
          reply('sent');
          await Promise.resolve();
          expect(seen).to.deep.equal(['unknown']);
        });
      }
    });
  });

  it('leaves nothing of what was typed in the address, attributes, console or storage', async () => {
    const secret = 'Quetzalcoatl';
    const lines: unknown[] = [];
    const real = { ...console };
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      console[level] = (...line: unknown[]) => lines.push(...line);
    try {
      stub = stubFetch(json({}, 500), json({ errors: { name: 'No.' } }, 422), json({ ok: true }));
      const element = await mount({ ...FORM, fields: EVERY_FIELD });
      for (const field of ['name', 'message']) answer(element, field, secret);
      answer(element, 'email', `${secret}@clinic.example`);
      for (let press = 0; press < 3; press++) {
        await send(element);
        const attributes = [element, ...all(element, '*')].flatMap((each) =>
          [...each.attributes].map(({ value }) => value),
        );
        expect(attributes.join(' ')).not.to.contain(secret);
      }
      expect(stub.requests).to.have.length(3);
      for (const { url, init } of stub.requests) {
        expect(url + JSON.stringify(init.headers)).not.to.contain(secret);
        expect(init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
      }
    } finally {
      Object.assign(console, real);
    }
    const kept = [location.href, document.title, document.cookie, ...lines.map(String)];
    for (const storage of [localStorage, sessionStorage]) kept.push(JSON.stringify(storage));
    expect(kept.join(' ')).not.to.contain(secret);
  });
});
