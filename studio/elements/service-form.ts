import { html, nothing, type TemplateResult } from 'lit';
import { serviceOf } from '../profile/services.js';
import { fieldInput } from './field-input.js';
import type { Editing } from './schema-form.js';

/** The questions of the form service that enquiries go to. */
export function serviceForm(editing: Editing): TemplateResult | typeof nothing {
  const view = serviceOf(editing.valueAt(['contact']));
  if (!view || view.questions.length + view.lacks.length === 0) return nothing;
  return html`<fieldset class="rows service">
    <legend>What ${view.title} needs</legend>
    ${view.questions.map(({ name, label, hint, example, value, answered }) =>
      fieldInput(
        { name: `service.${name}`, label, hint, kind: 'text', options: [], example },
        value,
        (answer) => {
          const changes = Object.entries(answered(typeof answer === 'string' ? answer : ''));
          for (const [field, text] of changes) editing.change(['contact', field], text);
        },
      ),
    )}
    ${view.lacks.map((text) => html`<p class="fault">${text}</p>`)}
  </fieldset>`;
}
