import { css } from 'lit';

/** What is printed: the sheet, where the browser says that it prints; else the list as it stands. */
export const paper = css`
  .sheet {
    display: none;
  }
  @media print {
    .asking,
    .filters,
    .panel,
    .tools,
    .map-offer,
    .action,
    .actions,
    .show-more,
    .choice,
    .report,
    .partial .button,
    .failed p > .button:not(.main),
    .offers,
    .day-picker,
    summary,
    dialog {
      display: none;
    }
    .day-heading {
      position: static;
    }
    .row .where {
      white-space: normal;
    }
    .row {
      padding-block: calc(var(--_space) * 2);
      content-visibility: visible;
      break-inside: avoid;
    }
    .finder.has-sheet > :not(.sheet, .partial) {
      display: none;
    }
    .finder.has-sheet > .sheet {
      display: block;
      color: #000;
      font-size: 10pt;
      line-height: 1.35;
    }
    .sheet .heading {
      font-size: 16pt;
    }
    .sheet table {
      inline-size: 100%;
      margin-block-start: 1em;
      border-collapse: collapse;
    }
    .sheet caption {
      padding-block: 0.25em;
      border-block-end: 1.5pt solid;
      font-weight: 700;
      text-align: start;
      break-after: avoid;
    }
    .sheet tr {
      break-inside: avoid;
    }
    .sheet :is(th, td) {
      padding: 0.3em 1em 0.3em 0;
      border-block-end: 0.5pt solid #999;
      font-weight: 400;
      text-align: start;
      vertical-align: top;
    }
    .sheet th {
      inline-size: 13em;
      font-variant-numeric: tabular-nums;
    }
    .sheet td:last-child {
      inline-size: 55%;
    }
  }
`;
