import { expect } from 'chai';
import { EVERYTHING } from '../../../src/support-group-finder/search/query.js';
import type { GroupQuery } from '../../../src/support-group-finder/search/query.js';
import { NO_FILTERS, filtersOf, hashOf } from '../../../src/support-group-finder/search/url-state.js';

const FULL: GroupQuery = {
  text: 'Medford 97501',
  days: ['today', 'tomorrow', 0, 6],
  timesOfDay: ['evening', 'night'],
  regions: ['oregon\u001fjackson county'],
  attendance: ['in-person', 'online'],
  audience: ['families'],
  programmes: ['Nar-Anon & friends'],
  kinds: ['W', 'Paso #1, año'],
  languages: ['es'],
  access: ['step-free'],
  near: { latitude: 42.33, longitude: -122.88, within: 25 },
  sort: 'distance',
};

describe('hashOf', () => {
  it('writes words a person can read', () => {
    expect(hashOf({ ...EVERYTHING, days: [1], timesOfDay: ['evening'] })).to.equal(
      '#day=monday&time=evening',
    );
    expect(hashOf(EVERYTHING)).to.equal('');
  });

  it('never has the place, the distance or what was typed', () => {
    expect(hashOf(FULL)).not.to.match(/42|122|25|medford|97501|near|within|distance|oregon|jackson|region/i);
  });
});

describe('filtersOf', () => {
  it('reads back what was written, through an address', () => {
    const { text, near, sort, regions, ...filters } = FULL;
    expect([text, near, sort, regions].every(Boolean)).to.equal(true);
    const address = new URL(hashOf(FULL), 'https://clinic.example/groups');
    expect(filtersOf(address.hash)).to.deep.equal(filters);
  });

  it("leaves the page's own hashes alone", () => {
    for (const hash of ['', '#', '#contact', '#!/page?day', '#day=', '#day=someday&time=7'])
      expect(filtersOf(hash), hash).to.equal(undefined);
  });

  it('tells nothing chosen from nothing said', () => {
    const none = filtersOf(NO_FILTERS);
    expect(none).to.not.equal(undefined);
    expect(Object.values(none ?? {}).every((chosen) => chosen.length === 0)).to.equal(true);
  });

  it('passes over words it does not know, and takes the rest', () => {
    expect(
      filtersOf('#day=monday&day=someday&day=monday&near=97501&text=x&region=oregon&regions=oregon'),
    ).to.deep.equal({
      ...Object.fromEntries(
        Object.entries(EVERYTHING).filter(([name, value]) => Array.isArray(value) && name !== 'regions'),
      ),
      days: [1],
    });
  });
});
