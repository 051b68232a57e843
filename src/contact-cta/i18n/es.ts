import type { ContactWords } from '../words.js';

/** One o'clock is singular in Spanish. */
const las = (time: string): string => `${/^1:/.test(time) ? 'la' : 'las'} ${time}`;

export const es: ContactWords = {
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
