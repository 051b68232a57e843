import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { schema } from '../data.js';
import { labelOf } from '../fields/tag-fields.js';
import { keyOf } from '../profile/checking.js';
import { isRecord, type Json, type Path } from '../profile/document.js';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** When a group meets, for the table. */
export function whenText(group: Json): string {
  if (!isRecord(group)) return '';
  const { day, time, end_time: end } = group;
  const days = (Array.isArray(day) ? day : [day]).map((each) => DAYS[Number(each)] ?? '').filter(Boolean);
  const hours = [time, end].filter((each) => typeof each === 'string').join('–');
  return [days.join(', '), hours].filter(Boolean).join(' ');
}

/** What was doubtful about a group, each with a button that goes to the field. @param mend is told the field's key. */
export const doubtLines = (
  said: readonly { readonly text: string; readonly field?: string | undefined }[],
  name: string,
  path: Path,
  mend: (key: string) => void,
): readonly TemplateResult[] =>
  said.map(({ text, field = '' }) => {
    const key = keyOf([...path, field]);
    return html`<p>
      ${text}
      ${
        schema.$defs?.['group']?.properties?.[field]
          ? html`<wa-button
              size="s"
              appearance="outlined"
              data-mend=${key}
              @click=${() => {
                mend(key);
              }}
              >Mend “${labelOf(field)}”<span class="unseen"> of ${name}</span></wa-button
            >`
          : nothing
      }
    </p>`;
  });
