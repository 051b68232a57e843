import { expect } from 'chai';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';
import {
  foldDuplicates,
  type Merge,
} from '../../../../src/support-group-finder/feeds/merging/fold-duplicates.js';
import { LEFT_OUT, mergeProblem } from '../../../../src/support-group-finder/feeds/problems.js';
import type { SupportGroup } from '../../../../src/support-group-finder/feeds/support-group.js';
import { publish, type PublishedList } from './true-groups.js';

const zoneOf = ({ timeZone = 'America/Los_Angeles' }: SupportGroup): string => timeZone;
const ROUNDS = 60;

/** A row beside what it is of. */
const rowOf = (lists: readonly PublishedList[], { sources: [source], row }: SupportGroup) => {
  const list = lists.find((each) => each.source === source);
  return { row: list?.rows[row - 1] ?? {}, truth: list?.truth[row - 1] };
};

describe('feeds/merging: lists of groups that are known', () => {
  it('never makes one group of two, says each merge with both rows, and comes out even', () => {
    let across = 0;
    let within = 0;
    let repeats = 0;
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const lists = publish(seed * 7919);
      const results = lists.map(({ source, rows }) => readAnyFeed(JSON.stringify(rows), { source }));
      const groups = results.flatMap((result) => result.groups);
      const merges: Merge[] = [];
      const listed = foldDuplicates(groups, zoneOf, (merge) => merges.push(merge));
      const leftOut = results.flatMap(({ problems }) => problems).filter(({ code }) => LEFT_OUT.has(code));
      const rows = lists.reduce((sum, list) => sum + list.rows.length, 0);
      expect(listed.length + merges.length + leftOut.length, `of ${seed}`).to.equal(rows);
      repeats += rows - new Set(lists.flatMap(({ truth }) => truth)).size;
      for (const { merged, kept } of merges) {
        const [one, other] = [rowOf(lists, merged), rowOf(lists, kept)];
        const both = `${seed}: ${JSON.stringify([one, other], undefined, 1)}`;
        expect(one.truth, both).to.equal(other.truth);
        const { row, code, message } = mergeProblem({ merged, kept }, (source) => `<${source}>`);
        expect([row, code]).to.deep.equal([merged.row, 'merged']);
        expect(message).to.contain(`row ${kept.row}`).and.to.contain(`"${kept.name}"`);
        if (merged.sources[0] === kept.sources[0]) {
          within += 1;
          for (const [field, value] of Object.entries(one.row))
            if (value !== '' && other.row[field] && !['slug', 'updated'].includes(field))
              expect(plain(other.row[field]), `${field} of ${both}`).to.equal(plain(value));
        } else {
          across += 1;
          expect(message).to.contain(`<${String(kept.sources[0])}>`);
        }
      }
    }
    // Most of what is listed several times is seen to be one; the others leave a doubt.
    expect(across / repeats).to.be.above(0.5);
    expect(within).to.be.above(100);
  });
});

const plain = (value: unknown): string =>
  JSON.stringify(value)
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
