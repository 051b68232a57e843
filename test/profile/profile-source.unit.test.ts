import { expect } from 'chai';
import { PROFILE_LIMIT, ProfileSource, sourceAt } from '../../src/profile/profile-source.js';
import { ReceivedBody } from '../../src/shared/net/decode.js';
import type { FetchOptions, FetchOutcome } from '../../src/shared/net/private-fetch.js';

const START = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;
const ADDRESS = 'https://clinic.example/clinic-profile.json';

interface Asked extends FetchOptions {
  readonly address: string;
  answer(outcome: FetchOutcome): Promise<void>;
}

/** A world in which each request waits for the test to answer it. */
function world() {
  const asked: Asked[] = [];
  const clock = { now: START };
  const source = new ProfileSource(ADDRESS, {
    now: () => clock.now,
    fetchBody: (address, options) =>
      new Promise((resolve, reject) => {
        options.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        asked.push({
          ...options,
          address,
          answer: async (outcome) => {
            resolve(outcome);
            await settled();
          },
        });
      }),
  });
  const last = (): Asked => {
    const request = asked.at(-1);
    if (!request) throw new Error('nothing was asked');
    return request;
  };
  return { asked, clock, source, last };
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

const bytes = (text: string): FetchOutcome => ({
  ok: true,
  body: ReceivedBody.of(new TextEncoder().encode(text)),
  type: 'application/json',
});
const groups = (count: number) => Array.from({ length: count }, (_, slug) => ({ slug, name: 'Group' }));
const profile = (change: object = {}): FetchOutcome =>
  bytes(
    JSON.stringify({
      version: '1.0',
      publisher: { name: 'Pine Clinics', url: 'https://clinic.example/' },
      language: 'en',
      updated: '2026-11-20',
      clinic: { name: 'Pine Clinic', timeZone: 'America/Los_Angeles' },
      ...change,
    }),
  );

const noop = (): void => undefined;

describe('a profile’s source', () => {
  it('asks once for all who follow it, and tells them', async () => {
    const { asked, source, last } = world();
    let told = 0;
    for (let tag = 0; tag < 4; tag += 1)
      source.follow(() => {
        told += 1;
      }, 60);
    expect(asked).to.have.length(1);
    expect(last().address).to.equal(ADDRESS);
    expect(last().maxBytes).to.equal(PROFILE_LIMIT);
    expect(last().revalidate).to.equal(false);
    expect(source.state).to.equal(undefined);
    expect(source.isLoading).to.be.true;
    await last().answer(profile());
    expect(told).to.equal(4);
    expect(source.isLoading).to.be.false;
    expect(source.state?.state).to.equal('fresh');
    source.follow(noop, 60);
    expect(asked, 'a fifth tag').to.have.length(1);
  });

  it('gives a request up when nobody is left, and asks again for who comes next', async () => {
    const { asked, source, last } = world();
    const leave = [source.follow(() => undefined, 60), source.follow(() => undefined, 60)];
    leave[0]?.();
    await settled();
    expect(last().signal?.aborted).to.be.false;
    leave[1]?.();
    await settled();
    expect(last().signal?.aborted).to.be.true;
    expect(source.state).to.equal(undefined);
    expect(source.problem).to.equal(undefined);
    source.follow(noop, 60);
    expect(asked).to.have.length(2);
    await last().answer(profile());
    expect(source.state?.state).to.equal('fresh');
  });

  it('does not notice a tag that only moves', async () => {
    const { asked, source, last } = world();
    const leave = source.follow(noop, 60);
    leave();
    const leaveAgain = source.follow(noop, 60);
    await settled();
    expect(last().signal?.aborted).to.be.false;
    await last().answer(bytes('<!doctype html>'));
    leaveAgain();
    source.follow(noop, 60);
    expect(asked, 'after a failure').to.have.length(1);
  });

  it('asks again once a copy is as old as a tag wants it', async () => {
    const { asked, clock, source, last } = world();
    source.follow(noop, 60);
    await last().answer(profile());
    clock.now += 59 * MINUTE;
    source.refresh(60);
    expect(asked).to.have.length(1);
    source.refresh(30);
    expect(asked).to.have.length(2);
    expect(last().revalidate).to.be.true;
    source.refresh(0.1);
    expect(asked, 'while one is under way').to.have.length(2);
    await last().answer(profile({ clinic: { name: 'Pine Street Clinic' } }));
    const { state } = source;
    expect(state?.state === 'fresh' && state.copy.profile.clinic.name).to.equal('Pine Street Clinic');
    expect(state?.state === 'fresh' && state.copy.loadedAt).to.equal(clock.now);
  });

  it('keeps the last good copy where a later request fails, and says why', async () => {
    const { asked, clock, source, last } = world();
    source.follow(noop, 60);
    await last().answer(profile());
    clock.now += 60 * MINUTE;
    source.refresh(60);
    await last().answer({ ok: false, problem: 'server', status: 500 });
    expect(source.problem).to.equal('server');
    expect(source.state).to.include({ state: 'older', reason: 'failed' });
    expect(source.state).to.have.property('date', Date.UTC(2026, 10, 20, 8)); // midnight in Oregon
    clock.now += MINUTE - 1;
    source.refresh(60);
    expect(asked).to.have.length(2);
    clock.now += 1;
    source.refresh(60);
    expect(asked, 'a minute after a failure').to.have.length(3);
    await last().answer(profile());
    expect(source.state?.state).to.equal('fresh');
    expect(source.problem).to.equal(undefined);
  });

  it('takes nine in ten groups gone for a fault, not for news', async () => {
    const { source, last } = world();
    source.follow(noop, 60);
    await last().answer(profile({ groups: groups(100) }));
    source.retry();
    await last().answer(profile({ groups: groups(10) }));
    expect(source.problem).to.equal('shrunk');
    const { state } = source;
    expect(state).to.include({ state: 'older', reason: 'shrunk' });
    expect(state?.state === 'older' && state.copy.profile.groups.length).to.equal(100);
    source.retry();
    await last().answer(profile({ groups: groups(11) }));
    expect(source.state?.state).to.equal('fresh');
  });

  it('grows old while it is open', async () => {
    const { clock, source, last } = world();
    source.follow(noop, 60);
    await last().answer(profile({ expires: '2026-11-22' }));
    clock.now = Date.UTC(2026, 10, 23, 7, 59);
    expect(source.state?.state).to.equal('fresh');
    clock.now += MINUTE;
    expect(source.state).to.include({ state: 'older', reason: 'expired' });
  });

  it('is unavailable where nothing good ever came', async () => {
    const cases: readonly (readonly [FetchOutcome, string])[] = [
      [{ ok: false, problem: 'timeout' }, 'timeout'],
      [{ ok: false, problem: 'too-large' }, 'too-large'],
      [bytes('<!doctype html><title>Not found</title>'), 'not-json'],
      [bytes('[]'), 'not-a-profile'],
      [bytes('null'), 'not-a-profile'],
      [bytes('{"version":"2.0"}'), 'newer-version'],
    ];
    for (const [outcome, problem] of cases) {
      const { source, last } = world();
      source.follow(noop, 60);
      await last().answer(outcome);
      expect(source.problem, problem).to.equal(problem);
      expect(source.state, problem).to.deep.equal({ state: 'unavailable' });
    }
  });

  it('outlives a fetch that breaks', async () => {
    const source = new ProfileSource(ADDRESS, {
      now: () => START,
      fetchBody: () => Promise.reject(new TypeError('patched')),
    });
    source.follow(noop, 60);
    await settled();
    expect(source.problem).to.equal('network');
    expect(source.isLoading).to.be.false;
  });

  it('tells that it tries again', async () => {
    const { source, last } = world();
    const seen: boolean[] = [];
    source.follow(() => seen.push(source.isLoading), 60);
    await last().answer({ ok: false, problem: 'network' });
    source.retry();
    await last().answer(profile());
    expect(seen).to.deep.equal([false, true, false]);
  });

  it('names the fields it had to leave out', async () => {
    const { source, last } = world();
    source.follow(noop, 60);
    await last().answer(profile({ contact: { href: 'javascript:alert(1)', heading: 7 } }));
    expect(source.dropped).to.deep.equal([{ field: 'contact.href', code: 'wrong-value' }]);
  });

  it('reads UTF-16 and a byte order mark', async () => {
    const text = '{"version":"1.0","clinic":{"name":"Clínica"}}';
    const utf16 = new Uint8Array(
      new Uint16Array([...`\ufeff${text}`].map((unit) => unit.charCodeAt(0))).buffer,
    );
    for (const outcome of [
      bytes(`\ufeff${text}`),
      { ok: true, body: ReceivedBody.of(utf16), type: '' } as const,
    ]) {
      const { source, last } = world();
      source.follow(noop, 60);
      await last().answer(outcome);
      const { state } = source;
      expect(state?.state === 'fresh' && state.copy.profile.clinic.name).to.equal('Clínica');
    }
  });

  it('reads the words in it before it shows, and names what is wrong with them', async () => {
    const { source, last } = world();
    const told = new Promise<void>((resolve) => source.follow(resolve, 60));
    const translations = {
      en: { words: { 'contact.heading': 'Ring us' } },
      es: { words: { 'contact.noSuchText': 'Llame' } },
    };
    await last().answer(profile({ translations }));
    await told;
    const { state } = source;
    expect(state?.state === 'fresh' && state.copy.words?.languages).to.deep.equal(['en']);
    expect(source.wordFault).to.contain('contact.noSuchText');
  });

  it('is one and the same for one address', () => {
    expect(sourceAt(ADDRESS)).to.equal(sourceAt(ADDRESS));
    expect(sourceAt(ADDRESS)).not.to.equal(sourceAt(`${ADDRESS}?other`));
  });
});
