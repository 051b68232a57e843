/** Why a word is kept out: it misuses Medicare's name, or it names a person by a condition. */
const FORBIDDEN_KINDS = ['medicare', 'person-first'] as const;
export type ForbiddenKind = (typeof FORBIDDEN_KINDS)[number];

/** A word or phrase that the project's own texts never use. */
export interface ForbiddenWord {
  readonly kind: ForbiddenKind;
  /** As it stands in the text. */
  readonly found: string;
  /** What to say in its place, in the text's language; absent where nothing can stand in. */
  readonly instead?: string;
}

interface Vocabulary {
  /** Names and harmless phrases that hold a forbidden word. */
  readonly exempt: string;
  readonly medicare: string;
  readonly personFirst: readonly (readonly [pattern: string, instead: string])[];
}

const SUBSTANCE =
  '(?:substance|drug|opioid|opiate|alcohol|heroin|fentanyl|medication|prescription(?: drug)?)';
const SUSTANCIA =
  '(?:la |las |el |los )?(?:sustancias?|drogas?|opioides?|opiáceos?|alcohol|heroína|fentanilo)';

const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  en: {
    exempt:
      'substance abuse and mental health services administration|national institute on drug abuse|' +
      'users?[- ](?:names?|guides?|interfaces?|friendly)|feel free|free (?:of|from|to)|toll free|[a-z]+-free|' +
      'fda[- ]approved|approved by the (?:fda|food and drug administration)',
    medicare:
      'official(?:ly)?|approv(?:ed?|es|al)|endors(?:ed?|es|ements?)|free|guarantee(?:d|s)?|medicare (?:helpline|help line|hotline)',
    personFirst: [
      ['addicts?|junkies?|users?|abusers?', 'person with a substance use disorder'],
      [`${SUBSTANCE} (?:abuse|habits?)|kick(?:ed|ing)? the habit`, 'opioid use disorder, misuse'],
      [
        '(?:be|being|been|get|gets|getting|got|stay|stays|staying|stayed) clean|clean (?:and sober|time|for)|' +
          '(?:clean|dirty) (?:urines?|tests?|screens?|samples?|drug (?:tests?|screens?))',
        'in recovery; tested negative, tested positive',
      ],
      ['relaps(?:e|es|ed|ing)', 'return to use'],
      ['(?:opioid|opiate) (?:replacement|substitution)', 'medication for opioid use disorder'],
      ['fail(?:ed|s|ing)? (?:out of )?treatment|treatment failures?', 'treatment did not work for'],
      ['non-?complian(?:t|ce)', 'did not follow the plan'],
    ],
  },
  es: {
    exempt:
      'administración de servicios (?:de|para el) (?:abuso de sustancias y (?:de )?(?:la )?salud mental|salud mental y abuso de sustancias)|' +
      'instituto nacional sobre el abuso de drogas|nombres? de usuario|' +
      'aprobad[oa]s? por la (?:fda|administración de alimentos y medicamentos)',
    medicare:
      'oficial(?:es|mente)?|aprobad[oa]s?|avalad[oa]s?|respaldad[oa]s?|gratis|gratuit[oa]s?|gratuitamente|' +
      'garanti(?:zad[oa]s?|za|zan|zamos|as?)|línea (?:directa|de ayuda) de medicare',
    personFirst: [
      [
        '(?:drog)?adict[oa]s?|toxicóman[oa]s?|yonquis?|(?:usuari[oa]s?|consumidor(?:a|es|as)?)(?: de ' +
          `${SUSTANCIA})?|abusador(?:a|es|as)?`,
        'persona con un trastorno por consumo de sustancias',
      ],
      [`abus(?:o|ar|a) (?:de|del) ${SUSTANCIA}|vicios?`, 'trastorno por consumo de opioides, uso indebido'],
      [
        '(?:est(?:ar|á|oy|án)|mantener(?:se|te|me)?|seguir|sigue) limpi[oa]s?|limpi[oa]s? y sobri[oa]s?|' +
          '(?:orinas?|pruebas?|muestras?) (?:limpi|suci)as?',
        'en recuperación; resultado negativo, resultado positivo',
      ],
      ['reca(?:ídas?|er|e|en|yó|ído)', 'volver al consumo'],
      [
        '(?:sustitución|reemplazo|sustitutiv[oa]) (?:de|con) opi(?:oides|áceos)',
        'medicamentos para el trastorno por consumo de opioides',
      ],
      [
        'tratamientos? fracasados?|fracas(?:ó|ar|aron) (?:en )?el tratamiento|fracaso del tratamiento',
        'el tratamiento no le dio resultado',
      ],
      ['incumplidor(?:a|es|as)?|no cumplidor(?:a|es|as)?', 'no siguió el plan'],
    ],
  },
};

/** Whole words only, accented letters included. */
function wholeWords(pattern: string): RegExp {
  return new RegExp(`(^|[^\\p{L}\\p{N}])(${pattern})(?![\\p{L}\\p{N}])`, 'giu');
}

/**
 * Finds words the project keeps out of its own texts: those that would make Medicare seem to stand behind a clinic
 * (Social Security Act, section 1140), and those that call people by their condition. A text a clinic supplies is
 * never rewritten; its author can be told.
 *
 * It knows phrases, not meanings: `clean` and `habit` alone pass, and `free` counts as Medicare's wherever `medicare`
 * is asked for, save in `symptom-free` and the like. Agencies' names keep their words.
 * @param language BCP 47; only English and Spanish have lists, others find nothing.
 * @param kinds what to look for. Ask for `medicare` only about texts that speak of Medicare: a helpline may be free.
 */
export function findForbiddenWords(
  text: string,
  language: string,
  kinds: readonly ForbiddenKind[] = FORBIDDEN_KINDS,
): ForbiddenWord[] {
  const vocabulary = VOCABULARIES[language.slice(0, 2).toLowerCase()];
  if (!vocabulary) return [];
  const plain = text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(wholeWords(vocabulary.exempt), '$1_');
  const search = (kind: ForbiddenKind, pattern: string, instead?: string): ForbiddenWord[] =>
    [...plain.matchAll(wholeWords(pattern))].map(([, , found = '']) => ({
      kind,
      found,
      ...(instead && { instead }),
    }));
  return [
    ...(kinds.includes('medicare') ? search('medicare', vocabulary.medicare) : []),
    ...(kinds.includes('person-first')
      ? vocabulary.personFirst.flatMap(([pattern, instead]) => search('person-first', pattern, instead))
      : []),
  ];
}
