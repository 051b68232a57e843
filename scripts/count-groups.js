// Counts lists through the finder's readers: each row must be listed, merged into another that is named, or left out by a
// named problem; and the order of the rows must not decide what is lost. node scripts/count-groups.js FILE ...
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { register } from 'tsx/esm/api';

register();
const finder = (name) => import(`../src/support-group-finder/${name}.ts`);
const { ReceivedBody } = await import('../src/shared/net/decode.ts');
const { readAnyBody, readAnyData } = await import('../src/cli/read-feed.ts');
const { foldDuplicates } = await finder('feeds/merging/fold-duplicates');
const { LEFT_OUT } = await finder('feeds/problems');

const zoneOf = ({ timeZone = 'America/Los_Angeles' }) => timeZone;

/** What is listed, whatever it is called and wherever it stood. */
const contents = (groups) =>
  groups.map((group) => JSON.stringify({ ...group, id: '', row: 0, updated: 0 })).sort();

function count(results) {
  const groups = results.flatMap((result) => result.groups);
  const merges = [];
  const listed = foldDuplicates(groups, zoneOf, (merge) => merges.push(merge));
  assert.equal(groups.length, listed.length + merges.length, 'a group that is not listed is merged');
  let [rows, used, leftOut] = [0, 0, 0];
  for (const result of results) {
    // A row that gives days hours of their own is several groups.
    const rowsUsed = new Set(result.groups.map(({ row }) => row));
    const named = new Set(result.problems.filter(({ code }) => LEFT_OUT.has(code)).map(({ row }) => row));
    for (const row of named) assert(!rowsUsed.has(row), `row ${row} is left out and listed`);
    assert.equal(result.rows, rowsUsed.size + named.size, 'a row that is no group is left out by name');
    rows += result.rows;
    used += rowsUsed.size;
    leftOut += named.size;
  }
  const ids = new Set(listed.map(({ id }) => id));
  assert.equal(ids.size, listed.length, 'each group has an id of its own');
  for (const { merged, kept } of merges) {
    assert(ids.has(kept.id), 'what a row is merged into is listed');
    assert(!ids.has(merged.id), 'what is merged is not listed');
  }
  return { rows, listed, merged: merges.length, leftOut, more: groups.length - used };
}

/** The same JSON with its list of rows the other way round; `undefined` where there is none to be found. */
function reversed(text) {
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (Array.isArray(data)) return Array.isArray(data[0]) ? undefined : [...data].reverse();
  for (const name of ['meetings', 'groups', 'records'])
    if (Array.isArray(data?.[name])) return { ...data, [name]: [...data[name]].reverse() };
  return undefined;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Name the lists to count: node scripts/count-groups.js FILE ...');
  process.exit(2);
}
const say = (name, { rows, listed, merged, leftOut, more }) =>
  console.log(
    `${name}: ${rows} rows${more ? ` + ${more} that rows list more than once` : ''} = ${listed.length} listed + ${merged} merged + ${leftOut} left out by name`,
  );
const all = [];
for (const file of files) {
  const source = basename(file);
  const body = await readFile(file);
  const result = readAnyBody(ReceivedBody.of(body), { source });
  all.push(result);
  const counted = count([result]);
  say(source, counted);
  const other = reversed(body.toString('utf8').replace(/^\ufeff/, ''));
  if (!other) continue;
  const again = count([readAnyData(other, { source })]);
  assert.deepEqual(contents(again.listed), contents(counted.listed), `${source}: the order of rows decides`);
}
if (files.length > 1) say('all of them in one finder', count(all));
