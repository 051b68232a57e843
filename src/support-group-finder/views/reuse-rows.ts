import type { ChildPart } from 'lit/directive.js';
import { Directive, directive } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';

/**
 * Numbers for the elements of a list's keys, in their order.
 * @param before numbers of the list as it was, in its order.
 * @param isFixed whether a key that stays keeps its element; otherwise the elements stay, and are handed to whatever key
 * comes to stand there.
 */
export function numberElements<Key>(
  before: ReadonlyMap<Key, number>,
  keys: readonly Key[],
  isFixed: boolean,
): Map<Key, number> {
  const numbers = [...before.values()];
  let next = Math.max(-1, ...numbers) + 1;
  return new Map(keys.map((key, at) => [key, (isFixed ? before.get(key) : numbers[at]) ?? next++]));
}

type Items = readonly unknown[];
type KeyOf = (item: never) => unknown;
type Template = (item: never, at: number) => unknown;

class Recycle extends Directive {
  #numbers: ReadonlyMap<unknown, number> = new Map();

  override render(items: Items, keyOf: KeyOf, template: Template): unknown {
    return this.#repeat(items, keyOf, template, false);
  }

  override update({ parentNode }: ChildPart, [items, keyOf, template]: [Items, KeyOf, Template]): unknown {
    const { activeElement } = parentNode.getRootNode() as Document | ShadowRoot;
    return this.#repeat(items, keyOf, template, activeElement !== null && parentNode.contains(activeElement));
  }

  #repeat(items: Items, keyOf: KeyOf, template: Template, isFixed: boolean): unknown {
    const keys = items.map((item) => keyOf(item as never));
    this.#numbers = numberElements(this.#numbers, keys, isFixed);
    return repeat(items, (_, at) => this.#numbers.get(keys[at]), template as (item: unknown) => unknown);
  }
}

/**
 * A list that is changed as cheaply as can be: elements stay where they are and are filled anew, since one that is moved or
 * made costs several times as much. While one of them has the focus each item keeps its own, as with `repeat`: the focus
 * must not come to be on another item.
 */
export const reuseRows = directive(Recycle) as <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
  template: (item: Item, at: number) => unknown,
) => unknown;
