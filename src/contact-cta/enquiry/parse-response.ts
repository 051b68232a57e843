import type { Problem } from './validate.js';
import type { FieldName } from './fields.js';
import { FIELD_NAMES } from './fields.js';
import type { Outcome } from './enquiry-machine.js';
import type { Renames } from './formats.js';

/** What a service said that only the page's author can put right. Names and codes of the service, nothing a visitor typed. */
export interface Fault {
  /** HTTP status; 0 where no answer could be read. */
  readonly status: number;
  /** The service's own code where it gives one, else one of ours in words with hyphens. */
  readonly code: string;
  /** Fields it names which the form doesn't show. */
  readonly fields: readonly string[];
  /** Its sentence, to know it by. Never for a console: some repeat what was typed. */
  readonly said: string;
}

/** What a back-end's answer means for the visitor. */
export interface Answer {
  readonly outcome: Exclude<Outcome, 'not-sent'>;
  /** Fields at fault, with the back-end's words; only with `refused`, and never empty there. */
  readonly problems: readonly Problem[];
  /** With `failed`: it said no, and the message is not there. */
  readonly declined?: boolean;
  /** What to tell the page's author. */
  readonly fault?: Fault;
}

/** What is known of the form and of the service. */
export interface Asked {
  /** Those the form shows; else all. */
  readonly fields?: readonly FieldName[];
  /** The service answers in JSON whatever happens, so a page is no yes. */
  readonly jsonOnly?: boolean;
  /** Address of the answer, where a redirect led to it. */
  readonly movedTo?: string;
}

/** Statuses after which the message may be there all the same: a gateway gave up waiting for the server behind it. */
const GATEWAY = new Set([408, 502, 504, 520, 521, 522, 523, 524]);

/** `status` words in a body that mean no: those of Contact Form 7, and the usual ones. */
const NO_WORDS = /^(spam|aborted|mail_failed|validation_failed|acceptance_missing|error|fail|failed)$/;

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

/** Codes that name a field the visitor answered well: the form's definition doesn't fit (HubSpot). */
const NOT_THE_VISITOR = /NOT_IN_(FORM|FIELD)_DEFINITION/;

/** A page to log in at, by its address; and one that asks for more than it was sent, by its content. */
const LOGIN_ADDRESS = /log-?in|sign-?in|\bauth\b|\bsso\b/i;
const ASKING_PAGE = /type=["']?password|[gh]-(re)?captcha|cf-turnstile|challenge-platform/i;

/**
 * Reads the answer of Contact Form 7, Gravity Forms, Formspree, Basin, Web3Forms, HubSpot, Netlify, Formcarry, Getform or a
 * server of one's own, without being told which. Sent means a 2xx status and no sign of failure in the body: several of
 * them say no with a 200. Only the top level is searched, since some echo the message, whose words are no signs.
 *
 * The visitor is asked to mend an answer only where one that the form shows is named. Every other no is the page's fault:
 * a wrong address, a missing constant, a plan used up.
 * @param type content type; anything but JSON counts by its status, unless it is a page that asks for something.
 * @param text the body, or as much as was read: JSON that can't be read makes a 2xx `unknown`.
 * @param renames of the fields, to name them as the form does.
 */
export function parseResponse(
  status: number,
  type: string,
  text: string,
  renames: Renames,
  asked: Asked = {},
): Answer {
  const accepted = status >= 200 && status < 300;
  if (!status || GATEWAY.has(status)) return { outcome: 'unknown', problems: [] };
  const failure = (code: string, fields: readonly string[] = [], said = ''): Answer => ({
    outcome: 'failed',
    problems: [],
    declined: status < 500,
    fault: { status, code, fields, said },
  });
  const doubt = (code: string): Answer => ({
    outcome: 'unknown',
    problems: [],
    fault: { status, code, fields: [], said: '' },
  });

  const isJson = /\bjson\b/i.test(type) || /^\s*[{[]/.test(text);
  const body = isJson ? parsed(text) : {};
  if (!body) return accepted ? { outcome: 'unknown', problems: [] } : failure(`status-${status}`);
  if (accepted && (!isJson || !text.trim())) {
    if (asked.movedTo && LOGIN_ADDRESS.test(new URL(asked.movedTo).pathname)) return failure('login-page');
    if (ASKING_PAGE.test(text)) return doubt('asking-page');
    if (asked.jsonOnly) return doubt('not-json');
  }

  const { problems, others } = faults(body, renames, asked.fields ?? FIELD_NAMES);
  const word = typeof body['status'] === 'string' ? body['status'].toLowerCase() : '';
  const saysNo =
    ['success', 'ok', 'is_valid'].some((key) => body[key] === false || body[key] === 'false') ||
    FAULT_LISTS.some((key) => isFilled(body[key])) ||
    NO_WORDS.test(word) ||
    isContactForm7(body, word) ||
    isFilled(body['is_spam']);
  if (accepted && !saysNo) return { outcome: 'sent', problems: [] };

  const code = codeOf(body, word) || `status-${status}`;
  const no = failure(code, others, sentence(body));
  if (status >= 500 || problems.length === 0) return no;
  return { outcome: 'refused', problems, ...(others.length > 0 && no.fault && { fault: no.fault }) };
}

/** The service's own code: one word, wherever it keeps it. */
function codeOf(body: Json, word: string): string {
  const list = body['errors'];
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  const errors = [...items, body['error'], body['body'], body].filter(isObject);
  const given = errors.flatMap(({ errorType, code, error }) => [errorType, code, error]);
  const found = given.find((each): each is string => typeof each === 'string' && /^[a-z]\w+$/i.test(each));
  if (found) return found;
  if (body['is_spam']) return 'spam';
  const isSaying = (NO_WORDS.test(word) && !/^(error|fail|failed)$/.test(word)) || isContactForm7(body, word);
  return isSaying ? word : '';
}

/** What it says, in one line. */
function sentence(body: Json): string {
  const list = body['errors'];
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  for (const each of [body['message'], body['error'], first, body['body']])
    if (plain(each)) return plain(each);
  return '';
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

/** Every fault that names a field the form shows, first message a field, in its order; and the other names. */
function faults(
  body: Json,
  renames: Renames,
  fields: readonly FieldName[],
): { problems: Problem[]; others: string[] } {
  const found = new Map<FieldName, string>();
  const others = new Set<string>();
  const note = (name: unknown, message: unknown, code: unknown): void => {
    if (typeof name !== 'string') return;
    const field = ownName(name, renames);
    if (!field || !fields.includes(field) || NOT_THE_VISITOR.test(String(code))) others.add(plain(name));
    else if (!found.has(field)) found.set(field, plain(message));
  };
  for (const key of FAULT_LISTS) {
    const list = body[key];
    if (Array.isArray(list)) for (const item of list) noteItem(item, note);
    else if (isObject(list)) for (const [name, message] of Object.entries(list)) note(name, message, '');
  }
  const problems = FIELD_NAMES.flatMap((field): Problem[] => {
    const message = found.get(field);
    if (message === undefined) return [];
    return [message ? { field, code: 'refused', message } : { field, code: 'refused' }];
  });
  return { problems, others: [...others] };
}

function noteItem(item: unknown, note: (name: unknown, message: unknown, code: unknown) => void): void {
  if (!isObject(item)) return;
  const { field, name, path, message, errorType } = item;
  // HubSpot has the name only in its words: "Error in 'fields.email'. ..."
  const hubspot = /'fields\.([^']+)'\.?\s*(.*)/s.exec(String(message));
  if (hubspot) note(hubspot[1], hubspot[2], errorType);
  else note(field ?? name ?? path, message, errorType);
}

/**
 * Contact Form 7 writes dots as underscores; Gravity Forms names `input_3`, and `input_3_6` of several lines, just `3` in
 * its answers.
 */
function ownName(theirs: string, renames: Renames): FieldName | undefined {
  const isNamed = (field: FieldName): boolean => {
    const sent = renames.get(field) ?? field;
    const gravity = `input_${theirs}`;
    return (
      sent !== '' &&
      (sent === theirs ||
        sent.replace(/\./g, '_') === theirs ||
        sent === gravity ||
        sent.startsWith(`${gravity}_`))
    );
  };
  return FIELD_NAMES.find(isNamed);
}

/** A back-end's words as one short plain line: tags out, and nothing that moves or hides text. */
function plain(message: unknown): string {
  const first: unknown = Array.isArray(message) ? message[0] : message;
  const text = isObject(first) ? first['message'] : first;
  if (typeof text !== 'string') return '';
  const line = text.replace(/<[^>]*>/g, '').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  return line.trim().slice(0, LONGEST_MESSAGE);
}
