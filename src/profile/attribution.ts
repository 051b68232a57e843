import { css } from 'lit';

/** When a page says where its content is from: on other sites than the publisher's, or everywhere. */
export const ATTRIBUTIONS = ['auto', 'always'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/**
 * Nothing a page can set reaches the line: it inherits no more than the font, and its colours are a pair of its own.
 * Important declarations in a shadow tree win over the page's.
 */
export const attributionStyles = css`
  .source,
  .source a {
    all: initial !important;
    font-family: inherit !important;
    font-size: inherit !important;
    line-height: 1.5 !important;
    color: inherit !important;
    overflow-wrap: anywhere !important;
  }
  .source:lang(ko) {
    word-break: keep-all !important;
  }
  .source {
    display: block !important;
    position: relative !important;
    z-index: 1 !important;
    inline-size: fit-content !important;
    max-inline-size: 100% !important;
    margin-block-start: 0.5em !important;
    padding: 0.1em 0 !important;
    background: #fff !important;
    box-shadow:
      0.4em 0 #fff,
      -0.4em 0 #fff !important;
    color: #51605c !important;
    font-size: max(0.875em, 12px) !important;
    visibility: inherit !important;
    color-scheme: inherit !important;
  }
  .source a {
    text-decoration: underline !important;
    text-underline-offset: 0.18em !important;
    cursor: pointer !important;
  }
  .source a:focus-visible {
    outline: 3px solid !important;
    outline-offset: 2px !important;
  }
  .missing {
    padding-block: 0.25em;
    color: var(--_muted);
  }
  @supports (color: light-dark(red, red)) {
    .source {
      background: light-dark(#fff, #17201e) !important;
      box-shadow:
        0.4em 0 light-dark(#fff, #17201e),
        -0.4em 0 light-dark(#fff, #17201e) !important;
      color: light-dark(#51605c, #a9b8b3) !important;
    }
  }
`;
