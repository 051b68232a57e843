import type { Values } from '../fields.js';

/** A form and the tag it stands in. */
interface Form {
  readonly host: Element;
  readonly values: Values;
  readonly takeOver: (values: Values) => void;
}

/** Those that came to the page, and those that left it, since its script began: browsers tell of them in either order. */
let fresh: readonly Form[] = [];
let left: readonly Form[] = [];

const isSame = (one: Form, other: Form): boolean =>
  one.host !== other.host && one.host.cloneNode().isEqualNode(other.host.cloneNode());

/** A page's script may write the same markup once more, and make another tag of it: what was typed goes on in that. */
function handOver({ values }: Form, { takeOver }: Form): void {
  // To agree anew is the visitor's.
  takeOver({ ...values, 'text-ok': '' });
}

function forgetLater(): void {
  if (fresh.length + left.length > 1) return;
  queueMicrotask(() => {
    fresh = left = [];
  });
}

export function formCame(form: Form): void {
  const before = left.find((each) => !each.host.isConnected && isSame(each, form));
  if (before) {
    left = left.filter((each) => each !== before);
    handOver(before, form);
  } else {
    fresh = [...fresh, form];
    forgetLater();
  }
}

export function formLeft(form: Form): void {
  const after = fresh.find((each) => each.host.isConnected && isSame(each, form));
  if (after) {
    fresh = fresh.filter((each) => each !== after);
    handOver(form, after);
  } else {
    left = [...left, form];
    forgetLater();
  }
}
