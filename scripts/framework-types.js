// Writes what frameworks need to know of the tags, from the manifest, into dist/: attributes and events (elements.d.ts), and
// from them the types of React (jsx.d.ts), Vue and Svelte, and Angular's directives. The modules without exports get the types
// of the elements they register.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const tags = manifest.modules
  .flatMap((module) => module.declarations ?? [])
  .filter((declaration) => declaration.tagName);
const customProperties = new Map(
  tags.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name, description }) => [name, description])),
);

const made = '// Made from the manifest by scripts/framework-types.js.\n';
const write = (name, ...parts) => writeFileSync(`dist/${name}`, `${[made, ...parts].join('\n')}\n`);
const comment = (text, indent = '  ') =>
  text ? `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n` : '';
const each = (template) => tags.map(template).join('\n');

/** What a framework may pass for an attribute: what the tag reads, or nothing. */
function typeOf({ type, parsedType }) {
  const options = (parsedType?.text ?? type?.text ?? '').split('|').map((part) => part.trim());
  const literals = options.filter((option) => option.startsWith("'"));
  const numbers = literals.map((option) => option.slice(1, -1)).filter((option) => /^\d+$/.test(option));
  const read = options.includes('boolean')
    ? ['boolean', "''", "'true'", "'false'"]
    : literals.length > 0
      ? [...literals, ...numbers]
      : ['string'];
  return [...read, 'null', 'undefined'].join(' | ');
}

const eventClasses = [
  ...new Set(tags.flatMap(({ events = [] }) => events.map((event) => event.type.text))),
].sort();
const classes = tags.map(({ name }) => name);

write(
  'elements.d.ts',
  `import type { ${eventClasses.join(', ')} } from './index.js';\n`,
  each(
    ({ name, tagName, attributes = [], events = [] }) =>
      `/** Attributes of <${tagName}>. */\nexport interface ${name}Attributes {\n${attributes
        .map(
          (attribute) => `${comment(attribute.description)}  '${attribute.name}'?: ${typeOf(attribute)};\n`,
        )
        .join('')}}\n\n/** Events of <${tagName}>, by name. */\nexport interface ${name}Events {\n${events
        .map((event) => `${comment(event.description)}  '${event.name}': ${event.type.text};\n`)
        .join('')}}\n`,
  ),
);

const imports = `import type { ${classes.join(', ')} } from './index.js';
import type {
${classes.map((name) => `  ${name}Attributes,\n  ${name}Events,`).join('\n')}
} from './elements.js';
`;
/** The four tags by name, each as `Tag` of its class, attributes and events. */
const entries = each(
  ({ name, tagName, summary }) =>
    `${comment(summary, '    ')}    '${tagName}': Tag<${name}, ${name}Attributes, ${name}Events>;`,
);
const cssProperties = [...customProperties]
  .map(([name, description]) => `${comment(description, '    ')}    '${name}'?: string | undefined;`)
  .join('\n');

write(
  'jsx.d.ts',
  `import type { DetailedHTMLProps, HTMLAttributes } from 'react';\n${imports}`,
  `type Tag<Element, Attributes, Events> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Attributes> &
  Attributes & {
    [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
  } & { class?: string | undefined };

/** The tags as elements of JSX. */
export interface CustomElements {
${entries}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  interface CSSProperties {
${cssProperties}
  }
}`,
);

write(
  'vue.d.ts',
  `import type { HTMLAttributes, PublicProps } from 'vue';\n${imports}`,
  `type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<Camel<Rest>>}\`
  : Name;
type Tag<Element, Attributes, Events> = new () => {
  $props: Omit<HTMLAttributes, keyof Attributes> &
    Attributes & { [Name in keyof Attributes as Camel<Name & string>]: Attributes[Name] } & PublicProps & {
      [Name in keyof Events & string as \`on\${Capitalize<Camel<Name>>}\`]?: ((event: Events[Name]) => void) | undefined;
    };
  $el: Element;
};

declare module 'vue' {
  interface GlobalComponents {
${entries}
  }
  interface HTMLAttributes {
    /** On what stands inside a tag until it is ready, and is not read as its list. */
    'data-fallback'?: boolean | '' | undefined;
  }
  interface CSSProperties {
${cssProperties}
  }
}`,
);

write(
  'svelte.d.ts',
  `import type { HTMLAttributes } from 'svelte/elements';\n${imports}`,
  `type Tag<Element extends EventTarget, Attributes, Events> = Omit<HTMLAttributes<Element>, keyof Attributes> &
  Attributes & {
    [Name in keyof Events & string as \`on\${Name}\` | \`on:\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
  };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${entries}
  }
}`,
);

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const directives = classes.map((name) => `${name}Directive`);

// Angular takes directives from packages half compiled, and finishes them when it builds the app: this is that form.
write(
  'angular.js',
  `import * as i0 from '@angular/core';

/** Sets or takes away an attribute, as the tag reads it. */
function put(host, name, value) {
  if (value === null || value === undefined || value === false) host.removeAttribute(name);
  else host.setAttribute(name, value === true ? '' : String(value));
}
`,
  each(
    ({ name, tagName, attributes = [] }) => `export class ${name}Directive {
  #host = i0.inject(i0.ElementRef).nativeElement;
${attributes
  .map(
    ({ name: attribute }) =>
      `  set ${camel(attribute)}(value) {\n    put(this.#host, '${attribute}', value);\n  }\n`,
  )
  .join('')}  static ɵfac = i0.ɵɵngDeclareFactory({
    minVersion: '12.0.0', version: '17.0.0', ngImport: i0, type: ${name}Directive, deps: [], target: i0.ɵɵFactoryTarget.Directive,
  });
  static ɵdir = i0.ɵɵngDeclareDirective({
    minVersion: '14.0.0', version: '17.0.0', ngImport: i0, type: ${name}Directive, isStandalone: true, selector: '${tagName}',
    inputs: { ${attributes
      .map(({ name: attribute }) => `${camel(attribute)}: ['${attribute}', '${camel(attribute)}']`)
      .join(', ')} },
  });
}
`,
  ),
  `/** All four, for a component's \`imports\`. */\nexport const CLINIC_WIDGETS = [${directives.join(', ')}];`,
);
write(
  'angular.d.ts',
  `import type * as i0 from '@angular/core';\n${imports}`,
  each(
    ({
      name,
      tagName,
      attributes = [],
    }) => `/** Attributes of <${tagName}> as inputs; its events are those of the element. */
export declare class ${name}Directive {
${attributes
  .map((attribute) => `  set ${camel(attribute.name)}(value: ${name}Attributes['${attribute.name}']);`)
  .join('\n')}
  static ɵfac: i0.ɵɵFactoryDeclaration<${name}Directive, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<${name}Directive, '${tagName}', never, {
${attributes
  .map(({ name: attribute }) => `    ${camel(attribute)}: { alias: '${attribute}'; required: false };`)
  .join('\n')}
  }, {}, never, never, true, never>;
}
`,
  ),
  `/** All four, for a component's \`imports\`. */
export declare const CLINIC_WIDGETS: readonly [${directives.map((name) => `typeof ${name}`).join(', ')}];`,
);

// What only registers tags exports nothing, and tells the compiler which elements there are from then on.
const registers = (name, from) => write(name, `import '${from}';\nexport {};`);
for (const file of readdirSync('dist/define').filter((name) => name.endsWith('.d.ts'))) {
  const tag = file.replace('.d.ts', '');
  if (tag !== 'mount') registers(`define/${file}`, `../${tag}/${tag}.js`);
}
registers('define.d.ts', './index.js');
write(
  'bundle.d.ts',
  `import './index.js';
/** Finds tags and marked places in a shadow root, too, also those that come later. */
export declare function attach(root: Document | ShadowRoot): void;`,
);
