import { css } from 'lit';

/** The map, beside the list where there is room for both, else in its place. */
export const mapStyles = css`
  .finder.has-map {
    display: flow-root;
  }
  .map {
    clear: both;
    margin-block-start: calc(var(--_space) * 3);
  }
  .map-stage {
    position: relative;
    isolation: isolate;
    overflow: hidden;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: #e6e6e0;
    background: light-dark(#e6e6e0, #2a302e);
  }
  .map-view {
    position: relative;
    block-size: clamp(18em, 60vh, 36em);
    overflow: hidden;
    overflow: clip;
    cursor: grab;
    /* One finger scrolls the page; two are ours. */
    touch-action: pan-x pan-y;
    -webkit-user-select: none;
    user-select: none;
    /* Says which images fit: a colour that is worked out. */
    caret-color: #000;
    caret-color: light-dark(#000, #fff);
  }
  .map-view:active {
    cursor: grabbing;
  }
  .map-view:focus-visible {
    outline-offset: -4px;
    border-radius: var(--_radius);
  }
  .map-images,
  .map-pins {
    position: absolute;
    inset: 0;
    direction: ltr;
    will-change: transform;
  }
  .map-pins {
    z-index: 1;
  }
  .map-images img {
    position: absolute;
    inset: 0 auto auto 0;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    border: 0;
    transform-origin: 0 0;
    pointer-events: none;
  }
  .map-pin {
    position: absolute;
    inset: 0 auto auto 0;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin: -22px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_on-fill);
    font: inherit;
    font-size: 14px;
    font-weight: 700;
    line-height: 1;
    cursor: pointer;
    touch-action: pan-x pan-y;
  }
  .map-pin .map-count {
    display: grid;
    place-items: center;
    min-inline-size: 22px;
    min-block-size: 22px;
    padding-inline: 4px;
    border: 2px solid var(--_on-fill);
    border-radius: 11px;
    background: var(--_fill);
    box-shadow: 0 1px 4px #0008;
  }
  .map-pin.several .map-count {
    min-inline-size: 38px;
    min-block-size: 38px;
    border-radius: 19px;
    border-width: 3px;
  }
  /* No pin: somewhere here. */
  .map-pin.area {
    inline-size: var(--_size, 44px);
    block-size: var(--_size, 44px);
    margin: calc(var(--_size, 44px) / -2);
    border: 2px dashed var(--_fill);
    background: color-mix(in srgb, var(--_fill) 25%, transparent);
  }
  .map-pin.area .map-count:empty {
    display: none;
  }
  .map-pin:is(:hover, :focus-visible, [aria-expanded='true']) {
    z-index: 1;
  }
  .map-pin[aria-expanded='true']:not(.area) .map-count {
    outline: 3px solid var(--_fill);
    outline-offset: 2px;
  }
  .map-pin:focus-visible {
    outline: 3px solid #000;
    outline-offset: 0;
    border-radius: 50%;
    box-shadow: 0 0 0 6px #fff;
  }
  .map-mark {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 48px;
    block-size: 48px;
    margin: -24px;
    border: 4px solid var(--_fill);
    border-radius: 50%;
    box-shadow: 0 0 0 2px var(--_on-fill);
    pointer-events: none;
  }
  .map-zoom {
    position: absolute;
    inset-block-start: calc(var(--_space) * 2);
    inset-inline-end: calc(var(--_space) * 2);
    z-index: 2;
    display: grid;
    gap: var(--_space);
  }
  .map-zoom .button {
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0;
  }
  .map-search {
    position: absolute;
    inset-block-start: calc(var(--_space) * 2);
    inset-inline: calc(44px + var(--_space) * 4);
    z-index: 2;
    inline-size: fit-content;
    min-block-size: 44px;
    margin-inline: auto;
  }
  .map-hint {
    position: absolute;
    inset: 0;
    z-index: 3;
    display: grid;
    place-content: center;
    padding: 1em;
    background: color-mix(in srgb, var(--_surface) 80%, transparent);
    font-weight: 600;
    text-align: center;
    pointer-events: none;
  }
  .map-credit {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    z-index: 2;
    max-inline-size: 100%;
    padding: 0.1em 0.5em;
    border-start-start-radius: 0.4em;
    font-size: 0.75em;
  }
  :is(.map-search, .map-hint, .map-credit, .map-mark)[hidden],
  .map-images [hidden] {
    display: none;
  }
  .map-counts {
    margin-block: calc(var(--_space) * 2);
  }
  .map-card {
    position: relative;
    margin-block-end: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    container: finder / inline-size;
    scroll-margin-block: calc(var(--clinic-sticky-top, 0px) + 1em);
  }
  .map-card:focus-visible {
    outline-offset: -3px;
  }
  .map-card .day-heading {
    position: static;
    padding-inline-end: 2.75em;
  }
  .map-close {
    position: absolute;
    inset-block-start: var(--_space);
    inset-inline-end: var(--_space);
  }
  .map-card .row:last-child {
    border-block-end: 0;
  }
  .map-list > summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
  }
  .map-list .link {
    min-block-size: 44px;
    text-align: start;
  }
  .row[data-marked] {
    box-shadow: inset 0.25em 0 var(--_accent);
    padding-inline-start: 0.75em;
  }
  @container finder (min-inline-size: 56em) {
    .map {
      float: inline-start;
      position: sticky;
      inset-block-start: calc(var(--clinic-sticky-top, 0px) + 0.5em);
      inline-size: 46%;
      max-block-size: calc(100vh - var(--clinic-sticky-top, 0px) - 1em);
      overflow: auto;
    }
    .has-map > :is(.results, .partial) {
      margin-inline-start: calc(46% + var(--_space) * 6);
    }
    .has-map > .results {
      container: finder / inline-size;
    }
    .has-map > .report {
      clear: both;
    }
  }
  /* One at a time. */
  @media not print {
    @container finder (max-inline-size: 55.99em) {
      .has-map > .results {
        display: none;
      }
    }
  }
  @media (forced-colors: active) {
    .map-pin .map-count {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
      forced-color-adjust: none;
    }
    .map-pin.area,
    .map-mark {
      border-color: Highlight;
    }
    .map-pin:focus-visible {
      outline-color: Highlight;
    }
    .row[data-marked] {
      border-inline-start: 0.25em solid Highlight;
    }
  }
  @media print {
    .map {
      display: none;
    }
  }
`;
