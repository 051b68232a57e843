import { native } from '../shared/elements/native.js';
import { parseUrl } from '../shared/net/parse-url.js';
import { faintWords } from './contrast.js';
import { bundlesOn, hasAnswered } from './files.js';
import { tagOf } from './find-tags.js';
import type { Records, Said } from './records.js';
import { unique, type Finding, type TagReport, type TagState } from './report.js';
import { whyHidden, whyUnheard } from './why-hidden.js';
import {
  blocked,
  fromLines,
  MARK,
  notDefined,
  nothingToShow,
  notOurs,
  oddRows,
  outOfDate,
  placeIsForm,
  unknownOfPlace,
  unreachable,
} from './words.js';

/** Attributes with an address that a tag asks for. */
const ASKED = ['src', 'feed', 'endpoint', 'zip-data'];
/** A tag's own class, as far as it is looked at. */
interface OwnClass {
  readonly version?: string;
  readonly observedAttributes?: readonly string[];
}

/** Longer than any file takes that still comes, in milliseconds. */
const PATIENCE = 15_000;

const classOf = (tag: Element): OwnClass => tag.constructor as unknown as OwnClass;

/** The addresses a tag asks for. */
const addressesOf = (tag: Element, names: readonly string[]): readonly URL[] =>
  names
    .flatMap((name) => {
      const own = native(tag);
      return (own.getAttribute(name) ?? own.getAttribute(`data-${name}`) ?? '').split(/\s+/);
    })
    .filter(Boolean)
    .flatMap((address) => parseUrl(address, native(tag).baseURI) ?? []);

/** Whether what a policy refused is an address: browsers may name no more of it than its host, or its scheme. */
export const isAt = (refused: string, { href, origin, protocol }: URL): boolean =>
  refused === protocol.slice(0, -1) ||
  href.startsWith(refused) ||
  refused.startsWith(href) ||
  refused === origin ||
  (parseUrl(refused)?.origin === origin && origin !== 'null');

/** Whether all that is drawn is the tag's own children. */
function showsChildren(root: ShadowRoot): boolean {
  const [only, ...more] = [...root.children].filter(({ localName }) => localName !== 'style');
  return only !== undefined && more.length === 0 && only.matches('slot:not([name])');
}

const wordsOf = (root: ParentNode & Node): string =>
  [...native(root).childNodes]
    .map((node) =>
      node instanceof Comment || (node instanceof Element && node.matches('style, script, slot'))
        ? ''
        : (node.textContent ?? ''),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The first words of what a tag shows: its heading, where it has one. */
function firstWords(tag: Element, state: TagState): string {
  const isDrawn = state === 'shown' || state === 'hidden';
  const root: ParentNode & Node = (isDrawn && native(tag).shadowRoot) || tag;
  const heading = native(root).querySelector('h1, h2, h3, h4, h5, h6');
  const text = wordsOf(heading?.textContent.trim() ? heading : root);
  return text.length > 80 ? `${text.slice(0, 80).trim()}…` : text;
}

function stateOf(tag: Element, lines: readonly Said[], broke: boolean, since: number): TagState {
  const { shadowRoot: root } = tag;
  if (!root) return 'waiting';
  if (showsChildren(root)) {
    if (broke) return 'broken';
    const isAsking =
      performance.now() - since < PATIENCE &&
      !lines.some(({ line }) => line.includes('> src:')) &&
      addressesOf(tag, ['src']).some(({ href }) => !hasAnswered(href));
    if (isAsking) return 'waiting';
    return tag.childElementCount > 0 || tag.textContent.trim() ? 'children' : 'empty';
  }
  if (root.querySelector('.skeleton')) return 'waiting';
  return wordsOf(root) || root.querySelector('img, svg, input, slot') ? 'shown' : 'empty';
}

/** What finders say of their lists where they are asked to. */
function ofLists(tag: Element): Finding[] {
  const report = tag.shadowRoot?.querySelector('.report');
  const unread = [...(report?.querySelectorAll('.unread') ?? [])];
  const failed = unread.map(({ textContent }) => unreachable(textContent.trim()));
  const odd = [...(report?.querySelectorAll('details') ?? [])].map((details) => {
    const [first, ...more] = details.querySelectorAll('li');
    const rest = more.length > 0 ? `, and ${more.length} more` : '';
    return oddRows(
      `${wordsOf(details.querySelector('summary') ?? details)} ${first ? wordsOf(first) : ''}${rest}`,
    );
  });
  return [...failed, ...odd];
}

function ofDefined(tag: Element, state: TagState): Finding[] {
  const { version, observedAttributes: own } = classOf(tag);
  if (version === undefined) return [notOurs(tag.localName)];
  const findings = ofLists(tag);
  const around = tag.parentElement && native(tag.parentElement);
  const place = around?.matches(`[${MARK}]`) ? around : undefined;
  for (const name of place?.getAttributeNames() ?? [])
    findings.push(...list(unknownOfPlace(name, own ?? [])));
  const aged = tag.shadowRoot?.querySelector('.source.older');
  if (aged) findings.push(outOfDate(`its profile is shown as an older copy: ${wordsOf(aged)}`));
  if (state === 'empty') findings.push(nothingToShow(tag.localName, tag.getAttribute('status')));
  if (state === 'shown' && tag.shadowRoot) findings.push(...list(faintWords(tag.shadowRoot)));
  return findings;
}

const list = <T>(each: T | undefined): T[] => (each === undefined ? [] : [each]);

/** Whether a tag's file may still come: nothing was said or refused, and there is a script that could ask for it. */
function isComing(page: Document, { said, refused, since }: Records): boolean {
  if (said.some(({ line }) => line.includes('can’t be loaded'))) return false;
  if (refused.some(({ directive }) => directive.startsWith('script-src'))) return false;
  return (
    native(page).readyState !== 'complete' ||
    (bundlesOn(page).length > 0 && performance.now() - since < PATIENCE)
  );
}

/** What one tag shows, or one place for a tag, and what is the matter with it. */
export function checkTag(element: Element, records: Records): TagReport {
  const { said, refused, since } = records;
  const tag = tagOf(element);
  // A form that is marked by mistake may have fields of any name.
  const { localName, parentElement, ownerDocument } = native(element);
  const isAtWork = localName === tag && element.matches(':defined');
  const lines = said.filter(({ place }) => place === element || (place && place === parentElement));
  const broke = said.some(({ line }) => line.startsWith(`<${tag}> could not be shown`));
  const isForm = localName === 'form';
  const settled = isAtWork
    ? stateOf(element, lines, broke, since)
    : !isForm && isComing(ownerDocument, records)
      ? 'waiting'
      : 'not-defined';
  const unseen = settled === 'empty' || isForm ? undefined : whyHidden(element);
  const unheard = unseen ? undefined : whyUnheard(element);
  const addresses = addressesOf(element, ASKED);
  const refusals = refused
    .filter(({ address }) => addresses.some((each) => isAt(address, each)))
    .map(({ directive, address }) => blocked(directive, address));
  const findings: Finding[] = [
    ...refusals,
    ...fromLines(lines.map(({ line }) => line)),
    ...(isAtWork ? ofDefined(element, unseen ? 'hidden' : settled) : []),
    ...[unseen, unheard].flatMap((each) => (each ? [{ kind: 'hidden' as const, ...each }] : [])),
    ...(settled === 'not-defined' ? [isForm ? placeIsForm() : notDefined(tag)] : []),
  ];
  const state = unseen && settled === 'shown' ? 'hidden' : settled;
  return {
    tag,
    state,
    shows: firstWords(element, state),
    version: classOf(element).version ?? '',
    // What a policy refused can't be reached: one of the two mends it.
    findings: unique(findings).filter(({ kind }) => kind !== 'unreachable' || refusals.length === 0),
  };
}
