import { html, type TemplateResult } from 'lit';
import { creditParts } from '../credit-parts.js';

/** Whose map it is, in the words that its license asks for. */
export const credits = (credit: string): TemplateResult[] =>
  creditParts(credit).map(({ text, href }) =>
    href
      ? html`<span><a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${text}</a></span> `
      : html`<span>${text}</span> `,
  );
