import { foldText } from '../../search/fold-text.js';
import { lazyValues } from '../../search/lazy-values.js';
import { parseUrl } from '../../../shared/net/parse-url.js';

/**
 * Programmes by name, one a line, families' first: name;short names;other spellings. A name is found in any case, with any
 * hyphen, blank or nothing between its words; `@` stands for "anonymous" in either language. Short names in brackets are words
 * or states too, so they count only where a programme is named and nothing else.
 */
const PROGRAMMES = `Al-Anon;(AFG);al anons?,afg,a\\.f\\.g
Alateen;;al a teens?
Nar-Anon;;nar anons?
Narateen;;nar a teens?
Co-Anon;;co anons?
Gam-Anon;;gam anons?
S-Anon;;s-anon
Families Anonymous;;famil(?:ies|ias|y) @
Parents of Addicted Loved Ones;(PAL);
Adult Children of Alcoholics;ACA ACoA;adult child(?:ren)? of (?:an )?alcoholics?,hij[oa]s adult[oa]s de (?:padres )?alcoholicos
Alcoholics Anonymous;AA;alcoholi(?:cs?|cos) @
Narcotics Anonymous;NA;narcoti(?:cs?|cos) @
Heroin Anonymous;(HA);heroi(?:na|nomanos) @,h\\.a
Crystal Meth Anonymous;CMA;(?:crystal )?meth @,metanfetamina @,cristal meth @
Cocaine Anonymous;(CA);cocai(?:ne|na|nomanos) @
Marijuana Anonymous;(MA);mari[jh]uan(?:a|os) @
Pills Anonymous;(PA);
Drug Addicts Anonymous;DAA;
Methadone Anonymous;;metadona @
Nicotine Anonymous;NicA;nicotin[ea] @
Co-Dependents Anonymous;CoDA;co depend(?:ents?|ientes) @
Compulsive Eaters Anonymous-HOW;(CEA) CEA-HOW;compulsive eaters @
Debtors Anonymous;(DA);deudores @
Dual Recovery Anonymous;DRA;
Eating Disorders Anonymous;EDA;
Food Addicts in Recovery Anonymous;;food addicts
Gamblers Anonymous;(GA);jugadores @
Overeaters Anonymous;OA;over eaters @,comedores compulsivos
Recovering Couples Anonymous;(RCA);
Sex and Love Addicts Anonymous;SLAA;sex (?:and|&) love addicts,adict[oa]s al sexo y al amor
Sex Addicts Anonymous;SAA;adict[oa]s al sexo @
Sexaholics Anonymous;(SA);sexolicos @
Sexual Compulsives Anonymous;(SCA);
Survivors of Incest Anonymous;(SIA);
Underearners Anonymous;(UA);under earners @
Violence Anonymous;(VA);
Recovery Dharma;(RD);
Refuge Recovery;(RR);
SMART Recovery;SMART;
Celebrate Recovery;(CR);
LifeRing;;life ring
Women for Sobriety;WFS;`;

const FAMILY_PROGRAMMES = 9;
/** What Al-Anon's lists have groups for, too. */
const AL_ANONS = new Set(['Al-Anon', 'Alateen', 'Adult Children of Alcoholics']);

/** What a programme is called, as sources of patterns. */
interface Spellings {
  /** Its name in folded text. */
  readonly spelled: string;
  /** The same within the name of a host, where words run together. */
  readonly inHost: string;
  /** Its initials with dots or without; empty where they are a word or a state too. */
  readonly short: string;
}

/** A pattern of each, made at the first look: a list names few programmes, and some forty patterns take a phone long. */
type Patterns = Readonly<Record<keyof Spellings, RegExp>>;

interface Programme {
  readonly name: string;
  readonly spellings: Spellings;
  readonly patterns: Patterns;
  readonly initials: readonly string[];
}

const JOINER = '[\\s.\\p{Pd}\\u2212\\u00ad]{0,3}';
const alone = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u');

function readProgramme(line: string): Programme {
  const [name = '', initials = '', others = ''] = line.split(';');
  const spellings = [name.toLowerCase().replace('anonymous', '@'), ...others.split(',').filter(Boolean)];
  const patterns = spellings.map((each) =>
    each.replace(/ @/g, ' (?:anonymous|anonim[oa]s)').replace(/[ -]/g, JOINER),
  );
  const short = initials.match(/(?<=^| )[^( ]+/g);
  const own: Spellings = {
    spelled: patterns.join('|'),
    // "Co" and "gam" end many a word, and an online list may be one of a coast.
    inHost: /^(?:Co|Gam|S)-/.test(name) ? `\\b${patterns[0]}\\b` : `${patterns[0]}(?!ym|im)`,
    short: short?.map((each) => each.replace(/\B/g, '\\.?')).join('|') ?? '',
  };
  return { name, spellings: own, patterns: patternsOf(own), initials: initials.split(' ').map(letters) };
}

const patternsOf = ({ spelled, inHost, short }: Spellings): Patterns =>
  lazyValues<Patterns>({
    spelled: () => alone(spelled),
    inHost: () => new RegExp(inHost, 'u'),
    short: () => alone(short),
  });

let list: readonly Programme[] | undefined;
const programmes = (): readonly Programme[] => (list ??= PROGRAMMES.split('\n').map(readProgramme));

let any: Patterns | undefined;

/** What any of them is called: where it isn't found, none is. */
function anyOf(): Patterns {
  const joined = (name: keyof Spellings): string =>
    programmes()
      .flatMap(({ spellings }) => spellings[name] || [])
      .join('|');
  any ??= patternsOf({ spelled: joined('spelled'), inHost: joined('inHost'), short: joined('short') });
  return any;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

// One look spares most texts some forty.
const MAY_BE_SPELLED =
  /an[o\u00f3]n|teen|a\.?f\.?g|adult|dual|recovering|dharma|refuge|smart|celebrate|ring|sobriety|addict|compulsivos|metadona|h\.a/i;
const MAY_BE_SHORT = /[A-Z]\.?[A-Z]|oDA|icA/;

/** Programmes a text names: in full, and by what may be their initials. */
export interface NamedProgrammes {
  readonly full: readonly string[];
  readonly short: readonly string[];
}

const NONE: NamedProgrammes = { full: [], short: [] };

/** The programmes named in a text, families' first. */
export function programmesIn(text: string): NamedProgrammes {
  const mayShorten = MAY_BE_SHORT.test(text) && anyOf().short.test(text);
  let folded = MAY_BE_SPELLED.test(text) ? foldText(text) : '';
  if (folded && !anyOf().spelled.test(folded)) folded = '';
  if (!folded && !mayShorten) return NONE;
  const full: string[] = [];
  const short: string[] = [];
  for (const { name, spellings, patterns } of programmes()) {
    if (folded && patterns.spelled.test(folded)) {
      full.push(name);
      // What is part of one name names no other: adult children of alcoholics anonymous.
      folded = folded.replace(patterns.spelled, ' ');
    } else if (mayShorten && spellings.short && patterns.short.test(text)) short.push(name);
  }
  const isAlAnon = full[0] === 'Al-Anon' && full.every((name) => AL_ANONS.has(name));
  return { full: isAlAnon ? full.slice(0, 1) : full, short };
}

/** The one programme a text names; `''` where it names none or several. */
export function programmeIn(text: string): string {
  const { full, short } = programmesIn(text);
  const [name = '', other] = full.length > 0 ? full : short;
  return other ? '' : name;
}

/** A programme as an author or a feed's own field says it: by any name or initials, else as written. */
export function programmeNamed(text: string): string {
  if (/^(?:n\/a|none|\W*)$/i.test(text)) return '';
  const written = letters(text);
  return programmeIn(text) || (programmes().find(({ initials }) => initials.includes(written))?.name ?? text);
}

const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/\bna\b/, 'Narcotics Anonymous'],
  [/\baa\b|aa\.org$/, 'Alcoholics Anonymous'],
  [/\bcma\b|crystalmeth/, 'Crystal Meth Anonymous'],
  [/\boa\b/, 'Overeaters Anonymous'],
  [/\bslaa/, 'Sex and Love Addicts Anonymous'],
  [/^ca\.org$|\bca-online/, 'Cocaine Anonymous'],
  [/\bcoda\.org$/, 'Co-Dependents Anonymous'],
  [/adult-?children/, 'Adult Children of Alcoholics'],
];

/** Programme told from a host, where service bodies put theirs: `oc-aa.org`, `bronx-na.org`, `alanonma.org`. */
export function programmeOfHost(host: string): string {
  const name = host.replace(/^www\./i, '').toLowerCase();
  const isNamed = MAY_BE_SPELLED.test(name) && anyOf().inHost.test(name);
  return (
    (isNamed ? programmes().find(({ patterns }) => patterns.inHost.test(name))?.name : undefined) ??
    HOSTS.find(([pattern]) => pattern.test(name))?.[1] ??
    ''
  );
}

/** Programme told from the address of a list: its host, or else a folder or file of that name. */
export function programmeOfAddress(address: string): string {
  const url = /^https?:/i.test(address) ? parseUrl(address) : undefined;
  if (!url) return '';
  const { hostname, pathname } = url;
  return programmeOfHost(hostname) || (programmesIn(pathname.replace(/[/_.]/g, ' ')).full[0] ?? '');
}

let families: ReadonlySet<string> | undefined;

/** Whether a programme is one of families and friends. */
export function isFamilyProgramme(name: string): boolean {
  families ??= new Set(
    programmes()
      .slice(0, FAMILY_PROGRAMMES)
      .map((programme) => programme.name),
  );
  return families.has(name);
}
