import { warn } from '../../shared/elements/warn.js';
import { parseUrl } from '../../shared/net/parse-url.js';
import { hostOf } from './feed-store.js';

/** The finder's attributes for its map, as written. */
interface MapAttributes {
  readonly mapTiles: string | undefined;
  readonly mapTilesDark: string | undefined;
  readonly mapCredit: string | undefined;
}

/** Where a map's images are. */
export interface MapTiles {
  /** Addresses with `{z}`, `{x}` and `{y}`, and perhaps `{r}`. */
  readonly light: string;
  /** The same in dark colours, where there are any. */
  readonly dark: string | undefined;
  /** Whose map it is, as written. */
  readonly credit: string;
  /** Who sees which images are asked for; empty where they are in the address itself. */
  readonly hosts: string;
}

/** A place in a host's name, which not every browser takes for a fault: whom it will ask couldn't be told before. */
const IN_HOST = /^[a-z]+:\/\/[^/?#]*\{/i;
const NAMES = ['{z}', '{x}', '{y}'];

function readTiles(host: Element, attribute: string, value: string | undefined): string | undefined {
  const address = value?.trim();
  if (!address) return undefined;
  const made = address.replace(/\{[zxyr]\}/g, '0');
  const isWhole =
    NAMES.every((name) => address.includes(name)) && !/[{}]/.test(made) && !IN_HOST.test(address);
  if (isWhole && /^(https?|data):/.test(parseUrl(address, host.baseURI)?.protocol ?? '')) return address;
  warn(host, {
    attribute,
    problem: `"${address.slice(0, 80)}" is not an address of map images.`,
    allowed: 'a web address with {z}, {x} and {y}, such as "https://tiles.example/{z}/{x}/{y}.png"',
  });
  return undefined;
}

/** What the attributes say of a map; `undefined` where there is to be none. What they can't say is named in the console. */
export function readMapTiles(host: Element, attributes: MapAttributes): MapTiles | undefined {
  const light = readTiles(host, 'map-tiles', attributes.mapTiles);
  const dark = readTiles(host, 'map-tiles-dark', attributes.mapTilesDark);
  const credit = attributes.mapCredit?.trim() ?? '';
  if (!light) return undefined;
  if (!credit) warn(host, { attribute: 'map-credit', problem: 'is missing: say whose map it is.' });
  const hosts = new Set([light, dark ?? light].map((each) => hostOf(new URL(each, host.baseURI).href)));
  return { light, dark, credit, hosts: [...hosts].filter(Boolean).join(', ') };
}
