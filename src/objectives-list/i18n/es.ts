import type { FactorWords } from '../presets.js';
import type { ListWords } from '../words.js';

export const es: ListWords = {
  heading: {
    'group-therapy': 'Para qué sirve la terapia de grupo',
    'therapeutic-factors': 'Por qué funciona la terapia de grupo',
    'support-group-benefits': 'Cómo ayuda un grupo de apoyo',
  },
  // A colon keeps the sentence right with an article before the condition and without one.
  headingFor: {
    'group-therapy': '{Condition}: cómo ayuda la terapia de grupo',
    'therapeutic-factors': '{Condition}: por qué funciona la terapia de grupo',
    'support-group-benefits': '{Condition}: cómo ayuda un grupo de apoyo',
  },
  intro: {
    'group-therapy': 'Nadie tiene que hacer esto solo. Un grupo puede ayudar de muchas maneras.',
    'therapeutic-factors': '¿Qué pasa en un grupo que ayuda tanto? Los consejeros nombran estas cosas.',
    'support-group-benefits': 'Un grupo de apoyo es un lugar para estar con personas que entienden.',
  },
  introFor: {
    'group-therapy': 'Nadie tiene que hacer esto solo. Un grupo puede ayudar de muchas maneras.',
    'therapeutic-factors': '¿Qué pasa en un grupo que ayuda tanto? Los consejeros nombran estas cosas.',
    'support-group-benefits': 'Un grupo de apoyo es un lugar para estar con personas que entienden.',
  },
  note: 'Para sus seres queridos',
  switchLabel: '¿Para quién es?',
  patients: 'Para mí',
  families: 'Para alguien a quien quiero',
  openAll: 'Abrir todo',
  closeAll: 'Cerrar todo',
};

/** The factors of the presets. */
export const factors: FactorWords = {
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
};
