import { expect } from 'chai';
import { parseResponse, type Asked } from '../../../src/contact-cta/enquiry/parse-response.js';
import { readRenames } from '../../../src/contact-cta/enquiry/formats.js';
import { mendFor } from '../../../src/contact-cta/enquiry/mend.js';
import { MISTAKES } from '../../../src/contact-cta/enquiry/mistakes.js';
import { SERVICE } from '../../../src/contact-cta/enquiry/services.js';
import type { ServiceName } from '../../../src/contact-cta/enquiry/settings.js';

const JSON_TYPE = 'application/json';
const asked: Asked = { fields: ['name', 'phone', 'message'] };

const wp = (code: string, status: number): [number, unknown] => [
  status,
  { code, message: 'Words.', data: { status } },
];
const cf7 = (status: string, invalid: readonly string[] = []): [number, unknown] => [
  200,
  {
    contact_form_id: 7,
    status,
    message: 'One or more fields have an error.',
    invalid_fields: invalid.map((field) => ({ field, message: 'Please fill out this field.' })),
  },
];
const hubspot = (errorType: string, message = 'No.'): [number, unknown] => [
  400,
  { status: 'error', message: 'The request is not valid', errors: [{ message, errorType }] },
];
const formspree = (code: string, status: number): [number, unknown] => [
  status,
  { error: 'No', errors: [{ code, message: 'No.' }] },
];

/** Set-up mistakes as each service answers them, and words of the author's line: the code, and the mend. */
const TABLE: [ServiceName | undefined, string, [number, unknown], ...string[]][] = [
  ['cf7', 'wrong body', wp('wpcf7_unsupported_media_type', 415), 'wpcf7_unsupported_media_type', 'multipart'],
  ['cf7', 'no unit tag', wp('wpcf7_unit_tag_not_found', 400), 'wpcf7_unit_tag_not_found', '_wpcf7_unit_tag'],
  ['cf7', 'wrong number', wp('wpcf7_not_found', 404), 'wpcf7_not_found', 'post=123'],
  ['cf7', 'hash in place of the number', wp('rest_no_route', 404), 'rest_no_route', 'post=123'],
  [
    'cf7',
    'a field we have not',
    cf7('validation_failed', ['your-subject']),
    'validation_failed',
    '"your-subject"',
  ],
  ['cf7', 'acceptance', cf7('acceptance_missing'), 'acceptance_missing', 'optional'],
  ['cf7', 'spam', cf7('spam'), 'spam', 'reCAPTCHA'],
  ['cf7', 'mail failed', cf7('mail_failed'), 'mail_failed', 'Mail tab'],
  ['cf7', 'aborted', cf7('aborted'), 'aborted', 'plugin'],
  ['cf7', 'REST closed', wp('rest_not_logged_in', 401), 'rest_not_logged_in', 'REST API'],
  ['cf7', 'a word of a plugin', cf7('payment_required'), 'payment_required'],
  [
    'gravity-forms',
    'no such form',
    wp('form_not_found', 400),
    'form_not_found',
    '/gf/v2/forms/1/submissions',
  ],
  ['gravity-forms', 'REST off', wp('rest_no_route', 404), 'rest_no_route', 'Settings'],
  [
    'gravity-forms',
    'a field we have not',
    [400, { is_valid: false, validation_messages: { 5: 'Required.' } }],
    '"5"',
    'endpoint-fields',
  ],
  ['gravity-forms', 'spam', [200, { is_valid: true, is_spam: true }], 'spam'],
  ['formspree', 'no such form', formspree('FORM_NOT_FOUND', 404), 'FORM_NOT_FOUND', 'formspree.io/f/'],
  ['formspree', 'inactive', formspree('INACTIVE', 403), 'INACTIVE', 'confirm'],
  ['formspree', 'blocked', formspree('BLOCKED', 403), 'BLOCKED', 'domains'],
  ['formspree', 'empty', formspree('EMPTY', 400), 'EMPTY', 'endpoint-fields'],
  ['formspree', 'plan', [402, { error: 'The form has reached its submission limit' }], '402', 'plan'],
  ['basin', 'no such form', [404, { error: 'Form not found' }], '404', 'no such form'],
  ['basin', 'domain', [403, { error: 'This domain is not allowed to submit' }], '403', 'domains'],
  ['basin', 'plan', [422, { error: 'Submission limit exceeded' }], '422', 'plan'],
  [
    'web3forms',
    'no key',
    [400, { success: false, message: 'Access Key is required.' }],
    '400',
    'access_key=',
  ],
  [
    'web3forms',
    'wrong key',
    [400, { success: false, body: { message: 'Invalid Access Key' } }],
    '400',
    'access_key=',
  ],
  ['web3forms', 'domain', [403, { success: false, message: 'Domain not allowed' }], '403', 'domains'],
  ['web3forms', 'plan', [429, { success: false, message: 'Too many requests' }], '429', 'plan'],
  [
    'hubspot',
    'a field it lacks',
    hubspot('FIELD_NOT_IN_FORM_DEFINITION', "Error in 'fields.phone'. Not in the form."),
    'FIELD_NOT_IN_FORM_DEFINITION',
    '"phone"',
  ],
  [
    'hubspot',
    'an option it lacks',
    hubspot('VALUE_NOT_IN_FIELD_DEFINITION', "Error in 'fields.name'. x"),
    'VALUE_NOT_IN_FIELD_DEFINITION',
    '"name"',
  ],
  [
    'hubspot',
    'a field we have not',
    hubspot('REQUIRED_FIELD', "Error in 'fields.lastname'. Required field 'lastname' is missing"),
    'REQUIRED_FIELD',
    '"lastname"',
  ],
  ['hubspot', 'captcha', hubspot('FORM_HAS_RECAPTCHA_ENABLED'), 'FORM_HAS_RECAPTCHA_ENABLED', 'CAPTCHA off'],
  ['hubspot', 'consent', hubspot('MISSING_PROCESSING_CONSENT'), 'MISSING_PROCESSING_CONSENT', 'consent'],
  ['hubspot', 'wrong ID', [404, { status: 'error', message: 'No form' }], '404', 'portal'],
  ['netlify', 'no such form', [404, '<!doctype html><title>Not found</title>'], '404', 'data-netlify'],
  [
    'formcarry',
    'no such form',
    [404, { code: 404, status: 'error', message: 'Form not found' }],
    '404',
    'no such form',
  ],
  ['formcarry', 'plan', [200, { status: 'error', message: 'Monthly quota exceeded' }], '200', 'plan'],
  ['getform', 'plan', [402, { success: false, message: 'Upgrade your plan' }], '402', 'plan'],
  ['getform', 'inactive', [403, { success: false, message: 'Form is disabled' }], '403', 'not active'],
  [undefined, 'login', [401, ''], '401', 'login'],
  [undefined, 'wrong address', [404, ''], '404', 'address'],
  [undefined, 'no POST', [405, ''], '405', 'address'],
  [undefined, 'body', [415, {}], '415', 'endpoint-format'],
  [undefined, 'redirect', [301, ''], '301', 'last one'],
  [undefined, 'own code', [409, { code: 'duplicate_case' }], 'duplicate_case', 'check-form'],
  [undefined, 'nothing said', [400, {}], '400', 'check-form'],
  [undefined, 'CAPTCHA', [400, { error: 'captcha-failed, please retry' }], '400', 'CAPTCHA'],
];

describe('set-up mistakes', () => {
  for (const [service, mistake, [status, body], ...words] of TABLE) {
    it(`${service ?? 'own'}, ${mistake}: ours, and one line with code and mend`, () => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const type = typeof body === 'string' ? 'text/html' : JSON_TYPE;
      const jsonOnly = service !== undefined && Boolean(SERVICE[service].jsonOnly);
      const answer = parseResponse(status, type, text, new Map(), { ...asked, jsonOnly });
      expect(answer.outcome).to.equal('failed');
      expect(answer.declined).to.equal(true);
      expect(answer.problems).to.deep.equal([]);
      if (!answer.fault) throw new Error('nothing for the author');
      const { attribute, problem } = mendFor(service, answer.fault);
      for (const word of [service ? SERVICE[service].title : 'The service', ...words])
        expect(`${attribute}: ${problem}`).to.contain(word);
      expect(problem).not.to.match(/[{}]|undefined/);
    });
  }

  it('cover every row there is, so that none stands in another’s way', () => {
    const reached: string[] = [];
    for (const [service, , [status, body]] of TABLE) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const type = typeof body === 'string' ? 'text/html' : JSON_TYPE;
      const { fault } = parseResponse(status, type, text, new Map(), asked);
      if (fault) reached.push(mendFor(service, fault).problem);
    }
    const own = MISTAKES.filter(({ service }) => service);
    const isReached = (mend: string): boolean =>
      reached.some((problem) => mend.split(/\{\??fields\}/).every((piece) => problem.includes(piece)));
    const missed = own.filter(({ mend }) => !isReached(mend));
    expect(missed.map(({ mend }) => mend)).to.deep.equal([]);
  });

  it('are the visitor’s only where the form shows the field', () => {
    const [status, body] = cf7('validation_failed', ['your-name', 'your-subject']);
    const { renames } = readRenames('name=your-name | email=your-email');
    const answer = parseResponse(status, JSON_TYPE, JSON.stringify(body), renames, asked);
    expect(answer.outcome).to.equal('refused');
    expect(answer.problems.map(({ field }) => field)).to.deep.equal(['name']);
    expect(answer.fault?.fields).to.deep.equal(['your-subject']);
    const [, other] = cf7('validation_failed', ['your-email']);
    expect(parseResponse(status, JSON_TYPE, JSON.stringify(other), renames, asked).outcome).to.equal(
      'failed',
    );
  });

  it('of a page in place of an answer claim nothing', () => {
    const page = (html: string, more: Asked = {}): string => {
      const { outcome, fault } = parseResponse(200, 'text/html', html, new Map(), more);
      return `${outcome} ${fault?.code ?? ''}`.trim();
    };
    expect(page('<h1>Thank you</h1>')).to.equal('sent');
    expect(page('<h1>Thank you</h1>', { movedTo: 'https://x.example/thanks' })).to.equal('sent');
    for (const path of ['wp-login.php?redirect_to=x', 'user/login', 'sign-in', 'auth/start', 'signin'])
      expect(page('<h1>Welcome</h1>', { movedTo: `https://x.example/${path}` }), path).to.equal(
        'failed login-page',
      );
    expect(page('<input type="password">')).to.equal('unknown asking-page');
    expect(page("<div class='h-captcha'></div>")).to.equal('unknown asking-page');
    expect(page('<div class="cf-turnstile"></div>')).to.equal('unknown asking-page');
    expect(page('<h1>Contact</h1>', { jsonOnly: true })).to.equal('unknown not-json');
  });

  it('never repeat the service’s sentences', () => {
    const said = 'The address sam@x.example is over its limit';
    const { fault } = parseResponse(400, JSON_TYPE, JSON.stringify({ message: said }), new Map(), asked);
    if (!fault) throw new Error('nothing for the author');
    expect(mendFor('basin', fault).problem).not.to.contain('sam@');
  });
});
