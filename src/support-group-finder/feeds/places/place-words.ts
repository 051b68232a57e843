/** Words people write where a place should be. What may be a place stays one: only text made of nothing but such words isn't. */

import { foldText } from '../../search/fold-text.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ONLINE = words(
  'online virtual virtually virtualmente zoom skype webex teams gotomeeting jitsi hangouts facetime whatsapp discord google facebook youtube freeconferencecall cyberspace slack videollamada distancia web-based web internet remote remotely remoto remota linea videoconference videoconferencia teleconference telephone telephonic telephonically phone telefono telefonico telefonica telefonicamente',
);
const ASK = words(
  'tbd tba tbc varies vary various rotating rotates undisclosed confidential private call contact ask email inquire llame llamar pregunte consulte contacte pendiente confirmar varia no not none sin ninguno ninguna',
);
// They say nothing by themselves, beside the others or at all.
const FILLERS = words(
  'a an and or y o the this is are be to we us our your you my me it its with via by on at in for of from only solo solamente please meeting meetings group groups grupo reunion reuniones junta session room sala call calls llamada conference conferencia video audio app platform plataforma live free channel bridge line based vivo link links enlace url webpage website page site sitio pagina id code codigo pin passcode password pwd pw clave contrasena number numero no. num info information informacion details detalles directions notes note notas see check visit visite ver vea consulte below more mas location locations locacion address addresses direccion place places lugar ubicacion physical fisico fisica exact host secretary leader facilitator anfitrion home homes house member members s residence residences casa casas before attending advance first por en el la los las de del al para con un una determined announced moved has have gone been mudado trasladado trasladada confirmed confirmarse anunciarse currently now temporarily until further notice available applicable disponible given listed yet meet dial dial-in in-person us usa microsoft',
);
const CONFERENCE_CALL =
  /\bconference calls?\b|\bdial[- ]?in\b|\bby phone\b|\ben linea\b|\bvideo (?:call|chat|meeting|conference)\b|\b(?:video)?llamada\b/;
const LOOK =
  /\b(?:see|check|visit|ver|vea|visite)\b.*\b(?:web\w*|site|sitio|pagina|notes?|notas|details?|detalles|info\w*|link|enlace|below)\b|\bto be (?:determined|announced|confirmed)\b|\bpor (?:confirmar|anunciar|determinar)\b|\bnotice\b/;
const IN_PERSON = /\bin[- ]?person\b|\bpresencial(?:es|mente)?\b|\bhybrid\b|\bhibrid[oa]s?\b|\ben persona\b/;
const NOTHING =
  /^(?:n\.?\s?\/?\s?a\.?|null|nil|undefined|none|no\.?|false|ningun[oa]|[-\u2013\u2014.?_*x\s]+|0|no aplica|not applicable|unknown|desconocid[oa])$/;
// As long as addresses can be: a feed's text may be made to be slow.
const ADDRESSED =
  /\b(?:https?:\/\/|www\.)\S+|^(?:[\w-]{1,63}\.){1,9}(?:us|com|org|net|gov|edu|io|live)$|\b[^\s@]{1,64}@[^\s@]{1,255}\.\w+|\b(?:[\w-]{1,63}\.){1,9}(?:us|com|org|net|gov|edu|io|live)\/\S*/g;
const NUMBERED =
  /\b(?:id|code|codigo|pin|passcode|password|pwd|pw|clave|zoom|phone|telephone|telefono|number|numero|call|llame|llamar|contact|dial)\b/;
const SHUT =
  /\(?\b(?:temporar(?:y|ily)[\s-]+(?:clos\w+|shut|suspend\w+|unavailable)|closed[\s-]+until[\s-]+further[\s-]+notice|(?:facility|building|location|church|place|site|venue)[\s-]+(?:is[\s-]+)?(?:currently[\s-]+)?closed|cerrad[oa][\s-]+hasta[\s-]+nuevo[\s-]+aviso|suspendid[oa][\s-]+temporalmente|clos(?:ed|ure)[\s-]+temporar\w+|cerrad[oa][\s-]+temporalmente|cierre[\s-]+temporal|temporalmente[\s-]+cerrad[oa])\b\)?/i;

const MAYBE_SHUT = /clos|shut|suspend|unavail|cerrad|cierre/i;

/** Whether a list says of a place that it is shut for now. */
export const saysShut = (text: string): boolean => MAYBE_SHUT.test(text) && SHUT.test(foldText(text));

/** Whether a note says that, and nothing else in the same sentence. */
export const notesShut = (text: string): boolean =>
  MAYBE_SHUT.test(text) &&
  text.split(/[.\n;!]/).some((sentence) => saysShut(sentence) && !readPlaceWords(sentence).isPlace);

/** Whether a field is filled in with what stands for nothing: `n/a`, `none`, `-`. */
export const saysNothing = (text: string): boolean => text.length < 20 && NOTHING.test(foldText(text).trim());

/** What words where a place should be say. */
export interface PlaceWords {
  /** They may name a place. */
  readonly isPlace: boolean;
  readonly isOnline: boolean;
  readonly isInPerson: boolean;
  /** They say nothing at all: `n/a`. */
  readonly isNothing: boolean;
}

const A_PLACE: PlaceWords = { isPlace: true, isOnline: false, isInPerson: false, isNothing: false };
// Most places have a word that no such text has; looking at words one by one is for the others.
const MAYBE_NOT =
  /https?:|www\.|@|online|virtual|zoom|skype|webex|teams|meet|jitsi|hangout|facebook|youtube|cyber|slack|web|live|bridge|line|distancia|facetime|whatsapp|discord|remot|linea|línea|conferenc|phone|tel[eé]f|tb[dac]\b|var[iy]|rotat|undisclosed|confiden|private|call|contact|ask|email|\.(?:us|com|org|net|gov|edu|io|live)$|inquire|llam|pregunt|consult|pendiente|confirm|announce|determin|notice|\bno\b|not|none|sin\b|ningun|see|check|visit|ver\b|vea|person|presencial|h[iyí]brid|n\/?a|null|unknown|clos|cerrad|cierre|desconoc|aplica|false|^[^a-z]*$/i;

/** Reads text that stands where a place should be. */
export function readPlaceWords(text: string): PlaceWords {
  if (!MAYBE_NOT.test(text)) return A_PLACE;
  const folded = foldText(text).trim();
  if (NOTHING.test(folded)) return { ...A_PLACE, isPlace: false, isNothing: true };
  const addressed = ADDRESSED.test(folded);
  ADDRESSED.lastIndex = 0;
  const isInPerson = IN_PERSON.test(folded);
  const bare = folded.replace(ADDRESSED, ' ').replace(SHUT, ' ').replace(new RegExp(IN_PERSON, 'g'), ' ');
  const all = bare.match(/[\p{L}\d][\p{L}\d*#]*/gu) ?? [];
  const isOnline = all.some((word) => ONLINE.has(word)) || CONFERENCE_CALL.test(bare);
  const isAsked = all.some((word) => ASK.has(word)) || LOOK.test(bare);
  const isSigned = isOnline || isAsked || isInPerson || addressed || SHUT.test(folded);
  const mayHaveNumbers = NUMBERED.test(bare) || all.every((word) => /^\d/.test(word));
  const isPlace =
    !isSigned ||
    all.some(
      (word) =>
        !ONLINE.has(word) && !ASK.has(word) && !FILLERS.has(word) && !(mayHaveNumbers && /^\d/.test(word)),
    );
  return isPlace ? A_PLACE : { isPlace, isOnline: isOnline || addressed, isInPerson, isNothing: false };
}
