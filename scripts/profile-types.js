// Writes the TypeScript types of a clinic profile from its JSON Schema, descriptions as doc comments, so that the two can't
// disagree. The file is made by every build and not kept in git.
// Usage: node scripts/profile-types.js [file], by default src/profile/clinic-profile.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const schema = JSON.parse(readFileSync(here('../schema/clinic-profile.schema.json'), 'utf8'));

const typeName = (name) =>
  name === 'clinic' ? 'ClinicFacts' : `Profile${name[0].toUpperCase()}${name.slice(1)}`;
const key = (name) => (/^[a-z_]\w*$/i.test(name) ? name : `'${name}'`);

function typeOf(node) {
  if (node.$ref) return typeName(node.$ref.split('/').at(-1));
  if (node.enum) return node.enum.map((value) => `'${value}'`).join(' | ');
  if (node.anyOf) return node.anyOf.map(typeOf).join(' | ');
  if (Array.isArray(node.type)) return node.type.map((type) => typeOf({ ...node, type })).join(' | ');
  if (node.type === 'array') return `readonly (${typeOf(node.items)})[]`;
  if (node.type === 'integer') return 'number';
  if (node.type === 'object') return `Readonly<Record<string, ${typeOf(node.additionalProperties)}>>`;
  return node.type;
}

function comment(node, indent) {
  const example = node.examples?.[0];
  const shown = typeof example === 'string' ? ` Example: \`${example}\`.` : '';
  return `${indent}/** ${node.description}${shown} */`;
}

function declare(name, node) {
  const fields = Object.entries(node.properties).map(
    ([field, value]) =>
      `${comment(value, '  ')}\n  readonly ${key(field)}${node.required?.includes(field) ? '' : '?'}: ${typeOf(value)};`,
  );
  return `${comment(node, '')}\nexport interface ${name} {\n${fields.join('\n')}\n}`;
}

const interfaces = [
  declare('ClinicProfile', schema),
  ...Object.entries(schema.$defs).map(([name, node]) => declare(typeName(name), node)),
];
writeFileSync(
  process.argv[2] ?? here('../src/profile/clinic-profile.ts'),
  `// Made from schema/clinic-profile.schema.json by scripts/profile-types.js: change that instead.\n\n${interfaces.join('\n\n')}\n`,
);
