/**
 * Kinds of groups and their names. A code means what the group's programme means by it; where the programme isn't known, what
 * all programmes mean that have the code; where they differ, nothing: it stays as written.
 */

import { foldText } from '../../search/fold-text.js';
import { lazyValues } from '../../search/lazy-values.js';
import type { GroupKind } from '../support-group.js';
import { LANGUAGES, MEANINGS, PUBLISHERS } from './kind-tables.js';
import { isFamilyProgramme } from './programmes.js';

// What sheets, importers and other lists write for a kind, besides its code and name. `ONL` is no kind: the join link says it.
const ALIASES =
  'onl ONL vm ONL hy ONL web ONL online ONL virtual ONL hybrid ONL tc TC temporaryclosure TC temporarilyclosed TC closedtemporarily TC step ST steps ST wheelchair X wheelchairaccessible X wheelchairaccessibility X handicapaccessible X handicappedaccessible X accessible X ada X lgbtqia LGBTQ lgbtqiaa LGBTQ lgbt LGBTQ beginner BE opentoall O opentopublic O opentoeveryone O outdoors OUT signlanguage ASL tagalo TL tagalog TL mat MAT matfriendly MAT moud MAT';

/** What Meeting Guide and others call kinds in Spanish, as far as it is not what they are called here: see `loose`. */
const SPANISH =
  'concurrentealateen AL concurrentealanon AL-AN lenguajeporsena ASL guarderiadisponible BA luzvela CAN ninoamigable CF vina GR cumpleano H~b nobinario NB pruebaasistencia POA~p paso ST finland FI holand NL permiteopinar XT';

type Codes = ReadonlyMap<string, string>;

interface Tables {
  /** English and Spanish, by id. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Tags of languages by code. */
  readonly tags: ReadonlyMap<string, string>;
  /** Codes as each programme publishes them. */
  readonly published: ReadonlyMap<string, readonly PublishedCode[]>;
  /** Ids by code, `''` where programmes differ; and how many have the code. */
  readonly common: ReadonlyMap<string, { readonly id: string; readonly count: number }>;
  /** Ids and codes of languages by what else is written for them. */
  readonly written: Map<string, string>;
  /** The same by what is left of it in `loose`; `''` where that could be two things. */
  readonly loose: ReadonlyMap<string, string>;
}

/** Made when first looked at: a page without a finder never does. */
const known = lazyValues<Tables>({
  names: () =>
    new Map(
      MEANINGS.split('\n').map((line) => {
        const [id = '', english = '', spanish = ''] = line.split('|');
        return [id, [english, spanish]];
      }),
    ),
  tags: () =>
    new Map(
      LANGUAGES.split('\n').map((line) => {
        const [code = '', tag = ''] = line.split('|');
        return [code, tag || code.toLowerCase()];
      }),
    ),
  published: () => {
    const lists = PUBLISHERS.split('|').map((name) => [name, [] as PublishedCode[]] as const);
    for (const line of `${MEANINGS}\n${LANGUAGES}`.split('\n')) {
      const [id = '', , , whose = ''] = line.split('|');
      for (const part of whose.split(' ')) {
        const [letters = '', code = id] = part.split(':').reverse();
        for (const letter of letters) {
          const isItsOwn = letter > 'Z';
          lists[letter.toUpperCase().charCodeAt(0) - 65]?.[1].push({ code, id, isItsOwn });
        }
      }
    }
    return new Map(lists);
  },
  common: () => {
    const common = new Map<string, { id: string; count: number }>();
    for (const { code, id, isItsOwn } of [...known.published.values()].flat()) {
      if (isItsOwn) continue;
      const wanted = key(code);
      const { id: other = id, count = 0 } = common.get(wanted) ?? {};
      const shared = other === id ? id : plainKind(other) === plainKind(id) ? plainKind(id) : '';
      common.set(wanted, { id: shared, count: count + 1 });
    }
    return common;
  },
  written: () => {
    const written = new Map<string, string>();
    for (const [alias, id] of pairsIn(ALIASES)) written.set(alias, id);
    for (const code of known.tags.keys()) remember(written, code, code);
    for (const [id, both] of known.names) for (const name of both) remember(written, name, id);
    return written;
  },
  loose: () => {
    const ids = new Map<string, string>();
    for (const [id, both] of known.names)
      for (const name of both.map(loose)) {
        const other = ids.get(name) ?? id;
        ids.set(name, other === id ? id : plainKind(other) === plainKind(id) ? plainKind(id) : '');
      }
    for (const [code, tag] of known.tags)
      for (const name of ['en', 'es'].map((language) => loose(languageName(tag, language))))
        if (!ids.has(name)) ids.set(name, code);
    return new Map([...ids, ...pairsIn(`${ALIASES} ${SPANISH}`)]);
  },
});

const pairsIn = (text: string): [string, string][] =>
  (text.match(/\S+ \S+/g) ?? []).map((pair) => pair.split(' ') as [string, string]);

/** A code of a programme, and whether it says nothing of other lists. */
interface PublishedCode {
  readonly code: string;
  readonly id: string;
  readonly isItsOwn: boolean;
}

function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
}

/** Words that any kind may have beside its name, in either language. */
const FILLERS =
  /^(?:meetings?|groups?|only|peoples?|persons?|speaking|reunion(?:es)?|grupos?|solo|gente|personas?|habla|of|the|an?|and|de|del|la|el|los|las|en|para|se|con|y|una?)$/;

/** A name without plurals, accents and what any kind may have beside it: `Men only` and `Men’s meeting` are `men`. */
function loose(text: string): string {
  const words = foldText(text).match(/[\p{L}\d]+/gu) ?? [];
  return words.map((word) => (FILLERS.test(word) ? '' : word.replace(/e?s$/, ''))).join('');
}

function remember(codes: Map<string, string>, text: string, id: string): void {
  const name = key(text);
  if (!codes.has(name)) codes.set(name, id);
}

/** The meaning that a kind is one way of saying: `O` for `O.f`, what families call an open meeting. */
export function plainKind(code: string): string {
  return code.replace(/\..*/, '');
}

let languagesNamed = false;
/** Names of languages in English and Spanish, asked of the platform on the first text that is no known code. */
function nameLanguages(): void {
  if (languagesNamed) return;
  languagesNamed = true;
  const { written, tags } = known;
  for (const [code, tag] of tags)
    for (const language of ['en', 'es']) remember(written, languageName(tag, language), code);
  remember(written, 'Persian', 'FA');
}

function find(ids: Codes, wanted: string): string | undefined {
  return ids.get(wanted) ?? (wanted.length > 3 ? ids.get(wanted.replace(/s$/, '')) : undefined);
}

/** Ids by code or name, by programme: each made when a list has groups of it. */
const tables = new Map<string, Codes>();

function makeTable(pairs: readonly PublishedCode[]): Codes {
  const codes = new Map<string, string>();
  for (const { code, id } of pairs) remember(codes, code, id);
  // Names come after all codes, so that no name can take a code's place.
  for (const { id } of pairs) for (const name of known.names.get(id) ?? []) remember(codes, name, id);
  return codes;
}

/** Whose table a programme's lists are written by. */
function tableOf(programme: string): Codes | undefined {
  if (!programme) return undefined;
  const { published } = known;
  const publisher =
    programme === 'Alateen'
      ? 'Al-Anon'
      : !published.has(programme) && isFamilyProgramme(programme)
        ? 'families'
        : programme;
  let table = tables.get(publisher);
  const pairs = published.get(publisher);
  if (!table && pairs) tables.set(publisher, (table = makeTable(pairs)));
  return table;
}

/**
 * What a feed's code or name means, in any case and punctuation, plural or not (`Women's`, `newcomers`): the id of a known kind,
 * the code of a language, or `ONL` for online; `undefined` for what is in no list, or could mean two things.
 * @param programme whose list it is in; `''` where that isn't known.
 */
export function kindCode(text: string, programme = ''): string | undefined {
  const wanted = key(text);
  // Letters on both sides of a sign are words cut short, not a code: `H&I` is no Hindi. One is published so.
  if (wanted.length <= 3 && wanted !== 'qa' && /\w\s?[&/+]\s?\w/.test(text)) return undefined;
  const codes = tableOf(programme);
  const own = codes && find(codes, wanted);
  if (own !== undefined) return own;
  // Languages have the same codes in each programme that has no other use for them.
  const code = text.toUpperCase();
  if (codes && known.tags.has(code)) return code;
  const common = known.common.get(wanted);
  if (common) return common.id && (!codes || common.count > 1) ? common.id : undefined;
  let id = find(known.written, wanted);
  if (id === undefined && !languagesNamed) {
    nameLanguages();
    id = find(known.written, wanted);
  }
  // What is as short as a code is one.
  if (id === undefined && wanted.length > 3) id = known.loose.get(loose(text)) || undefined;
  if (!id || !codes) return id;
  // Said in general words: the programme may have its own for it.
  const plain = plainKind(id);
  return [...codes.values()].find((each) => plainKind(each) === plain) ?? id;
}

const DENIES = /\b(?:not?|non|never|without|except|sin|excepto)\b/i;

/**
 * What several kinds in one text mean, where each is known: `Open discussion`, `Closed/Women`, `O D WC`.
 * @returns none for what is one kind, or in part unknown.
 */
export function kindCodesIn(text: string, programme = ''): string[] {
  if (text.length > 60 || DENIES.test(text)) return [];
  const signed = text.split(/\s*[&/+]\s*|\s(?:and|y|e)\s/i);
  const parts = signed.length > 1 ? signed : text.split(/\s+/);
  const isName = (part: string): boolean => part.length > 2;
  // Two letters with a sign between are a word for something else as often as not.
  const isMeant =
    signed.length > 1
      ? parts.some((part) => part.length > 1)
      : parts.every(isName) || parts.every((part) => !isName(part) && part === part.toUpperCase());
  const codes = parts.map((part) => (part && isMeant ? kindCode(part, programme) : undefined));
  return parts.length > 1 && parts.length < 5 && codes.every((code) => code !== undefined) ? codes : [];
}

/** Marks a text that stands for itself, though it is written as some known kind's id. */
const WRITTEN = '=';

/** The code of a kind that is only known as its feed writes it. */
export function writtenKind(text: string): string {
  return known.names.has(text) ? WRITTEN + text : text;
}

/** Whether a code means one thing in one programme's lists and another in another's. */
export function meansSeveral(text: string): boolean {
  return known.common.get(key(text))?.id === '';
}

/** BCP 47 tag for a code that stands for a language. */
export function languageOf(code: string): string | undefined {
  return known.tags.get(code);
}

const displayNames = new Map<string, Intl.DisplayNames>();

/**
 * A language's name in another language.
 * @param tag BCP 47 tag of the language named.
 * @param language BCP 47 tag of the language to name it in.
 * @returns the tag itself where the platform has no name for it.
 */
export function languageName(tag: string, language: string): string {
  const { tags, names } = known;
  const [signed = ''] = [...tags].find(([, each]) => each === tag) ?? [];
  if (names.has(signed)) return spoken(signed, language) ?? tag;
  let inLanguage = displayNames.get(language);
  if (!inLanguage) {
    inLanguage = new Intl.DisplayNames([language], { type: 'language' });
    displayNames.set(language, inLanguage);
  }
  try {
    return inLanguage.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function spoken(id: string, language: string): string | undefined {
  return known.names.get(id)?.[/^es\b/i.test(language) ? 1 : 0];
}

/**
 * What to call a kind of group: the feed's own name, else the known name, else the code as the feed wrote it.
 * @param language BCP 47 tag; Spanish or, for any other, English.
 */
export function kindName(kind: GroupKind, language: string): string {
  return kind.name ?? spoken(kind.code, language) ?? kind.code.replace(/^=/, '');
}

/** What every reader of lists understands for a kind: its code in the programme's own, else in AA's, else its English name. */
export function publishedCode({ code, name }: GroupKind, programme: string): string {
  if (name !== undefined) return name;
  for (const whose of [programme, 'Alcoholics Anonymous']) {
    const found = known.published.get(whose)?.find(({ id }) => id === code);
    if (found && kindCode(found.code, programme) === code) return found.code;
  }
  return kindName({ code }, 'en');
}
