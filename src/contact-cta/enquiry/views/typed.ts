import { giveCaret, type Caret } from '../../../shared/elements/caret.js';
import { carryOver, type CarryOverForm, type PlainAnswer } from '../carry-over.js';
import { FIELDS, type FieldName, type Values } from '../fields.js';
import { claimOf } from '../same-field.js';
import { controlsIn, holdsNews, stateOf, taken, type PlainFormControl } from './plain-form.js';
import { native } from '../../../shared/elements/native.js';

/** What became of a control's answer. */
interface Went {
  /** `undefined` for a line of the message. */
  readonly field: FieldName | undefined;
  /** What the visitor read in it. */
  readonly shown: string;
}
const went = new WeakMap<PlainFormControl, Went>();

/** Texts of a file or a password can't stand anywhere else. */
const isBound = ({ type }: PlainFormControl): boolean => type === 'file' || type === 'password';

const isBox = ({ type }: PlainFormControl): boolean => type === 'radio' || type === 'checkbox';

const folded = (text: string | null | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';

function wordsBeside(control: PlainFormControl): string {
  const words = [...(control.labels ?? [])].map((label) => {
    const copy = label.cloneNode(true) as HTMLElement;
    for (const inner of controlsIn(copy)) inner.remove();
    return copy.textContent;
  });
  return folded(words.join(' '));
}

/** As a visitor reads what it asks for; of radio buttons, what all of them ask for. */
function labelOf(control: PlainFormControl): string {
  const root = native(control.getRootNode() as Document | ShadowRoot);
  const named = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const legend = control.closest('fieldset')?.querySelector('legend')?.textContent;
  const label =
    (control.type === 'radio' && folded(legend)) ||
    (control.type !== 'radio' && wordsBeside(control)) ||
    folded(named.map((id) => root.getElementById(id)?.textContent).join(' ')) ||
    folded(
      control.getAttribute('aria-label') ??
        control.getAttribute('placeholder') ??
        control.getAttribute('title'),
    );
  return label.replace(/[\s:*]+$/, '');
}

function shownIn(control: PlainFormControl): string {
  if (control instanceof HTMLSelectElement)
    return [...control.selectedOptions]
      .filter(({ value }) => value !== '')
      .map(({ text }) => text)
      .join(', ');
  return isBox(control) ? wordsBeside(control) || control.value : control.value;
}

const answerOf = (control: PlainFormControl): PlainAnswer => {
  const before = went.get(control)?.shown;
  const name = control.name || control.id;
  return {
    name,
    type: control.type,
    autocomplete: control.autocomplete,
    label: labelOf(control),
    value: control.value,
    shown: shownIn(control),
    isOn: !isBox(control) || (control as HTMLInputElement).checked,
    ...(before !== undefined && { before }),
  };
};

/** Takes over what is new in the plain forms there. */
export function takeTyped(host: Element, values: Values, form: CarryOverForm): Values {
  const controls = controlsIn(host).filter((control) => !isBound(control) && holdsNews(control));
  const answers = controls.map(answerOf).map((answer) => {
    // A line of the message needs a word in front of it.
    return answer.label || /^textarea$/.test(answer.type) ? answer : { ...answer, label: answer.name };
  });
  const made = carryOver(answers, values, form);
  controls.forEach((control, at) => {
    taken.set(control, stateOf(control));
    went.set(control, { field: made.fields[at], shown: answers[at]?.shown ?? '' });
  });
  return made.values;
}

/** Writes what was typed on since then into the page's form, which is what a visitor sees now. */
export function giveTyped(host: Element, values: Values): void {
  const given = new Set<FieldName>();
  for (const control of controlsIn(host)) {
    const was = went.get(control);
    const field = was ? was.field : claimOf(answerOf(control), new Map(), [])?.field;
    if (!field || !/line|area/.test(FIELDS[field].control)) continue;
    // Of several boxes for one answer the first has it whole.
    const text = given.has(field) ? '' : (values[field] ?? '');
    given.add(field);
    if (text === (was?.shown ?? '')) continue;
    control.value = text;
    taken.set(control, stateOf(control));
    went.set(control, { field, shown: control.value });
  }
}

/** What was sent stands in the page's form no longer: a browser would put it back there with the page. */
export function clearTyped(host: Element): void {
  for (const control of controlsIn(host)) {
    if (!went.has(control) || control instanceof HTMLSelectElement) continue;
    if (isBox(control)) (control as HTMLInputElement).checked = (control as HTMLInputElement).defaultChecked;
    else control.value = control.defaultValue;
    taken.set(control, stateOf(control));
    went.delete(control);
  }
}

/** Focus and caret go on at what stands for the place they were at: the same field, the same link, the button. */
export function passCaret(root: ParentNode, caret: Caret, form: CarryOverForm | undefined): void {
  const { control } = caret;
  const one = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
  const counterpart = (): HTMLElement | null | undefined => {
    if (control instanceof HTMLAnchorElement)
      return [...root.querySelectorAll('a')].find(({ href }) => href === control.href);
    if (control.matches('button, [type=submit], [type=image]')) return one('.send');
    if (!form || !control.matches('input, textarea, select')) return null;
    const plainControl = control as PlainFormControl;
    const claim = claimOf(answerOf(plainControl), form.renames, form.strings);
    const field = went.has(plainControl) ? went.get(plainControl)?.field : claim?.field;
    const selector = `form [name="${field ?? 'message'}"]`;
    return one(`${selector}:checked`) ?? one(selector) ?? one('form :is(textarea, input)');
  };
  const target = counterpart();
  if (!target) return;
  const { value: typed = '' } = control as Partial<HTMLInputElement>;
  const { value = '' } = target as Partial<HTMLInputElement>;
  giveCaret(target, caret, Math.max(0, value.lastIndexOf(typed)));
}
