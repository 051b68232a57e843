import { html, nothing, type TemplateResult } from 'lit';
import { CHEVRON, icon } from '../../shared/elements/icons.js';
import { weekdayText } from '../../shared/time/time-text.js';
import { kindName, languageName } from '../feeds/kinds/kinds.js';
import type { FilterName, FilterOptions, GroupFilters } from '../search/query.js';
import { ACCESS_NEEDS, FILTERS, RADII, TIMES_OF_DAY } from '../search/query.js';
import type { Part } from '../state/settings.js';
import type { Weekday } from '../feeds/support-group.js';
import { AUDIENCES } from '../feeds/support-group.js';
import { removable, toggle } from './chip.js';
import { distanceText } from './distance.js';
import type { FinderProps } from './finder-props.js';
import { regions } from './regions.js';
import { nearText } from './status-line.js';
import { capital } from '../../shared/i18n/first-letter.js';

const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
/** Kinds offered before all are asked for: more than a screen of them helps nobody choose. */
const COMMON_KINDS = 12;

/** Browsers leave a filter that is seen in part as it is. Not for a pointer, which it would be drawn away from. */
const showWhole = ({ target }: Event): void => {
  const filter = target as Element;
  if (filter.matches(':focus-visible')) filter.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

/** What an option is called. */
export function optionLabel<Name extends FilterName>(
  { words, locale, regions }: FinderProps,
  filter: Name,
  option: FilterOptions[Name],
): string {
  const labels: { readonly [Each in FilterName]: (option: FilterOptions[Each]) => string } = {
    days: (day) => (typeof day === 'string' ? words[day] : capital(weekdayText(day, locale), locale)),
    timesOfDay: (time) => words.timesOfDay[time],
    regions: regions.nameOf,
    attendance: (attendance) => words.attendance[attendance],
    audience: (audience) => words.audience[audience],
    programmes: (programme) => programme,
    kinds: (kind) => kindName({ code: kind }, locale),
    languages: (language) => capital(languageName(language, locale), locale),
    access: () => words.stepFree,
  };
  return labels[filter](option);
}

/** The filters people use most, in one row that scrolls where it must; all others behind the first button of it. */
export function filters(page: FinderProps): TemplateResult | typeof nothing {
  const { words, parts, isMoreOpen, actions } = page;
  const quick = [
    ...choices(page, 'day', 'days', ['today', 'tomorrow']),
    ...choices(page, 'attendance', 'attendance', ['online', 'in-person']),
    ...choices(page, 'audience', 'audience', ['families']),
  ];
  const hasMore = [...parts].some((part) => part !== 'search' && part !== 'view');
  if (quick.length === 0 && !hasMore) return nothing;
  return html`<div class="filters quick" role="group" aria-label=${words.filters}>
      ${
        hasMore
          ? html`<button
              type="button"
              class="chip more"
              aria-expanded=${isMoreOpen ? 'true' : 'false'}
              aria-controls="more"
              @click=${actions.toggleMore}
            >
              <span class="label" data-text=${words.more}>${words.more}</span>${icon(CHEVRON)}
            </button>`
          : nothing
      }
      ${quick.length > 0 ? html`<div class="strip" @focusin=${showWhole}>${quick}</div>` : nothing}
    </div>
    <div id="more" class="panel plate" part="filters" ?hidden=${!isMoreOpen}>${isMoreOpen ? moreFilters(page) : nothing}</div>`;
}

function choices<Name extends FilterName>(
  page: FinderProps,
  part: Part,
  filter: Name,
  options: readonly FilterOptions[Name][],
): TemplateResult[] {
  if (!page.parts.has(part)) return [];
  return options.map((option) => toggle(page, filter, option, optionLabel(page, filter, option)));
}

function moreFilters(page: FinderProps): (TemplateResult | typeof nothing)[] {
  return [
    group(page, 'day', 'days', WEEKDAYS),
    group(page, 'time', 'timesOfDay', TIMES_OF_DAY),
    regions(page),
    group(page, 'attendance', 'attendance', [
      'hybrid',
      ...(page.result?.counts.attendance.get('unknown') ? (['unknown'] as const) : []),
    ]),
    group(
      page,
      'audience',
      'audience',
      AUDIENCES.filter((audience) => audience === 'recovery'),
    ),
    group(page, 'program', 'programmes', offered(page, 'programmes', 1)),
    kinds(page),
    group(page, 'language', 'languages', offered(page, 'languages', 1)),
    group(page, 'access', 'access', ACCESS_NEEDS),
    distances(page),
    html`<button type="button" class="button" part="button" @click=${page.actions.closeMore}>
      ${page.words.showGroups(page.result?.total ?? 0)}
    </button>`,
  ];
}

/** Options some group has, most common first; nothing to choose from where there are no more than `least`. */
function offered(
  { popularOptions, query }: FinderProps,
  filter: keyof FinderProps['popularOptions'],
  least: number,
): readonly string[] {
  const options = [...new Set([...popularOptions[filter], ...query[filter]])];
  return options.length > least ? options : [];
}

function group<Name extends FilterName>(
  page: FinderProps,
  part: Part,
  filter: Name,
  options: readonly FilterOptions[Name][],
  after: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  const chips = choices(page, part, filter, options);
  if (chips.length === 0) return nothing;
  return html`<fieldset data-filter=${filter}>
    <legend>${page.words.filterNames[filter]}</legend>
    <div class="filters strip" @focusin=${showWhole}>${chips}${after}</div>
  </fieldset>`;
}

function kinds(page: FinderProps): TemplateResult | typeof nothing {
  // Wheelchairs have a filter of their own.
  const all = offered(page, 'kinds', 0).filter((kind) => kind !== 'X' || !page.parts.has('access'));
  const label = (kind: string): string => optionLabel(page, 'kinds', kind);
  const common = page.hasAllKinds
    ? [...all].sort((a, b) => label(a).localeCompare(label(b), page.locale))
    : all.filter((kind, at) => at < COMMON_KINDS || page.query.kinds.includes(kind));
  const rest =
    common.length < all.length
      ? html`<button type="button" class="chip more" @click=${page.actions.showAllKinds}>
          ${page.words.allKinds(all.length)}
        </button>`
      : nothing;
  return group(page, 'kind', 'kinds', common, rest);
}

function distances(page: FinderProps): TemplateResult | typeof nothing {
  const { words, query, result, actions } = page;
  if (!query.near) return nothing;
  const chip = (label: string, miles: number | undefined): TemplateResult =>
    html`<button
      type="button"
      class="chip"
      aria-pressed=${query.near?.within === miles ? 'true' : 'false'}
      @click=${() => {
        actions.setWithin(miles);
      }}
    >
      <span class="label" data-text=${label}>${label}</span>
      <span class="count">${miles === undefined ? nothing : (result?.withinCounts.get(miles) ?? 0)}</span>
    </button>`;
  return html`<fieldset>
    <legend>${words.within}</legend>
    <div class="filters strip" @focusin=${showWhole}>
      ${RADII.map((miles) => chip(distanceText(page, miles), miles))}${chip(words.anyDistance, undefined)}
    </div>
  </fieldset>`;
}

/** Chosen filters, each with a tap to take it away, so that none works unseen. */
export function chosenFilters(page: FinderProps): TemplateResult | typeof nothing {
  const { words, query, actions } = page;
  const chips = FILTERS.flatMap((filter) => chosenOf(page, filter));
  if (query.text.trim()) {
    const label = `“${query.text.trim()}”`;
    chips.unshift(
      removable(label, words.remove(label), () => {
        actions.search('');
      }),
    );
  }
  const near = nearText(page);
  if (near) chips.push(removable(near, words.remove(near), actions.clearLocation));
  if (query.area)
    chips.push(
      removable(words.mapArea, words.remove(words.mapArea), () => {
        actions.setArea(undefined);
      }),
    );
  if (chips.length === 0) return nothing;
  return html`<ul class="filters chosen-filters" aria-label=${words.chosen}>
    ${chips}
    <li><button type="button" class="chip clear" @click=${actions.clearAll}>${words.clearAll}</button></li>
  </ul>`;
}

function chosenOf(page: FinderProps, filter: FilterName): TemplateResult[] {
  const filters: GroupFilters = page.query;
  return filters[filter].map((option) => {
    const label = optionLabel(page, filter, option);
    return removable(label, page.words.remove(label), () => {
      page.actions.toggle(filter, option);
    });
  });
}
