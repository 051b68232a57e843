import { parseArgs } from 'node:util';
import { parse } from 'parse5';
import { KIND_NAMES, unique, type Finding } from '../self-check/report.js';
import { noTag, policyForMarkup } from '../self-check/words.js';
import { localeFor } from '../shared/i18n/language.js';
import { parseUrl } from '../shared/net/parse-url.js';
import { Asker } from './doctor/ask.js';
import { lookAt, type SeenPage } from './doctor/browser.js';
import { checkData } from './doctor/check-data.js';
import { checkFiles, type SourcePage } from './doctor/check-files.js';
import { parsePolicies, refusesMarkup } from './doctor/policy.js';
import { readTags, type SourceTag } from './doctor/source-tags.js';
import { attributeOf, elementsIn, type SourceNode } from './prerender/page-tree.js';
import { count } from './report.js';
import { loadSchema, loadTagFacts, loadZips } from './tables.js';
import { CommandError, EXIT, withProgress, type Exit, type Terminal } from './terminal.js';

export const DOCTOR_HELP = `clinic-widgets doctor URL [--json] [--no-browser]

Says what is wrong with the tags on a page, and the line that mends it: tags taken out or misspelt, attributes, quotes, tags left
open, the script and its parts with their hashes and types, what the page's policy refuses, lists and profiles.
It asks for the page and what that names, and sends nothing. Where there is a Chromium on this machine, and playwright-core beside
this package, the page is looked at in it, too, as with ?clinic-check in its address: what is hidden, or hard to read, is found only there.

  --json         one line of JSON: {address, isSeen, tags:[{tag, line, findings}], page:[{kind, text, mend}]}
  --no-browser   reads the page's source only

Exit: 0 nothing to mend, 1 something, 2 the page could not be read.

Examples
  clinic-widgets doctor https://clinic.example/contact
  clinic-widgets doctor http://localhost:8080/ --no-browser
`;

interface Diagnosis {
  readonly address: string;
  /** Whether a browser has looked at it. */
  readonly isSeen: boolean;
  readonly tags: readonly {
    readonly tag: string;
    readonly line: number;
    readonly findings: readonly Finding[];
  }[];
  readonly page: readonly Finding[];
}

/** Parts of the bundle that tags ask for, in a page of a language. */
const partsFor = (tags: readonly SourceTag[], pageLanguage: string): readonly string[] => [
  ...new Set(
    tags.flatMap(({ tag, given }) => [
      tag.replace('clinic-', ''),
      ...(given.has('src') ? ['profile-reader'] : []),
      ...(given.has('endpoint') ? ['enquiry-form'] : []),
      ...(given.has('hours') ? ['opening-hours'] : []),
      ...(given.has('items') ? ['own-list'] : []),
      ...[localeFor(given.get('lang') ?? pageLanguage).language].filter((language) => language !== 'en'),
    ]),
  ),
];

/** Of the page as a whole. */
const languageOf = (elements: readonly SourceNode[]): string =>
  elements.map((node) => (node.tagName === 'html' && attributeOf(node, 'lang')) || '').find(Boolean) ?? '';

/** What a finding is about: the source and the browser have their own words for the same. */
const keyOf = ({ kind, text }: Finding): string => `${kind} ${/^([\w-]+): /.exec(text)?.[1] ?? ''}`;

/** Findings, and those of others that say something else. */
function together(own: readonly Finding[], others: readonly Finding[] = []): readonly Finding[] {
  const known = new Set(own.map(keyOf));
  return unique([...own, ...others.filter((each) => !known.has(keyOf(each)))]);
}

function merge(
  address: string,
  tags: readonly SourceTag[],
  page: readonly Finding[],
  seen?: SeenPage,
): Diagnosis {
  const isSame = seen?.tags.length === tags.length && tags.every(({ tag }, at) => seen.tags[at]?.tag === tag);
  // Scripts may have put tags in, or taken them away: those of the browser have no line of the source.
  const later = isSame || !seen ? [] : seen.tags.filter(({ findings }) => findings.length > 0);
  const merged = [
    ...tags.map(({ tag, line, findings }, at) => ({
      tag,
      line,
      findings: together(findings, isSame ? seen.tags[at]?.findings : []),
    })),
    ...later.map(({ tag, findings }) => ({ tag, line: 0, findings })),
  ];
  const ofTags = new Set(merged.flatMap(({ findings }) => findings.map(keyOf)));
  const rest = seen?.page.filter((each) => !ofTags.has(keyOf(each)));
  return { address, isSeen: seen !== undefined, tags: merged, page: together(page, rest) };
}

async function diagnose(url: URL, usesBrowser: boolean, terminal: Terminal): Promise<Diagnosis> {
  const asker = new Asker();
  const answer = await asker.get(url);
  if (typeof answer === 'string') throw new CommandError(`${url.href}: ${answer}.`);
  const source = new TextDecoder().decode(answer.bytes);
  const tree = parse(source, { sourceCodeLocationInfo: true }) as SourceNode;
  const elements = [...elementsIn(tree)];
  const base = elements.find((node) => node.tagName === 'base' && attributeOf(node, 'href'));
  const policies = parsePolicies([
    answer.headers.get('content-security-policy') ?? '',
    ...elements
      .filter((node) => /^content-security-policy$/i.test(attributeOf(node, 'http-equiv') ?? ''))
      .map((node) => attributeOf(node, 'content') ?? ''),
  ]);
  const page: SourcePage = {
    tree,
    url: answer.url,
    base: parseUrl((base && attributeOf(base, 'href')) ?? '', answer.url.href)?.href ?? answer.url.href,
    baseFrom: base?.sourceCodeLocation?.startOffset ?? 0,
    policies,
    asker,
  };
  const settings = { now: terminal.now(), schema: await loadSchema(), zips: await loadZips() };
  const { tags, lost } = readTags(tree, source, await loadTagFacts());
  for (const tag of tags) tag.findings.push(...(await checkData(tag, page, settings)));
  const ofPage = [
    ...lost,
    ...(tags.length > 0
      ? await checkFiles(page, partsFor(tags, languageOf(elements)))
      : lost.length > 0
        ? []
        : [noTag()]),
    ...(tags.length > 0 && refusesMarkup(policies) ? [policyForMarkup()] : []),
  ];
  return merge(url.href, tags, ofPage, usesBrowser ? await lookAt(answer.url.href) : undefined);
}

const textOf = (findings: readonly Finding[]): string =>
  findings.map(({ kind, text, mend }) => `  ${KIND_NAMES[kind]}: ${text}\n    ${mend}\n`).join('');

function diagnosisText({ address, tags, page }: Diagnosis, found: number): string {
  const verdict = found === 0 ? 'nothing to mend' : `${found} to mend`;
  return [
    `${address}: ${count(tags.length, 'tag')}, ${verdict}\n`,
    ...tags.map(
      ({ tag, line, findings }) => `<${tag}>${line > 0 ? `, line ${line}` : ''}\n${textOf(findings)}`,
    ),
    page.length > 0 ? `The page\n${textOf(page)}` : '',
  ].join('');
}

/** Says what is wrong with a page. */
export async function doctor(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, 'no-browser': { type: 'boolean' } },
  });
  const [address = '', ...more] = positionals;
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol) || more.length > 0)
    throw new CommandError('Name one page by its whole address, https://…');
  const usesBrowser = !values['no-browser'];
  const diagnosis = await withProgress(terminal, address, () => diagnose(url, usesBrowser, terminal));
  const { tags, page, isSeen } = diagnosis;
  const found = tags.reduce((sum, { findings }) => sum + findings.length, page.length);
  terminal.out(values.json ? `${JSON.stringify(diagnosis)}\n` : diagnosisText(diagnosis, found));
  if (usesBrowser && !isSeen)
    terminal.err(
      'Read from its source only: for what is hidden or hard to read, npm install --save-dev playwright-core, and have Chromium or Chrome.\n',
    );
  return found > 0 ? EXIT.problems : EXIT.clean;
}
