import { expect } from 'chai';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';
import { readCalledOff } from '../../../../src/support-group-finder/feeds/kinds/called-off.js';

const ROOM = 'https://us02web.zoom.us/j/81234567890';

function readAll(rows: readonly object[]) {
  const given = rows.map((row, at) => ({
    name: 'Hope',
    slug: `h${at}`,
    day: 'Tuesday',
    time: '7 pm',
    location: 'Elm Hall',
    address: '12 Elm St, Medford, OR 97501',
    ...row,
  }));
  return readAnyFeed(JSON.stringify(given), { source: 'f' });
}
function read(row: object) {
  const { groups, problems } = readAll([row]);
  const [group] = groups;
  if (!group) throw new Error('no group was read');
  return { ...group, problems };
}

const WORDS = [
  'Cancelled', 'canceled', 'suspended', 'discontinued', 'disbanded', 'dissolved', 'inactive', 'dormant', 'paused',
  'on hiatus', 'on break', 'on summer break', 'taking a break', 'on hold', 'in recess',
  'not meeting', 'not currently meeting', 'no longer meeting', 'no longer meets', 'no longer active', 'does not meet', 'doesn\u2019t meet',
  'permanently closed', 'closed permanently', 'temporarily suspended', 'called off', 'defunct',
  'cancelada', 'cancelado', 'suspendido', 'suspendida', 'en pausa', 'en receso', 'no se re\u00fane', 'ya no se re\u00fane', 'inactivo', 'descontinuado',
]; // prettier-ignore
const TAILS = [
  '',
  ' for now',
  ' at this time',
  ' until further notice',
  ' until January',
  ' due to illness',
  ' hasta nuevo aviso',
  ' por ahora',
];

describe('feeds: a group its list calls off', () => {
  const spellings = WORDS.flatMap((word) => TAILS.map((tail) => word + tail)).flatMap((text) => [
    text,
    text.toUpperCase(),
  ]);

  it('is never a door to go to, wherever its list says so', () => {
    expect(spellings.length).to.be.greaterThan(500);
    const places: readonly ((text: string) => object)[] = [
      (text) => ({ status: text }),
      (text) => ({ attendance_option: text }),
      (text) => ({ name: `Hope (${text})` }),
      (text) => ({ name: `${text} - Hope` }),
      (text) => ({ name: `Hope **${text}**` }),
      (text) => ({ name: `${text.toUpperCase()} Hope` }),
      (text) => ({ day: text }),
      (text) => ({ time: text }),
      (text) => ({ day: `Tuesday - ${text}` }),
      (text) => ({ time: `7 pm (${text})` }),
      (text) => ({ location: text }),
      (text) => ({ notes: `Ring the bell. This meeting is ${text}.` }),
      (text) => ({ notes: `${text}\nRing the bell.` }),
    ];
    // Each place with a quarter of the spellings, by turns.
    const rows = spellings.flatMap((text, at) =>
      places.filter((_, nth) => (at + nth) % 4 === 0).map((place) => place(text)),
    );
    const { groups } = readAll(rows);
    expect(groups).to.have.length(rows.length);
    const doors = groups
      .filter(({ attendance }) => attendance !== 'inactive')
      .map(({ row }) => rows[row - 1]);
    expect(doors).to.deep.equal([]);
  });
  it('keeps what else was said: its day, its hour, how long', () => {
    for (const row of [{ day: 'Tuesday - CANCELLED until June' }, { time: '7 pm (cancelled until June)' }]) {
      const { schedule, groupNotes, problems } = read(row);
      expect(schedule?.days).to.deep.equal([2]);
      expect(schedule?.start).to.equal(19 * 60);
      expect(groupNotes).to.match(/^cancelled until june$/i);
      expect(problems.map(({ code }) => code)).to.deep.equal(['called-off']);
    }
    expect(read({ status: 'On break until January' }).groupNotes).to.equal('On break until January');
    expect(read({ status: 'Cancelled' }).groupNotes).to.equal('');
  });
  it('goes on online where only the room is, or where a note beside a link says so', () => {
    for (const row of [
      { notes: 'In-person meeting is suspended. We meet on Zoom.' },
      { status: 'Not meeting in person' },
      { notes: 'Meeting suspended due to COVID-19; join online.' },
      { location: 'Not meeting in person' },
    ]) {
      expect(read({ ...row, conference_url: ROOM }).attendance, JSON.stringify(row)).to.equal('online');
      expect(read(row).attendance, JSON.stringify(row)).to.equal('inactive');
    }
    expect(read({ status: 'Cancelled', conference_url: ROOM }).attendance).to.equal('inactive');
    expect(read({ name: 'Hope (cancelled)', conference_url: ROOM }).attendance).to.equal('inactive');
  });
  it('is not one of which one day is called off, or whose name has such a word', () => {
    for (const row of [
      { notes: 'Cancelled Thanksgiving Day.' },
      { notes: 'Does not meet in December' },
      { notes: 'Not meeting 11/26' },
      { notes: 'If cancelled, we say so online. Not cancelled by snow.' },
      { notes: 'No smoking, not even outside. Take a break at half past.' },
      { name: 'Hope (not meeting 12/25)' },
      { name: 'Broken, Paused and Mended' },
      { name: 'Cancelled Debts' },
      { name: 'Inactive Volcano Group' },
      { name: 'Hold On' },
      { name: 'Not a Glum Lot' },
      { status: 'Active' },
      { status: 'Open' },
      { status: 'Verified' },
    ])
      expect(read(row).attendance, JSON.stringify(row)).to.equal('in-person');
    for (const text of [
      '',
      'active',
      'until further notice',
      'suspended sentence',
      'on holiday',
      'never cancelled',
    ])
      expect(readCalledOff(text), text).to.equal(undefined);
  });
  it('shows a state nobody can read, and tells its author', () => {
    const { attendance, groupNotes, problems } = read({ status: 'Merged with Thursday' });
    expect(attendance).to.equal('in-person');
    expect(groupNotes).to.equal('Merged with Thursday');
    expect(problems.map(({ code }) => code)).to.deep.equal(['unknown-status']);
  });
  it('is told by a column of yes and no', () => {
    const sheet = (header: string, cell: string) =>
      readAnyFeed(
        `Name,Day,Time,Address,${header}\nHope,Tuesday,7 pm,"12 Elm St, Medford, OR 97501",${cell}`,
        { source: 'f' },
      ).groups[0]?.attendance;
    for (const header of ['Active', 'Is active', 'Currently meeting?', 'Activo'])
      for (const [cell, expected] of [
        ['No', 'inactive'],
        ['FALSE', 'inactive'],
        ['0', 'inactive'],
        ['Yes', 'in-person'],
        ['', 'in-person'],
        ['maybe', 'in-person'],
      ] as const)
        expect(sheet(header, cell), `${header} ${cell}`).to.equal(expected);
    for (const header of ['Cancelled', 'Canceled?', 'Suspended', 'Inactive', 'Suspendida'])
      for (const [cell, expected] of [
        ['Yes', 'inactive'],
        ['x', 'inactive'],
        ['TRUE', 'inactive'],
        ['No', 'in-person'],
        ['', 'in-person'],
      ] as const)
        expect(sheet(header, cell), `${header} ${cell}`).to.equal(expected);
  });
});
