/**
 * Kinds of groups and their names: the 87 Meeting Guide type codes (code4recovery/spec, `types.json`), the codes
 * Narcotics Anonymous and Heroin Anonymous lists add to them (12-step-meeting-list), and `MAT`, ours, for groups that
 * welcome people on medication. The lists never give one code two meanings, so one table serves every programme.
 */

import { whenAsked } from '../search/when-asked.js';
import type { GroupKind } from '../support-group.js';

// One line a code: code|English|Spanish. A table this plain compresses better than any object.
const NAMES = `11|11th Step Meditation|Meditación del paso 11
12x12|12 Steps & 12 Traditions|12 pasos y 12 tradiciones
A|Secular|Laico
ABSI|As Bill Sees It|Como lo ve Bill
AL|Concurrent with Alateen|Junto con Alateen
AL-AN|Concurrent with Al-Anon|Junto con Al-Anon
ASL|American Sign Language|Lengua de señas americana
B|Big Book|Libro Grande
BA|Babysitting Available|Con cuidado de niños
BE|Newcomer|Recién llegados
BI|Bisexual|Bisexuales
BRK|Breakfast|Desayuno
BV-I|Blind / Visually Impaired|Personas ciegas o con baja visión
C|Closed|Cerrada
CAN|Candlelight|A la luz de las velas
CF|Child-Friendly|Se aceptan niños
D|Discussion|Discusión
D-HOH|Deaf / Hard of Hearing|Personas sordas o con pérdida auditiva
DB|Digital Basket|Canasta digital
DD|Dual Diagnosis|Diagnóstico dual
DR|Daily Reflections|Reflexiones diarias
FF|Fragrance Free|Sin fragancias
G|Gay|Gays
GR|Grapevine|Grapevine
H|Birthday|Aniversarios
L|Lesbian|Lesbianas
LGBTQ|LGBTQ|LGBTQ
LIT|Literature|Literatura
LO-I|Loners / Isolationists|Solitarios y aislados
LS|Living Sober|Viviendo sobrio
M|Men|Hombres
MED|Meditation|Meditación
N|Native American|Nativos americanos
NB|Non-Binary|Personas no binarias
NDG|Indigenous|Indígenas
O|Open|Abierta
OUT|Outdoor|Al aire libre
P|Professionals|Profesionales
POA|Proof of Attendance|Comprobante de asistencia
POC|People of Color|Personas de color
QSL|Quebec Sign Language|Lengua de señas de Quebec
RSL|Russian Sign Language|Lengua de señas rusa
SEN|Seniors|Personas mayores
SM|Smoking Permitted|Se permite fumar
SP|Speaker|Orador
ST|Step Study|Estudio de pasos
T|Transgender|Personas transgénero
TC|Location Temporarily Closed|Lugar cerrado temporalmente
TR|Tradition Study|Estudio de tradiciones
W|Women|Mujeres
X|Wheelchair Access|Acceso en silla de ruedas
XB|Wheelchair-Accessible Bathroom|Baño accesible en silla de ruedas
XT|Cross Talk Permitted|Se permite el diálogo
Y|Young People|Jóvenes
CPT|12 Concepts|12 conceptos
BT|Basic Text|Texto Básico
BEG|Beginner/Newcomer|Principiantes
CW|Children Welcome|Niños bienvenidos
DISC|Discussion/Participation|Discusión y participación
GL|Gay/Lesbian|Gays y lesbianas
IP|IP Study|Estudio de folletos
IW|It Works Study|Estudio de Funciona
JFT|Just For Today Study|Estudio de Solo por hoy
LC|Living Clean|Vivir limpios
NS|Non-Smoking|No fumar
QA|Questions & Answers|Preguntas y respuestas
RA|Restricted Access|Acceso restringido
SMOK|Smoking|Se puede fumar
SPAD|A Spiritual Principle a Day|Un principio espiritual al día
SPK|Speaker|Orador
STEP|Step|Pasos
SWG|Step Working Guide Study|Guías para trabajar los pasos
TOP|Topic|Tema
TRAD|Tradition|Tradiciones
VAR|Format Varies|Formato variable
MAT|Medication friendly|Acepta medicamentos para la adicción`;

// Codes of languages; a tag follows where it is not the code itself.
const LANGUAGES =
  'AF AM AR ASL:ase BG DA DE EL EN FA FI FR HE HI HR HU IS ITA:it JA KA KOR:ko LT ML MT NE NL NO POL:pl POR:pt PUN:pa QSL:fcs RSL RUS:ru S:es SK SL SV TH TL TUR:tr UK';

// What sheets and importers write for a code, besides its name. `ONL` is no kind: the join link says it.
const ALIASES =
  'onl ONL online ONL onlinemeeting ONL virtual ONL temporaryclosure TC temporarilyclosed TC stepmeeting ST steps ST wheelchair X wheelchairaccessible X handicapaccessible X lgbtqia LGBTQ lgbtqiaa LGBTQ beginner BE matfriendly MAT moud MAT';

interface Tables {
  /** English and Spanish, by code. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Codes by what feeds call them: the code in any case, or its name in either language. */
  readonly codes: Map<string, string>;
  /** Language tags by code. */
  readonly tags: ReadonlyMap<string, string>;
}

/** Made when first looked at: a page without a finder never does. */
const known = whenAsked<Tables>({
  names: () =>
    new Map(
      NAMES.split('\n').map((line) => {
        const [code = '', ...both] = line.split('|');
        return [code, both];
      }),
    ),
  tags: () =>
    new Map(
      LANGUAGES.split(' ').map((each) => {
        const [code = '', tag = code.toLowerCase()] = each.split(':');
        return [code, tag];
      }),
    ),
  codes: () => {
    const codes = new Map<string, string>();
    for (const code of [...known.tags.keys(), ...known.names.keys()]) remember(codes, code, code);
    // Names come after all codes, so that no name can take a code's place.
    for (const [code, both] of known.names) for (const name of both) remember(codes, name, code);
    for (const pair of ALIASES.match(/\S+ \S+/g) ?? []) {
      const [alias = '', code = ''] = pair.split(' ');
      remember(codes, alias, code);
    }
    return codes;
  },
});

function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
}

function remember(codes: Map<string, string>, text: string, code: string): void {
  if (!codes.has(key(text))) codes.set(key(text), code);
}

let languagesNamed = false;
/** Names of languages in English and Spanish, asked of the platform on the first text that is no known code. */
function nameLanguages(): void {
  if (languagesNamed) return;
  languagesNamed = true;
  const { codes, tags } = known;
  for (const [code, tag] of tags)
    for (const language of ['en', 'es']) remember(codes, languageName(tag, language), code);
  remember(codes, 'Persian', 'FA');
}

/**
 * Known code for a feed's code or name, in any case and punctuation, plural or not (`Women's`, `newcomers`); `ONL` for
 * online; `undefined` for what is in no list.
 */
export function kindCode(text: string): string | undefined {
  if (known.names.has(text) || known.tags.has(text)) return text;
  const wanted = key(text);
  const find = (): string | undefined =>
    known.codes.get(wanted) ?? (wanted.length > 3 ? known.codes.get(wanted.replace(/s$/, '')) : undefined);
  const code = find();
  if (code !== undefined || languagesNamed) return code;
  nameLanguages();
  return find();
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

function spoken(code: string, language: string): string | undefined {
  return known.names.get(code)?.[/^es\b/i.test(language) ? 1 : 0];
}

/**
 * What to call a kind of group: the feed's own name, else the known name, else the code as the feed wrote it.
 * @param language BCP 47 tag; Spanish or, for any other, English.
 */
export function kindName(kind: GroupKind, language: string): string {
  const tag = known.tags.get(kind.code);
  return kind.name ?? spoken(kind.code, language) ?? (tag ? languageName(tag, language) : kind.code);
}
