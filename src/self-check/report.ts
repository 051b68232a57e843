/** What kind of thing is the matter. */
export type FindingKind = keyof typeof KIND_NAMES;

/** One thing that is the matter, and what mends it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly text: string;
  readonly mend: string;
}

/** `waiting` is for its file, its profile or its list; `not-defined` is never going to be a tag. */
export type TagState = 'shown' | 'children' | 'hidden' | 'empty' | 'waiting' | 'broken' | 'not-defined';

/** One tag, or one place marked for a tag. */
export interface TagReport {
  readonly tag: string;
  readonly state: TagState;
  /** The first words of what is drawn. */
  readonly shows: string;
  /** Of the library it came in. */
  readonly version: string;
  readonly findings: readonly Finding[];
}

/** What stands on a page. */
export interface PageReport {
  readonly tags: readonly TagReport[];
  /** What is the matter and is no single tag's. */
  readonly page: readonly Finding[];
}

export const KIND_NAMES = {
  blocked: 'Blocked',
  contrast: 'Contrast',
  duplicate: 'Duplicate',
  hidden: 'Hidden',
  'left-open': 'Left open',
  misread: 'Misread',
  missing: 'Missing',
  'out-of-date': 'Out of date',
  stripped: 'Stripped',
  unknown: 'Unknown',
  unreachable: 'Unreachable',
  version: 'Version',
} as const;

export const STATE_NAMES: Readonly<Record<TagState, string>> = {
  shown: 'shown',
  children: 'its own children are shown',
  hidden: 'not seen',
  empty: 'nothing to show',
  waiting: 'still loading',
  broken: 'broken, its own children are shown',
  'not-defined': 'not at work, its own children are shown',
};

/** How many things there are to mend. */
export const countFindings = ({ tags, page }: PageReport): number =>
  tags.reduce((sum, { findings }) => sum + findings.length, page.length);

/** Each once: the same may be said by the tag and by the page around it. */
export const unique = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.kind} ${finding.text}`, finding])).values(),
];

const linesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ kind, text, mend }) => `  ${KIND_NAMES[kind]}: ${text}\n    ${mend}`);

/** The report as plain text. */
export function reportText({ tags, page }: PageReport): string {
  return [
    ...tags.flatMap(({ tag, state, shows, findings }) => [
      `<${tag}>: ${STATE_NAMES[state]}${shows && `: “${shows}”`}`,
      ...linesOf(findings),
    ]),
    ...(page.length > 0 ? ['The page', ...linesOf(page)] : []),
  ].join('\n');
}
