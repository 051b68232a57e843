import { nothing, type TemplateResult } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import { html, literal } from 'lit/static-html.js';
import { driveOnce, type Drive } from './drive.js';
import { PSEUDO, PSEUDO_ADDRESS } from './pseudo.js';

const TAGS = {
  'clinic-medicare-banner': literal`clinic-medicare-banner`,
  'clinic-objectives-list': literal`clinic-objectives-list`,
  'clinic-contact-cta': literal`clinic-contact-cta`,
  'clinic-support-group-finder': literal`clinic-support-group-finder`,
} as const;
export type Tag = keyof typeof TAGS;

/** Attributes by name, and tokens such as `--clinic-accent`; one that is undefined isn't set. */
export type TagArgs = Readonly<Record<string, string | boolean | undefined>>;

class SetAll extends Directive {
  #names: readonly string[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('for elements only');
  }

  override render(args: TagArgs): unknown {
    return args && nothing;
  }

  override update({ element }: ElementPart, [args]: [TagArgs]): unknown {
    // The language of the page comes before its stories.
    const all: TagArgs =
      document.documentElement.lang === PSEUDO ? { strings: PSEUDO_ADDRESS, ...args } : args;
    const names = Object.keys(all);
    for (const name of new Set([...this.#names, ...names])) {
      const value = all[name];
      if (name.startsWith('--')) (element as HTMLElement).style.setProperty(name, String(value ?? ''));
      else if (value === undefined || value === false) element.removeAttribute(name);
      else element.setAttribute(name, value === true ? '' : value);
    }
    this.#names = names;
    return nothing;
  }
}
const setAll = directive(SetAll);

/** A tag as an author writes it: every argument is an attribute, so that every control does something. */
export const tag = (name: Tag, args: TagArgs, children: unknown = nothing, drive?: Drive): TemplateResult =>
  html`<${TAGS[name]} ${setAll(args)} ${driveOnce(drive)}>${children}</${TAGS[name]}>`;
