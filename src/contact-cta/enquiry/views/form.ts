import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeliveryState } from '../enquiry-machine.js';
import { fieldRow } from './field.js';
import { FIELD_NAMES, TICKED, type FieldName, type Values } from '../fields.js';
import { sent, trouble } from './outcome.js';
import type { EnquiryStrings } from '../strings.js';

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
  /** What stands above the fields. */
  readonly title: TemplateResult | typeof nothing;
  /** Crisis lines, first thing after trouble. */
  readonly crisis: TemplateResult | typeof nothing;
}

/** What the visitor does. */
export interface FormActions {
  edit(field: FieldName, value: string): void;
  fillHoneypot(value: string): void;
  submit(read: () => void): void;
  startOver(): void;
  focusField(field: FieldName): void;
}

/** Id of the field no person sees. */
export const HONEYPOT = 'clinic-note';

/** Takes over what stands in one control. */
function applyControl(control: unknown, actions: FormActions): void {
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
  const { name, type, value } = control;
  if (name === HONEYPOT) actions.fillHoneypot(value);
  const field = FIELD_NAMES.find((known) => known === name);
  const isChecked = control instanceof HTMLInputElement && control.checked;
  if (!field || (type === 'radio' && !isChecked)) return;
  actions.edit(field, type === 'checkbox' ? (isChecked ? TICKED : '') : value);
}

/** The form, or in its place what became of the message. */
export function enquiryForm(view: FormView, actions: FormActions): TemplateResult {
  const { state, strings, fields } = view;
  const { phase } = state;
  if (phase === 'sent') return sent(view, actions);
  const isBusy = phase === 'checking' || phase === 'sending';
  const isTrouble = state.editedWhileQueued || (phase !== 'idle' && !isBusy);
  const onChange = (event: Event): void => {
    applyControl(event.target, actions);
  };
  // Also of the button's click: in a frame that may send no forms a browser fires no submit event.
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const { elements } = (event.currentTarget as Element).closest('form') ?? { elements: [] };
    // Some password managers fill fields in without a word.
    actions.submit(() => {
      for (const control of elements) applyControl(control, actions);
    });
  };
  return html`<form
    class="enquiry"
    part="form"
    novalidate
    @submit=${onSubmit}
    @input=${onChange}
    @change=${onChange}
  >
    ${view.title} ${isTrouble ? trouble(view, actions) : nothing}
    ${repeat(
      fields,
      (field) => field,
      (field) => fieldRow(field, view, isBusy),
    )}
    <div class="offscreen" aria-hidden="true">
      <label for=${HONEYPOT}>${strings.honeypot}</label>
      <input id=${HONEYPOT} name=${HONEYPOT} tabindex="-1" autocomplete="off" />
    </div>
    <button
      class="button main send"
      part="submit button button-main"
      type="submit"
      aria-disabled=${isBusy ? 'true' : nothing}
      @click=${onSubmit}
    >
      ${
        isBusy
          ? html`<span class="dots" aria-hidden="true"></span>${strings.sending}`
          : isTrouble && phase !== 'refused' && !state.editedWhileQueued
            ? strings.retry
            : strings.send
      }
    </button>
    <p class="spoken" role="status">${isBusy ? strings.sending : state.editedWhileQueued ? strings.held.title : ''}</p>
  </form>`;
}
