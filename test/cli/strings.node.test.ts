import { expect } from 'chai';
import { LANGUAGES } from '../../src/shared/i18n/language.js';
import { fileOf, run } from './run.js';

describe('clinic-widgets strings', () => {
  for (const tag of LANGUAGES)
    it(`prints the words of ${tag} beside the English, as it takes them back`, async () => {
      const printed = await run(['strings', '--lang', tag]);
      expect({ exit: printed.exit, err: printed.err }).to.deep.equal({ exit: 0, err: '' });
      const words = JSON.parse(printed.out) as Record<string, Record<string, string>>;
      expect(words['contact.heading']).to.have.keys(tag === 'en' ? ['en'] : ['en', tag]);
      const { exit, out, err } = await run(['strings', '--lang', tag, '--check', fileOf(printed.out)]);
      expect(
        out
          .split('\n')
          .filter((line) => !line.startsWith('look at'))
          .join('\n'),
      ).to.equal('');
      expect(err).to.match(/; 0 to mend, /);
      expect(exit).to.equal(0);
    });

  it('prints a new language to be filled in, and says what it lacks', async () => {
    const { out } = await run(['strings', '--lang', 'nv']);
    const words = JSON.parse(out) as Record<string, Record<string, string>>;
    expect(words['finder.call']).to.deep.equal({ en: 'Call {phone}', nv: '' });
    words['finder.call'] = { nv: '{phone}' };
    const checked = await run(['strings', '--check', fileOf(JSON.stringify(words))]);
    expect(checked.exit).to.equal(1);
    expect(checked.out).to.match(/^nv has 1 of \d+ texts; it lacks phone\.plus, /m);
  });

  it('prints a page for a reviewer, every text in a row of its own', async () => {
    const { exit, out } = await run(['strings', '--lang', 'es', '--table']);
    expect(exit).to.equal(0);
    expect(out).to.match(/^# Spanish\n\n## phone\n\n\| key \| English \| Spanish \|\n/);
    expect(out).to.include('\n| call | Call {phone} | Llamar al {phone} |\n');
    const rows = out.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:key|---) /.test(line));
    expect(rows.every((row) => row.split(/(?<!\\)\|/).length === 5)).to.equal(true);
    const all = await run(['strings', '--lang', 'es']);
    expect(rows).to.have.length(Object.keys(JSON.parse(all.out) as object).length);
  });

  it('names what is wrong in a file, and what to look at', async () => {
    const file = fileOf(
      JSON.stringify({
        'finder.grops': { es: 'x' },
        'finder.filters': { es: 'Filtros para buscar entre los grupos' },
        'finder.heading': { es: '<b>Grupos</b>' },
        'finder.groups': { es: '{count} grupos' },
      }),
    );
    const { exit, out, err } = await run(['strings', '--check', file]);
    expect(out.trim().split('\n')).to.deep.equal([
      'there is no text "finder.grops" (did you mean "finder.groups"?)',
      'look at finder.filters (es): "Filtros para buscar entre los grupos" may be too long for a narrow phone, where English has "Filters"',
      'look at finder.heading (es): markup is shown as it is written',
    ]);
    expect(err).to.match(/3 texts in es; 1 to mend, 2 to look at\.\n$/);
    expect(exit).to.equal(1);
  });

  it('says what it can’t read', async () => {
    for (const [args, words] of [
      [['--lang', 'no language'], /is no language tag/],
      [[], /Name a language/],
      [['--check', '/nowhere.json'], /there is no such file/],
      [['--check', fileOf('<!doctype html>')], /is not JSON/],
    ] as const) {
      const { exit, err } = await run(['strings', ...args]);
      expect(exit).to.equal(2);
      expect(err).to.match(words);
    }
  });
});
