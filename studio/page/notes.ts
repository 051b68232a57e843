/** One thing the check found. */
export interface Note {
  readonly kind: 'value' | 'contrast';
  readonly text: string;
}

/** What axe-core says of one rule. */
export interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly failureSummary?: string }[];
}

/** A line the library wrote for the page's author, without what only a console needs. */
export const valueNote = (line: string): Note => ({ kind: 'value', text: line });

/** What axe found, a line a rule, with the first place in its own words. */
export const contrastNotes = (violations: readonly AxeViolation[]): readonly Note[] =>
  violations.map(({ help, nodes }) => {
    const [first] = nodes;
    const summary = first?.failureSummary?.split('\n').at(1)?.trim() ?? '';
    const places = nodes.length > 1 ? ` (${nodes.length} places)` : '';
    return { kind: 'contrast', text: `${help}${places}. ${summary}`.trim() };
  });
