import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'acorn';
import { expect } from 'chai';
import { readTags } from '../../scripts/build-wordpress.js';
import { ENDPOINT_FORMATS } from '../../src/contact-cta/enquiry/settings.js';
import { fileOf, run } from '../cli/run.js';
import { linkPages } from '../../stories/docs/link-pages.js';
import { readHtml, readPages, target } from './pages.js';

const pages = readPages();
const { version, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
};
/** What may stand on any element. */
const ANYWHERE = ['id', 'class', 'lang', 'dir', 'slot', 'hidden', 'title'];
const known = readTags(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')));

const blocks = pages.flatMap((page) => page.blocks.map((block) => ({ ...block, path: page.path })));
const inLanguage = (...languages: readonly string[]) =>
  blocks.filter(({ language }) => languages.includes(language));
/** Lines of shell, without what is said behind `#`. */
const lines = inLanguage('sh', 'bash').flatMap(({ code, path }) =>
  code.split('\n').map((line) => ({ path, line: line.replace(/\s+#\s.*$/, '').trim() })),
);

/** What is wrong with the options of a tag, whose names have no `data-`. */
const optionFaults = (tag: string, attributes: readonly (readonly [string, string])[]): readonly string[] => {
  const options = known[tag];
  if (!options) return [`there is no ${tag}`];
  return attributes.flatMap(([name, value]) => {
    const option = options[name];
    if (!option) return [`${tag} has no ${name}`];
    const isWrong = option.kind === 'choice' && !option.values.includes(value);
    return isWrong ? [`${tag}: ${name} can't be ${value}`] : [];
  });
};

/** What is wrong with the HTML of a page. */
function htmlFaults(code: string): readonly string[] {
  const { tags, faults } = readHtml(code);
  return tags.reduce<readonly string[]>((found, { name, attributes, text }) => {
    const given = Object.entries(attributes);
    const mount = attributes['data-clinic-widget'];
    if (name.startsWith('clinic-')) {
      const own = given.filter(([each]) => !ANYWHERE.includes(each) || each === 'lang');
      return [...found, ...optionFaults(name.replace('clinic-', ''), own)];
    }
    if (mount !== undefined) {
      const own = given
        .filter(([each]) => each.startsWith('data-') && each !== 'data-clinic-widget')
        .map(([each, value]) => [each.replace('data-', ''), value] as const);
      return [...found, ...optionFaults(mount, own)];
    }
    if (name !== 'script') return found;
    const { src } = attributes;
    if (src === undefined) {
      parse(text, { ecmaVersion: 5 });
      return found;
    }
    const isThere = existsSync(join('dist', basename(src))) && src.includes(`/clinic-widgets-${version}/`);
    return isThere ? found : [...found, `${src} is no file of this version`];
  }, faults);
}

describe('the documentation', () => {
  it('begins with a README of one screen, from which every page can be reached', () => {
    const readme = pages.find(({ path }) => path === 'README.md');
    if (!readme) throw new Error('no README');
    expect(readme.text.split('\n').length).to.be.at.most(150);
    const reached = readme.links.map((link) => target('README.md', link).path);
    const own = pages.map(({ path }) => path).filter((path) => /^docs\/[^/]+\.md$/.test(path));
    expect(own).to.have.length.above(8);
    expect(reached).to.include.members(own);
  });

  it('leads from the platforms to a page for each, and back to what comes first', () => {
    const choice = pages.find(({ path }) => path === 'docs/platforms.md');
    const own = pages.filter(({ path }) => path.startsWith('docs/platforms/'));
    expect(own).to.have.length.above(4);
    expect(choice?.links.map((link) => target('docs/platforms.md', link).path)).to.include.members(
      own.map(({ path }) => path),
    );
    // One screen to choose on, and each page says what was tried.
    expect(choice?.text.split('\n').length).to.be.at.most(40);
    for (const { path, text } of own) expect(text, path).to.match(/\b(?:Tried|Not tried)\b/);
  });

  it('is in Storybook, too, each page under the name that links to it lead to', () => {
    const own = pages
      .map(({ path }) => path)
      .filter((path) => path.startsWith('docs/') && !path.startsWith('docs/decisions/'));
    for (const path of own) {
      const place = path.replace(/^docs\/|\.md$/g, '');
      const story = readFileSync(`stories/docs/${place}.mdx`, 'utf8');
      const [, title = ''] = /title="Documentation\/([^"]+)"/.exec(story) ?? [];
      expect(title.toLowerCase().replace(/[^a-z]+/g, '-')).to.equal(place.replace('/', '-'));
      const links = pages.find((page) => page.path === path)?.links ?? [];
      const folder = path
        .split('/')
        .slice(1, -1)
        .map((each) => `${each}/`)
        .join('');
      const led = linkPages(links.map((link) => `[page](${link})`).join('\n'), folder);
      const stories = links
        .map((link) => target(path, link).path)
        .filter((each) => each !== path && own.includes(each));
      expect(led.match(/documentation-[\w-]+(?=--docs)/g) ?? []).to.deep.equal(
        stories
          .map((each) => each.replace(/^docs\/|\.md$/g, '').replace('/', '-'))
          .map((each) => `documentation-${each}`),
      );
    }
  });

  it('links to files and headings that are there', () => {
    const broken = pages.flatMap(({ path, links }) =>
      links
        .filter((link) => !/^[a-z]+:/i.test(link))
        .filter((link) => {
          const { path: file, anchor } = target(path, link);
          const isAnchored = pages.some((page) => page.path === file && page.anchors.includes(anchor));
          return !existsSync(file) || (anchor !== '' && !isAnchored);
        })
        .map((link) => `${path}: ${link}`),
    );
    expect(pages.flatMap(({ links }) => links)).to.have.length.above(30);
    expect(broken).to.deep.equal([]);
  });

  it('names files, folders and commands that are there', () => {
    const isPath = /^(?:bench|demo|docs|integrations|schema|scripts|src|test)\/[\w./-]+$/;
    const named = pages.flatMap(({ path, spans, text }) => [
      ...spans.filter((span) => isPath.test(span)).map((span) => ({ path, span, is: existsSync(span) })),
      ...[...text.matchAll(/\bnpm run ([\w:]+)/g)].map(([span, script = '']) => ({
        path,
        span,
        is: Object.hasOwn(scripts, script),
      })),
      ...[...text.matchAll(/\bnode (?:--import tsx )?([\w/-]+\.js)/g)].map(([span, file = '']) => ({
        path,
        span,
        is: existsSync(file),
      })),
    ]);
    // A group of tests that isn't there fails only once browsers have been looked for.
    const groups = /const GROUPS = \{([^}]*)\}/.exec(readFileSync('web-test-runner.config.js', 'utf8'))?.[1];
    const folders = [...(groups ?? '').matchAll(/(\w+): '([\w-]+)'/g)];
    for (const [, name, folder = ''] of folders) expect(existsSync(`test/${folder}`), name).to.be.true;
    const asked = pages.flatMap(({ text }) => [...text.matchAll(/--group (\w+)/g)].map(([, name]) => name));
    expect(asked).to.not.be.empty;
    expect(folders.map(([, name]) => name)).to.include.members(asked);
    expect(named).to.have.length.above(40);
    expect(named.filter(({ is }) => !is).map(({ path, span }) => `${path}: ${span}`)).to.deep.equal([]);
  });

  it('shows HTML that browsers read as meant, with options the tags have', () => {
    const html = inLanguage('html');
    expect(html).to.have.length.above(8);
    for (const { code, path } of html) expect(htmlFaults(code), `${path}:\n${code}`).to.deep.equal([]);
  });

  it('would notice HTML that is wrong', () => {
    const SRC = `https://clinic.example/clinic-widgets-${version}`;
    for (const wrong of [
      '<clinic-contact-cta fone="1"></clinic-contact-cta>',
      '<clinic-contact-cta layout="wide"></clinic-contact-cta>',
      '<clinic-contact-cta phone="1" />',
      '<clinic-contact></clinic-contact>',
      '<div data-clinic-widget="contact-cta" data-fone="1"></div>',
      '<p class="a" class="b"></p>',
      `<script src="${SRC}/clinic-widget.js"></script>`,
      '<script src="https://clinic.example/clinic-widgets-0.0.1/clinic-widgets.min.js"></script>',
    ])
      expect(htmlFaults(wrong), wrong).to.not.deep.equal([]);
    expect(() => htmlFaults('<script>const a = 1;</script>')).to.throw();
  });

  it('names every form service the tag knows, and no other', () => {
    const page = pages.find(({ path }) => path === 'docs/form-services.md');
    const named = [...(page?.text ?? '').matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
    const bodies = ['multipart', 'urlencoded', 'json'];
    expect(named).to.have.members(ENDPOINT_FORMATS.filter((name) => !bodies.includes(name)));
  });

  it('takes what it shows of a framework from the app that is tried there', () => {
    const taken = blocks.filter(({ about }) => about.startsWith('test/frameworks/'));
    expect(taken).to.have.length.above(4);
    for (const { about, code } of taken) {
      let rest = readFileSync(about, 'utf8').split('\n');
      for (const line of code.split('\n').filter((each) => each.trim() !== '')) {
        const at = rest.findIndex((each) => each.trim() === line.trim());
        expect(at, `${about}: ${line}`).to.be.at.least(0);
        rest = rest.slice(at + 1);
      }
    }
  });

  describe('lists and profiles in it', () => {
    it('a row with a name alone is a group, and "check" names what it lacks', async () => {
      const { exit, out } = await run(['check', fileOf('Name,Slug\nFirst Light,a\n', 'csv'), '--json']);
      const { usable, problems } = JSON.parse(out) as { usable: number; problems: { code: string }[] };
      expect({ exit, usable }).to.deep.equal({ exit: 1, usable: 1 });
      expect(problems.map(({ code }) => code)).to.deep.equal(['no-way-to-attend']);
    });

    const KINDS = ['sheet', 'meeting-guide', 'bmlt', 'calendar', 'events', 'profile'];
    for (const kind of KINDS) {
      it(`${kind}: "check" reads it whole and finds nothing wrong`, async () => {
        const found = blocks.filter(({ about }) => about === kind);
        expect(found).to.have.length.above(0);
        for (const { code, language } of found) {
          const { exit, out, err } = await run(['check', fileOf(`${code}\n`, language), '--json']);
          expect({ exit, err }, out).to.deep.equal({ exit: 0, err: '' });
          expect(JSON.parse(out)).to.deep.include({
            kind,
            problems: [],
            ...(kind !== 'profile' && { rows: 1, usable: 1 }),
          });
        }
      });
    }
  });

  describe('lines for the command line', () => {
    const commands = [
      ...new Set(lines.map(({ line }) => line).filter((line) => line.startsWith('npx clinic-widgets'))),
    ];
    const home = process.cwd();
    before(() => {
      const folder = mkdtempSync(join(tmpdir(), 'clinic-widgets-docs-'));
      const sheet = blocks.find(({ about }) => about === 'sheet')?.code ?? '';
      const page = inLanguage('html').find(({ path }) => path === 'docs/platforms/html.md')?.code ?? '';
      copyFileSync('demo/clinic/groups.json', join(folder, 'groups.json'));
      for (const name of ['profile.json', 'clinic-profile.json'])
        copyFileSync('demo/profiles/pear-blossom.json', join(folder, name));
      writeFileSync(join(folder, 'groups.csv'), sheet);
      writeFileSync(join(folder, 'page.html'), `<!doctype html>\n<title>Clinic</title>\n${page}`);
      process.chdir(folder);
    });
    after(() => {
      process.chdir(home);
    });

    it('are many', () => {
      expect(commands).to.have.length.above(12);
    });
    for (const command of commands) {
      it(`run as written: ${command}`, async () => {
        const args = [...command.replace(/ > .*$/, '').matchAll(/"([^"]*)"|(\S+)/g)]
          .map(([, quoted, bare = '']) => quoted ?? bare)
          .slice(2);
        // Nothing is sent to anybody here.
        const isSending = args[0] === 'check-form' && !args.includes('--dry-run');
        const { exit, err } = await run([...args, ...(isSending ? ['--dry-run'] : [])]);
        // A command that isn't understood ends with 2; problems found in an example end with 1.
        expect(exit, err).to.be.oneOf([0, 1]);
        expect(err).to.not.contain('says more');
      });
    }
  });

  it('CONTRIBUTING leads to files that are there', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => `/src/${name}`);
    const named = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/`([\w/-]+\.ts)`/g)].map(
      ([, path = '']) => path.replace(/^src\//, ''),
    );
    expect(named.length).to.be.greaterThan(15);
    for (const path of named)
      expect(
        sources.some((source) => source.endsWith(`/${path}`)),
        path,
      ).to.be.true;
  });
});
