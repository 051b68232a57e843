import { SAMPLE_FEEDS, ZIP_TABLE, zipTable } from './sample-feeds.js';
import { SAMPLE_PROFILES } from './sample-profiles.js';

/** What stands in for a back-end that enquiries are sent to. */
export type Answer = () => Promise<Response>;

const answers: Readonly<Record<string, () => Response | Promise<Response>>> = {
  ...SAMPLE_FEEDS,
  ...SAMPLE_PROFILES,
  [ZIP_TABLE]: zipTable,
};
const delivered: Answer = () => Promise.resolve(Response.json({ ok: true }));
let answerEnquiry = delivered;

/** Lets the page ask nothing over a network that a story names: lists, profiles and enquiries are answered here. */
export function answerHere(): void {
  const realFetch = window.fetch.bind(window);
  window.fetch = (input, init) => {
    if (init?.method === 'POST') return answerEnquiry();
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    const answer = answers[pathname];
    return answer ? Promise.resolve(answer()) : realFetch(input, init);
  };
}

/** Lets enquiries be answered in another way while a story is shown; the result puts things back. */
export function answerEnquiriesWith(answer: Answer): () => void {
  answerEnquiry = answer;
  return () => {
    answerEnquiry = delivered;
  };
}
