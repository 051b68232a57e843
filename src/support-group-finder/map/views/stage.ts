import { page } from '../../../shared/elements/native.js';
import type { Area } from '../../search/query.js';
import type { Camera, Pixel, Size } from '../camera.js';
import { LEAST_ZOOM, MOST_ZOOM, areaOf, between, movedBy, pixelOf, worldWidth, zoomedAt } from '../camera.js';
import type { Spot } from '../projection.js';
import { followHands, type Moves } from './gestures.js';
import { TileLayer } from './tile-layer.js';
import { media } from '../../../shared/elements/media.js';

/** What the stage says and asks. */
interface StageHost {
  /** Draws what stands on the map anew, for its present part. */
  readonly draw: () => void;
  /** A visitor has moved it. */
  readonly moved: () => void;
  readonly hint: Moves['hint'];
  /** Address of the images; looked up each time, since the page may have become dark. */
  readonly template: () => string;
}

/** How long a step of zoom takes, in milliseconds. */
const STEP_TIME = 220;
/** More of the map than is in view, on each side, has its pins drawn, by how much of the view. */
const MORE = 0.5;

/** Further than this nothing is only drawn larger or smaller, in steps of zoom. */
const MOST_SCALED = 1.25;

const isStill = (): boolean => media('(prefers-reduced-motion: reduce)').matches ?? false;

/**
 * The map as it moves. While it is moved, layers are: their images and pins are drawn anew where it comes to rest, and before
 * it leaves what was drawn.
 */
export class Stage {
  readonly #view: HTMLElement;
  readonly #images: HTMLElement;
  readonly #pins: HTMLElement;
  readonly #host: StageHost;
  readonly #tiles: TileLayer;
  #size: Size = { width: 0, height: 0 };
  #camera: Camera | undefined;
  /** It couldn't be drawn while it was hidden, or has another size since. */
  #isDue = false;
  /** That all was drawn for. */
  #drawn: Camera | undefined;
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param view holds a layer of images and a layer of pins.
   */
  constructor(view: HTMLElement, images: HTMLElement, pins: HTMLElement, host: StageHost) {
    this.#view = view;
    this.#images = images;
    this.#pins = pins;
    this.#host = host;
    let wasMissing = false;
    this.#tiles = new TileLayer(images, () => {
      // Not for each image that comes: pins have nothing to do with them.
      if (wasMissing === this.#tiles.isMissing) return;
      wasMissing = !wasMissing;
      host.draw();
    });
    followHands(view, {
      moveBy: (right, down) => {
        if (this.#camera) this.#moveTo(movedBy(this.#camera, right, down));
      },
      zoomBy: (steps, at) => {
        if (this.#camera) this.#moveTo(zoomedAt(this.#camera, this.#size, this.#camera.zoom + steps, at));
      },
      step: (steps, at) => {
        this.step(steps, at);
      },
      settle: () => {
        clearTimeout(this.#settling);
        this.#settling = setTimeout(() => {
          this.#settle();
        }, 120);
        host.moved();
      },
      hint: host.hint,
    });
    // What has the focus is in view, wherever a browser scrolls to by itself.
    view.addEventListener('scroll', () => {
      view.scrollTo(0, 0);
    });
  }

  get size(): Size {
    return this.#size;
  }

  get camera(): Camera | undefined {
    return this.#camera;
  }

  get isWithoutImages(): boolean {
    return this.#tiles.isMissing;
  }

  /** The part of the map that is in view. */
  get area(): Area | undefined {
    return this.#camera && areaOf(this.#camera, this.#size);
  }

  /** What all was last drawn for. */
  get drawnCamera(): Camera | undefined {
    return this.#drawn;
  }

  /** The part that pins are drawn for. */
  get drawnArea(): Area | undefined {
    return this.#drawn && areaOf(this.#drawn, this.#size, MORE);
  }

  /** Looks at how large it is. Hidden, it has no size, and asks for nothing. */
  measure(): boolean {
    if (!this.#look()) return false;
    if (this.#isDue && this.#camera) this.#rest();
    return true;
  }

  #look(): boolean {
    const { clientWidth: width, clientHeight: height } = this.#view;
    if (width === 0 || height === 0) return false;
    this.#isDue ||= width !== this.#size.width || height !== this.#size.height;
    // The same object, as long as it is the same.
    if (this.#isDue) this.#size = { width, height };
    return true;
  }

  /** Looks at something else. */
  lookAt(camera: Camera, isSoft = false): void {
    const from = this.#camera;
    cancelAnimationFrame(this.#frame);
    if (!from || !isSoft || page.hidden || isStill()) {
      this.#camera = camera;
      this.#rest();
      return;
    }
    const start = performance.now();
    const move = (now: number): void => {
      const part = Math.min(1, Math.max(0, now - start) / STEP_TIME);
      this.#camera = part < 1 ? between(from, camera, part * (2 - part)) : camera;
      if (part < 1) {
        this.#move();
        this.#frame = requestAnimationFrame(move);
      } else this.#rest();
    };
    this.#frame = requestAnimationFrame(move);
  }

  /** Nearer or farther by whole steps. */
  step(steps: number, at?: Pixel): void {
    if (!this.#camera) return;
    const { width, height } = this.#size;
    const zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, Math.round(this.#camera.zoom) + steps));
    this.#host.moved();
    this.lookAt(zoomedAt(this.#camera, this.#size, zoom, at ?? { left: width / 2, top: height / 2 }), true);
  }

  /** Where a spot stands in the layer of pins. */
  place(spot: Spot): Pixel {
    return this.#drawn ? pixelOf(this.#drawn, this.#size, spot) : { left: 0, top: 0 };
  }

  /** Moves so that a spot can be seen. */
  show(spot: Spot): void {
    if (!this.#camera) return;
    const { left, top } = pixelOf(this.#camera, this.#size, spot);
    const { width, height } = this.#size;
    if (left >= 0 && top >= 0 && left <= width && top <= height) return;
    this.lookAt({ ...this.#camera, x: spot.x, y: spot.y });
  }

  /** Nothing more is asked for. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
    this.#tiles.clear();
  }

  /** Draws images again, of which others may be wanted by now. */
  refresh(): void {
    if (this.#camera && this.#drawn) this.#tiles.draw(this.#drawn, this.#size, this.#host.template());
  }

  #moveTo(camera: Camera): void {
    cancelAnimationFrame(this.#frame);
    this.#camera = camera;
    // Once a frame, however often a hand is heard of.
    this.#frame = requestAnimationFrame(() => {
      this.#move();
    });
  }

  #move(): void {
    const from = this.#drawn;
    const to = this.#camera;
    if (!from || !to) return;
    const { width, height } = this.#size;
    const scale = 2 ** (to.zoom - from.zoom);
    const across = (from.x - to.x) * worldWidth(to.zoom);
    const down = (from.y - to.y) * worldWidth(to.zoom);
    // Far from what was drawn: what comes into view stands there in time, and pins aren't many times as large.
    const isFar =
      scale === 1
        ? Math.max(Math.abs(across) / width, Math.abs(down) / height) > MORE * 0.6
        : Math.abs(to.zoom - from.zoom) > MOST_SCALED;
    if (isFar) {
      this.#rest();
      return;
    }
    // Around the middle of the view, where both cameras look at.
    this.#images.style.transform = `translate(${String(across)}px,${String(down)}px) scale(${String(scale)})`;
    this.#pins.style.transform = this.#images.style.transform;
    if (scale === 1) this.#tiles.reach(to, from, this.#size);
  }

  /** After a movement of hands: images are sharp only at whole steps. */
  #settle(): void {
    if (!this.#camera) return;
    const zoom = Math.round(this.#camera.zoom);
    if (zoom === this.#camera.zoom) this.#rest();
    else this.lookAt({ ...this.#camera, zoom }, true);
  }

  #rest(): void {
    const camera = this.#camera;
    if (!camera) return;
    this.#drawn = camera;
    const isSeen = this.#look();
    this.#isDue = !isSeen;
    if (!isSeen) return;
    this.#images.style.transform = this.#pins.style.transform = '';
    this.#tiles.draw(camera, this.#size, this.#host.template());
    this.#host.draw();
  }
}
