import { number } from '../../../shared/i18n/count.js';
import { page } from '../../../shared/elements/native.js';
import type { Pixel } from '../camera.js';
import type { Pin } from '../pins.js';

/** What a pin is drawn from, besides itself. */
export interface PinView {
  readonly place: (pin: Pin) => Pixel;
  /** How wide an area is, in pixels. */
  readonly width: (pin: Pin) => number;
  readonly label: (pin: Pin) => string;
  /** Labels of another are made anew. */
  readonly language: string;
  /** Key of the place that is open. */
  readonly opened: string | undefined;
  /** In view, not only near it. */
  readonly isSeen: (pixel: Pixel) => boolean;
}

interface Drawn {
  readonly element: HTMLButtonElement;
  readonly count: HTMLElement;
  pin: Pin | undefined;
  language: string;
}

/** New pins in one frame. */
const AT_ONCE = 40;

function made(): Drawn {
  const element = page.createElement('button');
  element.type = 'button';
  element.setAttribute('part', 'pin');
  const count = page.createElement('span');
  count.className = 'map-count';
  count.setAttribute('aria-hidden', 'true');
  element.append(count);
  return { element, count, pin: undefined, language: '' };
}

/** Touches only what has changed: styles of all that is touched are worked out anew. */
function update(drawn: Drawn, pin: Pin, { left, top }: Pixel, view: PinView): void {
  const { element, count, pin: before } = drawn;
  const { place, groups } = pin;
  if (before?.place !== place || before?.groups !== groups || drawn.language !== view.language) {
    element.className = `map-pin ${place ? (place.isArea ? 'area' : 'single') : 'several'}`;
    element.setAttribute('aria-label', view.label(pin));
    count.textContent = groups > 1 ? number(groups) : '';
  }
  drawn.pin = pin;
  drawn.language = view.language;
  if (place) element.setAttribute('aria-expanded', String(place.key === view.opened));
  else element.removeAttribute('aria-expanded');
  element.style.translate = `${String(Math.round(left))}px ${String(Math.round(top))}px`;
  if (place?.isArea) element.style.setProperty('--_size', `${String(Math.round(view.width(pin)))}px`);
}

/**
 * The pins, as buttons from the top down. There are hundreds where a list is long, so that they are made some in each frame, those in
 * view first, and kept by key.
 */
export class PinLayer {
  readonly #layer: HTMLElement;
  readonly #leave: () => void;
  #drawn = new Map<string, Drawn>();
  #frame = 0;

  /** @param leave called before a pin that has the focus goes. */
  constructor(layer: HTMLElement, leave: () => void) {
    this.#layer = layer;
    this.#leave = leave;
  }

  /** The pin of an element in the layer. */
  pinAt(target: EventTarget | null): Pin | undefined {
    const element = target instanceof Element ? target.closest('.map-pin') : null;
    return element ? [...this.#drawn.values()].find((each) => each.element === element)?.pin : undefined;
  }

  draw(pins: readonly Pin[], view: PinView): void {
    cancelAnimationFrame(this.#frame);
    const wanted = new Set(pins.map(({ key }) => key));
    for (const [key, { element }] of [...this.#drawn]) {
      if (wanted.has(key)) continue;
      if (element.matches(':focus')) this.#leave();
      element.remove();
      this.#drawn.delete(key);
    }
    const placed = pins.map((pin) => ({ pin, pixel: view.place(pin), isDue: !this.#drawn.has(pin.key) }));
    for (const { pin, pixel } of placed) {
      const drawn = this.#drawn.get(pin.key);
      if (drawn) update(drawn, pin, pixel, view);
    }
    const due = placed.filter(({ isDue }) => isDue);
    const seen = due.filter(({ pixel }) => view.isSeen(pixel));
    const rest = due.filter(({ pixel }) => !view.isSeen(pixel));
    const queue = [...seen, ...rest];
    const add = (): void => {
      for (const { pin, pixel } of queue.splice(0, AT_ONCE)) {
        const drawn = made();
        update(drawn, pin, pixel, view);
        this.#drawn.set(pin.key, drawn);
      }
      this.#arrange(pins);
      if (queue.length > 0) this.#frame = requestAnimationFrame(add);
    };
    add();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** In the order of pins, moving none that stand right. */
  #arrange(pins: readonly Pin[]): void {
    let next = this.#layer.firstElementChild;
    for (const { key } of pins) {
      const { element } = this.#drawn.get(key) ?? {};
      if (!element) continue;
      if (element === next) next = next.nextElementSibling;
      else this.#layer.insertBefore(element, next);
    }
  }
}
