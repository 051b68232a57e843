import { expect } from 'chai';
import { askLink, linksIn, linksOf } from '../../studio/page/links.js';

const ADDRESS = 'https://clinic.example/groups.json';
/** A site that lets others read its answer, or doesn't, or is down. */
const site =
  (status: number, mayRead: boolean): typeof fetch =>
  (_, { mode } = {}) =>
    status === 0 || (mode === 'cors' && !mayRead)
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(new Response('', { status }));

describe('links of a page', () => {
  it('are the whole addresses of its tags, each once, at whatever depth', () => {
    const tags = [
      {
        tag: 'a',
        attributes: { src: `${ADDRESS} https://other.example/`, href: '/here', enrolled: true as const },
      },
      {
        tag: 'b',
        attributes: {
          feed: ADDRESS,
          'map-tiles': 'https://tiles.example/{z}/{x}/{y}.png',
          message: 'See https://clinic.example/.',
        },
      },
    ];
    expect(linksOf(tags)).to.deep.equal([ADDRESS, 'https://other.example/']);
    const profile = {
      $schema: 'https://schema.example/',
      publisher: { url: ADDRESS },
      groups: [{ conference_url: 'https://meet.example/1' }, { conference_url: ADDRESS }],
    };
    expect(linksIn(profile)).to.deep.equal([ADDRESS, 'https://meet.example/1']);
  });

  it('answer, refuse, are silent, or can’t be told: whichever it is, nothing more is said', async () => {
    for (const [ask, verdict] of [
      [site(200, true), 'answers'],
      [site(206, true), 'answers'],
      [site(404, true), 'refuses'],
      [site(500, true), 'refuses'],
      [site(200, false), 'untold'],
      [site(404, false), 'untold'],
      [site(0, true), 'silent'],
    ] as const)
      expect(await askLink(ADDRESS, ask)).to.include({ address: ADDRESS, verdict });
  });
});
