import type { CheckedProfile, ProfileParts } from './check-profile.js';

/** A profile's texts in one language, as far as there are any. */
export interface LocalProfile extends ProfileParts {
  /** Fields (`contact.heading`) that are in the document's own language, though another one was asked for. */
  readonly untranslated: ReadonlySet<string>;
}

const primary = (language: string): string => language.toLowerCase().split(/[-_]/, 1)[0] ?? '';

/**
 * The texts for a language (BCP 47): of its own translation, else of one in the same language elsewhere (`es` for
 * `es-MX`), else, field by field, of the document's own.
 */
export function profileIn(profile: CheckedProfile, language: string): LocalProfile {
  const { translations } = profile;
  const wanted = primary(language);
  const isOwn = wanted === primary(profile.language);
  const near = [...translations.keys()].find((tag) => primary(tag) === wanted);
  const texts =
    translations.get(language.toLowerCase()) ?? (isOwn ? undefined : translations.get(near ?? ''));
  const untranslated = new Set<string>();
  const part = <Name extends keyof ProfileParts>(name: Name): ProfileParts[Name] => {
    const given = texts?.[name] ?? {};
    if (!isOwn)
      for (const field of Object.keys(profile[name]))
        if (!Object.hasOwn(given, field)) untranslated.add(`${name}.${field}`);
    return { ...profile[name], ...given };
  };
  return {
    clinic: part('clinic'),
    medicare: part('medicare'),
    objectives: part('objectives'),
    contact: part('contact'),
    untranslated,
  };
}
