import { withoutInvisible } from '../contact/links.js';

/** Blanks at the ends, those of other scripts and those nobody sees among them. */
const EDGES = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]+$/g;

/** Quotes that an editor, a theme or a copied page puts round a value: straight, curled, as primes, as entities. */
const WRAPS = [
  /^(?:\\?["\u201c-\u201f\u2033\u2036\xab\xbb\uff02]|&(?:quot|[lrb]dquo|[lr]aquo|#34|#822[01]|#8243);)+([^]*?)(?:\\?["\u201c-\u201f\u2033\u2036\xab\xbb\uff02]|&(?:quot|[lrb]dquo|[lr]aquo|#34|#822[01]|#8243);)+$/,
  /^(?:\\?['`\xb4\u2018-\u201b\u2032\u2035\u2039\u203a]|&(?:apos|[lr]squo|#0?39|#821[67]|#8242);)+([^]*?)(?:\\?['`\xb4\u2018-\u201b\u2032\u2035\u2039\u203a]|&(?:apos|[lr]squo|#0?39|#821[67]|#8242);)+$/,
] as const;

/** Words that end a quotation, or begin one, inside: then those at the ends are no pair. */
const INSIDE = /["\u201c-\u201f\u2033\xab\xbb]|[\u2018\u2039\u203a]|['\u2019](?!\p{L})/u;

/** A value as it was meant: without stray blanks at its ends, and quotes wrapped round it. */
export function unwrapped(value: string): string {
  let text = value.replace(EDGES, '');
  for (const wrap of WRAPS) {
    const inner = wrap.exec(text)?.[1];
    if (inner !== undefined && !INSIDE.test(inner)) text = inner.replace(EDGES, '');
  }
  return text;
}

/** Attributes that hold an address, or several. */
export const ADDRESSES = 'href details-href endpoint feed src zip-data'.split(' ');

const SCHEMES = /^(?:https?(?:[:;][/\\]*|[/\\]{2,})|(?:mailto|tel|sms):(?:\/\/)?)+/i;
const WELL_FORMED = /^(?:https?:\/\/|(?:mailto|tel|sms):)$/i;
/** A host without a scheme, and no file of the page's own folder. */
const BARE =
  /^([^\s@/:?#]+@)?(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+(?!(?:x?html?|php\d?|aspx?|jsp|cfm|cgi|json|csv|tsv|txt|xml|ics|m?js|bin|pdf)(?:[/?#]|$))(?:\p{L}{2,}|xn--[a-z\d-]+)(?=:\d|[/?#]|$)/iu;

function mended(address: string): string {
  const plain = withoutInvisible(address);
  const schemes = SCHEMES.exec(plain)?.[0];
  if (schemes === undefined) {
    // What is plainly a path is no host: reading the pattern takes a browser a while.
    const bare = /^[./?#]/.test(plain) ? null : BARE.exec(plain);
    return bare ? `${bare[1] ? 'mailto:' : 'https://'}${plain}` : plain;
  }
  const rest = plain.slice(schemes.length);
  if (!rest || WELL_FORMED.test(schemes)) return plain;
  const last = /(\w+)\W*$/.exec(schemes)?.[1]?.toLowerCase() ?? '';
  if (!last.startsWith('http')) return `${last}:${rest}`;
  return `${/https/i.test(schemes) ? 'https' : 'http'}://${rest}`;
}

/**
 * A value as it was meant. In an attribute with addresses, a host without a scheme is one, and not a file beside the page; a
 * scheme that is doubled or broken is one scheme.
 */
export function writtenValue(attribute: string, value: string): string {
  const text = unwrapped(value);
  return ADDRESSES.includes(attribute) && !/^data:/i.test(text) ? text.replace(/\S+/g, mended) : text;
}
