import { parentOf } from './flat-tree.js';
import { native } from './native.js';

/** What a page may listen for to have shortcuts, forbid copying, format what is typed, or have its boxes dragged. */
const TYPING = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
  'drop',
  'selectstart',
  'contextmenu',
  'pointerdown',
  'touchstart',
  'touchend',
  'mousedown',
  'dblclick',
  'compositionstart',
  'compositionupdate',
  'compositionend',
];

/** Keys that are no text and move no caret: dialogs close with one, and keep the focus inside with the other. */
const PASSED = /^(?:Escape|Tab|F\d+)$/;

/** What a browser or a script does something with, whatever in it was clicked. */
const CLICKED = 'a[href], area[href], button, label, summary, [onclick], [tabindex], [role]';
const CONTROLS = 'input, textarea, select, button, label, summary';
const TEXTS = 'textarea, select, input:not([type=checkbox], [type=radio])';
const elementAt = ({ target }: Event): Element | undefined =>
  target instanceof Element ? native(target) : undefined;

/** Whether the page does something when the place is clicked that the tag stands in. */
function isClicked(around: readonly Element[]): boolean {
  const [host] = around;
  const place = host && parentOf(host);
  return (
    around.some((each) => native(each).matches(CLICKED) && !each.matches('body, html')) ||
    (!!place && getComputedStyle(place).cursor === 'pointer')
  );
}

/**
 * What is typed in a field of ours stays ours: a page sees only the tag as its target, takes letters for shortcuts, and
 * may swallow them. Own listeners stand inside, and browsers' own keys need no listener. A page that listens in the
 * capture phase comes first all the same: nothing inside a tag can be before it.
 *
 * Where the page put the whole tag in a link, a summary or a card that is clicked, a click on a field or a button of ours
 * follows no link, shuts nothing, and leads nowhere.
 */
export function keepInput(root: EventTarget): void {
  const stay = (event: Event): void => {
    const { key } = event as Partial<KeyboardEvent>;
    if (elementAt(event)?.matches('input, textarea, select') && !PASSED.test(key ?? ''))
      event.stopPropagation();
  };
  for (const type of TYPING) root.addEventListener(type, stay, { passive: true });
  const isPageAt = (event: Event): boolean => {
    const path = event.composedPath();
    return isClicked(path.slice(path.indexOf(root)).filter((each) => each instanceof Element));
  };
  // Blanks press buttons around a field, too.
  root.addEventListener('keyup', (event) => {
    if ((event as KeyboardEvent).key === ' ' && elementAt(event)?.matches(TEXTS) && isPageAt(event))
      event.preventDefault();
  });
  root.addEventListener('click', (event) => {
    const target = elementAt(event);
    if (!target?.closest(CONTROLS) || !isPageAt(event)) return;
    event.stopPropagation();
    // A box that is ticked is so by its own click.
    if (target.matches(TEXTS)) event.preventDefault();
  });
}
