import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Region } from '../search/regions.js';
import { BETWEEN } from '../search/regions.js';
import type { FinderProps } from './finder-props.js';

/** One list to pick a region from. */
interface Pick {
  /** Said of it. */
  readonly label: string;
  readonly options: readonly Region[];
  /** Key of what is picked; empty for none. */
  readonly picked: string;
  /** The first option: what stands for none of the others. */
  readonly all: string;
  readonly choose: (key: string) => void;
}

/**
 * Regions as lists, since there may be hundreds: one for each that is chosen, followed by one for each level inside it, and one
 * for another. They keep their places as they are used, and with them the focus. What is picked is in no attribute.
 */
export function regions(page: FinderProps): TemplateResult | typeof nothing {
  const { words, query, parts, actions } = page;
  const { tree } = page.regions;
  if (!parts.has('region') || tree.length === 0) return nothing;
  const chosen = query.regions;
  const picks = chosen.flatMap((key) =>
    picksFor(page, key, (other) => {
      const next = chosen.map((each) => (each === key ? other : each)).filter(Boolean);
      actions.setRegions([...new Set(next)]);
    }),
  );
  const all = chosen.length > 0 ? words.anotherRegion : words.allRegions;
  picks.push({
    label: words.filterNames.regions,
    options: tree,
    picked: '',
    all,
    choose: (key) => {
      actions.setRegions([...new Set([...chosen, key])]);
    },
  });
  return html`<fieldset data-filter="regions">
    <legend>${words.filterNames.regions}</legend>
    <div class="filters">${picks.map((pick) => picking(page, pick))}</div>
  </fieldset>`;
}

function picksFor(
  { words, regions: { tree, nameOf } }: FinderProps,
  key: string,
  choose: Pick['choose'],
): Pick[] {
  const picks: Pick[] = [];
  let options = tree;
  let inside = '';
  while (options.length > 0) {
    const region = options.find((each) => key === each.key || key.startsWith(each.key + BETWEEN));
    const around = inside;
    picks.push({
      label: around ? words.partOf(nameOf(around)) : words.filterNames.regions,
      options,
      picked: region?.key ?? '',
      all: around ? words.allOf(nameOf(around)) : words.allRegions,
      choose: (other) => {
        choose(other || around);
      },
    });
    if (!region) break;
    inside = region.key;
    options = region.parts;
  }
  return picks;
}

function picking({ result }: FinderProps, { label, options, picked, all, choose }: Pick): TemplateResult {
  const counts = result?.counts.regions;
  return html`<label class="pick"
    ><span class="spoken">${label}</span
    ><select
      part="field"
      autocomplete="off"
      @change=${({ target }: Event) => {
        choose(options[(target as HTMLSelectElement).selectedIndex - 1]?.key ?? '');
      }}
    >
      <option .selected=${live(picked === '')}>${all}</option>
      ${options.map(
        ({ key, name }) =>
          html`<option .selected=${live(key === picked)}>${name} (${counts?.get(key) ?? 0})</option>`,
      )}
    </select></label
  >`;
}
