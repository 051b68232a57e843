import { css } from 'lit';

/** How results are shown and taken along. */
export const tools = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    float: inline-end;
    gap: calc(var(--_space) * 3);
    margin-inline-start: calc(var(--_space) * 3);
  }
  .map-offer {
    display: flex;
    flex-flow: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 2);
  }
  .map-offer .meta {
    flex: 1 1 14em;
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    min-inline-size: 0;
    border: var(--_field-border) solid var(--_line);
    border-radius: var(--_radius);
  }
  .switch label {
    position: relative;
    display: grid;
  }
  .switch input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .switch span {
    display: grid;
    place-items: center;
    min-block-size: var(--_control);
    padding-inline: 1em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    font-weight: 600;
    line-height: 1.25;
    white-space: nowrap;
  }
  .switch label:hover span {
    color: var(--_strong);
  }
  .switch input:checked + span {
    border-color: var(--_accent);
    --_ground: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_strong);
  }
  /* Safari's arrow keys move the focus, but not its ring. */
  .switch input:is(:focus-visible, :focus:not(:hover)) + span {
    outline: 3px solid var(--_ring, var(--_accent));
    outline-offset: 2px;
  }
  /* Its icon or arrow lines up with what stands above and below. */
  .tools .take {
    justify-content: end;
    padding-inline: 0;
  }
  .take[aria-expanded='true'] .icon:last-child {
    rotate: 180deg;
  }
  .saving {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }
  .check {
    display: flex;
    flex: 1 1 16em;
    align-items: center;
    gap: 0.6em;
    min-block-size: var(--_control);
    max-inline-size: 28em;
    cursor: pointer;
  }
  /* Its box is of whole pixels, whose edges are drawn alike wherever it stands. */
  .check span {
    font-size: 0.93em;
    line-height: 1.35;
  }
  @container finder (min-inline-size: 44em) {
    .map-button {
      display: none;
    }
  }
  @container finder (max-inline-size: 43.99em) {
    .tools {
      gap: var(--_space);
    }
    .switch span {
      padding-inline: 0.75em;
    }
    .map-offer.folded {
      display: none;
    }
    .take > .icon:last-child {
      display: none;
    }
  }
  @container finder (max-inline-size: 16.99em) {
    .tools {
      float: none;
      margin: 0;
    }
  }
  @container finder (max-inline-size: 40em) {
    .saving,
    .saving > .button {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    /* There it has an edge. */
    .tools .take {
      padding-inline: 0.6em;
    }
    .switch input:checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .switch input:is(:focus-visible, :focus:not(:hover)) + span {
      outline-color: Highlight;
    }
  }
`;
