import type { Audience } from '../support-group.js';
import { isFamilyProgramme, programmesIn } from './programmes.js';

// Sure signs, whatever the programme.
const FAMILY_GROUPS =
  /famil(?:y|ies) (?:and|&) friends|friends (?:and|&) famil|family (?:therapy|support|program)|familias? y amig|grupos? de familia|loved ones?\b|seres queridos|concerned others/i;
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
 * An open meeting is not thereby one for families: it lets them listen, it is not about them. Adult children meet for their
 * own recovery.
 */
export function audienceOf(programme: string, name: string, codes: readonly string[]): Audience {
  if (isFamilyProgramme(programme) || FAMILY_GROUPS.test(name)) return 'families';
  const { full, short } = programmesIn(name);
  if (full.some(isFamilyProgramme))
    return programme || full.length + short.length > 1 ? 'everyone' : 'families';
  if (codes.includes('AL-AN') || codes.includes('AL')) return 'everyone';
  return !programme && FAMILY_WORDS.test(name) ? 'families' : 'recovery';
}

/** Groups that say they welcome people treated with medication. */
export function welcomesMedication(text: string): boolean {
  return (
    /\bM(?:AT|OUD)\b/.test(text) || /medication[- ](?:assisted|friendly)|methadone|buprenorphine/i.test(text)
  );
}
