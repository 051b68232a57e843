import type { Attributes } from '../../src/cli/markup.js';
import type { PartFiles } from '../../src/cli/preload.js';

/** A tag ready to be written down: attributes, and what it holds until it is ready, as HTML. */
export interface WrittenTag {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly content: string;
}

/** What the code of a page is made of. */
export interface Writing {
  readonly tags: readonly WrittenTag[];
  /** Rules for the page's own style sheet; may be empty. */
  readonly styles: string;
  /** BCP 47. */
  readonly language: string;
  /** Address of the folder with the bundle, with a slash at its end. */
  readonly folder: string;
  /** In parts, which load what a page uses, or all in one file. */
  readonly delivery: Delivery;
  readonly build: Build;
}
export type Delivery = 'parts' | 'one-file';

/** What the build knows of its files. */
export interface Build {
  readonly version: string;
  readonly parts: PartFiles;
  /** `sha384` by name of the file. */
  readonly integrity: Readonly<Partial<Record<string, string>>>;
  /** Attributes the WordPress plugin takes from its settings alone. */
  readonly settingsOnly: readonly string[];
}

export type Language = 'html' | 'css' | 'js' | 'ts' | 'tsx' | 'vue' | 'svelte' | 'yaml' | 'text' | 'sh';

/** One thing to do, with what is to be copied for it. */
export interface Step {
  readonly title: string;
  readonly text?: string;
  readonly code?: string;
  readonly language?: Language;
  /** Name to save the code under, where it is a file. */
  readonly file?: string;
}

/** A place a page can live. */
export interface Platform {
  readonly id: string;
  readonly name: string;
  /** Whether one file or parts is a question there. */
  readonly hasDelivery: boolean;
  write(writing: Writing): readonly Step[];
}

/** Address of the bundle. */
export const bundleOf = ({ folder, delivery }: Writing): string => `${folder}${BUNDLES[delivery]}`;
export const BUNDLES: Readonly<Record<Delivery, string>> = {
  parts: 'clinic-widgets.min.js',
  'one-file': 'clinic-widgets.all.min.js',
};
/** As a classic script, for places that know no modules. */
export const CLASSIC = 'clinic-widgets.all.iife.min.js';
