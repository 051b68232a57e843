import { parseUrl } from '../../shared/net/parse-url.js';
import { readList } from '../../shared/elements/attributes.js';

/** Whose map it is: words, and where they lead. */
export interface CreditPart {
  readonly text: string;
  readonly href: string | undefined;
}

/** `© One https://one.example | Two`: a web address at the end of words makes them a link. */
export function creditParts(credit: string): CreditPart[] {
  return readList(credit).map((each) => {
    const [, words = '', address = ''] = /^(.*?)\s*(https?:\/\/\S+)$/is.exec(each) ?? [];
    const url = address && parseUrl(address);
    return url ? { text: words || url.host, href: url.href } : { text: each, href: undefined };
  });
}
