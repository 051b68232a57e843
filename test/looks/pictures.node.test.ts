import { expect } from 'chai';
import { compare, OTHER, pack, read, SAME } from '../../scripts/looks/picture.js';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}
type Colour = readonly [number, number, number];
const INK: Colour = [28, 39, 37];
const PAPER: Colour = [250, 248, 244];
const ACCENT: Colour = [29, 92, 84];

/** A card with a line of letters and a button, as `change` has it. */
function card({
  line = 20,
  ink = INK,
  paper = PAPER,
  accent = ACCENT,
  smooth = 0,
  height = 90,
} = {}): Picture {
  const picture = { width: 200, height, data: Buffer.alloc(200 * height * 4) };
  const paint = (x: number, y: number, [red, green, blue]: Colour) => {
    picture.data.set([red, green, blue, 255], (y * 200 + x) * 4);
  };
  for (let y = 0; y < height; y++) for (let x = 0; x < 200; x++) paint(x, y, paper);
  for (let letter = 0; letter < 12; letter++)
    for (let y = 0; y < 9; y++) {
      paint(20 + letter * 8, line + y, ink);
      paint(24 + letter * 8, line + (y % 4), ink);
      // Beside a letter's stem, what smooths it.
      if (smooth) paint(21 + letter * 8, line + y, paper.map((value) => value - smooth) as unknown as Colour);
    }
  for (let y = 50; y < 75; y++) for (let x = 20; x < 120; x++) paint(x, y, accent);
  return picture;
}

const darker = ([red, green, blue]: Colour, by: number): Colour => [red - by, green, blue];

describe('pictures of stories, compared', () => {
  const kept = read(pack(card({ smooth: 30 })));
  const cases = [
    { name: 'the same', is: card({ smooth: 30 }), same: true, other: true },
    { name: 'another machine’s rounding', is: card({ smooth: 31 }), same: true, other: true },
    { name: 'letters smoothed more', is: card({ smooth: 60 }), same: true, other: true },
    {
      name: 'ground one step darker',
      is: card({ smooth: 30, paper: darker(PAPER, 1) }),
      same: true,
      other: true,
    },
    { name: 'a line one pixel lower', is: card({ smooth: 30, line: 21 }), same: false, other: false },
    {
      name: 'a button’s colour five steps off',
      is: card({ smooth: 30, accent: darker(ACCENT, 5) }),
      same: false,
      other: false,
    },
    {
      name: 'a ground’s colour five steps off',
      is: card({ smooth: 30, paper: darker(PAPER, 5) }),
      same: false,
      other: false,
    },
    { name: 'letters of another colour', is: card({ smooth: 30, ink: ACCENT }), same: false, other: false },
    { name: 'a page one pixel longer', is: card({ smooth: 30, height: 91 }), same: false, other: false },
  ];
  for (const { name, is, same, other } of cases)
    it(`${name}: ${same ? 'passes' : 'is found'}, and with another Chromium ${other ? 'passes' : 'is found'}`, () => {
      expect(!compare(kept, is, SAME).fault, 'the same Chromium').to.equal(same);
      expect(!compare(kept, is, OTHER).fault, 'another').to.equal(other);
    });

  it('lets another Chromium draw more corners otherwise where there are more, and this one none', () => {
    /** Two screens of a phone, with dots here and there. */
    const wall = (dots: number): Picture => {
      const height = 2 * 844;
      const data = Buffer.alloc(390 * height * 4, 255);
      for (let dot = 0; dot < dots; dot++) data.set(INK, (390 * (20 + dot * 20) + 20) * 4);
      return { width: 390, height, data };
    };
    expect(compare(wall(0), wall(40), OTHER).fault).to.equal(undefined);
    expect(compare(wall(0), wall(60), OTHER).fault).to.equal('60 pixels differ');
    expect(compare(wall(0), wall(1), SAME).fault).to.equal('1 pixels differ');
  });

  it('draws where they differ', () => {
    const { marked } = compare(kept, card({ smooth: 30, line: 21 }), SAME);
    expect(read(marked as Buffer).width).to.equal(200);
  });

  it('keeps grounds to the last bit, and any number of colours', () => {
    const many = card();
    for (let at = 0; at < 200 * 90; at++) many.data.set([at % 251, (at * 7) % 253, at % 17], at * 4);
    for (const picture of [card(), card({ smooth: 30 }), many]) {
      const again = read(pack(picture));
      expect(compare(again, picture, SAME).fault).to.equal(undefined);
      expect([...again.data.subarray(0, 4)]).to.deep.equal([...picture.data.subarray(0, 4)]);
    }
  });
});
