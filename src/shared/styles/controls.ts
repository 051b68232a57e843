import { css } from 'lit';

/** Buttons, and links that look like them. Exactly one filled `.button.main` a card or row. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_control);
    padding: 0.4em 1.1em;
    border: var(--_button-border) solid var(--_accent);
    border-radius: var(--_button-radius);
    color: var(--_accent);
    font: inherit;
    font-weight: var(--clinic-button-weight, 600);
    line-height: 1.25;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color 0.15s,
      border-color 0.15s;
  }
  @supports (color: color-mix(in srgb, red, red)) {
    .button {
      border-color: color-mix(in srgb, var(--_accent) 78%, var(--_ground));
    }
  }
  .button:hover {
    --_ground: var(--_tint);
    border-color: var(--_accent);
    color: var(--_strong);
  }
  /* Its edge is there for the brand's white on white. */
  .button.main {
    border-color: var(--_accent);
    background: var(--_fill);
    color: var(--_on-fill);
  }
  .button.main:hover {
    background: color-mix(in oklab, var(--_fill) 88%, var(--_on-fill));
    color: var(--_on-fill);
  }
  .button.quiet {
    min-inline-size: var(--_control);
    padding: 0.4em 0.6em;
    border-color: transparent;
    background: none;
  }
  .button.quiet:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .button:focus-visible {
    border-radius: var(--_button-radius);
  }
  /* By weight: words might not be read on a third ground. */
  .button:active {
    box-shadow: inset 0 0 0 1px currentColor;
  }
  /* A phone with large text: words have the room first. */
  @container (max-width: 16em) {
    .button:not(.quiet) {
      gap: 0.3em;
      padding-inline: 0.25em;
    }
  }
  @container (max-width: 12em) {
    .button:not(.quiet) > .icon {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .button,
    .button.main,
    .button.quiet {
      border-color: ButtonText;
    }
    .button.main {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

/** Buttons and form fields. */
export const controls = [
  css`
    input,
    select,
    textarea {
      inline-size: 100%;
      min-block-size: var(--_control);
      padding: calc((var(--_control) - 1.65em) / 2) 0.8em;
      border: var(--_field-border) solid var(--_edge);
      border-radius: calc(var(--_radius) * 0.67);
      font: inherit;
      line-height: 1.4;
    }
    /* Below this an iPhone zooms into a field. */
    @media (pointer: coarse) {
      input,
      select,
      textarea {
        font-size: max(1em, 16px);
      }
    }
    input::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
    :is(input, select, textarea):focus-visible {
      border-radius: calc(var(--_radius) * 0.67);
      outline-offset: 1px;
    }
    /* Boxes to tick are drawn as fields are, with marks made of borders: these stay on paper and in forced colours. */
    input:is([type='checkbox'], [type='radio']) {
      appearance: none;
      display: grid;
      flex: none;
      place-content: center;
      inline-size: 1.25em;
      block-size: 1.25em;
      min-block-size: 0;
      margin: 0;
      padding: 0;
      border-radius: min(0.3em, var(--_radius));
      cursor: inherit;
    }
    input[type='radio'] {
      border-radius: 50%;
    }
    :hover > input:is([type='checkbox'], [type='radio']),
    input:is([type='checkbox'], [type='radio']):checked {
      border-color: var(--_accent);
    }
    input:is([type='checkbox'], [type='radio']):checked::before {
      content: '';
      border: 0.35em solid var(--_accent);
      border-radius: 50%;
    }
    input[type='checkbox']:checked::before {
      inline-size: 0.4em;
      block-size: 0.75em;
      border-width: 0 0.17em 0.17em 0;
      border-radius: 0;
      translate: 0 -0.1em;
      rotate: 45deg;
    }
  `,
  buttons,
];
