import type { Words } from '../shared/i18n/language.js';

const en = {
  from: 'From',
  updated: (date: string) => `, updated ${date}.`,
  older: (date: string) => `, as of ${date}. It may be out of date.`,
  license: 'License',
  unavailable: 'The latest details can’t be shown right now.',
  call: 'Please call',
};

const es: typeof en = {
  from: 'De',
  updated: (date) => `, actualizado el ${date}.`,
  older: (date) => `, con datos del ${date}. Puede no estar al día.`,
  license: 'Licencia',
  unavailable: 'Los datos más recientes no se pueden mostrar ahora.',
  call: 'Llame al',
};

export type ProfileWords = typeof en;
export const words: Words<ProfileWords> = { en, es };
