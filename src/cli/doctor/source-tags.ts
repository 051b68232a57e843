import { resolveContactMethods } from '../../contact-cta/contact-methods.js';
import { words } from '../../contact-cta/words.js';
import {
  fromLines,
  leftOver,
  MARK,
  misnamed,
  neverClosed,
  NOT_READ,
  nothingToShow,
  placeIsForm,
  selfClosed,
  tagAsText,
  TAGS,
  unknownOfPlace,
  valueNotKnown,
} from '../../self-check/words.js';
import type { Finding } from '../../self-check/report.js';
import { attributeFaults, type Written } from '../../shared/elements/attribute-faults.js';
import { writtenValue } from '../../shared/elements/written-value.js';
import { readDay } from '../../shared/time/dates.js';
import { attributeOf, elementsIn, type SourceNode } from '../prerender/page-tree.js';
import type { TagFacts } from '../tables.js';

/** A tag, or a place marked for one, as it stands in the page's source. */
export interface SourceTag {
  readonly tag: string;
  readonly line: number;
  /** Attributes as the tag gets them. */
  readonly given: ReadonlyMap<string, string>;
  readonly findings: Finding[];
}

const tagOf = (node: SourceNode): string => {
  const marked = attributeOf(node, MARK);
  return marked === undefined ? (node.tagName ?? '') : `clinic-${marked.trim().toLowerCase()}`;
};
const hasContent = (node: SourceNode): boolean =>
  (node.childNodes ?? []).some((child) => child.tagName !== undefined || child.value?.trim());
const textOf = (node: SourceNode): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');

/** What is wrong with the attributes of one tag. */
function attributeFindings(tag: string, given: readonly Written[], facts: TagFacts): Finding[] {
  const { notes } = attributeFaults(given, [...facts.keys()]);
  const lines = notes.map(({ attribute, problem, allowed }) => {
    const options = typeof allowed === 'string' ? allowed : allowed?.map((value) => `"${value}"`).join(', ');
    return `<${tag}> ${attribute}: ${problem}${options ? ` Allowed: ${options}.` : ''}`;
  });
  const named = new Map(given.map(([name, value]) => [name, writtenValue(name, value)]));
  if (tag === 'clinic-contact-cta') {
    const { phone, sms, email, href, label } = Object.fromEntries(named);
    const ways = resolveContactMethods(
      { phone, sms, email, href, label },
      words.en,
      'en',
      'https://page.invalid/',
    );
    for (const { attribute, problem, allowed } of ways.problems)
      if (named.get(attribute)) lines.push(`<${tag}> ${attribute}: ${problem} Allowed: ${allowed}.`);
  }
  const values = [...named].flatMap(([name, value]) => {
    const allowed = facts.get(name) ?? [];
    const word = value.trim().toLowerCase();
    return word && allowed.length > 0 && !allowed.includes(word) ? [valueNotKnown(name, value, allowed)] : [];
  });
  const day = named.get('accepting-from')?.trim();
  if (day && readDay(day) === undefined) values.push(valueNotKnown('accepting-from', day, ['YYYY-MM-DD']));
  return [...fromLines(lines), ...values];
}

function readTag(node: SourceNode, source: string, facts: ReadonlyMap<string, TagFacts>): SourceTag {
  const tag = tagOf(node);
  const own = facts.get(tag) ?? new Map<string, readonly string[]>();
  const isPlace = attributeOf(node, MARK) !== undefined;
  const written = (node.attrs ?? []).map(({ name, value }): Written => [name, value]);
  const given = isPlace
    ? written.flatMap(([name, value]): Written[] => {
        const inner = name.startsWith('data-') ? name.slice(5) : '';
        return own.has(inner) ? [[inner, value]] : [];
      })
    : written;
  const findings = attributeFindings(tag, given, own);
  if (isPlace)
    for (const [name] of written) {
      const unknown = unknownOfPlace(name, [...own.keys()]);
      if (unknown) findings.push(unknown);
    }
  const { sourceCodeLocation: at } = node;
  const start = source.slice(at?.startOffset, at?.startTag?.endOffset);
  if (node.tagName === 'form') findings.push(placeIsForm());
  else if (!isPlace && start.endsWith('/>')) findings.push(selfClosed(tag));
  else if (!isPlace && at && !at.endTag) findings.push(neverClosed(tag));
  const says = new Map(given);
  const speaks = ['message', 'src', 'accepting-from'].some((name) => says.has(name));
  const status = says.get('status');
  if (
    tag.endsWith('banner') &&
    !speaks &&
    !hasContent(node) &&
    /^\s*(?:not-accepting\s*)?$/i.test(status ?? '')
  )
    findings.push(nothingToShow(tag, status));
  return { tag, line: at?.startLine ?? 0, given: says, findings };
}

/** What nobody reads as text: examples, scripts and the like. */
const UNREAD = new Set([...NOT_READ.split(/,\s*/), 'title']);

/** Texts of a page that its visitors read. */
function* readTexts(node: SourceNode): Generator<string> {
  if (node.nodeName === '#text') yield node.value ?? '';
  if (UNREAD.has(node.nodeName) || attributeOf(node, 'contenteditable') !== undefined) return;
  for (const child of node.childNodes ?? []) yield* readTexts(child);
}

function isInTag(node: SourceNode): boolean {
  for (let around: SourceNode | null | undefined = node; around; around = around.parentNode)
    if (TAGS.includes(around.tagName ?? '') || attributeOf(around, MARK) !== undefined) return true;
  return false;
}

/** What stands in a page's source, and what was left of tags that its author put in. */
export function readTags(
  page: SourceNode,
  source: string,
  facts: ReadonlyMap<string, TagFacts>,
): { readonly tags: readonly SourceTag[]; readonly lost: readonly Finding[] } {
  const elements = [...elementsIn(page)];
  const tags = elements
    .filter((node) => TAGS.includes(tagOf(node)))
    .map((node) => readTag(node, source, facts));
  const lost = [
    ...elements.map((node) => misnamed(tagOf(node), attributeOf(node, MARK) !== undefined)),
    ...elements
      .filter((node) => attributeOf(node, 'data-fallback') !== undefined && !isInTag(node))
      .map((node) => leftOver(textOf(node))),
    ...[...readTexts(page)].map(tagAsText),
  ].filter((each) => each !== undefined);
  return { tags, lost };
}
