import { expect } from 'chai';
import { openName, redactPasscode } from '../../../src/support-group-finder/feeds/passcode.js';

describe('redactPasscode', () => {
  it('holds back what may hold a passcode', () => {
    for (const text of [
      'Passcode: 1234',
      'Zoom, password mug',
      'https://x.example/j/1?pwd=a',
      'PIN 4455',
      'código 12',
    ])
      expect(redactPasscode(text), text).to.equal('');
  });

  it('lets places and plain words through', () => {
    for (const text of ['Grants Pass, OR', 'Boise, ID', 'Pinewood Hall'])
      expect(redactPasscode(text)).to.equal(text);
    expect(redactPasscode(undefined)).to.equal('');
  });
});

describe('openName', () => {
  it('ends before the passcode', () => {
    expect(openName('Morning Circle passcode 1234')).to.equal('Morning Circle');
    expect(openName('Morning Circle')).to.equal('Morning Circle');
  });
});
