import { scriptLines, tagLine } from '../../src/cli/snippet-lines.js';
import { BUNDLES, bundleOf, type Step, type Writing } from './writing.js';

const given = ({ tags }: Writing, name: string): readonly string[] =>
  tags.flatMap(({ attributes }) => (typeof attributes[name] === 'string' ? [attributes[name]] : []));

/** Lines for a page's head: the parts its tags need asked for beside the bundle, and the bundle, pinned by its hash. */
export const headOf = (writing: Writing): string =>
  scriptLines(writing.build.parts, {
    bundle: bundleOf(writing),
    integrity: writing.build.integrity[BUNDLES[writing.delivery]],
    tags: writing.tags.map(({ tag }) => tag),
    hasProfile: given(writing, 'src').length > 0,
    hasForm: given(writing, 'endpoint').length > 0,
    hasHours: given(writing, 'hours').length > 0,
    languages: [writing.language, ...given(writing, 'lang')],
  });

/** The tags, each with its fallback. */
export const bodyOf = ({ tags }: Writing): string =>
  tags.map(({ tag, attributes, content }) => tagLine(tag, attributes, content)).join('\n');

/** Where the page asks for something, as sources of a policy: what isn't a whole address is on the site itself. */
function sources(addresses: readonly string[]): readonly string[] {
  const found = addresses.flatMap((list) => list.split(/\s+/).filter(Boolean));
  const named = found.map((address) =>
    /^https?:\/\//i.test(address) ? address.replace(/[?#].*$/, '') : "'self'",
  );
  return [...new Set(named)];
}

/** The header of a careful host: nothing but what this page names. */
export function policyOf(writing: Writing): string {
  const { tags, styles, folder } = writing;
  const [bundle = "'self'"] = sources([folder]);
  // One file's own name is enough; parts need their folder.
  const script = writing.delivery === 'parts' || bundle === "'self'" ? bundle : bundleOf(writing);
  const zips = tags.some(({ tag }) => tag === 'clinic-support-group-finder')
    ? given(writing, 'zip-data').concat(`${folder}zip-data.bin`)
    : [];
  const connect = sources([...['src', 'feed', 'endpoint'].flatMap((name) => given(writing, name)), ...zips]);
  const images = sources(['map-tiles', 'map-tiles-dark'].flatMap((name) => given(writing, name)));
  return [
    "default-src 'none'",
    `script-src ${script}`,
    ...(styles ? ["style-src 'self'"] : []),
    // Of an image's address only the origin can be in a policy: the rest has places in it.
    ...(images.length > 0
      ? [`img-src ${images.map((each) => /^https?:\/\/[^/]+/i.exec(each)?.[0] ?? each).join(' ')}`]
      : []),
    ...(connect.length > 0 ? [`connect-src ${connect.join(' ')}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The style sheet and the header, which are the same wherever a page lives. */
export const extraSteps = (writing: Writing): readonly Step[] => [
  ...(writing.styles
    ? [
        {
          title: 'Add to your site’s own style sheet',
          text: writing.styles.includes('min-height')
            ? 'The first line holds the place of the groups while they load, so that nothing jumps.'
            : 'The colours and shapes you chose.',
          code: writing.styles,
          language: 'css' as const,
          file: 'clinic-widgets.css',
        },
      ]
    : []),
  {
    title: 'If your site sends a Content-Security-Policy',
    text: 'This is all these tags ask for; the rest of your page may need more.',
    code: `Content-Security-Policy: ${policyOf(writing)}\n`,
    language: 'text' as const,
  },
];

/** Says which folder has to be where. */
export const hostStep = ({ folder, build }: Writing, files = 'the folder'): Step => ({
  title: `Host ${files}`,
  text: `Put it at ${folder} on your own site. A version’s files never change, so the folder carries its number (${build.version}). On another host than the page, it has to answer with “Access-Control-Allow-Origin: *”.`,
});
