// Every name that the built bundles read of something: what elements and fields of a page may be called.
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'acorn';
import { full } from 'acorn-walk';

let names;

export function namesRead() {
  if (names) return names;
  const found = new Set();
  for (const file of readdirSync('dist').filter((each) => /^clinic-widgets\..*min\.js$/.test(each))) {
    const program = parse(readFileSync(`dist/${file}`, 'utf8'), {
      ecmaVersion: 'latest',
      sourceType: 'module',
    });
    full(program, (node) => {
      if (node.type === 'Identifier') found.add(node.name);
      if (node.type === 'MemberExpression') found.add(node.property.name);
      if (node.type === 'Property') found.add(node.key.name ?? node.key.value);
    });
  }
  // Shorter ones are what the minifier made up.
  return (names = [...found].filter((name) => /^[A-Za-z_$][\w$-]{2,}$/.test(name)).sort());
}

/** Elements that stand in the place of what the document and the window have by those names. */
export const elementsNamed = () =>
  namesRead()
    .map((name) => `<img name="${name}" id="${name}" alt=""><form name="${name}" hidden></form>`)
    .join('');

/** Fields that stand in the place of what their form has by those names. */
export const fieldsNamed = () =>
  namesRead()
    .map((name) => `<input type="hidden" name="${name}">`)
    .join('');
