/** A stretch of a text, and what goes in its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with some places of it changed; places are those of the text as given. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { from, to, text: put } of [...edits].sort(
    (one, other) => other.from - one.from || other.to - one.to,
  ))
    result = result.slice(0, from) + put + result.slice(to);
  return result;
}
