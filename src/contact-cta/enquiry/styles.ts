import { css } from 'lit';

/** The enquiry form and what becomes of a message. */
export const enquiryStyles = css`
  .enquiry {
    position: relative;
    display: grid;
    gap: calc(var(--_space) * 4);
    align-content: start;
    min-inline-size: 0;
  }
  .row {
    display: grid;
    gap: calc(var(--_space) * 1);
    min-inline-size: 0;
  }
  .row > label,
  legend {
    font-weight: 600;
  }
  fieldset {
    display: contents;
  }
  .row > label .meta,
  legend .meta {
    font-weight: 400;
  }
  textarea {
    min-block-size: 6.5em;
    resize: vertical;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 1);
  }
  .choice,
  .tick label {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: var(--_control);
    cursor: pointer;
  }
  .choice {
    padding-inline: 0.9em;
    border: var(--_field-border) solid var(--_edge);
    border-radius: var(--_radius);
  }
  .choice:has(:checked) {
    --_ground: var(--_tint);
    border-color: var(--_accent);
    font-weight: 600;
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--_ring, var(--_accent));
    outline-offset: 2px;
  }
  .choice input:focus-visible {
    outline: none;
  }
  .tick :is(.hint, .error) {
    padding-inline-start: 1.85em;
  }
  .wrong {
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 0.25em solid var(--_error);
  }
  .wrong :is(input, textarea) {
    border-color: var(--_error);
  }
  .error {
    color: var(--_error);
    font-weight: 600;
  }
  .send {
    inline-size: 100%;
  }
  .send[aria-disabled='true'] {
    opacity: 0.75;
    cursor: progress;
  }
  .dots {
    inline-size: 1.1em;
    block-size: 1.1em;
    border: 0.17em solid currentColor;
    border-block-start-color: transparent;
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  .form-title {
    font-size: 1.15em;
    line-height: 1.3;
  }
  .outcome {
    --_ground: var(--_tint);
    --_mark: var(--_accent);
    animation: unfold 0.16s;
    display: grid;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-inline-start: 0.3em solid var(--_mark);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  /* Its ring is its own, inside. */
  .outcome:focus-visible {
    outline-color: var(--_mark);
    outline-offset: -3px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .outcome.bad {
    --_ground: var(--_error-tint);
    --_mark: var(--_error);
  }
  .outcome.unsure {
    --_ground: var(--_soon-tint);
    --_mark: var(--_soon);
  }
  .outcome .title {
    display: flex;
    gap: 0.5em;
    font-size: 1.15em;
    font-weight: 700;
    text-wrap: balance;
  }
  .outcome .title .icon {
    margin-block-start: 0.15em;
    color: var(--_mark);
  }
  .outcome ul {
    display: grid;
    gap: calc(var(--_space) * 1);
  }
  .problems a {
    color: var(--_error);
    font-weight: 600;
  }
  .outcome li a {
    display: inline-block;
    padding-block: 0.2em;
  }
  .outcome .crisis {
    padding: 0;
    border: 0;
    color: var(--_text);
  }
  @container (min-width: 1px) and (max-width: 16em) {
    .choice,
    .tick label {
      gap: 0.3em;
    }
    .choice,
    .outcome,
    .wrong {
      padding-inline: 0.3em;
    }
    .tick :is(.hint, .error) {
      padding-inline-start: 0;
    }
    .form-title {
      font-size: min(1.15em, 10cqi);
    }
    /* Its words have the whole width but for the first line. */
    .outcome .title {
      display: block;
      font-size: min(1.15em, 9cqi);
    }
    .outcome .title .icon {
      margin-inline-end: 0.4em;
    }
  }
  @container (max-width: 10em) {
    .choice,
    .tick label {
      flex-wrap: wrap;
    }
  }
  /* Above the page's top: never a reason to scroll, whichever way the page runs. */
  .offscreen {
    position: absolute;
    inset-block-start: -100vmax;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (forced-colors: active) {
    .outcome,
    .choice:has(:checked) {
      border: 2px solid CanvasText;
    }
    .choice:has(:checked) {
      border-color: Highlight;
    }
  }
  @media print {
    .enquiry {
      display: none;
    }
  }
`;
