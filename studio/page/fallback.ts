import { fallbacks } from '../../src/cli/fallback.js';
import { phoneMarkup } from '../../src/cli/markup.js';
import { readItems } from '../../src/objectives-list/read-items.js';
import { checkProfileData } from '../../src/profile/check-profile.js';
import { profileIn } from '../../src/profile/profile-in.js';
import type { PageTag } from './page.js';

/** Part of a profile behind each tag. */
const PARTS: Readonly<Partial<Record<string, string>>> = {
  'clinic-medicare-banner': 'medicare',
  'clinic-objectives-list': 'objectives',
  'clinic-contact-cta': 'contact',
};
const FINDER = 'clinic-support-group-finder';
const CLINIC = ['phone', 'sms', 'time-zone'];

const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The attributes of tags as the profile that says the same. */
function asProfile(tags: readonly PageTag[], language: string): unknown {
  const given = Object.assign({}, ...tags.map(({ attributes }) => attributes)) as PageTag['attributes'];
  const clinic = Object.fromEntries(CLINIC.map((name) => [camelCase(name), given[name]]));
  const parts = tags.flatMap(({ tag, attributes }) => {
    const part = PARTS[tag];
    if (part === undefined) return [];
    const fields = Object.entries(attributes).map(([name, value]) => [camelCase(name), value] as const);
    const { items } = attributes;
    const list = typeof items === 'string' && { items: readItems(items) };
    return [[part, { ...Object.fromEntries(fields), ...list }] as const];
  });
  return {
    version: '1.0',
    language,
    clinic: { name: given['clinic'], ...clinic },
    // That there are groups is all a fallback can say of a list it doesn't read.
    groupFeeds: tags.some(({ tag }) => tag === FINDER) ? ['https://clinic.example/groups.json'] : [],
    ...Object.fromEntries(parts),
  };
}

/** What each tag holds until it is ready, and where no script runs: the words of the command line's "snippet". */
export function fallbacksOf(
  tags: readonly PageTag[],
  pageLanguage: string,
  now: number,
): ReadonlyMap<string, string> {
  const said = tags.find(({ attributes }) => typeof attributes['lang'] === 'string')?.attributes['lang'];
  const language = typeof said === 'string' ? said : pageLanguage;
  const { profile } = checkProfileData(asProfile(tags, language));
  const found = profile && fallbacks(profile, profileIn(profile, language), { language, now });
  // The number is what has to be there, even where there is nothing else to say.
  const call = phoneMarkup(profile?.clinic.phone, language);
  return new Map(tags.map(({ tag }) => [tag, found?.get(tag) ?? (call && `<p>${call}</p>`)]));
}
