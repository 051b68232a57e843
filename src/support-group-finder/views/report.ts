import { html, nothing, type TemplateResult } from 'lit';
import { mergeProblem } from '../feeds/problems.js';
import type { FinderProps } from './finder-props.js';

/** Lines listed of one feed: a broken feed has as many problems as rows, all alike. */
const MOST_LINES = 200;

/** What is wrong with the feeds, row by row, for the page's author who asked for it with `data-report`. */
export function dataReport({ words, feeds, merges, nameOfSource }: FinderProps): TemplateResult {
  return html`<section class="report" part="report">
    ${feeds.map(({ address, result, unread, problem }) => {
      const read = result ?? unread;
      if (!read)
        return problem
          ? html`<p class="unread">${nameOfSource(address)}: ${words.problems[problem]}</p>`
          : nothing;
      const { rows } = read;
      const merged = merges.filter(({ merged: { sources } }) => sources[0] === address);
      // What begins otherwise is a note for other programs.
      const names = read.unread?.filter((name) => /^\p{L}/u.test(name)) ?? [];
      const problems = [
        ...read.problems,
        ...names.map((field) => ({ row: 0, field, message: 'is not read.' })),
        ...merged.map((merge) => mergeProblem(merge, nameOfSource)),
      ].sort((one, other) => one.row - other.row);
      const found = words.reportOn(nameOfSource(address), problems.length, rows);
      if (problems.length === 0) return html`<p>${found}</p>`;
      return html`<details>
        <summary>${found}</summary>
        <ul>
          ${problems
            .slice(0, MOST_LINES)
            .map(
              ({ row, field, message }) =>
                html`<li>${[row > 0 && `#${String(row)}`, field].filter(Boolean).join(' ')} ${message}</li>`,
            )}
        </ul>
      </details>`;
    })}
  </section>`;
}
