import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/color-picker/color-picker.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import type { Answer, FieldView } from '../fields/field-view.js';

interface Control extends EventTarget {
  readonly value?: string | null;
  readonly checked?: boolean;
}
// The listener stands on the control itself.
const controlOf = (event: Event): Control => event.currentTarget as Control;

const hintOf = ({ hint, fault }: FieldView): TemplateResult =>
  html`<span slot="hint">${hint}${fault ? html`<strong class="fault">${fault}</strong>` : nothing}</span>`;

/** A field, with the component that suits its kind. */
export function fieldInput(view: FieldView, value: Answer, change: (value: Answer) => void): TemplateResult {
  const text = typeof value === 'string' ? value : '';
  const changeText = (event: Event): void => {
    change(controlOf(event).value ?? '');
  };
  const { name, label, kind, options, example = '' } = view;
  switch (kind) {
    case 'switch':
      return html`<wa-switch
        data-field=${name}
        size="s"
        ?checked=${value === true}
        .checked=${value === true}
        @change=${(event: Event) => {
          change(controlOf(event).checked ? true : undefined);
        }}
        >${label}${hintOf(view)}</wa-switch
      >`;
    case 'choice':
      return html`<wa-select
        data-field=${name}
        size="s"
        label=${label}
        placeholder="As built in"
        with-clear
        .value=${text}
        @change=${changeText}
        >${options.map((option) => html`<wa-option value=${option}>${option}</wa-option>`)}${hintOf(
          view,
        )}</wa-select
      >`;
    case 'colour':
      return html`<div class="colour">
        <wa-input
          data-field=${name}
          size="s"
          label=${label}
          placeholder=${example}
          .value=${text}
          @input=${changeText}
          >${hintOf(view)}</wa-input
        ><wa-color-picker
          size="s"
          label=${`Pick: ${label}`}
          .value=${/^#[\da-f]{3,8}$/i.test(text) ? text : /^#/.test(example) ? example : ''}
          @change=${changeText}
        ></wa-color-picker>
      </div>`;
    case 'long-text':
      return html`<wa-textarea
        data-field=${name}
        size="s"
        label=${label}
        placeholder=${example}
        rows="2"
        resize="auto"
        .value=${text}
        @input=${changeText}
        >${hintOf(view)}</wa-textarea
      >`;
    default:
      return html`<wa-input
        data-field=${name}
        size="s"
        label=${label}
        placeholder=${example}
        type=${kind}
        .value=${text}
        @input=${changeText}
        >${hintOf(view)}</wa-input
      >`;
  }
}
