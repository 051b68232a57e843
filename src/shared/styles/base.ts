import { css } from 'lit';
import { place } from './place.js';
import { given, ink } from './inks.js';
import { tokens } from './tokens.js';

/**
 * What every tag starts from. Inherited text properties are reset one by one, so that the page keeps its font and size
 * while its letter-spacing or centring stays outside; sizes are `em`, since a page may set its root to 62.5 %.
 */
export const base = [
  tokens,
  place,
  css`
    :host {
      /* A page that hides the tag hides it; one that makes it a row or a grid of its own finds one column. */
      display: block;
      flex-flow: column !important;
      grid: none / minmax(0, 1fr) !important;
      grid-auto-flow: row !important;
      place-content: normal !important;
      place-items: normal !important;
      box-sizing: border-box;
      color: var(--_text);
      /* English and Spanish, also on a page from right to left, or marked so by mistake. */
      direction: ltr !important;
      writing-mode: horizontal-tb !important;
      /* In a row whose size is 0, so that no blanks stand between its boxes, as large as text is. */
      font-size: max(1em, 16px - 99em);
      font-family: var(--clinic-font, inherit);
      line-height: max(1.2, var(--clinic-leading, 1.5));
      font-style: normal;
      font-weight: 400;
      font-variant: normal;
      letter-spacing: normal !important;
      word-spacing: normal !important;
      word-break: normal !important;
      line-break: auto !important;
      hyphens: manual !important;
      text-align: start !important;
      text-indent: 0 !important;
      text-transform: none !important;
      text-shadow: none;
      white-space: normal !important;
      cursor: auto;
      /* A heading's gradient, and copy protection, under which Safari lets nobody write. */
      -webkit-text-fill-color: currentcolor !important;
      -webkit-text-stroke: 0 !important;
      -webkit-user-select: text !important;
      user-select: text !important;
      overflow-wrap: anywhere;
    }
    /* A theme's ring is for what has the focus, not for the whole tag around it. */
    :host(:focus),
    :host(:focus-visible) {
      outline: none !important;
      box-shadow: none !important;
    }
    :host([hidden]) {
      display: none !important;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    /* Korean is parted between words; engines part it within them, as Chinese. */
    :lang(ko) {
      word-break: keep-all;
    }
    :where(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, fieldset, legend) {
      margin: 0;
      padding: 0;
      border: 0;
      font-size: 1em;
    }
    :where(ul, ol) {
      /* An empty marker, not none, which would take a list's role away in Safari. */
      list-style-type: '';
    }
    /* What a page or a list writes from right to left keeps that direction, and our side. */
    :where(p, h1, h2, h3, h4, h5, h6, legend, li, dt, dd) {
      unicode-bidi: plaintext;
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    :where([href^='tel:'], [href^='sms:'], .number, time) {
      direction: ltr;
      unicode-bidi: isolate;
    }
    /* Words around a number that run from right to left do so; the number within is a piece of its own. */
    [dir='rtl'] :is(.button, .outcome-ways a, .crisis .number, .crisis [href^='sms:']) {
      direction: rtl;
    }
    .number {
      display: inline-block;
      /* A box within a link has no line of its own. */
      text-decoration: inherit;
    }
    .unbroken {
      white-space: nowrap;
    }
    :where(h1, h2, h3, h4, h5, h6, .term) {
      font-family: var(--clinic-heading-font, inherit);
    }
    .heading {
      font-size: var(--_heading-size);
      font-weight: var(--clinic-heading-weight, 700);
      line-height: 1.25;
      letter-spacing: -0.01em;
      text-wrap: balance;
    }
    .meta {
      color: var(--_muted);
      font-size: 0.93em;
    }
    .icon {
      flex: none;
      inline-size: 1.2em;
      block-size: 1.2em;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.8;
      stroke-linecap: round;
      stroke-linejoin: round;
      vertical-align: -0.22em;
    }
    a,
    .link {
      color: var(--_accent);
      text-decoration: underline;
      text-decoration-thickness: 0.08em;
      text-underline-offset: 0.18em;
    }
    a:hover {
      color: var(--_strong);
      text-decoration-thickness: 0.14em;
    }
    :focus-visible {
      outline: 3px solid var(--_ring, var(--_accent));
      outline-offset: 2px;
      border-radius: 0.2em;
    }
    /* What is pressed gives way. */
    :where(button, .button, summary, .choice, .check, .switch label):active {
      translate: 0 0.0625em;
    }
    /* A ring in the colours of a plate, with some of its ground to be seen on. */
    :where(.button, .chip, input, textarea, .choice span, .choices > .choice):focus-visible {
      box-shadow: 0 0 0 5px var(--_ground);
    }
    /*
     * A phone with large text: long words are parted where their language parts them. What is hidden has no width: Safari would
     * keep letters of no size once it is shown.
     */
    @container (min-width: 1px) and (max-width: 16em) {
      * {
        hyphens: auto;
        hyphenate-limit-chars: 11;
      }
      .heading {
        /* "Gruppentherapie" has room, in a card, too, where nobody knows how to part it. */
        font-size: min(var(--_heading-size), 9.5cqi);
      }
      .number,
      [href^='tel:'] {
        font-size: min(1em, 10cqi);
      }
      .unbroken {
        font-size: min(1em, 13cqi);
      }
      .number,
      .host,
      [href^='mailto:'] {
        hyphens: manual;
      }
    }
    @supports (color: oklch(from currentcolor l c h)) and (color: light-dark(red, red)) {
      :where(h1, h2, h3, h4, h5, h6) {
        color: ${ink('var(--clinic-heading-color,currentColor)')};
      }
      a,
      .link {
        color: ${ink('var(--clinic-link,var(--_brand))')};
      }
      :focus-visible,
      :focus + span,
      .choice:has(:focus-visible) {
        --_ring: ${ink(given('focus'))};
      }
    }
    /* What opens is drawn from its upper edge down; it has its place, and what it says is said, from the start. */
    @keyframes unfold {
      from {
        clip-path: inset(-1em -1em 100%);
        translate: 0 -0.5em;
      }
      to {
        clip-path: inset(-1em);
      }
    }
    .spoken {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media print {
      [data-on-paper]::after {
        content: ' ' attr(data-on-paper);
        font-weight: 400;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      *,
      ::before,
      ::after {
        transition: none !important;
        animation: none !important;
        scroll-behavior: auto !important;
      }
    }
    @media (forced-colors: active) {
      :focus-visible {
        outline-color: Highlight;
      }
    }
  `,
];
