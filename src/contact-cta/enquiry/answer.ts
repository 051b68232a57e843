import type { Problem } from './check.js';
import type { FieldName } from './fields.js';
import { FIELD_NAMES } from './fields.js';
import type { Outcome } from './delivery.js';
import type { Renames } from './formats.js';

/** What a back-end's answer means for the visitor. */
export interface Answer {
  readonly outcome: Exclude<Outcome, 'not-sent'>;
  /** Fields at fault, with the back-end's words; only with `refused`, and empty where it names none. */
  readonly problems: readonly Problem[];
}

/** Statuses after which the message may be there all the same: a gateway gave up waiting for the server behind it. */
const GATEWAY = new Set([408, 502, 504, 520, 521, 522, 523, 524]);

/** `status` words in a body that mean no: those of Contact Form 7, and the usual ones. */
const FAILED_STATUS = new Set(['spam', 'aborted', 'mail_failed', 'error', 'fail', 'failed']);
const REFUSED_STATUS = new Set(['validation_failed', 'acceptance_missing']);

/** Keys under which back-ends list faults by field. */
const FAULT_LISTS = [
  'invalid_fields',
  'validation_messages',
  'fieldErrors',
  'field_errors',
  'errors',
  'error',
];

const LONGEST_MESSAGE = 200;

/**
 * Reads the answer of Contact Form 7, Gravity Forms, Formspree, Basin, Web3Forms, HubSpot, Netlify or a server of
 * one's own, without being told which. Sent means a 2xx status and no sign of failure in the body: several of them say
 * no with a 200. Only the top level is searched, since some echo the message, whose words are no signs.
 * @param type content type; anything but JSON counts by its status alone.
 * @param text the body, or as much as was read: JSON that can't be read makes a 2xx `unknown`.
 * @param renames of the fields, to name them as the form does.
 */
export function readAnswer(status: number, type: string, text: string, renames: Renames): Answer {
  const accepted = status >= 200 && status < 300;
  if (GATEWAY.has(status)) return { outcome: 'unknown', problems: [] };

  const body = /\bjson\b/i.test(type) || /^\s*[{[]/.test(text) ? parsed(text) : {};
  if (!body) return { outcome: accepted ? 'unknown' : 'failed', problems: [] };

  const problems = faults(body, renames);
  const word = typeof body['status'] === 'string' ? body['status'].toLowerCase() : '';
  const saysNo =
    ['success', 'ok', 'is_valid'].some((key) => body[key] === false || body[key] === 'false') ||
    FAULT_LISTS.some((key) => isFilled(body[key])) ||
    FAILED_STATUS.has(word) ||
    REFUSED_STATUS.has(word) ||
    isContactForm7(body, word) ||
    isFilled(body['is_spam']);
  if (accepted && !saysNo) return { outcome: 'sent', problems: [] };

  const isRefusal =
    status === 400 || status === 422 || REFUSED_STATUS.has(word) || body['is_valid'] === false;
  if (status < 500 && (problems.length || isRefusal)) return { outcome: 'refused', problems };
  return { outcome: 'failed', problems: [] };
}

type Json = Readonly<Record<string, unknown>>;

/** The JSON object of a body; an array, a number or the like has no signs to read; `undefined` if it isn't JSON. */
function parsed(text: string): Json | undefined {
  if (!text.trim()) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function isFilled(value: unknown): boolean {
  return isObject(value) ? Object.keys(value).length > 0 : Boolean(value) && value !== 'false';
}

/** Plugins of Contact Form 7 add further words of their own, such as `payment_required`: all but one are a no. */
function isContactForm7(body: Json, word: string): boolean {
  return 'contact_form_id' in body && word !== 'mail_sent';
}

/** Every fault that names a field of ours, first message a field, in the form's order. */
function faults(body: Json, renames: Renames): Problem[] {
  const found = new Map<FieldName, string>();
  const note = (name: unknown, message: unknown): void => {
    const field = typeof name === 'string' ? ownName(name, renames) : undefined;
    if (field && !found.has(field)) found.set(field, plain(message));
  };
  for (const key of FAULT_LISTS) {
    const list = body[key];
    if (Array.isArray(list)) for (const item of list) noteItem(item, note);
    else if (isObject(list)) for (const [name, message] of Object.entries(list)) note(name, message);
  }
  return FIELD_NAMES.flatMap((field) => {
    const message = found.get(field);
    if (message === undefined) return [];
    return message ? { field, code: 'refused', message } : { field, code: 'refused' };
  });
}

function noteItem(item: unknown, note: (name: unknown, message: unknown) => void): void {
  if (!isObject(item)) return;
  const { field, name, path, message } = item;
  // HubSpot has the name only in its words: "Error in 'fields.email'. ..."
  const hubspot = /'fields\.([^']+)'\.?\s*(.*)/s.exec(String(message));
  if (hubspot) note(hubspot[1], hubspot[2]);
  else note(field ?? name ?? path, message);
}

/** Contact Form 7 writes dots as underscores; Gravity Forms names `input_3` just `3` in its answers. */
function ownName(theirs: string, renames: Renames): FieldName | undefined {
  return FIELD_NAMES.find((field) => {
    const sent = renames.get(field) ?? field;
    return (
      sent !== '' && (sent === theirs || sent.replace(/\./g, '_') === theirs || sent === `input_${theirs}`)
    );
  });
}

/** A back-end's words as one short plain line: tags out, and nothing that moves or hides text. */
function plain(message: unknown): string {
  const first: unknown = Array.isArray(message) ? message[0] : message;
  const text = isObject(first) ? first['message'] : first;
  if (typeof text !== 'string') return '';
  const line = text.replace(/<[^>]*>/g, '').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  return line.trim().slice(0, LONGEST_MESSAGE);
}
