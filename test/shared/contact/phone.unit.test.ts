import { expect } from 'chai';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { readPhone } from '../../../src/shared/contact/phone.js';
import { safeHref } from '../../../src/shared/contact/links.js';
import { seeded, WAYS_TO_EXTEND, WAYS_TO_WRITE } from '../phone-numbers.js';

describe('readPhone', () => {
  const dialled: readonly (readonly [written: string, href: string, display: string])[] = [
    ['855-993-0960', 'tel:+18559930960', '(855) 993-0960'],
    ['410.555.0100', 'tel:+14105550100', '(410) 555-0100'],
    ['(541) 555 0100 ext. 7', 'tel:+15415550100;ext=7', '(541) 555-0100 ext. 7'],
    ['541-555-0100 x7', 'tel:+15415550100;ext=7', '(541) 555-0100 ext. 7'],
    ['541-555-0100x7', 'tel:+15415550100;ext=7', '(541) 555-0100 ext. 7'],
    ['541-555-0100 #7', 'tel:+15415550100;ext=7', '(541) 555-0100 ext. 7'],
    ['541-555-0100, extensión 12', 'tel:+15415550100;ext=12', '(541) 555-0100 ext. 12'],
    ['tel:+1-541-555-0100;ext=7', 'tel:+15415550100;ext=7', '(541) 555-0100 ext. 7'],
    ['+1 541 555 0100', 'tel:+15415550100', '(541) 555-0100'],
    ['5415550100.', 'tel:+15415550100', '(541) 555-0100'],
    ['（５４１）５５５－０１００', 'tel:+15415550100', '(541) 555-0100'],
    ['541\u00a0555\u20110100', 'tel:+15415550100', '(541) 555-0100'],
    ['\u202a(541) 555-0100\u202c', 'tel:+15415550100', '(541) 555-0100'],
    ['541\u200b-555-0100\n', 'tel:+15415550100', '(541) 555-0100'],
    ['1-800-662-HELP', 'tel:+18006624357', '1-800-662-HELP (4357)'],
    ['1-800-662-HELP x7', 'tel:+18006624357;ext=7', '1-800-662-HELP (4357) ext. 7'],
    ['1-800-662-HELP (4357)', 'tel:+18006624357', '1-800-662-HELP (4357)'],
    ['1-800-662-4357 (HELP)', 'tel:+18006624357', '1-800-662-4357 (HELP)'],
    ['1-800-MEDICARE', 'tel:+18006334227', '1-800-MEDICARE (633-4227)'],
    ['1-800-MEDICARE (1-800-633-4227)', 'tel:+18006334227', '1-800-MEDICARE (1-800-633-4227)'],
    ['(800) GET-HELP', 'tel:+18004384357', '(800) GET-HELP (438-4357)'],
    ['1 800 GET HELP', 'tel:+18004384357', '1 800 GET HELP (438-4357)'],
    ['+1-855-4-HELP-NOW', 'tel:+18554435766', '1-855-4-HELP-NOW (443-5766)'],
    ['541.555.HELP', 'tel:+15415554357', '541.555.HELP (4357)'],
    ['1-800-Medicare', 'tel:+18006334227', '1-800-Medicare (633-4227)'],
    ['+44 20 7946 0958', 'tel:+442079460958', '+44 20 7946 0958'],
    ['+44 (0)20 7946 0958', 'tel:+442079460958', '+44 20 7946 0958'],
    ['+442079460958', 'tel:+442079460958', '+44 207 946 0958'],
    ['011 44 20 7946 0958', 'tel:+442079460958', '+44 20 7946 0958'],
    ['011 1 541 555 0100', 'tel:+15415550100', '(541) 555-0100'],
    ['+24740123', 'tel:+24740123', '+247 40123'],
    ['+52 55 1234 5678', 'tel:+525512345678', '+52 55 1234 5678'],
    ['+39 06 6982 1234', 'tel:+390669821234', '+39 06 6982 1234'],
    ['+354 410 4000', 'tel:+3544104000', '+354 410 4000'],
    ['988', 'tel:988', '988'],
    ['911', 'tel:911', '911'],
    ['+16465550100,,123456#', 'tel:+16465550100,,123456%23', '(646) 555-0100, 123456#'],
    ['646-555-0100,123456#', 'tel:+16465550100,,123456%23', '(646) 555-0100, 123456#'],
    ['+16465550100,,123#,,#,,45#', 'tel:+16465550100,,123%23,,%23,,45%23', '(646) 555-0100, 123#, #, 45#'],
  ];
  for (const [written, href, display] of dialled) {
    it(`reads ${JSON.stringify(written)}`, () => {
      expect(readPhone(written)).to.include({ href, display });
      expect(safeHref(href), 'passes the rule for links').to.equal(href);
    });
  }

  const text = [
    ...['', ' ', '+', '-', '+1', '+00', '#7', 'ext. 7', 'coming soon', 'Call us today', 'call-us-today'],
    ...['555-0100', '97501', '97501-1234', '123-456-7890', '000-000-0000', '911-555-0100', '541-155-0100'],
    ...['541-555-010', '541-555-01000', '1-541-555-01000', '2-541-555-0100', '11-541-555-0100'],
    ...['541 Main Street', '800 Main Street', '1 800 Main Street', '541-555-0100 TTY', '1-800-487-4889TTY'],
    ...['541-555-0100 or 541-555-0199', '541-555-0100 / 541-555-0199', '541-555-0100 (mobile)'],
    ...[
      '541-555-0100 (0199)',
      '1-800-662-HELP (57)',
      '1-800-662-4357 (HE)',
      '5415550100,4155550100',
      '+16465550100,,TUhJc#',
      '541-555-0100 x12345678',
    ],
    ...['2026-11-22', '06:00-14:00', '$5,415,550,100', '5415550100 people', 'https://example.org/5415550100'],
    ...[
      '+999 123 4567',
      '+44 12',
      '+44 2079 4609 5812 3456',
      '+44 20 HELP 0958',
      '+210 123 4567',
      '9881',
      '912',
    ],
    ...['1-800-SOMETHINGMUCHLONGER', 'javascript:5415550100', '541-555-0100'.repeat(40)],
  ];
  for (const written of text) {
    it(`leaves ${JSON.stringify(written.slice(0, 40))} as text`, () => {
      expect(readPhone(written)).to.equal(undefined);
    });
  }

  it('comes to an end with a very long text', () => {
    expect(readPhone(`541${','.repeat(100_000)}x`)).to.equal(undefined);
  });

  it('texts the number without its extension', () => {
    expect(readPhone('(541) 555-0100 ext. 7')?.smsHref).to.equal('sms:+15415550100');
    expect(readPhone('988')?.smsHref).to.equal('sms:988');
  });

  it('says the digits one by one, in groups, in both languages', () => {
    expect(readPhone('(541) 555-0100 ext. 7')?.spoken).to.equal('5 4 1, 5 5 5, 0 1 0 0, extension 7');
    expect(readPhone('(541) 555-0100 ext. 12', 'es-MX')?.spoken).to.equal(
      '5 4 1, 5 5 5, 0 1 0 0, extensión 1 2',
    );
    expect(readPhone('1-800-662-HELP')?.spoken).to.equal('8 0 0, 6 6 2, 4 3 5 7');
    expect(readPhone('+44 20 7946 0958')?.spoken).to.equal('plus 4 4, 2 0, 7 9 4 6, 0 9 5 8');
    expect(readPhone('+44 20 7946 0958', 'es')?.spoken).to.equal('más 4 4, 2 0, 7 9 4 6, 0 9 5 8');
    expect(readPhone('646-555-0100,,12#', 'es')?.spoken).to.equal('6 4 6, 5 5 5, 0 1 0 0, luego 1 2 #');
    expect(readPhone('988', 'fr')?.spoken).to.equal('9 8 8');
  });

  it('reads its own label to the same number', () => {
    for (const [written] of dialled) {
      const phone = readPhone(written);
      if (!phone || written.includes(',,') || written.endsWith('#')) continue;
      expect(readPhone(phone.display), phone.display).to.deep.equal(phone);
    }
  });

  it('agrees with libphonenumber on numbers in many ways of writing', () => {
    const random = seeded(4);
    for (let trial = 0; trial < 400; trial++) {
      const [area, exchange, line] = [200 + random(800), 200 + random(800), 1000 + random(9000)].map(String);
      const write = WAYS_TO_WRITE[trial % WAYS_TO_WRITE.length];
      const extend = WAYS_TO_EXTEND[trial % WAYS_TO_EXTEND.length];
      if (!area || !exchange || !line || !write || !extend) throw new Error('the generator is broken');
      const written = write(area, exchange, line) + (trial % 3 ? '' : extend(String(1 + random(9999))));
      const oracle = parsePhoneNumberFromString(written, 'US');
      const href = readPhone(written)?.href;
      if (oracle?.isValid()) expect(href, written).to.equal(oracle.getURI());
      if (href) expect(oracle?.getURI(), written).to.equal(href);
    }
  });
});
