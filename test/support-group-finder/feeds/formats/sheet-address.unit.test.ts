import { expect } from 'chai';
import {
  feedAddress,
  isSheetAddress,
} from '../../../../src/support-group-finder/feeds/formats/sheet-address.js';

const ROOT = 'https://docs.google.com/spreadsheets/d';

describe('feeds/sheet-address', () => {
  for (const [address, asked] of [
    [`${ROOT}/1aB_c-9/edit#gid=0`, `${ROOT}/1aB_c-9/export?format=csv&gid=0`],
    [`${ROOT}/1aB_c-9/edit?usp=sharing`, `${ROOT}/1aB_c-9/export?format=csv`],
    [`${ROOT}/1aB_c-9/edit?gid=77#gid=77`, `${ROOT}/1aB_c-9/export?format=csv&gid=77`],
    [`${ROOT}/1aB_c-9`, `${ROOT}/1aB_c-9/export?format=csv`],
    ['https://docs.google.com/a/clinic.example/spreadsheets/d/1aB/edit', `${ROOT}/1aB/export?format=csv`],
    ['https://docs.google.com/spreadsheets/u/1/d/1aB/edit', `${ROOT}/1aB/export?format=csv`],
    [`${ROOT}/e/2PACX-1v/pubhtml`, `${ROOT}/e/2PACX-1v/pub?output=csv`],
    [`${ROOT}/e/2PACX-1v/pubhtml?gid=5`, `${ROOT}/e/2PACX-1v/pub?output=csv&single=true&gid=5`],
  ] as const) {
    it(`asks for the rows of ${address}`, () => {
      expect(isSheetAddress(address)).to.equal(true);
      expect(feedAddress(address)).to.equal(asked);
    });
  }

  for (const address of [
    `${ROOT}/1aB/gviz/tq?tqx=out:csv`,
    `${ROOT}/1aB/export?format=csv&gid=3`,
    `${ROOT}/e/2PACX-1v/pub?output=csv`,
    'https://clinic.example/groups.csv',
  ]) {
    it(`asks for ${address} as it is`, () => {
      expect(feedAddress(address)).to.equal(address);
    });
  }
});
