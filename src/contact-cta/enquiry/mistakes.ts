import { CF7_ADDRESS } from './services.js';
import type { ServiceName } from './settings.js';

/** A set-up mistake: by whom it is told, how it is known, and how it is mended. */
export interface Mistake {
  /** Absent: whoever answers so. */
  readonly service?: ServiceName;
  /** Code, or `status-404`. */
  readonly code: RegExp;
  /** Its sentence, where the code says too little. */
  readonly said?: RegExp;
  /** Attribute that mends it. */
  readonly attribute: 'endpoint' | 'endpoint-format' | 'endpoint-fields' | 'endpoint-extra';
  /** What it means, and the mend. `{fields}` are those it names. */
  readonly mend: string;
}

const WORDPRESS_REST =
  'the site lets nobody use its REST API without logging in; a security plugin or setting has to allow this address.';

/** First match counts; what a service says itself comes before what a status means everywhere. */
export const MISTAKES: readonly Mistake[] = [
  // Contact Form 7: includes/rest-api.php, includes/submission.php, modules/acceptance.php; 6.1 seen on a real WordPress.
  {
    service: 'cf7',
    code: /^wpcf7_unsupported_media_type$|^status-415$/,
    attribute: 'endpoint-format',
    mend: 'it takes multipart only: write endpoint-format="cf7".',
  },
  {
    service: 'cf7',
    code: /^wpcf7_unit_tag_not_found$/,
    attribute: 'endpoint-extra',
    mend: '"_wpcf7_unit_tag" is missing or not one of this form: write endpoint-format="cf7", or _wpcf7_unit_tag=wpcf7-f123-o1 with the number of the form.',
  },
  {
    service: 'cf7',
    code: /^wpcf7_not_found$|^rest_no_route$|^status-404$/,
    attribute: 'endpoint',
    mend: `there is no form at this address. It has to be ${CF7_ADDRESS}.`,
  },
  {
    service: 'cf7',
    code: /^validation_failed$/,
    attribute: 'endpoint-fields',
    mend: 'the form requires {fields}, which this tag doesn’t ask for. Take the * from it in Contact Form 7, map one of our fields to it, or give it a constant with endpoint-extra.',
  },
  {
    service: 'cf7',
    code: /^acceptance_missing$/,
    attribute: 'endpoint-fields',
    mend: 'the form has an acceptance box, which nobody can tick here. Write [acceptance … optional] in Contact Form 7, or take it out of this form; agreeing in the visitor’s place is not ours to do.',
  },
  {
    service: 'cf7',
    code: /^spam$/,
    attribute: 'endpoint',
    mend: 'Contact Form 7 took it for spam. With its reCAPTCHA or Turnstile switched on every message from here is; Akismet and the disallowed words in WordPress judge the text.',
  },
  {
    service: 'cf7',
    code: /^(mail_failed|aborted)$/,
    attribute: 'endpoint',
    mend: 'WordPress could not send the mail, or a plugin stopped it: look at the form’s Mail tab and the site’s mail.',
  },
  // Gravity Forms: includes/api.php (GFAPI::submit_form), form-submissions controller of REST v2.
  {
    service: 'gravity-forms',
    code: /^(form_)?not_found$|^rest_no_route$|^status-404$/,
    attribute: 'endpoint',
    mend: 'there is no such form, it is inactive or in the trash, or its REST API is off (Forms, Settings, REST API). The address ends in /gf/v2/forms/1/submissions, with the number of the form.',
  },
  {
    service: 'gravity-forms',
    code: /^spam$/,
    attribute: 'endpoint',
    mend: 'Gravity Forms took it for spam: look at the form’s honeypot and spam settings.',
  },
  {
    service: 'gravity-forms',
    code: /^status-400$/,
    attribute: 'endpoint-fields',
    mend: 'the form requires {fields}, which this tag doesn’t send. Map one of our fields to it, as in phone=input_3, or make it optional.',
  },
  // WordPress itself: rest_authorization_required_code(); rest_cookie_check_errors().
  {
    code: /^rest_(forbidden|not_logged_in|login_required|cannot_\w+|cookie_\w+)$/,
    attribute: 'endpoint',
    mend: WORDPRESS_REST,
  },
  {
    code: /^rest_no_route$/,
    attribute: 'endpoint',
    mend: 'WordPress knows no such address: check it, and that the plugin is active.',
  },
  // Formspree: formspree-js, packages/formspree-core/src/submission.ts (FormErrorCodeEnum).
  {
    service: 'formspree',
    code: /^(FORM|PROJECT)_NOT_FOUND$|^status-404$/,
    attribute: 'endpoint',
    mend: 'Formspree has no such form. The address is https://formspree.io/f/ and the form’s ID.',
  },
  {
    service: 'formspree',
    code: /^INACTIVE$/,
    attribute: 'endpoint',
    mend: 'the form is not active: confirm its email address and switch it on in Formspree.',
  },
  {
    service: 'formspree',
    code: /^BLOCKED$|^status-403$/,
    attribute: 'endpoint',
    mend: 'Formspree blocks it: check the form’s allowed domains, and switch its reCAPTCHA off, which no script may answer.',
  },
  {
    service: 'formspree',
    code: /^EMPTY$/,
    attribute: 'endpoint-fields',
    mend: 'Formspree saw no fields: check endpoint-fields and endpoint-format.',
  },
  // HubSpot: Forms API v3, table of error types.
  {
    service: 'hubspot',
    code: /^FORM_HAS_RECAPTCHA_ENABLED$/,
    attribute: 'endpoint',
    mend: 'switch CAPTCHA off in the form’s options in HubSpot: with it, nothing is taken but from HubSpot’s own form.',
  },
  {
    service: 'hubspot',
    code: /^FIELD_NOT_IN_FORM_DEFINITION$/,
    attribute: 'endpoint-fields',
    mend: 'the form in HubSpot has no field {fields}: add it there, or leave it out with name= and nothing after it.',
  },
  {
    service: 'hubspot',
    code: /^VALUE_NOT_IN_FIELD_DEFINITION$/,
    attribute: 'endpoint-fields',
    mend: 'the field {fields} in HubSpot has no such option: make it a line of text there, or don’t map it.',
  },
  {
    service: 'hubspot',
    code: /^REQUIRED_FIELD$/,
    attribute: 'endpoint-fields',
    mend: 'the form in HubSpot requires {fields}, which this tag doesn’t ask for: make it optional, or map one of our fields to it.',
  },
  {
    service: 'hubspot',
    code: /^(MISSING_\w+|INVALID_LEGAL_OPTION_FORMAT)$/,
    attribute: 'endpoint',
    mend: 'the form in HubSpot asks for a consent to process data, which this tag doesn’t give: take it out of this form.',
  },
  {
    service: 'hubspot',
    code: /^status-(400|404)$/,
    attribute: 'endpoint',
    mend: 'HubSpot has no such form. The address is https://api.hsforms.com/submissions/v3/integration/submit/ with the portal’s number and the form’s ID.',
  },
  // Web3Forms: docs, "API Reference"; it has no codes, only sentences.
  {
    service: 'web3forms',
    code: /./,
    said: /access.?key/i,
    attribute: 'endpoint-extra',
    mend: 'the access key is missing or not one of theirs: access_key=… with the key Web3Forms sent you.',
  },
  {
    service: 'web3forms',
    code: /./,
    said: /domain|origin|server|ip\b/i,
    attribute: 'endpoint',
    mend: 'Web3Forms takes nothing from this domain: add it to the form’s domains.',
  },
  // Netlify: "Forms setup"; an address or a form-name it doesn't know is an ordinary page, or none.
  {
    service: 'netlify',
    code: /^status-(404|405)$/,
    attribute: 'endpoint-extra',
    mend: 'Netlify knows no form of this "form-name". A static copy of it, with data-netlify="true", has to stand in the HTML that was deployed, and form detection has to be on.',
  },
  // Everybody.
  {
    code: /./,
    said: /limit|quota|plan\b|exceeded|upgrade/i,
    attribute: 'endpoint',
    mend: 'the plan is used up, or allows no such form.',
  },
  {
    code: /./,
    said: /captcha|turnstile/i,
    attribute: 'endpoint',
    mend: 'it wants a CAPTCHA answered, which this form has none of: switch it off for this form.',
  },
  {
    code: /./,
    said: /spam/i,
    attribute: 'endpoint',
    mend: 'it took the message for spam: look at the form’s spam settings.',
  },
  {
    code: /./,
    said: /(domain|origin|referr?er)\b.*\b(allow|permit|restrict)|(allow|permit|restrict)\w*\b.*\b(domain|origin|referr?er)/i,
    attribute: 'endpoint',
    mend: 'it takes nothing from this domain: add it to the form’s allowed domains. No address of a page is sent along.',
  },
  {
    code: /./,
    said: /inactive|disabled|not active|archived/i,
    attribute: 'endpoint',
    mend: 'the form is not active there.',
  },
  {
    code: /./,
    said: /not found|no such|doesn.t exist|invalid form/i,
    attribute: 'endpoint',
    mend: 'there is no such form: check the ID in the address.',
  },
  {
    code: /spam/i,
    attribute: 'endpoint',
    mend: 'it took the message for spam: look at the form’s spam settings.',
  },
  {
    code: /^status-401$/,
    attribute: 'endpoint',
    mend: 'it wants a login or a key, which no page can keep secret: the form has to be open to visitors.',
  },
  { code: /^status-402$/, attribute: 'endpoint', mend: 'the plan is used up, or allows no such form.' },
  {
    code: /^status-403$/,
    attribute: 'endpoint',
    mend: 'it forbids this: check the form’s allowed domains, its CAPTCHA and the firewall.',
  },
  {
    code: /^status-(404|410)$/,
    attribute: 'endpoint',
    mend: 'there is nothing at this address: check the ID in it.',
  },
  { code: /^status-405$/, attribute: 'endpoint', mend: 'nothing can be sent to this address: check it.' },
  { code: /^status-413$/, attribute: 'endpoint', mend: 'it takes no message of this length.' },
  {
    code: /^status-(406|415)$/,
    attribute: 'endpoint-format',
    mend: 'it doesn’t take this kind of body: try "multipart", "urlencoded", "json" or the name of the service.',
  },
  {
    code: /^status-429$/,
    attribute: 'endpoint',
    mend: 'there were too many messages, or the plan is used up.',
  },
  {
    code: /^status-3\d\d$/,
    attribute: 'endpoint',
    mend: 'it sends on to another address: write the last one.',
  },
  {
    code: /^login-page$/,
    attribute: 'endpoint',
    mend: 'it led to a page to log in at: the address has to be open to visitors.',
  },
  {
    code: /^asking-page$/,
    attribute: 'endpoint',
    mend: 'a page came back that asks for a password or a CAPTCHA, so nobody knows whether the message was taken.',
  },
  {
    code: /^not-json$/,
    attribute: 'endpoint',
    mend: 'a page came back in place of JSON, so nobody knows whether the message was taken: check the address.',
  },
  {
    code: /^no-names$/,
    attribute: 'endpoint-fields',
    mend: 'nothing is sent, since Gravity Forms would drop the message: name=input_1 | phone=input_2 | message=input_3, with its numbers.',
  },
  {
    code: /^no-part$/,
    attribute: 'endpoint',
    mend: 'nothing was sent, since the part of the script that knows form services could not be loaded: all its files have to lie beside it.',
  },
  {
    code: /^page-script$/,
    attribute: 'endpoint',
    mend: 'nothing was sent, since another script of this page has replaced or broken something of the browser’s own that the form needs (fetch, JSON, crypto, AbortController).',
  },
  {
    code: /^no-answer$/,
    attribute: 'endpoint',
    mend: 'no answer could be read. If it is so every time: the address is wrong, it sends on to another one, it allows no other origin to read its answer (Access-Control-Allow-Origin), or the page’s Content-Security-Policy has no connect-src for it.',
  },
  {
    code: /^status-4\d\d$/,
    attribute: 'endpoint',
    mend: 'it refused the message and named no field the form shows{?fields}. Its answer stands in the browser’s network panel; "npx clinic-widgets check-form" prints it.',
  },
  { code: /^status-5\d\d$/, attribute: 'endpoint', mend: 'it had a fault of its own.' },
  {
    code: /./,
    attribute: 'endpoint',
    mend: 'it said no{?fields}. Its answer stands in the browser’s network panel; "npx clinic-widgets check-form" prints it.',
  },
];
