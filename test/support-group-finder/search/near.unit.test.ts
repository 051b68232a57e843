import { expect } from 'chai';
import { distanceInMiles, roundPosition } from '../../../src/support-group-finder/search/near.js';
import { milesBetween } from './brute-force.js';
import { seeded } from './random-groups.js';

describe('distanceInMiles', () => {
  it('agrees with the angle between vectors, anywhere on Earth', () => {
    const random = seeded(21);
    for (let round = 0; round < 500; round += 1) {
      const [from, to] = [0, 1].map(() => ({
        latitude: random() * 180 - 90,
        longitude: random() * 360 - 180,
      })) as [{ latitude: number; longitude: number }, { latitude: number; longitude: number }];
      expect(distanceInMiles(from, to)).to.be.closeTo(
        milesBetween([from.latitude, from.longitude], [to.latitude, to.longitude]),
        0.01,
      );
    }
  });

  it('knows the way across the date line, to the other side of the Earth, and to where one is', () => {
    const at = (latitude: number, longitude: number) => ({ latitude, longitude });
    expect(distanceInMiles(at(0, 179.5), at(0, -179.5))).to.be.closeTo(69.09, 0.01);
    expect(distanceInMiles(at(0, 0), at(0, 180))).to.be.closeTo(12_437, 1);
    expect(distanceInMiles(at(42.3, -122.9), at(42.3, -122.9))).to.equal(0);
  });
});

describe('roundPosition', () => {
  it('keeps two decimals and no more', () => {
    expect(roundPosition({ latitude: 42.326512, longitude: -122.875599 })).to.deep.equal({
      latitude: 42.33,
      longitude: -122.88,
    });
  });
});
