import { page } from '../../../shared/elements/native.js';

/** A control of the page's own form. */
export type PlainFormControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Those a visitor can leave something in. */
export const controlsIn = (place: ParentNode): PlainFormControl[] => [
  ...place.querySelectorAll<PlainFormControl>(
    'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),textarea,select',
  ),
];

/** What stands in it, as one text to be compared. */
export function stateOf(control: PlainFormControl): string {
  if (control instanceof HTMLSelectElement)
    return [...control.options].map(({ selected }) => +selected).join('');
  if (/radio|checkbox/.test(control.type)) return String((control as HTMLInputElement).checked);
  return control.value;
}

/** What the page itself put there. */
function pristine(control: PlainFormControl): string {
  if (/radio|checkbox/.test(control.type)) return String((control as HTMLInputElement).defaultChecked);
  const copy = control.cloneNode(true) as PlainFormControl;
  if (copy instanceof HTMLSelectElement) {
    const form = page.createElement('form');
    form.append(copy);
    form.reset();
  } else copy.value = (control as HTMLInputElement).defaultValue;
  return stateOf(copy);
}

/** What was taken over of it: nothing more is to be said of that. */
export const taken = new WeakMap<PlainFormControl, string>();

/** Whether a visitor left something in it that is not taken over yet. */
export function holdsNews(control: PlainFormControl): boolean {
  const state = stateOf(control);
  // Of several radio buttons the one that is picked says it all.
  if (control.type === 'radio' && state === 'false') return false;
  return state !== (taken.get(control) ?? pristine(control));
}
