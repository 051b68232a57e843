import type { GroupContact } from '../support-group.js';
import { readPhone, webAddress } from './contact.js';
import type { Row } from './row.js';

const NOBODY: readonly GroupContact[] = [];
const ADDRESS = /^[^\s@<>?&]+@[^\s@<>?&]+\.[^\s@<>?&.]+$/;

/** Email addresses of a field; what is none is left out. */
export function readEmails(row: Row, field: string): readonly string[] {
  const texts = row.list(field, /[,;\s]+/);
  if (!texts.length) return texts;
  return texts.map((text) => text.replace(/^<?(?:mailto:)?|>$/gi, '')).filter((text) => ADDRESS.test(text));
}

/** The people a row names, `contact_1_name` to `contact_3_email`. */
export function readContacts(row: Row): readonly GroupContact[] {
  const contacts: GroupContact[] = [];
  for (const at of [1, 2, 3]) {
    const given = row.line(`contact_${at}_name`);
    const { dial, words } = readPhone(row, `contact_${at}_phone`);
    const [email = '', ...more] = readEmails(row, `contact_${at}_email`);
    // A sheet's one column for a contact may hold any of the three.
    const isEmail = !email && ADDRESS.test(given);
    const name = [isEmail ? '' : given, words, ...more].filter(Boolean).join(', ');
    if (name || dial || email || isEmail)
      contacts.push({ name, phone: dial, email: isEmail ? given : email });
  }
  return contacts.length > 0 ? contacts : NOBODY;
}

/** Whose list a row is from, as far as they can be asked. */
export function readEntity(row: Row): GroupContact | undefined {
  const phone = readPhone(row, 'entity_phone').dial;
  const [email = ''] = readEmails(row, 'entity_email');
  const website = webAddress(row.line('entity_website_url')) ?? webAddress(row.line('entity_url'));
  if (!phone && !email && !website) return undefined;
  return { name: row.line('entity'), phone, email, ...(website && { website }) };
}
