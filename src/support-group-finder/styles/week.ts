import { css } from 'lit';

/** The timetable, a day at a time where there is no room for all, and the window a group of it opens in. */
export const week = css`
  .week {
    inline-size: 100%;
    margin-block-start: calc(var(--_space) * 4);
    border-collapse: collapse;
    table-layout: fixed;
  }
  .week th {
    font-weight: 700;
    line-height: 1.3;
    text-align: start;
    vertical-align: top;
  }
  .week th .meta {
    display: block;
    font-weight: 400;
  }
  .week thead th {
    padding-block: calc(var(--_space) * 2);
    padding-inline: 0.5em;
    border-block-end: 2px solid;
  }
  .week tbody :is(th, td) {
    padding-block: calc(var(--_space) * 2);
    padding-inline: 0.25em;
    border-block-end: 1px solid var(--_line);
    vertical-align: top;
  }
  .week .part-of-day {
    inline-size: 6.5em;
    padding-inline: 0 0.5em;
  }
  .week tbody .part-of-day {
    padding-block-start: calc(var(--_space) * 3.5);
    font-size: 0.93em;
  }
  .week .today {
    color: var(--_strong);
  }
  .week td.today {
    background: color-mix(in srgb, currentColor 5%, transparent);
  }
  .week ul {
    display: grid;
    gap: var(--_space);
  }
  .entry {
    display: block;
    inline-size: 100%;
    padding: calc(var(--_space) * 1.5) 0.5em;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.67);
    background: none;
    color: var(--_text);
    font: inherit;
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  .entry:hover {
    border-color: var(--_accent);
  }
  .entry time {
    font-size: 0.93em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .entry-name {
    display: block;
    color: var(--_accent);
    font-weight: 600;
    hyphens: auto;
  }
  .entry .meta {
    display: block;
    font-size: 0.86em;
  }
  .entry .pill {
    display: inline-block;
  }
  .entry .pill.on-now {
    --_ground: var(--_now-tint);
    color: var(--_now);
  }
  .entry .pill.next {
    --_ground: var(--_tint);
    color: var(--_strong);
  }
  .entry .pill.ended {
    border: 1px solid var(--_line);
    color: var(--_muted);
    font-weight: 400;
  }
  .entry[data-state='ended'] :is(time, .entry-name) {
    color: var(--_muted);
    font-weight: 400;
  }
  .week .link {
    min-block-size: 2em;
    padding-inline: 0.5em;
  }
  .day-picker {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(var(--_space) * 2) var(--_space);
    margin-block-start: calc(var(--_space) * 3);
  }
  .day-title {
    font-weight: 700;
    text-align: center;
    text-wrap: balance;
  }
  .back .icon {
    rotate: 90deg;
  }
  .forth .icon {
    rotate: -90deg;
  }
  .day-buttons {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: var(--_space);
  }
  .day-buttons .chip {
    /* As wide as the others; a longer name has its room, and the last days stand below. */
    flex: 1 1 2.3em;
    min-inline-size: min-content;
    flex-direction: column;
    justify-content: center;
    gap: 0;
    min-block-size: 3em;
    padding: 0.15em 0;
    border-radius: calc(var(--_radius) * 0.67);
    font-size: 0.93em;
    /* A day's short name stays whole where it is bold. */
    overflow-wrap: normal;
  }
  .day-buttons .count {
    font-size: 0.86em;
    text-align: center;
  }
  @container finder (max-inline-size: 54em) {
    .week {
      margin-block-start: calc(var(--_space) * 3);
      border-block-start: 2px solid;
      table-layout: auto;
    }
    .week :is(.column, td):not(.shown),
    .week .bare {
      display: none;
    }
    .week thead th {
      padding: 0;
      border: 0;
    }
    /* The heading of the one column stands above, between the arrows. */
    .column-name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .week td {
      inline-size: 100%;
    }
    .week .part-of-day {
      overflow-wrap: normal;
    }
    .week td.today {
      background: none;
    }
  }
  @container finder (min-inline-size: 30em) and (max-inline-size: 54em) {
    .entry {
      display: grid;
      grid-template-columns: minmax(5em, auto) minmax(0, 1fr) auto;
      gap: 0 calc(var(--_space) * 3);
    }
    .entry :is(.entry-name, .meta) {
      grid-column: 2;
    }
    .entry-name {
      grid-row: 1;
    }
    .entry .pill {
      grid-area: 1 / 3;
      align-self: start;
    }
  }
  @container finder (max-inline-size: 22em) {
    .day-buttons .chip {
      min-block-size: 3.5em;
      font-size: 0.82em;
    }
  }
  @container finder (min-inline-size: 54.01em) {
    .day-picker {
      display: none;
    }
    /* Its words line up with those above and below. */
    .entry .pill {
      display: block;
      inline-size: fit-content;
      margin-inline-start: -0.7em;
    }
  }
  /* A phone with large text. */
  @container finder (max-inline-size: 16em) {
    .day-title {
      grid-area: 1 / 1 / auto / -1;
    }
    .week,
    .week tbody,
    .week tbody :is(tr:not(.bare), th, td.shown) {
      display: block;
      inline-size: auto;
    }
    .week tbody th {
      border: 0;
    }
    .opened > .day-heading {
      grid-area: 2 / 1 / auto / -1;
    }
    .opened > .button {
      grid-area: 1 / 2;
    }
  }

  /* One group in full */
  dialog {
    inline-size: min(46em, 100% - 1em);
    max-block-size: min(44em, 100% - 2em);
    padding: 0;
    border: var(--_border) solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--clinic-shadow, none);
    --_ground: var(--_paper);
    overscroll-behavior: contain;
    container: finder / inline-size;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  .opened {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: calc(var(--_space) * 3);
    align-items: center;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4) calc(var(--_space) * 4);
  }
  .opened > .day-heading {
    position: static;
    /* Not above the ring of the button beside it. */
    z-index: auto;
    border: 0;
  }
  .opened > .row {
    grid-column: 1 / -1;
    border-block: 2px solid;
    border-block-end: 0;
    content-visibility: visible;
  }
  @media (forced-colors: active) {
    .entry {
      border-color: ButtonText;
    }
  }
`;
