import { nearest } from '../shared/elements/attribute-faults.js';
import { TAG_NAMES } from '../shared/elements/tag-names.js';
import { parseUrl } from '../shared/net/parse-url.js';
import type { Finding, FindingKind } from './report.js';

/**
 * What the panel in a page and `clinic-widgets doctor` both say, each once: whoever finds a fault, in a page that runs or in its
 * source, it has the same words. In English alone, like all that tags tell a page's author.
 */

export const TAGS: readonly string[] = TAG_NAMES.map((name) => `clinic-${name}`);
export const MARK = 'data-clinic-widget';
/** The bundle, in any of its shapes; its parts have a name and a hash in theirs. */
export const BUNDLE = /(?:^|\/)clinic-widgets(?:\.all)?(?:\.iife)?(?:\.min)?\.js(?:[?#]|$)/;
/** A part: its name, and the beginning of its hash. */
export const PART = /clinic-widgets\.([a-z][\w-]*)\.([\da-z]{8})\.min\.js/;
/** Markup that an editor made into text, and a shortcode that nothing replaced. */
const AS_TEXT = new RegExp(
  `<\\s*/?\\s*(?:${TAGS.join('|')})\\b|\\[/?(?:clinic-)?(?:${TAG_NAMES.join('|')})\\b`,
  'i',
);
/** Elements whose text is an example, or nothing a visitor reads. */
export const NOT_READ = 'script, style, template, noscript, textarea, pre, code, [contenteditable]';

const short = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 60 ? `${plain.slice(0, 60).trim()}…` : plain;
};

/** An element that was meant to be ours and isn't; nothing for any other. */
export function misnamed(tag: string, isMarked: boolean): Finding | undefined {
  if (!tag.startsWith('clinic-') || TAGS.includes(tag)) return undefined;
  const meant = nearest(tag, TAGS) ?? TAGS.find((each) => each.includes(tag) || tag.includes(each));
  if (!meant && !isMarked) return undefined;
  const write = (name: string): string =>
    isMarked ? `${MARK}="${name.replace('clinic-', '')}"` : `<${name}>`;
  return {
    kind: 'unknown',
    text: `${write(tag)} names no tag of this library.`,
    mend: meant ? `Did you mean ${write(meant)}?` : `There are ${TAGS.map(write).join(', ')}.`,
  };
}

/** An attribute of a marked place; nothing for one that is the page's own. */
export function unknownOfPlace(name: string, own: readonly string[]): Finding | undefined {
  const meant = name === MARK || !name.startsWith('data-') ? undefined : nearest(name.slice(5), own);
  if (meant === undefined || own.includes(name.slice(5))) return undefined;
  return {
    kind: 'unknown',
    text: `${name}: is no attribute of this tag.`,
    mend: `Did you mean "data-${meant}"?`,
  };
}

/** What stood in a tag that is gone. */
export const leftOver = (text: string): Finding => ({
  kind: 'stripped',
  text: `a tag was taken out of the page; what stood in it is left: “${short(text)}”.`,
  mend: `Use <div ${MARK}="contact-cta" data-phone="…">, which editors keep, or the plugin’s block.`,
});

/** A tag that stands in a text; nothing for any other text. */
export function tagAsText(text: string): Finding | undefined {
  if (!AS_TEXT.test(text)) return undefined;
  return {
    kind: 'stripped',
    text: `a tag stands in the page as text: “${short(text)}”.`,
    mend: text.includes('<')
      ? 'Put it into a block for custom HTML, not into a paragraph.'
      : 'Install and activate the plugin that makes a tag of the shortcode.',
  };
}

export const placeIsForm = (): Finding => ({
  kind: 'missing',
  text: `${MARK} stands on a <form>, where no tag is put.`,
  mend: `Put the form into a <div ${MARK}="contact-cta">.`,
});

export const noTag = (): Finding => ({
  kind: 'missing',
  text: 'there is no tag of this library on the page.',
  mend: 'Put one in, such as <clinic-contact-cta phone="…"></clinic-contact-cta>. An editor may have taken it out on saving.',
});

export function nothingToShow(tag: string, status: string | null | undefined): Finding {
  const isOff = /^\s*not-accepting\s*$/i.test(status ?? '');
  return {
    kind: 'missing',
    text: isOff ? 'status="not-accepting" shows nothing by itself.' : 'it has nothing to show.',
    mend: tag.endsWith('banner')
      ? 'Give it status, accepting-from or message, or a profile by src.'
      : 'Give it its attributes, children, or a profile by src.',
  };
}

export const notDefined = (tag: string): Finding => ({
  kind: 'missing',
  text: `no script has made <${tag}> a tag.`,
  mend: 'See what is said of the page: its script is missing, was refused, or could not be checked.',
});

export const blocked = (directive: string, address: string): Finding => ({
  kind: 'blocked',
  text: `the page’s Content-Security-Policy refuses ${address} (${directive}).`,
  mend: `Add ${parseUrl(address)?.origin ?? address} to ${directive.replace(/-(?:elem|attr)$/, '')} in that policy.`,
});

export const unreachable = (what: string): Finding => ({
  kind: 'unreachable',
  text: what,
  mend: 'Open its address in a browser. A list on another host has to be sent with Access-Control-Allow-Origin: *; "npx clinic-widgets check ADDRESS" tells more.',
});

export const oddRows = (what: string): Finding => ({
  kind: 'misread',
  text: what,
  mend: '"npx clinic-widgets check ADDRESS" names each row and its mend.',
});

export const outOfDate = (what: string): Finding => ({
  kind: 'out-of-date',
  text: what,
  mend: 'Once the profile is right, set its "updated" to today and its "expires" to a day to come; "npx clinic-widgets check ADDRESS" tells more.',
});

export const loadedTwice = (addresses: readonly string[]): Finding => ({
  kind: 'duplicate',
  text: `the page loads this library ${addresses.length} times: ${addresses.join(', ')}.`,
  mend: `Leave one <script> for ${addresses[0] ?? ''} in the page, and take the others out.`,
});

export const severalVersions = (versions: readonly string[]): Finding => ({
  kind: 'version',
  text: `tags of several versions stand here: ${versions.join(', ')}.`,
  mend: 'Load one script, once.',
});

export const notOurs = (tag: string): Finding => ({
  kind: 'version',
  text: `another script made <${tag}>; it is not from clinic-widgets.`,
  mend: 'Take that script out, or load this one before it.',
});

export const oldPreload = (file: string): Finding => ({
  kind: 'version',
  text: `a modulepreload line asks for ${file}, which is of another version than the script.`,
  mend: 'Print these lines again with the script’s version: npx clinic-widgets snippet PROFILE.',
});

/** Where a console line turns from what is the matter to what mends it. */
const MEND = /(?<=[.!?] )(?:Allowed: |Did you mean |Better: |Write |Put |Use |Load |Take )/;

const KINDS: readonly (readonly [FindingKind, RegExp])[] = [
  ['blocked', /rule does not let a mount/],
  ['left-open', /the tag is not closed/],
  ['stripped', /put out of the tag/],
  ['unknown', /is no attribute of this tag/],
  ['unreachable', /no good profile came|can’t be loaded|is not the file that belongs/],
  ['version', /is loaded on a page .*\(not from clinic-widgets\)/],
  ['duplicate', /is loaded on a page that already has/],
  ['missing', /could not be shown| is missing|there is no way to reach/],
];

const MENDS: Readonly<Partial<Record<FindingKind, string>>> = {
  unreachable: 'Upload all files of one version into one folder, under the names they have.',
  version: 'Take that script out, or load this one before it.',
  duplicate: 'Leave one <script> of this library in the page, and take the others out.',
};

/** A line that a tag wrote for its page's author, as what is the matter and what mends it. */
function fromLine(line: string): Finding {
  const kind = KINDS.find(([, pattern]) => pattern.test(line))?.[0] ?? 'misread';
  const plain = line.replace(/^<[\w-]+> /, '').replace(/^clinic-widgets: /, '');
  const at = plain.search(MEND);
  if (at > 0) return { kind, text: plain.slice(0, at).trim(), mend: plain.slice(at) };
  const attribute = /^([\w-]+): /.exec(plain)?.[1];
  return {
    kind,
    text: plain,
    mend:
      MENDS[kind] ??
      (attribute
        ? `Correct ${attribute}, or take it out: docs/reference.md says what it takes.`
        : 'The line in the browser’s console has the error that broke it.'),
  };
}

/** Lines written of one tag, or of none. Where quotes are curled, the rest that is said of the value comes from that. */
export function fromLines(lines: readonly string[]): readonly Finding[] {
  const findings = lines.map(fromLine);
  const curled = findings
    .filter(({ text }) => text.includes(': its quotes are curled'))
    .map(({ text }) => text.slice(0, text.indexOf(':') + 1));
  return findings.filter(
    ({ text }) =>
      text.includes(': its quotes are curled') || !curled.some((attribute) => text.startsWith(attribute)),
  );
}

export const selfClosed = (tag: string): Finding => ({
  kind: 'left-open',
  text: `<${tag} … /> is not closed: "/>" closes no tag, so the page goes on inside it.`,
  mend: `Write </${tag}> where it ends.`,
});

export const neverClosed = (tag: string): Finding => ({
  kind: 'left-open',
  text: `<${tag}> has no end, so the page goes on inside it.`,
  mend: `Write </${tag}> where it ends.`,
});

export const valueNotKnown = (attribute: string, value: string, allowed: readonly string[]): Finding => ({
  kind: 'misread',
  text: `${attribute}: "${short(value)}" is not a value it knows.`,
  mend: `Allowed: ${allowed.map((each) => `"${each}"`).join(', ')}.`,
});

export const noScript = (): Finding => ({
  kind: 'missing',
  text: 'the page loads no script of this library, so its tags stay as they are.',
  mend: 'Add <script type="module" src="/clinic-widgets/clinic-widgets.min.js"></script>, with the address the file has.',
});

export const scriptWaits = (address: string, type: string): Finding => ({
  kind: 'blocked',
  text: `type="${type}" keeps ${address} from being run; a consent manager writes that.`,
  mend: 'Exempt this script from it, since it stores and sends nothing, or write type="module".',
});

export const noModule = (address: string): Finding => ({
  kind: 'blocked',
  text: `${address} is a module, and its <script> doesn’t say so: no browser runs it.`,
  mend: `Write <script type="module" src="${address}"></script>.`,
});

export const wrongType = (address: string, type: string): Finding => ({
  kind: 'blocked',
  text: `${address} is sent as ${type || 'nothing in particular'}: no browser runs it.`,
  mend: 'Have the server send it with Content-Type: text/javascript; a page in its place means that the address is wrong.',
});

export const wrongHash = (address: string, where: string): Finding => ({
  kind: 'version',
  text: `${address} is not the file that ${where} names by its hash.`,
  mend: 'Upload all files of one version into one folder, and take integrity from its integrity.json.',
});

export const notThere = (address: string, why: string): Finding => ({
  kind: 'unreachable',
  text: `${address}: ${why}.`,
  mend: 'Open its address in a browser, and correct it in the page, or put the file there.',
});

export const notShared = (address: string, origin: string): Finding => ({
  kind: 'unreachable',
  text: `${address} is on another host, which doesn’t let ${origin} read it.`,
  mend: 'Have that server send Access-Control-Allow-Origin: * with it.',
});

export const mixedContent = (address: string): Finding => ({
  kind: 'blocked',
  text: `${address} is asked for without https from a page that has it: browsers refuse that.`,
  mend: `Write ${address.replace(/^http:/, 'https:')}, once that answers.`,
});

export const policyForMarkup = (): Finding => ({
  kind: 'blocked',
  text: 'the page’s Content-Security-Policy demands Trusted Types and lets this library make none.',
  mend: 'Add clinic-widgets to trusted-types in that policy.',
});
