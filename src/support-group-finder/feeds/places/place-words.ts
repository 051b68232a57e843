/** Words people write where a place should be. What may be a place stays one: only text made of nothing but such words isn't. */

import { foldText } from '../../search/fold-text.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ONLINE = words(
  'online virtual virtually virtualmente zoom skype webex teams gotomeeting jitsi hangouts facetime whatsapp discord google facebook youtube freeconferencecall cyberspace slack videollamada distancia web-based web internet remote remotely remoto remota linea videoconference videoconferencia teleconference teleconferencia telehealth telemedicine webinar webinars webcast livestream livestreamed streaming streamed vr bluejeans telegram signal reddit twitter instagram tiktok chatroom chatrooms listserv telephone telephonic telephonically phone telefono telefonico telefonica telefonicamente',
);
const ASK = words(
  'tbd tba tbc varies vary various rotating rotates undisclosed confidential private call contact ask email emailed text texted rsvp register inquire unlisted withheld disclosed provided sent shared anywhere everywhere worldwide nationwide statewide outside outdoor outdoors suspended canceled cancelled closed llame llamar pregunte consulte contacte pendiente confirmar varia no not none sin ninguno ninguna',
);
// They say nothing by themselves, beside the others or at all.
const FILLERS = words(
  'a an and or y o the this is are be to we us our your you my me it its with via by on at in for of from only solo solamente please meeting meetings group groups grupo reunion reuniones junta session room sala call calls llamada conference conferencia video audio app platform plataforma live free channel bridge line based vivo link links enlace url webpage website page site sitio pagina id code codigo pin passcode password pwd pw clave contrasena number numero no. num info information informacion details detalles directions notes note notas see check visit visite ver vea consulte below more mas location locations locacion address addresses direccion place places lugar ubicacion physical fisico fisica exact host secretary leader facilitator anfitrion home homes house member members s residence residences casa casas before attending advance first por en el la los las de del al para con un una determined announced moved has have gone been mudado trasladado trasladada confirmed confirmarse anunciarse currently now temporarily until further notice available applicable disponible given listed yet meet dial dial-in in-person us usa microsoft cisco duo chat server stream spaces second life campus board message upon after once when then each every week weekly weeks month monthly day days time registration registering intake screening approval acceptance request sign signup up will must need needed required get receive find out join attend who wish interested new newcomer newcomers participant participants attendee attendees client clients patient patients person organizer coordinator chair chairperson sponsor office desk front reception clinic staff counselor therapist own someone among comfort hosts hold different changes access acceso press pound toll participante marque flyer description calendar newsletter',
);
const ON_A_SCREEN =
  /\b(?:dial|marque|call in)\W{1,3}\d|\d{3}\W?\d{4}\W{1,3}(?:access|code|pin|passcode|codigo|clave|acceso)\b|\bsecond life\b|\blive[- ]stream|\bchat rooms?\b|\bmessage board\b|\bconference calls?\b|\bdial[- ]?in\b|\bby phone\b|\ben linea\b|\bvideo (?:call|chat|meeting|conference)\b|\b(?:video)?llamada\b/;
const LOOK =
  /\b(?:see|check|visit|ver|vea|visite)\b.*\b(?:web\w*|site|sitio|pagina|notes?|notas|details?|detalles|flyer|description|calendar|newsletter|info\w*|link|enlace|below)\b|\bto be (?:determined|announced|confirmed)\b|\bpor (?:confirmar|anunciar|determinar)\b|\bnotice\b|\b(?:up)?on (?:request|registration|intake|approval|acceptance|hold)\b|\b(?:after|with|following) (?:registration|registering|intake|screening|approval|acceptance|sign[- ]?up)\b|\b(?:changes|different) (?:each|every|weekly|monthly)\b|\b(?:at|from) home\b|\b(?:hosts?|members?|your|someones) (?:own )?(?:homes?|house|residences?)\b/;
const IN_PERSON = /\bin[- ]?person\b|\bpresencial(?:es|mente)?\b|\bhybrid\b|\bhibrid[oa]s?\b|\ben persona\b/;
const NOTHING =
  /^(?:n\.?\s?\/?\s?a\.?|null|nil|undefined|none|no\.?|false|ningun[oa]|[-\u2013\u2014.?_*x\s]+|0|no aplica|not applicable|unknown|desconocid[oa])$/;
// As long as addresses can be: a feed's text may be made to be slow.
const ADDRESSED =
  /\b(?:https?:\/\/|www\.)\S+|^(?:[\w-]{1,63}\.){1,9}(?:us|com|org|net|gov|edu|io|live)$|\b[^\s@]{1,64}@[^\s@]{1,255}\.\w+|\b(?:[\w-]{1,63}\.){1,9}(?:us|com|org|net|gov|edu|io|live)\/\S*/g;
const NUMBERED =
  /\b(?:id|code|codigo|pin|passcode|password|pwd|pw|clave|zoom|phone|telephone|telefono|number|numero|call|llame|llamar|contact|dial|marque|access|acceso)\b/;
const CODED = /\b(?:clave|pin|passcode|password|code|codigo|acceso)\W{1,3}\d/;
const PHONE = /^\W*(?:1\W+)?\d{3}\W*\d{3}\W*\d{4}\W*$/;
// Whatever word it is.
const PASSCODE = /\b(?:pw|pwd|password|passcode|clave|contrasena)[\s:=-]{1,3}\S+/g;
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
// Most places have a word that none of the lists has, and nothing that is taken away before: looking at each word is for the others.
const SURELY =
  /^(?:[^@/:]*[\s,(])?(?:church|chapel|iglesia|hall|cent(?:er|re)|centro|club|park|parque|library|hospital|school|building|street|st|avenue|ave|road|rd|blvd|drive|dr|lane|ln|court|ct|highway|hwy)\b(?!\.\w)[^@/:]*$/i;

/** Reads text that stands where a place should be. */
export function readPlaceWords(text: string): PlaceWords {
  if (SURELY.test(text) && !MAYBE_SHUT.test(text)) return A_PLACE;
  const folded = foldText(text).trim();
  if (NOTHING.test(folded)) return { ...A_PLACE, isPlace: false, isNothing: true };
  const addressed = ADDRESSED.test(folded);
  ADDRESSED.lastIndex = 0;
  const isInPerson = IN_PERSON.test(folded);
  const bare = folded
    .replace(ADDRESSED, ' ')
    .replace(PASSCODE, ' ')
    .replace(/\be-mail/g, 'email')
    .replace(SHUT, ' ')
    .replace(new RegExp(IN_PERSON, 'g'), ' ');
  const all = bare.match(/[\p{L}\d][\p{L}\d*#]*/gu) ?? [];
  const isOnline = all.some((word) => ONLINE.has(word)) || ON_A_SCREEN.test(bare);
  const isAsked = all.some((word) => ASK.has(word)) || LOOK.test(bare);
  const isNumber = PHONE.test(bare);
  const isSigned =
    isOnline || isAsked || isInPerson || addressed || isNumber || CODED.test(folded) || SHUT.test(folded);
  const mayHaveNumbers = NUMBERED.test(bare) || all.every((word) => /^\d/.test(word));
  const isPlace =
    !isSigned ||
    all.some(
      (word) =>
        !ONLINE.has(word) && !ASK.has(word) && !FILLERS.has(word) && !(mayHaveNumbers && /^\d/.test(word)),
    );
  return isPlace ? A_PLACE : { isPlace, isOnline: isOnline || addressed, isInPerson, isNothing: false };
}
