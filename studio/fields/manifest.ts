/** What the analyzer writes of anything that has a name. */
interface Named {
  readonly name: string;
  readonly description?: string;
}

export interface Attribute extends Named {
  readonly type?: { readonly text: string };
  readonly parsedType?: { readonly text: string };
  readonly inheritedFrom?: unknown;
}

/** What the manifest says of one tag. */
export interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly (Named & { readonly default?: string })[];
}

/** The custom-elements manifest, as far as it is read here. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

const declarationsIn = ({ modules }: Manifest): readonly Declaration[] =>
  modules.flatMap(({ declarations = [] }) => declarations);

/** What the manifest says of a tag. */
export function declarationOf(manifest: Manifest, tag: string): Declaration {
  const found = declarationsIn(manifest).find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`The manifest has no <${tag}>.`);
  return found;
}

/** Names of all tags. */
export const tagNamesIn = (manifest: Manifest): readonly string[] =>
  declarationsIn(manifest).flatMap(({ tagName }) => tagName ?? []);
