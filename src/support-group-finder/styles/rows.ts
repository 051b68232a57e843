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
  /* A day that folds: a line that opens it. */
  .foldable {
    margin-block-start: 0;
  }
  .day:not(.foldable) + .foldable {
    margin-block-start: calc(var(--_space) * 3);
  }
  .foldable > .day-heading {
    padding: 0;
    border-block-end: 1px solid var(--_line);
    font-size: 1em;
  }
  .fold {
    display: flex;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 3em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  .fold .meta {
    font-weight: 400;
  }
  .fold:hover .icon {
    color: var(--_strong);
  }
  .fold .icon {
    color: var(--_accent);
    transition: rotate 0.15s;
  }
  .fold[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  /* What opens is drawn from its upper edge down. */
  .panel,
  .foldable > .rows,
  details > .facts {
    animation: unfold 0.16s;
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
    gap: var(--_space);
    padding-block: calc(var(--_space) * 3) calc(var(--_space) * 1.5);
    border-block-end: 1px solid var(--_line);
    scroll-margin-block: 4em;
  }
  /*
   * Rows out of sight cost nothing; outlines reach a little over the edge of those in sight. The first are mostly in sight,
   * and would be laid out a second time once that is known.
   */
  .row:where([data-far]) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9em;
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
    --_ground: var(--_now-tint);
    color: var(--_now);
  }
  .pill.soon {
    --_ground: var(--_soon-tint);
    color: var(--_soon);
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
  /* On a phone: the place on one line, tags as text, and what can be done on one line with what opens. */
  @container finder (max-inline-size: 43.99em) {
    .tags {
      gap: 0 0.4em;
      margin: 0;
    }
    .tag {
      padding: 0;
      border: 0;
      font-size: 0.93em;
    }
    .tag:not(:last-child)::after {
      content: ',';
    }
    .action {
      justify-content: start;
    }
    /* A link; what can be used now is a button. */
    .action > .button:not(.main) {
      padding-inline: 0;
      border: 0;
      background: none;
      --_accent: inherit;
      --_strong: inherit;
    }
    summary {
      padding-block: 0.625em;
    }
  }
  @container finder (min-inline-size: 17em) and (max-inline-size: 43.99em) {
    .row {
      grid-template: 'when when' auto 'what what' auto 'action .' auto / minmax(0, 1fr) 6.5em;
    }
    .where {
      display: flex;
      white-space: nowrap;
    }
    .spot {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .place {
      display: inline;
    }
    .rest {
      flex: none;
    }
    /* Over the whole width, and in the way of nothing before it. */
    details {
      grid-area: 3 / 1 / auto / -1;
      align-self: center;
      pointer-events: none;
    }
    .action > .main {
      margin-block: 0.3em;
    }
    details > * {
      pointer-events: auto;
    }
    .row summary {
      margin-inline-start: auto;
      /* What is only said has its place there. */
      padding-inline-end: 1px;
    }
  }
  @container finder (min-inline-size: 44em) {
    .row {
      grid-template: 'when what action' auto 'when details details' auto / 12.5em minmax(16em, 1fr) minmax(0, auto);
      column-gap: calc(var(--_space) * 6);
      padding-block: calc(var(--_space) * 5);
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
      flex: 0 1 auto;
    }
    .facts > div {
      display: grid;
      grid-template-columns: 9em minmax(0, 1fr);
      gap: calc(var(--_space) * 4);
    }
  }
  @media (pointer: coarse) {
    summary {
      padding-block: 0.625em;
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
