/**
 * Languages besides English and Spanish, BCP 47: each is a file here, and a line in `languages.ts`. The bundle that is one file
 * has none of them.
 */
export const TAGS: readonly string[] = [
  'ar',
  'de',
  'fa',
  'fil',
  'fr',
  'hi',
  'ht',
  'it',
  'ja',
  'ko',
  'pl',
  'pt',
  'ru',
  'vi',
  'zh-Hans',
  'zh-Hant',
];
