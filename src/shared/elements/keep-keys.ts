/** What a page may listen for to have shortcuts, forbid copying, or format what is typed. */
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
  'mousedown',
  'compositionstart',
  'compositionupdate',
  'compositionend',
];

/** Keys that are no text and move no caret: dialogs close with one, and keep the focus inside with the other. */
const PASSED = /^(?:Escape|Tab|F\d+)$/;

/** What a browser does something with, whatever in it was clicked. */
const ACTIVATED = 'a[href], area[href], button, label, summary';
const isElement = (target: EventTarget | null): target is Element => target instanceof Element;

/**
 * What is typed in a field of ours stays ours: a page sees only the tag as its target, takes letters for shortcuts, and
 * may swallow them. Own listeners stand inside, and browsers' own keys need no listener. A page that listens in the
 * capture phase comes first all the same: nothing inside a tag can be before it.
 *
 * Where the page put the whole tag in a link or a summary, a click into a field follows no link and shuts nothing.
 */
export function keepKeys(root: EventTarget): void {
  const stay = (event: Event): void => {
    const { key } = event as Partial<KeyboardEvent>;
    const isInField = isElement(event.target) && event.target.matches('input, textarea, select');
    if (isInField && !PASSED.test(key ?? '')) event.stopPropagation();
  };
  for (const type of TYPING) root.addEventListener(type, stay);
  root.addEventListener('click', (event) => {
    const path = event.composedPath();
    const around = path.slice(path.indexOf(root)).filter(isElement);
    // A box that is ticked is so by its own click.
    const isText =
      isElement(event.target) &&
      event.target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
    if (isText && around.some((each) => each.matches(ACTIVATED))) event.preventDefault();
  });
}
