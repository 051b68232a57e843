import { attributesMarkup } from './markup.js';

/** What the build writes of each part of the bundle. */
interface PartFile {
  readonly file: string;
  readonly integrity: string;
  readonly needs: readonly string[];
}
export type PartFiles = Readonly<Partial<Record<string, PartFile>>>;

/** Parts with all that they need, each once, what is needed first. */
function withNeeds(names: readonly string[], parts: PartFiles): readonly PartFile[] {
  const found = new Set<PartFile>();
  const add = (name: string): void => {
    const part = parts[name];
    if (!part) return;
    part.needs.forEach(add);
    found.add(part);
  };
  names.forEach(add);
  return [...found];
}

/**
 * Lines that have a browser ask for the parts beside the bundle, not after it: without them parts gain nothing on a slow
 * phone.
 * @param bundle its address; one that holds everything has no parts.
 */
export function preloadLines(bundle: string, names: readonly string[], parts: PartFiles): string {
  const [address = ''] = bundle.split(/[?#]/);
  if (/\.(?:all|iife)\.[\w.]*js$/.test(address)) return '';
  const folder = address.replace(/[^/]*$/, '');
  return withNeeds(names, parts)
    .map(
      ({ file, integrity }) =>
        `<link rel="modulepreload"${attributesMarkup({ href: folder + file, integrity })}>\n`,
    )
    .join('');
}
