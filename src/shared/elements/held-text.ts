const isText = ({ nodeType }: Node): boolean => nodeType === Node.TEXT_NODE;
const isComment = ({ nodeType }: Node): boolean => nodeType === Node.COMMENT_NODE;

/** What of `parent` holds a node, on whatever level. */
function childHolding(parent: Node, node: Node): Node | null {
  let held: Node | null = node;
  while (held && held.parentNode !== parent) held = held.parentNode;
  return held;
}

/**
 * Translators put elements of their own in the place of our texts, or around them, or detach all that stands in a block and
 * put back what they know. Lit writes into its texts, and before the marks it made: where they are gone words stand still,
 * neighbours are taken away with them, or it throws. So before we write texts and marks are put back, empty, before what is
 * shown in their place; and a block that we wrote into shows our words again, all of them, since half a translated sentence
 * is none. Nothing is done before we write: a translator that looks out for changes would be set going for ever.
 */
export class HeldText {
  readonly #root: Node;
  readonly #observer: MutationObserver;
  /** What others did since we last wrote. */
  #records: MutationRecord[] = [];
  /** What others put in, and what they only moved. */
  readonly #theirs = new WeakSet<Node>();
  readonly #ours = new WeakSet<Node>();
  /** What our own texts say that something of theirs stands for. */
  readonly #words = new WeakMap<Node, string>();
  #isTouched = false;

  constructor(root: Node) {
    this.#root = root;
    this.#observer = new MutationObserver((records) => {
      this.#records.push(...this.#outside(records));
    });
  }

  /** Somebody else wrote into the root. In most pages nobody does. */
  get isTouched(): boolean {
    return this.#isTouched;
  }

  /** Before we write. */
  release(): void {
    const records = [...this.#records, ...this.#taken()];
    this.#records = [];
    if (records.length > 0) this.#mend(records);
    if (!this.#isTouched) this.#observer.disconnect();
  }

  /** Once we wrote. */
  hold(): void {
    const blocks = new Set<Node>();
    for (const { target } of this.#taken()) {
      this.#words.delete(target);
      blocks.add((isText(target) && target.parentNode) || target);
    }
    for (const block of blocks) this.#giveBack(block, true);
    this.#observer.takeRecords();
    this.#observer.observe(this.#root, {
      childList: true,
      characterDataOldValue: true,
      subtree: true,
    });
  }

  #taken(): MutationRecord[] {
    return this.#outside(this.#observer.takeRecords());
  }

  /** Without what is in a part that draws itself, whenever it likes: none of that is a translator's. */
  #outside(records: readonly MutationRecord[]): MutationRecord[] {
    return records.filter(({ target }) => {
      const drawn = (target instanceof Element ? target : target.parentElement)?.closest('[data-drawn]');
      return !drawn || drawn === this.#root;
    });
  }

  #mend(records: readonly MutationRecord[]): void {
    const lost = new Map<Node, MutationRecord>();
    const putBefore = new Map<Node | null, Node>();
    this.#isTouched = true;
    for (const record of records) {
      // Inside what they put in, all is theirs.
      for (let at: Node | null = record.target; at; at = at.parentNode)
        if (this.#theirs.has(at))
          for (const node of record.removedNodes) if (!this.#ours.has(node)) this.#theirs.add(node);
      this.#keepWords(record.target, record.oldValue);
      for (const node of record.removedNodes)
        if (!this.#theirs.has(node)) {
          this.#ours.add(node);
          if (!lost.has(node) && (isText(node) || isComment(node))) lost.set(node, record);
        }
      for (const node of record.addedNodes)
        if (!this.#ours.has(node)) {
          this.#theirs.add(node);
          const { previousSibling: before, nextSibling } = record;
          // Right behind a text of ours it may stand for that one.
          if (!before || !isText(before) || this.#theirs.has(before)) putBefore.set(nextSibling, node);
        }
    }
    // The last first: what stood behind a node is there again when its turn comes.
    for (const [node, record] of [...lost].reverse()) this.#putBack(node, record, putBefore.get(node));
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) {
        const { previousSibling: before, nextSibling: after } = node;
        // Lit looks for its text right behind its mark.
        if (this.#theirs.has(node) && before && isComment(before) && after && isText(after))
          before.after(after);
      }
      this.#giveBack(target, false);
    }
    this.#observer.takeRecords();
  }

  #putBack(
    node: Node,
    { target, addedNodes, nextSibling }: MutationRecord,
    putBefore: Node | undefined,
  ): void {
    if (node.parentNode === target) return;
    const around = childHolding(target, node);
    const standIn = [around, addedNodes[0], putBefore, nextSibling].find(
      (other) => other?.parentNode === target,
    );
    if (!around && isText(node)) {
      this.#keepWords(node, node.nodeValue);
      node.nodeValue = '';
    }
    target.insertBefore(node, standIn ?? null);
    if (around && !around.textContent) target.removeChild(around);
  }

  #keepWords(node: Node, words: string | null): void {
    if (words !== null && !this.#words.has(node)) this.#words.set(node, words);
  }

  /** Our own words, where nothing of theirs is shown any longer, or is to be. */
  #giveBack(block: Node, isOurs: boolean): void {
    const nodes = [...block.childNodes];
    const theirs = nodes.filter((node) => this.#theirs.has(node));
    if (isOurs) for (const node of theirs) block.removeChild(node);
    else if (theirs.some(({ textContent }) => textContent)) return;
    for (const node of nodes) {
      const words = this.#words.get(node);
      if (words === undefined || !(isOurs || !node.nodeValue)) continue;
      node.nodeValue = words;
      this.#words.delete(node);
    }
  }
}
