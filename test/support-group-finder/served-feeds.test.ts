import { expect } from '@open-wc/testing';
import { feeds, finder, names, notices, problems, said, status, tlsFeeds, useServedFeeds } from './served.js';
import { waitUntil } from '../wait-until.js';

useServedFeeds();

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
  ];
  for (const [feed, expected] of shown) {
    it(`shows the groups of ${feed}`, async () => {
      expect(names(await finder(`${feeds}/${feed}`))).to.deep.equal(expected);
      expect({}).to.not.have.property('polluted');
    });
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
    // What engines make of an answer to nothing they asked differs.
    ['304', problems.refused, problems.empty, problems.network],
  ];
  for (const [feed, ...words] of failing) {
    it(`names what is wrong with ${feed}, and shows the groups of the other feed`, async () => {
      const beside = await finder(`${feeds}/${feed} ${feeds}/good`);
      await waitUntil(() => notices(beside) !== '', 'never named');
      expect(names(beside)).to.deep.equal(['Hope']);
      expect(
        words.some((each) => notices(beside).includes(each)),
        notices(beside),
      ).to.equal(true);
    });
  }
});

describe('a feed over TLS', () => {
  it('is read', async () => {
    expect(names(await finder(`${tlsFeeds}/good`))).to.deep.equal(['Hope']);
  });

  it('is not followed out of it, and that is said', async () => {
    const el = await finder(`${tlsFeeds}/redirect`);
    expect(notices(el)).to.include(problems.downgraded);
    expect(names(el)).to.deep.equal([]);
  });
});

describe('a busy server', () => {
  const visit = `${performance.timeOrigin}-${navigator.userAgent.length}`;
  const ask = async (feed: string): Promise<string> => {
    const el = await finder(`${feeds}/${feed}/${visit}`);
    return names(el).join() || notices(el);
  };

  it('is asked once more where it says that it will be free soon', async () => {
    expect(await ask('busy')).to.equal('Hope');
  });

  it('is left in peace where it says later, or lets no page know', async () => {
    expect(await ask('busy-for-long')).to.include(problems.server);
    expect(await ask('busy-unsaid')).to.include(problems.busy);
  });
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
