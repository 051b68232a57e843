import { expect } from 'chai';
import { ATTENDANCES } from '../../../src/support-group-finder/feeds/support-group.js';
import { WORDS } from '../../../src/support-group-finder/words.js';
import { spoken } from '../../spoken.js';
import { attendanceChoices, TIMES_OF_DAY } from '../../../src/support-group-finder/search/query.js';
import { foldText } from '../../../src/support-group-finder/search/fold-text.js';
import { searchTexts } from '../../../src/support-group-finder/search/search-texts.js';
import { makeGroup } from './random-groups.js';

const STARTS = { morning: 7, afternoon: 14, evening: 18, night: 22 };

const { es } = spoken(WORDS);

describe('what a group is found by in Spanish, on a page in any language', () => {
  for (const attendance of ATTENDANCES.slice(0, 3))
    for (const time of TIMES_OF_DAY)
      it(`says how it meets, when and for whom as a Spanish page does: ${attendance}, ${time}`, () => {
        const group = makeGroup({
          attendance,
          audience: 'families',
          kinds: [{ code: 'BE' }],
          languages: ['es'],
        });
        const texts = searchTexts(group, { days: [1], start: STARTS[time] * 60 });
        const found = texts.flatMap((text) => foldText(text).split('\n'));
        const wanted = [
          ...attendanceChoices(attendance).flatMap((way) => (way === 'hybrid' ? [] : es.attendance[way])),
          es.timesOfDay[time],
          es.audience.families,
          'Recién llegados',
          'español',
          'lunes',
        ];
        for (const text of wanted) expect(found, text).to.include(foldText(text));
      });
});
