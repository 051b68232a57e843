import { html, nothing, type TemplateResult } from 'lit';
import type { TextSegment } from './message.js';

/**
 * A sentence with its links. How a number is said is a description, not the name: a name that spells `5 4 1` no longer
 * holds the visible `(541)`, and voice control can't find it (WCAG 2.5.3; ACT rule 2ee8b8).
 */
export function links(pieces: readonly TextSegment[]): readonly (string | TemplateResult)[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const { href, label, spoken, onPaper } = piece;
    return html`<a
      part="link"
      href=${href}
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
      aria-description=${spoken ?? nothing}
      data-on-paper=${onPaper ?? nothing}
      >${label}</a
    >`;
  });
}
