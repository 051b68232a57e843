import type { SourceNode } from './page-tree.js';
import type { Parser } from './renderer.js';
import type { StandingLists } from './standing-finder.js';

/** Why a tag is left as it is. */
export type NotFilled = { readonly reason: string };

/** How a tag is painted in advance. */
export interface PaintedTag {
  readonly element: CustomElementConstructor;
  /** Makes what was rendered of use before the script is there. */
  readonly finish?: (content: string, element: unknown, parser: Parser) => string | NotFilled;
}

/** Where no script will come: what is of no use then is not shown, and what is for that case is. */
const UNSCRIPTED =
  '@media(scripting:none){.asking,.close,.filters,.skeleton,.summary,.tools{display:none}' +
  '.unscripted{display:block!important;margin-block-start:1em}}';
const unscripted = (content: string): string => `${content}<style>${UNSCRIPTED}</style>`;

/** The tags by name: their modules ask for a browser's names, so those have to be there. */
export async function loadTags(lists: StandingLists): Promise<ReadonlyMap<string, PaintedTag>> {
  const [banner, list, contact, finder] = await Promise.all([
    import('../../medicare-banner/medicare-banner.js'),
    import('../../objectives-list/objectives-list.js'),
    import('./plain-form.js'),
    import('./standing-finder.js'),
  ]);
  const finishForm: PaintedTag['finish'] = (content, element, parser) => {
    const parse = (text: string): SourceNode => parser.parseFragment(text, { sourceCodeLocationInfo: true });
    return element instanceof contact.PlainContactCta ? element.asPlain(content, parse) : content;
  };
  return new Map<string, PaintedTag>([
    ['clinic-medicare-banner', { element: banner.ClinicMedicareBanner, finish: unscripted }],
    ['clinic-objectives-list', { element: list.ClinicObjectivesList, finish: unscripted }],
    ['clinic-contact-cta', { element: contact.PlainContactCta, finish: finishForm }],
    ['clinic-support-group-finder', { element: finder.standingFinder(lists), finish: unscripted }],
  ]);
}
