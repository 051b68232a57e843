import { page } from './shared/elements/native.js';

/** A part in the bundle's list: its name, its sha384 in base64, and the parts it needs, by their place in the list. */
export type Part = readonly [name: string, hash: string, ...needs: number[]];
/** What one part gives to others. */
type Given = Readonly<Record<string, unknown>>;
/** What stands in a part's file: it does nothing until it is given what it needs. */
type Make = (loadPart: LoadPart, ...needs: readonly Given[]) => Given;

/** The part of Trusted Types used here; the standard library has no types of it. */
interface Policies {
  createPolicy(
    name: string,
    rules: Record<'createHTML' | 'createScriptURL', (text: string) => string>,
  ): Policy;
}
interface Policy {
  createScriptURL(text: string): string;
}

/** Loads a part by its number. */
export interface LoadPart {
  (number: number): Promise<Given>;
  /** Adds parts to the list, of which only the part knows that asks for them. */
  know(at: number, more: readonly Part[]): void;
  /** The page's one policy of this bundle; absent where the page allows none, or the browser has none. */
  readonly policy: Policy | undefined;
}

/** Only addresses made here are ever passed to it. */
function makePolicy(): Policy | undefined {
  const same = (text: string): string => text;
  try {
    return (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('clinic-widgets', {
      createHTML: same,
      createScriptURL: same,
    });
  } catch {
    return undefined;
  }
}

/**
 * Loads the parts of the bundle from its own folder, each once, all that one needs side by side, and runs none whose hash
 * is wrong.
 *
 * A hash on a script element is the one check that every browser makes: WebKit doesn't read it on a `modulepreload` link, and
 * Chromium and WebKit ask again, without it, for what failed. So no part imports another: each is a function, asked for by a
 * script element, and called when all that it needs is there and right.
 * @param bundle address of this file.
 * @param parts the first stands for what is in this file.
 * @param main what is in this file.
 * @returns what that gives.
 */
export function startParts(bundle: string, parts: Part[], main: Make): Given {
  const asked: (Promise<void> | undefined)[] = [];
  const tries: number[] = [];
  const makes: Make[] = [main];
  const given: (Given | undefined)[] = [];
  const said = new Set<string>();
  /** Held until they are loaded: WebKit forgets the listeners of a script that no page and nobody holds. */
  const loading = new Set<HTMLScriptElement>();
  const policy = makePolicy();

  /** Asks for one file, and has it checked by the browser. */
  async function ask(number: number, name: string, hash: string): Promise<void> {
    const file = `clinic-widgets.${name}.${hash.slice(0, 8).replace(/\W/g, '0').toLowerCase()}.min.js`;
    const integrity = `sha384-${hash}`;
    try {
      const address = new URL(file, bundle).href;
      // A browser may keep a failure under its address, and what a page preloads without our hash was not checked.
      const link = page.querySelector<HTMLLinkElement>(`link[rel~="modulepreload"][href*="${file}"]`);
      const time =
        (tries[number] = (tries[number] ?? 0) + 1) - (link && link.integrity !== integrity ? 0 : 1);
      const url = time > 0 ? `${address}?${time}` : address;
      const script = page.createElement('script');
      script.type = 'module';
      script.integrity = integrity;
      script.fetchPriority = 'high';
      script.nonce = page.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
      script.src = policy ? policy.createScriptURL(url) : url;
      loading.add(script);
      try {
        await new Promise((resolve, reject) => {
          script.onload = resolve;
          script.onerror = reject;
          // Once it is in the page it will be run: it needn't stay. (The page may have elements named `head`.)
          page.querySelector(':root')?.append(script);
          script.remove();
        });
      } finally {
        loading.delete(script);
      }
      makes[number] = ((await import(url)) as { default: Make }).default;
    } catch (error) {
      asked[number] = undefined;
      if (!said.has(file))
        (console as Partial<Console>).warn?.(
          `clinic-widgets: ${file} can’t be loaded, or is not the file that belongs to ${bundle}. What can’t do without it shows its children, and tries again when the page is shown again.`,
        );
      said.add(file);
      throw error;
    }
  }

  /** A part and all it needs, by number, those first. */
  const needed = (number: number): readonly number[] => {
    const [, , ...needs] = parts[number] ?? [];
    return [...new Set([...needs.flatMap(needed), number])];
  };

  /** What a part gives, which is made once. */
  function give(number: number): Given {
    const [, , ...needs] = parts[number] ?? [];
    return (given[number] ??= makes[number]?.(loadPart, ...needs.map(give)) ?? {});
  }

  const load = async (number: number): Promise<Given> => {
    await Promise.all(
      needed(number).map(async (each) => {
        const [name, hash] = parts[each] ?? [];
        if (name && hash) await (asked[each] ??= ask(each, name, hash));
      }),
    );
    return give(number);
  };
  const loadPart: LoadPart = Object.assign(load, {
    policy,
    know: (at: number, more: readonly Part[]) => {
      more.forEach((part, index) => (parts[at + index] = part));
    },
  });
  return give(0);
}
