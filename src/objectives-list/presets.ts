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
export type FactorWords = readonly [term: string, text: string, note: string];

/** Every factor in our own sentences. */
export const FACTOR_WORDS: Words<Readonly<Record<FactorId, FactorWords>>> = {
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
  es: {
    universality: [
      'Universalidad',
      'Descubrir que no es la única persona a quien le pasa. Otros en el grupo saben lo que se siente.',
      'Su ser querido ve que no está solo en esto. Usted tampoco lo está.',
    ],
    'self-understanding': [
      'Autocomprensión',
      'Verse con más claridad al escuchar cómo otros cuentan su historia.',
      'Al conocerse mejor, quizás encuentre nuevas palabras para viejas dificultades.',
    ],
    'interpersonal-learning': [
      'Aprendizaje interpersonal',
      'Aprender de un trato sincero: de lo que dice a otros y de lo que otros le responden.',
      'Hablar con sinceridad en el grupo puede hacer más fácil hablar en casa.',
    ],
    altruism: [
      'Altruismo',
      'Ayudar a alguien del grupo y sentir, al hacerlo, cuánto vale uno mismo.',
      'Tiene la ocasión de dar ayuda y no solo de recibirla.',
    ],
    hope: [
      'Esperanza',
      'Conocer a personas que estuvieron donde usted está hoy y ver que ahora están mejor.',
      'Conoce a personas cuya vida mejoró. Eso también puede darle esperanza a usted.',
    ],
    information: [
      'Información',
      'Aprender qué hace esta condición, cómo funciona el tratamiento y qué ayuda en un día difícil.',
      'Cuando sabe qué le ayuda, es más fácil que se lo cuente a usted.',
    ],
    'imitative-behavior': [
      'Conducta imitativa',
      'Observar lo que les sirve a otros y al consejero, y luego probarlo.',
      'Puede llevar a casa maneras de salir adelante que les han servido a otros.',
    ],
    cohesiveness: [
      'Cohesión',
      'Ser parte de un grupo que confía en usted, cuenta con usted y se alegra de verle.',
      'Tiene más personas en quienes apoyarse. Eso puede aliviarle a usted parte de la carga.',
    ],
    catharsis: [
      'Catarsis',
      'Decir en voz alta lo que duele, como la vergüenza o el duelo, y ser recibido con cariño.',
      'Hay cosas que es más fácil decir primero fuera de la familia.',
    ],
    'family-patterns': [
      'Patrones familiares',
      'Volver a encontrar viejos patrones familiares en un lugar seguro y hallar otra manera de responder.',
      'Las viejas discusiones pueden perder fuerza, también en casa.',
    ],
    'social-skills': [
      'Habilidades sociales',
      'Practicar cómo escuchar, cómo expresarse y cómo decir que no.',
      'Escuchar y expresarse en el grupo es una buena práctica para la casa.',
    ],
    'existential-factors': [
      'Factores existenciales',
      'Hacerse cargo de la propia vida, con sus límites y sus pérdidas, y decidir qué hacer con ella.',
      'Usted puede caminar a su lado. No tiene que caminar en su lugar.',
    ],
    connection: [
      'Conexión',
      'Pasa tiempo con personas que le entienden. Así es más fácil pedir ayuda en un mal día.',
      'Conoce a otros que quieren a alguien en recuperación y saben lo que es esperar.',
    ],
    accountability: [
      'Compromiso mutuo',
      'Usted cuenta sus metas y los demás le preguntan cómo va. Estar ahí unos para otros ayuda a seguir.',
      'El grupo puede ayudarle a mantener los límites que ha puesto y a cuidarse.',
    ],
    knowledge: [
      'Saber sobre la recuperación',
      'Cada quien comparte lo que le ha servido, desde superar las ganas de consumir hasta pedir ayuda.',
      'Aprende qué exige la recuperación y cómo ayudar sin tomar el control.',
    ],
    'no-judgment': [
      'Un espacio sin juicios',
      'Puede hablar de tropiezos, miedo o vergüenza y ser escuchado. Nadie está ahí para culparle.',
      'Puede sentir enojo, cansancio o miedo, y nadie pensará mal de usted.',
    ],
  },
};

/** Other names by which pages and textbooks call a factor, besides its id and its terms above. */
const SYNONYMS: Readonly<Partial<Record<FactorId, string>>> = {
  universality: 'you are not alone|not alone|no esta solo',
  'self-understanding': 'self awareness|insight|autoconocimiento',
  altruism: 'helping others|ayudar a otros',
  hope: 'instillation of hope|installation of hope|instilling hope|infusion de esperanza|infundir esperanza',
  information:
    'imparting information|imparting of information|guidance|education|psychoeducation|transmitir informacion|transmision de informacion',
  'imitative-behavior':
    'imitative behaviour|imitation|modeling|identification|imitacion|comportamiento imitativo',
  cohesiveness: 'group cohesiveness|cohesion|group cohesion|belonging|cohesion grupal|cohesion del grupo',
  catharsis: 'emotional release|desahogo',
  'family-patterns':
    'corrective recapitulation of the primary family group|corrective recapitulation of primary family group|corrective recapitulation|family recapitulation|family reenactment|family re enactment|recapitulacion correctiva del grupo familiar primario|recapitulacion familiar',
  'social-skills':
    'development of socializing techniques|socializing techniques|socialising techniques|socialization|desarrollo de tecnicas de socializacion|tecnicas de socializacion',
  'existential-factors': 'existential learning|existential awareness|responsibility',
  accountability: 'responsabilidad mutua',
  knowledge: 'knowledge|education about recovery|conocimiento|conocimientos sobre la recuperacion',
  'no-judgment':
    'space without judgment|judgment free space|non judgmental space|nonjudgmental space|safe space|no judgment|espacio seguro|sin juicios',
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
  const names = [id, FACTOR_WORDS.en[id][0], FACTOR_WORDS.es[id][0], ...(SYNONYMS[id]?.split('|') ?? [])];
  for (const name of names) byName.set(nameKey(name), id);
}

/** The factor a term names, in either language and by any of its usual names. */
export const factorOf = (term: string): FactorId | undefined => byName.get(nameKey(term));
