import {
  blocked,
  BUNDLE,
  loadedTwice,
  mixedContent,
  noModule,
  noScript,
  notShared,
  notThere,
  oldPreload,
  PART,
  scriptWaits,
  wrongHash,
  wrongType,
} from '../../self-check/words.js';
import type { Finding } from '../../self-check/report.js';
import { parseUrl } from '../../shared/net/parse-url.js';
import { attributeOf, elementsIn, type SourceNode } from '../prerender/page-tree.js';
import { isShared, isWhole, type Asker } from './ask.js';
import { refusedBy, type ScriptMarks } from './policy.js';

/** A page, as far as what it names has to be asked for from it. */
export interface SourcePage {
  readonly tree: SourceNode;
  readonly url: URL;
  /** What relative addresses are relative to. */
  readonly base: string;
  /** Where in the source the page says so: scripts before that are asked for before it counts. */
  readonly baseFrom: number;
  readonly policies: Parameters<typeof refusedBy>[0];
  readonly asker: Asker;
}

const SCRIPT_TYPE = /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i;
/** Files that are modules; the others run as any script does. */
const IS_MODULE = /clinic-widgets(?:\.all)?(?:\.min)?\.js(?:[?#]|$)/;
// Two slashes in a row are written as `\//` in the bundle, for minifiers that take them for a comment.
const LIST = /\[\[\](?:,\["[\w-]+","(?:[\w+=]|\\?\/){64}"(?:,\d+)*\])+\]/;

type Part = readonly [name?: string, hash?: string, ...needs: number[]];

/** The list of its parts that a bundle holds: name, hash, and the places in it of those a part needs. */
export const partsIn = (bundle: string): readonly Part[] =>
  JSON.parse(LIST.exec(bundle)?.[0] ?? '[]') as readonly Part[];

/** Asks for one script as the page would. @returns its text, where browsers would run it. */
async function askForScript(
  { url: page, policies, asker }: SourcePage,
  url: URL,
  marks: ScriptMarks,
  findings: Finding[],
  where: string,
  isModule: boolean,
): Promise<string | undefined> {
  const refusal = refusedBy(policies, 'script-src', url, page, marks);
  if (refusal) {
    findings.push(blocked(refusal, url.href));
    return undefined;
  }
  if (page.protocol === 'https:' && url.protocol === 'http:') findings.push(mixedContent(url.href));
  const answer = await asker.get(url, page.origin);
  if (typeof answer === 'string') {
    findings.push(notThere(url.href, answer));
    return undefined;
  }
  const type = answer.headers.get('content-type') ?? '';
  if (!SCRIPT_TYPE.test(type)) {
    findings.push(wrongType(url.href, type));
    return undefined;
  }
  if ((isModule || marks.integrity) && url.origin !== page.origin && !isShared(answer, page.origin))
    findings.push(notShared(url.href, page.origin));
  if (marks.integrity && !isWhole(answer.bytes, marks.integrity)) {
    findings.push(wrongHash(url.href, where));
    return undefined;
  }
  return new TextDecoder().decode(answer.bytes);
}

/** Parts with all they need, by their place in the list. */
function withNeeds(list: readonly Part[], names: readonly string[]): readonly Part[] {
  const found = new Set<Part>();
  const add = (part: Part | undefined): void => {
    if (!part || found.has(part)) return;
    const [, , ...needs] = part;
    found.add(part);
    for (const need of needs) add(list[need]);
  };
  for (const name of names) add(list.find(([each]) => each === name));
  return [...found].filter(([name]) => name);
}

const hashInName = (hash = ''): string => hash.slice(0, 8).replace(/\W/g, '0').toLowerCase();

/**
 * What is wrong with the library's script in a page, and with the parts of it that the page needs.
 * @param needed names of those parts.
 */
export async function checkFiles(page: SourcePage, needed: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const elements = [...elementsIn(page.tree)];
  const scripts = elements.filter(
    (node) => node.tagName === 'script' && BUNDLE.test(attributeOf(node, 'src') ?? ''),
  );
  if (scripts.length === 0) return [noScript()];
  const addresses = scripts.map((node) => attributeOf(node, 'src') ?? '');
  if (scripts.length > 1) findings.push(loadedTwice(addresses));

  const [script] = scripts;
  const src = addresses[0] ?? '';
  const isBefore = (script?.sourceCodeLocation?.startOffset ?? 0) < page.baseFrom;
  const url = parseUrl(src, isBefore ? page.url.href : page.base);
  if (!script || !url) return [...findings, notThere(src, 'it is no address')];
  const type = attributeOf(script, 'type')?.trim().toLowerCase() ?? '';
  const isModule = IS_MODULE.test(src);
  if (type && type !== 'module' && !SCRIPT_TYPE.test(type)) findings.push(scriptWaits(src, type));
  else if (isModule && type !== 'module') findings.push(noModule(src));
  const nonce = attributeOf(script, 'nonce');
  const integrity = attributeOf(script, 'integrity');
  const text = await askForScript(page, url, { nonce, integrity }, findings, 'the page', isModule);
  const list = partsIn(text ?? '');
  await Promise.all(
    withNeeds(list, needed).map(([name = '', hash = '']) => {
      const part = new URL(`clinic-widgets.${name}.${hashInName(hash)}.min.js`, url);
      const marks = { nonce, integrity: `sha384-${hash}`, isAskedByScript: true };
      return askForScript(page, part, marks, findings, 'the script', true);
    }),
  );
  for (const node of elements) {
    const href = attributeOf(node, 'href') ?? '';
    const [, name, start] = PART.exec(href) ?? [];
    const [, hash] = list.find(([each]) => each === name) ?? [];
    if (node.tagName === 'link' && start && list.length > 0 && hashInName(hash) !== start)
      findings.push(oldPreload(href.replace(/^.*\//, '')));
  }
  // Of all parts that a policy refuses the first says what mends them all.
  return findings.filter(
    ({ kind, mend }, at) => kind !== 'blocked' || findings.findIndex((each) => each.mend === mend) === at,
  );
}
