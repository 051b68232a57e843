import { expect } from 'chai';
import { privateFetch, type FetchOutcome } from '../../../src/shared/net/private-fetch.js';

const realFetch = globalThis.fetch;
const answer = (
  make: (request: { url: string; init: RequestInit }) => Response | Promise<Response>,
): void => {
  globalThis.fetch = (input, init = {}) => Promise.resolve(make({ url: input as string, init }));
};
/** A response as if it came from `url`; only browsers can set that. */
const from = (url: string, body = '[]'): Response =>
  Object.defineProperty(new Response(body), 'url', { value: url });
const FEED = 'https://groups.example.org/feed.json';

describe('privateFetch', () => {
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('sends no cookies and no referrer, and returns the bytes and their type', async () => {
    let seen: RequestInit = {};
    answer(({ init }) => {
      seen = init;
      return new Response('[1]', { headers: { 'content-type': 'application/json' } });
    });
    const outcome = await privateFetch(FEED);
    expect(seen).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'default' });
    expect(seen.headers).to.equal(undefined);
    expect(outcome.ok && new TextDecoder().decode(outcome.body.bytes)).to.equal('[1]');
    expect(outcome.ok && outcome.type).to.equal('application/json');
  });

  it('leaves a conditional request to the browser, which needs no preflight for it', async () => {
    let cache: RequestCache | undefined;
    answer(({ init }) => {
      cache = init.cache;
      return new Response('[]');
    });
    await privateFetch(FEED, { revalidate: true });
    expect(cache).to.equal('no-cache');
  });

  it('reads a data: address without a request of its own making', async () => {
    const outcome = await privateFetch('data:application/json,%5B2%5D');
    expect(outcome.ok && new TextDecoder().decode(outcome.body.bytes)).to.equal('[2]');
  });

  for (const address of [
    '',
    'feed.json',
    'ftp://example.org/x',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    'blob:https://example.org/1',
  ])
    it(`asks nobody for "${address}"`, async () => {
      answer(() => {
        throw new Error('asked');
      });
      expect(await privateFetch(address)).to.deep.equal({ ok: false, problem: 'address' });
    });

  const statuses = {
    401: 'refused',
    403: 'refused',
    404: 'missing',
    410: 'missing',
    429: 'busy',
    500: 'server',
    503: 'server',
  };
  for (const [status, problem] of Object.entries(statuses))
    it(`says ${problem} for ${status}`, async () => {
      answer(() => new Response('x', { status: Number(status) }));
      expect(await privateFetch(FEED)).to.deep.equal({ ok: false, problem, status: Number(status) });
    });

  it('says network where there is no answer or no permission to read it', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await privateFetch(FEED)).to.deep.equal({ ok: false, problem: 'network' });
  });

  it('says empty for an answer without a body', async () => {
    answer(() => new Response(null, { status: 204 }));
    expect(await privateFetch(FEED)).to.deep.equal({ ok: false, problem: 'empty', status: 204 });
  });

  it('refuses to be led from https into the open, but not to another secure host', async () => {
    answer(() => from('http://groups.example.org/feed.json'));
    expect(await privateFetch(FEED)).to.deep.equal({ ok: false, problem: 'downgraded' });
    answer(() => from('https://files.example.net/feed.json'));
    expect((await privateFetch(FEED)).ok).to.equal(true);
  });

  it('stops a body that unfolds past the limit, and tells its source', async () => {
    let pulls = 0;
    let cancelled = false;
    const endless = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        pull(controller) {
          pulls += 1;
          controller.enqueue(new Uint8Array(1000));
        },
        cancel() {
          cancelled = true;
        },
      });
    answer(() => new Response(endless()));
    expect(await privateFetch(FEED, { maxBytes: 5000 })).to.deep.equal({ ok: false, problem: 'too-large' });
    expect(cancelled).to.equal(true);
    expect(pulls).to.be.below(10);
  });

  it('takes a body of exactly the limit, in any number of pieces', async () => {
    const pieces = [new Uint8Array([1, 2]), new Uint8Array([3]), new Uint8Array([4, 5])];
    answer(
      () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              const piece = pieces.shift();
              if (piece) controller.enqueue(piece);
              else controller.close();
            },
          }),
        ),
    );
    const outcome = await privateFetch(FEED, { maxBytes: 5 });
    expect(outcome.ok && [...outcome.body.bytes]).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('runs out of patience with headers that never come, and with a body that never ends', async () => {
    globalThis.fetch = (_, init) =>
      new Promise((_settle, fail) => {
        init?.signal?.addEventListener('abort', () => {
          fail(new DOMException('aborted', 'AbortError'));
        });
      });
    expect(await privateFetch(FEED, { timeoutMs: 5 })).to.deep.equal({ ok: false, problem: 'timeout' });
    globalThis.fetch = (_, init) =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start(controller) {
              init?.signal?.addEventListener('abort', () => {
                controller.error(new DOMException('aborted', 'AbortError'));
              });
            },
          }),
        ),
      );
    expect(await privateFetch(FEED, { timeoutMs: 5 })).to.deep.equal({ ok: false, problem: 'timeout' });
  });

  describe('with a server that is busy', () => {
    const busy = (wish?: string, status = 429): Response =>
      new Response('x', { status, ...(wish !== undefined && { headers: { 'retry-after': wish } }) });
    /** What comes of answers in turn, and the pauses made between. */
    async function ask(
      answers: readonly Response[],
    ): Promise<{ outcome: FetchOutcome; pauses: number[]; asked: number }> {
      const pauses: number[] = [];
      let asked = 0;
      answer(() => {
        asked += 1;
        return answers[asked - 1] ?? busy();
      });
      const pause = (milliseconds: number): Promise<void> => {
        pauses.push(milliseconds);
        return Promise.resolve();
      };
      const outcome = await privateFetch(FEED, { pause });
      return { outcome, pauses, asked };
    }

    for (const [wish, pause] of [
      ['0', 0],
      ['3', 3000],
      ['5', 5000],
    ] as const)
      for (const status of [429, 503])
        it(`asks once more after ${pause} ms for ${status}, Retry-After: ${wish}`, async () => {
          const { outcome, pauses } = await ask([busy(wish, status), new Response('[1]')]);
          expect(outcome.ok).to.equal(true);
          expect(pauses).to.deep.equal([pause]);
        });

    for (const wish of [undefined, '', '6', '3600', 'soon'])
      it(`asks no more for Retry-After: ${wish ?? 'none'}`, async () => {
        const { outcome, asked } = await ask([busy(wish)]);
        expect(outcome).to.deep.equal({ ok: false, problem: 'busy', status: 429 });
        expect(asked).to.equal(1);
      });

    it('follows a date the server gives', async () => {
      const realNow = Date.now.bind(Date);
      Date.now = () => Date.UTC(2026, 10, 23, 14, 40);
      try {
        for (const [wish, pause] of [
          ['Mon, 23 Nov 2026 14:40:03 GMT', 3000],
          // Its clock is behind ours.
          ['Mon, 23 Nov 2026 14:39:00 GMT', 0],
        ] as const)
          expect((await ask([busy(wish), new Response('[1]')])).pauses).to.deep.equal([pause]);
        expect((await ask([busy('Mon, 23 Nov 2026 14:40:06 GMT')])).asked).to.equal(1);
      } finally {
        Date.now = realNow;
      }
    });

    it('asks no third time', async () => {
      const { outcome, asked } = await ask([busy('1'), busy('1', 503), new Response('[1]')]);
      expect(outcome).to.deep.equal({ ok: false, problem: 'server', status: 503 });
      expect(asked).to.equal(2);
    });

    it('heeds the wish of no other answer', async () => {
      expect((await ask([busy('1', 500)])).asked).to.equal(1);
      expect((await ask([busy('1', 404)])).asked).to.equal(1);
    });

    it('waits no longer than patience lasts, or its caller does', async () => {
      const stop = new AbortController();
      answer(({ init }) => {
        init.signal?.throwIfAborted();
        return busy('5');
      });
      const outcome = await privateFetch(FEED, { timeoutMs: 5 });
      expect(outcome).to.deep.equal({ ok: false, problem: 'timeout' });
      const asked = privateFetch(FEED, { signal: stop.signal });
      stop.abort();
      const name = await asked.then(
        () => '',
        (error: unknown) => (error as Error).name,
      );
      expect(name).to.equal('AbortError');
    });
  });

  it('throws only where its caller ended it', async () => {
    const stop = new AbortController();
    globalThis.fetch = (_, init) =>
      new Promise((_settle, fail) => {
        init?.signal?.addEventListener('abort', () => {
          fail(new DOMException('aborted', 'AbortError'));
        });
      });
    const asked = privateFetch(FEED, { signal: stop.signal });
    stop.abort();
    const name = await asked.then(
      () => '',
      (error: unknown) => (error as Error).name,
    );
    expect(name).to.equal('AbortError');
  });
});
