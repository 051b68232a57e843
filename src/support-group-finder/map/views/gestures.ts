import type { Pixel } from '../camera.js';

/** What hands do to a map. */
export interface Moves {
  /** By so many pixels, at once. */
  readonly moveBy: (right: number, down: number) => void;
  /** So many times as near, at once, around a pixel. */
  readonly zoomBy: (steps: number, at: Pixel) => void;
  /** By whole steps, softly. */
  readonly step: (steps: number, at?: Pixel) => void;
  /** A movement has ended. */
  readonly settle: () => void;
  readonly hint: (hint: 'twoFingers' | 'holdKey') => void;
}

/** Below this a hand that presses hasn't moved. */
const STILL = 5;
/** How far an arrow key goes, in pixels. */
const KEY_STEP = 96;
/** How far a wheel turns for one step of zoom, in pixels. */
const WHEEL_STEP = 120;
const LINE = 40;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const STEPS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** Lets hands, wheels and keys move a map. One finger, and a wheel alone, go on scrolling the page. */
export function followHands(view: HTMLElement, moves: Moves): void {
  const pixelOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Pixel => {
    const { left, top } = view.getBoundingClientRect();
    return { left: clientX - left, top: clientY - top };
  };
  followMouse(view, moves);
  followFingers(view, moves, pixelOf);

  view.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) {
        moves.hint('holdKey');
        return;
      }
      event.preventDefault();
      const turned = event.deltaMode ? event.deltaY * LINE : event.deltaY;
      // Two fingers on a trackpad come as a wheel that turns little by little.
      moves.zoomBy(-Math.max(-1, Math.min(1, turned / WHEEL_STEP)), pixelOf(event));
      moves.settle();
    },
    { passive: false },
  );
  view.addEventListener('dblclick', (event) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    moves.step(1, pixelOf(event));
  });
  view.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    const steps = STEPS[event.key];
    if (!arrow && !steps) return;
    event.preventDefault();
    if (steps) moves.step(steps);
    if (!arrow) return;
    const [right, down] = arrow;
    moves.moveBy(right * KEY_STEP, down * KEY_STEP);
    moves.settle();
  });
}

/** Drags with a mouse or a pen, from pins too: a press that has moved is no click. */
function followMouse(view: HTMLElement, moves: Moves): void {
  let from: { x: number; y: number } | undefined;
  let isDragged = false;
  view.addEventListener('pointerdown', (event) => {
    isDragged = false;
    if (event.pointerType === 'touch' || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY };
  });
  view.addEventListener('pointermove', (event) => {
    if (!from || event.pointerType === 'touch') return;
    const right = event.clientX - from.x;
    const down = event.clientY - from.y;
    if (!isDragged && Math.hypot(right, down) < STILL) return;
    // Only now: a pointer that is held takes its click away from the pin.
    if (!isDragged) view.setPointerCapture(event.pointerId);
    isDragged = true;
    from = { x: event.clientX, y: event.clientY };
    moves.moveBy(right, down);
  });
  const end = (): void => {
    if (from && isDragged) moves.settle();
    from = undefined;
  };
  view.addEventListener('pointerup', end);
  view.addEventListener('pointercancel', end);
  view.addEventListener(
    'click',
    (event) => {
      if (!isDragged) return;
      isDragged = false;
      event.stopPropagation();
    },
    true,
  );
}

/** Two fingers move and zoom; the page scrolls with one, and zooms beside the map. */
function followFingers(
  view: HTMLElement,
  moves: Moves,
  pixelOf: (touch: { clientX: number; clientY: number }) => Pixel,
): void {
  let last: { middle: Pixel; gap: number } | undefined;
  const read = ({ touches }: TouchEvent): typeof last => {
    const [one, other] = [...touches].map(pixelOf);
    if (!one || !other) return undefined;
    return {
      middle: { left: (one.left + other.left) / 2, top: (one.top + other.top) / 2 },
      gap: Math.max(1, Math.hypot(one.left - other.left, one.top - other.top)),
    };
  };
  const start = (event: TouchEvent): void => {
    last = read(event);
    if (last) event.preventDefault();
  };
  const move = (event: TouchEvent): void => {
    const now = read(event);
    if (!now) {
      moves.hint('twoFingers');
      return;
    }
    event.preventDefault();
    if (last) {
      moves.moveBy(now.middle.left - last.middle.left, now.middle.top - last.middle.top);
      moves.zoomBy(Math.log2(now.gap / last.gap), now.middle);
    }
    last = now;
  };
  const end = (event: TouchEvent): void => {
    if (last && event.touches.length < 2) moves.settle();
    last = read(event);
  };
  view.addEventListener('touchstart', start, { passive: false });
  view.addEventListener('touchmove', move, { passive: false });
  view.addEventListener('touchend', end);
  view.addEventListener('touchcancel', end);
}
