import { css } from 'lit';

/** Nothing, not everything, not yet. */
export const states = css`
  .state {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 6);
    border: var(--_border) solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--clinic-shadow, none);
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
    --_ground: var(--_soon-tint);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-inline-start: 0.25em solid var(--_soon);
    border-start-end-radius: calc(var(--_radius) * 0.67);
    border-end-end-radius: calc(var(--_radius) * 0.67);
  }
  .partial ul {
    flex: 1 1 18em;
  }
  .button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: default;
  }
  /* All at once: a layer for each bar would keep an old phone busy. */
  .skeleton {
    margin-block-start: calc(var(--_space) * 4);
    animation: wait 1.6s ease-in-out infinite alternate;
  }
  .bar {
    inline-size: min(100%, 16em);
    block-size: 1em;
    margin-block: 0.25em;
    border-radius: 0.3em;
    background: var(--_line);
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
  @container finder (max-inline-size: 16em) {
    .state,
    .partial {
      padding-inline: 0.4em;
    }
  }
  @media (forced-colors: active) {
    .partial {
      border: 1px solid;
    }
    .bar,
    .bar.day-heading {
      border: 1px solid GrayText;
    }
  }
`;
