import {
  PRESET_FACTORS,
  factorOf,
  nameKey,
  type FactorId,
  type FactorWords,
  type PresetName,
} from './presets.js';
import type { ProfileObjectives } from '../profile/clinic-profile.js';
import { numbered } from '../shared/lists.js';
import type { Objective } from './split-term.js';

/** For whom the list is worded. */
export const AUDIENCES = ['everyone', 'patients', 'families'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Where the entries may come from, and which of them are wanted. */
export interface ListSources {
  readonly preset: PresetName | undefined;
  /** Names of entries, in the order wanted; empty for all. */
  readonly show: string;
  /** Entries of the `items` attribute. */
  readonly items: readonly Objective[];
  /** Entries read from the children. */
  readonly pasted: readonly Objective[];
  /** What the clinic's profile says, for all that the page leaves open. */
  readonly profile?: ProfileObjectives;
  readonly words: FactorWords;
}

/** An entry as it will stand on the page. */
export interface ResolvedObjective extends Objective {
  /** The explanation is this library's, in the tag's language. */
  readonly ours: boolean;
  /** So is the note. */
  readonly oursNote: boolean;
}

export interface ResolvedList {
  readonly items: readonly ResolvedObjective[];
  /** Preset whose sentences are shown, for the words around the list; `undefined` for a list of the clinic's own. */
  readonly preset: PresetName | undefined;
  /** The clinic's own entries are the profile's. */
  readonly isProfiles: boolean;
  /** Names in the page's own `show` that fit no entry. */
  readonly unknown: readonly string[];
}

const keyOf = (term: string): string => factorOf(term) ?? nameKey(term);

const presetItem = (id: FactorId, words: FactorWords): ResolvedObjective => {
  const [term, text, note] = words[id];
  return { term, text, note, ours: true, oursNote: true };
};

const ownItem = (item: Objective): ResolvedObjective => ({ ...item, ours: false, oursNote: false });

/** The clinic's words over ours; what it leaves out stays. */
const replace = (ours: ResolvedObjective, own: Objective): ResolvedObjective => ({
  term: own.term,
  text: own.text || ours.text,
  note: own.note || ours.note,
  ours: ours.ours && !own.text,
  oursNote: ours.oursNote && !own.note,
});

/** Names in `show`: parted by `|` or commas where it has any, so that a name may hold spaces, else by spaces. */
const namesIn = (show: string): string[] =>
  show.split(/[|,]/.test(show) ? /[|,]/ : /\s+/).filter((name) => nameKey(name));

/**
 * Settles what the list says. With a preset, an entry of the clinic's own replaces the one it names, or is added; without
 * one, `items` or else the children are the whole list, else the profile's; with none of these, it is the nine factors of
 * clinics' pages.
 */
export function resolveList({ preset, show, items, pasted, profile = {}, words }: ListSources): ResolvedList {
  const given = items.length ? items : pasted;
  const shared = (profile.items ?? []).map(({ term = '', text = '', note = '' }) => ({ term, text, note }));
  const isOpen = !preset && given.length === 0;
  const named = preset ?? (isOpen ? profile.preset : undefined);
  const own = named ? [...shared, ...pasted, ...items] : isOpen ? shared : given;
  const base = named ?? (own.length ? undefined : 'group-therapy');
  const settled = new Map<string, ResolvedObjective>();
  for (const id of base ? PRESET_FACTORS[base] : []) settled.set(id, presetItem(id, words));
  for (const [index, item] of numbered(own)) {
    const key = item.term ? keyOf(item.term) : `entry ${index}`;
    const known = base && settled.get(key);
    settled.set(
      !base && settled.has(key) ? `entry ${index}` : key,
      known ? replace(known, item) : ownItem(item),
    );
  }
  const unknown: string[] = [];
  const shown: ResolvedObjective[] = [];
  for (const name of new Set(namesIn(show || (isOpen && profile.show) || ''))) {
    const id = factorOf(name);
    // A preset may be widened by any factor this library has words for.
    const item = settled.get(keyOf(name)) ?? (base && id ? presetItem(id, words) : undefined);
    if (item && !shown.includes(item)) shown.push(item);
    else if (!item) unknown.push(name.trim());
  }
  return {
    items: shown.length ? shown : [...settled.values()],
    preset: base,
    isProfiles: given.length === 0,
    unknown: show ? unknown : [],
  };
}

/** Whether the entries say different things to patients and to their loved ones. */
export const speaksToBoth = (items: readonly ResolvedObjective[]): boolean =>
  items.some(({ text, note }) => text !== '' && note !== '');

/**
 * Entries worded for one audience: patients read no notes, and families read the note in place of the explanation where
 * there is one. Without an audience, everyone reads the explanations, and the notes that the clinic itself wrote.
 */
export function wordFor(
  items: readonly ResolvedObjective[],
  audience: Audience | undefined,
): readonly ResolvedObjective[] {
  return items
    .map((item) => {
      if (audience === 'everyone' || (!audience && !item.oursNote)) return item;
      if (audience !== 'families' || !item.note) return { ...item, note: '' };
      return { ...item, text: item.note, note: '', ours: item.oursNote };
    })
    .filter(({ term, text, note }) => term || text || note);
}
