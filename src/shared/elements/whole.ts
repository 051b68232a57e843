import { html, type TemplateResult } from 'lit';

/** Numbers as people write and dial them, with letters too, and addresses of mail. */
const UNBROKEN = /(\+?[\d(][-\d().\s]{2,}[-\dA-Z]+(?: \(\d+\))?|\S+@\S+)/;

/** A label whose number or address stays in one piece where it fits: a narrow button breaks the line before it. */
export const whole = (label: string): readonly (string | TemplateResult)[] =>
  label.split(UNBROKEN).map((part, at) => (at % 2 ? html`<span class="number">${part}</span>` : part));
