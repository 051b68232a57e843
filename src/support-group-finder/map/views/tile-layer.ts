import type { Camera, Size } from '../camera.js';
import { tileAddress, tileBox, tileKey, tilesInView, type Tile } from '../tiles.js';

interface Drawn {
  readonly tile: Tile;
  readonly image: HTMLImageElement;
  state: 'asked' | 'there' | 'failed';
}

/** Without a single image for so long, the map does without them for now. */
const PATIENCE = 10_000;

/** The map's images. What is there stays until what takes its place is. */
export class TileLayer {
  readonly #layer: HTMLElement;
  readonly #onChange: () => void;
  readonly #drawn = new Map<string, Drawn>();
  /** Keys of the images of the last view that stood still. */
  #wanted: ReadonlySet<string> = new Set();
  #template = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLate = false;

  /** @param onChange called when `isMissing` may have changed. */
  constructor(layer: HTMLElement, onChange: () => void) {
    this.#layer = layer;
    this.#onChange = onChange;
  }

  /** None of the images asked for can be had, or none has come for long. */
  get isMissing(): boolean {
    const states = [...this.#drawn.values()].map(({ state }) => state);
    if (states.length === 0 || states.includes('there')) return false;
    return this.#isLate || !states.includes('asked');
  }

  /** @param camera of the view, which stands still, or is moved from side to side. */
  draw(camera: Camera, size: Size, template: string): void {
    if (template !== this.#template) this.clear();
    this.#template = template;
    const wanted = tilesInView(camera, size);
    for (const tile of wanted) this.#ask(tile);
    for (const drawn of this.#drawn.values()) place(drawn, camera, size);
    this.#forget(new Set(wanted.map(tileKey)));
    this.#timer ??= setTimeout(() => {
      this.#isLate = true;
      this.#onChange();
    }, PATIENCE);
  }

  /**
   * Asks for what comes into view while the map is moved from side to side.
   * @param drawn the camera it was drawn for, and is moved from.
   */
  reach(camera: Camera, drawn: Camera, size: Size): void {
    for (const tile of tilesInView(camera, size)) {
      const asked = this.#ask(tile);
      if (asked) place(asked, drawn, size);
    }
  }

  /** Takes all images away, and stops those under way. */
  clear(): void {
    for (const key of [...this.#drawn.keys()]) this.#remove(key);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isLate = false;
  }

  #ask(tile: Tile): Drawn | undefined {
    const key = tileKey(tile);
    if (this.#drawn.has(key)) return undefined;
    const image = new Image();
    const drawn: Drawn = { tile, image, state: 'asked' };
    const settle = (state: 'there' | 'failed') => (): void => {
      if (this.#drawn.get(key) !== drawn) return;
      drawn.state = state;
      image.hidden = state === 'failed';
      if (state === 'there') this.#forgetCovered();
      this.#onChange();
    };
    image.alt = '';
    image.draggable = false;
    image.decoding = 'async';
    // Without cookies; and pages that let in only what is meant for others can have it.
    image.crossOrigin = 'anonymous';
    image.onload = settle('there');
    image.onerror = settle('failed');
    image.src = tileAddress(this.#template, tile, devicePixelRatio > 1);
    this.#drawn.set(key, drawn);
    this.#layer.append(image);
    return drawn;
  }

  /** Of another zoom, what is there stays below until all that is wanted has come. */
  #forget(wanted: ReadonlySet<string>): void {
    this.#wanted = wanted;
    for (const [key, { state }] of [...this.#drawn])
      if (!wanted.has(key) && state !== 'there') this.#remove(key);
    this.#forgetCovered();
  }

  #forgetCovered(): void {
    if ([...this.#wanted].some((key) => this.#drawn.get(key)?.state === 'asked')) return;
    for (const key of [...this.#drawn.keys()]) if (!this.#wanted.has(key)) this.#remove(key);
  }

  #remove(key: string): void {
    const image = this.#drawn.get(key)?.image;
    this.#drawn.delete(key);
    // An image that nobody sees would still be loaded.
    image?.removeAttribute('src');
    image?.remove();
  }
}

function place({ tile, image: { style } }: Drawn, camera: Camera, size: Size): void {
  const { left, top, width } = tileBox(tile, camera, size);
  style.inlineSize = style.blockSize = `${String(width)}px`;
  style.transform = `translate(${String(left)}px,${String(top)}px)`;
  // Those of an earlier zoom are seen where these haven't come.
  style.zIndex = tile.z === Math.round(camera.zoom) ? '1' : '0';
}
