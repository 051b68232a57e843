/** Reads a list in the clinic's own words: from an attribute, or from between the tags. */
export { isBrokenJson, readItems } from './read-items.js';
export { readPasted } from './read-pasted.js';
