import { expect } from 'chai';
import { advise, type Advice } from '../../src/cli/check-form/advice.js';
import { readFormFields } from '../../src/cli/check-form/schema.js';
import type { Fault } from '../../src/contact-cta/enquiry/parse-response.js';
import * as services from '../../src/contact-cta/enquiry/services.js';
import { settleEnquiry } from '../../src/contact-cta/enquiry/settings.js';

interface Given {
  readonly like?: string;
  readonly fields?: string;
  readonly renames?: string;
  readonly fault?: Partial<Fault>;
  readonly rules?: unknown;
}

function adviceFor({ like, fields, renames, fault, rules }: Given): Advice {
  const { settings, notes } = settleEnquiry(
    {
      endpoint: 'https://clinic.example/wp-json/contact-form-7/v1/contact-forms/7/feedback',
      fields,
      required: 'none',
      format: like,
      endpointFields: renames,
      endpointExtra: undefined,
    },
    'https://clinic.example/',
    services,
  );
  if (!settings) throw new Error('no settings');
  const full = fault && { status: 400, code: '', fields: [], said: '', ...fault };
  return advise({ settings, notes, fault: full, form: readFormFields(rules) });
}
const texts = (...names: readonly string[]): object => ({
  rules: names.map((field) => ({ rule: 'maxlength', field, threshold: 400 })),
});
const pairs = (map: ReadonlyMap<string, string>): object => Object.fromEntries(map);

describe('what check-form says to change', () => {
  it('finds a place in the form for what the service asks for, or a constant', () => {
    const table: [Given, fields: string, renames: object, extra: object][] = [
      [{ fault: { fields: ['your-email'] } }, 'name phone message email', {}, {}],
      [{ fault: { fields: ['your-tel'] } }, 'name phone message', { phone: 'your-tel' }, {}],
      [{ fault: { fields: ['mobile'] } }, 'name phone message', { phone: 'mobile' }, {}],
      [{ fault: { fields: ['your-subject'] } }, 'name phone message', {}, { 'your-subject': 'Website' }],
      [{ fault: { fields: ['last-name'] } }, 'name phone message', {}, { 'last-name': 'Website' }],
      [
        { renames: 'phone=tel-1', fault: { fields: ['tel-2'] } },
        'name phone message',
        { phone: 'tel-1' },
        { 'tel-2': 'Website' },
      ],
      // Nobody agrees in a visitor's place.
      [{ fault: { fields: ['gdpr-consent', 'captcha-1'] } }, 'name phone message', {}, {}],
    ];
    for (const [given, fields, renames, extra] of table) {
      const advice = adviceFor({
        like: 'cf7',
        ...given,
        fault: { code: 'validation_failed', ...given.fault },
      });
      expect(advice.fields.join(' '), JSON.stringify(given)).to.equal(fields);
      expect(pairs(advice.renames), JSON.stringify(given)).to.deep.equal(renames);
      expect(pairs(advice.extra), JSON.stringify(given)).to.deep.equal(extra);
    }
  });

  it('HubSpot: what its form lacks goes into the message, and is never left out', () => {
    const fault = { code: 'FIELD_NOT_IN_FORM_DEFINITION', fields: ['phone'] };
    expect(pairs(adviceFor({ like: 'hubspot', fault }).renames)).to.deep.equal({ phone: 'message' });
    const message = { code: 'FIELD_NOT_IN_FORM_DEFINITION', fields: ['message'] };
    expect(pairs(adviceFor({ like: 'hubspot', fault: message }).renames)).to.deep.equal({});
  });

  it('leaves alone what no code says is required', () => {
    const { extra, renames } = adviceFor({
      like: 'own',
      fault: { code: 'status-400', fields: ['your-tel'] },
    });
    expect(pairs(extra)).to.deep.equal({});
    expect(pairs(renames)).to.deep.equal({});
  });

  it('holds the names against the form’s own list', () => {
    const whole = texts('fullname', 'your-phone', 'comments');
    const advice = adviceFor({ like: 'cf7', rules: whole });
    expect(pairs(advice.renames)).to.deep.equal({
      name: 'fullname',
      phone: 'your-phone',
      message: 'comments',
    });
    expect(advice.problems.join('\n')).to.contain('"your-message"').and.to.contain('"your-name"');
    const fits = adviceFor({ like: 'cf7', rules: texts('your-name', 'your-message') });
    expect(fits.problems).to.deep.equal([]);
    // A list of what is required only says nothing of the others.
    const part = { rules: [{ rule: 'required', field: 'your-name' }] };
    expect(adviceFor({ like: 'cf7', rules: part }).problems).to.deep.equal([]);
    for (const rules of [undefined, null, 7, [], {}, { rules: 'x' }, { rules: [null, 7, { rule: 1 }] }])
      expect(adviceFor({ like: 'cf7', rules }).problems, JSON.stringify(rules)).to.deep.equal([]);
  });
});
