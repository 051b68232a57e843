import { expect } from 'chai';
import {
  DEFAULT_FIELDS,
  FIELD_NAMES,
  FIELDS,
  readFields,
  readRequired,
} from '../../../src/contact-cta/enquiry/fields.js';

describe('enquiry fields', () => {
  it('keeps the order of the author, between spaces, commas or bars', () => {
    for (const text of ['email name for', 'email, name, for', 'email|name | for', '\n email\tname,for ']) {
      expect(readFields(text)).to.deep.equal({ fields: ['email', 'name', 'for'], unknown: [] });
    }
  });

  it('asks for name, phone and message unless told otherwise', () => {
    for (const text of [null, undefined, '', '  '])
      expect(readFields(text).fields).to.deep.equal(DEFAULT_FIELDS);
    expect(DEFAULT_FIELDS).to.deep.equal(['name', 'phone', 'message']);
  });

  it('names what it does not know, once, and keeps the rest', () => {
    expect(readFields('Phone shoe-size phone shoe-size __proto__')).to.deep.equal({
      fields: ['phone'],
      unknown: ['shoe-size', '__proto__'],
    });
    expect(readFields('shoe-size')).to.deep.equal({ fields: DEFAULT_FIELDS, unknown: ['shoe-size'] });
  });

  it('requires only what is asked for: the name by default, nothing for "none"', () => {
    expect(readRequired(null, DEFAULT_FIELDS).fields).to.deep.equal(['name']);
    expect(readRequired('', ['phone']).fields).to.deep.equal([]);
    expect(readRequired('none', DEFAULT_FIELDS)).to.deep.equal({ fields: [], unknown: [] });
    expect(readRequired('message email', DEFAULT_FIELDS)).to.deep.equal({
      fields: ['message'],
      unknown: ['email'],
    });
  });

  it('gives every line a type and every choice two options or more', () => {
    for (const name of FIELD_NAMES) {
      const { control, type, options } = FIELDS[name];
      expect(type !== undefined, name).to.equal(control === 'line');
      expect((options?.length ?? 0) > 1, name).to.equal(control === 'choice');
    }
    expect(FIELDS.phone).to.include({ type: 'tel', autocomplete: 'tel', inputMode: 'tel' });
    expect(FIELDS.email).to.include({ type: 'email', autocomplete: 'email', inputMode: 'email' });
    expect(FIELDS.name.autocomplete).to.equal('name');
  });
});
