import { expect } from 'chai';
import { ReceivedBody, type DecodedFeed } from '../../../src/shared/net/decode.js';
import { readFeedBody } from '../../../src/support-group-finder/feeds/detect.js';
import { runSync } from '../../../src/support-group-finder/state/scheduler.js';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
const utf16 = (text: string, little: boolean): number[] =>
  [...text].flatMap((letter) => {
    const unit = letter.charCodeAt(0);
    return little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
  });

/** However it is cut on the way, it must say the same. */
function decodeFeed(whole: Uint8Array, contentType?: string): DecodedFeed {
  const decoded = ReceivedBody.of(whole).decode(contentType);
  for (const size of [1, 2, 3, 7]) {
    const body = new ReceivedBody();
    for (let at = 0; at < whole.length; at += size) body.add(whole.slice(at, at + size));
    expect(body.decode(contentType)).to.deep.equal(decoded);
    expect(body.bytes).to.deep.equal(whole);
  }
  return decoded;
}

describe('shared/net/decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeFeed(bytes([0xef, 0xbb, 0xbf], '["ñ"]')).text).to.equal('["ñ"]');
    expect(decodeFeed(bytes('["ñ"]'), 'application/json; charset=iso-8859-1').text).to.equal('["ñ"]');
  });
  it('reads UTF-16 of both kinds, marked or not', () => {
    for (const little of [true, false]) {
      expect(decodeFeed(Uint8Array.from(utf16('[1,"ñ"]', little))).text).to.equal('[1,"ñ"]');
      expect(decodeFeed(Uint8Array.from(utf16('\ufeff[1]', little))).text).to.equal('[1]');
    }
  });
  it('falls back to windows-1252, or to the charset the server names', () => {
    const latin = bytes('Caf', [0xe9]);
    expect(decodeFeed(latin)).to.include({ text: 'Café', encoding: 'windows-1252' });
    expect(decodeFeed(bytes([0xe9, 0xf1]), 'text/csv; charset="iso-8859-2"').text).to.equal('éń');
    expect(decodeFeed(latin, 'text/csv; charset=nonsense').text).to.equal('Café');
  });
  it('keeps good UTF-8 with a bad byte or a lone surrogate in it, and says so', () => {
    const text = decodeFeed(bytes('ñandú áéíóú ', [0xed, 0xa0, 0x80]));
    expect(text.text).to.match(/^ñandú áéíóú \ufffd+$/);
    expect(text.damaged).to.equal(true);
  });
  it('decodes nothing to nothing', () => expect(decodeFeed(new Uint8Array()).text).to.equal(''));
  it('names a wrong charset in the report and still reads the feed', () => {
    const row = [
      '[{"name":"',
      [0x93],
      'Caf',
      [0xe9, 0x94],
      '","slug":"a","day":1,"time":"19:00","address":"1 Main St"}]',
    ];
    const result = runSync(readFeedBody(ReceivedBody.of(bytes(...row)), { source: 'x' }));
    expect(result.groups[0]?.name).to.equal('“Café”');
    expect(result.problems[0]).to.include({ row: 0, code: 'wrong-charset' });
  });
  it('names damaged text', () => {
    const feed = bytes(
      '[{"name":"ñññññ',
      [0xed],
      '","slug":"a","day":1,"time":"19:00","address":"1 Main St"}]',
    );
    expect(runSync(readFeedBody(ReceivedBody.of(feed), { source: 'x' })).problems[0]?.code).to.equal(
      'damaged-text',
    );
  });
});
