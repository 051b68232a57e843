import { css } from 'lit';

/** Days, groups and what opens with more about one. */
export const rows = css`
  /* Days and groups */
  .day {
    position: relative;
    margin-block-start: calc(var(--_space) * 4);
  }
  .day-heading {
    padding-block: calc(var(--_space) * 2);
    border-block-end: 2px solid;
    font-size: 1.1em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }
  /* Painted only while it is stuck, see page/stuck.ts. */
  @supports (color: oklch(from currentcolor l c h)) {
    .day-heading {
      position: sticky;
      z-index: 1;
      inset-block-start: var(--clinic-sticky-top, 0px);
    }
    .day-heading[data-stuck] {
      background: var(--clinic-paper, oklch(from currentColor clamp(0.2, 0.2 + (0.57 - l) * 999, 1) 0 0));
    }
  }
  .edge {
    position: absolute;
    inset-block-start: calc(-1 * var(--clinic-sticky-top, 0px));
    block-size: 1px;
  }
  .gone {
    margin-block-start: calc(var(--_space) * 4);
    font-weight: 600;
  }
  .gone:empty {
    display: none;
  }
  .linked {
    scroll-margin-block-start: calc(var(--clinic-sticky-top, 0px) + 1em);
  }
  .linked .day-heading {
    position: static;
  }
  .row {
    display: grid;
    grid-template-areas: 'when' 'what' 'action' 'details';
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 5);
    border-block-end: 1px solid var(--_line);
    scroll-margin-block: 4em;
  }
  /*
   * Rows out of sight cost nothing; outlines reach a little over the edge of those in sight. The first are mostly in sight,
   * and would be laid out a second time once that is known.
   */
  .row:where([data-far]) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 13em;
    overflow-clip-margin: 0.5em;
  }
  .row :is(a, button, summary) {
    scroll-margin-block: 5em;
  }
  .when {
    grid-area: when;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space) calc(var(--_space) * 3);
  }
  .time {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .time.none {
    color: var(--_muted);
    font-weight: 400;
  }
  .pill {
    padding: 0.05em 0.7em;
    border-radius: var(--clinic-chip-radius, 1em);
    font-size: 0.86em;
    font-weight: 700;
    text-wrap: balance;
  }
  .pill.now {
    background: var(--_now-tint);
    color: var(--_palette-now);
  }
  .pill.soon {
    background: var(--_soon-tint);
    color: var(--_palette-soon);
  }
  .pill.off {
    border: 1px solid var(--_line);
    color: var(--_muted);
  }
  .what {
    grid-area: what;
    min-inline-size: 0;
  }
  .name {
    font-size: 1.1em;
    font-weight: 700;
    line-height: 1.35;
  }
  .where {
    max-inline-size: 38em;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .place {
    display: block;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .tag {
    padding: 0.05em 0.7em;
    border: 1px solid var(--_line);
    border-radius: var(--clinic-chip-radius, 1em);
    color: var(--_muted);
    font-size: 0.86em;
  }
  .action {
    grid-area: action;
    display: grid;
    align-self: start;
  }
  details {
    grid-area: details;
    min-inline-size: 0;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 1.75em;
    padding-inline-end: 0.5em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  summary:hover {
    color: var(--_strong);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  @container finder (min-inline-size: 44em) {
    .row {
      grid-template: 'when what action' auto 'when details details' auto / 12.5em minmax(16em, 1fr) minmax(0, auto);
      column-gap: calc(var(--_space) * 6);
      row-gap: var(--_space);
      contain-intrinsic-block-size: auto 9em;
    }
    .when {
      flex-direction: column;
      align-items: start;
      align-content: start;
    }
  }

  /* More about a group */
  .facts {
    display: grid;
    gap: calc(var(--_space) * 3);
    max-inline-size: 46em;
    margin-block: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }
  dt {
    color: var(--_muted);
    font-size: 0.93em;
    font-weight: 600;
  }
  .written {
    white-space: pre-line;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }
  .actions > .button {
    flex: 1 1 13em;
  }
  .actions > [role='status']:empty {
    display: none;
  }
  @container finder (min-inline-size: 40em) {
    .actions > .button {
      flex: none;
    }
    .facts > div {
      display: grid;
      grid-template-columns: 9em minmax(0, 1fr);
      gap: calc(var(--_space) * 4);
    }
  }
  .show-more {
    display: flex;
    min-inline-size: min(100%, 16em);
    margin: calc(var(--_space) * 6) auto 0;
  }
  @media (forced-colors: active) {
    .pill {
      border: 1px solid;
    }
  }
`;
