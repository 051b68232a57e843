/** What assistive technology is told of an element: enough of ARIA and HTML-AAM for what a finder is made of. */

const CONTROLS = 'a, button, input, select, summary';

const INPUTS: Readonly<Record<string, string>> = {
  search: 'searchbox',
  text: 'textbox',
  checkbox: 'checkbox',
  radio: 'radio',
};
const ELEMENTS: Readonly<Record<string, string>> = {
  button: 'button',
  // A disclosure, which says whether it is open.
  summary: 'button',
  select: 'combobox',
  fieldset: 'group',
  ul: 'list',
  ol: 'list',
  li: 'listitem',
  dt: 'term',
  dd: 'definition',
  dialog: 'dialog',
  table: 'table',
  caption: 'caption',
  tr: 'row',
  td: 'cell',
};

/** `undefined` for what only holds others: `div`, `p`, `span`. */
function roleOf(element: Element): string | undefined {
  const { localName } = element;
  const role = element.getAttribute('role');
  if (role) return role;
  if (/^h[1-6]$/.test(localName)) return 'heading';
  if (localName === 'a') return element.hasAttribute('href') ? 'link' : undefined;
  if (localName === 'input') return INPUTS[(element as HTMLInputElement).type];
  if (localName === 'th') return element.getAttribute('scope') === 'row' ? 'rowheader' : 'columnheader';
  if (localName === 'section') return labelOf(element) ? 'region' : undefined;
  return ELEMENTS[localName];
}

/** Some browsers put a space before what is positioned. */
const squeezed = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,:] )/g, '')
    .trim();
const isHidden = (element: Element): boolean =>
  element.getAttribute('aria-hidden') === 'true' || !element.checkVisibility({ visibilityProperty: true });
/** What stands on a line of its own. */
const isBlock = (element: Element): boolean =>
  !getComputedStyle(element).display.startsWith('inline') && !element.matches('.spoken');

/** Nodes inside, those of the page in the place of a slot. */
function inside(node: Node): readonly Node[] {
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
  return assigned.length > 0 ? assigned : [...node.childNodes];
}

/** Text as it is read out. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || (isHidden(node) && node.localName !== 'slot')) return '';
  // What is picked is its value, not part of what labels it.
  if (node.localName === 'select') return '';
  const text = inside(node).map(textOf).join('');
  return isBlock(node) ? ` ${text} ` : text;
}

function resolved(element: Element, attribute: string): Element[] {
  const root = element.getRootNode() as ShadowRoot;
  return (element.getAttribute(attribute) ?? '')
    .split(/\s+/)
    .flatMap((id) => (id && root.getElementById(id)) || []);
}

/** A name given from elsewhere than an element's own text. */
function labelOf(element: Element): string {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
  const labels = isField ? [...(element.labels ?? [])] : [];
  const legend = element.querySelector(':scope > legend, :scope > caption');
  return (
    squeezed(resolved(element, 'aria-labelledby').map(textOf).join(' ')) ||
    squeezed(element.getAttribute('aria-label') ?? '') ||
    squeezed([...labels, ...(legend ? [legend] : [])].map(textOf).join(' '))
  );
}

const OWN_TEXT = ['heading', 'button', 'link', 'columnheader', 'rowheader'];

function nameOf(element: Element): string {
  return labelOf(element) || (OWN_TEXT.includes(roleOf(element) ?? '') ? squeezed(textOf(element)) : '');
}

function statesOf(element: Element): string {
  const isTrue = (name: string): boolean => element.getAttribute(name) === 'true';
  const states: string[] = [];
  const say = (name: string, isSo: boolean): unknown => isSo && states.push(name);
  const either = (attribute: string, yes: string, no: string): unknown =>
    element.hasAttribute(attribute) && states.push(isTrue(attribute) ? yes : no);
  either('aria-pressed', 'pressed', 'not pressed');
  either('aria-expanded', 'open', 'closed');
  if (element.localName === 'summary') states.push(element.matches('[open] > *') ? 'open' : 'closed');
  say('opens a dialog', element.getAttribute('aria-haspopup') === 'dialog');
  say('disabled', isTrue('aria-disabled') || element.matches(':disabled'));
  if (element instanceof HTMLInputElement) {
    const isBox = element.type === 'checkbox' || element.type === 'radio';
    if (isBox) states.push(element.checked ? 'checked' : 'not checked');
    else say(`holds “${element.value}”`, element.value !== '');
  }
  if (element instanceof HTMLSelectElement)
    states.push(`holds “${squeezed(element.selectedOptions[0]?.text ?? '')}”`);
  const description = squeezed(resolved(element, 'aria-describedby').map(textOf).join(' '));
  say(`“${description}”`, description !== '');
  return states.length > 0 ? ` (${states.join(', ')})` : '';
}

/** One thing a screen reader stops at. */
interface Stop {
  readonly line: string;
  readonly inside: readonly Stop[];
}

const isControl = (element: Element): boolean => element.matches(CONTROLS);

function stopsIn(node: Node): Stop[] {
  const stops: Stop[] = [];
  let text = '';
  const flush = (): void => {
    if (squeezed(text)) stops.push({ line: squeezed(text), inside: [] });
    text = '';
  };
  const visit = (each: Node): void => {
    if (each instanceof Text) text += each.data;
    if (!(each instanceof Element)) return;
    if (each.localName !== 'slot' && isHidden(each)) return;
    // What names a thing is not said again.
    if (each.matches('legend, caption')) return;
    const role = roleOf(each);
    const isLabel = each instanceof HTMLLabelElement;
    if (!role) {
      const stands = isBlock(each) && each.localName !== 'slot';
      if (stands) flush();
      for (const child of inside(each)) if (!isLabel || child instanceof Element) visitIn(child, isLabel);
      if (stands) flush();
      return;
    }
    flush();
    const level = role === 'heading' ? ` ${each.localName.slice(1)}` : '';
    const name = nameOf(each);
    const line = `${role}${level}${name && ` "${name}"`}${statesOf(each)}`;
    const isWhole = isControl(each) || OWN_TEXT.includes(role);
    stops.push({ line, inside: isWhole ? [] : stopsIn(each) });
  };
  // A label is said with its field.
  const visitIn = (each: Node, isInLabel: boolean): void => {
    if (!isInLabel) visit(each);
    else if (each instanceof Element && isControl(each)) visit(each);
  };
  for (const each of inside(node)) visit(each);
  flush();
  return stops;
}

function* written(stops: readonly Stop[], depth: number): Generator<string> {
  for (const { line, inside } of stops) {
    const [only, ...others] = inside;
    const isShort = only && others.length === 0 && only.inside.length === 0;
    yield `${'  '.repeat(depth)}${line}${isShort ? `: ${only.line}` : ''}`;
    if (!isShort) yield* written(inside, depth + 1);
  }
}

/**
 * What a screen reader meets inside an element, in order, a line each: role, name in quotes, states in parentheses; or text
 * alone. What is inside a thing stands below it, further in; beside it where it is only one.
 */
export const treeOf = (root: Node): string => [...written(stopsIn(root), 0)].join('\n');

/** Every control that can be met. */
const controlsIn = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter((each) => !isHidden(each));

const REFERENCES = [
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'aria-errormessage',
  'aria-activedescendant',
  'for',
  'headers',
  'list',
  'form',
];

/** References from one element to another that lead nowhere, or to several; ids given twice. */
export function brokenReferences(root: ParentNode): string[] {
  const counts = new Map<string, number>();
  for (const { id } of root.querySelectorAll('[id]')) counts.set(id, (counts.get(id) ?? 0) + 1);
  const faults = [...counts].filter(([, count]) => count > 1).map(([id]) => `id ${id} given twice`);
  for (const name of REFERENCES)
    for (const each of root.querySelectorAll(`[${name}]`))
      for (const id of (each.getAttribute(name) ?? '').split(/\s+/))
        if (counts.get(id) !== 1) faults.push(`${each.localName} ${name}=${id}`);
  return faults;
}

/** What is wrong with controls: no name, one inside another, in the tab order ahead of others, or hidden from some only. */
export function faultyControls(root: ParentNode): string[] {
  const faults: string[] = [];
  for (const each of controlsIn(root)) {
    const what = each.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 100);
    if (!nameOf(each)) faults.push(`no name: ${what}`);
    if (!roleOf(each)) faults.push(`no role: ${what}`);
    if (each.parentElement?.closest(CONTROLS)) faults.push(`inside another: ${what}`);
    if (each.tabIndex !== 0) faults.push(`tabindex ${each.tabIndex}: ${what}`);
  }
  for (const each of root.querySelectorAll<HTMLElement>('[aria-hidden=true]'))
    if (each.tabIndex >= 0 || each.querySelector(CONTROLS))
      faults.push(`hidden from some: ${each.outerHTML}`);
  for (const each of root.querySelectorAll('[onclick], [tabindex]:not(.row)'))
    faults.push(`no control: ${each.outerHTML.slice(0, 100)}`);
  return faults;
}

/** Headings that are empty, or more than one level below the one before; the first must have `level`. */
export function faultyHeadings(root: ParentNode, level: number): string[] {
  const faults: string[] = [];
  let last = level - 1;
  for (const each of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if (isHidden(each)) continue;
    const own = Number(each.localName.slice(1));
    if (own > last + 1 || own < level || !nameOf(each))
      faults.push(`h${own} "${nameOf(each)}" after h${last}`);
    last = own;
  }
  return last < level ? ['no heading'] : faults;
}

/** Lists that hold something else than items, or nothing; items outside of lists. */
export function faultyLists(root: ParentNode): string[] {
  const faults: string[] = [];
  const check = (lists: string, items: string): void => {
    for (const list of root.querySelectorAll(lists)) {
      const children = [...list.children].map((each) => each.localName);
      if (children.length === 0) faults.push(`empty: ${list.outerHTML.slice(0, 80)}`);
      if (children.some((name) => !items.split(' ').includes(name)))
        faults.push(`${list.localName} > ${children.join(', ')}`);
    }
  };
  check('ul, ol', 'li');
  check('dl', 'div');
  check('dl > div', 'dt dd');
  for (const item of root.querySelectorAll(':is(ul, ol) ~ li, li'))
    if (!item.parentElement?.matches('ul, ol')) faults.push(`li in ${item.parentElement?.localName ?? ''}`);
  return faults;
}

/** Tables without a caption, or with a cell no header of its row or column stands for. */
export function faultyTables(root: ParentNode): string[] {
  const faults: string[] = [];
  for (const table of root.querySelectorAll('table')) {
    if (!squeezed(table.caption?.textContent ?? '')) faults.push('no caption');
    const head = table.tHead?.rows[0];
    const parts = [...table.querySelectorAll('tbody, tr, th, td')].filter((each) => !isHidden(each));
    // Drawn as something else, it is no table to assistive technology.
    for (const each of [table, ...parts])
      if (!getComputedStyle(each).display.startsWith('table')) faults.push(`${each.localName} no table part`);
    for (const row of table.tBodies[0]?.rows ?? [])
      for (const [at, cell] of [...row.cells].entries()) {
        if (isHidden(cell)) continue;
        const ofRow = row.cells[0]?.matches('th[scope=row]') && nameOf(row.cells[0]);
        const ofColumn = head?.cells[at]?.matches('th[scope=col]') && nameOf(head.cells[at]);
        if (!ofRow || !ofColumn) faults.push(`no header: ${cell.outerHTML.slice(0, 80)}`);
      }
  }
  return faults;
}

const COMPARED = /^(?:heading \d|searchbox|textbox|button|link|checkbox|radio) "/;

/** The lines of a tree that a browser's own tree can be held against: headings and controls. */
export const linesToCompare = (tree: string): string[] =>
  tree
    .split('\n')
    .map((line) => line.trim().replace(/^(?:listitem|group "[^"]*"|cell|definition): /, ''))
    .filter((line) => COMPARED.test(line))
    .map((line) => line.replace(/ \((.*)\)$/, (_, states: string) => stated(states.split(', '))));

const COMPARED_STATES = ['pressed', 'open', 'disabled', 'checked', 'not checked'];
const stated = (states: readonly string[]): string => {
  const known = states.filter((state) => COMPARED_STATES.includes(state));
  return known.length > 0 ? ` (${known.join(', ')})` : '';
};

interface BrowserNode {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  readonly children?: readonly BrowserNode[];
}

/** The same lines, of the tree a browser made of the page. */
export function linesOfBrowser(snapshot: unknown): string[] {
  const lines: string[] = [];
  const walk = (node: BrowserNode): void => {
    const { role, name = '', level, pressed, expanded, disabled, checked, children = [] } = node;
    const states = [
      pressed ? 'pressed' : '',
      expanded ? 'open' : '',
      disabled ? 'disabled' : '',
      checked === undefined ? '' : checked ? 'checked' : 'not checked',
    ];
    const known = role === 'DisclosureTriangle' ? 'button' : role;
    const line = `${known}${level ? ` ${level}` : ''} "${squeezed(name)}"${stated(states)}`;
    if (COMPARED.test(line)) lines.push(line);
    children.forEach(walk);
  };
  walk(snapshot as BrowserNode);
  return lines;
}
