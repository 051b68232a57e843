import { css } from 'lit';
import { opaque } from '../shared/styles/inks.js';

export const styles = css`
  :host {
    --_given-banner-ground: var(--clinic-banner-ground);
  }
  :host(:state(empty)) {
    min-inline-size: 0;
    min-block-size: 0 !important;
    margin: 0;
  }
  :host(:state(empty))::before,
  :host(:state(empty))::after {
    display: none;
  }
  .frame {
    --_mark: var(--clinic-banner-mark, var(--_accent));
    --_palette-banner-ground: var(--_tint);
    --_ground: ${opaque('banner-ground')};
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    container-type: inline-size;
    gap: 0 0.75em;
    min-block-size: inherit;
    padding: calc(var(--_space) * 3.4) clamp(0.3em, 100% - 14em, var(--_space) * 4);
    border-inline-start: 0.25em solid var(--_mark);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    box-shadow: var(--clinic-shadow, none);
  }
  .coming-soon {
    --_mark: var(--clinic-banner-mark, var(--_soon));
    --_palette-banner-ground: var(--_soon-tint);
  }
  .not-accepting {
    --_mark: var(--clinic-banner-mark, var(--_edge));
    --_palette-banner-ground: var(--_surface);
    border-block: var(--_border) solid var(--_line);
    border-inline-end: var(--_border) solid var(--_line);
  }
  .mark {
    display: flex;
    align-items: center;
    block-size: 1.5em;
    color: var(--_mark);
  }
  .mark .icon {
    inline-size: 1.4em;
    block-size: 1.4em;
  }
  .body {
    display: grid;
    /* Under the icon, not beside it, where large text leaves less than this. */
    flex: 1 1 11em;
    gap: calc(var(--_space) * 1.4);
    min-inline-size: 0;
  }
  /* What a page writes from right to left stays so beside our own words. */
  .body .lead {
    unicode-bidi: plaintext;
  }
  .heading {
    font-size: calc(var(--_heading-size) * 0.767);
    line-height: 1.3;
  }
  .say {
    max-inline-size: 60em;
    text-wrap: pretty;
  }
  .lead {
    font-weight: 700;
  }
  .long {
    font-weight: 400;
  }
  .say a {
    padding-block: 0.2em;
  }
  :is([href^='tel:'], [href^='sms:']) {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  /* A number stays in one piece where it fits. */
  .body :is([href^='tel:'], .whole) {
    display: inline-block;
  }
  .body [href^='tel:'] {
    margin-block: -0.25em;
    padding-block: 0.25em;
  }
  .coverage {
    max-inline-size: 44em;
    text-wrap: balance;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1.5em;
  }
  .meta > * {
    max-inline-size: 100%;
  }
  details[open] {
    flex-basis: 100%;
  }
  details > p {
    animation: unfold 0.16s;
    max-inline-size: 40em;
    padding-block: 0.15em;
    color: var(--_text);
  }
  summary {
    display: flex;
    gap: 0.25em;
    align-items: center;
    inline-size: fit-content;
    min-block-size: 1.75em;
    color: var(--_accent);
    cursor: pointer;
    list-style: none;
    touch-action: manipulation;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .icon {
    transition: rotate 0.15s;
  }
  [open] > summary .icon {
    rotate: 180deg;
  }
  summary:hover {
    color: var(--_strong);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .close {
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-end: 0.4em;
    min-inline-size: 2.25em;
    min-block-size: 2.25em;
    padding: 0;
    color: inherit;
  }
  /* Only the first line makes room for the button; on a phone the rest keeps the full width. */
  .dismissible .body > :first-child::before {
    content: '';
    float: inline-end;
    inline-size: 2.25em;
    block-size: 1.5em;
  }
  @container (min-width: 1px) and (max-width: 16em) {
    .body .heading {
      font-size: min(var(--_heading-size) * 0.767, 10cqi);
    }
  }
  /* The icon has a line of its own, and so has the button. */
  @container (max-width: 13.1em) {
    .dismissible .body > :first-child::before {
      content: none;
    }
  }
  @supports not (float: inline-end) {
    .dismissible {
      padding-inline-end: 3em;
    }
  }
  @media print {
    .frame {
      display: block;
      color: inherit;
      min-block-size: 0;
      padding: 0;
      border: 0;
      background: none;
    }
    .dismissible .body > :first-child::before {
      content: none;
    }
    .mark,
    summary,
    .close {
      display: none;
    }
    .meta {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .frame {
      border: 1px solid CanvasText;
      border-inline-start-width: 0.25em;
    }
    /* Its frame would run into the second line. */
    .frame .close {
      border-color: Canvas;
    }
  }
`;
