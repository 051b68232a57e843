import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import ts from 'typescript';
import { bodyOf } from '../../studio/code/lines.js';
import { PLATFORMS } from '../../studio/code/platforms.js';
import type { Writing } from '../../studio/code/writing.js';
import { HOSTILE, PAGE, writingOf } from './pages.js';

const writing = writingOf(PAGE, 'parts', '/clinic-widgets/');
const codeOf = (id: string, file: RegExp, of: Writing = writing): string => {
  const steps = PLATFORMS.find((platform) => platform.id === id)?.write(of) ?? [];
  return steps.find(({ title, code }) => code && file.test(title))?.code ?? '';
};

type Node = DefaultTreeAdapterTypes.ChildNode;
/** What markup says, however it is written: names, attributes, texts. */
function meaning(nodes: readonly Node[]): unknown[] {
  return nodes.flatMap((node): unknown[] => {
    if ('value' in node) return node.value.trim() ? [node.value.replace(/\s+/g, ' ').trim()] : [];
    if (!('tagName' in node)) return [];
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [[node.tagName, attributes, meaning(node.childNodes)]];
  });
}
const said = (html: string): unknown[] => meaning(parseFragment(html).childNodes);
const wanted = said(bodyOf(writing));

/** Faults the compiler finds in a file, on its own. */
const syntaxOf = (code: string, fileName: string): string[] =>
  (
    ts.transpileModule(code, {
      fileName,
      reportDiagnostics: true,
      compilerOptions: {
        jsx: ts.JsxEmit.ReactJSX,
        experimentalDecorators: true,
        target: ts.ScriptTarget.ES2022,
      },
    }).diagnostics ?? []
  ).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));

describe('code that Studio writes for apps', () => {
  it('the page says all that was filled in', () => {
    expect(JSON.stringify(wanted)).to.contain(JSON.stringify(HOSTILE));
  });

  it('React: the compiler takes it, with the types of the package', () => {
    const folder = 'coverage/studio';
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'ClinicWidgets.tsx');
    writeFileSync(file, codeOf('react', /tsx$/));
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      jsx: ts.JsxEmit.ReactJSX,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      paths: {
        'clinic-widgets/define': ['./dist/define.d.ts'],
        'clinic-widgets/jsx': ['./dist/jsx.d.ts'],
        'clinic-widgets': ['./dist/index.d.ts'],
      },
    });
    const faults = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    rmSync(folder, { recursive: true });
    expect(faults).to.deep.equal([]);
  });

  it('React: what the JSX says is what the page says', () => {
    const [, jsx = ''] = /<>\n([^]*)\n {4}<\/>/.exec(codeOf('react', /tsx$/)) ?? [];
    expect(jsx).not.to.match(/[{}]/);
    expect(said(jsx)).to.deep.equal(wanted);
  });

  it('Vue: script and template', () => {
    const code = codeOf('vue', /vue$/);
    const [, script = ''] = /<script setup lang="ts">\n([^]*?)<\/script>/.exec(code) ?? [];
    const [, template = ''] = /<template>\n([^]*)\n<\/template>\n$/.exec(code) ?? [];
    expect(syntaxOf(script, 'script.ts')).to.deep.equal([]);
    expect(template).not.to.contain('{{');
    expect(said(template)).to.deep.equal(wanted);
  });

  it('Svelte: script and markup', () => {
    const code = codeOf('svelte', /svelte$/);
    const [whole = '', script = ''] = /^<script lang="ts">\n([^]*?)<\/script>\n/.exec(code) ?? [];
    expect(syntaxOf(script, 'script.ts')).to.deep.equal([]);
    const markup = code.slice(whole.length);
    expect(markup).not.to.match(/[{}]/);
    expect(said(markup)).to.deep.equal(wanted);
  });

  it('Angular: component and template', () => {
    const code = codeOf('angular', /component\.ts$/);
    expect(syntaxOf(code, 'component.ts')).to.deep.equal([]);
    const file = ts.createSourceFile('component.ts', code, ts.ScriptTarget.ES2022, true);
    let template = '';
    const look = (node: ts.Node): void => {
      if (ts.isNoSubstitutionTemplateLiteral(node)) template = node.text;
      ts.forEachChild(node, look);
    };
    look(file);
    // What Angular is told to say of itself.
    const plain = template.replaceAll("{{ '\\u007b\\u007b' }}", '&#123;&#123;');
    expect(plain).not.to.match(/[{}@]/);
    expect(said(plain)).to.deep.equal(wanted);
  });

  it('npm: imports only the tags of the page, by names the package has', () => {
    const one = writingOf({ ...PAGE, tags: ['clinic-contact-cta'] }, 'parts', '/');
    expect(codeOf('npm', /script/, one)).to.equal("import 'clinic-widgets/define/contact-cta';\n");
  });

  it('WordPress: a block’s comment ends where it should, and holds what an author may set', () => {
    const code = codeOf('wordpress-block', /block editor/);
    const comments = code.trim().split('\n');
    const blocks = comments.map((line) => /^<!-- wp:clinic-widgets\/(\S+) (\{.*\}) \/-->$/.exec(line));
    expect(blocks.map((block) => block?.[1])).to.deep.equal(
      PAGE.tags.map((tag) => tag.replace('clinic-', '')),
    );
    for (const [at, block] of blocks.entries()) {
      expect(block?.[2]).not.to.match(/--|[<>]/);
      const { attributes } = writing.tags[at] ?? { attributes: {} };
      const allowed = Object.entries(attributes).filter(
        ([name]) => !writing.build.settingsOnly.includes(name),
      );
      expect(JSON.parse(block?.[2] ?? '')).to.deep.equal(Object.fromEntries(allowed));
    }
    expect(codeOf('wordpress-block', /^Settings/)).to.equal(
      'status: accepting\nenrolled: on\nhours: 24/7\nendpoint: /enquiry\n',
    );
  });

  it('WordPress: a shortcode has one pair of brackets, and its values come back', () => {
    for (const line of codeOf('wordpress-shortcode', /any editor/)
      .trim()
      .split('\n')) {
      expect(line).to.match(/^\[clinic-[\w-]+[^[\]<>]*\]$/);
      const values = [...line.matchAll(/ ([\w-]+)="([^"]*)"/g)];
      const attributes = writing.tags.find(({ tag }) => line.startsWith(`[${tag}`))?.attributes;
      for (const [, name = '', value = ''] of values)
        expect(meaning(parseFragment(value).childNodes).join(''), name).to.equal(
          String(attributes?.[name]).trim(),
        );
    }
  });
});
