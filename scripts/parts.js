// The bundle that loads what a page uses: an entry, and its parts beside it.
import { createHash } from 'node:crypto';
import { attachScopes } from '@rollup/pluginutils';
import { parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import MagicString from 'magic-string';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { MINIFY, bundlePlugins } from '../rollup.config.js';
import { plainLiterals } from './plain-literals.js';

const LOADER = 'dist/loader.js';
const RUNTIME = 'dist/parts.js';
const PREFIX = 'clinic-widgets.';
/** Stands in every file that Lit, or a library beside it, is in. */
const LICENCE = /\/\*! clinic-widgets[^*]*\*\/\n?/;
/** What a part calls for another. */
const LOAD = 'loadPart';
const OF_A_LANGUAGE = /\/dist\/i18n\/[\w-]+\.js$/;
/** Names the languages that few pages are in. */
const LANGUAGES = 'languages';
/** What makes words of the texts of any language, or of a page's own. */
const OF_TEXTS = /\/dist\/i18n\/(?:compile|message|language-texts)\.js$/;
const TEXTS = 'texts';
/** What every tag with a time in it uses, itself or in a part: `common` would bring what else features share. */
const OF_TIMES = /\/dist\/shared\/time\/[\w-]+\.js$/;
const OF_A_TAG = /\/dist\/define\/[\w-]+\.js$/;

/** Modules that `id` brings with it: by itself, or with all that it may ask for later. */
function withImports(id, infoOf, isLater = false, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  const { importedIds, dynamicallyImportedIds } = infoOf(id);
  for (const each of [...importedIds, ...(isLater ? dynamicallyImportedIds : [])])
    withImports(each, infoOf, isLater, found);
  return found;
}

/**
 * What is used by two tags is one part that every page loads; what features of several tags share is another, so that none
 * brings a tag that isn't on the page; what features of one tag share is with the first of them.
 */
function partOf() {
  let roots;
  return (id, { getModuleInfo, getModuleIds }) => {
    if (!roots) {
      const ids = [...getModuleIds()].sort();
      const named = new Set(ids.flatMap((each) => getModuleInfo(each).dynamicallyImportedIds));
      const loader = ids.find((each) => getModuleInfo(each).isEntry);
      roots = {
        loader: withImports(loader, getModuleInfo),
        named: [...named].sort().map((root) => ({
          root,
          modules: withImports(root, getModuleInfo),
          later: withImports(root, getModuleInfo, true),
        })),
      };
    }
    if (roots.loader.has(id)) return 'entry';
    // A feature is its own part, however many others use it.
    if (roots.named.some(({ root }) => root === id) && !OF_A_TAG.test(id)) return nameOf(id);
    const users = roots.named.filter(({ modules }) => modules.has(id)).map(({ root }) => root);
    // A language's words need no other part: they come whole, whatever the page has.
    const ofLanguages = users.filter((user) => OF_A_LANGUAGE.test(user));
    if (OF_TEXTS.test(id)) return TEXTS;
    if (users.length > 1 && ofLanguages.length > 0) return 'entry';
    const tags = users.filter((root) => OF_A_TAG.test(root));
    if (tags.length > 1 || (users.length > 1 && OF_TIMES.test(id))) return 'shared';
    const pages = roots.named.filter(
      ({ root, later }) => OF_A_TAG.test(root) && users.some((user) => later.has(user)),
    );
    if (users.length > 1 && pages.length > 1) return 'common';
    // What comes with a feature that others bring with them is that feature's.
    const brought = users.find((user) =>
      users.every((each) => roots.named.some(({ root, modules }) => root === each && modules.has(user))),
    );
    return nameOf(tags[0] ?? brought ?? users[0] ?? id);
  };
}

const nameOf = (id) => /([\w-]+)\.js$/.exec(id)[1];

/**
 * The same module as one function: what it imports is what it is called with, what it exports is what it returns.
 * @returns its source, the files it needs in the order of its parameters, and what it gives (names outside and inside).
 */
export function asFunction(code) {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const made = new MagicString(code);
  const needs = [];
  const parameters = [];
  const given = [];
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      needs.push(node.source.value);
      parameters.push(
        `{${node.specifiers.map(({ imported, local }) => (imported.name === local.name ? local.name : `${imported.name}:${local.name}`)).join()}}`,
      );
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration && !node.source) {
      given.push(...node.specifiers.map(({ local, exported }) => [exported.name, local.name]));
    } else if (/^(Import|Export)/.test(node.type)) throw new Error(`unexpected in a part: ${node.type}`);
    else continue;
    made.remove(node.start, node.end);
  }
  const locals = new Set(given.map(([, local]) => local));
  const outermost = attachScopes(program);
  fullAncestor(program, (node, _, ancestors) => {
    if (!/^(Update|Assignment)Expression$/.test(node.type)) return;
    const { name } = node.argument ?? node.left;
    if (!locals.has(name)) return;
    let { scope } = ancestors.findLast((each) => each.scope) ?? { scope: outermost };
    while (scope.parent && !scope.declarations[name]) scope = scope.parent;
    if (scope === outermost) throw new Error(`what a part gives is given once, so it can't change: ${name}`);
  });
  const body = made.toString().trim().replace(/;?$/, ';');
  const returned = given.map(([name, local]) => `${name}:${local}`).join();
  const parameterList = [LOAD, ...parameters].join();
  return { code: `((${parameterList})=>{${body}return{${returned}}})`, needs, given };
}

/** What pages load that ask for it, and the command line puts into others: it brings all it uses, and shares nothing. */
const SELF_CHECK = 'self-check';

/** An import of a part is a call that loads it. */
const importsAsCalls = () => ({
  name: 'imports-as-calls',
  resolveId: (asked) =>
    asked.endsWith(`/${SELF_CHECK}.js`) ? { id: `./${SELF_CHECK}.js`, external: true } : null,
  renderDynamicImport: () => ({ left: `${LOAD}(`, right: ')' }),
});

/**
 * Letters in place of their numbers, which weigh a fifth more in some languages. A module is read as UTF-8 whatever its server
 * says; marks nobody sees stay numbers.
 */
const inLetters = (code) =>
  code.replace(/\\u([\da-f]{4})/g, (number, hex) => {
    const letter = String.fromCharCode(parseInt(hex, 16));
    return /[\p{L}\p{M}\p{P}]/u.test(letter) ? letter : number;
  });

/** Made one function, what a part imports, exports and keeps to itself gets shorter once more. */
async function smaller(code) {
  const { code: small } = await minify(code, { ...MINIFY, module: true });
  return plainLiterals(small);
}

/**
 * Which part alone asks for another: the other's hash stands in it, not in the bundle, where every page would load it.
 * @returns by chunk, the one that names it.
 */
function namersOf(all, entry) {
  const namers = new Map();
  for (const chunk of all) {
    const [asking, ...more] = all.filter(({ dynamicImports }) => dynamicImports.includes(chunk.fileName));
    if (asking && asking !== entry && more.length === 0) namers.set(chunk, asking);
  }
  // What others need has to be known where they are.
  const isKnownTooLate = (chunk) =>
    all.some((user) => user.imports.includes(chunk.fileName) && namers.get(user) !== namers.get(chunk));
  for (let late; (late = [...namers.keys()].find(isKnownTooLate));) namers.delete(late);
  return namers;
}

const sha384 = (text) => createHash('sha384').update(text).digest('base64');
const fileOf = (name, hash) =>
  `${PREFIX}${name}.${hash.slice(0, 8).replace(/\W/g, '0').toLowerCase()}.min.js`;

async function chunks(input, options = {}, ...plugins) {
  const bundle = await rollup({
    input,
    plugins: [...plugins, ...bundlePlugins({ inParts: true })],
    ...options.input,
  });
  const { output } = await bundle.generate({ format: 'es', ...options.output });
  return output;
}

/**
 * Builds entry and parts.
 * @returns `files`, their contents by name, the entry first; `parts`: of each its file, its hash and the parts it needs;
 * and `chunks`: what Rollup made of the modules.
 */
export async function buildParts() {
  const [runtime] = await chunks(RUNTIME);
  const all = await chunks(
    LOADER,
    {
      input: { preserveEntrySignatures: 'allow-extension' },
      output: {
        manualChunks: partOf(),
        onlyExplicitManualChunks: true,
        chunkFileNames: '[name].js',
        entryFileNames: 'entry.js',
      },
    },
    importsAsCalls(),
  );
  const entry = all.find(({ isEntry }) => isEntry);
  const [selfCheck] = await chunks(`dist/${SELF_CHECK}/${SELF_CHECK}.js`);
  const namers = namersOf(all, entry);
  // Those that the bundle names come first; then the others' numbers, together for each that names some.
  const placeOf = (chunk) => `${namers.get(chunk)?.name ?? ''} ${chunk.name}`;
  const others = [...all.filter((chunk) => chunk !== entry), selfCheck].sort((a, b) =>
    placeOf(a) < placeOf(b) ? -1 : 1,
  );
  const order = [entry, ...others].map(({ fileName }) => `./${fileName}`);
  const numberOf = (path) => {
    if (!order.includes(path)) throw new Error(`no part is called ${path}`);
    return order.indexOf(path);
  };
  const numbered = (code) =>
    code.replace(/\bloadPart\(["'](\.\/[\w-]+\.js)["']\)/g, (_, path) => `${LOAD}(${numberOf(path)})`);

  const [licence] = LICENCE.exec(entry.code);
  const files = {};
  const parts = {};
  const build = async (chunk) => {
    const { name, code, moduleIds } = chunk;
    const made = asFunction(numbered(code).replace(LICENCE, ''));
    const notice = moduleIds.some((id) => id.includes('/node_modules/')) ? licence : '';
    const named = others.filter((each) => namers.get(each) === chunk);
    const list = JSON.stringify(await Promise.all(named.map(build)));
    const start = named.length > 0 ? `=>{${LOAD}.know(${others.indexOf(named[0]) + 1},${list});` : '=>{';
    const whole = notice + (await smaller(`export default${made.code.replace('=>{', () => start)};`));
    const namer = namers.get(chunk)?.name;
    const text = namer === LANGUAGES ? inLetters(whole) : whole;
    const hash = sha384(text);
    const file = fileOf(name, hash);
    files[file] = text;
    const needs = made.needs.map(numberOf);
    const names = needs.filter(Boolean).map((number) => others[number - 1].name);
    parts[name] = {
      file,
      integrity: `sha384-${hash}`,
      // The one that names it may be one it imports, too.
      needs: [...new Set(namer ? [namer, ...names] : names)],
    };
    return [name, hash, ...needs];
  };
  const list = await Promise.all(others.filter((chunk) => !namers.has(chunk)).map(build));
  const main = asFunction(numbered(entry.code).replace(LICENCE, ''));
  if (main.needs.length > 0) throw new Error('the bundle waits for a part');
  const start = asFunction(runtime.code.replace(LICENCE, ''));
  const given = main.given.filter(([name]) => name === 'attach').map(([name]) => name);
  const text =
    licence +
    (await smaller(
      `const{${given}}=${start.code}().startParts(import.meta.url,${JSON.stringify([[], ...list])},` +
        `${main.code});export{${given}};`,
    ));
  return { files: { 'clinic-widgets.min.js': text, ...files }, parts, chunks: [entry, ...others] };
}
