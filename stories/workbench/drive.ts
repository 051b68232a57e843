import { nothing } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Brings a tag into a state that only its visitor does. */
export type Drive = (root: ShadowRoot) => Promise<unknown>;

/** The first element that fits, once it is there. */
export async function whenThere(root: ShadowRoot, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((next) => setTimeout(next, 20));
  }
}

export const press =
  (selector: string): Drive =>
  async (root) => {
    (await whenThere(root, selector)).click();
  };

export const type =
  (words: Readonly<Record<string, string>>): Drive =>
  async (root) => {
    for (const [name, value] of Object.entries(words)) {
      const control = (await whenThere(root, `[name="${name}"]`)) as HTMLInputElement;
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };

export const inTurn =
  (...drives: readonly Drive[]): Drive =>
  async (root) => {
    for (const drive of drives) await drive(root);
  };

const driven = new WeakMap<Element, Promise<unknown>>();

class DriveOnce extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('for elements only');
  }

  override render(drive: Drive | undefined): unknown {
    return drive && nothing;
  }

  override update({ element }: ElementPart, [drive]: [Drive | undefined]): unknown {
    if (drive && !driven.has(element)) {
      driven.set(
        element,
        Promise.resolve().then(async () => {
          while (!element.shadowRoot) await new Promise((next) => setTimeout(next, 20));
          await drive(element.shadowRoot);
        }),
      );
    }
    return nothing;
  }
}
/** On an element of a template: drives it once, when it is first drawn. */
export const driveOnce = directive(DriveOnce);

/** Until every tag in the story is in the state it was driven to. */
export async function allDriven(canvas: HTMLElement): Promise<void> {
  await Promise.all([...canvas.querySelectorAll('*')].map((element) => driven.get(element)));
}
