import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transformSync } from 'esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { plainLiteralsPlugin } from './scripts/plain-literals.js';

const NATIVE = `${import.meta.dirname}/dist/shared/elements/native.js`;
/** Where a browser has none, an element of that id would be taken for them. */
const TRUSTED_TYPES = 'globalThis.TrustedTypePolicyFactory?.prototype&&trustedTypes';

/**
 * Lit makes a Trusted Types policy named `lit-html` when it loads, and a page that lists allowed policies refuses a second
 * one of that name. The bundle's copy gets a name of its own, and a page that allows none doesn't stop it from loading.
 *
 * What Lit reads of the document and the window an element of the page may stand in for by its name: `createElement`,
 * `litHtmlVersions`. So it reads the document past such names, and of the window only what it needs.
 */
const litOnAnyPage = (inParts) => ({
  name: 'lit-on-any-page',
  transform(code, id) {
    if (!/\/node_modules\/(@lit\/|lit-)/.test(id)) return null;
    let made = code.replaceAll('document.', 'page.');
    const replace = (from, to) => {
      const before = made;
      made = made.replace(from, to);
      if (made === before) this.error(`Lit is no longer written as expected (${from}): see rollup.config.js`);
    };
    const [, alias] = /(\w+)=globalThis\b/.exec(made) ?? [];
    if (alias) {
      replace(`${alias}=globalThis`, `${alias}={ShadowRoot,trustedTypes:${TRUSTED_TYPES}}`);
      made = made.replace(/(?<![.\w])litPropertyMetadata\b/g, `${alias}.litPropertyMetadata`);
    }
    if (id.endsWith('/lit-html.js')) {
      replace(
        /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/,
        // The bundle with parts has made one already.
        inParts
          ? 'loadPart.policy'
          : '(()=>{try{return $1.createPolicy("clinic-widgets",{createHTML:$2=>$2})}catch{}})()',
      );
      replace(/(\w)=document,/, '$1=page,');
      replace(/(\w)\.createTreeWalker\(\1,/, '$1.createTreeWalker(document,');
      replace(/(\w\.currentNode)=(\w),(\w)\}/, '$1=document,$3}');
    }
    return made === code ? null : { code: `import{page}from${JSON.stringify(NATIVE)};${made}`, map: null };
  },
});

/**
 * The ZIP table lies beside a bundle, not a folder above as for the module that asks for it. Where the bundle is from is
 * taken while it loads: in the classic script it is only known then.
 */
const tableBesideBundle = () => ({
  name: 'table-beside-bundle',
  transform(code, id) {
    if (!id.endsWith('/support-group-finder/state/location.js')) return null;
    const made = code.replace(
      "new URL('../../zip-data.bin', import.meta.url)",
      "new URL('zip-data.bin', HERE)",
    );
    if (made === code)
      this.error('location.js no longer names the ZIP table as expected: see rollup.config.js');
    return { code: `const HERE = import.meta.url;\n${made}`, map: null };
  },
});

/** Where the classic script is from, as no element of the page's can say: the page's own address where nobody knows. */
const classicAddress = {
  name: 'classic-address',
  resolveImportMeta: (property, { format }) =>
    format === 'iife' && property === 'url'
      ? '((from)=>from("currentScript")?.src||from("baseURI"))((name)=>Reflect.get(Document.prototype,name,document))'
      : null,
};

/** One file that grew with every language would be no file for anybody: it has English and Spanish. */
const twoLanguages = () => ({
  name: 'two-languages',
  load: (id) => (/\/dist\/i18n\/(?:tags|languages)\.js$/.test(id) ? 'export const TAGS=[],LOAD={};' : null),
});

const placesIn = (_, text) => (typeof text === 'string' ? (text.match(/\{\w+\}/g) ?? []).join('') : text);
/** Of our English texts the bundles hold only keys and places, which a page's own words are checked by. */
const placesOfTexts = {
  name: 'places-of-texts',
  async load(id) {
    if (!id.endsWith('/dist/i18n/en.js')) return null;
    const { texts } = await import(id);
    return `export const texts=${JSON.stringify(texts, placesIn)};`;
  },
};

/** Stays in every bundle, as the licence of what is in it asks. */
const LICENCES =
  '/*! clinic-widgets: MIT. Lit: Copyright 2017 Google LLC, BSD-3-Clause. See THIRD-PARTY-LICENSES.md */';

const FILLED_IN = '@TEMPLATE_EXPRESSION();';

/** A style sheet without what only its writers need. What is filled in later is a name, or a declaration of its own, until then. */
function smallStyles(css) {
  const whole = css
    .replace(/(?<=[{;]\s*)@TEMPLATE_EXPRESSION\(\);/g, '--filled-in:0;')
    .replaceAll(FILLED_IN, 'filled-in');
  const { code } = transformSync(whole, {
    loader: 'css',
    minify: true,
    logOverride: { 'css-syntax-error': 'error' },
  });
  return (
    code
      .trim()
      // What ends with the marker's own semicolon is one declaration with the next, unless that is kept.
      .replace(/--filled-in:0(;?)|filled-in/g, (_, end = '') => FILLED_IN + end)
      .replace(/(?<=--[\w-]+:|,|@\w+ \(\w+:) /g, '')
  );
}

/** How code is made small. */
export const MINIFY = {
  ecma: 2022,
  compress: { passes: 2 },
  format: { comments: false, ascii_only: true },
};

/** Everything needed to turn built modules into one minified file, lit included. */
export const bundlePlugins = ({ inParts = false } = {}) => [
  ...(inParts ? [] : [twoLanguages()]),
  nodeResolve({ exportConditions: ['production'] }),
  litOnAnyPage(inParts),
  tableBesideBundle(),
  placesOfTexts,
  classicAddress,
  // In SVG a shape that isn't closed swallows the next one, and a space between two words belongs to the sentence.
  minifyTemplateLiterals({
    options: {
      minifyOptions: { keepClosingSlash: true, conservativeCollapse: true, minifyCSS: smallStyles },
    },
  }),
  terser({ ...MINIFY, format: { ...MINIFY.format, preamble: LICENCES } }),
  plainLiteralsPlugin(),
];

/** Tells the bundle in one file where the self-check lies, which pages load that ask for it: it is a part of the other bundle. */
export const selfCheckBeside = () => ({
  name: 'self-check-beside',
  transform(code, id) {
    if (!id.endsWith('/self-check/switch.js')) return null;
    const { file, integrity } = JSON.parse(readFileSync('dist/parts.json', 'utf8'))['self-check'];
    return { code: code.replace('self-check-file', file).replace('self-check-hash', integrity), map: null };
  },
});

/** One file that holds everything, so what a module imports only when it is needed is in it too. */
const bundle = (input, name, format) => ({
  input,
  plugins: [selfCheckBeside(), ...bundlePlugins()],
  output: { file: `dist/${name}`, format, inlineDynamicImports: true, sourcemap: false },
});

export default [
  bundle('dist/all.js', 'clinic-widgets.all.min.js', 'es'),
  // What a classic script exports would be a global name.
  bundle('dist/define.js', 'clinic-widgets.all.iife.min.js', 'iife'),
];
