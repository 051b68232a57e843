import { expect } from 'chai';
import type { LitElement } from 'lit';
import '../../src/define.js';

const TAGS = {
  'clinic-medicare-banner': { status: 'accepting', clinic: 'Pine Clinic' },
  'clinic-objectives-list': { preset: 'group-therapy' },
  'clinic-contact-cta': { phone: '(541) 555-0100', endpoint: '/x' },
  'clinic-support-group-finder': { phone: '(541) 555-0100' },
} as const;
type Tag = keyof typeof TAGS;

/** What would be loaded is left alone. */
const LOADED = new Set(['feed', 'src', 'zipData', 'near', 'refresh']);

const hostile = new Proxy(
  {},
  {
    get: () => {
      throw new Error('hands off');
    },
  },
);
const NONSENSE: readonly unknown[] = [
  NaN,
  -Infinity,
  -1,
  1e21,
  10n,
  true,
  false,
  null,
  undefined,
  Symbol('x'),
  () => 'x',
  class {},
  {},
  [],
  [[]],
  [{ term: 1 }],
  [Symbol('y')],
  new Map([['a', 1]]),
  new Set(),
  new Date(NaN),
  /x/,
  Object.create(null),
  hostile,
  document.createElement('form'),
  '',
  ' ',
  '|',
  '|||=|',
  '{"a":',
  '[1,2',
  'javascript:0',
  'https://',
  '\u0000',
  '\uD800',
  '“x”',
  '-1',
  '99999999999999999999',
  '2027-13-45',
  'Mo-Fr 25:99',
  'toString',
  '__proto__',
  'x'.repeat(20_000),
];

/** Park and Miller's dice: the same seed throws the same. */
function diceFrom(seed: number): <T>(list: readonly T[]) => T {
  let state = seed;
  return (list) => {
    state = (state * 48271) % 2147483647;
    return list[state % list.length] as (typeof list)[number]; // A remainder is an index.
  };
}

const put = async (tag: Tag): Promise<LitElement> => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(TAGS[tag])) element.setAttribute(name, value);
  document.body.append(element);
  await element.updateComplete;
  return element;
};

const markup = (element: LitElement): string =>
  (element.renderRoot as ShadowRoot).innerHTML.replace(/lit\$\d+\$|<!--.*?-->/g, '');

describe('storms of wrong values, as attributes and as properties', () => {
  const { warn, error } = console;
  let errors: unknown[] = [];
  beforeEach(() => {
    errors = [];
    console.warn = () => undefined;
    console.error = (...parts: unknown[]) => errors.push(parts);
  });
  afterEach(() => {
    Object.assign(console, { warn, error });
    for (const each of document.querySelectorAll(Object.keys(TAGS).join())) each.remove();
  });

  for (const tag of Object.keys(TAGS) as Tag[]) {
    it(`<${tag}> shows with the next good values what it showed before`, async () => {
      const { elementProperties } = customElements.get(tag) as unknown as typeof LitElement;
      const names = [...elementProperties].flatMap(([name, { attribute, state }]) =>
        state || LOADED.has(String(name))
          ? []
          : [[String(name), typeof attribute === 'string' ? attribute : String(name).toLowerCase()] as const],
      );
      for (let seed = 1; seed <= 8; seed++) {
        const dice = diceFrom(seed * 7919);
        const element = await put(tag);
        const before = markup(element);
        for (let count = 0; count < 60; count++) {
          const [name, attribute] = dice(names);
          const value = dice(NONSENSE);
          if (typeof value === 'string' && dice([true, false])) element.setAttribute(attribute, value);
          else Reflect.set(element, name, value);
          if (dice([true, false, false])) await element.updateComplete;
        }
        await element.updateComplete;
        const good: Readonly<Record<string, string>> = TAGS[tag];
        for (const [name, attribute] of names) {
          Reflect.set(element, name, undefined);
          element.setAttribute(attribute, '');
          element.removeAttribute(attribute);
          if (good[attribute] !== undefined) element.setAttribute(attribute, good[attribute]);
        }
        await element.updateComplete;
        await element.updateComplete;
        expect(markup(element) === before, `seed ${seed}: ${markup(element).slice(0, 300)}`).to.equal(true);
        expect(errors, `seed ${seed}`).to.deep.equal([]);
        element.remove();
      }
    });
  }
});
