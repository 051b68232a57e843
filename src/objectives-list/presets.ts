import type { Words } from '../shared/i18n/language.js';

/** Lists this library writes itself. */
export const PRESETS = ['group-therapy', 'therapeutic-factors', 'support-group-benefits'] as const;
export type PresetName = (typeof PRESETS)[number];

/** What a group can do for a person: Yalom's factors as clinics name them, and what support groups give. */
export const FACTORS = [
  'universality',
  'self-understanding',
  'interpersonal-learning',
  'altruism',
  'hope',
  'information',
  'imitative-behavior',
  'cohesiveness',
  'catharsis',
  'family-patterns',
  'social-skills',
  'existential-factors',
  'connection',
  'accountability',
  'knowledge',
  'no-judgment',
] as const;
export type FactorId = (typeof FACTORS)[number];

/** Factors of each preset, in its order: the nine of clinics' pages, the classic eleven, four benefits. */
export const PRESET_FACTORS: Readonly<Record<PresetName, readonly FactorId[]>> = {
  'group-therapy': FACTORS.slice(0, 9),
  'therapeutic-factors': [
    'hope',
    'universality',
    'information',
    'altruism',
    'family-patterns',
    'social-skills',
    'imitative-behavior',
    'interpersonal-learning',
    'cohesiveness',
    'catharsis',
    'existential-factors',
  ],
  'support-group-benefits': FACTORS.slice(12),
};

/** Term, explanation, and the note for loved ones, which reads well in the explanation's place too. */
type OneFactor = readonly [term: string, text: string, note: string];
export type FactorWords = Readonly<Record<FactorId, OneFactor>>;

/** Every factor in our own sentences. */
export const FACTOR_WORDS: Words<FactorWords> = {
  en: {
    universality: [
      'Universality',
      'Finding out that you are not the only one. Others in the room know how this feels.',
      'The person you love learns that they are not alone with this. Neither are you.',
    ],
    'self-understanding': [
      'Self-understanding',
      'Seeing yourself more clearly as you hear how others tell their stories.',
      'As they get to know themselves, you may hear new words for old struggles.',
    ],
    'interpersonal-learning': [
      'Interpersonal learning',
      'Learning from honest give and take: what you say to others, and what they say back to you.',
      'The honest talk they practice here can make talks at home easier.',
    ],
    altruism: [
      'Altruism',
      'Helping someone else in the group, and feeling your own worth when you do.',
      'They get to be the one who gives help, not only the one who needs it.',
    ],
    hope: [
      'Hope',
      'Meeting people who were once where you are now, and seeing that they are doing better.',
      'They meet people whose lives got better. That can give you hope, too.',
    ],
    information: [
      'Information',
      'Learning what this condition does, how treatment works and what helps on a hard day.',
      'When they know what helps them, it is easier to tell you.',
    ],
    'imitative-behavior': [
      'Imitative behavior',
      'Watching what works for other members and the counselor, then trying it for yourself.',
      'They can bring home ways of coping that have worked for others.',
    ],
    cohesiveness: [
      'Cohesiveness',
      'Belonging to a group that trusts you, counts on you and is glad you came.',
      'They have more people to lean on. That can take some weight off you.',
    ],
    catharsis: [
      'Catharsis',
      'Saying the hard things out loud, such as shame or grief, and being met with care.',
      'Some things are easier to say first to people outside the family.',
    ],
    'family-patterns': [
      'Family patterns',
      'Meeting old family patterns again in a safe place, and finding a new way to respond.',
      'Old fights may lose some of their pull, at home as well.',
    ],
    'social-skills': [
      'Social skills',
      'Practicing how to listen, how to speak up and how to say no.',
      'Listening and speaking up in the group is good practice for home.',
    ],
    'existential-factors': [
      'Existential factors',
      'Owning your life, with its limits and its losses, and choosing what to do with it.',
      'You can walk beside them. You do not have to walk it for them.',
    ],
    connection: [
      'Connection',
      'You spend time with people who get it. That makes it easier to reach out on a bad day.',
      'You meet others who love someone in recovery and know how the waiting feels.',
    ],
    accountability: [
      'Accountability',
      'You say what your goals are, and others ask how it is going. Showing up for each other keeps you moving.',
      'The group can help you keep the limits you have set, and look after yourself.',
    ],
    knowledge: [
      'Knowledge about recovery',
      'Members share what has worked for them, from getting through cravings to asking for help.',
      'You learn what recovery asks of a person, and how to help without taking over.',
    ],
    'no-judgment': [
      'A space without judgment',
      'You can talk about setbacks, fear or shame and be heard. Nobody is there to blame you.',
      'You can be angry, worn out or afraid, and no one will think less of you.',
    ],
  },
  among: ({ factors }) => factors,
};

/** Other names by which pages and textbooks call a factor, besides its id and its term above: our Spanish terms, too. */
const SYNONYMS: Readonly<Record<FactorId, string>> = {
  universality: 'universalidad|you are not alone|not alone|no esta solo',
  'self-understanding': 'autocomprension|self awareness|insight|autoconocimiento',
  'interpersonal-learning': 'aprendizaje interpersonal',
  altruism: 'altruismo|helping others|ayudar a otros',
  hope: 'esperanza|instillation of hope|installation of hope|instilling hope|infusion de esperanza|infundir esperanza',
  information:
    'informacion|imparting information|imparting of information|guidance|education|psychoeducation|transmitir informacion|transmision de informacion',
  'imitative-behavior':
    'conducta imitativa|imitative behaviour|imitation|modeling|identification|imitacion|comportamiento imitativo',
  cohesiveness: 'group cohesiveness|cohesion|group cohesion|belonging|cohesion grupal|cohesion del grupo',
  catharsis: 'catarsis|emotional release|desahogo',
  'family-patterns':
    'patrones familiares|corrective recapitulation of the primary family group|corrective recapitulation of primary family group|corrective recapitulation|family recapitulation|family reenactment|family re enactment|recapitulacion correctiva del grupo familiar primario|recapitulacion familiar',
  'social-skills':
    'habilidades sociales|development of socializing techniques|socializing techniques|socialising techniques|socialization|desarrollo de tecnicas de socializacion|tecnicas de socializacion',
  'existential-factors': 'factores existenciales|existential learning|existential awareness|responsibility',
  connection: 'conexion',
  accountability: 'compromiso mutuo|responsabilidad mutua',
  knowledge:
    'saber sobre la recuperacion|knowledge|education about recovery|conocimiento|conocimientos sobre la recuperacion',
  'no-judgment':
    'espacio sin juicios|space without judgment|judgment free space|non judgmental space|nonjudgmental space|safe space|no judgment|espacio seguro|sin juicios',
};

/** A name without case, accents, brackets, articles and punctuation: what two spellings of one term share. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|\(.*?\)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:an?|the|el|las?|los|una?) /, '');

const byName = new Map<string, FactorId>();
for (const id of FACTORS) {
  const names = [id, FACTOR_WORDS.en[id][0], ...SYNONYMS[id].split('|')];
  for (const name of names) byName.set(nameKey(name), id);
}

/** The factor a term names, in either language and by any of its usual names. */
export const factorOf = (term: string): FactorId | undefined => byName.get(nameKey(term));
