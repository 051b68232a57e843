// Reads lists as the finder would and prints, row by row, what became of each: node scripts/try-lists.js FILE|FOLDER|FILE+FILE ...
// A list in two files, `a.json+b.json`, stands for a finder with two feeds.
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

const HELP = `node scripts/try-lists.js FILE|FOLDER|FILE+FILE ... [options]

  --now TIME            an ISO instant (2026-11-23T18:00:00Z, a Monday morning in Los Angeles)
  --time-zone ZONE      the page's time-zone (America/Los_Angeles; empty for none)
  --visitor-zone ZONE   the visitor's (America/Los_Angeles)
  --phone NUMBER        the clinic's ((541) 555-0100)
  --language TAG        en or es (en)
  --feed-format FORMAT  as the attribute
  --columns TEXT        as the attribute
  --dist                the built modules in place of the sources
  --json                one line of JSON a list
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    now: { type: 'string', default: '2026-11-23T18:00:00Z' },
    'time-zone': { type: 'string', default: 'America/Los_Angeles' },
    'visitor-zone': { type: 'string', default: 'America/Los_Angeles' },
    phone: { type: 'string', default: '(541) 555-0100' },
    language: { type: 'string', default: 'en' },
    'feed-format': { type: 'string' },
    columns: { type: 'string' },
    dist: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || positionals.length === 0) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

// Asked for the maker of the device, which has maps of its own.
globalThis.navigator ??= { platform: '' };
if (!values.dist) (await import('tsx/esm/api')).register();
const load = (name) => import(`../${values.dist ? 'dist' : 'src'}/${name}.${values.dist ? 'js' : 'ts'}`);
const finder = (name) => load(`support-group-finder/${name}`);
const { ReceivedBody } = await load('shared/net/decode');
const { dateText, timeRangeText, zoneText } = await load('shared/time/time-text');
const { readPhone } = await load('shared/contact/phone');
const { wallMinutes } = await load('shared/time/zone');
const { readAnyBody } = await load('cli/read-feed');
const { mergeDuplicates } = await finder('feeds/merging/fold-duplicates');
const { kindName, languageName } = await finder('feeds/kinds/kinds');
const { zoneOfGroup } = await finder('schedule/next-start');
const { TimeSnapshot } = await finder('state/time-snapshot');
const { actionsOf, mainAction } = await finder('views/actions');
const { placeText } = await finder('views/place-text');
const { recurrenceText } = await finder('schedule/recurrence-text');
const { runSync } = await finder('state/scheduler');
const { EVERYTHING } = await finder('search/query');
const { WORDS } = await finder('words');

const now = Date.parse(values.now);
const locale = values.language;
const words = WORDS[locale] ?? WORDS.en;
const zones = {
  attribute: values['time-zone'] || undefined,
  clinic: undefined,
  visitor: values['visitor-zone'],
};
const page = { words, locale, zone: zones.visitor, phone: values.phone, clinic: '', level: 2 };

/** What a visitor learns of a row's group. */
function describe(row) {
  const { group, occurrence, zone, status } = row;
  const { place } = group;
  const main = mainAction(page, row);
  const clinic = readPhone(values.phone)?.display;
  return {
    id: group.id,
    name: group.name,
    group: group.group,
    when: recurrenceText(row, words, locale),
    next: occurrence && dateText(Math.floor(wallMinutes(zone, occurrence.start) / 1440), locale),
    'zone, its own or taken': `${zone}${row.isZoneAssumed ? ' (assumed)' : ''}`,
    'for the visitor': occurrence
      ? `${dateText(Math.floor(wallMinutes(zones.visitor, occurrence.start) / 1440), locale)}, ${timeRangeText(occurrence.start, occurrence.end, zones.visitor, locale)} (${zoneText(zones.visitor, locale)})`
      : '',
    'as written': group.scheduleText,
    attendance: `${group.attendance} (${words.attendance[group.attendance]}), ${status.state}`,
    where: place && placeText(page, place),
    'place is an area': place?.approximate,
    regions: place?.regions.join(' > '),
    'place notes': place?.notes,
    'first action': main ? `${main.kind}: ${main.href}` : clinic && `none of its own; the clinic: ${clinic}`,
    'other actions': actionsOf(words, group)
      .filter(({ href }) => href !== main?.href)
      .map(({ kind, href }) => `${kind}: ${href}`),
    'join notes': group.joinNotes,
    'dial-in': [group.dialIn, group.dialInNotes].filter(Boolean).join(' / '),
    kinds: group.kinds.map((kind) => `${kindName(kind, locale)} [${kind.code}]`),
    languages: group.languages.map((tag) => languageName(tag, locale)),
    'step-free': group.stepFree,
    audience: `${group.audience} (${words.audience[group.audience]})`,
    program: group.programme,
    notes: group.notes,
    'group notes': group.groupNotes,
    contact: [group.phone, group.email, group.website].filter(Boolean),
    sources: group.sources.length > 1 ? group.sources : undefined,
  };
}

async function readList(files) {
  const feeds = [];
  for (const file of files) {
    const source = basename(file);
    const format = values['feed-format'];
    const { columns } = values;
    const options = { source, now, ...(format && { format }), ...(columns && { columns }) };
    const result = readAnyBody(ReceivedBody.of(await readFile(file)), options);
    feeds.push({ source, ...result });
  }
  const groups = feeds.flatMap((feed) => feed.groups);
  const kept = runSync(mergeDuplicates(groups, (group) => zoneOfGroup(group, zones).zone));
  const snapshot = new TimeSnapshot(kept, zones, now);
  const result = snapshot.find(EVERYTHING);
  const sections = snapshot.sections(EVERYTHING, result, kept.length);
  const ids = new Set(kept.map(({ id }) => id));
  const count = (list, of) => list.reduce((sum, each) => sum + of(each), 0);
  return {
    list: files.map((file) => basename(file)).join(' + '),
    groups: sections.flatMap(({ rows }) => rows.map(describe)),
    merged: groups.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
    problems: feeds.flatMap(({ source, problems }) => problems.map((problem) => ({ source, ...problem }))),
    unreadable: feeds
      .filter((feed) => feed.groups.length === 0 && feed.problems.some(({ row }) => row === 0))
      .map(({ source }) => source),
    counts: {
      rows: count(feeds, ({ rows }) => rows),
      read: groups.length,
      listed: kept.length,
      merged: groups.length - kept.length,
      problems: count(feeds, ({ problems }) => problems.length),
    },
  };
}

const isSaid = (value) =>
  value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);

function print({ list, groups, merged, problems, unreadable, counts }) {
  console.log(`\n=== ${list}`);
  for (const { name, ...facts } of groups) {
    console.log(`* ${name}`);
    for (const [fact, value] of Object.entries(facts))
      if (isSaid(value))
        console.log(`    ${fact}: ${[value].flat().join(' | ').replaceAll('\n', '\n        ')}`);
  }
  for (const id of merged) console.log(`  merged into another: ${id}`);
  for (const { source, row, field, code, message } of problems)
    console.log(
      `  ${source} ${row > 0 ? `row ${row}` : 'feed'}${field && ` ${field}`}: [${code}] ${message}`,
    );
  for (const source of unreadable) console.log(`  shows no groups, and says why: ${source}`);
  console.log(
    `  -- ${counts.rows} rows in, ${counts.read} groups read, ${counts.listed} listed, ${counts.merged} merged, ${counts.problems} problems`,
  );
}

/** Files named by an argument: a folder's, two that belong together, or one. */
async function listsOf(argument) {
  const both = argument.split('+');
  if (both.length > 1) {
    const folder = both[0].slice(0, both[0].lastIndexOf('/') + 1);
    return [both.map((file, at) => (at > 0 && !file.includes('/') ? folder + file : file))];
  }
  if (!(await stat(argument)).isDirectory()) return [[argument]];
  const names = await readdir(argument);
  return names
    .filter((name) => !/\.md$/i.test(name))
    .sort()
    .map((name) => [join(argument, name)]);
}

let fell = 0;
for (const argument of positionals)
  for (const files of await listsOf(argument)) {
    try {
      const read = await readList(files);
      if (values.json) console.log(JSON.stringify(read));
      else print(read);
    } catch (error) {
      fell += 1;
      console.log(
        `\n=== ${files.map((file) => basename(file)).join(' + ')}\n  THREW ${error?.stack ?? error}`,
      );
    }
  }
process.exitCode = fell > 0 ? 1 : 0;
