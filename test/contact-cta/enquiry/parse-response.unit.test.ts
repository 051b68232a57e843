import { expect } from 'chai';
import { parseResponse } from '../../../src/contact-cta/enquiry/parse-response.js';
import { readRenames } from '../../../src/contact-cta/enquiry/formats.js';

const JSON_TYPE = 'application/json; charset=UTF-8';

function outcome(status: number, body: unknown, renames = '', type = JSON_TYPE): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = parseResponse(status, type, text, readRenames(renames).renames);
  return [answer.outcome, ...answer.problems.map(({ field, message }) => `${field}: ${message ?? '-'}`)].join(
    ' | ',
  );
}

const CF7 = { contact_form_id: 7, into: '#wpcf7-f7-o1', message: 'Words for the page.', invalid_fields: [] };

/** Documented answers of each back-end: name, status, body, `endpoint-fields`, what it means. */
const ANSWERS: [string, number, unknown, string, string][] = [
  ['Contact Form 7, sent', 200, { ...CF7, status: 'mail_sent' }, '', 'sent'],
  ['Contact Form 7, mail failed', 200, { ...CF7, status: 'mail_failed' }, '', 'failed'],
  ['Contact Form 7, spam', 200, { ...CF7, status: 'spam' }, '', 'failed'],
  ['Contact Form 7, aborted', 200, { ...CF7, status: 'aborted' }, '', 'failed'],
  ['Contact Form 7, not accepted', 200, { ...CF7, status: 'acceptance_missing' }, '', 'failed'],
  ['Contact Form 7, a word of some plugin', 200, { ...CF7, status: 'payment_required' }, '', 'failed'],
  [
    'Contact Form 7, fields at fault',
    200,
    {
      ...CF7,
      status: 'validation_failed',
      invalid_fields: [
        { field: 'your_email', message: 'The e-mail address entered is invalid.', idref: null },
        { field: 'your-name', message: 'The field is required.' },
        { field: 'captcha', message: 'Wrong.' },
      ],
    },
    'email=your.email | name=your-name',
    'refused | name: The field is required. | email: The e-mail address entered is invalid.',
  ],
  [
    'Contact Form 7, wrong body',
    415,
    { code: 'wpcf7_unsupported_media_type', data: { status: 415 } },
    '',
    'failed',
  ],
  [
    'Gravity Forms, sent',
    200,
    { is_valid: true, page_number: 0, confirmation_message: '<p>Thanks!</p>' },
    '',
    'sent',
  ],
  ['Gravity Forms, spam', 200, { is_valid: true, is_spam: true }, '', 'failed'],
  [
    'Gravity Forms, fields at fault',
    400,
    { is_valid: false, validation_messages: { 3: '<strong>Please</strong> enter a phone.', 99: 'Other.' } },
    'phone=input_3',
    'refused | phone: Please enter a phone.',
  ],
  ['Formspree, sent', 200, { ok: true, next: '/thanks?language=en' }, '', 'sent'],
  [
    'Formspree, fields at fault',
    422,
    {
      error: 'Validation errors',
      errors: [{ field: 'email', code: 'TYPE_EMAIL', message: 'should be an email' }],
    },
    '',
    'refused | email: should be an email',
  ],
  [
    'Formspree, form gone',
    404,
    { error: 'Form not found', errors: [{ code: 'FORM_NOT_FOUND', message: 'x' }] },
    '',
    'failed',
  ],
  ['Formspree, blocked', 403, { error: 'Form blocked' }, '', 'failed'],
  ['Basin, sent', 200, { success: true }, '', 'sent'],
  ['Basin, not taken', 200, { error: 'Invalid form' }, '', 'failed'],
  ['Basin, not taken, 422', 422, { error: 'Invalid form' }, '', 'failed'],
  [
    'Web3Forms, sent',
    200,
    { success: true, message: 'Email sent', data: { error: 'my own word' } },
    '',
    'sent',
  ],
  ['Web3Forms, not taken', 400, { success: false, message: 'Access Key is required.' }, '', 'failed'],
  ['Web3Forms, spam', 200, { success: false, body: { message: 'Spam' } }, '', 'failed'],
  ['HubSpot, sent', 200, { inlineMessage: 'Thanks for submitting the form.' }, '', 'sent'],
  [
    'HubSpot, fields at fault',
    400,
    {
      status: 'error',
      message: 'The request is not valid',
      errors: [{ message: "Error in 'fields.email'. Invalid email address", errorType: 'INVALID_EMAIL' }],
    },
    '',
    'refused | email: Invalid email address',
  ],
  ['HubSpot, too many requests', 429, { status: 'error', message: 'Rate limit' }, '', 'failed'],
  [
    'own, as a map of lists',
    422,
    { errors: { phone: ['is too short', 'x'] } },
    '',
    'refused | phone: is too short',
  ],
  ['own, a 200 that says no', 200, { ok: false }, '', 'failed'],
  [
    'own, a 200 with fields at fault',
    200,
    { errors: { phone: 'too short' } },
    '',
    'refused | phone: too short',
  ],
  ['own, empty signs are no signs', 200, { ok: true, error: null, errors: [], fieldErrors: {} }, '', 'sent'],
  ['own, created', 201, { id: 7, status: 'ok' }, '', 'sent'],
  ['own, an array', 200, [1], '', 'sent'],
  ['own, fault in the server', 500, { errors: { phone: 'x' } }, '', 'failed'],
];

describe('the answer of a back-end', () => {
  for (const [name, status, body, renames, expected] of ANSWERS) {
    it(name, () => expect(outcome(status, body, renames)).to.equal(expected));
  }

  it('counts by its status alone where it is no JSON', () => {
    const page = '<!doctype html><title>error: false</title>';
    expect(outcome(200, page, '', 'text/html')).to.equal('sent');
    expect(outcome(204, '', '', '')).to.equal('sent');
    expect(outcome(404, page, '', 'text/html')).to.equal('failed');
    expect(outcome(400, page, '', 'text/html')).to.equal('failed');
    expect(outcome(500, page, '', 'text/html')).to.equal('failed');
    expect(outcome(304, '', '', '')).to.equal('failed');
  });

  it('reads JSON that comes as text or with another type', () => {
    expect(outcome(200, ' {"success":false}', '', 'text/html')).to.equal('failed');
    expect(outcome(200, '{"success":false}', '', 'application/problem+json')).to.equal('failed');
  });

  it('cannot tell where there is no status, or nothing from a service that always answers in JSON', () => {
    expect(outcome(0, '')).to.equal('unknown');
    for (const type of [JSON_TYPE, 'text/plain', ''])
      for (const text of ['', ' \n'])
        expect(parseResponse(200, type, text, new Map(), { jsonOnly: true }).outcome).to.equal('unknown');
  });

  it('cannot tell when a gateway gave up, or when a yes is cut short or garbled', () => {
    for (const status of [408, 502, 504, 522])
      expect(outcome(status, {}), String(status)).to.equal('unknown');
    expect(outcome(200, '{"status":"mail_')).to.equal('unknown');
    expect(outcome(200, '<b>Warning</b>: mail() {"status":"mail_failed"}')).to.equal('unknown');
    expect(outcome(500, '{"status":"mail_')).to.equal('failed');
  });

  it('shows what a back-end says as one short plain line', () => {
    const long = outcome(422, { errors: { name: 'x'.repeat(5000) } });
    expect(long.length).to.be.below(250);
    const said = outcome(422, { errors: { name: 'a\u202e b\u0000\n<img src=x onerror=alert(1)> c' } });
    expect(said).to.equal('refused | name: a b c');
    expect(outcome(422, { errors: { name: { code: 7 } } })).to.equal('refused | name: -');
  });

  it('is not led by names that objects inherit', () => {
    expect(outcome(422, '{"errors":{"__proto__":"x","constructor":"y"}}')).to.equal('failed');
  });
});
