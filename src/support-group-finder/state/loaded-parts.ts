import type { ReactiveControllerHost } from 'lit';
import { keepLoading } from '../../shared/elements/keep-loading.js';

/** What is loaded once it is needed: no first group waits for it. */
const LOAD = {
  group: () => import('../views/group-part.js'),
  week: () => import('../views/week-part.js'),
};
type Parts = { readonly [Name in keyof typeof LOAD]: Awaited<ReturnType<(typeof LOAD)[Name]>> };
type PartName = keyof Parts;

/** Those that are there; `undefined` for what is on its way or can't be had. */
export type LoadedParts = { readonly [Name in PartName]?: Parts[Name] };

/** Parts of a finder. What was asked for before its part came is drawn when it comes. */
export class PartLoader {
  readonly #host: ReactiveControllerHost;
  readonly #asked = new Set<PartName>();
  readonly #failed = new Set<PartName>();
  #loaded: LoadedParts = {};
  #settled: Promise<unknown> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get loaded(): LoadedParts {
    return this.#loaded;
  }

  /** Those that can't be had for now: each is tried again when the page is shown again. */
  get failed(): ReadonlySet<PartName> {
    return this.#failed;
  }

  /** Resolves once each part that was asked for is there, or can't be had for now. */
  get settled(): Promise<unknown> {
    return this.#settled;
  }

  ask(name: PartName): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    const asked = new Promise<void>((resolve) => {
      const load = (): Promise<Parts[PartName]> =>
        LOAD[name]().catch((error: unknown) => {
          this.#failed.add(name);
          this.#host.requestUpdate();
          resolve();
          throw error;
        });
      keepLoading(load, (part) => {
        this.#failed.delete(name);
        this.#loaded = { ...this.#loaded, [name]: part };
        this.#host.requestUpdate();
        resolve();
      });
    });
    this.#settled = Promise.all([this.#settled, asked]);
  }
}
