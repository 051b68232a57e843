import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveDemo } from '../../demo/sites.js';
import { checkProfile } from '../../src/profile/check-profile.js';

const NAMES = ['cranberry-bay', 'lantern-street', 'open-meadow-recovery', 'pear-blossom', 'spruce-harbor'];

describe('the demo, where partners get a profile', () => {
  let demo: Awaited<ReturnType<typeof serveDemo>>;
  before(async () => {
    demo = await serveDemo({ receivedFile: '/dev/null' });
  });
  after(() => {
    demo.stop();
  });

  const choose = async (fault: string): Promise<void> => {
    const answer = await fetch(`${demo.clinic}/source`, {
      method: 'POST',
      body: new URLSearchParams({ fault }),
    });
    expect(answer.url).to.equal(`${demo.clinic}/source.html`);
    const pressed = /value="(\w+)" aria-pressed="true"/.exec(await answer.text());
    expect(pressed?.[1]).to.equal(fault);
  };
  const get = (name = 'pear-blossom'): Promise<Response> => fetch(`${demo.clinic}/${name}.json`);

  it('has the partner’s page filled in advance, under a policy that allows just its styles', async () => {
    const answer = await fetch(`${demo.partner}/prerendered.html`);
    const page = await answer.text();
    expect(page.match(/<template shadowrootmode="open">/g)).to.have.lengthOf(4);
    expect(page)
      .to.contain(`action="${demo.partner}/enquiry"`)
      .and.to.contain('Pear Blossom Clinic now accepts Medicare');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).to.contain("form-action 'self'");
    for (const [, style = ''] of page.matchAll(/<style>([^]*?)<\/style>/g))
      expect(policy).to.contain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  it('fills that page from the profile as it should be, whatever the switch says', async () => {
    const other = await serveDemo({ receivedFile: '/dev/null' });
    await fetch(`${other.clinic}/source`, { method: 'POST', body: new URLSearchParams({ fault: 'down' }) });
    const page = await (await fetch(`${other.partner}/prerendered.html`)).text();
    other.stop();
    expect(page.match(/<template shadowrootmode="open">/g)).to.have.lengthOf(4);
  });

  it('has a page of all five clinics, each with its profile', async () => {
    const page = await (await fetch(`${demo.partner}/clinics.html`)).text();
    for (const name of NAMES)
      expect(page.split(`src="${demo.clinic}/${name}.json"`).length, name).to.be.within(3, 4);
  });

  it('publishes every example profile from the clinic’s own address, open to all', async () => {
    for (const name of NAMES) {
      const answer = await get(name);
      expect(answer.headers.get('access-control-allow-origin')).to.equal('*');
      const { profile, problems } = checkProfile(await answer.text());
      expect(problems).to.deep.equal([]);
      expect(profile?.canonical).to.equal(`${demo.clinic}/${name}.json`);
      expect(profile?.contact.endpoint).to.equal(`${demo.partner}/enquiry`);
    }
  });

  it('shows another list of groups where one is given, wherever it lies', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clinic-widgets '));
    const file = join(folder, '100% groups.csv');
    await writeFile(file, 'Time,Day,Name\n');
    const other = await serveDemo({ receivedFile: '/dev/null', feedFile: file });
    try {
      const page = await (await fetch(other.clinic)).text();
      const address = /<clinic-support-group-finder[^>]* feed="([^"]+)"/.exec(page)?.[1] ?? '';
      expect(await (await fetch(address)).text()).to.equal('Time,Day,Name\n');
    } finally {
      other.stop();
      await rm(folder, { recursive: true });
    }
  });

  it('points to a list of groups that is there', async () => {
    const { profile } = checkProfile(await (await get()).text());
    expect(profile?.groupFeeds).to.have.length(1);
    const list = await fetch(profile?.groupFeeds[0] ?? '');
    expect((await list.json()) as unknown[]).not.to.have.length(0);
  });

  it('is stale, shrunk, corrupt, down or hostile as its switch says', async () => {
    await choose('stale');
    const stale = checkProfile(await (await get()).text()).profile;
    expect(Date.parse(stale?.expires ?? '')).to.be.below(Date.now());

    await choose('shrunk');
    expect(checkProfile(await (await get()).text()).profile?.groups).to.deep.equal([]);

    await choose('corrupt');
    expect(checkProfile(await (await get()).text()).profile).to.equal(undefined);

    await choose('hostile');
    const hostile = await (await get()).text();
    expect(hostile).to.include('"__proto__"').and.to.include('javascript:').and.to.include('<script>');

    await choose('down');
    const refused = await get().catch(() => 'no answer');
    expect(refused).to.equal('no answer');

    await choose('good');
    expect((await get()).status).to.equal(200);
  });

  it('stays as it is when told to be something it can’t', async () => {
    await fetch(`${demo.clinic}/source`, {
      method: 'POST',
      body: new URLSearchParams({ fault: 'toString' }),
    });
    expect((await get()).status).to.equal(200);
  });

  it('gives the same document as the file in the repository, but for addresses', async () => {
    const file = JSON.parse(await readFile('demo/profiles/pear-blossom.json', 'utf8')) as { groups: unknown };
    const served = (await (await get()).json()) as { groups: unknown };
    expect(served.groups).to.deep.equal(file.groups);
  });
});
