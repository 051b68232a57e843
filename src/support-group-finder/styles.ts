import { css } from 'lit';

/** The finder answers to its own width, not to the window's: it may stand in a sidebar. */
export const styles = css`
  .finder {
    container: finder / inline-size;
  }
  .finder > .heading {
    margin-block-end: calc(var(--_space) * 3);
  }

  /* Search */
  .asking {
    display: grid;
    gap: calc(var(--_space) * 3);
    align-items: end;
  }
  .field {
    position: relative;
    display: grid;
    gap: var(--_space);
  }
  .caption {
    font-size: 0.93em;
    font-weight: 600;
  }
  .field .icon {
    position: absolute;
    inset-inline-start: 0.8em;
    inset-block-end: 0.78em;
    color: var(--_muted);
    pointer-events: none;
  }
  .field input {
    padding-inline-start: 2.6em;
  }
  input[type='search'] {
    appearance: none;
  }
  .note {
    grid-column: 1 / -1;
    margin-block-start: calc(var(--_space) * -2);
    min-block-size: 1.5em;
  }
  .button.locate[aria-pressed='true'] {
    border-color: var(--_accent);
    border-width: 2px;
    background: var(--_tint);
    color: var(--_strong);
  }
  @container finder (min-inline-size: 44em) {
    .asking {
      grid-template-columns: 5fr 3fr auto;
    }
    .field.wide:nth-last-child(1) {
      grid-column: 1 / -1;
    }
  }

  /* Filters */
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .asking + .filters {
    margin-block-start: calc(var(--_space) * 2);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.5em;
    padding: 0.25em 0.95em;
    border: 1px solid var(--_line);
    border-radius: 1.25em;
    background: var(--_surface);
    color: var(--_text);
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
  .chip:focus-visible {
    border-radius: 1.25em;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
    color: var(--_strong);
    font-weight: 600;
  }
  /* The label keeps room for its bold form, so that a tap moves no other chip. */
  .label {
    display: inline-grid;
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
  .more-filters {
    display: grid;
    gap: calc(var(--_space) * 5);
    margin-block-start: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .more-filters[hidden] {
    display: none;
  }
  .more-filters fieldset {
    min-inline-size: 0;
  }
  legend {
    margin-block-end: calc(var(--_space) * 2);
    font-size: 0.93em;
    font-weight: 600;
  }
  .more-filters > .button {
    justify-self: start;
  }
  .chosen-filters {
    margin-block-start: calc(var(--_space) * 2);
  }
  .chip.chosen {
    border-color: transparent;
    background: var(--_tint);
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

  /* How many were found */
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 6);
    min-block-size: 1.7em;
    margin-block-start: calc(var(--_space) * 4);
  }
  .found {
    color: var(--_muted);
  }
  .found strong {
    color: var(--_text);
    font-size: 1.1em;
    font-variant-numeric: tabular-nums;
  }
  .link {
    min-block-size: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }

  .printed {
    display: none;
  }

  /* Days and groups */
  .day {
    margin-block-start: calc(var(--_space) * 4);
  }
  .day-heading {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--clinic-sticky-top, 0px);
    padding-block: calc(var(--_space) * 2);
    border-block-end: 2px solid var(--_text);
    background: var(--_paper);
    font-size: 1.1em;
    font-weight: 700;
    line-height: 1.3;
  }
  .row {
    display: grid;
    grid-template-areas: 'when' 'what' 'action' 'details';
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 5);
    border-block-end: 1px solid var(--_line);
    /* Rows out of sight cost nothing; outlines reach a little over the edge of those in sight. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 13em;
    overflow-clip-margin: 0.5em;
    scroll-margin-block: 4em;
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
  /* The words are English or Spanish, on a right-to-left page too. */
  time,
  .found > strong {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .time.none {
    color: var(--_muted);
    font-weight: 400;
  }
  .pill {
    padding: 0.05em 0.7em;
    border-radius: 1em;
    font-size: 0.86em;
    font-weight: 700;
    text-wrap: balance;
  }
  .pill.now {
    background: var(--_now-tint);
    color: var(--_now);
  }
  .pill.soon {
    background: var(--_soon-tint);
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
    border-radius: 1em;
    background: var(--_surface);
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
  @container finder (min-inline-size: 40em) {
    .row {
      grid-template: 'when what action' auto 'when details details' auto / 12.5em minmax(0, 1fr) auto;
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

  /* Nothing, not everything, not yet */
  .state {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 6);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .lead {
    font-size: 1.1em;
    font-weight: 700;
  }
  .offers {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .call {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3);
  }
  .partial {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-inline-start: 0.25em solid var(--_soon);
    border-radius: calc(var(--_radius) * 0.67);
    background: var(--_soon-tint);
  }
  .partial ul {
    flex: 1 1 18em;
  }
  .button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: default;
  }
  .skeleton {
    margin-block-start: calc(var(--_space) * 4);
  }
  .bar {
    inline-size: min(100%, 16em);
    block-size: 1em;
    margin-block: 0.25em;
    border-radius: 0.3em;
    background: var(--_line);
    animation: wait 1.6s ease-in-out infinite alternate;
  }
  .bar.short {
    inline-size: 6em;
  }
  .bar.day-heading {
    position: static;
    inline-size: 14em;
    block-size: 1.3em;
    border: 0;
  }
  .bar.name {
    inline-size: min(100%, 12em);
    block-size: 1.2em;
  }
  .bar.tall {
    inline-size: 100%;
    min-inline-size: 9em;
    block-size: 2.75em;
    margin: 0;
    border-radius: var(--_radius);
  }
  .skeleton .when .bar {
    inline-size: 8em;
  }
  @keyframes wait {
    to {
      opacity: 0.45;
    }
  }
  .report {
    margin-block-start: calc(var(--_space) * 6);
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px dashed var(--_edge);
    font-size: 0.93em;
  }
  .row:focus-visible {
    border-radius: 0.2em;
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
    .pill,
    .chip,
    .chip.chosen,
    .chip.clear,
    .partial {
      border: 1px solid;
    }
    .bar {
      border: 1px solid GrayText;
    }
  }
  @media print {
    .asking,
    .filters,
    .more-filters,
    .action,
    .actions,
    .show-more,
    .choice,
    .report,
    .chip.clear,
    .chip .icon,
    .partial .button,
    summary {
      display: none;
    }
    /* What was chosen explains what is missing from the sheet. */
    .filters.chosen-filters {
      display: flex;
    }
    .chip {
      min-block-size: 0;
      border-color: currentcolor;
    }
    .printed {
      display: block;
    }
    .day-heading {
      position: static;
    }
    .row {
      padding-block: calc(var(--_space) * 2);
      content-visibility: visible;
      break-inside: avoid;
    }
  }
`;
