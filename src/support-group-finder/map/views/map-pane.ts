import { render } from 'lit';
import { HeldText } from '../../../shared/elements/held-text.js';
import { addStyles } from '../../../shared/elements/add-styles.js';
import type { FinderProps } from '../../views/finder-props.js';
import { MOST_ZOOM, cameraFor, pixelOf, worldWidth } from '../camera.js';
import { MapContent } from '../content.js';
import type { Pin } from '../pins.js';
import type { MapPlace } from '../places.js';
import { kilometresAt, type Spot } from '../projection.js';
import { mapStyles } from '../styles.js';
import { MAP_WORDS } from '../words.js';
import { tellOfDoubt, tellOfImages } from './author-notes.js';
import { mapView, pinLabel, type MapActions, type MapProps } from './map-view.js';
import { PinLayer } from './pin-layer.js';
import { pointedGroup } from './pointed-group.js';
import { Stage } from './stage.js';

/** How long a hint stands, in milliseconds. */
const HINT_TIME = 1500;
/** Rows and places listed at first, and more with each "show more". */
const PAGE_SIZE = 50;
/** How far an area reaches that stands for a town, and the least and most it is drawn with. */
const AREA_KILOMETRES = 3;
const [LEAST_AREA, MOST_AREA] = [44, 280];

const styled = new WeakSet<Node>();

/** Holds a map: what is on it, what of it is open, and where it looks. Draws itself into an element of the finder. */
export class MapPane {
  readonly #box: HTMLElement;
  readonly #held: HeldText;
  readonly #content = new MapContent();
  #page: FinderProps | undefined;
  #stage: Stage | undefined;
  #observer: ResizeObserver | undefined;
  #opened: MapPlace | undefined;
  /** What opened it, which has the focus again when it is closed. */
  #opener: HTMLElement | undefined;
  #most = PAGE_SIZE;
  #mostListed = PAGE_SIZE;
  #isListOpen = false;
  /** A visitor looks at a part of it. */
  #isMoved = false;
  /** It was moved since the list was last narrowed to a part of it. */
  #canSearch = false;
  #hint: MapProps['hint'];
  #hinting: ReturnType<typeof setTimeout> | undefined;
  #pointed: Spot | undefined;
  #pins: PinLayer | undefined;
  /** What pins were last drawn for. */
  #made: readonly unknown[] = [];

  constructor(box: HTMLElement) {
    this.#box = box;
    this.#held = new HeldText(box);
  }

  update(page: FinderProps): void {
    this.#page = page;
    if (page.mapped && this.#content.take(page.mapped)) {
      const { places } = this.#content.places;
      this.#opened = this.#opened && places.find(({ key }) => key === this.#opened?.key);
      this.#aim();
    }
    this.#draw();
    if (this.#stage) this.#stage.refresh();
    // It is in the document once the page around it is drawn.
    else
      queueMicrotask(() => {
        this.#start();
      });
  }

  stop(): void {
    this.#stage?.stop();
    this.#pins?.stop();
    this.#observer?.disconnect();
    clearTimeout(this.#hinting);
  }

  resume(): void {
    this.#observe();
    this.#stage?.refresh();
  }

  #start(): void {
    const root = this.#box.getRootNode();
    const [view, images, pins] = ['.map-view', '.map-images', '.map-pins'].map((name) =>
      this.#box.querySelector<HTMLElement>(name),
    );
    if (this.#stage || !view || !images || !pins || !(root instanceof ShadowRoot)) return;
    if (!styled.has(root)) addStyles(root, [mapStyles]);
    styled.add(root);
    this.#pins = new PinLayer(pins, () => {
      view.focus({ preventScroll: true });
    });
    pins.addEventListener('click', ({ target }) => {
      const pin = this.#pins?.pinAt(target);
      if (pin) this.#actions.open(pin);
    });
    pins.addEventListener('focusin', ({ target }) => {
      const pin = this.#pins?.pinAt(target);
      if (pin) this.#stage?.show(pin.spot);
    });
    this.#stage = new Stage(view, images, pins, {
      draw: () => {
        this.#draw();
      },
      moved: () => {
        this.#isMoved = true;
        this.#canSearch = true;
        this.#draw();
      },
      hint: (hint) => {
        this.#showHint(hint);
      },
      template: () => {
        const { light = '', dark } = this.#page?.tiles ?? {};
        return dark && getComputedStyle(view).caretColor === 'rgb(255, 255, 255)' ? dark : light;
      },
    });
    this.#observe();
    this.#aim();
    const { host } = root;
    tellOfDoubt(host, this.#content.doubtful);
    root.addEventListener('pointerover', this.#point);
    root.addEventListener('focusin', this.#point);
  }

  #observe(): void {
    const view = this.#box.querySelector('.map-view');
    if (!view || !('ResizeObserver' in globalThis)) return;
    this.#observer ??= new ResizeObserver(() => {
      if (this.#stage?.measure() && !this.#stage.camera) this.#aim();
    });
    this.#observer.observe(view);
  }

  /** Looks at all there is, unless a visitor looks at some of it. */
  #aim(): void {
    const stage = this.#stage;
    if (!stage?.measure()) return;
    const { area, camera } = stage;
    const isSeen = camera && area && this.#content.index.pinsIn(area, camera.zoom).length > 0;
    if (!this.#isMoved || !isSeen) this.#showAll();
  }

  #showAll(): void {
    const spots = this.#content.places.places.map(({ spot }) => spot);
    if (this.#stage) this.#stage.lookAt(cameraFor(spots, this.#stage.size));
  }

  readonly #actions: MapActions = {
    open: (pin) => {
      const { place, spot } = pin;
      if (place) this.#open(place);
      else {
        // The pin falls apart into others.
        this.#box.querySelector<HTMLElement>('.map-view')?.focus({ preventScroll: true });
        this.#isMoved = true;
        this.#stage?.lookAt(
          { ...spot, zoom: this.#content.index.zoomInto(pin, this.#stage.camera?.zoom ?? 0) },
          true,
        );
      }
    },
    close: () => {
      const opener = this.#opener;
      this.#open(undefined);
      const isThere = opener?.isConnected && this.#box.contains(opener);
      (isThere ? opener : this.#box.querySelector<HTMLElement>('.map-view'))?.focus();
    },
    step: (steps) => {
      this.#stage?.step(steps);
    },
    showAll: () => {
      this.#isMoved = false;
      this.#showAll();
    },
    searchHere: () => {
      this.#canSearch = false;
      this.#box.querySelector<HTMLElement>('.map-view')?.focus({ preventScroll: true });
      this.#page?.actions.setArea(this.#stage?.area);
    },
    showMore: () => {
      this.#most += PAGE_SIZE;
      this.#draw();
    },
    setListOpen: (isOpen) => {
      if (isOpen === this.#isListOpen) return;
      this.#isListOpen = isOpen;
      this.#mostListed = PAGE_SIZE;
      this.#draw();
    },
    listMore: () => {
      this.#mostListed += PAGE_SIZE;
      this.#draw();
    },
  };

  #open(place: MapPlace | undefined): void {
    const root = this.#box.getRootNode() as ShadowRoot;
    if (place) this.#opener = root.activeElement instanceof HTMLElement ? root.activeElement : undefined;
    this.#opened = place;
    this.#most = PAGE_SIZE;
    const groups = this.#page?.mapped?.groups;
    this.#page?.actions.markGroups(place?.positions.map((position) => groups?.[position]?.id ?? '') ?? []);
    this.#draw();
    const card = this.#box.querySelector<HTMLElement>('.map-card');
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  }

  #showHint(hint: MapProps['hint']): void {
    clearTimeout(this.#hinting);
    this.#hinting = setTimeout(() => {
      this.#hint = undefined;
      this.#draw();
    }, HINT_TIME);
    if (this.#hint === hint) return;
    this.#hint = hint;
    this.#draw();
  }

  /** A row of the list that is pointed at, or has the focus, is marked on the map. */
  readonly #point = ({ target }: Event): void => {
    const group = pointedGroup(target, this.#page?.sections ?? []);
    const spot = group && this.#content.placeOf(group)?.spot;
    if (spot === this.#pointed) return;
    this.#pointed = spot;
    this.#draw();
  };

  #draw(): void {
    const page = this.#page;
    if (!page) return;
    const { index, places } = this.#content;
    const { area, isWithoutImages = false } = this.#stage ?? {};
    if (isWithoutImages) tellOfImages((this.#box.getRootNode() as ShadowRoot).host, page.tiles?.hosts ?? '');
    const map = page.wordsFrom(MAP_WORDS);
    const props: MapProps = {
      page,
      map,
      places,
      opened: this.#opened,
      most: this.#most,
      canSearch: this.#canSearch,
      hint: this.#hint,
      isWithoutImages,
      isPointed: !!this.#pointed,
      listed: this.#isListOpen && area ? index.pinsIn(area, MOST_ZOOM) : undefined,
      mostListed: this.#mostListed,
      actions: this.#actions,
    };
    this.#held.release();
    render(mapView(props), this.#box);
    this.#held.hold();
    this.#drawPins((pin) => pinLabel({ page, map }, pin));
  }

  #drawPins(label: (pin: Pin) => string): void {
    const { drawnCamera: camera, drawnArea, size } = this.#stage ?? {};
    if (!this.#stage || !this.#pins || !camera || !drawnArea || !size) return;
    const mark = this.#pointed && this.#stage.place(this.#pointed);
    if (mark)
      this.#box
        .querySelector<HTMLElement>('.map-mark')
        ?.style.setProperty(
          'translate',
          `${String(Math.round(mark.left))}px ${String(Math.round(mark.top))}px`,
        );
    const opened = this.#opened?.key;
    const language = this.#page?.language ?? '';
    const { index } = this.#content;
    const made = [camera, size, index, opened, language];
    if (made.every((each, at) => each === this.#made[at])) return;
    this.#made = made;
    this.#pins.draw(index.pinsIn(drawnArea, camera.zoom), {
      place: ({ spot }) => pixelOf(camera, size, spot),
      width: ({ spot }) => {
        const across = 2 * kilometresAt(AREA_KILOMETRES, spot) * worldWidth(camera.zoom);
        return Math.max(LEAST_AREA, Math.min(MOST_AREA, across));
      },
      label,
      language,
      opened,
      isSeen: ({ left, top }) => left >= 0 && top >= 0 && left <= size.width && top <= size.height,
    });
  }
}
