import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';

interface Token {
  readonly $type: string;
  readonly $value: unknown;
  readonly $description: string;
  readonly $extensions: { readonly 'clinic-widgets': { readonly css: string; readonly dark?: Colour } };
}
interface Colour {
  readonly colorSpace: string;
  readonly components: readonly number[];
  readonly hex: string;
}
interface CustomProperty {
  readonly name: string;
  readonly default?: string;
}
interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly { readonly cssProperties?: readonly CustomProperty[] }[];
  }[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const tokens = (read('dist/tokens.json') as { 'clinic-widgets': Readonly<Record<string, Token>> })[
  'clinic-widgets'
];
const properties = (read('dist/custom-elements.json') as Manifest).modules
  .flatMap(({ declarations }) => declarations)
  .flatMap(({ cssProperties = [] }) => cssProperties);
const names = new Set(properties.map(({ name }) => name));

describe('tokens for design tools', () => {
  it('name a custom property that a tag takes, and what it is for', () => {
    for (const { $extensions, $description } of Object.values(tokens)) {
      expect(names).to.include($extensions['clinic-widgets'].css);
      expect($description).to.match(/\w/);
    }
  });

  it('have every token with a size, a number or a colour of its own', () => {
    const told = Object.values(tokens).map(({ $extensions }) => $extensions['clinic-widgets'].css);
    for (const { name, default: initial } of properties)
      if (/^[\d#.]/.test(initial ?? '')) expect(told).to.include(name);
  });

  it('give colours in both schemes, as numbers that say the same as the hex', () => {
    const colours = Object.values(tokens).filter(({ $type }) => $type === 'color');
    expect(colours.length).to.be.at.least(6);
    for (const { $value, $extensions } of colours)
      for (const colour of [$value as Colour, $extensions['clinic-widgets'].dark]) {
        const written = colour?.components.map((part) =>
          Math.round(part * 255)
            .toString(16)
            .padStart(2, '0'),
        );
        expect(`#${written?.join('')}`).to.equal(colour?.hex);
      }
  });
});

describe('themes', () => {
  it('set only what a tag takes, and the scheme', () => {
    const files = readdirSync('themes');
    expect(files.length).to.equal(9);
    for (const file of files)
      for (const [, name = ''] of readFileSync(`themes/${file}`, 'utf8').matchAll(/^\s*([\w-]+):/gm))
        if (name !== 'color-scheme') expect(names, file).to.include(name);
  });

  it('are what is shipped', () => {
    expect(readdirSync('dist/themes').sort()).to.deep.equal(readdirSync('themes').sort());
  });
});
