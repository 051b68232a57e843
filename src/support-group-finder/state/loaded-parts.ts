import type { ReactiveControllerHost } from 'lit';
import { keepLoading } from '../../shared/elements/keep-loading.js';
import { LazyPart } from '../../shared/elements/lazy-part.js';

/** What is loaded once it is needed: no first group waits for it. */
const PARTS = {
  group: new LazyPart(() => import('../views/group-part.js')),
  week: new LazyPart(() => import('../views/week-part.js')),
  map: new LazyPart(() => import('../map/map-part.js')),
};
type PartName = keyof typeof PARTS;

/** Those that are there; `undefined` for what is on its way or can't be had. */
export type LoadedParts = { readonly [Name in PartName]: (typeof PARTS)[Name]['now'] };

/** Parts of a finder. What was asked for before its part came is drawn when it comes, however late. */
export class PartLoader {
  readonly #host: ReactiveControllerHost;
  readonly #asked = new Set<PartName>();
  #settled: Promise<unknown> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get loaded(): LoadedParts {
    return { group: PARTS.group.now, week: PARTS.week.now, map: PARTS.map.now };
  }

  /** Resolves once each part that was asked for is there, or can't be had for now. */
  get settled(): Promise<unknown> {
    return this.#settled;
  }

  ask(name: PartName): void {
    const part: LazyPart<unknown> = PARTS[name];
    if (part.now || this.#asked.has(name)) return;
    this.#asked.add(name);
    keepLoading(
      () => part.load(),
      () => {
        this.#host.requestUpdate();
      },
    );
    this.#settled = Promise.all([this.#settled, part.load().catch(() => undefined)]);
  }
}
