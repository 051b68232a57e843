import { html, nothing, type TemplateResult } from 'lit';
import type { Audience } from './resolve.js';
import type { ListWords } from './words.js';

/** What stands above the list for visitors to set. */
export interface ListTools {
  /** Audience the list is worded for now; `undefined` where there is no choice. */
  readonly reading: Audience | undefined;
  readonly onChoose: (audience: Audience) => void;
  /** There are entries to open. */
  readonly canOpen: boolean;
  readonly isAllOpen: boolean;
  readonly onToggleAll: () => void;
  readonly language: string;
}

/** The switch between two wordings, and the button that opens all entries; `nothing` where neither is of use. */
export function listTools(tools: ListTools, words: ListWords): TemplateResult | typeof nothing {
  const { reading, canOpen } = tools;
  if (!reading && !canOpen) return nothing;
  const choice = (value: 'patients' | 'families'): TemplateResult =>
    html`<label class="choice"
      ><input
        type="radio"
        name="reading"
        .checked=${reading === value}
        @change=${() => {
          tools.onChoose(value);
        }}
      /><span>${words[value]}</span></label
    >`;
  return html`<div class="tools" part="tools" lang=${tools.language}>
    ${
      reading
        ? html`<fieldset class="switch" part="switch">
          <legend class="spoken">${words.switchLabel}</legend>
          ${choice('patients')}${choice('families')}
        </fieldset>`
        : nothing
    }
    ${
      canOpen
        ? html`<button type="button" class="button quiet all" @click=${tools.onToggleAll}>
          ${tools.isAllOpen ? words.closeAll : words.openAll}
        </button>`
        : nothing
    }
  </div>`;
}
