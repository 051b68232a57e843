import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cf7, contactForm7, contactForm7Schema, mistaken } from './receiver-mistakes.js';

/**
 * A stand-in for the back-ends an enquiry form can be sent to, for the demo and the tests.
 *
 * `?like=` picks whose requests and answers it speaks: cf7, gravity, formspree, basin, web3forms, hubspot, netlify, formcarry,
 * getform, own. A path with `/contact-form-7/v1/contact-forms/7/feedback` is Contact Form 7's own (forms 7, 8, 9).
 * `?answer=` picks what happens:
 *   ok            taken and said so                 refused       a field at fault (`&field=` names it, as sent)
 *   spam          taken for spam                    mail-failed   could not be passed on
 *   slow          ok, after `&ms=` (default 1000)   silent        taken, then never a word
 *   cut           taken, then cut off               cut-answer    taken, then cut off inside the answer
 *   cut-before    cut off before the body is read   cut-during    cut off inside the body
 *   redirect      307 to `&to=`                     500           a fault before it was taken
 *   500-after     a fault after it was taken        500-then-ok   500 at the first try with an id, then ok
 *   and what is wrong with the set-up of a form: see `SETUP_ANSWERS` in receiver-mistakes.js
 *
 * What is taken goes to a file, a JSON line each, once per `submission_id`.
 */
export const BACK_ENDS = /** @type {const} */ ([
  'cf7',
  'gravity',
  'formspree',
  'basin',
  'web3forms',
  'hubspot',
  'netlify',
  'formcarry',
  'getform',
  'own',
]);

export const ANSWERS = /** @type {const} */ ([
  'ok',
  'refused',
  'spam',
  'mail-failed',
  'slow',
  'silent',
  'cut',
  'cut-answer',
  'cut-before',
  'cut-during',
  'redirect',
  '500',
  '500-after',
  '500-then-ok',
]);

const LARGEST_BODY = 1_000_000;

/**
 * @param {{ file: string }} options `file`: where messages are appended; its folder is made if need be.
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function createReceiver({ file }) {
  mkdirSync(dirname(file), { recursive: true });
  const taken = idsIn(file);
  const triedOnce = new Set();

  return (request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://receiver.invalid');
    const like = query.get('like') ?? (pathname.includes('/contact-form-7/') ? 'cf7' : 'own');
    const answer = query.get('answer') ?? 'ok';
    const mistake = mistaken(like, answer);

    if (!mistake?.opaque) allowOrigin(request, response);
    if (request.method === 'GET') {
      const page = pathname === '/login' ? LOGIN : contactForm7Schema(pathname);
      if (page) return send(response, page);
    }
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (request.method !== 'POST') return void response.writeHead(405, { Allow: 'POST, OPTIONS' }).end();
    if (answer === 'cut-before') return void request.socket.destroy();

    /** @type {Buffer[]} */
    const chunks = [];
    let size = 0;
    request.on('data', (chunk) => {
      size += chunk.length;
      if (answer === 'cut-during' || size > LARGEST_BODY) return void request.destroy();
      chunks.push(chunk);
    });
    request.on('error', () => undefined);
    request.on('end', () => {
      // A body that came in one piece still ends after it was cut.
      if (request.destroyed) return;
      const type = request.headers['content-type'] ?? '';
      const fields = readBody(type, Buffer.concat(chunks), like);
      const say = (/** @type {Reply} */ reply) => send(response, reply);
      const contact = like === 'cf7' ? contactForm7(pathname, type, fields) : undefined;
      if (mistake ?? contact?.reply) return say(mistake ?? contact?.reply ?? NOT_TAKEN);
      if (!fields) return say(unsupported(like));
      const fault = notLike(like, type, fields);
      if (fault) return say(fault);

      // HubSpot takes only fields its form has, so there the id stands in the message.
      const id =
        fields.get('submission_id') ?? /^submission_id: (.+)$/m.exec(fields.get('message') ?? '')?.[1] ?? '';
      const take = () => {
        if (id && taken.has(id)) return;
        taken.add(id);
        appendFileSync(
          file,
          `${JSON.stringify({ id, like, fields: Object.fromEntries(contact?.taken ?? fields) })}\n`,
        );
      };
      const isFirst = !triedOnce.has(id);
      triedOnce.add(id);

      switch (answer) {
        case 'refused':
          return say(refused(like, query.get('field') ?? [...fields.keys()][0] ?? ''));
        case 'spam':
          return say(spam(like));
        case 'mail-failed':
          return say(mailFailed(like));
        case 'redirect':
          return void response.writeHead(307, { Location: query.get('to') ?? '/elsewhere' }).end();
        case '500':
          return say(serverError(like));
        case '500-then-ok':
          if (isFirst) return say(serverError(like));
          break;
      }
      take();
      switch (answer) {
        case 'silent':
          return;
        case 'cut':
          return void request.socket.destroy();
        case 'cut-answer':
          response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '400' });
          response.write('{"ok":');
          return void setTimeout(() => request.socket.destroy(), 20);
        case '500-after':
          return say(serverError(like));
        case 'slow':
          return void setTimeout(() => say(ok(like, fields)), Number(query.get('ms') ?? 1000));
      }
      say(ok(like, fields));
    });
  };
}

/** Ids of an earlier run, so that a restarted receiver still knows them. @param {string} file */
function idsIn(file) {
  try {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return new Set(lines.map((line) => String(JSON.parse(line).id)));
  } catch {
    return new Set();
  }
}

/**
 * CORS as these services do it: any origin, no credentials, and only the headers they name.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function allowOrigin(request, response) {
  const origin = request.headers.origin;
  if (!origin) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Vary', 'Origin');
  if (request.method !== 'OPTIONS') return;
  response.setHeader('Access-Control-Allow-Methods', 'POST');
  response.setHeader('Access-Control-Allow-Headers', 'content-type');
  response.setHeader('Access-Control-Max-Age', '0');
}

/** @typedef {import('./receiver-mistakes.js').Reply} Reply */

/** @type {Reply} */
const NOT_TAKEN = { status: 500, html: '<!doctype html><title>Not taken</title>' };
/** @type {Reply} */
const LOGIN = { status: 200, html: '<!doctype html><title>Log in</title><input type="password">' };

/** @param {import('node:http').ServerResponse} response @param {Reply} reply */
function send(response, { status, json, html, location }) {
  const type = json === undefined ? 'text/html; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'Content-Type': type, ...(location && { Location: location }) });
  response.end(json === undefined ? (html ?? '') : JSON.stringify(json));
}

/**
 * The fields of a body, to the byte, or nothing where this back-end doesn't take such a body.
 * @param {string} type @param {Buffer} body @param {string} like
 * @returns {Map<string, string> | undefined}
 */
function readBody(type, body, like) {
  const kind = type.split(';')[0]?.trim().toLowerCase() ?? '';
  const isForm = kind === 'multipart/form-data' || kind === 'application/x-www-form-urlencoded';
  if (like === 'hubspot' && kind !== 'application/json') return undefined;
  if ((like === 'netlify' || like === 'basin') && !isForm) return undefined;
  try {
    if (kind === 'multipart/form-data') return readMultipart(type, body);
    if (kind === 'application/x-www-form-urlencoded')
      return new Map(new URLSearchParams(body.toString('utf8')));
    const json = JSON.parse(body.toString('utf8'));
    if (like !== 'hubspot') return new Map(Object.entries(json));
    return new Map(
      json.fields.map((/** @type {{name: string, value: string}} */ { name, value }) => [name, value]),
    );
  } catch {
    return undefined;
  }
}

/**
 * RFC 7578, text parts only. Works on one character a byte, so that nothing is decoded before it is cut apart.
 * @param {string} type @param {Buffer} body
 */
function readMultipart(type, body) {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!boundary) throw new Error('no boundary');
  const bytes = `\r\n${body.toString('latin1')}`;
  const parts = bytes.split(`\r\n--${boundary}`);
  if (!parts.at(-1)?.startsWith('--')) throw new Error('no closing boundary');
  const utf8 = (/** @type {string} */ latin1) => Buffer.from(latin1, 'latin1').toString('utf8');
  const fields = new Map();
  for (const part of parts.slice(1, -1)) {
    const end = part.indexOf('\r\n\r\n');
    const name = /\bname="([^"]*)"/.exec(part.slice(0, end))?.[1];
    if (end < 0 || name === undefined) throw new Error('no name');
    fields.set(utf8(name), utf8(part.slice(end + 4)));
  }
  return fields;
}

/** What a back-end says to a request that isn't as it wants it. @returns {Reply | undefined} */
function notLike(
  /** @type {string} */ like,
  /** @type {string} */ type,
  /** @type {Map<string, string>} */ fields,
) {
  if (like === 'web3forms' && !fields.get('access_key')) {
    return { status: 400, json: { success: false, message: 'Access Key is required.' } };
  }
  if (like === 'netlify' && !fields.get('form-name')) {
    return { status: 404, html: '<!doctype html><title>Page not found</title>' };
  }
  return undefined;
}

/** @param {string} like @returns {Reply} */
function unsupported(like) {
  if (like === 'netlify') return { status: 404, html: '<!doctype html><title>Page not found</title>' };
  const message = 'The request payload format is not supported.';
  return { status: 415, json: { status: 'error', message } };
}

/** @param {string} like @param {Map<string, string>} fields @returns {Reply} */
function ok(like, fields) {
  switch (like) {
    case 'cf7':
      return cf7('mail_sent');
    case 'gravity':
      return {
        status: 200,
        json: {
          is_valid: true,
          page_number: 0,
          source_page_number: 1,
          confirmation_type: 'message',
          confirmation_message: '<div>Thanks for contacting us!</div>',
        },
      };
    case 'formspree':
      return { status: 200, json: { ok: true, next: '/thanks?language=en' } };
    case 'basin':
      return { status: 200, json: { success: true } };
    case 'web3forms':
      return {
        status: 200,
        json: { success: true, message: 'Email sent successfully!', data: Object.fromEntries(fields) },
      };
    case 'hubspot':
      return { status: 200, json: { inlineMessage: 'Thanks for submitting the form.' } };
    case 'netlify':
      return {
        status: 200,
        html: '<!doctype html><title>Thank you!</title><p>Your submission was received.',
      };
    // docs.formcarry.com, "Send form data with AJAX"
    case 'formcarry':
      return {
        status: 200,
        json: { code: 200, status: 'success', title: 'Thank You!', message: 'Received.' },
      };
    case 'getform':
      return { status: 200, json: { success: true } };
    default:
      return { status: 201, json: { ok: true } };
  }
}

/** @param {string} like @param {string} field name as it was sent @returns {Reply} */
function refused(like, field) {
  const message = 'Please look at this again.';
  switch (like) {
    case 'cf7':
      return cf7('validation_failed', [field], 7, message);
    case 'gravity':
      return {
        status: 400,
        json: {
          is_valid: false,
          validation_messages: { [field.replace(/^input_/, '')]: message },
          page_number: 1,
          source_page_number: 1,
        },
      };
    case 'formspree':
      return {
        status: 422,
        json: { error: 'Validation errors', errors: [{ field, code: 'TYPE_EMAIL', message }] },
      };
    case 'basin':
      return { status: 422, json: { error: message } };
    case 'formcarry':
      return { status: 422, json: { code: 422, status: 'error', message } };
    case 'getform':
      return { status: 422, json: { success: false, message } };
    case 'web3forms':
      return { status: 400, json: { success: false, message } };
    case 'hubspot':
      return {
        status: 400,
        json: {
          status: 'error',
          message: 'The request is not valid',
          errors: [{ message: `Error in 'fields.${field}'. ${message}`, errorType: 'INVALID_EMAIL' }],
        },
      };
    case 'netlify':
      return { status: 400, html: '<!doctype html><title>Bad request</title>' };
    default:
      return { status: 422, json: { ok: false, errors: { [field]: message } } };
  }
}

/** @param {string} like @returns {Reply} */
function spam(like) {
  switch (like) {
    case 'cf7':
      return cf7('spam');
    case 'gravity':
      return { status: 200, json: { is_valid: true, is_spam: true, confirmation_type: 'message' } };
    case 'web3forms':
      return { status: 200, json: { success: false, message: 'Spam detected' } };
    case 'netlify':
    case 'hubspot':
      return { status: 403, json: { status: 'error', message: 'Forbidden' } };
    default:
      return { status: 403, json: { error: 'Your submission looks like spam.' } };
  }
}

/** @param {string} like @returns {Reply} */
function mailFailed(like) {
  if (like === 'cf7') return cf7('mail_failed');
  if (like === 'netlify') return { status: 500, html: '<!doctype html><title>Something went wrong</title>' };
  return { status: 200, json: { success: false, error: 'The message could not be passed on.' } };
}

/** @param {string} like @returns {Reply} */
function serverError(like) {
  if (like === 'netlify') return { status: 500, html: '<!doctype html><title>Internal server error</title>' };
  return { status: 500, json: { status: 'error', message: 'Internal server error' } };
}
