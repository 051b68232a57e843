/** A colour as a browser paints it: red, green, blue and alpha, 0 to 1. */
export type Painted = readonly [number, number, number, number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true });
const known = new Map<string, Painted>();

export function painted(colour: string): Painted {
  const before = known.get(colour);
  if (before) return before;
  if (!pen) throw new Error('no canvas');
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = '#010203';
  pen.fillStyle = colour;
  if (pen.fillStyle === '#010203') throw new Error(`not painted: ${colour}`);
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = [...pen.getImageData(0, 0, 1, 1).data].map(
    (part) => part / 255,
  );
  const found: Painted = [red, green, blue, alpha];
  known.set(colour, found);
  return found;
}

function over([red, green, blue, alpha]: Painted, below: Painted): Painted {
  const mix = (top: number, bottom: number): number => top * alpha + bottom * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

function luminance([red, green, blue]: Painted): number {
  const light = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
}

/** As WCAG counts it, 1 to 21. */
export function ratio(one: Painted, other: Painted): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

export type Grounds = Map<Element, Painted>;

/** What an element stands on, kept while nothing changes. */
function groundOf(element: Element | null, page: Painted, grounds: Grounds): Painted {
  if (!element) return page;
  const before = grounds.get(element);
  if (before) return before;
  const own = painted(getComputedStyle(element).backgroundColor);
  const found = own[3] > 0.998 ? own : over(own, groundOf(parentOf(element), page, grounds));
  grounds.set(element, found);
  return found;
}

/** Texts too faint to be read where they stand, and edges too faint to be seen. */
export function faint(element: Element, page: Painted, grounds: Grounds = new Map()): string[] {
  const faults: string[] = [];
  const style = getComputedStyle(element);
  const ground = groundOf(element, page, grounds);
  const text = ratio(over(painted(style.color), ground), ground);
  const name = `${element.localName}.${element.className}`;
  if (text < 4.5) faults.push(`${name} text ${text.toFixed(2)}`);
  if (element.matches('.button:not(.quiet), input, textarea')) {
    const isFilled = element.matches('.main');
    // A fill is seen against what lies around it; a page's own ground takes the surface's part for a button on it.
    if (isFilled && !element.closest('.plate')) return faults;
    const around = isFilled ? groundOf(parentOf(element), page, grounds) : ground;
    const edge = ratio(over(painted(style.borderTopColor), ground), around);
    if (edge < 3) faults.push(`${name} edge ${edge.toFixed(2)}`);
  }
  return faults;
}
