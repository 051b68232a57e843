import { html, nothing, type TemplateResult } from 'lit';
import type { Piece } from './message.js';

/** A sentence with its links. */
export function links(pieces: readonly Piece[]): readonly (string | TemplateResult)[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const { href, label, spoken } = piece;
    return html`<a
      class=${/^(?:tel|sms):/.test(href) ? 'number' : nothing}
      part="link"
      href=${href}
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
      aria-label=${spoken ?? nothing}
      >${label}</a
    >`;
  });
}
