import { css } from 'lit';

/**
 * The room a tag takes where it stands. A query container has no width of its own: in a flex row, a table cell or a dialog it
 * would vanish. Two boxes without height stand in for its words: one wants a line as long as a paragraph's and gives way
 * down to nothing, the other asks for a readable column. Neither asks for more than the window, or the page's container, has.
 */
export const place = css`
  :host {
    margin-block: var(--clinic-gap, 1em);
    /*
     * How far others push it in a flex row: never below a readable column, unless that would push them out of the window.
     * In a parent of upright writing Firefox takes per cents of the window.
     */
    min-inline-size: min(16em, 100cqi, max(45%, 100% - 14em));
  }
  :host::before,
  :host::after {
    content: '';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  :host::before {
    content: '. .';
    word-spacing: min(var(--_line-length, 60em), 100cqi - 3em);
  }
  :host::after {
    contain: inline-size;
    contain-intrinsic-inline-size: min(16em, 100cqi - 3em);
  }
`;
