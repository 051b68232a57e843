// What a page's optimiser must not spoil. Minifiers that sites run over every script know strings, and little else: they take
// the text of a nested template for code, a regular expression for a division, `//` in a text for a comment. So the shipped
// files hold no template and only such regular expressions as all of them see.
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import MagicString from 'magic-string';

/** What a minifier, or the HTML around an inline script, could take for something else, by its first character. */
const MISTAKEN = [
  [/<(?=!--|\/?script)/gi, '\\x3c'],
  [/-->/g, '--\\x3e'],
  [/\/(?=[/*])/g, '\\/'],
  [/\*(?=\/)/g, '\\*'],
];

const spared = (escaped) => MISTAKEN.reduce((text, [mark, safe]) => text.replace(mark, safe), escaped);

const ESCAPES = { '\n': '\\n', '\\': '\\\\' };

/** A character by its number. */
const escapeOf = (character) => {
  const number = character.charCodeAt(0).toString(16);
  return (
    ESCAPES[character] ??
    (number.length > 2 ? `\\u${number.padStart(4, '0')}` : `\\x${number.padStart(2, '0')}`)
  );
};

/** What can't stand in a string, is lost on the way (control characters, other character sets), or is paired before all else. */
const UNSAFE = /[^ -[\]-_a-~]/g;

/** A text as a string literal between the quotes that need fewer escapes. */
function stringOf(text) {
  const doubles = text.split('"').length;
  const quote = doubles > text.split("'").length ? "'" : '"';
  const escaped = text.replace(UNSAFE, escapeOf).replaceAll(quote, `\\${quote}`);
  return quote + spared(escaped) + quote;
}

/** What a regular expression is between its slashes, with nothing in it that ends it for those who don't know classes. */
function patternOf(source) {
  let isInClass = false;
  const safe = source.replace(/\\.|[^!#-&(-.0-Z^_a-~]/gs, (token) => {
    if (token === '[') isInClass = true;
    else if (token === ']') isInClass = false;
    const character = token.at(-1);
    if (token === '/') return isInClass ? '\\/' : token;
    return /["'`]|[^ -~]/.test(character) ? escapeOf(character) : token;
  });
  return safe.replace(/<(?=!--|\\?\/?script)/gi, '\\x3c').replace(/-->/g, '--\\x3e');
}

/** Flags that the oldest of those minifiers know. */
const KNOWN_FLAGS = /^[gimuy]*$/;

const regexOf = ({ pattern, flags }) =>
  KNOWN_FLAGS.test(flags) ? `(/${patternOf(pattern)}/${flags})` : `RegExp(${stringOf(pattern)},"${flags}")`;

/** Where the texts of tagged templates go: into the function that holds everything, or before everything. */
function startOf(program) {
  const [{ expression } = {}] = program.body;
  const holder = (expression?.argument ?? expression)?.callee;
  if (program.body.length > 1 || !/Function/.test(holder?.type ?? '')) return 0;
  const { body } = holder.body;
  return body.findLast(({ directive }) => directive)?.end ?? holder.body.start + 1;
}

/**
 * The same program without templates: an untagged one is a string, or strings put together; the texts of the tagged ones
 * stand in an array.
 * @param code a minified module or script.
 */
export function plainLiterals(code) {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const made = new MagicString(code);
  const names = new Set();
  const texts = [];
  const tagged = new Map();
  const templates = [];
  full(program, (node) => {
    if (node.type === 'Identifier') names.add(node.name);
    else if (node.type === 'TaggedTemplateExpression') tagged.set(node.quasi, node.tag);
    else if (node.type === 'TemplateLiteral') templates.push(node);
    else if (node.type === 'Literal' && node.regex) made.overwrite(node.start, node.end, regexOf(node.regex));
    else if (node.type === 'Literal' && typeof node.value === 'string')
      made.overwrite(node.start, node.end, stringOf(node.value));
  });
  let name = 'T';
  while (names.has(name)) name += '_';

  const argument = ({ type }, before, after) =>
    type === 'SequenceExpression' ? [`${before}(`, `)${after}`] : [before, after];
  for (const node of templates) {
    const { quasis, expressions } = node;
    const strings = quasis.map(({ value: { cooked } }) => cooked);
    const tag = tagged.get(node);
    // `String.raw` and its like read what was written, which isn't kept.
    if (tag && tag.type !== 'Identifier')
      throw new Error(`a template's tag is not a plain name: ${code.slice(tag.start, tag.end)}`);
    const isText = !tag && expressions.length === 0;
    const opening = tag
      ? `(${name}[${texts.push(strings) - 1}]`
      : stringOf(strings[0]) + (isText ? '' : '.concat(');
    if (expressions.length === 0) {
      made.overwrite(node.start, node.end, opening + (tag ? ')' : ''));
      continue;
    }
    expressions.forEach((expression, at) => {
      const isLast = at === expressions.length - 1;
      const text = tag || strings[at + 1] === '' ? '' : `,${stringOf(strings[at + 1])}`;
      const [before, after] = argument(
        expression,
        at === 0 ? opening + (tag ? ',' : '') : '',
        `${text}${isLast ? ')' : ','}`,
      );
      if (at === 0) made.overwrite(node.start, expression.start, before);
      else if (before) made.appendLeft(expression.start, before);
      made.overwrite(expression.end, isLast ? node.end : expressions[at + 1].start, after);
    });
  }
  if (texts.length > 0) {
    const lists = texts.map((strings) => `[${strings.map(stringOf).join()}]`).join();
    made.appendLeft(startOf(program), `const ${name}=[${lists}].map(t=>(t.raw=t,t));`);
  }
  return made.toString();
}

/** To be run after everything else. */
export const plainLiteralsPlugin = () => ({
  name: 'plain-literals',
  renderChunk: (code) => ({ code: plainLiterals(code), map: null }),
});
