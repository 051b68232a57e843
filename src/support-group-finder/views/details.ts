import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../state/time-snapshot.js';
import type { FinderProps } from './finder-props.js';
import { callClinic } from './states.js';

/** Everything else about a group, opened in place. What is inside is drawn once it is open. */
export function details(page: FinderProps, row: Row): TemplateResult {
  const { words, open, actions } = page;
  const { group } = row;
  const isOpen = open.has(group.id);
  return html`<details
    part="group-details"
    ?open=${isOpen}
    @toggle=${({ target }: Event) => {
      actions.setOpen(group.id, (target as HTMLDetailsElement).open);
    }}
  >
    <summary>${words.details}<span class="spoken"> ${words.about(group.name)}</span></summary>
    ${isOpen ? opened(page, row) : nothing}
  </details>`;
}

/** Until its part is there, which may be never, the clinic can say the rest. */
function opened(page: FinderProps, row: Row): TemplateResult | typeof nothing {
  return page.loaded.group?.groupBody(page, row) ?? callClinic(page);
}
