import { html, nothing, type TemplateResult } from 'lit';
import { unbroken } from '../shared/elements/whole.js';
import type { LinkPiece, TextSegment } from './message.js';

/** Marks that belong to the word after them, or before them. */
const OPENING = /[\p{Ps}\p{Pi}¿¡"']+$/u;
const CLOSING = /^\p{P}+/u;

/**
 * How a number is said is a description, not the name: a name that spells `5 4 1` no longer holds the visible `(541)`, and
 * voice control can't find it (WCAG 2.5.3; ACT rule 2ee8b8).
 */
const link = ({ href, label, spoken, onPaper }: LinkPiece): TemplateResult =>
  html`<a
    part="link"
    href=${href}
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    aria-description=${spoken ?? nothing}
    data-on-paper=${onPaper ?? nothing}
    >${unbroken(label)}</a
  >`;

const isWhole = (piece: TextSegment | undefined): boolean =>
  typeof piece === 'object' && piece.href.startsWith('tel:');

/** A sentence with its links. A number, which stays in one piece, takes the marks beside it along: no line begins with a comma. */
export function links(pieces: readonly TextSegment[]): readonly (string | TemplateResult)[] {
  const parts = pieces.map((piece, at) => {
    if (typeof piece !== 'string') return { closing: '', text: piece, opening: '' };
    const closing = (isWhole(pieces[at - 1]) && CLOSING.exec(piece)?.[0]) || '';
    const rest = piece.slice(closing.length);
    const opening = (isWhole(pieces[at + 1]) && OPENING.exec(rest)?.[0]) || '';
    return { closing, text: rest.slice(0, rest.length - opening.length), opening };
  });
  return parts.map(({ text }, at) => {
    if (typeof text === 'string') return text;
    const opening = parts[at - 1]?.opening ?? '';
    const closing = parts[at + 1]?.closing ?? '';
    return opening || closing
      ? html`<span class="whole">${opening}${link(text)}${closing}</span>`
      : link(text);
  });
}
