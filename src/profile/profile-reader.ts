export { attributionLine, isForeign, unavailableLine, uncropped } from './attribution-line.js';
export { followLine, settleLines } from './attribution-lines.js';
export { JsonLd } from './json-ld.js';
export { profileIn } from './profile-in.js';
export { sourceAt } from './profile-source.js';
export { sourceNotes } from './source-note.js';
export { words } from './words.js';
