import { expect } from 'chai';
import { openingStatus } from '../../src/contact-cta/opening-status.js';
import { words as allWords } from '../../src/contact-cta/words.js';
import { spoken } from '../spoken.js';

const words = spoken(allWords);

const MEDFORD = 'America/Los_Angeles';
const WEEK = 'Mo-Fr 05:30-14:00, Sa 06:00-10:00';

/** Monday 2 November 2026, Pacific standard time is UTC-8. */
const monday = (time: string): number => Date.parse(`2026-11-02T${time}-08:00`);

const line = (
  written: string,
  now: number,
  {
    zone = MEDFORD,
    visitorZone = MEDFORD,
    locale = 'en-US',
  }: Partial<Record<'zone' | 'visitorZone' | 'locale', string>> = {},
) => {
  const { state, text } = openingStatus(written, locale.startsWith('es') ? words.es : words.en, {
    zone,
    visitorZone,
    locale,
    now,
  });
  // Times are set with narrow spaces.
  return `${state}: ${text.replace(/[\u00a0\u202f]/g, ' ')}`;
};

describe('line about opening hours', () => {
  it('says until when, and when next', () => {
    expect(line(WEEK, monday('05:29:59'))).to.equal('closed: Closed now. Opens at 5:30 AM');
    expect(line(WEEK, monday('05:30'))).to.equal('open: Open now, until 2:00 PM');
    expect(line(WEEK, monday('13:59:59'))).to.equal('open: Open now, until 2:00 PM');
    expect(line(WEEK, monday('14:00'))).to.equal('closed: Closed now. Opens tomorrow, 5:30 AM');
    expect(line('Th 08:00-09:00', monday('14:00'))).to.equal('closed: Closed now. Opens Thursday, 8:00 AM');
  });

  // Thanksgiving 2026 is Thursday 26 November, Pacific standard time is UTC-8.
  const at = (text: string): number => Date.parse(`${text}-08:00`);
  const HOLIDAYS = 'Mo-Fr 05:30-14:00; 2026-11-26 off; 2026-12-24 05:30-10:00; PH off';
  const told: readonly (readonly [when: string, line: string])[] = [
    ['2026-11-25T10:00', 'open: Open now, until 2:00 PM. Closed tomorrow (Thanksgiving)'],
    ['2026-11-25T18:00', 'closed: Closed now. Opens Friday, 5:30 AM. Closed tomorrow (Thanksgiving)'],
    ['2026-11-26T10:00', 'closed: Closed today (Thanksgiving). Opens tomorrow, 5:30 AM'],
    ['2026-11-27T10:00', 'open: Open now, until 2:00 PM'],
    [
      '2026-12-24T09:00',
      'open: Open now, until 10:00 AM. Special hours today (Christmas Eve). Closed tomorrow (Christmas)',
    ],
    [
      '2026-12-24T11:00',
      'closed: Closed now. Opens Monday, 5:30 AM. Special hours today (Christmas Eve). Closed tomorrow (Christmas)',
    ],
    ['2026-12-25T00:00', 'closed: Closed today (Christmas). Opens Monday, 5:30 AM'],
    ['2026-07-03T10:00', 'closed: Closed today (Independence Day). Opens Monday, 5:30 AM'],
    ['2026-07-04T10:00', 'closed: Closed now. Opens Monday, 5:30 AM'],
  ];
  for (const [when, text] of told) {
    it(`tells of holidays: ${when}`, () => {
      const zoned = when.startsWith('2026-07') ? Date.parse(`${when}-07:00`) : at(when);
      expect(line(HOLIDAYS, zoned)).to.equal(text);
    });
  }

  it('tells of other days without a name, of a long pause with its date, and in Spanish', () => {
    const pause = 'Mo-Fr 05:30-14:00; 2026-12-02 - 2026-12-20 off';
    expect(line(pause, at('2026-12-02T10:00'))).to.equal(
      'closed: Closed today. Opens December 21, 2026, 5:30 AM',
    );
    expect(line(HOLIDAYS, at('2026-11-26T10:00'), { locale: 'es-US' })).to.match(
      /^closed: Cerrado hoy \(Día de Acción de Gracias\)\. Abre mañana, 5:30/,
    );
    expect(line('24/7; 2026-11-26 off', at('2026-11-26T10:00'))).to.equal(
      'closed: Closed today (Thanksgiving). Opens tomorrow, 12:00 AM',
    );
  });

  it('knows the clinic that never closes, and the one that never opens', () => {
    expect(line('24/7', monday('03:00'))).to.equal('open: Open now, day and night');
    expect(line('closed', monday('03:00'))).to.equal('closed: Closed now');
  });

  it('goes by the clinic’s clock, and names it where the visitor’s differs', () => {
    expect(line(WEEK, monday('08:00'), { visitorZone: 'America/New_York' })).to.equal(
      'open: Open now, until 2:00 PM (Pacific Time)',
    );
    expect(line(WEEK, monday('08:00'), { visitorZone: 'US/Pacific' })).to.equal(
      'open: Open now, until 2:00 PM',
    );
  });

  it('speaks Spanish, one o’clock in the singular', () => {
    const es = { locale: 'es-US' };
    expect(line(WEEK, monday('08:00'), es)).to.match(/^open: Abierto ahora, hasta las 2:00/);
    expect(line('Mo 08:00-13:00', monday('08:00'), es)).to.match(/^open: Abierto ahora, hasta la 1:00/);
    expect(line('Th 08:00-13:00', monday('08:00'), es)).to.match(/^closed: .*Abre el jueves, 8:00/);
  });

  it('shows what it can’t read just as written, with a note for the author', () => {
    const read = (written: string, zone: string | undefined) =>
      openingStatus(written, words.en, { zone, visitorZone: MEDFORD, locale: 'en-US', now: 0 });
    const unread = read('when we are in', MEDFORD);
    expect(unread).to.deep.include({ state: 'unread', text: 'when we are in' });
    expect(unread.state === 'unread' && unread.problem.attribute).to.equal('hours');
    const zoneless = read(WEEK, undefined);
    expect(zoneless).to.deep.include({ state: 'unread', text: WEEK });
    expect(zoneless.state === 'unread' && zoneless.problem.attribute).to.equal('time-zone');
    expect(read('24/7', undefined)).to.deep.equal({ state: 'open', text: 'Open now, day and night' });
  });
});
