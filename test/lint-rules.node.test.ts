import { ESLint } from 'eslint';
import { expect } from 'chai';

/** Messages the project's own lint gives for `code` standing at `path`. */
async function lint(path: string, code: string): Promise<string[]> {
  const eslint = new ESLint({
    // Neither the house's rules nor those of browsers need types, and reading those of all the sources took most of the time.
    overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } }],
    ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-') || ruleId.startsWith('compat/'),
  });
  const [result] = await eslint.lintText(code, { filePath: path });
  return result?.messages.map((message) => message.message) ?? [];
}

describe('the house rules, kept by lint', () => {
  const broken: readonly (readonly [string, string, string, string])[] = [
    [
      'a tag importing another tag',
      'src/contact-cta/probe.ts',
      "import '../medicare-banner/words.js';\n",
      "never another tag's folder",
    ],
    [
      'shared importing a tag',
      'src/shared/probe.ts',
      "import '../contact-cta/hours.js';\n",
      'imports nothing above it',
    ],
    [
      'a class module that registers itself',
      'src/contact-cta/probe.ts',
      "customElements.define('x-y', HTMLElement);\n",
      'Only define/',
    ],
    ['markup parsed from text', 'src/shared/probe.ts', "document.body.innerHTML = '';\n", 'Text is text'],
    [
      'an inline style',
      'src/shared/probe.ts',
      'import { html } from \'lit\';\nexport const x = html`<p style="color:red"></p>`;\n',
      'Inline styles',
    ],
    [
      'rem',
      'src/shared/probe.ts',
      "import { css } from 'lit';\nexport const x = css`p { margin: 1rem; }`;\n",
      'use em',
    ],
    [
      'what the oldest browsers lack of the platform',
      'src/shared/probe.ts',
      'export const x = structuredClone({});\n',
      'structuredClone is not supported',
    ],
    [
      'what the oldest browsers lack of an object they have',
      'src/shared/probe.ts',
      "export const x = URL.canParse('');\n",
      'Younger than the oldest',
    ],
    [
      'the document read by a name the page may have taken',
      'src/shared/probe.ts',
      'export const x = document.body;\n',
      'shared/elements/native',
    ],
    [
      'the window heard by a name the page may have taken',
      'src/shared/probe.ts',
      "addEventListener('online', () => undefined);\n",
      'shared/elements/native',
    ],
    ['a default export', 'src/shared/probe.ts', 'export default 1;\n', 'Named exports only'],
  ];
  for (const [what, path, code, message] of broken) {
    it(`refuses ${what}`, async () => {
      expect((await lint(path, code)).join('\n')).to.contain(message);
    });
  }
});
