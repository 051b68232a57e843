import { css } from 'lit';

export const styles = css`
  :host(:state(empty)) {
    min-block-size: 0 !important;
  }
  .frame {
    --_mark: var(--clinic-banner-mark, var(--_accent));
    --_ground: var(--clinic-banner-ground, var(--_tint));
    display: flex;
    align-items: flex-start;
    gap: 0.75em;
    min-block-size: inherit;
    padding: 0.85em 1em;
    border-inline-start: 0.25em solid var(--_mark);
    border-radius: var(--_radius);
    background: var(--_ground);
  }
  .coming-soon {
    --_mark: var(--clinic-banner-mark, var(--_soon));
    --_ground: var(--clinic-banner-ground, var(--_soon-tint));
  }
  .not-accepting {
    --_mark: var(--clinic-banner-mark, var(--_edge));
    --_ground: var(--clinic-banner-ground, var(--_surface));
    border-block: 1px solid var(--_line);
    border-inline-end: 1px solid var(--_line);
  }
  .mark {
    display: flex;
    align-items: center;
    block-size: 1.5em;
    color: var(--_mark);
  }
  .body {
    display: grid;
    flex: 1;
    gap: 0.25em;
    min-inline-size: 0;
  }
  .heading {
    font-size: 1.1em;
  }
  .say {
    max-inline-size: 48em;
    text-wrap: pretty;
  }
  .lead {
    font-weight: 700;
  }
  .long {
    font-weight: 400;
  }
  .say a {
    padding-block: 0.2em;
  }
  .number {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .coverage {
    max-inline-size: 38em;
    text-wrap: pretty;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1.5em;
  }
  details[open] {
    flex-basis: 100%;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 1.75em;
    color: var(--_accent);
    cursor: pointer;
    list-style: none;
    touch-action: manipulation;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .icon {
    margin-inline-start: 0.15em;
    transition: rotate 0.15s;
  }
  [open] > summary .icon {
    rotate: 180deg;
  }
  summary:hover {
    color: var(--_strong);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .close {
    flex: none;
    margin-block: -0.6em;
    margin-inline-end: -0.6em;
    color: inherit;
  }
  @media print {
    .frame {
      display: block;
      min-block-size: 0;
      padding: 0;
      border: 0;
      background: none;
    }
    .body {
      display: block;
    }
    .mark,
    .heading,
    .more,
    .coverage,
    .meta,
    .close {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .frame {
      border: 1px solid CanvasText;
      border-inline-start-width: 0.25em;
    }
  }
`;
