import type { ProfileWords } from '../words.js';

export const es: ProfileWords = {
  from: 'De',
  updated: (date) => `, actualizado el ${date}.`,
  older: (date) => `, con datos del ${date}. Puede no estar al día.`,
  license: 'Licencia',
  unavailable: 'Los datos más recientes no se pueden mostrar ahora.',
  call: 'Llame al',
};
