import { expect } from 'chai';
import { ReceivedBody } from '../../../src/shared/net/decode.js';
import type { FetchOptions, FetchOutcome } from '../../../src/shared/net/private-fetch.js';
import { readAnyBody } from '../../../src/cli/read-feed.js';
import { FeedLoader, STALE_AFTER } from '../../../src/support-group-finder/feeds/load-feeds.js';
import type { FeedResult, SupportGroup } from '../../../src/support-group-finder/feeds/support-group.js';

const A = 'https://a.example.org/';
const B = 'https://b.example.org/';

/** Feeds whose answers come when the test says so. */
function stage() {
  const asked: { address: string; options: FetchOptions; answer: (outcome: FetchOutcome) => void }[] = [];
  let now = 1000;
  const changes: string[] = [];
  let reading = Promise.resolve();
  const loader = new FeedLoader(
    {
      fetchBody: (address, options) => new Promise((answer) => asked.push({ address, options, answer })),
      read: async (body, address, _type, _signal, onFirst) => {
        const result = resultOf(body.size, address);
        onFirst(result.groups.slice(0, 1));
        await reading;
        return result;
      },
      now: () => now,
      language: () => 'es',
    },
    () => changes.push(loader.feeds.map(({ result }) => result?.groups.length ?? '-').join()),
  );
  const turn = () => new Promise((next) => setTimeout(next));
  return {
    asked,
    changes,
    loader,
    readSlowly: () => {
      let finish = (): void => undefined;
      reading = new Promise((done) => (finish = done));
      return () => {
        finish();
        return turn();
      };
    },
    pass: (time: number) => (now += time),
    answer: async (address: string, count: number) => {
      asked
        .findLast((each) => each.address === address)
        ?.answer({ ok: true, body: ReceivedBody.of(new Uint8Array(count)), type: '' });
      await turn();
    },
    fail: async (address: string) => {
      asked
        .findLast((each) => each.address === address)
        ?.answer({ ok: false, problem: 'server', status: 500 });
      await turn();
    },
  };
}

/** As many groups as bytes; one byte is a feed that can't be read. */
function resultOf(count: number, address: string): FeedResult {
  const problems = count === 1 ? [{ row: 0, field: '', code: 'not-json', message: '' }] : [];
  const groups = Array.from(
    { length: count === 1 ? 0 : count },
    (_, at) => ({ id: `${address}${at}` }) as SupportGroup,
  );
  return { groups, problems, rows: count };
}

describe('FeedLoader', () => {
  it('asks for all feeds at once and shows the first that answers', async () => {
    const { asked, loader, answer } = stage();
    loader.load([A, B]);
    expect(asked.map(({ address }) => address)).to.deep.equal([A, B]);
    await answer(B, 2);
    expect(loader.groups).to.have.length(2);
    await answer(A, 3);
    expect(loader.groups.map(({ id }) => id[8])).to.deep.equal(['a', 'a', 'a', 'b', 'b']);
  });

  it('shows the first groups of a feed while the others are read, not while a newer list is', async () => {
    const { loader, answer, pass, readSlowly } = stage();
    let finish = readSlowly();
    loader.load([A]);
    await answer(A, 10);
    expect(loader.feeds[0]?.first).to.have.length(1);
    expect(loader.groups).to.have.length(0);
    await finish();
    expect(loader.feeds[0]?.first).to.equal(undefined);
    expect(loader.groups).to.have.length(10);
    finish = readSlowly();
    pass(STALE_AFTER);
    loader.refresh();
    await answer(A, 12);
    expect(loader.feeds[0]?.first).to.equal(undefined);
    expect(loader.groups).to.have.length(10);
    await finish();
    expect(loader.groups).to.have.length(12);
  });

  it('forgets the first groups of what it stops reading', async () => {
    const { loader, answer, readSlowly } = stage();
    const finish = readSlowly();
    loader.load([A]);
    await answer(A, 10);
    loader.stop();
    await finish();
    expect(loader.feeds).to.deep.equal([{ address: A, isLoading: false, first: undefined }]);
  });

  it('keeps one failing feed from the others, and asks again for that one only', async () => {
    const { asked, loader, answer, fail } = stage();
    loader.load([A, B]);
    await answer(A, 2);
    await fail(B);
    expect(loader.feeds[1]).to.include({ problem: 'server', isLoading: false });
    expect(loader.groups).to.have.length(2);
    loader.retry();
    expect(asked.slice(2).map(({ address }) => address)).to.deep.equal([B]);
    await answer(B, 4);
    expect(loader.feeds[1]).to.not.have.property('problem');
    expect(loader.groups).to.have.length(6);
  });

  it('says content for what answers but can’t be read', async () => {
    const { loader, answer } = stage();
    loader.load([A]);
    await answer(A, 1);
    expect(loader.feeds[0]?.problem).to.equal('content');
  });

  it('asks again after an hour, past the browser’s cache, and keeps the old list until the new one is good', async () => {
    const { asked, loader, answer, fail, pass } = stage();
    loader.load([A]);
    await answer(A, 10);
    pass(STALE_AFTER - 1);
    loader.refresh();
    expect(asked).to.have.length(1);
    pass(1);
    loader.refresh();
    loader.refresh();
    expect(asked).to.have.length(2);
    expect(asked[1]?.options.revalidate).to.equal(true);
    expect(loader.groups).to.have.length(10);
    await fail(A);
    expect(loader.groups).to.have.length(10);
    expect(loader.feeds[0]).to.include({ problem: 'server', loadedAt: 1000 });
    loader.retry();
    await answer(A, 9);
    expect(loader.groups).to.have.length(9);
  });

  it('takes nine groups in ten gone at once for a fault, fewer for news', async () => {
    const { loader, answer, pass } = stage();
    loader.load([A]);
    await answer(A, 100);
    pass(STALE_AFTER);
    loader.refresh();
    await answer(A, 10);
    expect(loader.feeds[0]?.problem).to.equal('shrunk');
    expect(loader.groups).to.have.length(100);
    loader.retry();
    await answer(A, 11);
    expect(loader.groups).to.have.length(11);
  });

  it('ends what is under way and can begin again', async () => {
    const { asked, loader, answer, changes } = stage();
    loader.load([A]);
    loader.stop();
    expect(asked[0]?.options.signal?.aborted).to.equal(true);
    const before = changes.length;
    await answer(A, 5);
    expect(changes).to.have.length(before);
    loader.load([A]);
    await answer(A, 5);
    expect(loader.groups).to.have.length(5);
  });

  it('keeps a feed both lists name, and forgets one that is dropped while it loads', async () => {
    const { asked, loader, answer } = stage();
    loader.load([A, B]);
    await answer(A, 3);
    loader.load([A]);
    await answer(B, 4);
    expect(asked).to.have.length(2);
    expect(loader.groups).to.have.length(3);
  });
});

/** A BMLT server of `size` groups; `answer` stands in for what it would send. A second passes with each request. */
function server(
  size: number,
  answer: (asked: URLSearchParams, page: number) => FetchOutcome | undefined,
  cap = 1000,
) {
  const asked: { parameters: URLSearchParams; options: FetchOptions }[] = [];
  let now = 5000;
  const loader = new FeedLoader(
    {
      fetchBody: (address, options) => {
        const parameters = new URL(address).searchParams;
        asked.push({ parameters, options });
        now += 1000;
        const page = Number(parameters.get('page_num'));
        const length = Math.max(0, Math.min(cap, size - (page - 1) * cap));
        const rows = Array.from({ length }, (_, at) => bmltRow((page - 1) * cap + at));
        return Promise.resolve(
          answer(parameters, page) ?? {
            ok: true,
            body: bodyOf({ meetings: rows, formats: FORMATS }),
            type: '',
          },
        );
      },
      read: (body, source) => Promise.resolve(readAnyBody(body, { source })),
      now: () => now,
      language: () => 'es-MX',
    },
    () => undefined,
  );
  const pages = () => asked.map(({ parameters }) => parameters.get('page_num'));
  return { asked, loader, pages, pass: (time: number) => (now += time), settled: () => settle(loader) };
}

const FORMATS = [{ id: '1', key_string: 'A', name_string: 'Abierta', root_server_uri: '' }];
const bodyOf = (data: unknown) => ReceivedBody.of(new TextEncoder().encode(JSON.stringify(data)));
const bmltRow = (id: number, formats = '1') => ({
  id_bigint: String(id),
  meeting_name: `Group ${String(id)}`,
  weekday_tinyint: '2',
  start_time: '19:00:00',
  location_street: '1 Main St',
  format_shared_id_list: formats,
});
const failure: FetchOutcome = { ok: false, problem: 'server', status: 500 };

async function settle(loader: FeedLoader) {
  while (loader.feeds.some(({ isLoading }) => isLoading)) await new Promise((next) => setTimeout(next));
}

describe('FeedLoader with a BMLT server', () => {
  const ROOT = 'https://bmlt.example.org/main_server';

  it('asks page by page until the list is whole, and names the groups’ source as the author wrote it', async () => {
    const { loader, pages, settled } = server(2300, () => undefined);
    loader.load([ROOT]);
    await settled();
    expect(pages()).to.deep.equal(['1', '2', '3']);
    expect(loader.groups).to.have.length(2300);
    expect(loader.groups.at(-1)).to.deep.include({ name: 'Group 2299', sources: [ROOT] });
    expect(loader.groups[0]?.kinds).to.deep.equal([{ code: 'Abierta', name: 'Abierta' }]);
    expect(loader.feeds[0]).to.not.have.property('problem');
    expect(loader.feeds[0]?.result).to.include({ rows: 2300 });
  });

  it('asks again without the page’s language where the server lacks it', async () => {
    const bare = { meetings: [bmltRow(1, ''), bmltRow(2, '')], formats: [] };
    const { asked, loader, settled } = server(2, (parameters) =>
      parameters.has('lang_enum') ? { ok: true, body: bodyOf(bare), type: '' } : undefined,
    );
    loader.load([ROOT]);
    await settled();
    expect(asked.map(({ parameters }) => parameters.get('lang_enum'))).to.deep.equal(['es', null]);
    expect(loader.groups.map(({ kinds }) => kinds[0]?.code)).to.deep.equal(['Abierta', 'Abierta']);
  });

  it('shows what came before a page failed, names the fault, and goes on from there', async () => {
    let isDown = true;
    const { asked, loader, pages, settled } = server(2300, (_, page) =>
      isDown && page === 2 ? failure : undefined,
    );
    loader.load([ROOT]);
    await settled();
    expect(loader.feeds[0]).to.include({ problem: 'server', isLoading: false });
    expect(loader.feeds[0]).to.not.have.property('loadedAt');
    expect(loader.groups).to.have.length(1000);
    isDown = false;
    loader.retry();
    await settled();
    expect(pages()).to.deep.equal(['1', '2', '2', '3']);
    expect(loader.groups).to.have.length(2300);
    expect(loader.feeds[0]).to.not.have.property('problem');
    expect(asked).to.have.length(4);
  });

  it('keeps a whole old list where a page of the new one fails', async () => {
    let isDown = false;
    const { loader, pass, settled } = server(1500, (_, page) => (isDown && page === 2 ? failure : undefined));
    loader.load([ROOT]);
    await settled();
    const { loadedAt } = loader.feeds[0] ?? {};
    isDown = true;
    pass(STALE_AFTER);
    loader.refresh();
    await settled();
    expect(loader.feeds[0]).to.include({ loadedAt, problem: 'server' });
    expect(loader.groups).to.have.length(1500);
  });

  it('takes a page that is no list for a fault of the feed', async () => {
    const page = new TextEncoder().encode('<!doctype html><p>Too many requests');
    const { loader, settled } = server(1500, (_, at) =>
      at === 2 ? { ok: true, body: ReceivedBody.of(page), type: 'text/html' } : undefined,
    );
    loader.load([ROOT]);
    await settled();
    expect(loader.feeds[0]).to.include({ problem: 'content' });
    expect(loader.groups).to.have.length(1000);
  });

  it('gives all pages together the time and size one feed may take', async () => {
    const { asked, loader, settled } = server(2300, () => undefined);
    loader.load([ROOT]);
    await settled();
    const patience = asked.map(({ options }) => options.timeoutMs ?? NaN);
    expect(patience).to.deep.equal([20_000, 19_000, 18_000]);
    const limits = asked.map(({ options }) => options.maxBytes ?? NaN);
    expect(limits[0]).to.equal(64 * 2 ** 20);
    expect(limits[1]).to.be.lessThan(limits[0] ?? 0);
    expect(limits[2]).to.be.lessThan(limits[1] ?? 0);
  });

  it('ends between pages, and goes on from there when it begins again', async () => {
    const { loader, pages, settled } = server(2300, (_, page) => {
      if (page === 2 && pages().length === 2) loader.stop();
      return undefined;
    });
    loader.load([ROOT]);
    await settled();
    expect(loader.groups).to.have.length(0);
    loader.load([ROOT]);
    await settled();
    expect(pages()).to.deep.equal(['1', '2', '2', '3']);
    expect(loader.groups).to.have.length(2300);
  });

  it('asks a server that caps its pages for all of them', async () => {
    const { loader, pages, settled } = server(420, () => undefined, 200);
    loader.load([ROOT]);
    await settled();
    expect(pages()).to.deep.equal(['1', '2', '3']);
    expect(loader.groups).to.have.length(420);
  });

  it('names a list without end', async () => {
    const { loader, pages, settled } = server(Infinity, () => undefined, 50);
    loader.load([ROOT]);
    await settled();
    expect(pages()).to.have.length(100);
    expect(loader.feeds[0]).to.include({ problem: 'too-large' });
    expect(loader.groups).to.have.length(5000);
  });
});
