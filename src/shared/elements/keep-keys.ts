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

/**
 * What is typed in a field of ours stays ours: a page sees only the tag as its target, takes letters for shortcuts, and
 * may swallow them. Own listeners stand inside, and browsers' own keys need no listener. A page that listens in the
 * capture phase comes first all the same: nothing inside a tag can be before it.
 */
export function keepKeys(root: EventTarget): void {
  const stay = (event: Event): void => {
    const { key } = event as Partial<KeyboardEvent>;
    const isInField = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (isInField && !PASSED.test(key ?? '')) event.stopPropagation();
  };
  for (const type of TYPING) root.addEventListener(type, stay);
}
