import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/contact-cta.js';
import { mountPlaces } from '../../../src/define/mount.js';
import { ClinicContactCta } from '../../../src/contact-cta/contact-cta.js';
import { all, answer, focused, inside, valueOf } from '../cta.js';
import { waitUntil } from '../../wait-until.js';

const MARKUP = `<form method="post" action="/sent"><label>Your name <input name="your-name"></label>
  <label>Phone <input name="phone" type="tel"></label><label>Mail <input name="m" type="email"></label>
  <label>Insurance: <input name="insurance"></label>
  <label><input type="checkbox" name="sms-ok" value="1"> You may text me</label>
  <label>For <select name="for"><option value="">?</option><option value="someone-else">B</option></select></label>
  <label>Message <textarea name="message"></textarea></label><button>Send</button>
  or call <a href="tel:+15415550100">(541) 555-0100</a></form>`;

function parsed(markup = MARKUP): HTMLElement {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  return document.adoptNode(body.firstElementChild as HTMLElement);
}

function control(place: ParentNode, name: string): HTMLInputElement {
  const found = place.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

const TYPED: Readonly<Record<string, string>> = {
  'your-name': 'Sam',
  phone: '541 555 0123',
  m: 'sam@clinic.example',
  insurance: 'Pine Health',
  for: 'someone-else',
  message: 'Please call',
};

function type(place: ParentNode): void {
  for (const [name, value] of Object.entries(TYPED)) control(place, name).value = value;
  control(place, 'sms-ok').checked = true;
}

const tagIn = (place: ParentNode): ClinicContactCta => {
  const tag = place.querySelector<ClinicContactCta>('clinic-contact-cta');
  if (!tag) throw new Error('no tag');
  return tag;
};

/** Until what takes over is loaded, and has. */
const isLive = (tag: ClinicContactCta): Promise<void> =>
  waitUntil(() => tag.shadowRoot?.querySelector('form') && !tag.shadowRoot.querySelector('slot'), 'not live');

function expectCarried(tag: ClinicContactCta, options = ['someone-else']): void {
  expect(valueOf(tag, 'name')).to.equal('Sam');
  expect(valueOf(tag, 'phone')).to.equal('541 555 0123');
  expect(valueOf(tag, 'email')).to.equal('sam@clinic.example');
  expect(valueOf(tag, 'message')).to.equal('Please call\nInsurance: Pine Health\nYou may text me: Yes');
  expect(all(tag, '[name=for]:checked').map((radio) => (radio as HTMLInputElement).value)).to.deep.equal(
    options,
  );
  const sent = tag.enquiryData();
  expect(sent.get('email')).to.equal('sam@clinic.example');
}

const put = (attributes: Readonly<Record<string, string>>, content = parsed()): ClinicContactCta => {
  const tag = document.createElement('clinic-contact-cta');
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
  tag.append(content);
  return tag;
};

const endpoint = '/sent';

let tags = 0;
/** A tag in the page whose script has not come; and what comes with the script. */
function late(
  holder: HTMLElement,
  attributes: Readonly<Record<string, string>> = { endpoint, phone: '541-555-0100' },
  content = parsed(),
): { tag: ClinicContactCta; script: () => void } {
  const name = `late-contact-cta-${tags++}`;
  const tag = document.createElement(name) as ClinicContactCta;
  for (const [attribute, value] of Object.entries(attributes)) tag.setAttribute(attribute, value);
  tag.append(content);
  holder.append(tag);
  return {
    tag,
    script: () => {
      customElements.define(name, class extends ClinicContactCta {});
    },
  };
}

/** Each way the live form may come to stand where somebody typed. */
const WAYS: Readonly<Record<string, (holder: HTMLElement, typing: (place: ParentNode) => void) => void>> = {
  'a tag that is put in with its children': (holder, typing) => {
    const tag = put({ endpoint });
    typing(tag);
    holder.append(tag);
  },
  'a tag that comes alive': (holder, typing) => {
    // Nothing is upgraded in a document without a window.
    const tag = parsed(`<clinic-contact-cta endpoint="${endpoint}">${MARKUP}</clinic-contact-cta>`);
    typing(tag);
    holder.append(tag);
  },
  'an endpoint that is set later': (holder, typing) => {
    const tag = put({ phone: '541-555-0100' });
    holder.append(tag);
    typing(holder);
    tag.setAttribute('endpoint', endpoint);
  },
  'a layout that has room later': (holder, typing) => {
    const tag = put({ phone: '541-555-0100', endpoint, layout: 'inline' });
    typing(tag);
    holder.append(tag);
    tag.setAttribute('layout', 'card');
  },
  'a copy of a tag': (holder, typing) => {
    const tag = put({ endpoint });
    typing(tag);
    holder.append(tag.cloneNode(true));
  },
  'a mount': (holder, typing) => {
    const place = document.createElement('div');
    place.dataset['clinicWidget'] = 'contact-cta';
    place.dataset['endpoint'] = endpoint;
    place.append(parsed());
    holder.append(place);
    typing(place);
  },
  'a browser that restores it without a word': (holder, typing) => {
    holder.append(put({ endpoint }));
    typing(holder);
    window.dispatchEvent(new Event('pageshow'));
  },
};

describe('what was typed into the plain form goes on in the live one', () => {
  before(() => {
    mountPlaces();
  });

  for (const [way, come] of Object.entries(WAYS)) {
    it(way, async () => {
      const holder = await fixture<HTMLElement>(html`<div></div>`);
      come(holder, type);
      await nextFrame();
      const tag = tagIn(holder);
      await isLive(tag);
      // A copy of a list has nothing picked.
      expectCarried(tag, way.includes('copy') ? [] : undefined);
    });
  }

  for (const way of ['a late script', 'a mount', 'an endpoint that is set later'] as const) {
    it(`${way}: with focus and caret`, async () => {
      const holder = await fixture<HTMLElement>(html`<div></div>`);
      const start = (place: ParentNode): void => {
        type(place);
        control(place, 'message').focus();
        control(place, 'message').setSelectionRange(2, 6);
      };
      if (way === 'a mount') {
        WAYS[way]?.(holder, start);
        await nextFrame();
      }
      const { tag, script } =
        way === 'a mount'
          ? { tag: tagIn(holder), script: () => undefined }
          : late(holder, way === 'a late script' ? undefined : {});
      if (way !== 'a mount') start(tag);
      script();
      await nextFrame();
      if (way === 'an endpoint that is set later') {
        tag.setAttribute('phone', '541-555-0100');
        await tag.updateComplete;
        expect(document.activeElement === control(tag, 'message')).to.equal(true);
        tag.setAttribute('endpoint', endpoint);
      }
      await isLive(tag);
      const area = inside<HTMLTextAreaElement>(tag, '[name=message]');
      expect(focused(tag) === area, 'focus').to.equal(true);
      expect([area.selectionStart, area.selectionEnd]).to.deep.equal([2, 6]);
    });
  }

  it('the next key goes where the last one went, also in an address of email, and in a line of the message', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    for (const [name, field, text] of [
      ['m', 'email', 'sam@clinic.example'],
      ['insurance', 'message', 'Insurance: Pine Health'],
      ['your-name', 'name', 'Sam'],
    ] as const) {
      const { tag, script } = late(holder);
      const plainControl = control(tag, name);
      plainControl.value = TYPED[name] ?? '';
      plainControl.focus();
      const { length } = plainControl.value;
      if (name !== 'm') plainControl.setSelectionRange(length, length);
      script();
      await isLive(tag);
      await sendKeys({ type: 'x' });
      expect(valueOf(tag, field)).to.equal(`${text}x`);
      tag.remove();
    }
  });

  it('takes the focus from an empty field, a link and the button', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    for (const [selector, target] of [
      ['[name=phone]', '[name=phone]'],
      ['a', 'a[href="tel:+15415550100"]'],
      ['button', '.send'],
    ] as const) {
      const { tag, script } = late(holder);
      tag.querySelector<HTMLElement>(selector)?.focus();
      script();
      await isLive(tag);
      expect(focused(tag) === inside(tag, target), selector).to.equal(true);
      tag.remove();
    }
  });

  it('waits for the end of a composition', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const { tag, script } = late(holder, {});
    const area = control(tag, 'message');
    area.value = 'n';
    script();
    await tag.updateComplete;
    const init = { bubbles: true, composed: true };
    area.focus();
    area.dispatchEvent(new CompositionEvent('compositionstart', init));
    area.value = 'ni';
    tag.setAttribute('endpoint', endpoint);
    await nextFrame();
    expect(document.activeElement === area).to.equal(true);
    area.value = '你好';
    area.dispatchEvent(new CompositionEvent('compositionend', init));
    await isLive(tag);
    expect(valueOf(tag, 'message')).to.equal('你好');
    expect(focused(tag) === inside(tag, '[name=message]'), 'focus').to.equal(true);
    // One that began before the script is ended by the browser where it stood.
    area.value = '你好吗';
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await tag.updateComplete;
    expect(valueOf(tag, 'message')).to.equal('你好吗');
  });

  it('stays in sight where there is no form of ours for it, and comes back there', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const tag = put({});
    holder.append(tag);
    type(tag);
    tag.setAttribute('phone', '541-555-0100');
    await tag.updateComplete;
    const area = control(tag, 'message');
    const isShown = (): boolean => area.getBoundingClientRect().height > 0;
    expect(isShown()).to.equal(true);
    tag.setAttribute('endpoint', endpoint);
    await isLive(tag);
    expectCarried(tag);
    expect(isShown()).to.equal(false);
    answer(tag, 'name', 'Sam Lee');
    tag.removeAttribute('endpoint');
    await tag.updateComplete;
    expect(isShown()).to.equal(true);
    expect(control(tag, 'your-name').value).to.equal('Sam Lee');
    control(tag, 'your-name').value = 'Sam Lee Roe';
    tag.setAttribute('endpoint', endpoint);
    await isLive(tag);
    expect(valueOf(tag, 'name')).to.equal('Sam Lee Roe');
    expect(valueOf(tag, 'message')).to.contain('Please call');
  });

  it('a file stays where it is, in sight', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const tag = put({ endpoint }, parsed('<form><input type="file" name="card"><input name="name"></form>'));
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'card.png'));
    control(tag, 'card').files = files.files;
    control(tag, 'name').value = 'Sam';
    holder.append(tag);
    await waitUntil(() => tag.shadowRoot?.querySelector('form'));
    expect(valueOf(tag, 'name')).to.equal('Sam');
    expect(control(tag, 'card').getBoundingClientRect().height).to.be.above(0);
  });

  it('a form nobody touched gives nothing and is not shown', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const markup = `<form><input name="name" value="Sam"><input type="range"><input type="color">
      <select name="for"><option>a</option><option selected>b</option></select>
      <input type="checkbox" name="voicemail-ok" checked><textarea name="message">
Hi</textarea><input type="hidden" name="x" value="1"></form>`;
    const tag = put({ endpoint }, parsed(markup));
    holder.append(tag);
    await tag.updateComplete;
    expect(tag.shadowRoot?.querySelector('slot')).to.equal(null);
    for (const field of ['name', 'phone', 'message']) expect(valueOf(tag, field)).to.equal('');
  });
});

describe('what was typed into the live form', () => {
  it('stays where its field is no longer asked for, with focus and caret', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const tag = put({ endpoint, fields: 'name phone message' });
    holder.append(tag);
    await tag.updateComplete;
    answer(tag, 'message', 'Hello there');
    const area = inside<HTMLTextAreaElement>(tag, '[name=message]');
    area.focus();
    area.setSelectionRange(3, 3);
    for (const fields of ['phone', 'phone email', 'message phone', 'name message phone']) {
      tag.setAttribute('fields', fields);
      await tag.updateComplete;
      const now = inside<HTMLTextAreaElement>(tag, '[name=message]');
      expect(now.value).to.equal('Hello there');
      expect(focused(tag) === now, 'focus').to.equal(true);
      expect(now.selectionStart).to.equal(3);
    }
    expect(tag.enquiryData().get('message')).to.equal('Hello there');
    tag.setAttribute('fields', 'phone');
    await tag.updateComplete;
    answer(tag, 'message', '');
    await tag.updateComplete;
    expect(all(tag, '[name=message]'), 'not taken from under the hands').to.have.length(1);
  });

  it('that a password manager wrote without a word outlives the next rendering, and nothing sent comes back', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const tag = put({ endpoint, phone: '541-555-0100' }, document.createElement('p'));
    holder.append(tag);
    await tag.updateComplete;
    for (const [field, text] of [
      ['name', 'Sam'],
      ['phone', '541 555 0123'],
      ['message', 'Hello'],
    ] as const) {
      const control = all(tag, `[name=${field}]`)[0] as HTMLInputElement;
      control.value = text;
      tag.lang = tag.lang === 'es' ? 'en' : 'es';
      await tag.updateComplete;
      expect(valueOf(tag, field)).to.equal(text);
    }
    answer(tag, 'name', '');
    tag.lang = 'en';
    await tag.updateComplete;
    expect(valueOf(tag, 'name'), 'emptied by the visitor').to.equal('');
  });

  it('that was set in any kind of field without a word outlives the next rendering, and what was set over it too', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const fields = 'name email contact-by best-time message voicemail-ok';
    const tag = put({ endpoint, phone: '541-555-0100', fields }, document.createElement('p'));
    holder.append(tag);
    await tag.updateComplete;
    for (const turn of [0, 1]) {
      const controls = all(tag, '.row :is(input, textarea)') as HTMLInputElement[];
      for (const control of controls)
        if (/radio|checkbox/.test(control.type)) control.checked = turn === 0 || control.type === 'radio';
        else control.value = `sam${turn}@pine.example`;
      const set = controls.map(({ value, checked }) => [value, checked]);
      tag.lang = turn === 0 ? 'es' : 'en';
      await tag.updateComplete;
      await tag.updateComplete;
      const after = all(tag, '.row :is(input, textarea)') as HTMLInputElement[];
      expect(after.map(({ value, checked }) => [value, checked])).to.deep.equal(set);
      const data = tag.enquiryData();
      expect(data.get('message')).to.equal(`sam${turn}@pine.example`);
      expect(data.has('voicemail-ok')).to.equal(turn === 0);
    }
  });

  it('goes on where the page writes the same markup anew, and nowhere else', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const made = (more = ''): string =>
      `<clinic-contact-cta phone="541-555-0100" endpoint="${endpoint}" ${more}></clinic-contact-cta>`;
    const write = (markup: string): void => {
      // Only this test's own markup.
      holder.replaceChildren(document.createRange().createContextualFragment(markup));
    };
    const named = async (at = 0): Promise<FormDataEntryValue | null> => {
      const tag = holder.querySelectorAll('clinic-contact-cta')[at];
      await tag?.updateComplete;
      return tag?.enquiryData().get('name') ?? null;
    };
    write(made() + made('class="b"'));
    await named(1);
    for (const [at, name] of ['Sam', 'Ana'].entries())
      answer(holder.children[at] as ClinicContactCta, 'name', name);
    write(made('class="b"') + made());
    expect([await named(0), await named(1)]).to.deep.equal(['Ana', 'Sam']);
    write(made('class="c"') + made());
    expect([await named(0), await named(1)]).to.deep.equal([null, 'Sam']);
    write('');
    await Promise.resolve();
    write(made());
    expect(await named()).to.equal(null);
  });

  it('outlives a move, a language, a layout, another endpoint, and the form being off', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    const tag = put({ endpoint, phone: '541-555-0100' });
    holder.append(tag);
    await tag.updateComplete;
    const typed = { name: 'Sam', phone: '541 555 0123', message: 'Hello\nthere' };
    for (const [field, text] of Object.entries(typed)) answer(tag, field, text);
    const steps: Readonly<Record<string, () => void>> = {
      moved: () => {
        document.body.append(tag);
        holder.append(tag);
      },
      language: () => {
        tag.lang = 'es';
      },
      off: () => {
        tag.removeAttribute('endpoint');
      },
      inline: () => {
        tag.setAttribute('layout', 'inline');
      },
      broken: () => {
        tag.setAttribute('endpoint', 'javascript:alert(1)');
      },
      elsewhere: () => {
        tag.removeAttribute('layout');
        tag.setAttribute('endpoint', '/elsewhere');
      },
    };
    for (const [name, step] of Object.entries(steps)) {
      step();
      await tag.updateComplete;
      if (name === 'moved' || name === 'language')
        for (const [field, text] of Object.entries(typed)) expect(valueOf(tag, field), name).to.equal(text);
    }
    tag.remove();
    await nextFrame();
    holder.append(tag);
    await tag.updateComplete;
    for (const [field, text] of Object.entries(typed)) expect(valueOf(tag, field)).to.equal(text);
  });
});
