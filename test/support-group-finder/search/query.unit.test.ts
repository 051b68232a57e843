import { expect } from 'chai';
import { timeOfDay } from '../../../src/support-group-finder/search/query.js';

describe('timeOfDay', () => {
  it('puts each minute of the day into one part, with the edges people expect', () => {
    const at = (clock: string): string => {
      const [hour, minute] = clock.split(':').map(Number);
      return timeOfDay(Number(hour) * 60 + Number(minute));
    };
    const parts = {
      night: ['0:00', '4:59', '21:00', '23:59'],
      morning: ['5:00', '6:30', '11:59'],
      afternoon: ['12:00', '16:59'],
      evening: ['17:00', '19:30', '20:59'],
    };
    for (const [part, clocks] of Object.entries(parts))
      for (const clock of clocks) expect(at(clock), clock).to.equal(part);
  });
});
