import { parseArgs } from 'node:util';
import { readDocument } from './read-document.js';
import { FEED_OPTIONS, feedSettings } from './feed-options.js';
import { meetingGuideRow } from './meeting-guide-rows.js';
import { count } from './report.js';
import { readAnyData, readAnyFeed } from './read-feed.js';
import { CommandError, EXIT, readSource, withProgress, type Exit, type Terminal } from './terminal.js';

export const CONVERT_HELP = `clinic-widgets convert FEED --to meeting-guide|profile [--clinic NAME] [--phone NUMBER] [--url ADDRESS]
        [--program NAME] [--columns TEXT]

Reads a feed or sheet in any format the finder reads and prints its groups as a Meeting Guide feed, or as a clinic
profile to fill in. --program says whose groups they are, where the feed doesn't; --columns what a sheet's own columns are
("Zoom Link=conference_url | Wann=day"). What could not be read is counted on the error output; "check" says what it was.

Examples
  clinic-widgets convert groups.csv --to meeting-guide > groups.json
  clinic-widgets convert https://clinic.example/groups.csv --to profile --clinic "Pear Blossom Clinic" > profile.json
`;

/** Prints a feed in another form. */
export async function convert(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      clinic: { type: 'string' },
      phone: { type: 'string' },
      url: { type: 'string' },
      ...FEED_OPTIONS,
    },
  });
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) throw new CommandError('Name one feed to convert.');
  if (values.to !== 'meeting-guide' && values.to !== 'profile')
    throw new CommandError('Say what to convert to: --to meeting-guide or --to profile.');

  const result = await withProgress(terminal, source, async () => {
    const { text, data } = readDocument(await readSource(source));
    const options = { ...feedSettings(values)(source), source: '', now: terminal.now() };
    return data === undefined ? readAnyFeed(text, options) : readAnyData(data, options);
  });
  const { groups, problems, rows, timeZone } = result;
  if (groups.length === 0)
    throw new CommandError(`${source}: ${problems[0]?.message ?? 'there are no groups.'}`);
  const converted = groups.map(meetingGuideRow);
  const { clinic = 'Name of the clinic', phone = '(000) 000-0000', url = 'https://clinic.example/' } = values;
  const profile = {
    version: '1.0',
    publisher: { name: clinic, url },
    language: 'en',
    updated: new Date(terminal.now()).toISOString().slice(0, 10),
    clinic: { name: clinic, phone, url, ...(timeZone && { timeZone }) },
    groups: converted,
  };
  terminal.out(`${JSON.stringify(values.to === 'profile' ? profile : converted, undefined, 2)}\n`);
  // A row that gives days hours of their own is several groups.
  const used = new Set(groups.map(({ row }) => row)).size;
  terminal.err(`${count(groups.length, 'group')} converted, from ${used} of ${count(rows, 'row')}`);
  terminal.err(problems.length > 0 ? `; ${problems.length} problems, which "check" names.\n` : '.\n');
  return problems.length > 0 ? EXIT.problems : EXIT.clean;
}
