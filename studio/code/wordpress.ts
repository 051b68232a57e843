import { escapeText } from '../../src/cli/markup.js';
import type { Platform, Step, WrittenTag, Writing } from './writing.js';

/** Attributes an author may set; the others are an administrator's. */
function forAuthors(
  { attributes }: WrittenTag,
  { build }: Writing,
): readonly (readonly [string, string | true])[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || build.settingsOnly.includes(name) ? [] : [[name, value] as const],
  );
}

/** As WordPress itself writes a block's attributes into its comment. */
const inComment = (data: unknown): string =>
  JSON.stringify(data).replace(
    /--|[<>&]|\\"/g,
    (part) =>
      ({ '--': '\\u002d\\u002d', '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\\"': '\\u0022' })[part] ??
      part,
  );

const blockOf = (tag: WrittenTag, writing: Writing): string => {
  const given = forAuthors(tag, writing);
  const attributes = given.length > 0 ? `${inComment(Object.fromEntries(given))} ` : '';
  return `<!-- wp:clinic-widgets/${tag.tag.replace('clinic-', '')} ${attributes}/-->\n`;
};

/**
 * A value as a shortcode carries it: WordPress reads brackets and quotes itself. Editors write `&quot;` for the quotes around a
 * value, and the plugin reads it as that: one inside has another name.
 */
const inShortcode = (value: string): string =>
  escapeText(value)
    .replaceAll('&quot;', '&#x22;')
    .replace(/[[\]]/g, (bracket) => (bracket === '[' ? '&#91;' : '&#93;'));

const shortcodeOf = (tag: WrittenTag, writing: Writing): string =>
  `[${tag.tag}${forAuthors(tag, writing)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${inShortcode(value)}"`))
    .join('')}]\n`;

function steps(
  writing: Writing,
  title: string,
  write: (tag: WrittenTag, all: Writing) => string,
): readonly Step[] {
  const settings = writing.tags.flatMap(({ attributes }) =>
    Object.entries(attributes).filter(([name]) => writing.build.settingsOnly.includes(name)),
  );
  const unique = [...new Map(settings)];
  return [
    {
      title: 'Install the plugin',
      text: 'Plugins, Add New, Upload Plugin: clinic-widgets-wordpress.zip from the release. It brings the bundle, pinned by its hash; pages without a tag load nothing.',
    },
    ...(unique.length > 0
      ? [
          {
            title: 'Settings, Clinic Widgets',
            text: 'An administrator sets these once for the whole site; authors can’t.',
            code: unique
              .map(([name, value]) => `${name}: ${value === true ? 'on' : (value ?? '')}\n`)
              .join(''),
            language: 'text' as const,
          },
        ]
      : []),
    { title, code: writing.tags.map((tag) => write(tag, writing)).join(''), language: 'html' },
    ...(writing.styles
      ? [{ title: 'Appearance, Customize, Additional CSS', code: writing.styles, language: 'css' as const }]
      : []),
  ];
}

export const WORDPRESS: readonly Platform[] = [
  {
    id: 'wordpress-block',
    name: 'WordPress block',
    hasDelivery: false,
    write: (writing) => steps(writing, 'Paste into the page, in the block editor', blockOf),
  },
  {
    id: 'wordpress-shortcode',
    name: 'WordPress shortcode',
    hasDelivery: false,
    write: (writing) => steps(writing, 'Paste into the page, in any editor', shortcodeOf),
  },
];
