import { expect } from '@open-wc/testing';
import { feeds, finder, names, notices, problems, tlsFeeds, useServedFeeds } from './served.js';

useServedFeeds();

describe('feeds of many megabytes', () => {
  it('are read up to what one may take', async () => {
    expect(names(await finder(`${feeds}/fifty-megabytes`))).to.deep.equal(['Hope']);
  });

  it('are stopped and named where they unfold past it', async () => {
    const said = notices(await finder(`${feeds}/gzip-bomb`));
    // A slow machine may run out of time first.
    expect(
      [problems['too-large'], problems.timeout].some((each) => said.includes(each)),
      said,
    ).to.equal(true);
  });

  it('are stopped and named where brotli unfolds past it, which engines take over TLS only', async () => {
    const said = notices(await finder(`${tlsFeeds}/brotli-bomb`));
    expect(
      [problems['too-large'], problems.timeout].some((each) => said.includes(each)),
      said,
    ).to.equal(true);
  });
});
