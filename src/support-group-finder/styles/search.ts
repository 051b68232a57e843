import { css } from 'lit';

/** What is asked, and how many it finds. The finder answers to its own width, not to the window’s: it may stand in a sidebar. */
export const search = css`
  .finder {
    container: finder / inline-size;
  }
  .finder > .heading {
    margin-block-end: calc(var(--_space) * 3);
  }

  /* Search */
  .asking {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 3);
  }
  .caption {
    font-size: 0.93em;
    font-weight: 600;
  }
  .field {
    position: relative;
    flex: 1 0 100%;
    order: 1;
    margin-block-start: var(--_space);
  }
  .field > .icon {
    position: absolute;
    inset-inline-start: 0.8em;
    inset-block-start: calc(var(--_control) / 2 - 0.6em);
    color: var(--_muted);
    pointer-events: none;
  }
  .field input {
    padding-inline-start: 2.6em;
    /* Its caption is seen with it. */
    scroll-margin-block-start: 3em;
  }
  .field .placed {
    padding-inline-end: 2.9em;
  }
  input[type='search'] {
    appearance: none;
  }
  /* What is always said costs no line; a fault stands under its field. */
  .note.wrong {
    flex-basis: 100%;
    order: 2;
    margin-block-start: var(--_space);
    color: var(--_error);
    font-weight: 600;
  }
  .field > [aria-invalid='true'] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  .button.locate {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    border-radius: calc(var(--_radius) * 0.67);
    background: var(--_ground) padding-box;
  }
  .button.locate[aria-pressed='true'] {
    border-color: var(--_accent);
    --_ground: var(--_tint);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_strong);
  }

  /* Filters */
  .filters,
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .filters.quick {
    flex-wrap: nowrap;
  }
  .quick > .more {
    flex: none;
  }
  .strip {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .asking + .filters {
    margin-block-start: calc(var(--_space) * 3);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: max(var(--_least), var(--_control) - 0.25em);
    padding: 0.25em 0.95em;
    border: var(--_field-border) solid var(--_line);
    border-radius: var(--clinic-chip-radius, 1.25em);
    font: inherit;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color 0.15s,
      border-color 0.15s;
  }
  .chip:hover {
    border-color: var(--_accent);
  }
  .chip:active {
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .chip:focus-visible {
    border-radius: var(--clinic-chip-radius, 1.25em);
  }
  .chip[aria-pressed='true'] {
    --_ground: var(--_tint);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_strong);
    font-weight: 600;
  }
  /* The label keeps room for its bold form, so that a tap moves no other chip. */
  .label {
    display: inline-grid;
    min-inline-size: 0;
  }
  .label::after {
    content: attr(data-text);
    block-size: 0;
    overflow: hidden;
    font-weight: 600;
    visibility: hidden;
  }
  .count {
    min-inline-size: 2ch;
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
    text-align: end;
  }
  .chip[aria-pressed='true'] .count {
    color: inherit;
  }
  /* Room for four digits from the start: counts that come with the feed move nothing. */
  .quick .chip[aria-pressed] {
    padding-inline-end: 0.5em;
  }
  .quick .count {
    inline-size: 4ch;
    text-align: start;
  }
  @container finder (max-inline-size: 20em) {
    .quick .chip[aria-pressed] {
      padding-inline: 0.75em 0.25em;
    }
  }
  .chip.more .icon {
    transition: rotate 0.15s;
  }
  .chip.more[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .panel {
    display: grid;
    gap: calc(var(--_space) * 5);
    margin-block-start: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 5);
    border: var(--_border) solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--clinic-shadow, none);
  }
  #more {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
  }
  #more > :is([data-filter='days'], [data-filter='kinds'], .button) {
    grid-column: 1 / -1;
  }
  @container finder (max-inline-size: 26em) {
    /* A line for each group of filters: all of them on one screen. */
    .panel {
      gap: calc(var(--_space) * 3);
      padding: calc(var(--_space) * 3);
    }
    .panel legend {
      margin-block-end: var(--_space);
    }
    .panel .chip {
      padding-inline: 0.6em;
      font-size: 0.93em;
    }
  }
  @container finder (max-inline-size: 16em) {
    .panel.panel {
      padding: 0.3em;
    }
    .chip.chip {
      gap: 0.2em;
      padding-inline: 0.3em;
    }
    .filters.quick {
      flex-wrap: wrap;
    }
    .quick > .more {
      flex: 0 1 auto;
      min-inline-size: 0;
    }
    .strip {
      flex-basis: 100%;
    }
  }
  .panel[hidden] {
    display: none;
  }
  .panel fieldset {
    min-inline-size: 0;
  }
  legend {
    margin-block-end: calc(var(--_space) * 2);
    font-size: 0.93em;
    font-weight: 600;
  }
  .pick {
    flex: 0 1 18em;
    min-inline-size: 0;
  }
  .panel > .button {
    justify-self: start;
  }
  .chosen-filters {
    margin-block-start: calc(var(--_space) * 2);
  }
  .chip.chosen {
    --_ground: var(--_tint);
    border-color: transparent;
    color: var(--_strong);
    font-weight: 600;
  }
  .chip.clear {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  /* How many were found; what is said of them flows around the tools. */
  .summary {
    position: relative;
    display: flow-root;
    min-block-size: var(--_control);
    margin-block-start: calc(var(--_space) * 3);
  }
  .found {
    color: var(--_muted);
  }
  .found strong {
    color: var(--_text);
    font-size: 1.1em;
    font-variant-numeric: tabular-nums;
  }
  .total {
    white-space: nowrap;
  }
  .range {
    display: inline-block;
  }
  .link {
    min-block-size: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  @container finder (max-inline-size: 43.99em) {
    .locate > span,
    .take > span,
    .sorted {
      position: absolute;
      inset-inline-end: 0;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    /* Room inside for rings, which scrolling cuts off; and a last filter that fades says that there are more. */
    .strip {
      flex-wrap: nowrap;
      margin: -0.5em 0 -0.5em -0.5em;
      padding: 0.5em;
      overflow-x: auto;
      scroll-padding-inline: 0.5em;
      scrollbar-width: none;
      mask-image: linear-gradient(to right, transparent, #000 0.5em calc(100% - 1.5em), transparent);
    }
    .strip > .chip {
      flex: none;
    }
  }
  /* A word that doesn't fit beside the tools stands below them, whole. */
  @container finder (min-inline-size: 17em) {
    .summary {
      overflow-wrap: normal;
    }
  }
  @container finder (max-inline-size: 24em) {
    .day-heading.day-heading,
    .found strong {
      font-size: 1em;
    }
  }
  @container finder (min-inline-size: 44em) {
    .field .placed {
      padding-inline-end: 13em;
    }
  }
  @media (pointer: coarse) {
    .link {
      min-block-size: 2.75em;
    }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'],
    .button.locate[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .chip[aria-pressed='true'] .count {
      color: inherit;
    }
    .chip,
    .chip.chosen,
    .chip.clear {
      border: 1px solid;
    }
  }
`;
