import { fallbacks } from '../../src/cli/fallback.js';
import { checkProfileData } from '../../src/profile/check-profile.js';
import { profileIn } from '../../src/profile/profile-in.js';
import type { WrittenTag } from '../code/writing.js';
import type { PageTag } from '../page/page.js';
import type { Document } from './document.js';

/** What a profile makes of a page. */
export interface Shown {
  /** The document as the tags read it. */
  readonly text: string;
  readonly tags: readonly PageTag[];
  /** The same tags for a page that reads it where it will lie. */
  readonly written: readonly WrittenTag[];
  /** No tag has more to show than a heading yet. */
  readonly isEmpty: boolean;
}

/**
 * The tags a profile has something to say in, as the command line's "snippet" has them.
 * @param address where the preview finds the document.
 * @returns nothing where it is no profile yet.
 */
export function shownOf(document: Document, address: string, now: number): Shown | undefined {
  const { profile } = checkProfileData(document);
  if (!profile) return undefined;
  const { language, clinic, canonical } = profile;
  const filled = [...fallbacks(profile, profileIn(profile, language), { language, now })];
  const facts = { clinic: clinic.name, phone: clinic.phone, 'time-zone': clinic.timeZone };
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return {
    text: JSON.stringify(document),
    tags: filled.map(([tag]) => ({ tag, attributes: { src: address, ...given } })),
    written: filled.map(([tag, content]) => ({
      tag,
      attributes: { src: canonical ?? '/clinic-profile.json', ...given },
      content,
    })),
    isEmpty: filled.every(([, content]) => /^(?:<h\d>[^<]*<\/h\d>)?$/.test(content)),
  };
}
