import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { fileOf, run } from './run.js';

const PEAR = 'demo/profiles/pear-blossom.json';
const example = JSON.parse(readFileSync(PEAR, 'utf8')) as Record<string, Record<string, unknown>>;

const TAGS = [
  'clinic-medicare-banner',
  'clinic-support-group-finder',
  'clinic-objectives-list',
  'clinic-contact-cta',
];

describe('clinic-widgets snippet', () => {
  it('prints the four tags, each with the profile’s address and its content', async () => {
    const { exit, out, err } = await run(['snippet', PEAR]);
    expect({ exit, err }).to.deep.equal({ exit: 0, err: '' });
    for (const tag of TAGS)
      expect(out, tag).to.contain(
        `<${tag} src="https://juniper-recovery.example/pear-blossom.json" clinic="Pear Blossom Clinic"`,
      );
    expect(out).to.contain('<a href="tel:+15415550100">(541) 555-0100</a>');
    expect(out).to.contain('Pear Blossom Clinic now accepts Medicare.');
    expect(out).to.contain('<dt>Hope</dt><dd>Sitting with people who were where you are');
    expect(out).to.contain('<strong>First Light Group</strong><br>Monday, Wednesday, and Friday');
    expect(out).to.match(
      /^(?:<link [^>]+>\n)+<script type="module" src="clinic-widgets\.min\.js"><\/script>\n/,
    );
  });

  it('speaks the language asked for', async () => {
    const { out } = await run([
      'snippet',
      PEAR,
      '--lang',
      'es',
      '--bundle',
      '/js/widgets.js',
      '--src',
      '/profile.json',
    ]);
    expect(out)
      .to.contain('src="/js/widgets.js"')
      .and.contain('src="/profile.json"')
      .and.contain('lang="es"');
    expect(out).to.contain('Hable con alguien hoy').and.contain('<dt>Esperanza</dt>');
    expect(out).to.contain('Lunes, miércoles y viernes');
  });

  it('has the parts of these tags loaded beside the bundle, from its folder, with the hashes of the build', async () => {
    const { out } = await run([
      'snippet',
      PEAR,
      '--bundle',
      'https://clinic.example/js/clinic-widgets.min.js?v=1',
    ]);
    const published = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<
      string,
      { integrity: string }
    >;
    const lines = [...out.matchAll(/^<link rel="modulepreload" href="([^"]+)" integrity="([^"]+)">$/gm)];
    const files = lines.map(([, href = '', integrity]) => {
      const [, file = ''] = /^https:\/\/clinic\.example\/js\/([\w.-]+)$/.exec(href) ?? [];
      expect(published[file]?.integrity, file).to.equal(integrity);
      return file.split('.')[1];
    });
    expect(files).to.include.members(['shared', ...TAGS.map((tag) => tag.replace('clinic-', ''))]);
    expect(new Set(files).size).to.equal(files.length);
    expect(files).not.to.include('enquiry-form');
    expect(files).to.include('opening-hours');
    expect(files).not.to.include('es');
    const inSpanish = await run(['snippet', PEAR, '--lang', 'es-MX']);
    expect(inSpanish.out).to.contain('clinic-widgets.es.');
    const withForm = await run(['snippet', 'demo/profiles/lantern-street.json']);
    expect(withForm.out).to.contain('clinic-widgets.enquiry-form.');
    for (const whole of [
      'clinic-widgets.all.min.js',
      'clinic-widgets.all.iife.min.js',
      'clinic-widgets.iife.js',
    ])
      expect((await run(['snippet', PEAR, '--bundle', whole])).out, whole).not.to.contain('<link');
  });

  it('prints only the tags the profile has something for; the phone is always there', async () => {
    const { version, publisher, canonical, clinic } = example;
    const { out } = await run(['snippet', fileOf({ version, publisher, canonical, clinic })]);
    expect(out.match(/<clinic-[a-z-]+/g)).to.deep.equal(['<clinic-contact-cta']);
    expect(out).to.contain('tel:+15415550100');
    const feedsOnly = await run(['snippet', fileOf({ ...example, groups: undefined })]);
    expect(feedsOnly.out).to.contain('<clinic-support-group-finder').and.not.contain('<ul>');
  });

  it('writes a date it may not act on as a date', async () => {
    const soon = await run(['snippet', 'demo/profiles/spruce-harbor.json']);
    expect(soon.out).to.contain('Spruce Harbor Clinic will accept Medicare from January 1, 2027.');
  });

  it('keeps every text a text', async () => {
    const evil = '"><img src=x onerror=alert(1)></clinic-contact-cta><script>alert(1)</script>\'&';
    const parts = Object.fromEntries(
      Object.entries(example).map(([name, part]) => [
        name,
        typeof part === 'object' && !Array.isArray(part) && name !== 'translations'
          ? Object.fromEntries(
              Object.entries(part).map(([field, value]) => [
                field,
                typeof value === 'string' && field !== 'timeZone' ? evil : value,
              ]),
            )
          : part,
      ]),
    );
    const groups = [
      {
        slug: evil,
        name: evil,
        location: evil,
        conference_url: 'javascript:alert(1)',
        conference_phone: evil,
        day: evil,
        time: evil,
      },
    ];
    const { out } = await run([
      'snippet',
      fileOf({
        ...parts,
        groups,
        objectives: { items: [{ term: evil, text: evil, note: evil }], heading: evil },
      }),
      '--src',
      evil,
    ]);
    expect(out).not.to.match(/<img|<script>|javascript:alert\(1\)"/);
    expect(out.match(/<\/clinic-contact-cta>/g)).to.have.lengthOf(1);
    expect(out).to.contain('&quot;&gt;&lt;img');
  });

  it('refuses what is no profile, and asks for an address', async () => {
    const nowhere = await run(['snippet', fileOf({ ...example, canonical: undefined })]);
    expect(nowhere.exit).to.equal(2);
    expect(nowhere.err).to.contain('--src');
    for (const file of [fileOf('[]'), fileOf('no'), fileOf({ ...example, version: '3.0' })])
      expect((await run(['snippet', file])).exit).to.equal(2);
    const partial = await run([
      'snippet',
      fileOf({ ...example, medicare: { status: 'maybe', message: 'Call.' } }),
    ]);
    expect(partial.exit).to.equal(1);
    expect(partial.err).to.contain('1 field');
  });
});
