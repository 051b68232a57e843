import { parseArgs } from 'node:util';
import { checkDocument, type CheckSettings } from './check-document.js';
import { readDocument } from './read-document.js';
import { reportAsJson, reportAsText } from './report.js';
import { FEED_OPTIONS, feedSettings } from './feed-options.js';
import { loadSchema, loadZips } from './tables.js';
import { CommandError, EXIT, readSource, withProgress, type Exit, type Terminal } from './terminal.js';

export const CHECK_HELP = `clinic-widgets check FILE|URL ... [--json] [--all] [--program NAME] [--columns TEXT]

Says what is wrong with clinic profiles and group feeds, row by row, and how to mend it.
The kind is told from the content: a clinic profile, a Meeting Guide or BMLT feed, a sheet (CSV).
Rows are counted from the first group; in a sheet, that is the line after the column names.

  --json   one line of JSON a document: {file, kind, rows, usable, problems:[{row, field, code, message}]}
  --all    every problem, not only the first five of each kind
  --program NAME   whose groups they are, where a feed doesn't say; as the finder's attribute program
  --columns TEXT   what a sheet's own columns are: "Zoom Link=conference_url | Wann=day"; as its attribute columns

Exit: 0 no problems, 1 problems, 2 something could not be read.

Examples
  clinic-widgets check clinic-profile.json
  clinic-widgets check groups.csv https://clinic.example/groups.json
  clinic-widgets check feed.json --json | jq '.problems[].code'
`;

/** Checks each document named; one that can't be read doesn't stop the others. */
export async function check(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, all: { type: 'boolean' }, ...FEED_OPTIONS },
  });
  if (positionals.length === 0) throw new CommandError('Name a file or an address to check.');
  const settings: CheckSettings = {
    now: terminal.now(),
    schema: await loadSchema(),
    zips: await loadZips(),
    feed: feedSettings(values),
  };
  if (!settings.zips)
    terminal.err('The table of ZIP codes is missing, so places are not held against theirs.\n');

  let exit: Exit = EXIT.clean;
  for (const [at, source] of positionals.entries()) {
    const label = `${at + 1} of ${positionals.length}: ${source}`;
    try {
      const report = await withProgress(terminal, label, async () =>
        checkDocument(source, readDocument(await readSource(source)), settings),
      );
      terminal.out(values.json ? `${reportAsJson(report)}\n` : reportAsText(report, values.all ?? false));
      if (report.isUnreadable) exit = EXIT.unreadable;
      else if (report.problems.length > 0 && exit === EXIT.clean) exit = EXIT.problems;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      terminal.err(`${error.message}\n`);
      exit = EXIT.unreadable;
    }
  }
  return exit;
}
