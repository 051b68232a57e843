import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Problem } from './check.js';
import type { DeliveryState } from './delivery.js';
import { FIELDS, OPTIONS, TICKED, type ChoiceName, type FieldName, type Values } from './fields.js';
import { wordProblem, type EnquiryStrings } from './strings.js';

/** All the form shows, settled. */
export interface FormView {
  readonly fields: readonly FieldName[];
  readonly required: readonly FieldName[];
  readonly values: Values;
  readonly state: DeliveryState;
  readonly strings: EnquiryStrings;
  readonly consent: string;
  readonly successMessage: string | undefined;
  readonly failureMessage: string | undefined;
  /** Phone and text links, shown with every outcome. */
  readonly contact: TemplateResult | typeof nothing;
  /** Crisis lines, first thing after trouble. */
  readonly crisis: TemplateResult | typeof nothing;
}

/** What the visitor does. */
export interface FormActions {
  edit(field: FieldName, value: string): void;
  fillHoneypot(value: string): void;
  submit(): void;
  startOver(): void;
  focusField(field: FieldName): void;
}

const isBusy = ({ phase }: DeliveryState): boolean => phase === 'checking' || phase === 'sending';
const idOf = (field: FieldName): string => `field-${field}`;
const isChoice = (field: FieldName): field is ChoiceName => FIELDS[field].control === 'choice';

/** The form, or in its place what became of the message. */
export function enquiryForm(view: FormView, actions: FormActions): TemplateResult {
  const { state, strings } = view;
  if (state.phase === 'sent') return sent(view, actions);
  const busy = isBusy(state);
  const problemAt = (field: FieldName) => state.problems.find((problem) => problem.field === field);
  const isTrouble = ['failed', 'unknown', 'offline', 'refused'].includes(state.phase);
  const submit = (event: Event): void => {
    event.preventDefault();
    actions.submit();
  };
  return html`<form class="enquiry" part="form" novalidate aria-busy=${busy ? 'true' : 'false'} @submit=${submit}>
    ${isTrouble ? trouble(view, actions) : nothing}
    ${repeat(
      view.fields,
      (field) => field,
      (field) => fieldRow(field, view, actions, problemAt(field), busy),
    )}
    <div class="offscreen" aria-hidden="true">
      <label for="clinic-note">${strings.honeypot}</label>
      <input
        id="clinic-note"
        tabindex="-1"
        autocomplete="off"
        @input=${(event: Event) => {
          actions.fillHoneypot((event.target as HTMLInputElement).value);
        }}
      />
    </div>
    <button class="button main send" part="submit" type="submit" aria-disabled=${busy ? 'true' : 'false'}>
      ${
        busy
          ? html`<span class="dots" aria-hidden="true"></span>${strings.sending}`
          : isTrouble && state.phase !== 'refused'
            ? strings.retry
            : strings.send
      }
    </button>
    <p class="spoken" role="status">${busy ? strings.sending : ''}</p>
  </form>`;
}

/** The message is delivered: what happens next, and how to reach the clinic meanwhile. */
function sent({ strings, successMessage, contact, crisis }: FormView, actions: FormActions): TemplateResult {
  return html`<div class="enquiry outcome good" part="outcome">
    <p class="title" id="outcome" tabindex="-1">${strings.sent.title}</p>
    <p>${successMessage ?? strings.sent.text}</p>
    ${contact === nothing ? nothing : html`<p>${strings.meanwhile}</p>`}${contact} ${crisis}
    <button
      class="button"
      type="button"
      @click=${() => {
        actions.startOver();
      }}
    >
      ${strings.sent.again}
    </button>
  </div>`;
}

/** What went wrong. An answer to put right is listed with a link to its field; a failure of the service has its own words. */
function trouble(view: FormView, actions: FormActions): TemplateResult {
  const { state, strings, failureMessage, contact, crisis } = view;
  const { phase, problems } = state;
  if (phase === 'refused' && problems.length > 0) {
    return html`<div class="outcome bad" part="outcome">
      <p class="title" id="outcome" tabindex="-1">${strings.summary}</p>
      <ul>
        ${problems.map(
          (problem) =>
            html`<li>
              <a
                href="#${idOf(problem.field)}"
                @click=${(event: Event) => {
                  event.preventDefault();
                  actions.focusField(problem.field);
                }}
                >${wordProblem(problem, strings)}</a
              >
            </li>`,
        )}
      </ul>
    </div>`;
  }
  const words = strings[phase as 'refused' | 'failed' | 'unknown' | 'offline'];
  const text = phase === 'failed' ? (failureMessage ?? words.text) : words.text;
  return html`<div class="outcome ${phase === 'refused' || phase === 'failed' ? 'bad' : 'unsure'}" part="outcome">
    <p class="title" id="outcome" tabindex="-1">${words.title}</p>
    ${crisis}
    <p>${text}</p>
    ${contact === nothing ? nothing : html`<p>${strings.instead}</p>`}${contact}
  </div>`;
}

function fieldRow(
  field: FieldName,
  view: FormView,
  actions: FormActions,
  problem: Problem | undefined,
  busy: boolean,
): TemplateResult {
  const { strings } = view;
  const id = idOf(field);
  const isRequired = view.required.includes(field);
  const label = html`${strings.labels[field]}${
    isRequired || field === 'phone' || field === 'email'
      ? nothing
      : html` <span class="meta">(${strings.optional})</span>`
  }`;
  const hint = hintOf(field, strings);
  const error = problem
    ? html`<p class="error" id="${id}-error">${wordProblem(problem, strings)}</p>`
    : nothing;
  const described = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ') || nothing;
  const hintLine = hint ? html`<p class="meta hint" id="${id}-hint">${hint}</p>` : nothing;
  const edit = (event: Event): void => {
    actions.edit(field, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
  };

  if (isChoice(field)) {
    return html`<fieldset
      class="row ${problem ? 'wrong' : ''}"
      role="radiogroup"
      aria-describedby=${described}
      aria-required=${isRequired ? 'true' : nothing}
    >
      <legend>${label}</legend>
      ${hintLine}${error}
      <div class="choices">
        ${OPTIONS[field].map((option, index) => choice(field, option, index, view, edit, busy))}
      </div>
    </fieldset>`;
  }
  if (FIELDS[field].control === 'tick') {
    return html`<div class="row tick ${problem ? 'wrong' : ''}">
      ${error}
      <label>
        <input
          id=${id}
          name=${field}
          type="checkbox"
          value=${TICKED}
          .checked=${live(view.values[field] === TICKED)}
          aria-describedby=${described}
          aria-invalid=${problem ? 'true' : nothing}
          ?disabled=${busy}
          @change=${(event: Event) => {
            actions.edit(field, (event.target as HTMLInputElement).checked ? TICKED : '');
          }}
        />
        <span>${strings.labels[field]}</span>
      </label>
      ${field === 'text-ok' ? html`<p class="meta consent" id="${id}-hint">${view.consent}</p>` : hintLine}
    </div>`;
  }
  const { type, autocomplete, inputMode, control } = FIELDS[field];
  return html`<div class="row ${problem ? 'wrong' : ''}">
    <label for=${id}>${label}</label>
    ${hintLine}${error}
    ${
      control === 'area'
        ? html`<textarea
          id=${id}
          name=${field}
          rows="4"
          .value=${live(view.values[field] ?? '')}
          aria-describedby=${described}
          aria-invalid=${problem ? 'true' : nothing}
          aria-required=${isRequired ? 'true' : nothing}
          ?readonly=${busy}
          @input=${edit}
        ></textarea>`
        : html`<input
          id=${id}
          name=${field}
          type=${type ?? 'text'}
          autocomplete=${autocomplete ?? 'off'}
          inputmode=${inputMode ?? nothing}
          .value=${live(view.values[field] ?? '')}
          aria-describedby=${described}
          aria-invalid=${problem ? 'true' : nothing}
          aria-required=${isRequired ? 'true' : nothing}
          ?readonly=${busy}
          @input=${edit}
        />`
    }
  </div>`;
}

function choice(
  field: ChoiceName,
  option: string,
  index: number,
  { values, strings }: FormView,
  edit: (event: Event) => void,
  busy: boolean,
): TemplateResult {
  const labels: Readonly<Record<string, string>> = strings.options[field];
  return html`<label class="choice">
    <input
      id=${index === 0 ? idOf(field) : nothing}
      name=${field}
      type="radio"
      value=${option}
      .checked=${live(values[field] === option)}
      ?disabled=${busy}
      @change=${edit}
    />
    <span>${labels[option]}</span>
  </label>`;
}

function hintOf(field: FieldName, strings: EnquiryStrings): string {
  const hints: Readonly<Partial<Record<FieldName, string>>> = strings.hints;
  return hints[field] ?? '';
}
