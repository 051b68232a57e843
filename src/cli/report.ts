import type { FeedProblem } from '../support-group-finder/feeds/support-group.js';

/** What a document turned out to be. */
export type DocumentKind = 'profile' | 'meeting-guide' | 'bmlt' | 'sheet' | 'events' | 'calendar' | 'unknown';

/** All that is known about one checked document; the part before `names` is what `--json` prints. */
export interface Report {
  readonly file: string;
  readonly kind: DocumentKind;
  readonly rows: number;
  /** Rows that are at least one group. */
  readonly usable: number;
  /** More than the usable rows where some give days hours of their own. */
  readonly groups: number;
  readonly problems: readonly FeedProblem[];
  /** Name of a row's group, so that people find it in their own list. */
  readonly nameOf: (row: number) => string | undefined;
  /** Nothing in it could be read. */
  readonly isUnreadable: boolean;
}

const TITLES: Readonly<Record<DocumentKind, string>> = {
  profile: 'clinic profile',
  'meeting-guide': 'Meeting Guide feed',
  bmlt: 'BMLT feed',
  sheet: 'sheet',
  events: 'list of events',
  calendar: 'calendar',
  unknown: 'unreadable',
};

/** One document on one line of JSON. */
export function reportAsJson({ file, kind, rows, usable, problems }: Report): string {
  return JSON.stringify({ file, kind, rows, usable, problems });
}

/** How many, with the noun that goes with it. */
export const count = (many: number, one: string): string =>
  `${many.toLocaleString('en-US')} ${one}${many === 1 ? '' : 's'}`;

// A feed with one habit has it in every row; a few of them say it.
const SHOWN_OF_A_KIND = 5;

function groupsText({ rows, usable, groups }: Report): string {
  const usableText = usable.toLocaleString('en-US');
  if (groups > usable)
    return `${count(groups, 'group')} in ${usable < rows ? `${usableText} of ` : ''}${count(rows, 'row')}`;
  return `${count(rows, 'group')}${usable < rows ? `, ${usableText} of them usable` : ''}`;
}

/**
 * A report for people: a headline, then the problems, each kind of them together.
 * @param showAll every single one, not only the first few of a kind.
 */
export function reportAsText(report: Report, showAll: boolean): string {
  const { file, kind, problems, nameOf, isUnreadable } = report;
  const verdict = problems.length === 0 ? 'no problems' : count(problems.length, 'problem');
  const lines = [
    isUnreadable ? `${file}: can't be read` : `${file}: ${TITLES[kind]}, ${groupsText(report)}, ${verdict}`,
  ];
  const byCode = new Map<string, FeedProblem[]>();
  for (const problem of problems) {
    const alike = byCode.get(problem.code);
    if (alike) alike.push(problem);
    else byCode.set(problem.code, [problem]);
  }
  for (const [code, alike] of byCode) {
    const shown = showAll ? alike : alike.slice(0, SHOWN_OF_A_KIND);
    for (const { row, field, message } of shown) {
      const name = row > 0 ? nameOf(row) : undefined;
      // Some sentences are about the field and begin with it.
      const place = message.startsWith(`${field} `) || message.startsWith(`"${field}" `) ? '' : field;
      const where = [row > 0 && `row ${row}${name ? ` (${name})` : ''}`, place].filter(Boolean).join(', ');
      lines.push(`  ${where ? `${where}: ` : ''}${message} [${code}]`);
    }
    if (alike.length > shown.length)
      lines.push(
        `  ... and ${(alike.length - shown.length).toLocaleString('en-US')} more [${code}]; --all shows them`,
      );
  }
  return `${lines.join('\n')}\n`;
}
