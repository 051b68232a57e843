/** @typedef {{ status: number, json?: unknown, html?: string, location?: string, opaque?: boolean }} Reply */

/**
 * What can be wrong with a form's set-up, by the `?answer=` that shows it. A service that doesn't know a mistake answers it as
 * most do.
 */
export const SETUP_ANSWERS = /** @type {const} */ ([
  'wrong-id',
  'inactive',
  'domain',
  'limit',
  'captcha',
  'unknown-field',
  'hidden-field',
  'acceptance',
  'login',
  'closed',
  'no-post',
  'wrong-body',
  'html',
  'opaque',
]);
/** @typedef {(typeof SETUP_ANSWERS)[number]} SetupAnswer */

const NOT_FOUND = { status: 404, html: '<!doctype html><title>Page not found</title>' };
/** @param {string} code @param {number} status @param {string} message @returns {Reply} */
const wordpress = (code, status, message) => ({ status, json: { code, message, data: { status } } });
/** @param {string} code @param {number} status @returns {Reply} */
const formspree = (code, status) => ({
  status,
  json: { error: 'Bad Request', errors: [{ code, message: 'Not taken.' }] },
});
/** @param {string} errorType @param {string} message @returns {Reply} */
const hubspot = (errorType, message) => ({
  status: 400,
  json: {
    status: 'error',
    message: 'The request is not valid',
    correlationId: '0000',
    errors: [{ message, errorType }],
  },
});
/** @param {string} status @param {readonly string[]} [invalid] @param {number} [id] @param {string} [why] @returns {Reply} */
export const cf7 = (status, invalid = [], id = 7, why = 'Please fill out this field.') => ({
  status: 200,
  json: {
    contact_form_id: id,
    status,
    message:
      status === 'mail_sent'
        ? 'Thank you for your message. It has been sent.'
        : 'There was an error trying to send your message. Please try again later.',
    posted_data_hash: '',
    into: `#wpcf7-f${id}-o1`,
    invalid_fields: invalid.map((field) => ({
      field: field.replace(/\./g, '_'),
      message: why,
      idref: null,
      error_id: `wpcf7-f${id}-o1-ve-${field}`,
    })),
  },
});

/** @type {Readonly<Record<SetupAnswer, Reply>>} */
const COMMON = {
  'wrong-id': { status: 404, json: { success: false, message: 'Form not found' } },
  inactive: { status: 403, json: { success: false, message: 'This form is disabled' } },
  domain: { status: 403, json: { success: false, message: 'This domain is not allowed' } },
  limit: { status: 429, json: { success: false, message: 'Monthly submission limit exceeded' } },
  captcha: { status: 400, json: { success: false, message: 'Please complete the captcha' } },
  'unknown-field': { status: 400, json: { success: false, errors: { 'x-unknown': 'not a field' } } },
  'hidden-field': { status: 422, json: { success: false, errors: { subject: 'is required' } } },
  acceptance: { status: 422, json: { success: false, errors: { consent: 'must be accepted' } } },
  login: { status: 302, location: '/login' },
  closed: { status: 401, json: { message: 'Unauthorized' } },
  'no-post': { status: 405, json: { message: 'Method Not Allowed' } },
  'wrong-body': { status: 415, json: { message: 'Unsupported Media Type' } },
  html: { status: 200, html: '<!doctype html><title>Contact us</title><h1>Contact us</h1>' },
  opaque: { status: 200, json: { ok: true }, opaque: true },
};

/** @type {Readonly<Record<string, Readonly<Partial<Record<SetupAnswer, Reply>>>>>} */
const OWN = {
  // contact-form-7/includes/rest-api.php, modules/acceptance.php; WordPress's own words for a closed REST API.
  cf7: {
    'wrong-id': wordpress('wpcf7_not_found', 404, 'The requested contact form was not found.'),
    captcha: cf7('spam'),
    'hidden-field': cf7('validation_failed', ['your-subject']),
    acceptance: cf7('acceptance_missing'),
    closed: wordpress('rest_not_logged_in', 401, 'You are not currently logged in.'),
    'no-post': wordpress('rest_no_route', 404, 'No route was found matching the URL and request method.'),
    'wrong-body': wordpress(
      'wpcf7_unsupported_media_type',
      415,
      'The request payload format is not supported.',
    ),
  },
  // gravityforms/includes/api.php, GFAPI::submit_form()
  gravity: {
    'wrong-id': wordpress('form_not_found', 400, 'Your form could not be found'),
    inactive: wordpress('form_not_found', 400, 'Your form could not be found'),
    'hidden-field': { status: 400, json: { is_valid: false, validation_messages: { 9: 'Required.' } } },
    closed: wordpress('rest_forbidden', 403, 'Sorry, you are not allowed to do that.'),
    captcha: {
      status: 400,
      json: { is_valid: false, validation_messages: { 12: 'The reCAPTCHA was invalid.' } },
    },
  },
  // formspree-js, packages/formspree-core/src/submission.ts
  formspree: {
    'wrong-id': formspree('FORM_NOT_FOUND', 404),
    inactive: formspree('INACTIVE', 403),
    domain: formspree('BLOCKED', 403),
    html: { status: 200, html: '<!doctype html><div class="g-recaptcha" data-sitekey="x"></div>' },
  },
  basin: { 'wrong-id': { status: 404, json: { error: 'Form not found' } } },
  web3forms: {
    'wrong-id': { status: 400, json: { success: false, body: { message: 'Invalid Access Key' } } },
  },
  // developers.hubspot.com, Forms API v3, table of error types
  hubspot: {
    'wrong-id': { status: 404, json: { status: 'error', message: 'No form found' } },
    captcha: hubspot(
      'FORM_HAS_RECAPTCHA_ENABLED',
      "Form 'x' can't receive API submissions as Captcha is enabled.",
    ),
    'unknown-field': hubspot(
      'FIELD_NOT_IN_FORM_DEFINITION',
      "Error in 'fields.phone'. The field is not in the form.",
    ),
    'hidden-field': hubspot(
      'REQUIRED_FIELD',
      "Error in 'fields.lastname'. Required field 'lastname' is missing",
    ),
    acceptance: hubspot('MISSING_PROCESSING_CONSENT', 'Consent to process is missing'),
  },
  netlify: {
    'wrong-id': NOT_FOUND,
    inactive: NOT_FOUND,
    'wrong-body': NOT_FOUND,
    'no-post': { ...NOT_FOUND, status: 405 },
  },
};

/**
 * @param {string} like back-end
 * @param {string} answer
 * @returns {Reply | undefined} nothing for what is no mistake of the set-up.
 */
export function mistaken(like, answer) {
  const known = SETUP_ANSWERS.find((each) => each === answer);
  return known && (OWN[like]?.[known] ?? COMMON[known]);
}

/** Forms of the stand-in Contact Form 7, by their number: `*` marks what it requires. */
const CF7_FORMS = new Map([
  [7, ['your-name', 'your-email', 'your-tel', 'your-phone', 'your-message']],
  [8, ['your-name*', 'your-email*', 'your-subject*', 'your-message']],
  [9, ['your-name', 'your-message', 'acceptance consent']],
]);

/**
 * What Contact Form 7 6.1 does with a request, as it was seen to.
 * @param {string} path of the request; anything but its REST route stands for form 7.
 * @param {string} type content type of a body that is no `multipart/form-data` @param {Map<string, string> | undefined} fields
 * @returns {{ reply?: Reply, taken: Map<string, string> }} what it keeps: a field the form lacks is dropped without a word.
 */
export function contactForm7(path, type, fields) {
  const route = /\/contact-form-7\/v1\/contact-forms\/([^/]+)\/feedback/.exec(path);
  const none = new Map();
  if (route && !/^\d+$/.test(route[1] ?? ''))
    return {
      reply: wordpress('rest_no_route', 404, 'No route was found matching the URL and request method.'),
      taken: none,
    };
  if (!fields || !type.startsWith('multipart/form-data'))
    return { reply: mistaken('cf7', 'wrong-body') ?? NOT_FOUND, taken: none };
  const id = Number(route?.[1] ?? 7);
  const form = CF7_FORMS.get(id);
  if (!form) return { reply: mistaken('cf7', 'wrong-id') ?? NOT_FOUND, taken: none };
  if (!/^wpcf7-f\d+-/.test(fields.get('_wpcf7_unit_tag') ?? ''))
    return { reply: wordpress('wpcf7_unit_tag_not_found', 400, 'There is no valid unit tag.'), taken: none };
  const missing = form.filter((each) => each.endsWith('*') && !fields.get(each.slice(0, -1))?.trim());
  const [, box] = /^acceptance (.+)$/.exec(form.find((each) => each.startsWith('acceptance ')) ?? '') ?? [];
  const names = new Set(form.map((each) => each.replace(/\*$|^acceptance /, '')));
  const taken = new Map([...fields].filter(([name]) => names.has(name)));
  if (missing.length > 0)
    return {
      reply: cf7(
        'validation_failed',
        missing.map((each) => each.slice(0, -1)),
        id,
      ),
      taken,
    };
  if (box && !fields.get(box)) return { reply: cf7('acceptance_missing', [], id), taken };
  return { taken };
}

/**
 * Its public list of rules, `GET .../feedback/schema`: text fields are all in it, an acceptance box is not.
 * @param {string} path @returns {Reply | undefined}
 */
export function contactForm7Schema(path) {
  const form = CF7_FORMS.get(Number(/\/contact-forms\/(\d+)\/feedback\/schema$/.exec(path)?.[1]));
  if (!form) return undefined;
  const required = form.filter((each) => each.endsWith('*')).map((each) => each.slice(0, -1));
  const texts = form.filter((each) => !each.startsWith('acceptance ')).map((each) => each.replace(/\*$/, ''));
  const ofKind = (/** @type {string} */ rule, /** @type {RegExp} */ words) =>
    texts.filter((each) => words.test(each)).map((field) => ({ rule, field, error: 'Not taken.' }));
  const rules = [
    ...required.map((field) => ({ rule: 'required', field, error: 'Please fill out this field.' })),
    ...ofKind('email', /email/),
    ...ofKind('tel', /-tel$/),
    // modules/text.php: each has a longest length, where its author gave none, too.
    ...texts.map((field) => ({ rule: 'maxlength', field, threshold: 400, error: 'The field is too long.' })),
  ];
  return { status: 200, json: { version: 'Contact Form 7 SWV Schema 2024-10', locale: 'en_US', rules } };
}
