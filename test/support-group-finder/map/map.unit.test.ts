import { expect } from 'chai';
import {
  areaOf,
  cameraFor,
  movedBy,
  pixelOf,
  zoomedAt,
} from '../../../src/support-group-finder/map/camera.js';
import { creditParts } from '../../../src/support-group-finder/map/credit-parts.js';
import { MapContent } from '../../../src/support-group-finder/map/content.js';
import { PinIndex } from '../../../src/support-group-finder/map/pins.js';
import { placesOf } from '../../../src/support-group-finder/map/places.js';
import { kilometresAt, project, unproject } from '../../../src/support-group-finder/map/projection.js';
import { tileAddress, tileBox, tilesInView } from '../../../src/support-group-finder/map/tiles.js';
import type { SupportGroup } from '../../../src/support-group-finder/feeds/support-group.js';
import { distanceInMiles, isWithin } from '../../../src/support-group-finder/search/near.js';
import { makeGroup } from '../search/random-groups.js';

const SIZE = { width: 800, height: 600 };
const WORLD = { north: 85, south: -85, west: -180, east: 180 };

function groupAt(latitude: number, longitude: number, more: Partial<SupportGroup> = {}): SupportGroup {
  const place = {
    name: '',
    address: '',
    city: '',
    postalCode: '',
    regions: [],
    notes: '',
    approximate: false,
  };
  return { ...makeGroup(), place: { ...place, latitude, longitude }, ...more };
}
const all = (groups: readonly SupportGroup[]): Uint32Array => Uint32Array.from(groups.keys());

describe('map', () => {
  it('projects as all maps of images do, there and back', () => {
    // As OpenStreetMap documents the names of its images.
    for (const latitude of [-60, 0, 38.89511, 71.3]) {
      const angle = (latitude * Math.PI) / 180;
      const documented = (1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2;
      expect(project({ latitude, longitude: -77.03637 }).y).to.be.closeTo(documented, 1e-12);
      expect(project({ latitude, longitude: -77.03637 }).x).to.be.closeTo((-77.03637 + 180) / 360, 1e-12);
    }
    for (let latitude = -85; latitude <= 85; latitude += 17)
      for (let longitude = -180; longitude <= 180; longitude += 36) {
        const back = unproject(project({ latitude, longitude }));
        expect(back.latitude).to.be.closeTo(latitude, 1e-9);
        expect(back.longitude).to.be.closeTo(longitude, 1e-9);
      }
  });

  it('knows how far a kilometre reaches, north and south', () => {
    for (const latitude of [0, 42.3, 64]) {
      const from = { latitude, longitude: -122 };
      const { x } = project(from);
      const to = unproject({ x: x + kilometresAt(10, project(from)), y: project(from).y });
      expect(distanceInMiles(from, to) * 1.609344).to.be.closeTo(10, 0.05);
    }
  });

  it('keeps what is under the hand there, moved and zoomed', () => {
    const camera = { x: 0.3, y: 0.4, zoom: 6 };
    const spot = { x: 0.301, y: 0.398 };
    const before = pixelOf(camera, SIZE, spot);
    expect(pixelOf(zoomedAt(camera, SIZE, 9.5, before), SIZE, spot).left).to.be.closeTo(before.left, 1e-6);
    const moved = pixelOf(movedBy(camera, 30, -20), SIZE, spot);
    expect(moved.left - before.left).to.be.closeTo(30, 1e-6);
    expect(moved.top - before.top).to.be.closeTo(-20, 1e-6);
    expect(zoomedAt(camera, SIZE, 99, before).zoom).to.equal(18);
  });

  it('looks at all of any places', () => {
    const lists = [
      [[42, -122]],
      [
        [42, -122],
        [42.001, -122.002],
      ],
      [
        [25, -67],
        [49, -125],
        [21, -158],
      ],
      [
        [85, -180],
        [-85, 180],
      ],
    ];
    for (const list of lists) {
      const spots = list.map(([latitude = 0, longitude = 0]) => project({ latitude, longitude }));
      const camera = cameraFor(spots, SIZE);
      for (const spot of spots) {
        const { left, top } = pixelOf(camera, SIZE, spot);
        if (camera.zoom > 2) expect(left >= 0 && left <= 800 && top >= 0 && top <= 600).to.equal(true);
      }
    }
    expect(areaOf(cameraFor([], SIZE), SIZE).west).to.be.below(-120);
  });

  it('covers a view with images, each once, and asks for nothing beside the world', () => {
    for (const camera of [
      { x: 0.16, y: 0.37, zoom: 11 },
      { x: 0, y: 0, zoom: 2 },
      { x: 1, y: 1, zoom: 5 },
      { x: 0.5, y: 0.5, zoom: 6.4 },
    ]) {
      const tiles = tilesInView(camera, SIZE);
      const boxes = tiles.map((tile) => tileBox(tile, camera, SIZE));
      expect(new Set(boxes.map(({ left, top }) => `${left} ${top}`)).size).to.equal(tiles.length);
      for (const { z, x, y } of tiles) expect(x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z).to.equal(true);
      for (let left = 4; left < 800; left += 66)
        for (let top = 4; top < 600; top += 66) {
          const area = areaOf(camera, SIZE);
          const spot = project({
            latitude: unproject({ x: 0.5, y: project({ latitude: area.north, longitude: 0 }).y }).latitude,
            longitude: area.west,
          });
          const isWorld =
            spot.x + left / (256 * 2 ** camera.zoom) < 1 &&
            camera.x + (left - 400) / (256 * 2 ** camera.zoom) > 0 &&
            camera.y + (top - 300) / (256 * 2 ** camera.zoom) > 0 &&
            camera.y + (top - 300) / (256 * 2 ** camera.zoom) < 1;
          const covering = boxes.filter(
            (box) =>
              left >= box.left && left < box.left + box.width && top >= box.top && top < box.top + box.width,
          );
          if (isWorld) expect(covering.length, `${left} ${top}`).to.equal(1);
        }
    }
  });

  it('fills in addresses', () => {
    const tile = { z: 4, x: 2, y: 7 };
    expect(tileAddress('https://t.example/{z}/{x}/{y}{r}.png?{x}', tile, true)).to.equal(
      'https://t.example/4/2/7@2x.png?2',
    );
    expect(tileAddress('/{y}/{z}/{x}{r}', tile, false)).to.equal('/7/4/2');
  });

  it('makes one pin of one place, and areas of what is only near', () => {
    const place = groupAt(42.33, -122.87);
    const { places, groups } = placesOf(
      [
        place,
        { ...place, id: 'b' },
        groupAt(42.33, -122.87, {
          place: { ...place.place, approximate: true } as SupportGroup['place'] & object,
        }),
      ],
      [0, 1, 2],
    );
    expect(places.map(({ positions, isArea }) => [positions, isArea])).to.deep.equal([
      [[0, 1], false],
      [[2], true],
    ]);
    expect(groups).to.equal(3);
  });

  it('counts who is on no map, and names whose point is on the other side of the world', () => {
    const groups = [
      groupAt(42.3, -122.9),
      groupAt(41.9, -87.6),
      groupAt(21.3, -157.9),
      groupAt(13.4, 144.8),
      groupAt(49.3, -123.1),
      groupAt(42.3, 122.9), // without its sign
      groupAt(-87.6, 41.9), // the wrong way round
      groupAt(0.0001, 0.0001),
      groupAt(51.5, -0.12, {
        place: {
          ...groupAt(0, 0).place,
          latitude: 51.5,
          longitude: -0.12,
          address: '1 High St, London, United Kingdom',
        } as SupportGroup['place'] & object,
      }),
      groupAt(42.3, -122.9, { attendance: 'online' }),
      groupAt(NaN, NaN, { place: undefined } as unknown as Partial<SupportGroup>),
      ...Array.from({ length: 8 }, (_, at) => groupAt(40 + at, -100)),
    ];
    const { doubtful, online, withoutPlace, groups: onMap } = placesOf(groups, all(groups));
    expect(doubtful).to.deep.equal([5, 6, 7]);
    expect([onMap, online, withoutPlace]).to.deep.equal([14, 1, 4]);
    // A list of another country is not held against ours.
    const abroad = [groupAt(40.4, -3.7), groupAt(41.4, 2.2), groupAt(-34.6, -58.4)];
    expect(placesOf(abroad, all(abroad)).groups).to.equal(3);
  });

  it('stands for every group once at every zoom, in every part', () => {
    const groups = Array.from({ length: 2000 }, (_, at) =>
      groupAt(25 + ((at * 7919) % 2400) / 100, -124 + ((at * 104_729) % 5700) / 100),
    );
    const { places } = placesOf(groups, all(groups));
    const index = new PinIndex(places);
    for (let zoom = 2; zoom <= 18; zoom += 1) {
      const pins = index.pinsIn(WORLD, zoom);
      expect(
        pins.reduce((sum, pin) => sum + pin.groups, 0),
        `zoom ${zoom}`,
      ).to.equal(2000);
      for (const pin of pins.filter((each) => !each.place))
        expect(index.zoomInto(pin, zoom)).to.be.above(zoom);
    }
    expect(index.pinsIn(WORLD, 18).every(({ place }) => place)).to.equal(true);
    const area = { north: 40, south: 30, west: -110, east: -90 };
    const within = groups.filter(({ place }) =>
      isWithin(area, place as { latitude: number; longitude: number }),
    );
    expect(index.pinsIn(area, 18).reduce((sum, pin) => sum + pin.groups, 0)).to.equal(within.length);
  });

  it('keeps pins apart, and the same ones wherever the map is moved to', () => {
    const groups = Array.from({ length: 3000 }, (_, at) =>
      // Many in one town, the others over the country.
      at % 3
        ? groupAt(42 + ((at * 7919) % 1000) / 1e4, -122 + ((at * 104_729) % 1000) / 1e4)
        : groupAt(25 + ((at * 7919) % 2400) / 100, -124 + ((at * 104_729) % 5700) / 100),
    );
    const index = new PinIndex(placesOf(groups, all(groups)).places);
    for (let zoom = 3; zoom < 18; zoom += 1) {
      const camera = { ...project({ latitude: 42.05, longitude: -121.95 }), zoom };
      const pins = index.pinsIn(areaOf(camera, SIZE), zoom);
      const pixels = pins.map(({ spot }) => pixelOf(camera, SIZE, spot));
      for (const [at, one] of pixels.entries())
        for (const other of pixels.slice(at + 1))
          expect(Math.hypot(one.left - other.left, one.top - other.top), `zoom ${zoom}`).to.be.above(44);
      const moved = index.pinsIn(areaOf(movedBy(camera, 30, 20), SIZE), zoom);
      const keys = new Set(moved.map(({ key }) => key));
      const inner = pins.filter((_, at) => {
        const { left = 0, top = 0 } = pixels[at] ?? {};
        return left > 150 && left < 650 && top > 150 && top < 450;
      });
      expect(inner.filter(({ key }) => !keys.has(key)).length, `zoom ${zoom}`).to.be.at.most(
        inner.length / 10,
      );
    }
  });

  it('is made anew for other groups, not for another order', () => {
    const groups = [groupAt(42, -122), groupAt(43, -122), groupAt(44, -122)];
    const content = new MapContent();
    const row = (): never => {
      throw new Error('not asked for');
    };
    const take = (...positions: number[]): boolean =>
      content.take({ groups, positions: Uint32Array.from(positions), row });
    expect([take(0, 1), take(1, 0), take(0, 2), take(0), take(0, 2)]).to.deep.equal([
      true,
      false,
      true,
      true,
      true,
    ]);
    expect(content.placeOf(groups[2] as SupportGroup)?.positions).to.deep.equal([2]);
    expect(content.placeOf(groups[1] as SupportGroup)).to.equal(undefined);
  });

  it('says whose map it is, with links only to web addresses', () => {
    expect(
      creditParts('© One https://one.example/c | Two | https://three.example | <b>x</b> javascript:alert(1)'),
    ).to.deep.equal([
      { text: '© One', href: 'https://one.example/c' },
      { text: 'Two', href: undefined },
      { text: 'three.example', href: 'https://three.example/' },
      { text: '<b>x</b> javascript:alert(1)', href: undefined },
    ]);
  });
});
