import { localeFor } from '../shared/i18n/language.js';
import { attributesMarkup, type Attributes } from './markup.js';
import { preloadLines, type PartFiles } from './preload.js';

/** What a page asks for by the lines in its head. */
export interface Loaded {
  /** Address of the bundle. */
  readonly bundle: string;
  /** Its `sha384`, where the page pins it. */
  readonly integrity?: string | undefined;
  /** Tags the page has. */
  readonly tags: readonly string[];
  readonly hasProfile: boolean;
  readonly hasForm: boolean;
  readonly hasHours: boolean;
  /** A list in the clinic's own words, in the page itself. */
  readonly hasOwnList?: boolean;
  /** BCP 47: those of the page and its tags. */
  readonly languages: readonly string[];
}

/** The script tag, and before it the lines that have its parts for these tags asked for beside it. */
export function scriptLines(
  parts: PartFiles,
  { bundle, integrity, tags, hasProfile, hasForm, hasHours, hasOwnList = false, languages }: Loaded,
): string {
  const names = [
    ...tags.map((tag) => tag.replace('clinic-', '')),
    ...(hasProfile ? ['profile-reader'] : []),
    ...(hasForm && tags.includes('clinic-contact-cta') ? ['enquiry-form'] : []),
    ...(hasHours && tags.includes('clinic-contact-cta') ? ['opening-hours'] : []),
    ...(hasOwnList && tags.includes('clinic-objectives-list') ? ['own-list'] : []),
    // English is in the tags; any other language is a part by its name.
    ...languages.map((tag) => localeFor(tag).language),
  ];
  const pinned = { src: bundle, integrity, crossorigin: integrity && 'anonymous' };
  const script = `<script type="module"${attributesMarkup(pinned)}></script>\n`;
  return `${preloadLines(bundle, names, parts)}${script}`;
}

/** A tag with what it holds until it is ready: marked, so that it isn't taken for content the page's author wrote. */
export const tagLine = (tag: string, attributes: Attributes, content: string): string =>
  `<${tag}${attributesMarkup(attributes)}><div data-fallback>${content}</div></${tag}>\n`;
