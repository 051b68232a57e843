import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { schema } from '../data.js';
import { schemaFields, type PlacedField } from '../fields/schema-fields.js';
import { keyOf } from '../profile/checking.js';
import { isList, isRecord, type Json, type Path } from '../profile/document.js';
import { fieldInput } from './field-input.js';
import { focusSoon } from './focus.js';

/** The document, and how it is changed. */
export interface Editing {
  valueAt(path: Path): Json | undefined;
  /** @param isStep a change that is a step of its own, not one of many while typing. */
  change(path: Path, value: Json | undefined, isStep?: boolean): void;
  /** What "check" says of a field. */
  faultAt(key: string): string | undefined;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

/** What is no number yet stays as it was typed, and "check" says so. */
const numberOr = (text: string): Json => (/^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : text);

/** Days of the week, as buttons that are in or out. */
function daysInput(field: PlacedField, editing: Editing): TemplateResult {
  const value = editing.valueAt(field.path);
  const chosen = new Set((isList(value) ? value : [value]).filter((day) => typeof day === 'number'));
  const toggle = (day: number): void => {
    const days = [0, 1, 2, 3, 4, 5, 6].filter((each) => chosen.has(each) !== (each === day));
    editing.change(field.path, days.length > 1 ? days : days[0], true);
  };
  return html`<fieldset class="days" data-days=${keyOf(field.path)}>
    <legend>${field.view.label}</legend>
    ${DAYS.map(
      (name, day) =>
        html`<button
          aria-pressed=${chosen.has(day)}
          data-day=${day}
          @click=${() => {
            toggle(day);
          }}
        >
          ${name}
        </button>`,
    )}
  </fieldset>`;
}

const listAround = (event: Event): Element | null =>
  event.target instanceof Element ? event.target.closest('.rows') : null;

function rowsInput(field: PlacedField, editing: Editing): TemplateResult {
  const value = editing.valueAt(field.path);
  const rows = isList(value) ? value : [];
  const { inside, path, view } = field;
  return html`<fieldset class="rows">
    <legend>${view.label}</legend>
    <p class="hint">${view.hint}</p>
    ${rows.map(
      (_, row) =>
        html`<div class="row" role="group" aria-label=${`${view.label} ${row + 1}`}>
          ${inside ? partForm(inside, [...path, row], editing) : nothing}
          <wa-button
            size="s"
            appearance="plain"
            @click=${(event: Event) => {
              const list = listAround(event);
              editing.change([...path, row], undefined, true);
              focusSoon(() => list?.querySelector<HTMLElement>(':scope > [data-add]'));
            }}
            >Take out ${row + 1}</wa-button
          >
        </div>`,
    )}
    <wa-button
      size="s"
      appearance="outlined"
      data-add=${keyOf(path)}
      @click=${(event: Event) => {
        const list = listAround(event);
        editing.change([...path, rows.length], {}, true);
        focusSoon(() => list?.querySelector<HTMLElement>(':scope > .row:last-of-type [data-field]'));
      }}
      >Add to ${view.label.toLowerCase()}</wa-button
    >
  </fieldset>`;
}

/** One field of the profile. */
function placedInput(field: PlacedField, editing: Editing): TemplateResult | typeof nothing {
  const { path, shape, view } = field;
  const key = keyOf(path);
  const value = editing.valueAt(path);
  // What the field is for stands beside it already.
  const [fault] = editing.faultAt(key)?.split(view.hint) ?? [];
  const named = { ...view, name: key, fault };
  switch (shape) {
    case 'days':
      return daysInput(field, editing);
    case 'rows':
      return rowsInput(field, editing);
    case 'part':
      return nothing;
    case 'flag':
      return fieldInput(named, value === true || undefined, (answer) => {
        editing.change(path, answer === true ? true : undefined);
      });
    case 'words':
    case 'numbers':
      return fieldInput(
        { ...named, hint: `${view.hint} With commas between them.` },
        (isList(value) ? value : [value]).map(textOf).join(', '),
        (answer) => {
          const words = String(answer ?? '')
            .split(',')
            .map((word) => word.trim())
            .filter(Boolean);
          const given = shape === 'numbers' ? words.map(numberOr) : words;
          // One number needs no list.
          const isOne = shape === 'numbers' && given.length === 1;
          editing.change(path, isOne ? given[0] : given.length > 0 ? given : undefined);
        },
      );
    default:
      return fieldInput(named, textOf(value), (answer) => {
        const text = typeof answer === 'string' ? answer : '';
        editing.change(path, text === '' ? undefined : shape === 'number' ? numberOr(text) : text);
      });
  }
}

/** The fields of a part of the schema; parts within it have forms of their own. */
export function partForm(
  part: Parameters<typeof schemaFields>[0],
  path: Path,
  editing: Editing,
): TemplateResult {
  const fields = schemaFields(part, schema);
  return html`<div class="fields">
    ${fields.map((field) => placedInput({ ...field, path: [...path, field.name] }, editing))}
  </div>`;
}

/** How many fields of a part say something. */
export const countIn = (value: Json | undefined): number =>
  isRecord(value) ? Object.keys(value).length : isList(value) ? value.length : 0;
