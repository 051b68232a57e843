import type { Words } from '../shared/i18n/language.js';

const en = {
  heading: 'Talk to someone today',
  /** Said where the page gives no message; `canCall` is false where there is no number to call. */
  message: (clinic: string, canCall: boolean) =>
    canCall
      ? `Whether it is for you or for someone you care for, one call${clinic && ` to ${clinic}`} is a good start. It is private.`
      : `Whether it is for you or for someone you care for, ${clinic || 'we'} will listen. It is private.`,
  call: 'Call',
  callShort: 'Call us',
  text: 'Text',
  textUs: 'Text us',
  email: 'Email',
  contactOnline: 'Contact us online',
  opensSite: (host: string) => `Opens ${host}`,
  openAlways: 'Open now, day and night',
  openNow: 'Open now',
  openUntil: (time: string) => `Open now, until ${time}`,
  closed: 'Closed now',
  /** `holiday` is empty where the day is none. */
  closedToday: (holiday: string) => `Closed today${holiday && ` (${holiday})`}`,
  closedTomorrow: (holiday: string) => `Closed tomorrow${holiday && ` (${holiday})`}`,
  specialToday: (holiday: string) => `Special hours today${holiday && ` (${holiday})`}`,
  opensToday: (time: string) => `Opens at ${time}`,
  opensTomorrow: (time: string) => `Opens tomorrow, ${time}`,
  opensOn: (day: string, time: string) => `Opens ${day}, ${time}`,
  holidays: [
    'New Year’s Day',
    'Martin Luther King Jr. Day',
    'Presidents’ Day',
    'Memorial Day',
    'Juneteenth',
    'Independence Day',
    'Labor Day',
    'Columbus Day',
    'Veterans Day',
    'Thanksgiving',
    'Christmas',
    'Christmas Eve',
    'New Year’s Eve',
    'day after Thanksgiving',
  ] as readonly string[],
  hours: 'Hours:',
  ways: 'Ways to reach us',
  write: 'Send a message',
  orWrite: 'Or send a message',
  close: 'Close',
  danger: 'In danger, or a possible overdose?',
  crisis: 'In crisis?',
  orChatAt: 'or chat at',
  helpline: 'Looking for treatment? SAMHSA’s National Helpline:',
  always: 'At no cost, private, day and night.',
};

/** One o'clock is singular in Spanish. */
const las = (time: string): string => `${/^1:/.test(time) ? 'la' : 'las'} ${time}`;

const es: typeof en = {
  heading: 'Hable con alguien hoy',
  message: (clinic, canCall) =>
    canCall
      ? `Para usted o para alguien a quien quiere, una llamada${clinic && ` a ${clinic}`} es un buen comienzo. Es privado.`
      : `Para usted o para alguien a quien quiere, ${clinic ? `en ${clinic}` : 'aquí'} le escuchamos. Es privado.`,
  call: 'Llame al',
  callShort: 'Llame',
  text: 'Envíe un mensaje al',
  textUs: 'Envíe un mensaje',
  email: 'Escriba a',
  contactOnline: 'Contáctenos en línea',
  opensSite: (host) => `Abre ${host}`,
  openAlways: 'Abierto ahora, de día y de noche',
  openNow: 'Abierto ahora',
  openUntil: (time) => `Abierto ahora, hasta ${las(time)}`,
  closed: 'Cerrado ahora',
  closedToday: (holiday) => `Cerrado hoy${holiday && ` (${holiday})`}`,
  closedTomorrow: (holiday) => `Cerrado mañana${holiday && ` (${holiday})`}`,
  specialToday: (holiday) => `Horario especial hoy${holiday && ` (${holiday})`}`,
  opensToday: (time) => `Abre a ${las(time)}`,
  opensTomorrow: (time) => `Abre mañana, ${time}`,
  opensOn: (day, time) => `Abre el ${day}, ${time}`,
  holidays: [
    'Año Nuevo',
    'Día de Martin Luther King Jr.',
    'Día de los Presidentes',
    'Día de los Caídos',
    'Juneteenth',
    'Día de la Independencia',
    'Día del Trabajo',
    'Día de Colón',
    'Día de los Veteranos',
    'Día de Acción de Gracias',
    'Navidad',
    'Nochebuena',
    'víspera de Año Nuevo',
    'día después de Acción de Gracias',
  ],
  hours: 'Horario:',
  ways: 'Formas de contactarnos',
  write: 'Envíe un mensaje',
  orWrite: 'O envíe un mensaje',
  close: 'Cerrar',
  danger: '¿En peligro, o una posible sobredosis?',
  crisis: '¿En crisis?',
  orChatAt: 'o chatee en',
  helpline: '¿Busca tratamiento? Línea nacional de SAMHSA:',
  always: 'Sin costo, privado, de día y de noche.',
};

export type ContactWords = typeof en;
export const words: Words<ContactWords> = { en, es };
