import { expect } from 'chai';
import { readAnyData, readAnyFeed } from '../../../../src/cli/read-feed.js';
import { parseCsv } from '../../../../src/support-group-finder/feeds/formats/csv.js';

const SETTINGS = { source: 'sheet' };

describe('feeds/sheet', () => {
  it('parses RFC 4180: quotes, doubled quotes, commas and line breaks in cells, CRLF, empty last cell', () => {
    expect(parseCsv('a,b\r\n"1, ""one""\r\nmore",2\r\n,\r\n').rows).to.deep.equal([
      ['a', 'b'],
      ['1, "one"\r\nmore', '2'],
      ['', ''],
    ]);
    expect(parseCsv('a,b\n1,').rows).to.deep.equal([
      ['a', 'b'],
      ['1', ''],
    ]);
  });
  it('takes a quote inside a cell as text, and semicolons or tabs where the header has them', () => {
    expect(parseCsv('a,b\nBill "W",x').rows[1]).to.deep.equal(['Bill "W"', 'x']);
    expect(parseCsv('a;b\n1,5;2').rows[1]).to.deep.equal(['1,5', '2']);
    expect(parseCsv('a\tb\n1\t2').rows[1]).to.deep.equal(['1', '2']);
  });
  it('reads on past a quote that is never closed, and says so', () => {
    const result = readAnyFeed('Name,Day,Time,Address\nA,Monday,7:00 PM,"1 Main St\nB,Monday', SETTINGS);
    expect(result.groups).to.have.length(1);
    expect(result.problems[0]).to.include({ row: 0, code: 'unclosed-quote' });
  });
  it('parses 100,000 lines and a long quoted cell in linear time', () => {
    const before = Date.now();
    expect(parseCsv('a,"b c",d\n'.repeat(100_000)).rows).to.have.length(100_000);
    expect(parseCsv(`"${'""'.repeat(500_000)}"`).rows[0]?.[0]).to.have.length(500_000);
    expect(Date.now() - before).to.be.lessThan(5000);
  });
  it('reads columns in any order, types by name, weekday names and 12-hour times', () => {
    const csv =
      'Types,Time,End Time,Day,Name,ID,Full Address,Regions\n"Open, Women",6:00 PM,7:30 PM,Tuesday,Hope,h1,"1 Main St, Medford, OR 97501, USA",Oregon > Medford';
    const [group] = readAnyFeed(csv, SETTINGS).groups;
    expect(group?.schedule).to.deep.equal({ days: [2], start: 1080, duration: 90 });
    expect(group?.kinds).to.deep.equal([{ code: 'O' }, { code: 'W' }]);
    expect(group?.id).to.equal('sheet#h1');
    expect(group?.place).to.include({ city: 'Medford', postalCode: '97501' });
    expect(group?.place?.regions).to.deep.equal(['Oregon', 'Medford']);
  });
  it('reads what a list of events calls its columns, and minutes in the name of a column', () => {
    for (const header of [
      'What,When,Where,Duration (minutes)',
      'Event,Day & Time,Venue,Duration (min)',
      'Actividad,Día y hora,Lugar,Minutos',
      'Activity,Schedule,Place,Length in minutes',
    ]) {
      const [group] = readAnyFeed(`${header}\nHope,Mondays 7pm,Elm Hall,90`, SETTINGS).groups;
      expect(group, header).to.deep.include({
        name: 'Hope',
        schedule: { days: [1], start: 1140, duration: 90 },
      });
      expect(group?.place?.name, header).to.equal('Elm Hall');
    }
  });
  it('reads what lies in a district, a county or a zone', () => {
    const regions = (header: string, cells: string): readonly string[] | undefined =>
      readAnyFeed(`Name,Day,Time,${header}\nHope,Monday,6:00 PM,${cells}`, SETTINGS).groups[0]?.place
        ?.regions;
    expect(regions('District,Sub District', '7,7A')).to.deep.equal(['7', '7A']);
    expect(regions('Distrito,Subdistrito', '7,7A')).to.deep.equal(['7', '7A']);
    expect(regions('County,Neighborhood', 'Kings,Flatbush')).to.deep.equal(['Kings', 'Flatbush']);
    expect(regions('Condado,Barrio', 'Kings,Flatbush')).to.deep.equal(['Kings', 'Flatbush']);
    expect(regions('Neighborhood', 'Flatbush')).to.deep.equal(['Flatbush']);
    expect(regions('Region,Sub Region,District,Sub District', 'Oregon,,7,7A')).to.deep.equal(['Oregon']);
  });
  it('reads Sheets values below a title row, short rows and rows without anything', () => {
    const values = [
      ['Our meetings'],
      ['Name', 'Day', 'Time', 'Address'],
      [],
      ['A', 'Friday', 0.75, '1 Main St'],
      ['', null],
    ];
    const result = readAnyData(values, SETTINGS);
    expect(result.rows).to.equal(1);
    expect(result.groups[0]?.schedule).to.deep.equal({ days: [5], start: 1080, duration: 60 });
  });
  it('says when there is no header', () => {
    expect(readAnyData([['a'], ['b']], SETTINGS).problems[0]?.code).to.equal('no-header');
  });
});
