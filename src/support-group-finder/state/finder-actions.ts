import type { SearchState } from './search-state.js';
import type { FinderActions, FinderProps, ViewMode } from '../views/finder-props.js';
import { askText } from '../views/actions.js';
import { PAGE_SIZE } from '../views/day-list.js';
import type { SupportGroup } from '../feeds/support-group.js';
import type { LoadedParts } from './loaded-parts.js';
import type { SelectedOccurrence } from './week.js';
import type { FinderWords } from '../words.js';

/** What stands open on the page and what was said last. */
export interface UiState {
  isMoreOpen: boolean;
  hasAllKinds: boolean;
  isTakeOpen: boolean;
  mode: ViewMode;
  isMapOpen: boolean;
  isMapOffered: boolean;
  marked: ReadonlySet<string>;
  /** Day number chosen in the timetable. */
  day: number | undefined;
  /** The group of the timetable that is opened. */
  chosen: SelectedOccurrence | undefined;
  readonly open: Set<string>;
  /** Keys of the days that were opened, with how many of their rows are shown. */
  readonly days: Map<string, number>;
  /** The group the address asks for. */
  link: string | undefined;
  /** It is yet to be brought before the visitor, who may be elsewhere on the page by now, or has just asked for it. */
  linkToShow: 'came' | 'followed' | undefined;
  shared: FinderProps['shared'];
  /** Where the focus goes if what had it is gone after the next update: a selector, or the position of a row. */
  focusNext: string | number | undefined;
}

export const newUiState = (): UiState => ({
  isMoreOpen: false,
  hasAllKinds: false,
  isTakeOpen: false,
  mode: 'list',
  isMapOpen: false,
  isMapOffered: false,
  marked: new Set(),
  day: undefined,
  chosen: undefined,
  open: new Set(),
  days: new Map(),
  link: undefined,
  linkToShow: undefined,
  shared: undefined,
  focusNext: undefined,
});

/** What the actions need of the element. */
export interface ActionContext {
  readonly asking: SearchState;
  readonly view: UiState;
  readonly update: () => void;
  /** Someone is typing: the status line waits. */
  readonly waitForPause: () => void;
  readonly focusRow: (position: number) => void;
  readonly retry: () => void;
  readonly loaded: () => LoadedParts;
  readonly zipData: () => string | undefined;
  /** The clinic's number as written. */
  readonly phone: () => string;
  /** Address that opens a group in this page; `undefined` where the page's author wants none. */
  readonly pageOf: (group: SupportGroup) => string | undefined;
  readonly words: () => FinderWords;
  readonly locale: () => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What each control of the page does. */
export function finderActions(tools: ActionContext): FinderActions {
  const { asking, view, update } = tools;
  return {
    search: (text) => {
      tools.waitForPause();
      view.focusNext = '#search';
      asking.change({ text });
    },
    type: (typed) => {
      tools.waitForPause();
      view.focusNext = '#search';
      asking.type(typed, tools.zipData());
    },
    toggle: (filter, option) => {
      view.focusNext = '.clear';
      asking.toggle(filter, option);
    },
    setRegions: (regions) => {
      asking.change({ regions });
    },
    clearAll: () => {
      view.focusNext = undefined;
      asking.clear();
    },
    apply: (query) => {
      view.focusNext = '.row';
      asking.apply(query);
    },
    enterZip: (zip) => {
      asking.enterZip(zip, tools.zipData());
    },
    clearLocation: () => {
      view.focusNext = '#search';
      asking.clearLocation();
    },
    locate: () => {
      asking.locate();
    },
    setWithin: (miles) => {
      asking.setWithin(miles);
    },
    sort: (sort) => {
      view.focusNext = undefined;
      asking.change({ sort });
    },
    toggleMore: () => {
      view.isMoreOpen = !view.isMoreOpen;
      update();
    },
    closeMore: () => {
      view.isMoreOpen = false;
      view.focusNext = '.row, .offers button';
      update();
    },
    showAllKinds: () => {
      view.hasAllKinds = true;
      view.focusNext = '[data-filter=kinds] .chip';
      update();
    },
    foldDay: (key) => {
      if (!view.days.delete(key)) view.days.set(key, PAGE_SIZE);
      update();
    },
    showMore: (drawn, key) => {
      view.focusNext = drawn;
      const shown = key && view.days.get(key);
      if (shown) {
        view.days.set(key, shown + PAGE_SIZE);
        update();
      } else asking.showMore();
      tools.focusRow(drawn);
    },
    retry: () => {
      view.focusNext = '.row';
      tools.retry();
    },
    setOpen: (id, open) => {
      if (open === view.open.has(id)) return;
      if (open) view.open.add(id);
      else view.open.delete(id);
      update();
    },
    saveToCalendar: (rows, name, includeJoinLink) => {
      const words = tools.words();
      const page = { words, locale: tools.locale(), phone: tools.phone() };
      const ask = (group: SupportGroup): string => askText(page, group);
      tools.loaded().group?.saveCalendar(rows, name, { now: tools.now(), includeJoinLink, ask });
    },
    print: () => {
      window.print();
    },
    toggleTake: () => {
      view.isTakeOpen = !view.isTakeOpen;
      update();
    },
    setMode: (mode) => {
      view.mode = mode;
      view.isMapOpen &&= mode === 'list';
      view.chosen = undefined;
      update();
    },
    toggleMapOffer: () => {
      view.isMapOffered = !view.isMapOffered;
      update();
    },
    toggleMap: () => {
      view.isMapOpen = !view.isMapOpen;
      view.mode = 'list';
      view.chosen = undefined;
      view.marked = new Set();
      update();
    },
    setArea: (area) => {
      view.focusNext = '#search';
      asking.change({ area });
    },
    markGroups: (ids) => {
      view.marked = new Set(ids);
      update();
    },
    chooseDay: (day) => {
      view.day = day;
      update();
    },
    showInList: (query) => {
      view.mode = 'list';
      view.focusNext = '.row';
      asking.change(query);
    },
    openGroup: (chosen) => {
      view.chosen = chosen;
      view.open.add(chosen.id);
      update();
    },
    closeGroup: () => {
      view.chosen = undefined;
      update();
    },
    share: (row) => {
      const page = tools.pageOf(row.group);
      void tools
        .loaded()
        .group?.shareGroup(row, tools.words(), tools.locale(), page)
        .then((note) => {
          view.shared = { id: row.group.id, note };
          update();
        });
    },
  };
}
