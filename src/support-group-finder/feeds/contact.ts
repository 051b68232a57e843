import { safeHref } from '../../shared/links.js';
import type { Row } from './row.js';

// Longer than any address or number in use; looking for one in a book-length field only costs time.
const LONGEST_LINK = 4000;
const LONGEST_PHONE = 400;
const HOST_FIRST = /^(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i;

/** http(s) address of a text that is one, with `https` put before a bare host; `undefined` for anything else. */
export function webAddress(text: string): string | undefined {
  const href = safeHref(
    text.startsWith('//') ? `https:${text}` : HOST_FIRST.test(text) ? `https://${text}` : text,
  );
  return href && /^https?:/.test(href) ? href : undefined;
}

/** A field that should hold one web address, and the words around it if it holds more. */
export interface LinkField {
  readonly href?: string;
  /** What the field says besides its first link; `''` where that is all. */
  readonly words: string;
}

/** Reads a field that should hold one link and reports what else it holds. */
export function readLink(row: Row, field: string): LinkField {
  const text = row.text(field);
  if (!text) return { words: '' };
  if (text.length > LONGEST_LINK) {
    row.report(field, 'bad-link', text);
    return { words: text };
  }
  const whole = /\s/.test(text) ? undefined : webAddress(text);
  if (whole && text.lastIndexOf('://') < 9) return { href: whole, words: '' };
  // Two addresses may follow one another without anything between them.
  const parts = text.split(/[\s<>|]+|[,;](?=\s|https?:)|(?=https?:\/\/)/).filter((part) => part);
  const links = parts.map((part) => webAddress(part.replace(/[.,;)]+$/, '')));
  const first = links.findIndex((link) => link !== undefined);
  const href = links[first];
  if (href === undefined) {
    row.report(field, 'bad-link', text);
    return { words: text };
  }
  if (links.filter((link) => link !== undefined).length > 1) row.report(field, 'several-links', href);
  return { href, words: parts.filter((_, index) => links[index] === undefined).join(' ') };
}

/** A field that should hold a phone number. */
export interface PhoneField {
  /** As one-tap dialling takes it: digits with `+ , * #`; `''` where there is no number. */
  readonly dial: string;
  /** What the field says, if that is more than the number. */
  readonly words: string;
}

const NUMBER_ONLY = /^[\d\s()+,.;*#/x-]+$/i;
const NUMBER_IN_TEXT = /\+?\(?\d[\d().\s-]{5,18}\d(?:[,;*#\d]*[*#\d])?/;

/** Reads a field that should hold a phone number and reports what else it holds. */
export function readPhone(row: Row, field: string): PhoneField {
  const text = row.line(field).replace(/^tel:/i, '');
  if (!text) return { dial: '', words: '' };
  const pure = NUMBER_ONLY.test(text);
  const given = text.slice(0, LONGEST_PHONE);
  const dial = (pure ? given : (NUMBER_IN_TEXT.exec(given)?.[0] ?? ''))
    .replace(/[;x]/gi, ',')
    .replace(/[^\d+,*#]/g, '');
  if (dial.replace(/\D/g, '').length < 7) {
    row.report(field, 'bad-phone', text);
    return { dial: '', words: text };
  }
  if (pure) return { dial, words: '' };
  row.report(field, 'prose-phone', text);
  return { dial, words: text };
}
