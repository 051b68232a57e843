import { html, nothing, type TemplateResult } from 'lit';
import { CHECK, INFO, icon } from '../../../shared/elements/icons.js';
import { unbroken } from '../../../shared/elements/whole.js';
import { idOf } from './field.js';
import type { FormActions, FormView } from './form.js';
import { summarize } from '../strings.js';

/** The box that takes the focus: a screen reader says its title, and then its text. */
function outcome(
  kind: 'good' | 'bad' | 'unsure',
  title: string,
  content: TemplateResult,
  isDescribed = true,
): TemplateResult {
  return html`<div
    class="outcome plate ${kind}"
    part="outcome"
    id="outcome"
    role="group"
    tabindex="-1"
    aria-labelledby="outcome-title"
    aria-describedby=${isDescribed ? 'outcome-text' : nothing}
  >
    <p class="title" id="outcome-title">${icon(kind === 'good' ? CHECK : INFO)}${title}</p>
    ${content}
  </div>`;
}

type TroublePhase = 'refused' | 'failed' | 'unknown' | 'offline';

const linksAfter = (words: string, { contact }: FormView): TemplateResult | typeof nothing =>
  contact === nothing ? nothing : html`<div class="meanwhile"><p>${words}</p>${contact}</div>`;

/** The message is delivered: what happens next, and how to reach the clinic meanwhile. */
export function sent(view: FormView, actions: FormActions): TemplateResult {
  const { strings, successMessage, crisis } = view;
  const { title, text, again } = strings.sent;
  return html`<div class="enquiry">
    ${outcome(
      'good',
      title,
      html`<p id="outcome-text">${unbroken(successMessage ?? text)}</p>
        ${linksAfter(strings.meanwhile, view)} ${crisis}`,
    )}
    <button
      class="button"
      part="button"
      type="button"
      @click=${() => {
        actions.startOver();
      }}
    >
      ${again}
    </button>
  </div>`;
}

/** What went wrong. An answer to put right is listed with a link to its field; a failure of the service has its own words. */
export function trouble(view: FormView, actions: FormActions): TemplateResult {
  const { state, strings, fields, failureMessage, crisis } = view;
  const { phase } = state;
  const problems = state.problems.filter(({ field }) => fields.includes(field));
  if (phase === 'refused' && problems.length > 0) {
    const list = html`<ul class="problems">
      ${problems.map(
        (problem) =>
          html`<li>
            <a
              href="#${idOf(problem.field)}"
              @click=${(event: Event) => {
                event.preventDefault();
                actions.focusField(problem.field);
              }}
              >${unbroken(summarize(problem, strings))}</a
            >
          </li>`,
      )}
    </ul>`;
    return outcome('bad', strings.summary, list, false);
  }
  // Once a try may have arrived, no other goes by itself, and "nothing was sent" is no longer sure.
  const hasLeft = phase === 'offline' && (state.left || !state.id);
  const isDeclined = phase === 'failed' && state.declined;
  const words =
    strings[
      state.editedWhileQueued
        ? 'held'
        : hasLeft
          ? 'offlineAgain'
          : isDeclined
            ? 'declined'
            : (phase as TroublePhase)
    ];
  return outcome(
    // Not red: that is for answers to put right, and the crisis line stands in here.
    'unsure',
    words.title,
    html`${crisis}
      <p id="outcome-text">${unbroken(phase === 'failed' ? (failureMessage ?? words.text) : words.text)}</p>
      ${linksAfter(strings.instead, view)}`,
  );
}
