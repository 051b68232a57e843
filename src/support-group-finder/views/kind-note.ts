import { plainKind } from '../feeds/kinds/kinds.js';
import type { GroupKind } from '../feeds/support-group.js';
import type { FinderWords } from '../words.js';

/** Whom each programme closes its meetings to, by what its lists call it. */
const CLOSED_TO: Readonly<Record<string, keyof FinderWords['closedTo']>> = {
  'Alcoholics Anonymous': 'drinking',
  'Narcotics Anonymous': 'drugs',
  'Heroin Anonymous': 'drugs',
  'Crystal Meth Anonymous': 'drugs',
  'Cocaine Anonymous': 'drugs',
  'Marijuana Anonymous': 'drugs',
  'Pills Anonymous': 'drugs',
  'Drug Addicts Anonymous': 'drugs',
  'Gamblers Anonymous': 'gambling',
  'Adult Children of Alcoholics': 'grown',
  'Al-Anon': 'byDrinking',
  Alateen: 'teens',
  'Nar-Anon': 'byDrugs',
  Narateen: 'byDrugs',
  'Co-Anon': 'byDrugs',
  'Families Anonymous': 'byDrugs',
  'Parents of Addicted Loved Ones': 'byDrugs',
  'Gam-Anon': 'byGambling',
  'SMART Recovery': 'own',
  'Recovery Dharma': 'own',
  'Refuge Recovery': 'own',
  LifeRing: 'own',
  'Women for Sobriety': 'own',
};

/** What a kind means in a group's programme: the list's own words, or who may come to an open or a closed meeting. */
export function kindNote(kind: GroupKind, programme: string, words: FinderWords): string | undefined {
  const plain = plainKind(kind.code);
  const closedTo = Object.hasOwn(CLOSED_TO, programme) ? CLOSED_TO[programme] : undefined;
  if (kind.description || !closedTo) return kind.description;
  return plain === 'C' ? words.closedTo[closedTo] : plain === 'O' ? words.openTo : undefined;
}
