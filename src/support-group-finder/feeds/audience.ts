import type { Audience } from '../support-group.js';

// Sure signs, whatever the programme.
const FAMILY_GROUPS =
  /\bal-?anon|\bala-?teen|\bnar-?anon|\bnara-?teen|\bco-?anon|\bgam-?anon|\bafg\b|families anonymous|famil(?:y|ies) (?:and|&) friends|friends (?:and|&) famil|family (?:therapy|support|program)|familias? y amig|grupos? de familia|loved ones?\b|seres queridos|concerned others/i;
// An AA group may well be called "Family of Friends", so these count only where no recovery programme is named.
const FAMILY_WORDS = /\bfamil(?:y|ies|ias?|iares)\b|\bparents?\b|\bpadres\b|\bspouses?\b|\bcodependen/i;

const STATED: readonly (readonly [RegExp, Audience])[] = [
  [/everyone|anyone|\ball\b|\bboth\b|todos/i, 'everyone'],
  [/famil|friend|loved|amig/i, 'families'],
  [/recovery|recuperaci|patient|people|addict/i, 'recovery'],
];

/** The feed's `audience` field as one of ours; `undefined` where it says none of them. */
export function readAudience(stated: string): Audience | undefined {
  return STATED.find(([pattern]) => pattern.test(stated))?.[1];
}

/**
 * Whom a group is for, from its programme, names and types, where the feed does not say.
 * An open meeting is not thereby one for families: it lets them listen, it is not about them.
 */
export function audienceOf(programme: string, name: string, codes: readonly string[]): Audience {
  if (FAMILY_GROUPS.test(programme) || FAMILY_GROUPS.test(name)) return 'families';
  if (codes.includes('AL-AN') || codes.includes('AL')) return 'everyone';
  return !programme && FAMILY_WORDS.test(name) ? 'families' : 'recovery';
}

// Order matters: "Nar-Anon" must not be read as Narcotics Anonymous.
const PROGRAMMES: readonly (readonly [RegExp, string])[] = [
  [/\bal-?anon|\bala-?teen|\bafg\b/i, 'Al-Anon'],
  [/\bnar-?anon|\bnara-?teen/i, 'Nar-Anon'],
  [/families anonymous/i, 'Families Anonymous'],
  [/\bS(?:MART\b|mart ?[Rr]ecovery)|smartrecovery/, 'SMART Recovery'],
  [/heroin ?anonymous/i, 'Heroin Anonymous'],
  [/(?:narcotics|narc[oó]ticos) ?an[oó]n(?:ymous|imos)/i, 'Narcotics Anonymous'],
  [/(?:alcoholics|alcoh[oó]licos) ?an[oó]n(?:ymous|imos)/i, 'Alcoholics Anonymous'],
  [/(?:cocaine|marijuana|crystal meth|pills) ?anonymous/i, '$&'],
  [/recovery ?dharma/i, 'Recovery Dharma'],
  [/refuge ?recovery/i, 'Refuge Recovery'],
  [/celebrate ?recovery/i, 'Celebrate Recovery'],
  [/life ?ring/i, 'LifeRing'],
  [/women for sobriety/i, 'Women for Sobriety'],
];

// One look spares most texts a dozen.
const MAY_NAME_PROGRAMME = /an[oó]n|ateen|afg|smart|recovery|life ?ring|sobriety/i;

/** Programme named in a group's texts; `''` where none is. */
export function programmeIn(text: string): string {
  if (!MAY_NAME_PROGRAMME.test(text)) return '';
  for (const [pattern, name] of PROGRAMMES) {
    const found = pattern.exec(text);
    if (found) return name === '$&' ? found[0] : name;
  }
  return '';
}

/** Programme told from the host of the group's page, where service bodies put theirs: `oc-aa.org`, `bronx-na.org`. */
export function programmeOfHost(host: string): string {
  const named = programmeIn(host);
  if (named || /al-?anon/i.test(host)) return named || 'Al-Anon';
  if (/\bna\b/i.test(host)) return 'Narcotics Anonymous';
  return /\baa\b|aa\.org$/i.test(host) ? 'Alcoholics Anonymous' : '';
}

/** Groups that say they welcome people treated with medication. */
export function welcomesMedication(text: string): boolean {
  return (
    /\bM(?:AT|OUD)\b/.test(text) || /medication[- ](?:assisted|friendly)|methadone|buprenorphine/i.test(text)
  );
}
