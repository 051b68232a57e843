import './self-check/switch.js';
import './define.js';
import { mountPlaces } from './define/mount.js';

/** Mounts marked places in a shadow root, too; tags need no such help in the bundle that holds everything. */
export const attach = (root: Document | ShadowRoot): void => {
  mountPlaces(root);
};
