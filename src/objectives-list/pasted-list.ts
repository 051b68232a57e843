import {
  hasBullet,
  labelledNote,
  objectiveFrom,
  splitNote,
  splitTerm,
  tidy,
  withoutBullet,
  withoutLead,
  withoutMarks,
  type Objective,
} from './split-term.js';

/** A stretch of text in one weight. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
}

/** One line as it stood on the page. */
export interface Line {
  readonly runs: readonly Run[];
  /** Marked by the author as meant for loved ones. */
  readonly note: boolean;
}

/** A piece of pasted content: an entry of a list or table, a heading with its level, or running text. */
export interface Block {
  readonly kind: 'entry' | 'heading' | 'text';
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly lines: readonly Line[];
}

/** What pasted content says; empty texts are empty strings. */
export interface PastedList {
  readonly heading: string;
  readonly intro: string;
  readonly closing: string;
  readonly items: readonly Objective[];
}

/** A line read: what it names and says. `title` marks a line that is nothing but a term. */
interface ReadLine extends Objective {
  readonly title: boolean;
  readonly bullet: boolean;
  /** The line only says that what follows is for loved ones. */
  readonly leadsOn?: boolean;
}

const plain = (line: Line): string => tidy(line.runs.map(({ text }) => text).join(''));
const isShort = (text: string): boolean => text.split(' ').length <= 8 && !/[.!?…]$/.test(text);

/** A term in bold at the start of a line, or the line's own separator. */
function readLine(line: Line): ReadLine {
  const whole = plain(line);
  const bullet = hasBullet(whole);
  const led = labelledNote(withoutBullet(whole));
  const labelled = line.note ? (led ?? whole) : led;
  // A lead-in alone, with or without a colon: the note is what comes next. Without bold it may be a clinic's short sentence.
  const leadsOn = labelled === '' && (/[:：–—-]$/.test(whole) || line.runs.some(({ strong }) => strong));
  if (labelled || leadsOn) return { term: '', text: '', note: labelled, title: false, bullet, leadsOn };

  let strong = '';
  let next = 0;
  for (const run of line.runs) {
    if (
      !run.strong &&
      !(
        strong === '' &&
        (run.text.trim() === '' || (hasBullet(`${run.text} x`) && !withoutBullet(`${run.text} `).trim()))
      )
    )
      break;
    if (run.strong) strong += run.text;
    next += 1;
  }
  const rest = line.runs
    .slice(next)
    .map(({ text }) => text)
    .join('');
  const term = withoutMarks(withoutBullet(strong));
  const written = objectiveFrom(whole);
  if (!term || term.split(' ').length > 10) return { ...written, title: false, bullet };
  if (!tidy(rest)) {
    // All in bold: "Hope: seeing others" still has its separator; a few words alone are a title.
    if (splitTerm(withoutBullet(whole)).term) return { ...written, title: false, bullet };
    return isShort(tidy(strong))
      ? { term, text: '', note: '', title: true, bullet }
      : { ...written, title: false, bullet };
  }
  const parted = /[:：.–—-]\s*$/.test(strong) || /^\s*[:：–—―−-]/.test(rest);
  const joined = /^-?\p{Ll}/u.test(rest) && !/\s$/.test(strong) && !/[:：.–—]\s*$/.test(strong);
  // Bold inside a sentence ("**Hope** is what keeps us going") or a word ("**Self**-understanding") names nothing by itself.
  if (joined || (!parted && /^\s*[\p{Ll},;]/u.test(rest))) return { ...written, title: false, bullet };
  const [text, note] = splitNote(rest);
  return { term, text: withoutLead(text), note, title: false, bullet };
}

const join = (a: string, b: string): string => (a && b ? `${a}\n${b}` : a || b);
const append = (item: Objective, line: ReadLine): Objective => ({
  ...item,
  text: join(item.text, line.term && line.text ? `${line.term}: ${line.text}` : line.term || line.text),
  note: join(item.note, line.note),
});

/** Lines after one that only leads in to a note are that note, up to the next title. */
function withLedNotes(lines: readonly ReadLine[]): ReadLine[] {
  let isLed = false;
  return lines.flatMap((line) => {
    if (line.leadsOn) isLed = true;
    else if (line.title) isLed = false;
    if (line.leadsOn) return [];
    if (!isLed || line.note) return [line];
    const said = line.term && line.text ? `${line.term}: ${line.text}` : line.term || line.text;
    return [{ ...line, term: '', text: '', note: said }];
  });
}

/** One `<li>`, `<dt>` with its `<dd>`, or table row. */
function entryFrom(lines: readonly Line[]): Objective {
  const [first, ...others] = withLedNotes(lines.map(readLine));
  if (!first) return { term: '', text: '', note: '' };
  const isTitle = first.title || (others.some(({ note }) => !note) && !first.term && isShort(first.text));
  const start: Objective = isTitle
    ? { term: first.term || withoutMarks(first.text), text: '', note: first.note }
    : { term: first.term, text: first.text, note: first.note };
  return others.reduce(append, start);
}

/** Lines of a block of bare text: source lines count only where each of them reads as an entry. */
function textLines(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const [only, second] = line.runs;
    const pieces = only && !second ? only.text.split('\n').filter((piece) => piece.trim()) : [];
    return pieces.length > 1 && pieces.every((piece) => splitTerm(piece).term || hasBullet(piece))
      ? pieces.map((text) => ({ ...line, runs: [{ text, strong: false }] }))
      : [line];
  });
}

const joined = (blocks: readonly Block[]): string =>
  blocks
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ lines }) => lines.map(plain))
    .join('\n');

/** A heading among the entries names one, or says that what follows is for loved ones. */
function headingLine(lines: readonly Line[]): ReadLine {
  const words = lines.map(plain).join(' ');
  const leadsOn = labelledNote(words) === '';
  return {
    term: leadsOn ? '' : withoutMarks(words),
    text: '',
    note: '',
    title: !leadsOn,
    bullet: false,
    leadsOn,
  };
}

/** Paragraphs, lines with bullets, and titled paragraphs, in the order they stand. */
function fromLines(blocks: readonly Block[], titleLevel: number): { intro: string; items: Objective[] } {
  const read = blocks.flatMap(({ kind, level, lines }): ReadLine[] =>
    kind === 'heading' && level !== titleLevel
      ? [headingLine(lines)]
      : kind === 'heading'
        ? []
        : textLines(lines).map(readLine),
  );
  const lines = withLedNotes(read);
  const isTitled = lines.filter(({ title }) => title).length > 1;
  const starts = ({ title, term, bullet }: ReadLine): boolean => (isTitled ? title : !!term || bullet);
  const hasStarts = lines.some(starts);
  const items: Objective[] = [];
  let intro = '';
  for (const line of lines) {
    const { term, text, note } = line;
    const last = items.at(-1);
    if (starts(line) || (!hasStarts && !note)) items.push({ term, text, note });
    else if (last) items[items.length - 1] = append(last, line);
    else intro = join(intro, append({ term: '', text: '', note: '' }, line).text);
  }
  // One paragraph with no term is a clinic's fallback sentence, not a list.
  return items.length === 1 && !hasStarts ? { intro: '', items: [] } : { intro, items };
}

/**
 * Pasted content as a list. A list or table on the page gives the entries, with what stands before and after it as intro
 * and closing; without one, titled paragraphs, bullets typed by hand, or lines with a term do.
 */
export function listFrom(blocks: readonly Block[]): PastedList {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const [top, ...others] = headings;
  // A heading above the rest titles the whole; headings of one level are terms.
  const isTop = top && (others.length === 0 || others.every(({ level }) => level > top.level));
  const titleLevel = isTop ? top.level : 0;
  const heading = isTop ? top.lines.map(plain).join(' ') : '';
  const firstEntry = blocks.findIndex(({ kind }) => kind === 'entry');
  if (firstEntry < 0 || headings.length - (isTop ? 1 : 0) > 1) {
    return { heading, closing: '', ...fromLines(blocks, titleLevel) };
  }
  const lastEntry = blocks.map(({ kind }) => kind).lastIndexOf('entry');
  return {
    heading,
    intro: joined(blocks.slice(0, firstEntry)),
    closing: joined(blocks.slice(lastEntry + 1)),
    items: blocks
      .filter(({ kind }) => kind === 'entry')
      .map(({ lines }) => entryFrom(lines))
      .filter(({ term, text, note }) => term || text || note),
  };
}
