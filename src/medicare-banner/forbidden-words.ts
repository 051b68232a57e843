import { warn } from '../shared/elements/warn.js';
import { findForbiddenWords } from '../shared/i18n/forbidden-terms.js';

/** Tells the page's author which of a clinic's own words do harm. */
export function tellOfForbiddenWords(
  host: Element,
  said: readonly { readonly attribute: string; readonly text: string }[],
  language: string,
): void {
  for (const { attribute, text } of said) {
    for (const { kind, found, instead } of findForbiddenWords(text, language)) {
      const why =
        kind === 'medicare'
          ? 'which may sound as if Medicare stood behind the clinic (Social Security Act, section 1140)'
          : 'which names people by a condition';
      warn(host, {
        attribute,
        problem: `says "${found}", ${why}; it is shown as written.${instead ? ` Better: "${instead}".` : ''}`,
      });
    }
  }
}
