import { expect } from 'chai';
import { ProfileSource } from '../../../src/profile/profile-source.js';
import { ReceivedBody } from '../../../src/shared/net/decode.js';
import { readAnyData } from '../../../src/cli/read-feed.js';
import { ProfileGroups, type ReadGroups } from '../../../src/support-group-finder/feeds/profile-groups.js';

const profile = (names: readonly string[]): string =>
  JSON.stringify({
    version: '1.0',
    publisher: { name: 'Pine Clinics', url: 'https://clinic.example/' },
    language: 'en',
    updated: '2026-11-20',
    clinic: { name: 'Pine Clinic', timeZone: 'America/Denver' },
    groups: names.map((name) => ({ slug: name, name, day: 1, time: '07:00', location: 'Hall' })),
  });

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** A source whose document is what the test says it is by now. */
async function sourceOf(text: string) {
  const document = { text };
  const source = new ProfileSource('https://clinic.example/profile.json', {
    now: () => Date.UTC(2026, 10, 22),
    fetchBody: () =>
      Promise.resolve({
        ok: true,
        body: ReceivedBody.of(new TextEncoder().encode(document.text)),
        type: 'application/json',
      }),
  });
  source.follow(() => undefined, 60);
  await settled();
  return {
    source,
    change: async (next: string) => {
      document.text = next;
      source.retry();
      await settled();
    },
  };
}

/** Groups that are read when the test says so. */
function reader() {
  const waiting: (() => void)[] = [];
  let reads = 0;
  const read: ReadGroups = (groups, options, signal, onFirst) => {
    reads += 1;
    const result = readAnyData(groups, options);
    onFirst(result.groups.slice(0, 1));
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new DOMException('', 'AbortError'));
      });
      waiting.push(() => {
        resolve(result);
      });
    });
  };
  const finish = async (): Promise<void> => {
    for (const end of waiting.splice(0)) end();
    await settled();
  };
  return { read, finish, reads: () => reads };
}

const namesIn = (groups: readonly { readonly name: string }[] | undefined): string[] | undefined =>
  groups?.map(({ name }) => name);

describe('the groups of a profile', () => {
  it('come as a feed: the first at once, then all, on the clinic’s clock', async () => {
    const { source } = await sourceOf(profile(['One', 'Two']));
    const { read, finish } = reader();
    let changes = 0;
    const groups = new ProfileGroups(read, () => (changes += 1));
    groups.feedOf(source);
    const early = groups.feedOf(source);
    expect([early?.isLoading, namesIn(early?.first), early?.result]).to.deep.equal([
      true,
      ['One'],
      undefined,
    ]);
    await finish();
    const all = groups.feedOf(source);
    expect([all?.isLoading, namesIn(all?.result?.groups)]).to.deep.equal([false, ['One', 'Two']]);
    expect(all?.result?.groups[0]?.timeZone).to.equal('America/Denver');
    expect(changes).to.equal(2);
  });

  it('are read once for all finders of a page', async () => {
    const { source } = await sourceOf(profile(['One']));
    const first = reader();
    const groups = new ProfileGroups(first.read, () => undefined);
    groups.feedOf(source);
    await first.finish();
    const second = reader();
    const others = new ProfileGroups(second.read, () => undefined);
    expect(namesIn(others.feedOf(source)?.result?.groups)).to.deep.equal(['One']);
    expect(second.reads()).to.equal(0);
  });

  it('of the last copy stay while those of a new one are read', async () => {
    const { source, change } = await sourceOf(profile(['One']));
    const { read, finish } = reader();
    const groups = new ProfileGroups(read, () => undefined);
    groups.feedOf(source);
    await finish();
    await change(profile(['One', 'Two']));
    expect(namesIn(groups.feedOf(source)?.result?.groups)).to.deep.equal(['One']);
    await finish();
    expect(namesIn(groups.feedOf(source)?.result?.groups)).to.deep.equal(['One', 'Two']);
  });

  it('of another clinic go at once', async () => {
    const { read, finish } = reader();
    const groups = new ProfileGroups(read, () => undefined);
    groups.feedOf((await sourceOf(profile(['One']))).source);
    await finish();
    const { source } = await sourceOf(profile(['Two']));
    const other = new Proxy(source, {
      get: (target, name) =>
        name === 'address' ? 'https://other.example/' : Reflect.get(target, name, target),
    });
    expect(namesIn(groups.feedOf(other)?.result?.groups)).to.equal(undefined);
  });

  it('are read anew where reading was stopped', async () => {
    const { source } = await sourceOf(profile(['One']));
    const { read, finish, reads } = reader();
    const groups = new ProfileGroups(read, () => undefined);
    groups.feedOf(source);
    groups.stop();
    await finish();
    groups.feedOf(source);
    await finish();
    expect(namesIn(groups.feedOf(source)?.result?.groups)).to.deep.equal(['One']);
    expect(reads()).to.equal(2);
  });

  it('are told to search engines once they are read', async () => {
    const { source } = await sourceOf(profile(['One']));
    const { read, finish } = reader();
    const groups = new ProfileGroups(read, () => undefined);
    const checked = source.state?.state === 'fresh' ? source.state.copy.profile : undefined;
    if (!checked) throw new Error('no profile');
    groups.feedOf(source);
    expect(groups.groupsOf(checked)).to.equal(undefined);
    await finish();
    expect(namesIn(groups.groupsOf(checked))).to.deep.equal(['One']);
  });

  it('are none where the profile has none', async () => {
    const { source } = await sourceOf(profile([]));
    expect(new ProfileGroups(reader().read, () => undefined).feedOf(source)).to.equal(undefined);
  });
});
