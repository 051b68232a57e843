import type { TemplateResult } from 'lit';
import type { Drive } from '../drive.js';
import type { TagArgs } from '../tag.js';

/** One state of a tag: what an author writes, and what a visitor does. */
export interface State {
  readonly args: TagArgs;
  readonly children?: TemplateResult;
  readonly drive?: Drive;
  /** Where its reader has letters of another size. */
  readonly textSize?: '200%';
}

/** States by the name under which the wall shows them. */
export type States = Readonly<Record<string, State>>;
