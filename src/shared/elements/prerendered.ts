import { caretIn, giveCaret } from './caret.js';
import { NativeEvent } from './native-event.js';

const placesIn = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('a, button, summary, input:not([type=hidden]), textarea'),
];

const wordsOf = (place: Element | null | undefined): string =>
  place?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/**
 * What each place is, wherever it stands: since a server rendered it, its author may have asked for other fields, or for
 * another order. A server gives fields the names its back-end knows; ids are ours in both.
 */
function keysOf(places: readonly Element[]): string[] {
  const times: Record<string, number> = {};
  return places.map((place) => {
    const named = place.id ? place : place.closest('fieldset')?.querySelector('[id]');
    const { value, href } = place as Partial<Record<'value' | 'href', string>> & Element;
    const says = place.matches('[type=radio]') ? value : (href ?? place.getAttribute('aria-label'));
    const words = place.matches('button, summary') ? wordsOf(place) : '';
    const key = [place.localName, named?.id, says, words].join('\n');
    times[key] = (times[key] ?? 0) + 1;
    return `${key}\n${times[key]}`;
  });
}

/** What was typed, as a line of a message. */
function lineOf(field: HTMLInputElement): string {
  const label = wordsOf(field.labels?.[0]);
  return field.type === 'radio'
    ? `${wordsOf(field.closest('fieldset')?.querySelector('legend'))}: ${label}`
    : `${label}: ${field.value}`;
}

/**
 * Takes away what a server rendered, just before the same content, alive, stands in its place: nothing is painted between.
 * The function it returns gives back what a visitor opened or typed, and where they are. What they typed into a field that is
 * asked for no longer is a line of their message.
 */
export function makeWay(root: ShadowRoot, prerendered: readonly ChildNode[]): () => void {
  const places = placesIn(root);
  const keys = keysOf(places);
  const focused = root.activeElement as HTMLElement | null;
  const caret = focused && caretIn(focused);
  const typed = new Map(
    places
      .filter((place) => {
        const field = place as Partial<HTMLInputElement>;
        return field.value !== (field.defaultValue ?? field.value) || field.checked !== field.defaultChecked;
      })
      .map((field) => [field, lineOf(field as HTMLInputElement)]),
  );
  for (const node of prerendered) node.remove();
  return () => {
    const after = placesIn(root);
    const same = new Map(keysOf(after).map((key, at) => [key, after[at]]));
    const message = root.querySelector('textarea');
    /** As if they had typed it there. */
    const fill = (field: HTMLElement, value: string, checked?: boolean): void => {
      Object.assign(field, { value, checked });
      for (const type of ['input', 'change']) field.dispatchEvent(new NativeEvent(type, { bubbles: true }));
    };
    const homeless: string[] = [];
    places.forEach((place, at) => {
      const { value, checked } = place as HTMLInputElement;
      const line = typed.get(place);
      const own = same.get(keys[at] ?? '');
      if (line !== undefined && own) fill(own, value, checked);
      else if (line !== undefined) homeless.push(line);
      // In another language the words are others, but no more of them.
      const found = own ?? (after.length === places.length ? after[at] : message);
      if (place.matches('[open] > summary')) found?.closest('details')?.setAttribute('open', '');
      if (caret && place === focused && found) giveCaret(found, caret);
    });
    if (message && homeless.length > 0) fill(message, [message.value, ...homeless].join('\n').trim());
  };
}
