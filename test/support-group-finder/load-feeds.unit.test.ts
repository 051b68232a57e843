import { expect } from 'chai';
import type { FetchOptions, FetchOutcome } from '../../src/shared/private-fetch.js';
import { FeedLoader, STALE_AFTER } from '../../src/support-group-finder/load-feeds.js';
import type { FeedResult, SupportGroup } from '../../src/support-group-finder/support-group.js';

const A = 'https://a.example.org/';
const B = 'https://b.example.org/';

/** Feeds whose answers come when the test says so. */
function stage() {
  const asked: { address: string; options: FetchOptions; answer: (outcome: FetchOutcome) => void }[] = [];
  let now = 1000;
  const changes: string[] = [];
  const loader = new FeedLoader(
    {
      fetchBytes: (address, options) => new Promise((answer) => asked.push({ address, options, answer })),
      read: (bytes, address) => resultOf(bytes.length, address),
      now: () => now,
    },
    () => changes.push(loader.feeds.map(({ result }) => result?.groups.length ?? '-').join()),
  );
  const turn = () => new Promise((next) => setTimeout(next));
  return {
    asked,
    changes,
    loader,
    pass: (time: number) => (now += time),
    answer: async (address: string, count: number) => {
      asked
        .findLast((each) => each.address === address)
        ?.answer({ ok: true, bytes: new Uint8Array(count), type: '' });
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
  return { groups, problems, rows: count, timeZone: 'America/Denver' };
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

  it('gives groups the zone their feed names for itself', async () => {
    const { loader, answer } = stage();
    loader.load([A]);
    await answer(A, 2);
    expect(loader.groups[0]?.timeZone).to.equal('America/Denver');
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
