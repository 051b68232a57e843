import { attributesMarkup, escapeText } from '../../src/cli/markup.js';
import { bodyOf, extraSteps, headOf, hostStep } from './lines.js';
import { BUNDLES, bundleOf, CLASSIC, type Platform, type Writing } from './writing.js';

/** A whole page, which can be opened as it is. */
export function wholePage(writing: Writing): string {
  const { language, styles } = writing;
  const link = styles ? '<link rel="stylesheet" href="clinic-widgets.css">\n' : '';
  return `<!doctype html>
<html lang="${escapeText(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Clinic</title>
${link}${headOf(writing)}</head>
<body>
<main>
${bodyOf(writing)}</main>
</body>
</html>
`;
}

const plainHtml: Platform = {
  id: 'html',
  name: 'Plain HTML',
  hasDelivery: true,
  write: (writing) => [
    hostStep(writing),
    { title: 'Paste into the head of your page', code: headOf(writing), language: 'html' },
    {
      title: 'Paste where the tags should stand',
      text: 'What stands inside them is shown without a script, and until they are ready.',
      code: bodyOf(writing),
      language: 'html',
    },
    ...extraSteps(writing),
    { title: 'Or start from a whole page', code: wholePage(writing), language: 'html', file: 'index.html' },
  ],
};

/** Editors that take unknown tags away keep a `div`: the script puts the tag there. */
export const mountsOf = ({ tags }: Writing): string =>
  tags
    .map(({ tag, attributes, content }) => {
      const named = Object.entries(attributes).map(([name, value]) => [`data-${name}`, value] as const);
      const mount = { 'data-clinic-widget': tag.replace('clinic-', ''), ...Object.fromEntries(named) };
      return `<div${attributesMarkup(mount)}><div data-fallback>${content}</div></div>\n`;
    })
    .join('\n');

const drupal: Platform = {
  id: 'drupal',
  name: 'Drupal',
  hasDelivery: true,
  write(writing) {
    const { build, delivery, tags } = writing;
    const file = BUNDLES[delivery];
    const names = new Set(tags.flatMap(({ attributes }) => Object.keys(attributes)));
    const allowed = ['data-clinic-widget', 'data-fallback', ...[...names].map((name) => `data-${name}`)];
    return [
      hostStep({ ...writing, folder: `/libraries/clinic-widgets-${build.version}/` }),
      {
        title: 'In your theme’s THEME.libraries.yml',
        text: 'Then “libraries: [THEME/clinic-widgets]” in THEME.info.yml, and clear the caches.',
        code: `clinic-widgets:
  js:
    /libraries/clinic-widgets-${build.version}/${file}:
      minified: true
      preprocess: false
      attributes: { type: module, crossorigin: anonymous, integrity: ${build.integrity[file] ?? ''} }
`,
        language: 'yaml',
      },
      {
        title: 'Text formats and editors: add “Source”, and allow',
        code: `<div ${allowed.join(' ')}>\n`,
        language: 'html',
      },
      { title: 'In the page: Source, then paste', code: mountsOf(writing), language: 'html' },
      ...extraSteps(writing),
    ];
  },
};

const wix: Platform = {
  id: 'wix',
  name: 'Wix',
  hasDelivery: false,
  write: (writing) => [
    hostStep(writing, CLASSIC),
    ...writing.tags.map(({ tag, attributes }) => ({
      title: `Custom Element: ${tag}`,
      text: `Add Elements, Embed Code, Custom Element. Server URL: ${writing.folder}${CLASSIC}. Tag Name: ${tag}. Then Set Attributes, a line each:`,
      code: Object.entries(attributes)
        .map(([name, value]) => `${name}: ${value === true ? 'true' : (value ?? '')}\n`)
        .join(''),
      language: 'text' as const,
    })),
  ],
};

const pasted = (id: string, name: string, head: string, body: string): Platform => ({
  id,
  name,
  hasDelivery: true,
  write: (writing) => [
    hostStep(writing),
    { title: head, code: headOf(writing), language: 'html' },
    { title: body, code: bodyOf(writing), language: 'html' },
    ...extraSteps(writing),
  ],
});

/** What tag managers take: five-year-old JavaScript. */
const loaderOf = (writing: Writing): string => `<script>
  (function (document) {
    var script = document.createElement('script');
    script.type = 'module';
    script.src = ${scriptText(bundleOf(writing))};
    script.integrity = ${scriptText(writing.build.integrity[BUNDLES[writing.delivery]] ?? '')};
    script.crossOrigin = 'anonymous';
    document.head.appendChild(script);
  })(document);
</script>
`;
const scriptText = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');

const tagManager: Platform = {
  id: 'tag-manager',
  name: 'Tag manager',
  hasDelivery: true,
  write: (writing) => [
    hostStep(writing),
    { title: 'A Custom HTML tag on the pages that need it', code: loaderOf(writing), language: 'html' },
    { title: 'In the page itself', code: bodyOf(writing), language: 'html' },
    ...extraSteps(writing),
  ],
};

export const SITES: readonly Platform[] = [
  plainHtml,
  drupal,
  wix,
  pasted('squarespace', 'Squarespace', 'Code Injection, Footer', 'In the page: a Code block, HTML'),
  pasted('webflow', 'Webflow', 'Site settings, Custom code, Footer code', 'In the Designer: a Code Embed'),
  tagManager,
];
