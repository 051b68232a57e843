import type { Drive } from './drive.js';

/**
 * Shows a tag as it is under a pointer, with the keyboard's focus or on paper, all its controls at once: a page can't bring
 * itself into these, so the tag's style sheets are read as if it were.
 */
const pretend =
  (pseudo: RegExp, stands: string, selector?: string): Drive =>
  async (root) => {
    // Parts that come later bring style sheets.
    for (let seen = -1; seen !== root.adoptedStyleSheets.length;) {
      seen = root.adoptedStyleSheets.length;
      await new Promise((next) => setTimeout(next, 300));
    }
    root.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
      const copy = new CSSStyleSheet();
      copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText.replace(pseudo, stands)).join('\n'));
      return copy;
    });
    if (selector)
      for (const control of root.querySelectorAll(selector)) control.setAttribute('data-pretended', '');
  };

const FOCUSABLE = 'a, button, summary, input, select, textarea';
const CONTROLS = `${FOCUSABLE}, label`;

export const pointedAt = pretend(/:hover\b/g, '[data-pretended]', CONTROLS);
/** What is pressed is under the pointer, too. */
export const pressed = pretend(/:(?:hover|active)\b/g, '[data-pretended]', CONTROLS);
export const focused = pretend(/:focus(?:-visible)?(?![-\w])/g, '[data-pretended]', FOCUSABLE);
export const onPaper = pretend(/@media print\b/g, '@media all');
