import { parseUrl } from '../net/parse-url.js';

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'tel:', 'sms:', 'mailto:']);

// Control, zero-width and bidirectional formatting characters: browsers drop some of them inside a scheme, and people
// can't see the others.
// eslint-disable-next-line no-control-regex -- removing control characters is the point
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The text without characters nobody can see, such as the direction marks that ride along with a pasted number. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Most addresses of a feed, which the parser would give back as they are; asking it costs much. */
const PLAIN = /^https:\/\/(?:[a-z\d]+[.-])+[a-z]{2,}\/(?:\w\.?|[/?&=#~+:@-])*$/;

/**
 * The one rule every link in the library passes: http, https, tel, sms or mailto, after characters nobody can see are
 * taken out.
 * @param text as an author or a feed wrote it; relative addresses resolve against `base`.
 * @returns the absolute address, or `undefined` where it must stay text.
 */
export function safeHref(text: string, base?: string): string | undefined {
  if (PLAIN.test(text)) return text;
  const cleaned = withoutInvisible(text).trim();
  // Nothing to resolve it against: asking the parser costs much, and feeds have prose in their link fields.
  if (base === undefined && !cleaned.includes(':')) return undefined;
  const url = parseUrl(cleaned, base);
  return url && SAFE_PROTOCOLS.has(url.protocol) ? url.href : undefined;
}

/** Host to say beside a link that leaves `origin`, or `undefined` where it stays or isn't a web address. */
export function foreignHost(href: string, origin: string): string | undefined {
  const url = new URL(href);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.origin !== origin ? url.host : undefined;
}
