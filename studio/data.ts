import type { Schema } from '../src/cli/schema-rule.js';
import type { Build, Delivery } from './code/writing.js';
import type { Manifest } from './fields/manifest.js';

/** What the build puts in: see scripts/build-studio.js. */
interface StudioData {
  readonly manifest: Manifest;
  readonly schema: Schema;
  readonly build: Build;
  /** Style sheets of the themes, by name. */
  readonly themes: Readonly<Partial<Record<string, string>>>;
  /** Files beside Studio that a page with this bundle needs, by the way it is delivered. */
  readonly files: Readonly<Record<Delivery, readonly string[]>>;
}
declare const STUDIO_DATA: StudioData;

export const { manifest, schema, build, themes, files } = STUDIO_DATA;
