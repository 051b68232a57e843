import { expect } from 'chai';
import { validate } from '../../../src/contact-cta/enquiry/validate.js';
import type { FieldName, Values } from '../../../src/contact-cta/enquiry/fields.js';

/** `field: code` lines, as they stand in the summary. */
function faults(values: Values, fields: string, required = ''): string {
  const names = (text: string): FieldName[] => text.split(' ').filter(Boolean) as FieldName[];
  return validate(values, names(fields), names(required))
    .map(({ field, code }) => `${field}: ${code}`)
    .join(', ');
}

describe('checking an enquiry', () => {
  it('takes a phone number in any form a person may write it', () => {
    const phones = [
      '555-0100',
      '5415550100',
      '541-555-0100',
      '(541) 555-0100',
      '541.555.0100',
      '+1 541 555 0100 ext. 7',
      '1 (541) 555–0100 x12',
      '+44 20 7946 0018',
      '+49-30-23125-000',
      '٥٤١٥٥٥٠١٠٠',
      '541 555 0100, after 5 pm please',
      '541-555-0100 or 541-555-0101',
      '  541 555 0100\u00a0',
      '\u202a+1 541 555 0100\u202c',
    ];
    for (const phone of phones) expect(faults({ phone }, 'phone'), phone).to.equal('');
  });

  it('refuses only what cannot be called', () => {
    for (const phone of ['call me', '911', '555', 'jo@example.com', '---', '555-010']) {
      expect(faults({ phone }, 'phone'), phone).to.equal('phone: not-a-phone');
    }
  });

  it('takes any address a mail server might, and refuses what is none', () => {
    for (const email of [
      'jo@example.com',
      'jo+x@sub.example.co.uk',
      ' jo@example.com ',
      'josé@exämple.org',
      "o'b@e.co",
    ]) {
      expect(faults({ email }, 'email'), email).to.equal('');
    }
    for (const email of [
      'jo',
      'jo@',
      '@example.com',
      'jo@example',
      'jo @example.com',
      'a@b@c.com',
      'jo@example.',
    ]) {
      expect(faults({ email }, 'email'), email).to.equal('email: not-an-email');
    }
  });

  it('asks for one way to reach the visitor, whatever is required', () => {
    expect(faults({}, 'name message')).to.equal('');
    expect(faults({}, 'phone')).to.equal('phone: missing');
    expect(faults({}, 'message email')).to.equal('email: missing');
    expect(faults({}, 'name email phone')).to.equal('email: no-way-to-reach');
    expect(faults({ phone: ' ' }, 'phone email')).to.equal('phone: no-way-to-reach');
    expect(faults({ email: 'jo@example.com' }, 'phone email')).to.equal('');
    expect(faults({ phone: '541 555 0100' }, 'phone email')).to.equal('');
    expect(faults({}, 'phone email', 'email')).to.equal('email: missing');
  });

  it('asks for the way the visitor chose', () => {
    const fields = 'phone email contact-by text-ok';
    const email = 'jo@example.com';
    const phone = '541 555 0100';
    expect(faults({ email, 'contact-by': 'call' }, fields)).to.equal('phone: missing');
    expect(faults({ email, 'contact-by': 'text' }, fields)).to.equal('phone: missing');
    expect(faults({ phone, 'contact-by': 'email' }, fields)).to.equal('email: missing');
    expect(faults({ email, 'text-ok': 'yes' }, fields)).to.equal('phone: missing');
    expect(faults({ phone, 'contact-by': 'text', 'text-ok': 'yes' }, fields)).to.equal('');
    expect(faults({ email, 'contact-by': 'call' }, 'phone email')).to.equal('');
  });

  it('names every fault, one a field, in the order of the form', () => {
    expect(faults({ email: 'jo', phone: '12' }, 'message phone name email', 'name message email')).to.equal(
      'message: missing, phone: not-a-phone, name: missing, email: not-an-email',
    );
  });

  it('takes white space for no answer, and does not look at fields that are not asked', () => {
    expect(faults({ name: ' \n\t' }, 'name', 'name')).to.equal('name: missing');
    expect(faults({ email: 'nonsense', phone: '541 555 0100' }, 'phone')).to.equal('');
    expect(faults({}, 'new-patient voicemail-ok', 'new-patient')).to.equal('new-patient: missing');
  });
});
