import type { FeedProblem } from './support-group.js';

/** Where an adapter says why a row is no group to be listed. No feed can write a symbol. */
export const LEFT_OUT = Symbol('left out');

/** Why it is none, in the words of the report. */
export type LeftOut = Omit<FeedProblem, 'row'>;
