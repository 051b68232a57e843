import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/support-group-finder.js';
import type { ClinicSupportGroupFinder } from '../../src/support-group-finder/support-group-finder.js';
import { WORDS } from '../../src/support-group-finder/words.js';

const { problems } = WORDS.en;
let feeds = '';
let errors: string[] = [];
const onError = ({ message }: ErrorEvent): void => void errors.push(message);
const onRejection = ({ reason }: PromiseRejectionEvent): void => void errors.push(String(reason));

before(async () => {
  const origins = (await (await fetch('/__receiver.json')).json()) as { feeds: string };
  feeds = origins.feeds;
});
beforeEach(() => {
  errors = [];
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
});
afterEach(() => {
  window.removeEventListener('error', onError);
  window.removeEventListener('unhandledrejection', onRejection);
  expect(errors).to.deep.equal([]);
});

const rootOf = (el: Element): ShadowRoot | Element => el.shadowRoot ?? el;
const said = (el: Element, selector: string): string[] =>
  [...rootOf(el).querySelectorAll(selector)].map((each) => each.textContent.replace(/\s+/g, ' ').trim());
const names = (el: Element): string[] => said(el, '.name');
const notices = (el: Element): string => said(el, '[part~=notice]').join(' ');
const status = (el: Element): string => said(el, '[role=status]').join(' ');

async function finder(feed: string, format?: string): Promise<ClinicSupportGroupFinder> {
  const el = await fixture<ClinicSupportGroupFinder>(
    html`<clinic-support-group-finder
      feed=${feed}
      feed-format=${format ?? ''}
      time-zone="America/Los_Angeles"
    ></clinic-support-group-finder>`,
  );
  const isDone = (): boolean =>
    !!rootOf(el).querySelector('[aria-busy=false], .state.failed') &&
    !rootOf(el).querySelector('[aria-disabled=true]');
  await waitUntil(isDone, `${feed} never settled`, { timeout: 40_000 });
  return el;
}

describe('feeds as servers send them', () => {
  const shown: readonly (readonly [feed: string, names: readonly string[]])[] = [
    ['good', ['Hope']],
    ['wrong-type', ['Hope']],
    ['no-type', ['Hope']],
    ['bom', ['Hope']],
    ['utf-16', ['Años']],
    ['latin', ['Años']],
    ['surrogate', ['Ho\ufffdpe']],
    ['redirect', ['Hope']],
    ['pollution', ['Hope']],
    ['dates', ['Hope 0', 'Hope 1']],
    ['fifty-megabytes', ['Hope']],
  ];
  for (const [feed, expected] of shown) {
    it(`shows the groups of ${feed}`, async () => {
      expect(names(await finder(`${feeds}/${feed}`))).to.deep.equal(expected);
      expect({}).to.not.have.property('polluted');
    }).timeout(60_000);
  }

  it('cuts a name of 10,000 characters', async () => {
    const [name = ''] = names(await finder(`${feeds}/long-name`));
    expect(name).to.match(/^x{254}…$/);
  });

  const failing: readonly (readonly [feed: string, ...words: readonly string[]])[] = [
    ['html', problems.content],
    ['cut', problems.content],
    ['204', problems.empty],
    ['401', problems.refused],
    ['404', problems.missing],
    ['429', problems.busy],
    ['500', problems.server],
    ['no-cors', problems.network],
    ['gzip-bomb', problems['too-large']],
    // What engines make of an answer to nothing they asked, and of an encoding they take only over TLS, differs.
    ['304', problems.refused, problems.empty, problems.network],
    ['brotli-bomb', problems['too-large'], problems.network, problems.content],
  ];
  for (const [feed, ...words] of failing) {
    it(`names what is wrong with ${feed}, and shows the groups of the other feed`, async () => {
      const alone = await finder(`${feeds}/${feed}`);
      expect(
        words.some((each) => notices(alone).includes(each)),
        notices(alone),
      ).to.equal(true);
      const beside = await finder(`${feeds}/${feed} ${feeds}/good`);
      await waitUntil(() => notices(beside) !== '', 'never named', { timeout: 40_000 });
      expect(names(beside)).to.deep.equal(['Hope']);
      expect(
        words.some((each) => notices(beside).includes(each)),
        notices(beside),
      ).to.equal(true);
    }).timeout(90_000);
  }
});

describe('BMLT servers', () => {
  const root = (traits: string, rest = ''): string => `${feeds}/bmlt/${traits}/main_server${rest}`;

  it('are asked for all their pages', async () => {
    const el = await finder(root('rows=120,cap=50', '/'));
    expect(status(el)).to.equal('120 groups');
    expect(notices(el)).to.equal('');
  });

  for (const rest of [
    '',
    '/',
    '/client_interface/json/',
    '/client_interface/json',
    '/client_interface/jsonp/?services=3',
  ])
    it(`are known as ${rest || 'a root without a slash'}`, async () => {
      expect(names(await finder(root('rows=2', rest)))).to.deep.equal(['Group 1', 'Group 2']);
    });

  it('are asked again without a language they don’t speak', async () => {
    document.documentElement.lang = 'es';
    try {
      const el = await finder(root('rows=2,languages=fr'));
      expect(said(el, '.tag')).to.include('Abierta');
    } finally {
      document.documentElement.lang = 'en';
    }
  });

  it('show what came before a page failed, name the fault, and offer to go on', async () => {
    const el = await finder(root('rows=120,cap=50,fails=2'));
    expect(status(el)).to.equal('50 groups');
    expect(notices(el)).to.include(problems.server).and.include('Some groups from 127.0.0.1');
    expect(said(el, '[part~=notice] button')).to.deep.equal(['Try again']);
  });

  it('are named as failed where the first page fails', async () => {
    const el = await finder(root('rows=2,fails=1'));
    expect(notices(el)).to.include(problems.server);
    expect(names(el)).to.deep.equal([]);
  });

  it('can be any folder, where the author says so', async () => {
    const folder = root('rows=2', '/');
    expect(names(await finder(folder, 'bmlt'))).to.have.length(2);
  });
});
