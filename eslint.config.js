import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const TAGS = ['medicare-banner', 'objectives-list', 'contact-cta', 'support-group-finder'];

/** Imports a folder must not make, said in the words of the house's floor plan. */
const noImports = (groups, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: groups, message }] }],
});

const registersElements = {
  selector: "MemberExpression[property.name='define'][object.name='customElements']",
  message: 'Only define/ and shared/elements/register touch customElements.',
};
const namesRegistry = {
  selector: "Identifier[name='customElements']",
  message: 'Only define/ and shared/elements/register touch customElements.',
};
const parsesMarkup = {
  selector:
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/], ImportSpecifier[imported.name=/^unsafe(HTML|SVG|Static)$/]',
  message: 'Text is text: nothing is parsed as markup.',
};
const inlineStyle = {
  selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
  message: 'Inline styles are blocked by a strict CSP: use a class.',
};
const usesRem = {
  selector: "TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/[0-9]rem\\b/]",
  message: 'Pages set their root to 62.5 %: use em.',
};
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: the name is the documentation.',
};
const replacedByOldLibraries = {
  selector:
    "MemberExpression[object.name='Array'][property.name='from'], CallExpression[arguments.length=0][callee.property.name='entries']",
  message: 'Prototype and MooTools put their own functions under this name: use shared/lists.',
};
const tooYoung = {
  selector:
    "MemberExpression[object.name='URL'][property.name=/^(canParse|parse)$/], MemberExpression[object.name='AbortSignal'], CallExpression[callee.property.name='throwIfAborted']",
  message:
    'Younger than the oldest browsers of the browserslist: use parseUrl, AbortController, throwIfAborted.',
};
const namedByThePage = {
  selector:
    "MemberExpression[object.name='document'], VariableDeclarator[init.name='document'], MemberExpression[object.name='window'][property.name=/EventListener$/], CallExpression[callee.name=/^(add|remove)EventListener$/]",
  message: 'An element of the page may have that name: use page and pageWindow of shared/elements/native.',
};
const always = [parsesMarkup, inlineStyle, usesRem, defaultExport];
const onPages = [...always, replacedByOldLibraries, tooYoung, namedByThePage];

export default tseslint.config(
  {
    // The apps of test/frameworks are their own compilers' to check.
    ignores: [
      'dist/',
      'storybook-static/',
      'coverage/',
      'node_modules/',
      '.storybook/*.tsbuildinfo',
      'test/frameworks/',
    ],
  },
  {
    files: ['**/*.js'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'URLSearchParams',
          'Buffer',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'document',
          'window',
          'location',
          'performance',
          'globalThis',
          'AbortController',
          'AbortSignal',
          'Response',
          'Request',
          'FormData',
          'Blob',
          'TextDecoder',
          'TextEncoder',
          'customElements',
          'getComputedStyle',
          'PerformanceObserver',
          'requestAnimationFrame',
          'structuredClone',
          'localStorage',
          'sessionStorage',
          'history',
          'setImmediate',
          'MutationObserver',
          'crypto',
          'CSS',
          'navigator',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['src/**/*.ts', 'studio/**/*.ts'],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      lit['flat/recommended'],
      wc['flat/best-practice'],
      { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { lintAllEsApis: true, wc: { elementBaseClasses: ['LitElement', 'ClinicElement'] } },
    rules: {
      // LitElement implements every callback, which the rule can't see.
      'wc/guard-super-call': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-syntax': ['error', ...onPages, registersElements, namesRegistry],
      eqeqeq: 'error',
      // Safari drops the role of a list without markers: it is said again on purpose.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    // The browsers are those of the browserslist in package.json; what the language has of its own the compiler's `lib` limits.
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    plugins: { compat },
    rules: { 'compat/compat': 'error' },
  },
  {
    // On a command line, and on a page of our own, nobody replaces anything.
    files: ['src/cli/**/*.ts', 'studio/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...always, registersElements, namesRegistry] },
  },
  {
    files: ['src/{define,loader}.ts', 'src/define/**/*.ts', 'src/shared/elements/register.ts'],
    rules: { 'no-restricted-syntax': ['error', ...onPages] },
  },
  {
    files: ['src/shared/**/*.ts'],
    rules: noImports(
      ['**/profile/**', '**/define/**', '**/cli/**', ...TAGS.map((tag) => `**/${tag}/**`)],
      'shared/ imports nothing above it.',
    ),
  },
  {
    files: ['src/profile/**/*.ts'],
    rules: noImports(
      ['**/define/**', '**/cli/**', ...TAGS.map((tag) => `**/${tag}/**`)],
      'profile/ imports only shared/.',
    ),
  },
  ...TAGS.map((tag) => ({
    files: [`src/${tag}/**/*.ts`],
    rules: noImports(
      [
        '**/define/**',
        '**/cli/**',
        ...TAGS.filter((other) => other !== tag).map((other) => `**/${other}/**`),
      ],
      "A tag imports shared/ and profile/, never another tag's folder.",
    ),
  })),
  {
    // Their types are the compiler's to check: asking again here took longer than all of src.
    files: ['test/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.recommended],
    rules: {
      // chai's assertions are expressions: expect(x).to.be.true.
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-imports': [
        'error',
        {
          name: '@open-wc/testing',
          importNames: ['waitUntil', 'aTimeout'],
          message: 'It gives up after a second: use test/wait-until.',
        },
      ],
    },
  },
);
