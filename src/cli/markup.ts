import { readPhone } from '../shared/contact/phone.js';
import { safeHref } from '../shared/contact/links.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe anywhere in HTML: between tags and in attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A link, where the one rule for links lets it be one; else its label as text. */
export function linkMarkup(address: string, label: string): string {
  const href = safeHref(address);
  return href === undefined ? escapeText(label) : `<a href="${escapeText(href)}">${escapeText(label)}</a>`;
}

/** A number to tap, or its text where it is none; empty for none. */
export function phoneMarkup(text: string | undefined, language: string): string {
  const number = text === undefined ? undefined : readPhone(text, language);
  return number ? linkMarkup(number.href, number.display) : escapeText(text ?? '');
}

/** Attributes by name; `true` for one that says all by being there. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

/** Attributes that have a value, each with a space before it. */
export function attributesMarkup(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === true) return ` ${name}`;
      return value ? ` ${name}="${escapeText(value)}"` : '';
    })
    .join('');
}
