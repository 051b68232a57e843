import { css } from 'lit';

export const styles = [
  css`
    :host {
      --_line-length: 48em;
    }
    .frame {
      container-type: inline-size;
    }
    .cta {
      display: grid;
      gap: calc(var(--_space) * 6);
      padding: calc(var(--_space) * 4);
      border: var(--_border) solid var(--_line);
      border-radius: calc(var(--_radius) * 1.33);
      box-shadow: var(--clinic-shadow, none);
    }
    .reach {
      display: grid;
      gap: calc(var(--_space) * 3);
      align-content: start;
    }
    .message {
      max-inline-size: 62ch;
      text-wrap: pretty;
    }
    .hours {
      display: flex;
      gap: 0.5em;
      font-variant-numeric: tabular-nums;
    }
    .hours.open {
      color: var(--_now);
      font-weight: 600;
    }
    .hours.closed {
      color: var(--_muted);
    }
    .dot {
      flex: none;
      inline-size: 0.55em;
      block-size: 0.55em;
      /* Beside the first line, where there are two. */
      margin-block-start: 0.475em;
      border: 0.12em solid currentColor;
      border-radius: 50%;
    }
    .open .dot {
      background: currentColor;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_space) * 2.5);
    }
    .ways .button {
      flex: 1 1 100%;
      justify-content: start;
      padding-inline: 0.8em;
    }
    .host {
      display: inline-block;
      color: inherit;
      font-weight: 400;
    }
    .unlinked {
      flex-basis: 100%;
      font-weight: 600;
    }
    .crisis {
      max-inline-size: 62ch;
      padding-block-start: calc(var(--_space) * 3);
      border-block-start: 1px solid var(--_line);
    }
    .crisis strong {
      color: var(--_text);
    }
    .band {
      --_ground: var(--_tint);
      border: 0;
    }
    :host([layout='inline' i]) {
      display: inline-block;
      min-inline-size: 0;
      margin: 0;
      vertical-align: middle;
    }
    :host([layout='inline' i])::before,
    :host([layout='inline' i])::after {
      display: none;
    }
    .inline .ways {
      display: inline-flex;
    }
    .inline .ways .button {
      flex: 0 1 auto;
      flex-wrap: wrap;
      padding-inline: 0.6em;
    }
    /* Beside its icon as long as its longest word has room there. */
    .inline .ways .button > span {
      flex: 1 1 min-content;
      min-inline-size: 0;
      overflow-wrap: break-word;
    }
    .cta:focus {
      outline: none;
    }
    .foot {
      position: fixed;
      inset: auto 0 0;
      z-index: 1;
      display: flex;
      gap: calc(var(--_space) * 2);
      align-items: center;
      inline-size: auto;
      margin: 0;
      padding: calc(var(--_space) * 2);
      padding-block-end: calc(var(--_space) * 2 + env(safe-area-inset-bottom, 0px));
      border: solid var(--_line);
      border-width: 1px 0 0;
      box-shadow: 0 -0.25em 1em rgb(0 0 0 / 0.08);
    }
    .foot .button:not(.quiet) {
      flex: 1 1 0;
    }
    /* Out of sight, but laid out: its height tells whether there is room. */
    .foot.away {
      visibility: hidden;
    }
    @container (max-width: 17em) {
      .cta {
        padding-inline: 0.35em;
      }
      .ways .button {
        padding-inline: 0.25em;
      }
    }
    @container (min-width: 26em) {
      .cta {
        padding: calc(var(--_space) * 5);
      }
      .ways .button {
        flex: 0 1 auto;
        justify-content: center;
        padding-inline: 1.1em;
      }
    }
    @container (min-width: 44em) {
      .cta {
        padding: calc(var(--_space) * 6);
      }
      .with-form {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.05fr);
        gap: calc(var(--_space) * 9);
      }
      /* What is said beside a long form goes along with it. */
      .with-form .reach {
        position: sticky;
        inset-block-start: calc(var(--clinic-sticky-top, 0px) + 1em);
        align-self: start;
      }
    }
    @container (min-width: 56em) {
      .beside .reach {
        grid-template-columns: minmax(20em, 1fr) minmax(0, auto);
        column-gap: calc(var(--_space) * 8);
        align-items: center;
      }
      .beside .ways {
        grid-column: 2;
        grid-row: 1 / span 3;
        justify-content: end;
      }
      .beside .crisis {
        grid-column: 1 / -1;
      }
    }
    .on-paper {
      display: none;
    }
    @media print {
      .foot,
      .host,
      .hours:is(.open, .closed) {
        display: none;
      }
      .with-form,
      .on-paper {
        display: block;
      }
    }
  `,
];
