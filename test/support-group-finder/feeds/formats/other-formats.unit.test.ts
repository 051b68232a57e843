import { expect } from 'chai';
import { FIELDS, fieldOf } from '../../../../src/support-group-finder/feeds/formats/column-names.js';
import { readAnyFeed } from '../../../../src/cli/read-feed.js';
import { loadRest, readingFeed } from '../../../../src/support-group-finder/feeds/detect.js';
import { isUnread } from '../../../../src/support-group-finder/feeds/problems.js';
import type { FeedOptions } from '../../../../src/support-group-finder/feeds/detect.js';
import { runSync } from '../../../../src/support-group-finder/state/scheduler.js';
import type { Event, WithContext } from 'schema-dts';
import { HOPE as ROW } from '../../feed.js';

const SCHEDULE = { days: [2], start: 1140, duration: 60 };
const read = (feed: unknown, more: Partial<FeedOptions> = {}) =>
  readAnyFeed(typeof feed === 'string' ? feed : JSON.stringify(feed), { source: 'f', ...more });

describe('feeds/other-formats', () => {
  it('takes the zone from above a column of hours, above the list or around it', () => {
    const row = 'Hope,Tuesday,7:00 PM,12 Elm St';
    const sheets: readonly (readonly [string, string | undefined])[] = [
      [`Name,Day,Time (Pacific),Address\n${row}`, 'America/Los_Angeles'],
      [`Name,Day,Time (ET),Address\n${row}`, 'America/New_York'],
      [`Name,Day,Time EST,Address\n${row}`, 'America/New_York'],
      [`Name,Day,Start Time - Central,Address\n${row}`, 'America/Chicago'],
      [`Name,Day,Meeting Time [Mountain Time],Address\n${row}`, 'America/Denver'],
      [`Nombre,D\u00eda,Hora (Pac\u00edfico),Direcci\u00f3n\n${row}`, 'America/Los_Angeles'],
      [`Name,Day,Time (ET),Time (PT),Address\nHope,Tuesday,7:00 PM,4:00 PM,12 Elm St`, 'America/New_York'],
      [`All times are Eastern,,,\nName,Day,Time,Address\n${row}`, 'America/New_York'],
      [`Our list (all times Pacific Time),,,\n,,,\nName,Day,Time,Address\n${row}`, 'America/Los_Angeles'],
      [`Horarios en hora del Este,,,\nName,Day,Time,Address\n${row}`, 'America/New_York'],
      [`All times are Eastern,,,\nName,Day,Time (Central),Address\n${row}`, 'America/Chicago'],
      [`Name,Day,Time (optional),Address\n${row}`, undefined],
      [`Meeting times of our groups,,,\nName,Day,Time,Address\n${row}`, undefined],
    ];
    for (const [sheet, zone] of sheets) {
      const [group] = read(sheet).groups;
      expect([group?.timeZone, group?.schedule?.start], sheet).to.deep.equal([zone, 1140]);
    }
    for (const sheet of [
      `Name,Day,Time (MST),Address\n${row}`,
      `All times MST,,,\nName,Day,Time,Address\n${row}`,
    ]) {
      const [open] = read(sheet, { otherZone: 'America/Los_Angeles' }).groups;
      expect([open?.schedule, open?.scheduleText], sheet).to.deep.equal([undefined, 'Tuesday 7:00 PM MST']);
      for (const zone of ['America/Phoenix', 'America/Denver'])
        expect(read(sheet, { otherZone: zone }).groups[0]?.timeZone, sheet).to.equal(zone);
    }
    const two = 'Name,Day,Time (MST),Time (ET),Address\nHope,Tuesday,5:00 PM,7:00 PM,12 Elm St';
    expect(read(two).groups[0]).to.deep.include({ timeZone: 'America/New_York', schedule: SCHEDULE });
    const moved = read('Name,Day,Time (PT),TZ,Address\nHope,Tuesday,7:00 PM,AKST,12 Elm St').groups[0];
    expect(moved?.timeZone).to.equal('America/Anchorage');
    for (const name of ['timezone', 'time_zone', 'timeZone', 'Time Zone', 'zona horaria'])
      for (const zone of ['America/Boise', 'Mountain Time']) {
        const around = read({ [name]: zone, list: [{ ...ROW, 'Zoom Link': 'https://zoom.us/j/1' }] });
        const expected = zone === 'America/Boise' ? zone : 'America/Denver';
        expect(around.groups[0]?.timeZone, name).to.equal(expected);
      }
    for (const name of ['timezone', 'time_zone', 'timeZone'])
      expect(read({ [name]: 'Pacific', meetings: [ROW] }).timeZone, name).to.equal('America/Los_Angeles');
  });

  // What people write above a column, and the field it is.
  const HEADERS: Readonly<Record<string, string>> = {
    name: 'Name|Group Name|Meeting Name|Meeting|Title|Name of Group|Nombre|Nombre del grupo|Nombre de la reunión|Grupo',
    day: 'Day|Days|Day of Week|Day of the Week|Meeting Day|Weekday|DAY(S)|Día|Día de la semana|Días|day_of_week|dayOfWeek',
    time: 'Time|Start Time|Meeting Time|Start|Begins|Time (Pacific)|Hora|Hora de inicio|Hora de la reunión|Inicio|start_time|startTime',
    end_time: 'End Time|End|Ends|Hora de fin|Hora de cierre|Cierra|Fin|Termina|Hora final',
    location:
      'Location|Venue|Venue Name|Place|Meeting Location|Building|Where|Lugar|Ubicación|Sede|Nombre del lugar',
    address: 'Address|Street Address|Street|Address 1|Meeting Address|Dirección|Domicilio|Calle',
    formatted_address: 'Full Address|Formatted Address|Dirección completa',
    city: 'City|Town|City/Town|Ciudad|Municipio',
    state: 'State|State/Province|Estado|Provincia',
    postal_code: 'Zip|ZIP Code|Zip/Postal Code|Postal Code|Postcode|Código Postal|C.P.',
    conference_url:
      'Zoom Link|Zoom|Meeting Link|Online Link|Join Link|Link to join|Video Link|Google Meet|Enlace de Zoom|Enlace de la reunión',
    conference_phone: 'Dial-In|Dial-in Number|Call-in Number|Conference Phone',
    types: 'Types|Type|Meeting Type|Category|Open/Closed|Format|Language|Tipo|Tipos|Idioma|Categoría',
    notes:
      'Notes|Comments|Description|Details|Additional Info|More Information|Notas|Comentarios|Observaciones',
    phone: 'Phone|Phone Number|Telephone|Teléfono|Número de teléfono|Celular',
    email: 'Email|E-mail|Email Address|Correo|Correo electrónico',
    website: 'Website|Web Site|Web Page|Link|Sitio web|Página web',
    region: 'Region|County|District|Area|Condado|Zona',
    contact_1_name: 'Contact|Contact Person|Contact Name|Facilitator|Contacto',
    timezone: 'Time Zone|Timezone|TZ|Zona horaria',
    programme: 'Program|Fellowship|Programa',
    attendance_option: 'Attendance|Modality|How to attend|In Person / Online|Modalidad',
    audience: 'Audience|Who|Who is it for?|Para quién',
    duration: 'Duration|Length|Duración',
    location_notes: 'Room|Directions|Floor|Salón|Indicaciones',
  };
  it('knows what people call their columns, whatever the case, accents, punctuation and line breaks', () => {
    let spellings = 0;
    for (const [field, headers] of Object.entries(HEADERS)) {
      expect(FIELDS.has(field), field).to.equal(true);
      for (const header of headers.split('|')) {
        spellings += 1;
        const ways = [
          header,
          header.toUpperCase(),
          ` ${header.toLowerCase()}: `,
          header.replace(/ /g, '\n'),
          header.replace(/ /g, '_'),
          header.normalize('NFD'),
          `\ufeff${header}`,
        ];
        for (const way of ways) expect(fieldOf(way)?.[0], JSON.stringify(way)).to.equal(field);
      }
    }
    expect(spellings).to.be.greaterThan(140);
    for (const other of ['Favorite Snack', 'Sponsor pays', '', '—', 'constructor', '__proto__'])
      expect(fieldOf(other), other).to.equal(undefined);
  });

  for (const [language, day, header] of [
    ['English', 'Tuesday', 'Group Name,Meeting Day,Start Time,Street Address,City,State,Zip Code'],
    ['Spanish', 'martes', 'Nombre del grupo,Día,Hora de inicio,Dirección,Ciudad,Estado,Código postal'],
  ] as const)
    for (const [mark, name] of [
      [',', 'commas'],
      [';', 'semicolons'],
      ['\t', 'tabs'],
      ['|', 'bars'],
    ] as const)
      for (const top of [
        '',
        '\ufeff',
        'Our groups, all of them\n\n',
        `${mark}${mark}Updated in May${mark}\n`,
      ])
        it(`reads a sheet in ${language} with ${name} below ${JSON.stringify(top)}`, () => {
          const cells = ['Hope', day, '7:00 PM', '12 Elm St', 'Medford', 'OR', '97501'].join(mark);
          const { groups, rows } = read(`${top}${header.replaceAll(',', mark)}\r\n${cells}\r\n`);
          expect(rows).to.equal(1);
          expect(groups[0]).to.deep.include({ name: 'Hope', schedule: SCHEDULE });
          expect(groups[0]?.place).to.include({ address: '12 Elm St, Medford, OR 97501' });
        });

  it('puts columns of one kind together, by their names, and says which it does not read', () => {
    const { groups, unread } = read(
      'Name,Day,Time,Zoom Link,Meeting ID,Passcode,Notes,Comments,Type,Language,Wheelchair Accessible,Snack,Place\nHope,Tuesday,7:00 PM,https://zoom.us/j/98765432101,987 6543,1234,Ring,Side door,Open,Spanish,Yes,Cake,Elm Hall',
    );
    expect(groups[0]).to.deep.include({
      joinNotes: 'Meeting ID: 987 6543\nPasscode: 1234',
      notes: 'Ring\nComments: Side door',
      languages: ['es'],
      stepFree: true,
    });
    expect(unread).to.deep.equal(['Snack']);
  });

  it('takes the author’s word for a column', () => {
    const feed = 'Was,Wann,Um,Raum\nHope,Tuesday,7:00 PM,Elm Hall';
    expect(isUnread(read(feed), 0)).to.equal(true);
    const faults: string[] = [];
    const { groups } = read(feed, {
      columns: 'Was = name | wann=day|Um=time | Raum=location | x=nothing | Ort | ',
      onColumnFault: (part) => faults.push(part),
    });
    expect(faults).to.deep.equal(['x=nothing', 'Ort']);
    expect(groups[0]).to.deep.include({ name: 'Hope', schedule: SCHEDULE });
    expect(groups[0]?.place?.name).to.equal('Elm Hall');
  });

  it('finds the rows however they are wrapped', () => {
    const second = { ...ROW, name: 'Courage', slug: 'c' };
    const rows = [ROW, second];
    const lists: unknown[] = [
      rows,
      { '0': ROW, '2': second },
      { hope: ROW, courage: second },
      ...['data', 'results', 'items', 'meetings', 'rows', 'grupos', 'anything'].map((name) => ({
        [name]: rows,
      })),
      { records: rows.map((fields, at) => ({ id: `rec${at}`, createdTime: 'x', fields })) },
      { data: rows.map((attributes, at) => ({ type: 'group', id: String(at), attributes })) },
      { data: { groups: { edges: rows.map((node) => ({ node, cursor: 'x' })) } } },
      { hits: { total: 2, hits: rows.map((each) => ({ _id: each.slug, _source: each })) } },
      {
        type: 'FeatureCollection',
        features: rows.map((properties) => ({
          type: 'Feature',
          properties,
          geometry: { type: 'Point', coordinates: [-122.87, 42.33] },
        })),
      },
      [
        { area: 'North', meetings: [ROW] },
        { area: 'South', meetings: [second] },
      ],
      { Tuesday: rows.map((row) => ({ ...row, day: undefined })) },
      rows.map(({ formatted_address, ...row }) => ({
        ...row,
        location: { name: 'Hall', address: formatted_address },
      })),
    ];
    for (let depth = 1; depth < 5; depth += 1)
      for (const name of ['response', 'x', 'data'])
        lists.push(
          Array.from({ length: depth }).reduce<unknown>((inner) => ({ ok: true, [name]: inner }), rows),
        );
    const texts = lists.map((list) => JSON.stringify(list));
    const json = JSON.stringify(rows);
    texts.push(
      `callback(${json});`,
      `/**/ typeof cb === 'function' && cb(${json});`,
      `window.groups = ${json};`,
      `)]}'\n${json}`,
      `// ours\nvar groups = ${json}`,
      rows.map((row) => JSON.stringify(row)).join('\n'),
    );
    for (const text of texts) {
      const { groups, rows: count } = read(text);
      expect([count, groups.map(({ name, schedule }) => [name, schedule])], text).to.deep.equal([
        2,
        [
          ['Hope', SCHEDULE],
          ['Courage', SCHEDULE],
        ],
      ]);
    }
  });

  it('never takes what nobody knows for a list without groups, nor a blog for groups', () => {
    const shapes: unknown[] = [
      [{ name: 'Nested', address: { route: 'High St' }, meetings: [{ day: 'Sun', start: '20:00' }] }],
      [{ title: 'Nested', sessions: [{ weekday: 'Monday', starts: '7 PM', place: 'Hall' }] }],
      [{ foo: 1 }, { foo: 2 }],
      [{ title: 'A post', date: '2026-11-01', link: 'https://clinic.example/a', content: 'x' }],
      { version: 2, stuff: [] },
      { ok: true },
      { error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' } },
      { message: 'API rate limit exceeded' },
      [
        [1, 2],
        [3, 4],
      ],
      [1, 2, 3],
      'google.visualization.Query.setResponse({"status":"error","errors":[{"reason":"access_denied","message":"ACCESS_DENIED"}]});',
    ];
    for (const shape of shapes) {
      const result = read(shape);
      expect(result.groups, JSON.stringify(shape)).to.deep.equal([]);
      expect(isUnread(result, 0), JSON.stringify(shape)).to.equal(true);
      expect(result.problems.every(({ message }) => /^\S.*\.$/s.test(message))).to.equal(true);
    }
    for (const empty of [[], { meetings: [] }, { data: [] }, { data: { items: [] } }, 'Name,Day,Time\n'])
      expect(isUnread(read(empty), 0), JSON.stringify(empty)).to.equal(false);
  });

  it('says where JSON stops being JSON, and why', () => {
    const said: readonly (readonly [string, RegExp])[] = [
      ['[{"name":"A",\n"latitude":NaN}]', /line 2, column 12: "NaN" is no value in JSON/],
      ['[{"name":"A"},]', /line 1, column 15: the comma before this "\]" is one too many/],
      ['[{"name":"A" "day":1}]', /column 14: there is ""day"" where a comma/],
      ["[{'name':'A'}]", /column 3: texts stand in double quotes/],
      ['[{"name":"A\nB"}]', /line 1, column 10: this text has a line break/],
      ['[{"name":"A"} // ours\n]', /column 15: JSON has no comments/],
      ['[{"name":"A"', /column 13: it breaks off here/],
      ['[{"day":01}]', /column 9/],
    ];
    for (const [text, message] of said) {
      const [problem] = read(text).problems;
      expect(problem?.code).to.equal('not-json');
      expect(problem?.message).to.match(message);
    }
  });

  it('reads the export of Narcotics Anonymous, and names the rows it marks as deleted', () => {
    const header =
      'Committee,CommitteeName,Day,Time,Room,Closed,WheelChr,Place,Address,City,State,Zip,Format1,Format2,Delete,VirtualMeetingLink,unpublished,ContactPhone';
    const { groups, problems, rows } = read(
      [
        header,
        'G1,Clean Start,Tuesday,1900,Room 4,CLOSED,TRUE,Elm Hall,12 Elm St,Medford,OR,97501,JFT,,,,,541-555-0199',
        'G2,Night Line,Friday,2030,,OPEN,FALSE,,,Medford,OR,97501,VM,,,https://zoom.us/j/98765432107,,',
        'G3,Both Ways,Friday,2030,,OPEN,FALSE,Hall,1 Oak St,Medford,OR,97501,HYBR,,,https://zoom.us/j/98765432108,,',
        'G4,Gone Group,Friday,1200,,OPEN,FALSE,Oak Hall,14 Oak St,Medford,OR,97501,,,D,,,',
        'G5,Draft,Friday,1200,,OPEN,FALSE,Oak Hall,14 Oak St,Medford,OR,97501,,,,,1,',
      ].join('\n'),
    );
    expect(rows).to.equal(5);
    expect(groups.map(({ name, attendance }) => `${name} ${attendance}`)).to.deep.equal([
      'Clean Start in-person',
      'Night Line online',
      'Both Ways hybrid',
    ]);
    expect(groups[0]).to.deep.include({ schedule: SCHEDULE, stepFree: true, phone: '' });
    expect(problems.map(({ row, code }) => `${row} ${code}`)).to.include.members([
      '4 deleted',
      '5 unpublished',
    ]);
    expect(problems.find(({ code }) => code === 'deleted')?.message).to.contain('Gone Group');
  });

  it('reads hours of that export on the clock of 24, with or without their noughts', () => {
    const hours = ['1900', '0700', '700', '30', '0', '2359', '7:00 PM', '2400', '1975', ''];
    const rows = hours.map((time, at) => `G${at},Group ${at},Tuesday,${time},Elm Hall,ENG,SPA`);
    const sheet = ['Committee,CommitteeName,Day,Time,Place,Language1,Language2', ...rows].join('\n');
    const { groups } = readAnyFeed(sheet, { source: 'f' });
    expect(groups.map(({ schedule, scheduleText }) => schedule?.start ?? scheduleText)).to.deep.equal([
      1140,
      420,
      420,
      30,
      0,
      1439,
      1140,
      0,
      'Tuesday 19:75',
      'Tuesday',
    ]);
    expect(groups[0]?.languages).to.deep.equal(['en', 'es']);
  });

  it('reads events in schema.org’s words, in each of the ways they are written', () => {
    const event: WithContext<Event> = {
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Hope',
      location: [
        {
          '@type': 'Place',
          name: 'Elm Hall',
          address: {
            '@type': 'PostalAddress',
            streetAddress: '12 Elm St',
            addressLocality: 'Medford',
            addressRegion: 'OR',
            postalCode: '97501',
          },
        },
        { '@type': 'VirtualLocation', url: 'https://zoom.us/j/98765432101' },
      ],
      eventSchedule: {
        '@type': 'Schedule',
        repeatFrequency: 'P1W',
        byDay: 'https://schema.org/Tuesday',
        startTime: '19:00:00',
        endTime: '20:00',
        scheduleTimezone: 'America/Los_Angeles',
      },
    };
    const schedules: readonly (readonly [object, object | undefined])[] = [
      [{}, SCHEDULE],
      [{ byDay: ['Tuesday'] }, SCHEDULE],
      [{ byDay: 'TU' }, SCHEDULE],
      [{ byDay: [{ '@id': 'schema:Tuesday' }], repeatFrequency: 'weekly' }, SCHEDULE],
      [{ repeatFrequency: 'P7D' }, SCHEDULE],
      [{ byDay: ['http://schema.org/Tuesday', 'Thursday'] }, { ...SCHEDULE, days: [2, 4] }],
      [
        { byDay: undefined, repeatFrequency: 'P1D' },
        { ...SCHEDULE, days: [0, 1, 2, 3, 4, 5, 6] },
      ],
      [
        { repeatFrequency: 'P1M', byMonthWeek: [1, 3] },
        { ...SCHEDULE, monthWeeks: [1, 3] },
      ],
      [
        { repeatFrequency: 'P1M', byDay: '2TU' },
        { ...SCHEDULE, monthWeeks: [2] },
      ],
      [
        { repeatFrequency: 'P2W', startDate: '2026-11-24' },
        { ...SCHEDULE, everyWeeks: 2, from: '2026-11-24' },
      ],
      [
        { startDate: '2026-11-24', repeatCount: 3 },
        { ...SCHEDULE, from: '2026-11-24', until: '2026-12-08' },
      ],
      [
        { exceptDate: ['2026-12-22', '2026-12-29T19:00'] },
        { ...SCHEDULE, except: ['2026-12-22', '2026-12-29'] },
      ],
      [
        { endTime: undefined, duration: 'PT1H30M' },
        { ...SCHEDULE, duration: 90 },
      ],
      [{ repeatFrequency: 'P1M', byDay: undefined, byMonthDay: 15 }, undefined],
      [{ repeatFrequency: 'P1M', byDay: ['1TU', '3WE'] }, undefined],
      [{ byDay: 'https://schema.org/PublicHolidays' }, undefined],
      [{ byMonth: [6, 7] }, undefined],
    ];
    for (const [change, schedule] of schedules) {
      const { eventSchedule, ...rest } = event;
      const made = { ...rest, eventSchedule: { ...(eventSchedule as object), ...change } };
      for (const wrapped of [
        made,
        [made],
        { '@graph': [made] },
        { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: made }] },
      ]) {
        const { groups } = read(wrapped);
        expect(groups, JSON.stringify(change)).to.have.length(1);
        expect(groups[0]?.schedule, JSON.stringify(change)).to.deep.equal(schedule);
        if (!schedule) expect(groups[0]?.scheduleText, JSON.stringify(change)).to.not.equal('');
        expect(groups[0]).to.include({
          name: 'Hope',
          attendance: 'hybrid',
          joinUrl: 'https://zoom.us/j/98765432101',
        });
      }
    }
    const called = read({ ...event, eventStatus: 'https://schema.org/EventCancelled' });
    expect(called.problems.map(({ code }) => code)).to.deep.equal(['cancelled']);
    const once = read({
      ...event,
      eventSchedule: undefined,
      startDate: '2026-11-24T19:00:00-08:00',
      endDate: '2026-11-24T20:00:00-08:00',
    });
    expect(once.groups[0]).to.deep.include({
      timeZone: 'Etc/GMT+8',
      schedule: { ...SCHEDULE, from: '2026-11-24', until: '2026-11-24' },
    });
  });

  it('never throws, and never finds an empty list in one that was cut anywhere', () => {
    const sheet = 'Group Name,Meeting Day,Start Time,Place\n"Hope, all",Tuesday,7:00 PM,Elm Hall\n';
    const files = [
      JSON.stringify([ROW]),
      JSON.stringify({ data: { '1': ROW } }),
      `cb(${JSON.stringify([ROW])});`,
      `google.visualization.Query.setResponse({"table":{"cols":[{"label":"Name"},{"label":"Day"},{"label":"Time"},{"label":"Place"}],"rows":[{"c":[{"v":"Hope"},{"v":"Tuesday"},{"v":[19,0,0,0]},{"v":"Elm Hall"}]}]}});`,
      JSON.stringify({ '@type': 'Event', name: 'Hope', startDate: '2026-11-24T19:00', location: 'Elm Hall' }),
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:h\r\nSUMMARY:Hope\r\nLOCATION:Elm Hall\r\nDTSTART:20261124T190000\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR`,
    ];
    for (const file of files) {
      expect(read(file).groups, file).to.have.length(1);
      for (let at = 1; at < file.length; at += 1) {
        const result = read(file.slice(0, at));
        expect(result.groups.length > 0 || isUnread(result, 0), file.slice(0, at)).to.equal(true);
      }
    }
    // A header by itself is a sheet without groups.
    for (let at = sheet.indexOf('\n') + 2; at < sheet.length; at += 1) {
      const result = read(sheet.slice(0, at));
      expect(result.groups.length > 0 || isUnread(result, 0), sheet.slice(0, at)).to.equal(true);
    }
  });

  it('leaves other formats to parts that are loaded for them', async () => {
    const text = 'Group Name,Day,Start Time,Place\nHope,Tuesday,7:00 PM,Elm Hall';
    const before = runSync(readingFeed(text, { source: 'f' }));
    expect(before).to.deep.include({ groups: [], problems: [] });
    const result = runSync(await loadRest(before, { source: 'f' }));
    expect(result.groups.map(({ name }) => name)).to.deep.equal(['Hope']);
  });
});
