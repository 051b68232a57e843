import { expect } from 'chai';
import {
  bmltFollowUp,
  bmltQuery,
  joinPages,
} from '../../../../src/support-group-finder/feeds/formats/bmlt.js';
import { isBmltRoot } from '../../../../src/support-group-finder/feeds/formats/bmlt-address.js';
import { kindName } from '../../../../src/support-group-finder/feeds/kinds/kinds.js';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';
import type { FeedResult, SupportGroup } from '../../../../src/support-group-finder/feeds/support-group.js';

const ROW = {
  id_bigint: '7',
  weekday_tinyint: '1',
  venue_type: '1',
  start_time: '10:45:00',
  duration_time: '01:30:00',
  time_zone: '',
  formats: 'B,O',
  format_shared_id_list: '1,17',
  published: '1',
  meeting_name: 'Beginner Meeting',
  location_text: 'Holy Cross Church',
  location_info: 'Side door',
  location_street: '612 Leland Ave',
  location_city_subsection: 'Bronx',
  location_municipality: 'New York',
  location_province: 'NY',
  location_postal_code_1: '10473',
  location_nation: 'USA',
  latitude: '40.817903',
  longitude: '-73.859943',
  bus_lines: 'Bx5',
  comments: '',
};
const FORMATS = [
  {
    id: '1',
    key_string: 'B',
    name_string: 'Beginners',
    description_string: 'For new members.',
    world_id: 'BEG',
  },
  {
    id: '17',
    key_string: 'O',
    name_string: 'Open',
    description_string: 'All are welcome.',
    world_id: 'OPEN',
  },
  { id: '33', key_string: 'WC', name_string: 'Wheelchair', description_string: '', world_id: 'WCHR' },
  { id: '40', key_string: 'ES', name_string: 'Espanol', description_string: '', world_id: 'LANG' },
  {
    id: '41',
    key_string: 'FR',
    name_string: 'Français',
    description_string: '',
    format_type_enum: 'LANG',
    world_id: '',
  },
];

function read(change: object, formats: unknown = FORMATS): FeedResult {
  return readAnyFeed(JSON.stringify({ meetings: [{ ...ROW, ...change }], formats }), { source: 'b' });
}
function one(change: object): SupportGroup {
  const [group] = read(change).groups;
  if (!group) throw new Error('no group was read');
  return group;
}

describe('feeds/bmlt', () => {
  it('reads a row of strings', () => {
    const group = one({});
    expect(group).to.deep.include({
      id: 'b#7',
      name: 'Beginner Meeting',
      schedule: { days: [0], start: 645, duration: 90 },
      attendance: 'in-person',
      programme: 'Narcotics Anonymous',
      languages: [],
    });
    expect(group.place).to.deep.include({
      name: 'Holy Cross Church',
      address: '612 Leland Ave, Bronx, NY 10473',
      postalCode: '10473',
      notes: 'Side door\nBx5',
      latitude: 40.817903,
    });
    expect(read({}).problems).to.deep.equal([]);
  });
  it('reads regions from the widest on, those of a list only beside a place', () => {
    const regions = (parts: object): readonly string[] | undefined => one(parts).place?.regions;
    const area = { service_body_name: 'Bronx Area', location_sub_province: ' Bronx ' };
    expect(regions({})).to.deep.equal(['New York', 'Bronx']);
    expect(regions({ ...area, location_neighborhood: 'Mott Haven' })).to.deep.equal([
      'Bronx Area',
      'Bronx',
      'New York',
      'Bronx',
      'Mott Haven',
    ]);
    const nowhere = Object.fromEntries(
      Object.keys(ROW)
        .filter((name) => name.startsWith('location_'))
        .map((name) => [name, '']),
    );
    expect(regions({ ...nowhere, ...area, location_sub_province: '', latitude: '', longitude: '' })).to.equal(
      undefined,
    );
  });

  it('counts days from 1 and takes nothing else for a day', () => {
    expect(one({ weekday_tinyint: '7' }).schedule?.days).to.deep.equal([6]);
    expect(one({ weekday_tinyint: 2 }).schedule?.days).to.deep.equal([1]);
    expect(one({ weekday_tinyint: 'Tuesday' }).schedule?.days).to.deep.equal([2]);
    for (const weekday_tinyint of ['0', '8', '-1', 'x', 0, 8]) {
      const { schedule, scheduleText } = one({ weekday_tinyint, start_time: '19:00:00' });
      expect(schedule).to.equal(undefined);
      expect(scheduleText, 'nobody is shown a number for a day').to.equal(
        weekday_tinyint === 'x' ? 'x 7:00 PM' : weekday_tinyint === '-1' ? '-1 7:00 PM' : '7:00 PM',
      );
      expect(read({ weekday_tinyint }).problems[0]).to.include({
        field: 'weekday_tinyint',
        code: 'unreadable-day',
      });
    }
  });
  it('assumes an hour for no duration and for open-ended ones', () => {
    for (const duration_time of ['', '00:00:00', '24:00:00']) {
      expect(one({ duration_time }).schedule?.duration, duration_time).to.equal(60);
    }
  });
  it('lets the venue type decide', () => {
    expect(one({ venue_type: '2' }).attendance).to.equal('online');
    expect(one({ venue_type: '3' }).attendance).to.equal('hybrid');
    expect(one({ venue_type: '', virtual_meeting_link: 'https://zoom.us/j/1' }).attendance).to.equal(
      'hybrid',
    );
  });
  it('takes the word of a format that a group meets online', () => {
    const format = (key_string: string, name_string: string) => [
      { id: '9', key_string, name_string, description_string: '', world_id: '' },
    ];
    const way = (key: string, name: string, row: object = {}): string =>
      read({ venue_type: '', format_shared_id_list: '9', ...row }, format(key, name)).groups[0]?.attendance ??
      '';
    const nowhere = { location_text: '', location_street: '', latitude: '', longitude: '' };
    expect(way('WEB', 'Online Meeting')).to.equal('hybrid');
    expect(way('WEB', 'Online Meeting', nowhere)).to.equal('online');
    expect(way('V', 'Virtual Meeting')).to.equal('hybrid');
    expect(way('HB', 'Hybrid Meeting')).to.equal('hybrid');
    expect(way('WEB', 'Website Committee')).to.equal('in-person');
    const [bare] = readAnyFeed(
      JSON.stringify([{ ...ROW, ...nowhere, venue_type: '', format_shared_id_list: '', formats: 'O,WEB' }]),
      { source: 'x' },
    ).groups;
    expect(bare?.attendance).to.equal('online');
    expect(bare?.kinds.map(({ code }) => code)).to.deep.equal(['O']);
  });
  it('names kinds by the server’s own formats, the universal ones by the shared codes', () => {
    expect(one({ format_shared_id_list: '1,17,33' })).to.deep.include({
      kinds: [
        { code: 'Beginners', name: 'Beginners', description: 'For new members.' },
        { code: 'O', description: 'All are welcome.' },
        { code: 'X' },
      ],
      stepFree: true,
    });
  });
  it('knows what the ids mean that all servers share', () => {
    const worlds = {
      OPEN: 'Open',
      CLOSED: 'Closed',
      WCHR: 'Wheelchair Access',
      M: 'Men',
      W: 'Women',
      Y: 'Young People',
      GL: 'Gay/Lesbian',
    };
    for (const [world_id, name] of Object.entries(worlds)) {
      const format = {
        id: '9',
        key_string: 'ZZ',
        name_string: 'Their own',
        description_string: '',
        world_id,
      };
      const [group] = read({ format_shared_id_list: '9' }, [format]).groups;
      expect(
        group?.kinds.map((kind) => kindName(kind, 'en')),
        world_id,
      ).to.deep.equal([name]);
    }
  });
  it('finds formats by key without ids, and tells what keys mean that come without formats', () => {
    expect(one({ format_shared_id_list: '' }).kinds.map(({ code }) => code)).to.deep.equal([
      'Beginners',
      'O',
    ]);
    const [bare] = readAnyFeed(JSON.stringify([ROW]), { source: 'b' }).groups;
    expect(
      bare?.kinds.map((kind) => kindName(kind, 'en')),
      'a new server’s own',
    ).to.deep.equal(['Beginners', 'Open']);
    const keys = { ...ROW, formats: 'To,Y,ES,VM,Zz,QQ,', format_shared_id_list: '' };
    const [group] = readAnyFeed(JSON.stringify([keys]), { source: 'b' }).groups;
    expect(group?.kinds.map((kind) => kindName(kind, 'en'))).to.deep.equal([
      'Topic',
      'Young People',
      'Zz',
      'QQ',
    ]);
    expect(group?.languages).to.deep.equal(['es']);
  });
  it('reads formats that are languages', () => {
    expect(one({ format_shared_id_list: '40,41' })).to.deep.include({ kinds: [], languages: ['es', 'fr'] });
  });
  it('keeps an aggregator’s servers apart', () => {
    const formats = [
      { ...FORMATS[0], root_server_id: '1' },
      { ...FORMATS[1], id: '1', root_server_id: '2' },
    ];
    const [group] = read({ root_server_id: '2', format_shared_id_list: '1' }, formats).groups;
    expect(group?.kinds[0]?.code).to.equal('O');
    expect(group?.id).to.equal('b#2-7');
  });
  it('takes the value without the prompt that older servers put before it, in every field', () => {
    for (const [field, value] of Object.entries(ROW)) {
      const before = one({});
      const prompted = one({ [field]: `Its Label#@-@#${value}` });
      expect(prompted, field).to.deep.equal(before);
    }
    const formats = FORMATS.map((each) =>
      Object.fromEntries(Object.entries(each).map(([name, value]) => [name, `Label#@-@#${value}`])),
    );
    expect(read({}, formats).groups).to.deep.equal(read({}).groups);
    expect(one({ comments: 'Comments#@-@#' }).notes).to.equal('');
  });
  it('leaves out unpublished rows, and says so', () => {
    expect(read({ published: '0' })).to.deep.include({ groups: [], rows: 1 });
    expect(read({ published: '0' }).problems[0]?.code).to.equal('unpublished');
  });
  it('reads broken formats lists', () => {
    expect(read({}, [null, 3, {}]).groups).to.have.length(1);
  });

  describe('queries', () => {
    const root = 'https://bmlt.example.org/main_server/';
    it('asks a root for a page with formats, in a language', () => {
      const url = new URL(bmltQuery({ root, language: 'es-MX', page: 2 }));
      expect(url.origin + url.pathname).to.equal(
        'https://bmlt.example.org/main_server/client_interface/json/',
      );
      expect(Object.fromEntries(url.searchParams)).to.deep.equal({
        switcher: 'GetSearchResults',
        get_used_formats: '1',
        lang_enum: 'es',
        page_size: '1000',
        page_num: '2',
      });
    });
    it('keeps the author’s filters and takes out what would hide fields', () => {
      const own = `${root}client_interface/jsonp/?switcher=GetSearchResults&services[]=3&services[]=4&data_field_key=x&callback=y`;
      const url = new URL(bmltQuery({ root: own, page: 1 }));
      expect(url.pathname).to.equal('/main_server/client_interface/json/');
      expect(url.searchParams.getAll('services[]')).to.deep.equal(['3', '4']);
      expect([...url.searchParams.keys()]).to.not.include.members([
        'data_field_key',
        'callback',
        'lang_enum',
      ]);
    });
    it('knows a server from a saved answer', () => {
      expect(isBmltRoot(root)).to.equal(true);
      expect(isBmltRoot('https://x.org/main_server')).to.equal(true);
      expect(isBmltRoot('https://x.org/bmlt/client_interface/json/?switcher=GetSearchResults')).to.equal(
        true,
      );
      expect(isBmltRoot('https://x.org/meetings.json')).to.equal(false);
      expect(isBmltRoot('https://x.org/feed?from=/main_server/')).to.equal(false);
    });
    it('takes any folder for a server where the author says so, and none where they say it is another format', () => {
      expect(isBmltRoot('https://x.org/meetings/', 'bmlt')).to.equal(true);
      expect(isBmltRoot('https://x.org/meetings.json', 'bmlt')).to.equal(false);
      expect(isBmltRoot('https://x.org/meetings/')).to.equal(false);
      expect(isBmltRoot(root, 'meeting-guide')).to.equal(false);
      expect(isBmltRoot('data:application/json,[]/', 'bmlt')).to.equal(false);
    });
    const page = (rows: number, id = String(rows)): FeedResult => ({
      groups: rows ? [one({ id_bigint: id })] : [],
      problems: [],
      rows,
    });
    const request = { root, language: 'en', page: 1 };
    it('asks for the next page while pages are full', () => {
      const next = { ...request, page: 2 };
      expect(bmltFollowUp(request, [page(1000)])).to.deep.equal(next);
      expect(bmltFollowUp(request, [page(999)])).to.equal(undefined);
      expect(bmltFollowUp(request, [page(1513)]), 'a server without pages').to.equal(undefined);
      expect(bmltFollowUp(next, [page(1000), page(412)]), 'the last page').to.equal(undefined);
      expect(bmltFollowUp(next, [page(1000), page(0)]), 'an empty last page').to.equal(undefined);
    });
    it('asks on where a server caps its pages, until a page is shorter than the first', () => {
      const next = { ...request, page: 2 };
      expect(bmltFollowUp(request, [page(200)])).to.deep.equal(next);
      expect(bmltFollowUp(next, [page(200, '1'), page(200, '2')])).to.deep.equal({ ...request, page: 3 });
      expect(bmltFollowUp(next, [page(200), page(150)])).to.equal(undefined);
    });
    it('stops where a server sends the same page again, and says so where there is no end', () => {
      expect(bmltFollowUp({ ...request, page: 2 }, [page(1000), page(1000)])).to.equal(undefined);
      expect(bmltFollowUp({ ...request, page: 100 }, [page(1000, '1'), page(1000, '2')])).to.equal('endless');
    });
    it('asks again without a language the server does not speak', () => {
      const answer = read({ formats: '', format_shared_id_list: '' }, []);
      expect(bmltFollowUp({ root, language: 'es', page: 1 }, [answer])).to.deep.equal({ root, page: 1 });
      expect(bmltFollowUp({ root, page: 1 }, [answer])).to.equal(undefined);
    });
    it('keeps both of two rows that share an id and differ', () => {
      const joined = joinPages([read({}), read({ meeting_name: 'Another' })]);
      expect(joined.groups.map(({ name, row }) => [name, row])).to.deep.equal([
        [read({}).groups[0]?.name, 1],
        ['Another', 2],
      ]);
      expect(new Set(joined.groups.map(({ id }) => id)).size).to.equal(2);
      expect(joined.problems.map(({ row, code }) => [row, code])).to.deep.equal([[2, 'duplicate-slug']]);
    });
    it('joins pages: rows counted through, repeated groups once, the empty last page without a complaint', () => {
      const first = read({});
      const second = read({ id_bigint: '8', weekday_tinyint: 'x' });
      const joined = joinPages([first, second, first, readAnyFeed('[]', { source: 'b' })]);
      expect(joined.groups.map(({ id }) => id)).to.deep.equal(['b#7', 'b#8']);
      expect(joined.rows).to.equal(3);
      expect(joined.problems.map(({ row, code }) => [row, code])).to.deep.equal([
        [2, 'unreadable-day'],
        [3, 'repeated-row'],
      ]);
      expect(joinPages([readAnyFeed('[]', { source: 'b' })]).problems[0]?.code).to.equal('no-rows');
    });
  });
});
