import { objectiveFrom, tidy, type Objective } from './split-term.js';

const textOf = (value: unknown): string => (typeof value === 'string' ? tidy(value) : '');

/** One entry of a JSON array: a line, or an object with `term`, `text` and `note`. */
function fromValue(value: unknown): Objective | undefined {
  if (typeof value === 'string') return objectiveFrom(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const { term, text, note } = value as Record<string, unknown>;
  return { term: textOf(term), text: textOf(text), note: textOf(note) };
}

/** JSON in any of its forms; `undefined` where it doesn't parse. Content systems curl quotes, so they are tried straight too. */
function parse(source: string): unknown {
  for (const candidate of [source, source.replace(/[“”„‟″]/g, '"')]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      // Tried the other way, then read as plain text.
    }
  }
  return undefined;
}

/** Written as JSON, but not readable as such: nothing a visitor should see. */
export const isBrokenJson = (source: string | undefined): boolean => {
  const written = source?.trim() ?? '';
  return /^(?:\[\s*[{"“]|\{\s*["“])/.test(written) && parse(written) === undefined;
};

/**
 * Entries of the `items` attribute; none where it is broken JSON.
 * @param source `Term: explanation // note for loved ones | ...`, one entry a line, or JSON: an array of such lines, an
 * array of `{ term, text, note }`, or an object of terms and explanations.
 */
export function readItems(source: string | undefined): readonly Objective[] {
  const written = isBrokenJson(source) ? '' : (source?.trim() ?? '');
  const parsed = /^[[{]/.test(written) ? parse(written) : undefined;
  let entries: readonly (Objective | undefined)[];
  if (Array.isArray(parsed)) entries = parsed.map(fromValue);
  else if (typeof parsed === 'object' && parsed !== null)
    entries = Object.entries(parsed).map(([term, text]) => ({
      term: tidy(term),
      text: textOf(text),
      note: '',
    }));
  else entries = written.split(written.includes('|') ? '|' : /\n/).map(objectiveFrom);
  return entries
    .filter((entry) => entry !== undefined)
    .filter(({ term, text, note }) => term || text || note);
}
