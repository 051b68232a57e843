import { css } from 'lit';
import { ink } from '../shared/styles/inks.js';

export const styles = css`
  .frame {
    container-type: inline-size;
  }
  .lead,
  .ending {
    max-inline-size: 62ch;
    white-space: pre-line;
  }
  .lead {
    color: var(--_muted);
  }
  .heading + .lead {
    margin-block-start: calc(var(--_space) * 3);
  }
  .ending {
    margin-block-start: calc(var(--_space) * 5);
  }
  .items {
    --_gap: calc(var(--_space) * 3.5);
    --_columns: 1;
    /* What stands beside the words in a column. */
    --_beside: 0em;
    display: grid;
    /* As many columns as asked for, fewer where the words of one would get less than 16em, one where even that does not fit. */
    grid-template-columns: repeat(
      auto-fill,
      minmax(
        min(100%, max(16em + var(--_beside), (100% - (var(--_columns) - 1) * var(--_gap)) / var(--_columns))),
        1fr
      )
    );
    counter-reset: entry;
  }
  .heading + .items,
  .lead + .items {
    margin-block-start: calc(var(--_space) * 5);
  }
  .columns-2 {
    --_columns: 2;
  }
  .columns-3 {
    --_columns: 3;
  }
  .entry {
    position: relative;
    min-inline-size: 0;
    counter-increment: entry;
    break-inside: avoid;
  }
  .term {
    color: var(--_strong);
    font-size: 1.1em;
    font-weight: 700;
    line-height: 1.35;
    text-wrap: balance;
  }
  @supports (color: oklch(from currentcolor l c h)) and (color: light-dark(red, red)) {
    .term {
      color: ${ink('var(--clinic-objectives-term,var(--clinic-heading-color,var(--clinic-accent-strong,var(--_brand))))', 0.36, 0.86)};
    }
  }
  .text {
    max-inline-size: 62ch;
    white-space: pre-line;
    text-wrap: pretty;
  }
  .note {
    margin-block-start: calc(var(--_space) * 2.5);
    padding-block: calc(var(--_space) * 0.5);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 0.19em solid var(--_edge);
  }
  .note-label {
    color: var(--_accent);
    font-size: 0.93em;
    font-weight: 600;
  }

  /* The number: quiet, in tabular figures, and never the only way to tell the entries apart. */
  .numbered .entry::before {
    content: counter(entry);
    color: var(--_accent);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
  }
  .numbered.many .entry::before {
    min-inline-size: 1.65em;
  }

  .numbered:not(.cards),
  .accordion {
    --_beside: 3em;
  }
  /* Rows with hairlines; the terms get a column of their own where there is room. */
  .list {
    --_gap: calc(var(--_space) * 10);
    column-gap: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  .list .entry {
    display: grid;
    align-content: start;
    align-items: baseline;
    gap: var(--_space) calc(var(--_space) * 6);
    padding-block: calc(var(--_space) * 4);
    border-block-end: 1px solid var(--_line);
  }
  .list.numbered .entry {
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: calc(var(--_space) * 3.5);
  }
  .list.numbered .said {
    grid-column: 2;
  }
  .list .plain:not(.numbered *) {
    padding-inline-start: 1.5em;
  }
  .list .plain:not(.numbered *)::before {
    content: '';
    position: absolute;
    inset-block-start: calc(var(--_space) * 4 + 0.55em);
    inset-inline-start: 0.2em;
    inline-size: 0.42em;
    block-size: 0.42em;
    border: 0.21em solid var(--_accent);
    border-radius: 50%;
  }
  @container (min-width: 42em) {
    .list.columns-1 .entry:not(.plain) {
      grid-template-columns: var(--clinic-objectives-term-width, 15em) minmax(0, 1fr);
    }
    .list.columns-1.numbered .entry:not(.plain) {
      grid-template-columns: auto var(--clinic-objectives-term-width, 15em) minmax(0, 1fr);
    }
    .list.columns-1.numbered .entry:not(.plain) .said {
      grid-column: 3;
    }
    }

  .cards {
    --_beside: calc(var(--_space) * 9);
    gap: var(--_gap);
  }
  .cards .entry {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    padding: calc(var(--_space) * 3.5) calc(var(--_space) * 4.25) calc(var(--_space) * 4);
    border: var(--_border) solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--clinic-shadow, none);
  }
  .cards .said {
    display: flex;
    flex: 1;
    flex-direction: column;
  }
  .cards .entry:not(.plain) .text {
    color: var(--_muted);
  }
  /* Notes of one row line up along the cards' lower edge. */
  .cards .note {
    margin-block-start: auto;
  }
  .cards .text + .note {
    border-inline-start: 0;
    border-block-start: 1px solid var(--_line);
    margin-block-start: auto;
    padding: calc(var(--_space) * 2.5) 0 0;
  }
  .cards .text:has(+ .note) {
    margin-block-end: calc(var(--_space) * 3);
  }
  .cards.numbered .entry::before {
    display: grid;
    place-items: center;
    align-self: start;
    min-inline-size: 1.9em;
    block-size: 1.9em;
    margin-block-end: var(--_space);
    padding-inline: 0.3em;
    border-radius: 1em;
    background: color-mix(in srgb, currentColor 11%, transparent);
    font-size: 0.93em;
    line-height: 1;
  }

  .accordion {
    --_gap: calc(var(--_space) * 10);
    align-items: start;
    column-gap: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  .accordion .entry {
    border-block-end: 1px solid var(--_line);
  }
  .accordion .plain {
    display: flex;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2);
  }
  summary {
    display: flex;
    gap: calc(var(--_space) * 3);
    align-items: center;
    min-block-size: calc(var(--_control) + 0.15em);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 2);
    border-radius: calc(var(--_radius) * 0.67);
    cursor: pointer;
    list-style: none;
    transition: background-color 0.15s;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  summary:focus-visible {
    outline-offset: -2px;
    border-radius: calc(var(--_radius) * 0.67);
  }
  .term-words {
    flex: 1;
    min-inline-size: 0;
  }
  summary .icon {
    color: var(--_accent);
    transition: transform 0.15s;
  }
  [open] summary .icon {
    transform: rotate(180deg);
  }
  .accordion .said {
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 4.5);
  }
  .accordion [open] > .said {
    animation: unfold 0.16s;
  }
  .accordion.numbered .entry::before {
    content: none;
  }
  .accordion.numbered summary::before,
  .accordion.numbered .plain::before {
    content: counter(entry);
    min-inline-size: 1em;
    color: var(--_accent);
    font-variant-numeric: tabular-nums;
  }
  .accordion.numbered.many :is(summary, .plain)::before {
    min-inline-size: 1.4em;
    text-align: end;
  }
  .accordion.numbered .said {
    padding-inline-start: calc(var(--_space) * 5 + 1.1em);
  }
  .accordion.numbered.many .said {
    padding-inline-start: calc(var(--_space) * 5 + 1.54em);
  }

  /* A phone with large text: numbers and arrows stand above words that would not fit beside them. */
  @container (min-width: 1px) and (max-width: 16em) {
    .items .term {
      font-size: min(1.1em, 9.5cqi);
    }
    .items.numbered .entry {
      grid-template-columns: minmax(0, 1fr);
    }
    .items.numbered .said {
      grid-column: 1;
    }
    .cards .entry {
      padding-inline: 0.4em;
    }
    .accordion :is(summary, .plain) {
      flex-wrap: wrap;
      column-gap: 0.25em;
      padding-inline: 0;
    }
    .accordion .term-words {
      inline-size: min-content;
      flex-basis: auto;
      overflow-wrap: break-word;
    }
    summary .icon {
      inline-size: 0.9em;
      margin-inline-start: auto;
    }
    .accordion .entry .said {
      padding-inline: 0;
    }
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: center;
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 4);
  }
  .tools:first-child {
    margin-block-start: 0;
  }
  .all {
    margin-inline-start: auto;
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
  }
  .choice {
    position: relative;
    display: inline-flex;
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    min-block-size: 0;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice span {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_control);
    padding: 0.4em 1.1em;
    border: var(--_field-border) solid var(--_edge);
    border-radius: var(--clinic-chip-radius, 1.4em);
    line-height: 1.25;
    transition: background-color 0.15s;
  }
  .choice:hover span {
    border-color: var(--_accent);
  }
  .choice :checked + span {
    --_ground: var(--_tint);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_strong);
    font-weight: 700;
  }
  .choice :focus-visible + span {
    outline: 3px solid var(--_ring, var(--_accent));
    outline-offset: 2px;
  }

  @media print {
    .tools,
    summary .icon {
      display: none;
    }
    .tools + .items {
      margin-block-start: calc(var(--_space) * 5);
    }
  }
  @media (forced-colors: active) {
    .choice :checked + span {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .choice :focus-visible + span {
      outline-color: Highlight;
    }
    summary .icon {
      color: inherit;
    }
    summary:hover .term-words {
      text-decoration: underline;
    }
  }
`;
