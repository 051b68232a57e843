import { expect } from 'chai';
import { locate, type Locator } from '../../../src/support-group-finder/state/location.js';

const refusing = (code: number): Locator => ({
  getCurrentPosition: (_found, refuse) => {
    refuse?.({ code, PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3, message: '' });
  },
});

describe('locate', () => {
  it('keeps a rounded position only', async () => {
    const coords = { latitude: 42.326_515, longitude: -122.875_595 } as GeolocationCoordinates;
    const place = await locate({
      getCurrentPosition: (found) => {
        found({ coords, timestamp: 0, toJSON: () => '' });
      },
    });
    expect(place).to.deep.equal({
      zip: '',
      usesGeolocation: true,
      position: { latitude: 42.33, longitude: -122.88 },
    });
  });

  it('tells a refusal from a position that can’t be found', async () => {
    expect((await locate(refusing(1))).note).to.equal('refused');
    expect((await locate(refusing(2))).note).to.equal('no-position');
    expect((await locate(refusing(3))).note).to.equal('no-position');
    expect((await locate(undefined)).note).to.equal('no-position');
  });
});
