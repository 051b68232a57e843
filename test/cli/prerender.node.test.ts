import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from 'chai';
import { listen } from '../../scripts/serve.js';
import { fileOf } from './run.js';

interface Run {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program itself: prerendering needs a browser's names to be global, which no other test should meet. */
function run(flags: readonly string[], ...args: readonly string[]): Promise<Run> {
  // Counting the lines a child runs would cost time and spoil the count.
  const env = { ...process.env, NODE_V8_COVERAGE: '' };
  const command = [...flags, 'dist/cli/clinic-widgets.js', 'prerender', ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, { env }, (error, out, err) => {
      done({ exit: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
const prerender = (page: string, ...options: string[]): Promise<Run> => run([], page, ...options);

const pageOf = (body: string, head = ''): string =>
  fileOf(`<!doctype html>\n<html lang="en"><title>x</title>${head}<body>\n${body}\n</body></html>\n`, 'html');
const CANONICAL = '<link rel="canonical" href="https://clinic.example/a/page.html">';
const PROFILE = 'demo/profiles/pear-blossom.json';

/** What stands in the shadow roots, as words. */
function wordsIn(page: string): string {
  return [...page.matchAll(/<template shadowrootmode="open">([^]*?)<\/template>/g)]
    .map(([, content = '']) => content.replace(/<style>[^]*?<\/style>/g, '').replace(/<[^>]*>/g, ' '))
    .join(' ')
    .replace(/\s+/g, ' ');
}

describe('clinic-widgets prerender', () => {
  it('fills the tags and leaves the rest of the page to the byte; twice is as once', async () => {
    const body = `<!-- <clinic-contact-cta phone="1"></clinic-contact-cta> --><pre>
      a  b</pre><SCRIPT>"<clinic-contact-cta>"</SCRIPT>
<Clinic-Medicare-Banner status=accepting clinic='Pear &amp; Blossom' phone="(541) 555-0100"
 details-href="../medicare"></Clinic-Medicare-Banner><p>&copy; \u00e9 \u{1f600}</p>`;
    const page = pageOf(body, CANONICAL);
    const { exit, out, err } = await prerender(page);
    expect({ exit, err }).to.deep.include({ exit: 0 });
    expect(err).to.match(/^1 tag filled\. Inline styles: 'sha256-[\w+/=]+' 'sha256-[\w+/=]+'\n$/);
    expect(out.replace(/<template[^]*<\/template>/, '')).to.equal(readFileSync(page, 'utf8'));
    expect(out).to.contain('details-href="../medicare"><template shadowrootmode="open"><style>');
    expect(wordsIn(out)).to.contain('Pear &amp; Blossom now accepts Medicare. Call (541) 555-0100');
    expect(out).to.contain('href="https://clinic.example/medicare"');
    expect(out).to.not.match(/lit-part|lit-node|<\?>/);

    const target = fileOf('', 'html');
    const again = await prerender(fileOf(out, 'html'), '--out', target);
    expect(again.out).to.equal('');
    expect(readFileSync(target, 'utf8')).to.equal(out);
  });

  it('reads the page around a tag as a browser would: language, pasted lists, slots, headings', async () => {
    const { out, err } = await prerender(
      pageOf(
        `<h2 id="title">Our groups</h2><div lang="es-MX"><clinic-contact-cta phone="541-555-0100"></clinic-contact-cta></div>
<clinic-objectives-list labelled-by="title"><ul><li><b>Hope</b> Others <i>do</i> get better &amp; stay</li>
<li style="display: none">Secret: no</li></ul></clinic-objectives-list>
<clinic-medicare-banner status="accepting" phone="541-555-0100"><b slot="statement">We take Medicare: <a href="tel:+15415550100">call</a>.</b></clinic-medicare-banner>`,
      ),
    );
    expect(err).to.match(/^3 tags filled/);
    const words = wordsIn(out);
    expect(words).to.contain('Hable con alguien hoy').and.to.contain('Hope Others do get better &amp; stay');
    expect(words).to.not.contain('Secret');
    expect(out).to.contain('aria-label="Our groups"').and.to.contain('<slot name="statement">');
    // The slotted sentence has a number already.
    expect(words).to.not.contain('(541) 555-0100 today');
  });

  it('leaves to the script what depends on the moment, and what only a script can do', async () => {
    const { out, err } = await prerender(
      pageOf(`<clinic-contact-cta phone="541-555-0100" hours="Mo-Su 00:00-24:00" time-zone="UTC"></clinic-contact-cta>
<clinic-contact-cta phone="541-555-0100" endpoint="https://x.example/" endpoint-format="json"><p>Call us</p></clinic-contact-cta>
<clinic-objectives-list src="https://x.example/p.json"><p>Why come</p></clinic-objectives-list>
<clinic-medicare-banner><p>Ask us</p></clinic-medicare-banner>`),
    );
    expect(wordsIn(out))
      .to.contain('Hours: Mo-Su 00:00-24:00')
      .and.to.not.match(/open (?:now|24)/i);
    expect(out.match(/<template/g)).to.have.lengthOf(1);
    expect(out).to.not.contain('<form');
    expect(err.trim().split('\n').slice(0, 3)).to.deep.equal([
      '<clinic-contact-cta> is left as it is: only a script can send its form as JSON.',
      '<clinic-objectives-list> is left as it is: its "src" is not loaded; name the document with --profile.',
      '<clinic-medicare-banner> is left as it is: its children are what it shows.',
    ]);
  });

  it('makes a form that its back-end can take: its names and constants, nothing ticked, no id for all', async () => {
    const { out } = await prerender(
      pageOf(`<clinic-contact-cta phone="541-555-0100" endpoint="/enquiry?form=1&amp;x" fields="name phone contact-by text-ok"
 endpoint-format="urlencoded" endpoint-fields="name=your-name | honeypot=_gotcha | submission_id="
 endpoint-extra='subject=A "B" &amp; C | your-name=nobody'></clinic-contact-cta>`),
      '--url',
      'https://clinic.example/a/',
    );
    const [form = ''] = /<form[^]*<\/form>/.exec(out) ?? [];
    expect(form.split('>')[0]?.replace(/\s+/g, ' ')).to.equal(
      '<form method="post" action="https://clinic.example/enquiry?form=1&amp;x" enctype="application/x-www-form-urlencoded" class="enquiry" part="form" ',
    );
    const controls = [...form.matchAll(/<(?:input|textarea)[^>]*>/g)].map(([tag]) =>
      [
        / name="([^"]*)"/.exec(tag)?.[1],
        / required/.test(tag) ? 'required' : '',
        / checked/.test(tag) ? 'ticked' : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
    expect(controls).to.deep.equal([
      'your-name required',
      'phone required',
      'contact-by',
      'contact-by',
      'contact-by',
      'text-ok',
      '_gotcha',
      'subject',
    ]);
    expect(form).to.contain('<input type="hidden" name="subject" value="A &quot;B&quot; &amp; C">');
  });

  it('lists a finder’s groups by weekday, in the clinic’s zone; without groups, what the page has', async () => {
    const groups = [
      {
        name: 'Evening Circle',
        slug: 'e',
        day: [2, 4],
        time: '18:00',
        end_time: '19:00',
        address: '1 Oak St',
        city: 'Medford',
        state: 'OR',
      },
      {
        name: 'Over',
        slug: 'o',
        day: 1,
        time: '18:00',
        conference_url: 'https://meet.example/o',
        endDate: '2020-01-01',
      },
      {
        name: 'First Mondays',
        slug: 'f',
        day: 1,
        byMonthWeek: '1',
        time: '07:00',
        conference_url: 'https://meet.example/f',
        timezone: 'America/New_York',
      },
      { name: 'On request', slug: 'p', phone: '541-555-0123', address: '1 Elm St', city: 'Medford' },
    ];
    const page =
      pageOf(`<clinic-support-group-finder feed="g.json" time-zone="America/Los_Angeles"></clinic-support-group-finder>
<clinic-support-group-finder feed="g.json" lang="es"><p>Nuestra lista</p></clinic-support-group-finder>`);
    const feed = fileOf(groups);
    const { err, out } = await prerender(page, '--feed', feed, '--url', 'https://clinic.example/');
    expect(err).to.match(/^2 tags filled/);
    const words = wordsIn(out);
    expect(words).to.match(
      /Monday 7:00\s?–\s?8:00\s?AM Eastern Time First Mondays Online First Monday of the month/,
    );
    expect(words).to.match(/Tuesday 6:00\s?–\s?7:00\s?PM Pacific Time Evening Circle 1 Oak St, Medford, OR/);
    expect(words).to.match(/Thursday 6:00\s?–\s?7:00\s?PM Pacific Time Evening Circle/);
    expect(words).to.contain('On request').and.to.contain('Martes').and.to.not.contain('Over');
    // Neither a day from today nor a distance in time can be right when the page is read.
    expect(words)
      .to.match(/As of [A-Z][a-z]+ \d+, 20\d\d\./)
      .and.to.match(/Al \d+ de [a-z]+ de 20\d\d\./);
    expect(words).to.not.match(/\bin \d+ (?:minute|hour|day)|on now/i);

    const chosen = await prerender(
      pageOf(
        '<clinic-support-group-finder feed="g.json" day="today thursday" query="circle"></clinic-support-group-finder>',
      ),
      '--feed',
      feed,
      '--url',
      'https://clinic.example/',
    );
    const headings = [...chosen.out.matchAll(/class="day-heading"[^>]*>([^<]*)/g)].map(([, day]) =>
      day?.trim(),
    );
    expect(headings, 'of what the page starts with, all that lasts').to.deep.equal(['Thursday']);

    const bare = await prerender(page, '--url', 'https://clinic.example/');
    expect(
      bare.out.match(/<div class="skeleton"/g),
      'placeholders where the page has nothing',
    ).to.have.lengthOf(1);
    expect(bare.out.match(/<slot>/g), 'else its own words').to.have.lengthOf(1);
  });

  it('names no zone that nobody knows, and leaves a finder alone that has no groups to come', async () => {
    const feed = fileOf([
      { name: 'Circle', slug: 'c', day: 1, time: '18:00', location: 'Hall', address: '1 Oak St' },
    ]);
    const { out, err } = await prerender(
      pageOf(`<clinic-support-group-finder feed="g.json"></clinic-support-group-finder>
<clinic-support-group-finder><p>Call us</p></clinic-support-group-finder>`),
      '--feed',
      feed,
      '--url',
      'https://clinic.example/',
    );
    expect(wordsIn(out)).to.match(/Monday 6:00\s?–\s?7:00\s?PM Circle/);
    expect(out.match(/<template/g)).to.have.lengthOf(1);
    expect(err).to.contain('<clinic-support-group-finder> is left as it is: its children are what it shows.');
  });

  it('asks nobody for anything: no feed, no profile, no table of ZIP codes', async () => {
    let asked = 0;
    const { server, origin } = await listen((_: IncomingMessage, response: ServerResponse) => {
      asked += 1;
      response.writeHead(404).end();
    });
    const { err } = await prerender(
      pageOf(`<clinic-support-group-finder feed="${origin}/g.json" near="97501" zip-data="${origin}/zip.bin"></clinic-support-group-finder>
<clinic-contact-cta src="${origin}/p.json" phone="541-555-0100" endpoint="${origin}/e"></clinic-contact-cta>`),
      '--url',
      'http://clinic.example/',
    );
    server.closeAllConnections();
    server.close();
    expect(err).to.contain('1 tag filled');
    expect(asked).to.equal(0);
  });

  it('lists no more groups than an old phone can take, and says so', async () => {
    const groups = Array.from({ length: 150 }, (_, at) => ({
      name: `Circle ${at}`,
      slug: `c${at}`,
      day: at % 7,
      time: '18:00',
      conference_url: `https://meet.example/${at}`,
    }));
    const { out } = await prerender(
      pageOf('<clinic-support-group-finder feed="g.json"></clinic-support-group-finder>'),
      '--feed',
      fileOf(groups),
      '--url',
      'https://clinic.example/',
    );
    expect(out.match(/<li class="row"/g)).to.have.lengthOf(100);
    expect(wordsIn(out)).to.contain('These are the first 100 of 150 meetings of a week.');
  });

  it('fills in what a profile says, with where it is from', async () => {
    const tags =
      '<clinic-medicare-banner src="/p.json"></clinic-medicare-banner><clinic-objectives-list src="/p.json"></clinic-objectives-list>';
    const partner = await prerender(pageOf(tags), '--profile', PROFILE, '--url', 'https://partner.example/');
    expect(wordsIn(partner.out))
      .to.contain('Pear Blossom Clinic now accepts Medicare.')
      .and.to.contain('Sitting with people who were where you are');
    expect(
      wordsIn(partner.out).match(/From Juniper Recovery Clinics .{0,40}updated November 16, 2026/g),
    ).to.have.lengthOf(2);
    const own = await prerender(
      pageOf(tags),
      '--profile',
      PROFILE,
      '--url',
      'https://juniper-recovery.example/a',
    );
    expect(wordsIn(own.out)).to.contain('now accepts Medicare').and.to.not.contain('updated');
  });

  it('keeps every text a text', async () => {
    const hostile = '&lt;/template>&lt;img src=x onerror=alert(1)>&lt;!-- &lt;?> --&gt;';
    const { out } = await prerender(
      pageOf(
        `<clinic-contact-cta phone="541-555-0100" heading="${hostile}" message="${hostile}"></clinic-contact-cta>
<clinic-objectives-list items="Hope: ${hostile}"></clinic-objectives-list>`,
      ),
    );
    expect(out.match(/<template/g)).to.have.lengthOf(2);
    expect(out.match(/<\/template>/g)).to.have.lengthOf(2);
    expect(out).to.not.match(/<img|<!-- /);
  });

  it('asks for the page’s address where links depend on it, and says what it did not understand', async () => {
    const relative = pageOf(
      '<clinic-medicare-banner status="accepting" details-href="m.html"></clinic-medicare-banner>',
    );
    const { exit, out, err } = await prerender(relative);
    expect({ exit, out }).to.deep.equal({ exit: 2, out: '' });
    expect(err).to.contain('--url https://clinic.example/page.html');
    for (const options of [
      ['--url', 'clinic.example'],
      ['--url', 'file:///a'],
      ['--profile', 'none.json'],
    ])
      expect((await prerender(relative, ...options)).exit, options.join(' ')).to.equal(2);
    expect((await prerender(pageOf('<p>Nothing here</p>'))).exit).to.equal(1);
    const place = pageOf('<div data-clinic-widget="contact-cta" data-phone="541-555-0100"></div>');
    expect((await prerender(place)).err).to.contain('<div data-clinic-widget> is left to the script');
  });

  it('says in one line which package it needs, where that is missing', async () => {
    const hooks = `export async function resolve(name, context, next) {
      if (name.startsWith('@lit-labs/ssr')) throw Object.assign(new Error('gone'), { code: 'ERR_MODULE_NOT_FOUND' });
      return next(name, context);
    }`;
    const asModule = (script: string): string => `data:text/javascript,${encodeURIComponent(script)}`;
    const hook = asModule(
      `import { register } from 'node:module'; register(${JSON.stringify(asModule(hooks))});`,
    );
    const { exit, err } = await run(['--import', hook], pageOf(''));
    expect(exit).to.equal(2);
    expect(err.split('\n')[0]).to.equal(
      'prerender needs one more package: npm install --save-dev @lit-labs/ssr',
    );
  });
});
