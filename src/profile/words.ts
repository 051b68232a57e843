import type { Words } from '../shared/i18n/language.js';

const en = {
  from: 'From',
  updated: (date: string) => `, updated ${date}.`,
  older: (date: string) => `, as of ${date}. It may be out of date.`,
  license: 'License',
  unavailable: 'The latest details can’t be shown right now.',
  call: 'Please call',
};

export type ProfileWords = typeof en;
export const words: Words<ProfileWords> = { en, among: ({ profile }) => profile };
