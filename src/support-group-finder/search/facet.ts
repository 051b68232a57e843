import type { Postings } from './postings.js';
import { packPostings } from './postings.js';

/** For every group, the options of one filter it answers to, as positions in `options`. */
export interface Facet<Option> extends Postings {
  readonly options: readonly Option[];
}

/**
 * @param optionsOf options of the group at a position; the same one twice counts once.
 * @param known options listed first and in this order, whether a group has them or not.
 */
export function optionColumn<Option>(
  size: number,
  optionsOf: (position: number) => readonly Option[],
  known: readonly Option[] = [],
): Facet<Option> {
  const ranks = new Map(known.map((option, rank) => [option, rank]));
  const lists = packPostings(size, (position, add) => {
    const options = optionsOf(position);
    for (let at = 0; at < options.length; at += 1) {
      const option = options[at] as Option;
      if (options.indexOf(option) < at) continue;
      let rank = ranks.get(option);
      if (rank === undefined) ranks.set(option, (rank = ranks.size));
      add(rank);
    }
  });
  return { options: [...ranks.keys()], ...lists };
}

/** Sets `bit` in `failed` for every group with none of the chosen options. Not to be asked with nothing chosen. */
export function applyFacet<Option>(
  { options, starts, values }: Facet<Option>,
  chosen: readonly Option[],
  failed: Uint16Array,
  bit: number,
): void {
  const wanted = Uint8Array.from(options, (option) => (chosen.includes(option) ? 1 : 0));
  let at = 0;
  for (let position = 0; position < failed.length; position += 1) {
    const end = starts[position + 1] ?? 0;
    let found = 0;
    for (; at < end; at += 1) found |= wanted[values[at] ?? 0] ?? 0;
    if (!found) failed[position] = (failed[position] ?? 0) | bit;
  }
}

/** How many groups each option would give: those that fail in no filter, or in none but this one. */
export function facetCounts<Option>(
  { options, starts, values }: Facet<Option>,
  failed: Uint16Array,
  bit: number,
): ReadonlyMap<Option, number> {
  const counts = new Uint32Array(options.length);
  for (let position = 0; position < failed.length; position += 1) {
    if ((failed[position] ?? 0) & ~bit) continue;
    const end = starts[position + 1] ?? 0;
    for (let at = starts[position] ?? 0; at < end; at += 1) {
      const rank = values[at] ?? 0;
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
  }
  return new Map(options.map((option, rank) => [option, counts[rank] ?? 0]));
}
