import { expect } from 'chai';
import { CRISIS_LINE_KINDS, CRISIS_LINES } from '../../../src/shared/contact/crisis-lines.js';
import { safeHref } from '../../../src/shared/contact/links.js';
import { readPhone } from '../../../src/shared/contact/phone.js';

describe('CRISIS_LINES', () => {
  it('lists the lines with the most urgent first', () => {
    expect(Object.keys(CRISIS_LINES)).to.deep.equal([...CRISIS_LINE_KINDS]);
  });

  it('dials the numbers that save lives', () => {
    const dialled = (text = ''): string | undefined => readPhone(text)?.href;
    const { emergency, lifeline, 'treatment-referral': referral } = CRISIS_LINES;
    expect(dialled(emergency.phone)).to.equal('tel:911');
    expect(dialled(lifeline.phone)).to.equal('tel:988');
    expect(readPhone(lifeline.sms ?? '')?.smsHref).to.equal('sms:988');
    expect(dialled(referral.phone)).to.equal('tel:+18006624357');
    expect(dialled(referral.tty)).to.equal('tel:+18004874889');
    expect(readPhone(referral.phone)?.display).to.equal('1-800-662-HELP (4357)');
  });

  it('links only to safe pages, and says when each line was checked', () => {
    for (const line of Object.values(CRISIS_LINES)) {
      for (const address of [line.source, line.chat ?? line.source]) {
        expect(safeHref(address)).to.equal(address);
        expect(address).to.match(/^https:/);
      }
      expect(line.checked).to.match(/^\d{4}-\d\d-\d\d$/);
      expect(line.kind).to.equal(CRISIS_LINE_KINDS.find((kind) => CRISIS_LINES[kind] === line));
    }
  });

  it('cannot be changed by a page', () => {
    expect(() => Object.assign(CRISIS_LINES, { lifeline: {} })).to.throw(TypeError);
    expect(() => Object.assign(CRISIS_LINES.lifeline, { phone: '900-555-0100' })).to.throw(TypeError);
  });
});
