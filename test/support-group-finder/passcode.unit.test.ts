import { expect } from 'chai';
import { openName, openText } from '../../src/support-group-finder/passcode.js';

describe('openText', () => {
  it('holds back what may hold a passcode', () => {
    for (const text of [
      'Passcode: 1234',
      'Zoom, password mug',
      'https://x.example/j/1?pwd=a',
      'PIN 4455',
      'código 12',
    ])
      expect(openText(text), text).to.equal('');
  });

  it('lets places and plain words through', () => {
    for (const text of ['Grants Pass, OR', 'Boise, ID', 'Pinewood Hall'])
      expect(openText(text)).to.equal(text);
    expect(openText(undefined)).to.equal('');
  });
});

describe('openName', () => {
  it('ends before the passcode', () => {
    expect(openName('Morning Circle passcode 1234')).to.equal('Morning Circle');
    expect(openName('Morning Circle')).to.equal('Morning Circle');
  });
});
