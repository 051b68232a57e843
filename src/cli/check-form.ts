import { parseArgs } from 'node:util';
import { sendEnquiry, TIMEOUT_MS } from '../contact-cta/enquiry/send-enquiry.js';
import { submissionId } from '../contact-cta/enquiry/enquiry-machine.js';
import { DEFAULT_FIELDS } from '../contact-cta/enquiry/fields.js';
import { encode, entriesOf, type Pair } from '../contact-cta/enquiry/formats.js';
import * as services from '../contact-cta/enquiry/services.js';
import { ENDPOINT_FORMATS, settleEnquiry, type EnquirySettings } from '../contact-cta/enquiry/settings.js';
import { enquiryWords } from '../contact-cta/enquiry/strings.js';
import { advise, type Advice } from './check-form/advice.js';
import { mayRead, preflightFault, recordingFetch, type Exchange } from './check-form/exchange.js';
import { loadFormFields } from './check-form/schema.js';
import { testEnquiry } from './check-form/test-enquiry.js';
import { attributesMarkup } from './markup.js';
import { CommandError, EXIT, type Exit, type Terminal } from './terminal.js';

export const CHECK_FORM_HELP = `clinic-widgets check-form ENDPOINT [--like SERVICE] [--fields LIST] [--endpoint-fields PAIRS]
                                      [--endpoint-extra PAIRS] [--page ADDRESS] [--dry-run]

Sends ONE test enquiry to the endpoint of a contact form, as the tag on a page would, and says what came back, what the
service likely dropped, and which attributes to write. The enquiry says of itself that it is a test; whoever reads the
form's mail gets it. To whom it goes is said first. Nothing is asked.

  --like             the tag's endpoint-format: ${ENDPOINT_FORMATS.slice(0, 5).join(', ')},
                     ${ENDPOINT_FORMATS.slice(5).join(', ')};
                     else as the address has it
  --fields           the tag's fields, "name phone message"
  --endpoint-fields  the tag's endpoint-fields, "name=your-name | phone=your-tel"
  --endpoint-extra   the tag's endpoint-extra, "access_key=abc"
  --page             address of the page the form stands on: whether browsers may send from there is tried too
  --dry-run          shows what would be sent, and sends nothing

Exit: 0 taken and nothing to change, 1 problems, 2 not sent, not reachable or not understood.

Examples
  clinic-widgets check-form https://clinic.example/wp-json/contact-form-7/v1/contact-forms/123/feedback
  clinic-widgets check-form https://api.web3forms.com/submit --endpoint-extra "access_key=abc" --page https://clinic.example/
`;

/** Other names for those it knows. */
const ALIASES: Readonly<Partial<Record<string, string>>> = {
  'contact-form-7': 'cf7',
  gravity: 'gravity-forms',
  gravityforms: 'gravity-forms',
  own: '',
};

/** Form plugins that take no message from another form. Their documentation, read in 2026. */
const CLOSED: Readonly<Partial<Record<string, string>>> = {
  wpforms: 'WPForms documents no address that takes a message from another form.',
  // formidableforms.com/knowledgebase/formidable-api: with its key a request acts as an administrator.
  formidable:
    'Formidable takes entries from elsewhere only with the key of its API, which acts as an administrator: no page may hold it.',
};

/** Pages of these stand on the same site as their endpoint; all others' on another. */
const ON_SITE: readonly (string | undefined)[] = ['cf7', 'gravity-forms', 'netlify'];

/** Sends one test enquiry and says what became of it. */
export async function checkForm(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      like: { type: 'string' },
      fields: { type: 'string' },
      'endpoint-fields': { type: 'string' },
      'endpoint-extra': { type: 'string' },
      page: { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
  });
  const [address, ...more] = positionals;
  if (address === undefined || more.length > 0) throw new CommandError('Name one endpoint.');
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new CommandError(`${address} is not a whole web address.`);
  const { page } = values;
  if (page !== undefined && (!/^https?:\/\//i.test(page) || !URL.canParse(page)))
    throw new CommandError(`--page ${page} is not a whole web address.`);
  const like = formatNamed(values.like);

  const given = {
    endpoint: address,
    fields: values.fields,
    required: 'none',
    format: like,
    endpointFields: values['endpoint-fields'],
    endpointExtra: values['endpoint-extra'],
  };
  const settle = (from: string): ReturnType<typeof settleEnquiry> => settleEnquiry(given, from, services);
  const { origin, protocol } = new URL(address);
  const elsewhere = settle(page ?? `${protocol}//page.invalid/`);
  const isOnSite = page === undefined && ON_SITE.includes(elsewhere.settings?.serviceName);
  const { settings, notes } = isOnSite ? settle(`${origin}/`) : elsewhere;
  if (!settings) throw new CommandError(notes.map(({ problem }) => `${address} ${problem}`).join('\n'));

  const id = submissionId(crypto.getRandomValues(new Uint8Array(16)));
  const enquiry = testEnquiry(settings.fields, id, terminal.now());
  const entries = entriesOf(enquiry, settings.renames, settings.extra, settings.service, enquiryWords.en);
  const who = settings.service ? ` (${settings.service.title})` : '';
  const host = new URL(settings.endpoint.href).host;
  if (settings.losesText) {
    terminal.out(adviceText('Nothing was sent.', advise({ settings, notes }), settings));
    return EXIT.problems;
  }
  if (values['dry-run']) {
    terminal.out(`Would be sent to ${host}${who} as ${settings.format}:\n${entriesText(entries)}`);
    const advice = advise({ settings, notes });
    terminal.out(adviceText('', advice, settings));
    return advice.problems.length > 0 ? EXIT.problems : EXIT.clean;
  }
  terminal.err(`Sending one test enquiry to ${host}${who}, marked as a test.\n`);
  const form = settings.serviceName === 'cf7' ? await loadFormFields(settings.endpoint.href) : undefined;
  return send({ settings, entries, id, page, form, notes }, terminal);
}

interface Test {
  readonly settings: EnquirySettings;
  readonly entries: readonly Pair[];
  readonly id: string;
  readonly page: string | undefined;
  readonly form: Awaited<ReturnType<typeof loadFormFields>>;
  readonly notes: ReturnType<typeof settleEnquiry>['notes'];
}

async function send({ settings, entries, id, page, form, notes }: Test, terminal: Terminal): Promise<Exit> {
  const { endpoint, format, renames, fields, service } = settings;
  const body = encode(format, entries, id);
  const origin = page === undefined ? undefined : new URL(page).origin;
  const isForeign = origin !== undefined && !endpoint.own;
  const refusal = isForeign ? await preflightFault(endpoint.href, origin, body.type) : '';
  const recorder = recordingFetch(origin);
  const { outcome, problems, fault } = await sendEnquiry(
    {
      endpoint,
      body,
      renames: new Map([...Object.entries(service?.names ?? {}), ...renames]),
      fields,
      ...(service?.jsonOnly && { jsonOnly: true }),
      online: true,
      signal: new AbortController().signal,
    },
    TIMEOUT_MS,
    recorder.fetch,
  );
  const exchange = recorder.exchange();
  terminal.out(`Sent as ${format}:\n${entriesText(entries)}`);
  if (!exchange) {
    const reason = recorder.failure();
    const isSure = /REFUSED|NOTFOUND|AGAIN|bad port|certificate/i.test(reason);
    terminal.err(
      `No answer: ${reason}. ${isSure ? 'Check the address.' : 'The message may have arrived all the same.'}\n`,
    );
    return EXIT.unreadable;
  }
  terminal.out(answerText(exchange));
  const isHidden = isForeign && !mayRead(exchange.allowedOrigin, origin);
  const advice = advise({ settings, notes, fault, form });
  const all: readonly string[] = [
    ...problems.map(({ field, message = '' }) => `${field}: refused. ${message}`.trim()),
    ...(refusal ? [`endpoint: ${refusal}`] : []),
    ...(isHidden
      ? [
          `endpoint: the answer lets no page of ${origin} read it (Access-Control-Allow-Origin), so visitors are told that nobody can tell whether their message arrived. The endpoint has to allow ${origin}.`,
        ]
      : []),
    ...(outcome === 'unknown' && !fault
      ? ['endpoint: it gave no whole answer, so the message may have arrived or not.']
      : []),
    ...advice.problems,
  ];
  const hints = [
    ...(outcome === 'sent' && service?.unknown === 'dropped'
      ? [
          `${service.title} thanks for fields its form lacks, too: look in the mail it sent whether all of the above is there.`,
        ]
      : []),
    ...(settings.serviceName === 'netlify' ? [netlifyCopy(entries)] : []),
    ...(origin === undefined && !endpoint.own
      ? ['--page https://your-page/ tries, too, whether browsers may send from there.']
      : []),
    ...advice.hints,
  ];
  const verdict = VERDICTS[outcome];
  terminal.out(adviceText(verdict, { ...advice, problems: all, hints }, settings));
  return outcome === 'sent' && all.length === 0 ? EXIT.clean : EXIT.problems;
}

const VERDICTS = {
  sent: 'Taken: the service says so.',
  refused: 'Not taken: it names answers to put right.',
  failed: 'Not taken: the service said no.',
  unknown: 'Nobody can tell whether it was taken.',
  'not-sent': 'Nothing was sent.',
} as const;

/** Netlify answers with a page whatever came, and keeps the fields it saw when the site was deployed. */
function netlifyCopy(entries: readonly Pair[]): string {
  const [, form = ''] = entries.find(([name]) => name === 'form-name') ?? [];
  const fields = entries.filter(([name]) => name !== 'form-name');
  const inputs = fields.map(([name]) => `<input${attributesMarkup({ name })}>`).join('');
  return `Netlify keeps only what a copy of the form in the deployed HTML has: <form${attributesMarkup({ name: form })} data-netlify="true" hidden>${inputs}</form>`;
}

/** @throws CommandError where there is no such service, or none a page may send to. */
function formatNamed(word: string | undefined): string | undefined {
  const wanted = word?.trim().toLowerCase() ?? '';
  const closed = CLOSED[wanted.replace(/-forms$/, '')];
  if (closed) throw new CommandError(closed);
  const format = ALIASES[wanted] ?? wanted;
  if (format === '') return undefined;
  if (!ENDPOINT_FORMATS.includes(format))
    throw new CommandError(`"${wanted}" is no service it knows: ${ENDPOINT_FORMATS.join(', ')}, own.`);
  return format;
}

/** On one line, without what would move or colour a terminal. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');

function entriesText(entries: readonly Pair[]): string {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, value]) => `  ${name.padEnd(width)}  ${printable(value)}\n`).join('');
}

function answerText({ status, type, text, location }: Exchange): string {
  const shown = printable(text).trim().slice(0, 2000);
  return [
    `\nAnswer: ${status} ${printable(type)}\n`,
    location === undefined ? '' : `  Location: ${printable(location)}\n`,
    shown && `  ${shown}\n`,
  ].join('');
}

function adviceText(
  verdict: string,
  { problems, hints, fields, renames, extra }: Advice,
  settings: EnquirySettings,
): string {
  const pairs = (map: ReadonlyMap<string, string>): string =>
    [...map].map(([name, value]) => `${name}=${value}`).join(' | ');
  const attributes = {
    endpoint: settings.endpoint.href,
    'endpoint-format': settings.serviceName ?? (settings.format === 'multipart' ? '' : settings.format),
    fields: fields.join() === DEFAULT_FIELDS.join() ? '' : fields.join(' '),
    'endpoint-fields': pairs(renames),
    'endpoint-extra': pairs(extra),
  };
  const list = (title: string, lines: readonly string[]): string =>
    lines.length > 0 ? `\n${title}\n${lines.map((line) => `  - ${line}\n`).join('')}` : '';
  return [
    verdict && `\n${verdict}\n`,
    list('To change', problems),
    list('To know', hints),
    `\nAttributes to paste\n  <clinic-contact-cta${attributesMarkup(attributes)}>\n`,
  ].join('');
}
