import { html, type TemplateResult } from 'lit';

/** Numbers as people write and dial them, with letters too, and addresses of mail. */
const UNBROKEN = /(\+?[\d(][-\d().\s]{2,}[-\dA-Z]+(?: \(\d+\))?|\S+@\S+)/;

const AFTER_AREA_CODE = /(\d{3}-[\dA-Z]{4})/;

/** A text with numbers in it: where one doesn't fit on a line, it goes on after its area code, and nowhere else. */
export const unbroken = (text: string): readonly (string | TemplateResult)[] =>
  text
    .split(AFTER_AREA_CODE)
    .map((part, at) => (at % 2 ? html`<span class="unbroken">${part}</span>` : part));

/** A label whose number or address stays in one piece where it fits: a narrow button breaks the line before it. */
export const whole = (label: string): readonly (string | TemplateResult)[] =>
  label
    .split(UNBROKEN)
    .map((part, at) => (at % 2 ? html`<span class="number">${unbroken(part)}</span>` : part));
