import type { GroupContact } from '../support-group.js';
import { readPhone, webAddress } from '../contact.js';
import { saysNothing } from '../places/place-words.js';
import type { RawRow } from '../raw-row.js';

const NOBODY: readonly GroupContact[] = [];
const ADDRESS = /^[^\s@<>?&]+@[^\s@<>?&]+\.[^\s@<>?&.]+$/;

/** A field that should hold email addresses. */
export interface EmailField {
  readonly addresses: readonly string[];
  /** What the field says where none of it is an address. */
  readonly words: string;
}

/** Reads a field that should hold email addresses; words in place of one are kept. */
export function readEmails(row: RawRow, field: string): EmailField {
  const texts = row.list(field, /[,;\s]+/);
  if (!texts.length) return { addresses: texts, words: '' };
  const addresses = texts
    .map((text) => text.replace(/^<?(?:mailto:)?|(?:\?.*)?>?$/gi, ''))
    .filter((text) => ADDRESS.test(text));
  const words = row.line(field);
  if (addresses.length > 0 || saysNothing(words)) return { addresses, words: '' };
  row.report(field, 'bad-email', words);
  return { addresses, words };
}

const NUMBER = /\+?\(?\d[\d().\s-]{8,16}\d/;

/** The people a row names, `contact_1_name` to `contact_3_email`. */
export function readContacts(row: RawRow): readonly GroupContact[] {
  const contacts: GroupContact[] = [];
  for (const at of [1, 2, 3]) {
    const { dial, words } = readPhone(row, `contact_${at}_phone`);
    const { addresses, words: noAddress } = readEmails(row, `contact_${at}_email`);
    const [email = '', ...more] = addresses;
    // A sheet's one column for a contact may hold any of the three.
    const given = row.line(`contact_${at}_name`);
    const inside = given
      .split(/[,;\s]+/)
      .map((word) => word.replace(/^<?(?:mailto:)?|>$/gi, ''))
      .find((word) => !email && ADDRESS.test(word));
    const number = (!dial && NUMBER.exec(given)?.[0]) || '';
    const bare = [inside ?? '', number]
      .reduce((so, part) => so.replace(part, ''), given)
      .replace(/[<>()]|^\W+|[\s,;:/-]+$/gu, '')
      .trim();
    const name = [bare, words, noAddress, ...more].filter(Boolean).join(', ');
    const phone = dial || number.replace(/[^\d+]/g, '');
    if (name || phone || email || inside) contacts.push({ name, phone, email: email || (inside ?? '') });
  }
  return contacts.length > 0 ? contacts : NOBODY;
}

/** Whose list a row is from, as far as they can be asked. */
export function readEntity(row: RawRow): GroupContact | undefined {
  const phone = readPhone(row, 'entity_phone').dial;
  const [email = ''] = readEmails(row, 'entity_email').addresses;
  const website = webAddress(row.line('entity_website_url')) ?? webAddress(row.line('entity_url'));
  if (!phone && !email && !website) return undefined;
  return { name: row.line('entity'), phone, email, ...(website && { website }) };
}
