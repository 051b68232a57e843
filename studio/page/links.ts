import type { PageTag } from './page.js';

/** What came of asking an address. */
type Verdict =
  /** It answers as it should. */
  | 'answers'
  /** It answers, but that there is nothing, or that it may not be seen. */
  | 'refuses'
  /** Nothing came back. */
  | 'silent'
  /** Something answers there; what, only its own site may read. */
  | 'untold';

export interface LinkAnswer {
  readonly address: string;
  readonly verdict: Verdict;
  /** Of HTTP, where it may be read. */
  readonly status?: number;
}

const WHOLE = /^https?:\/\//i;

/** Values that are whole addresses, at any depth: what is relative is on a site that is elsewhere. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const words = value.trim().split(/\s+/);
    return words.every((each) => WHOLE.test(each)) ? words : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

/** Places in an address of map images: asked for as it stands, nothing would be there. */
const PLACES = /[{}]/;

const asked = (addresses: readonly string[]): readonly string[] => [
  ...new Set(addresses.filter((each) => !PLACES.test(each))),
];

/** Addresses that tags of a page name, each once. */
export const linksOf = (tags: readonly PageTag[]): readonly string[] =>
  asked(tags.flatMap(({ attributes }) => addressesIn(attributes)));

/** Addresses a profile names, each once. What its file is checked against is no link of it. */
export function linksIn(document: Readonly<Record<string, unknown>>): readonly string[] {
  const own = Object.entries(document).filter(([name]) => name !== '$schema');
  return asked(addressesIn(own.map(([, value]) => value)));
}

/** Longer than that nobody waits for a page, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Asks whether an address answers: first so that the answer can be read, and where its site doesn't allow that, whether
 * there is one.
 */
export async function askLink(address: string, ask: typeof fetch): Promise<LinkAnswer> {
  const plain = {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'follow',
  } as const;
  const wait = (): AbortSignal => AbortSignal.timeout(PATIENCE);
  try {
    const { ok, status, body } = await ask(address, { ...plain, mode: 'cors', signal: wait() });
    void body?.cancel().catch(() => undefined);
    return { address, verdict: ok ? 'answers' : 'refuses', status };
  } catch {
    const answered = await ask(address, { ...plain, mode: 'no-cors', signal: wait() }).then(
      () => true,
      () => false,
    );
    return { address, verdict: answered ? 'untold' : 'silent' };
  }
}
