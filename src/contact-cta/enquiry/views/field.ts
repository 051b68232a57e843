import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FIELDS, OPTIONS, TICKED, type ChoiceName, type FieldName } from '../fields.js';
import { unbroken } from '../../../shared/elements/whole.js';
import type { FormView } from './form.js';
import { wordProblem } from '../strings.js';

/** Id of the control to which a field's label and its line in the error summary lead. */
export const idOf = (field: FieldName): string => `field-${field}`;

const isChoice = (field: FieldName): field is ChoiceName => FIELDS[field].control === 'choice';

/** A field as its template needs it. */
interface Row {
  readonly field: FieldName;
  readonly id: string;
  readonly view: FormView;
  readonly label: string | TemplateResult;
  /** Hint and error, in the order they are read. */
  readonly notes: TemplateResult;
  /** Ids of those. */
  readonly described: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
  readonly required: 'true' | typeof nothing;
  /** The message is under way: answers can be read, not changed. */
  readonly isBusy: boolean;
}

/** One field: label, hint, error, control. */
export function fieldRow(field: FieldName, view: FormView, isBusy: boolean): TemplateResult {
  const { strings, state, required } = view;
  const id = idOf(field);
  const ways: readonly FieldName[] = view.fields.filter((each) => each === 'phone' || each === 'email');
  const isOnlyWay = ways.length === 1 && ways[0] === field;
  const isNeeded = required.includes(field) || isOnlyWay;
  const isOptional = !isNeeded && !ways.includes(field) && FIELDS[field].control !== 'tick';
  const problem = state.problems.find((each) => each.field === field);
  const isFirstOfTwo =
    ways.length === 2 && ways[0] === field && !required.some((each) => ways.includes(each));
  const hint = isFirstOfTwo ? strings.eitherWay : hintOf(field, view);
  const row: Row = {
    field,
    id,
    view,
    label: isOptional
      ? html`${strings.labels[field]} <span class="meta">(${strings.optional})</span>`
      : strings.labels[field],
    notes: html`${hint ? html`<p class="meta hint" id="${id}-hint">${hint}</p>` : nothing}${
      problem
        ? html`<p class="error" id="${id}-error">${unbroken(wordProblem(problem, strings))}</p>`
        : nothing
    }`,
    described: [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ') || nothing,
    invalid: problem ? 'true' : nothing,
    required: isNeeded ? 'true' : nothing,
    isBusy,
  };
  const content = isChoice(field)
    ? choices(field, row)
    : FIELDS[field].control === 'tick'
      ? tick(row)
      : line(row);
  return html`<div class="row ${problem ? 'wrong' : ''}">${content}</div>`;
}

/** What stands under a label; under the consent box it is the wording itself. */
function hintOf(field: FieldName, { strings, consent }: FormView): string {
  if (field === 'text-ok') return consent;
  const hints: Readonly<Partial<Record<FieldName, string>>> = strings.hints;
  return hints[field] ?? '';
}

function line({ field, id, view, label, notes, described, invalid, required, isBusy }: Row): TemplateResult {
  const { type, autocomplete, inputMode, control } = FIELDS[field];
  const value = live(view.values[field] ?? '');
  return html`<label for=${id} part="field-label">${label}</label>
    ${notes}
    ${
      control === 'area'
        ? html`<textarea
          id=${id}
          name=${field}
          part="field"
          rows="4"
          .value=${value}
          aria-describedby=${described}
          aria-invalid=${invalid}
          aria-required=${required}
          ?readonly=${isBusy}
        ></textarea>`
        : html`<input
          id=${id}
          name=${field}
          part="field"
          type=${type ?? 'text'}
          autocomplete=${autocomplete ?? 'off'}
          inputmode=${inputMode ?? nothing}
          .value=${value}
          aria-describedby=${described}
          aria-invalid=${invalid}
          aria-required=${required}
          ?readonly=${isBusy}
        />`
    }`;
}

function choices(field: ChoiceName, row: Row): TemplateResult {
  const { id, view, label, notes, described, invalid, required, isBusy } = row;
  const labels: Readonly<Record<string, string>> = view.strings.options[field];
  return html`<fieldset
    role="radiogroup"
    aria-labelledby="${id}-label"
    aria-describedby=${described}
    aria-invalid=${invalid}
    aria-required=${required}
    aria-disabled=${isBusy ? 'true' : nothing}
  >
    <legend id="${id}-label">${label}</legend>
    ${notes}
    <div class="choices">
      ${OPTIONS[field].map(
        (option, index) =>
          html`<label class="choice">
            <input
              id=${index === 0 ? id : nothing}
              name=${field}
              type="radio"
              value=${option}
              .checked=${live(view.values[field] === option)}
            />
            <span>${labels[option]}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function tick({ field, id, view, label, notes, described, invalid, required, isBusy }: Row): TemplateResult {
  return html`<div class="tick">
    <label>
      <input
        id=${id}
        name=${field}
        type="checkbox"
        value=${TICKED}
        .checked=${live(view.values[field] === TICKED)}
        aria-describedby=${described}
        aria-invalid=${invalid}
        aria-required=${required}
        aria-disabled=${isBusy ? 'true' : nothing}
      />
      <span>${label}</span>
    </label>
    ${notes}
  </div>`;
}
