import { expect } from 'chai';
import type { Delivery, Endpoint } from '../../../src/contact-cta/enquiry/send-enquiry.js';
import { sendEnquiry, TIMEOUT_MS, readEndpoint } from '../../../src/contact-cta/enquiry/send-enquiry.js';

const PAGE = 'https://clinic.example/contact';

function delivery(change: Partial<Delivery> = {}): Delivery {
  return {
    endpoint: { href: 'https://forms.example/take', own: false },
    body: { type: 'application/x-www-form-urlencoded', text: 'name=Jo' },
    renames: new Map(),
    online: true,
    signal: new AbortController().signal,
    ...change,
  };
}

/** A `fetch` that notes what it is asked, and answers with `response`. */
function fakeFetch(response: () => Promise<Response>): {
  fetcher: typeof fetch;
  asked: [unknown, RequestInit][];
} {
  const asked: [unknown, RequestInit][] = [];
  const fetcher: typeof fetch = (input, init = {}) => {
    asked.push([input, init]);
    const stopped = new Promise<never>((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    });
    return Promise.race([response(), stopped]);
  };
  return { fetcher, asked };
}

const never = (): Promise<never> => new Promise(() => undefined);

describe('readEndpoint', () => {
  const cases: [string, string, Endpoint | 'problem'][] = [
    ['https://forms.example/a?b=c', PAGE, { href: 'https://forms.example/a?b=c', own: false }],
    [' /wp-json/x ', PAGE, { href: 'https://clinic.example/wp-json/x', own: true }],
    ['//clinic.example/x', PAGE, { href: 'https://clinic.example/x', own: true }],
    ['https://clinic.example:8443/x', PAGE, { href: 'https://clinic.example:8443/x', own: false }],
    ['http://forms.example/', 'http://localhost:8000/', { href: 'http://forms.example/', own: false }],
    ['http://forms.example/', PAGE, 'problem'],
    ['', PAGE, 'problem'],
    ['  ', PAGE, 'problem'],
    ['https://', PAGE, 'problem'],
    ['javascript:alert(1)', PAGE, 'problem'],
    ['mailto:jo@clinic.example', PAGE, 'problem'],
    ['https://user:secret@forms.example/', PAGE, 'problem'],
  ];
  for (const [text, page, expected] of cases) {
    it(`"${text}" on ${page}`, () => {
      const read = readEndpoint(text, page);
      if (expected === 'problem') expect(read).to.have.property('problem').that.is.a('string');
      else expect(read).to.deep.equal(expected);
    });
  }
});

describe('deliver', () => {
  it('sends the body once, without cookies, referrer or any header but the two safelisted ones', async () => {
    const { fetcher, asked } = fakeFetch(() => Promise.resolve(new Response(null, { status: 204 })));
    expect(await sendEnquiry(delivery(), TIMEOUT_MS, fetcher)).to.deep.equal({
      outcome: 'sent',
      problems: [],
    });
    expect(asked).to.have.length(1);
    const [url, init] = asked[0] ?? [];
    expect(url).to.equal('https://forms.example/take');
    expect(init).to.include({
      method: 'POST',
      body: 'name=Jo',
      mode: 'cors',
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    expect(init?.headers).to.deep.equal({
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
    });
  });

  it('follows redirects on the own origin, and only there', async () => {
    const { fetcher, asked } = fakeFetch(() => Promise.resolve(new Response('', { status: 200 })));
    await sendEnquiry(
      delivery({ endpoint: { href: 'https://clinic.example/x', own: true } }),
      TIMEOUT_MS,
      fetcher,
    );
    expect(asked[0]?.[1]).to.include({ mode: 'same-origin', redirect: 'follow' });
  });

  it('asks nothing when offline or already given up, and says that nothing was sent', async () => {
    const { fetcher, asked } = fakeFetch(never);
    const stop = new AbortController();
    stop.abort();
    expect((await sendEnquiry(delivery({ online: false }), TIMEOUT_MS, fetcher)).outcome).to.equal(
      'not-sent',
    );
    expect((await sendEnquiry(delivery({ signal: stop.signal }), TIMEOUT_MS, fetcher)).outcome).to.equal(
      'not-sent',
    );
    expect(asked).to.have.length(0);
  });

  it('cannot tell after a broken request, its patience, or removal', async () => {
    const broken = fakeFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    expect((await sendEnquiry(delivery(), TIMEOUT_MS, broken.fetcher)).outcome).to.equal('unknown');
    expect((await sendEnquiry(delivery(), 1, fakeFetch(never).fetcher)).outcome).to.equal('unknown');
    const stop = new AbortController();
    const removed = sendEnquiry(delivery({ signal: stop.signal }), TIMEOUT_MS, fakeFetch(never).fetcher);
    stop.abort();
    expect((await removed).outcome).to.equal('unknown');
  });

  it('failed where a patched fetch throws before it asks', async () => {
    const throwing = (() => {
      throw new Error('patched');
    }) as typeof fetch;
    const { outcome, fault } = await sendEnquiry(delivery(), TIMEOUT_MS, throwing);
    expect(outcome).to.equal('failed');
    expect(fault?.code).to.equal('page-script');
  });

  it('never waits on for a stand-in that does not heed the signal, in its head or its body', async () => {
    const head = (() => never()) as typeof fetch;
    expect((await sendEnquiry(delivery(), 1, head)).outcome).to.equal('unknown');
    const body = { status: 200, headers: new Headers(), body: null, text: never } as unknown as Response;
    expect((await sendEnquiry(delivery(), 1, () => Promise.resolve(body))).outcome).to.equal('unknown');
  });

  it('reads the answer of a stand-in without streams; what has no text either is no yes', async () => {
    const headers = new Headers({ 'Content-Type': 'application/json' });
    const answered = async (answer: object): Promise<string> =>
      (await sendEnquiry(delivery(), TIMEOUT_MS, () => Promise.resolve(answer as Response))).outcome;
    const no = '{"success":false}';
    expect(await answered({ status: 200, headers, text: () => Promise.resolve(no) })).to.equal('failed');
    expect(await answered({ status: 200, headers, text: () => Promise.resolve('{}') })).to.equal('sent');
    for (const broken of [
      { status: 200, headers },
      { status: 200 },
      {},
      { status: 0, headers, text: () => Promise.resolve('') },
      { status: 200, headers, text: () => Promise.reject(new Error('locked')) },
    ])
      expect(await answered(broken)).to.equal('unknown');
  });

  it('waits 20 seconds by default', () => expect(TIMEOUT_MS).to.equal(20_000));

  it('cannot tell when a yes breaks off', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"ok":true'));
        controller.error(new TypeError('cut'));
      },
    });
    const { fetcher } = fakeFetch(() => Promise.resolve(new Response(body, { status: 200 })));
    expect((await sendEnquiry(delivery(), TIMEOUT_MS, fetcher)).outcome).to.equal('unknown');
  });

  it('reads no more of an endless answer than it needs', async () => {
    let pulls = 0;
    let cancelled = false;
    const body = new ReadableStream({
      pull(controller) {
        pulls++;
        controller.enqueue(new Uint8Array(16_384).fill(32));
      },
      cancel() {
        cancelled = true;
      },
    });
    const { fetcher } = fakeFetch(() =>
      Promise.resolve(new Response(body, { status: 200, headers: { 'Content-Type': 'text/html' } })),
    );
    expect((await sendEnquiry(delivery(), TIMEOUT_MS, fetcher)).outcome).to.equal('sent');
    expect(pulls).to.be.below(8);
    expect(cancelled).to.equal(true);
  });

  it('hands on the fields at fault under their own names', async () => {
    const said = { errors: { input_3: 'Too short.' } };
    const { fetcher } = fakeFetch(() => Promise.resolve(Response.json(said, { status: 422 })));
    const result = await sendEnquiry(
      delivery({ renames: new Map([['phone', 'input_3']]) }),
      TIMEOUT_MS,
      fetcher,
    );
    expect(result).to.deep.equal({
      outcome: 'refused',
      problems: [{ field: 'phone', code: 'refused', message: 'Too short.' }],
    });
  });
});
