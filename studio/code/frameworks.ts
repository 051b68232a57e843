import { bodyOf } from './lines.js';
import type { Language, Platform, Step, Writing } from './writing.js';

/** Text that holds braces would be read as code: as entities they are read as themselves. */
const plain = (html: string): string =>
  html.replace(/[{}@]/g, (character) => `&#${character.charCodeAt(0)};`);
/** As JSX and templates read it: every element closed. */
const closed = (html: string): string => html.replaceAll('<br>', '<br />');
const indent = (text: string, by: number): string => text.trimEnd().replace(/^(?=.)/gm, ' '.repeat(by));

const markup = (writing: Writing, by: number): string => indent(closed(plain(bodyOf(writing))), by);

const installStep: Step = {
  title: 'Install the package',
  text: 'From the registry, or the tarball of a release.',
  code: 'npm install clinic-widgets\n',
  language: 'sh',
};

function framework(
  id: string,
  name: string,
  file: string,
  language: Language,
  write: (writing: Writing) => string,
  more: readonly Step[] = [],
): Platform {
  return {
    id,
    name,
    hasDelivery: false,
    write: (writing) => [
      installStep,
      { title: file, code: write(writing), language, file },
      ...more,
      ...(writing.styles
        ? [{ title: 'In your global style sheet', code: writing.styles, language: 'css' as const }]
        : []),
    ],
  };
}

const react = framework(
  'react',
  'React',
  'ClinicWidgets.tsx',
  'tsx',
  (writing) => `import 'clinic-widgets/define';
import type {} from 'clinic-widgets/jsx';

export function ClinicWidgets() {
  return (
    <>
${markup(writing, 6)}
    </>
  );
}
`,
);

const vue = framework(
  'vue',
  'Vue',
  'ClinicWidgets.vue',
  'vue',
  (writing) => `<script setup lang="ts">
import 'clinic-widgets/define';
import type {} from 'clinic-widgets/vue';
</script>

<template>
${markup(writing, 2)}
</template>
`,
  [
    {
      title: 'In vite.config.js',
      code: "vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('clinic-') } } })\n",
      language: 'js',
    },
  ],
);

const svelte = framework(
  'svelte',
  'Svelte',
  'ClinicWidgets.svelte',
  'svelte',
  (writing) => `<script lang="ts">
  import 'clinic-widgets/define';
  import type {} from 'clinic-widgets/svelte';
</script>

${markup(writing, 0)}
`,
);

/** Angular reads even braces written as entities as its own: a text of its own says them. */
const spelled = (html: string): string => html.replace(/(?:&#123;){2}/g, "{{ '\\u007b\\u007b' }}");
const inTemplate = (text: string): string => text.replace(/[\\`]/g, '\\$&');
const angular = framework(
  'angular',
  'Angular',
  'clinic-widgets.component.ts',
  'ts',
  (writing) => `import { Component } from '@angular/core';
import 'clinic-widgets/define';
import { CLINIC_WIDGETS } from 'clinic-widgets/angular';

@Component({
  selector: 'app-clinic-widgets',
  imports: [CLINIC_WIDGETS],
  template: \`
${inTemplate(spelled(markup(writing, 4)))}
  \`,
})
export class ClinicWidgetsComponent {}
`,
);

const bundler: Platform = {
  id: 'npm',
  name: 'npm and a bundler',
  hasDelivery: false,
  write: (writing) => [
    installStep,
    {
      title: 'In your script',
      text: 'Only the tags of this page.',
      code: writing.tags
        .map(({ tag }) => `import 'clinic-widgets/define/${tag.replace('clinic-', '')}';\n`)
        .join(''),
      language: 'js',
    },
    { title: 'In your page', code: bodyOf(writing), language: 'html' },
    ...(writing.styles
      ? [{ title: 'In your style sheet', code: writing.styles, language: 'css' as const }]
      : []),
  ],
};

export const FRAMEWORKS: readonly Platform[] = [bundler, react, vue, angular, svelte];
