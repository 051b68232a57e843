import { expect } from 'chai';
import { capital, uncapital } from '../../../src/shared/i18n/first-letter.js';

describe('the first letter of a text', () => {
  it('is small in a sentence, and what is a name stays one', () => {
    for (const [text, language, small] of [
      ['Text', 'en', 'text'],
      ['Envíe un mensaje al', 'es', 'envíe un mensaje al'],
      ['Отправьте СМС на', 'ru', 'отправьте СМС на'],
      ['Wyślij SMS na', 'pl', 'wyślij SMS na'],
      ['Étage', 'fr', 'étage'],
      ['İzmir', 'tr', 'izmir'],
      ['发短信至', 'zh-Hans', '发短信至'],
      ['', 'en', ''],
    ] as const)
      expect(uncapital(text, language)).to.equal(small);
  });
  it('is a capital where a sentence begins, by the rules of its language', () => {
    for (const [text, language, large] of [
      ['in 5 minutes', 'en', 'In 5 minutes'],
      ['miércoles', 'es', 'Miércoles'],
      ['iki', 'tr', 'İki'],
      ['星期一', 'zh-Hant', '星期一'],
      ['', 'en', ''],
    ] as const)
      expect(capital(text, language)).to.equal(large);
  });
});
