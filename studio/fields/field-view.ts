/** A question with one answer. */
export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: 'switch' | 'choice' | 'text' | 'long-text' | 'colour' | 'date' | 'number';
  readonly options: readonly string[];
  /** What to type, by example. */
  readonly example?: string | undefined;
  /** What is wrong with the answer. */
  readonly fault?: string | undefined;
}

export type Answer = string | true | undefined;
