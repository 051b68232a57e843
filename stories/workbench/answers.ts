import { PSEUDO_ADDRESS, pseudoTexts } from './pseudo.js';
import { SAMPLE_FEEDS, ZIP_TABLE, zipTable } from './sample-feeds.js';
import { SAMPLE_PROFILES } from './sample-profiles.js';

type Answer = () => Response | Promise<Response>;

const json =
  (body: unknown, status = 200): Answer =>
  () =>
    Response.json(body, { status });
const never: Answer = () => new Promise(() => undefined);

/** What an enquiry becomes, by the endpoint it is sent to. */
export const ENDPOINTS = {
  sent: '/enquiry',
  sending: '/enquiry/never-answered',
  refusedFields: '/enquiry/refused-fields',
  refused: '/enquiry/refused',
  failed: '/enquiry/failed',
  unknown: '/enquiry/cut-off',
} as const;

const ENQUIRIES: Readonly<Record<string, Answer>> = {
  [ENDPOINTS.sent]: json({ ok: true }),
  [ENDPOINTS.sending]: never,
  [ENDPOINTS.refusedFields]: json({ errors: { phone: 'We can’t call this number.' } }, 422),
  [ENDPOINTS.refused]: json({ success: false }, 422),
  [ENDPOINTS.failed]: json({}, 500),
  [ENDPOINTS.unknown]: () => Promise.reject(new TypeError('The line was cut.')),
};

const LISTS: Readonly<Record<string, Answer>> = {
  ...SAMPLE_FEEDS,
  ...SAMPLE_PROFILES,
  [ZIP_TABLE]: zipTable,
  [PSEUDO_ADDRESS]: () => Response.json(pseudoTexts()),
};

/** How the network is while a story is looked at: what is asked for comes, comes late, or doesn't. */
export const NETWORKS = {
  'As it should be': (answer: Answer) => answer(),
  'Slow, 3 seconds': (answer: Answer) =>
    new Promise<Response>((resolve) => {
      setTimeout(() => {
        resolve(answer());
      }, 3000);
    }),
  'Failing, status 503': () => new Response('', { status: 503 }),
  'Cut off': () => Promise.reject(new TypeError('The line was cut.')),
  'No answer yet': never,
} as const satisfies Readonly<Record<string, (answer: Answer) => Response | Promise<Response>>>;
export type Network = keyof typeof NETWORKS;
export const FIRST_NETWORK: Network = 'As it should be';

let network: Network = FIRST_NETWORK;

export function setNetwork(name: Network): void {
  network = name;
}

/** Lets the page ask nothing over a network that a story names: lists, profiles and enquiries are answered here. */
export function answerHere(): void {
  const realFetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    const answer = (init?.method === 'POST' ? ENQUIRIES : LISTS)[pathname];
    return answer ? await NETWORKS[network](answer) : realFetch(input, init);
  };
}
