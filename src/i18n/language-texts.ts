import type { LanguageWords } from './language-words.js';

/** Words as data: what is a function in English is a text with named places, in the notation of `message.ts`. */
type Texts<T> = T extends string | ((...given: never[]) => string)
  ? string
  : { readonly [Key in keyof T]: Texts<T[Key]> };

/** All words of one language as data. */
export type LanguageTexts = Texts<LanguageWords>;

/** What of a set is a function. */
type Sentence<Set> = {
  [Key in keyof Set]: Set[Key] extends (...given: never[]) => string ? Key : never;
}[keyof Set];
/** A name for each of a function's arguments. */
type Names<Given> = Given extends (...given: infer Arguments) => string
  ? { readonly [At in keyof Arguments]: string }
  : never;

/**
 * What the places in a text are called, in the order in which the tags give them: the compiler names a text that is missing
 * here, and one that is called with more or less.
 */
export const PLACES: {
  readonly [Set in keyof LanguageWords]: {
    readonly [Key in Sentence<LanguageWords[Set]>]: Names<LanguageWords[Set][Key]>;
  };
} = {
  phone: {},
  profile: { updated: ['date'], older: ['date'] },
  banner: {},
  list: {},
  factors: {},
  contact: {
    message: ['clinic', 'canCall'],
    opensSite: ['host'],
    openUntil: ['time'],
    closedToday: ['holiday'],
    closedTomorrow: ['holiday'],
    specialToday: ['holiday'],
    opensToday: ['time'],
    opensTomorrow: ['time'],
    opensOn: ['day', 'time'],
  },
  enquiry: { consent: ['clinic'] },
  finder: {
    remove: ['what'],
    partOf: ['region'],
    allOf: ['region'],
    miles: ['count'],
    kilometers: ['count'],
    allKinds: ['count'],
    groups: ['count'],
    withinOf: ['distance', 'place'],
    nearestTo: ['place'],
    withoutPlace: ['count'],
    zoneNamed: ['zone'],
    there: ['time', 'zone'],
    zoneAssumed: ['zone'],
    dayRange: ['from', 'to'],
    everyWeeks: ['weeks'],
    monthWeek: ['week'],
    monthDays: ['week'],
    ofMonth: ['days'],
    inWeeks: ['weeks', 'days'],
    onlyOn: ['date'],
    showGroups: ['count'],
    until: ['time'],
    call: ['phone'],
    inCalendar: ['service'],
    addAll: ['count'],
    print: ['count'],
    printLimit: ['count', 'total'],
    mapAsks: ['hosts'],
    moreThen: ['count'],
    then: ['day', 'partOfDay'],
    belowWeek: ['count'],
    about: ['name'],
    for: ['name'],
    opensHost: ['host'],
    area: ['place'],
    updated: ['date'],
    showMore: ['count'],
    failedOne: ['name'],
    brokeOff: ['name'],
    stale: ['name', 'date'],
    reportOn: ['name', 'problems', 'rows'],
    offer: ['count', 'change'],
    onDay: ['day', 'partOfDay'],
    withoutText: ['text'],
    withinOnly: ['distance'],
    inRegion: ['region'],
    onlineDay: ['day'],
    forYou: ['time', 'zone'],
  },
  map: {
    at: ['groups', 'place'],
    severalPlaces: ['groups'],
    onMap: ['groups'],
    online: ['count'],
    withoutPlace: ['count'],
  },
};
