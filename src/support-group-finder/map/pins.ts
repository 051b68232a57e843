import Supercluster from 'supercluster';
import type { Area } from '../search/query.js';
import { MOST_ZOOM } from './camera.js';
import type { MapPlace } from './places.js';
import { project, unproject, type Spot } from './projection.js';

/** What is drawn for one place, or for several that are too near each other to be told apart. */
export interface Pin {
  readonly key: string;
  readonly spot: Spot;
  /** How many groups it stands for. */
  readonly groups: number;
  /** Absent where it stands for several. */
  readonly place: MapPlace | undefined;
  /** Of several: by which they are asked for. */
  readonly cluster: number;
}

interface OfPlace {
  readonly place: MapPlace;
  readonly groups: number;
}
interface OfCluster {
  groups: number;
}

/** Pins nearer to each other than this are one, in pixels: each can be hit by a finger. */
const RADIUS = 56;

/** All places, for any part of the map and any zoom. */
export class PinIndex {
  readonly #clusters = new Supercluster<OfPlace, OfCluster>({
    radius: RADIUS,
    extent: 256,
    minZoom: 0,
    maxZoom: MOST_ZOOM - 1,
    map: ({ groups }) => ({ groups }),
    reduce: (sum, { groups }) => {
      sum.groups += groups;
    },
  });

  constructor(places: readonly MapPlace[]) {
    this.#clusters.load(
      places.map((place) => {
        const { latitude, longitude } = unproject(place.spot);
        return {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [longitude, latitude] },
          properties: { place, groups: place.positions.length },
        };
      }),
    );
  }

  /** Pins of a part of the map, from the top down as they are read. */
  pinsIn({ north, south, west, east }: Area, zoom: number): Pin[] {
    const found = this.#clusters.getClusters([west, south, east, north], Math.round(zoom));
    return found
      .map(({ geometry, properties }): Pin => {
        if ('place' in properties) {
          const { place, groups } = properties;
          return { key: place.key, spot: place.spot, groups, place, cluster: 0 };
        }
        const [longitude = 0, latitude = 0] = geometry.coordinates;
        const { cluster_id: cluster, groups } = properties;
        const spot = project({ latitude, longitude });
        return { key: `cluster ${String(cluster)}`, spot, groups, place: undefined, cluster };
      })
      .sort((one, other) => one.spot.y - other.spot.y || one.spot.x - other.spot.x);
  }

  /** How near one has to go for the parts of a pin to be told apart. */
  zoomInto({ cluster }: Pin): number {
    return Math.min(MOST_ZOOM, this.#clusters.getClusterExpansionZoom(cluster));
  }

  /** The places a pin stands for, and how many there are in all. */
  placesOf({ cluster, place }: Pin, most: number): readonly MapPlace[] {
    if (place) return [place];
    return this.#clusters.getLeaves(cluster, most).map(({ properties }) => properties.place);
  }
}
