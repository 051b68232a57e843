import { fixture, html } from '@open-wc/testing';
import '../../src/whole.js';
import { ClinicContactCta } from '../../src/contact-cta/contact-cta.js';
import type { EnquiryTiming } from '../../src/contact-cta/enquiry/views/controller.js';

/** The tag with less patience than a visitor has; a test changes it and the next one starts afresh. */
export class QuickCta extends ClinicContactCta {
  timing: EnquiryTiming = { leastTime: 0, timeoutMs: 10_000 };
  protected override get enquiryTiming(): EnquiryTiming {
    return this.timing;
  }
}
customElements.define('quick-contact-cta', QuickCta);

export type Attributes = Readonly<Record<string, string>>;

export const CLINIC: Attributes = { clinic: 'Pine Clinic', phone: '(541) 555-0100', sms: '541-555-0101' };

/** The tag on a page, rendered. */
export async function mount(attributes: Attributes, parent?: HTMLElement): Promise<QuickCta> {
  const holder = parent ?? (await fixture<HTMLDivElement>(html`<div></div>`));
  const element = document.createElement('quick-contact-cta') as QuickCta;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  holder.append(element);
  await element.updateComplete;
  return element;
}

/** What matches inside the tag; throws where nothing does. */
export function inside<T extends HTMLElement = HTMLElement>(element: ClinicContactCta, selector: string): T {
  const found = element.renderRoot.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export const all = (element: ClinicContactCta, selector: string): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];

/** Text of what matches, spaces folded. */
export const textOf = (element: ClinicContactCta, selector: string): string =>
  inside(element, selector).textContent.replace(/\s+/g, ' ').trim();

/** Types or picks as a visitor does, as far as the page can tell. */
export function answer(element: ClinicContactCta, field: string, value: string): void {
  const [first, ...others] = all(element, `[name="${field}"]`) as (HTMLInputElement | HTMLTextAreaElement)[];
  if (!first) throw new Error(`no field ${field}`);
  const control =
    [first, ...others].find(({ type, value: own }) => type === 'radio' && own === value) ?? first;
  if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
    control.click();
    return;
  }
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

export const valueOf = (element: ClinicContactCta, field: string): string =>
  inside<HTMLInputElement>(element, `[name="${field}"]`).value;

/** Presses the button, and waits until something became of the message. */
/** Sends what Sam writes. */
export async function sendAsSam(element: ClinicContactCta): Promise<void> {
  answer(element, 'name', 'Sam');
  answer(element, 'phone', '541 555 0123');
  answer(element, 'message', 'Hello');
  await send(element);
}

export async function send(element: ClinicContactCta): Promise<void> {
  const done = new Promise((resolve) => {
    element.addEventListener('clinic-enquiry-sent', resolve, { once: true });
    element.addEventListener('clinic-enquiry-failed', resolve, { once: true });
  });
  inside(element, '.send').click();
  await done;
  await element.updateComplete;
  // The focus moves once the update is through.
  await Promise.resolve();
}

/** Element that has the focus inside the tag. */
export const focused = (element: ClinicContactCta): Element | null =>
  (element.renderRoot as ShadowRoot).activeElement;

/** Every `for`, `aria-labelledby`, `aria-describedby`, `aria-controls` and `#` link that leads nowhere. */
export function deadReferences(element: ClinicContactCta): string[] {
  const root = element.renderRoot as ShadowRoot;
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  const dead = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice: ${id}`);
  for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'href']) {
    for (const holder of root.querySelectorAll(`[${name}]`)) {
      const value = holder.getAttribute(name) ?? '';
      if (name === 'href' && !value.startsWith('#')) continue;
      for (const id of value.replace('#', '').split(/\s+/))
        if (!root.getElementById(id)) dead.push(`${name}=${value}`);
    }
  }
  return dead;
}

/** Replaces `fetch` until `restore`; each request gets the next answer, a function or a value. */
export function stubFetch(...answers: (Response | (() => Promise<Response>))[]): {
  readonly requests: { url: string; init: RequestInit }[];
  restore(): void;
} {
  const real = window.fetch;
  const requests: { url: string; init: RequestInit }[] = [];
  window.fetch = (url, init) => {
    requests.push({ url: url as string, init: init ?? {} });
    const next = answers[Math.min(requests.length, answers.length) - 1];
    if (!next) return Promise.reject(new TypeError('no answer'));
    return typeof next === 'function' ? next() : Promise.resolve(next.clone());
  };
  return {
    requests,
    restore: () => {
      window.fetch = real;
    },
  };
}

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
