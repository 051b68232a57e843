import { expect } from 'chai';
import { settleEnquiry, type SettingsGiven } from '../../../src/contact-cta/enquiry/settings.js';

const PAGE = 'https://clinic.example/help/';
const NOTHING: SettingsGiven = {
  endpoint: undefined,
  fields: undefined,
  required: undefined,
  format: undefined,
  endpointFields: undefined,
  endpointExtra: undefined,
};
const settle = (given: Partial<SettingsGiven>, page = PAGE) => settleEnquiry({ ...NOTHING, ...given }, page);
const notesOn = (given: Partial<SettingsGiven>, page = PAGE): string[] =>
  settle(given, page).notes.map(({ attribute }) => attribute);

describe('settings of the enquiry form', () => {
  it('need nothing but an endpoint', () => {
    const { settings, notes } = settle({ endpoint: '/enquiry' });
    expect(notes).to.deep.equal([]);
    expect(settings).to.deep.equal({
      endpoint: { href: 'https://clinic.example/enquiry', own: true },
      fields: ['name', 'phone', 'message'],
      required: ['name'],
      format: 'multipart',
      renames: new Map(),
      extra: [],
    });
  });

  it('are none without an endpoint, silently', () => {
    expect(settle({ fields: 'shoe-size' })).to.deep.equal({ notes: [] });
  });

  it('are none where the endpoint can’t be sent to, and the author is told once', () => {
    for (const endpoint of [
      '',
      ' ',
      'http://clinic.example/',
      'ftp://x.example',
      'https://',
      'https://a:b@x.example',
    ]) {
      expect(settle({ endpoint }).settings, endpoint).to.equal(undefined);
      expect(notesOn({ endpoint }), endpoint).to.deep.equal(['endpoint']);
    }
    expect(settle({ endpoint: 'http://x.example/' }, 'http://clinic.example/').settings).not.to.equal(
      undefined,
    );
  });

  it('leave out what they don’t know, and tell the author what they do', () => {
    expect(notesOn({ endpoint: '/', fields: 'name fax' })).to.deep.equal(['fields']);
    expect(notesOn({ endpoint: '/', required: 'email' })).to.deep.equal(['required']);
    expect(notesOn({ endpoint: '/', format: 'XML' })).to.deep.equal(['endpoint-format']);
    expect(notesOn({ endpoint: '/', endpointFields: 'fax=f' })).to.deep.equal(['endpoint-fields']);
    expect(notesOn({ endpoint: '/', endpointExtra: 'no sign' })).to.deep.equal(['endpoint-extra']);
    expect(settle({ endpoint: '/', format: ' JSON ' }).settings?.format).to.equal('json');
  });

  it('never require consent to be texted', () => {
    const given = { endpoint: '/', fields: 'phone text-ok', required: 'phone text-ok' };
    expect(settle(given).settings?.required).to.deep.equal(['phone']);
    expect(notesOn(given)).to.deep.equal(['required']);
  });
});
