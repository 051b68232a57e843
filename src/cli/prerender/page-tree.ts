/** The part of a parsed page that is used here: what parse5 makes of HTML, with places in the source. */
export interface SourceNode {
  readonly nodeName: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly SourceNode[];
  readonly parentNode?: SourceNode | null;
  readonly sourceCodeLocation?: {
    readonly startLine: number;
    readonly startOffset: number;
    readonly endOffset: number;
    /** Absent where the source has none. */
    readonly endTag?: object;
    readonly startTag?: {
      readonly endOffset: number;
      readonly attrs?: Readonly<Record<string, { readonly startOffset: number; readonly endOffset: number }>>;
    };
  } | null;
}

/** An attribute's value, or `undefined` where the element has none of the name. */
export function attributeOf(node: SourceNode, name: string): string | undefined {
  return node.attrs?.find((attribute) => attribute.name === name)?.value;
}

/** Whether a browser makes a shadow root of it, so that it is no child. */
export function isShadowTemplate(node: SourceNode): boolean {
  return node.nodeName === 'template' && attributeOf(node, 'shadowrootmode') !== undefined;
}

/** Every element below a node, in the page's order. */
export function* elementsIn(node: SourceNode): Generator<SourceNode> {
  for (const child of node.childNodes ?? []) {
    if (child.tagName !== undefined) yield child;
    yield* elementsIn(child);
  }
}

/** A text as the tags meet it on a page. */
export interface PageText {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly textContent: string;
}

const STARTS_WITH = /^\[([\w-]+)\^="([^"]*)"\]$/;

/** What the tags ask of the page around them, answered from its source: no more than that, and nothing can be changed. */
export class PageElement {
  readonly nodeType = 1;
  readonly isConnected = true;
  readonly ownerDocument: PageDocument;
  readonly #node: SourceNode;

  constructor(node: SourceNode, page: PageDocument) {
    this.#node = node;
    this.ownerDocument = page;
  }

  get baseURI(): string {
    return this.ownerDocument.baseURI;
  }

  get nodeName(): string {
    return this.#node.nodeName.toUpperCase();
  }

  get childNodes(): readonly (PageElement | PageText)[] {
    return (this.#node.childNodes ?? [])
      .filter(
        (child) => !isShadowTemplate(child) && (child.tagName !== undefined || child.nodeName === '#text'),
      )
      .map((child) => {
        if (child.tagName !== undefined) return this.ownerDocument.wrap(child);
        const text = child.value ?? '';
        return { nodeType: 3, nodeName: '#text', nodeValue: text, textContent: text };
      });
  }

  get children(): readonly PageElement[] {
    return this.childNodes.filter((child) => child instanceof PageElement);
  }

  get childElementCount(): number {
    return this.children.length;
  }

  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join('');
  }

  get parentElement(): PageElement | null {
    const parent = this.#node.parentNode;
    return parent?.tagName === undefined ? null : this.ownerDocument.wrap(parent);
  }

  get previousElementSibling(): PageElement | null {
    return this.#sibling(-1);
  }

  get nextElementSibling(): PageElement | null {
    return this.#sibling(1);
  }

  get slot(): string {
    return this.getAttribute('slot') ?? '';
  }

  /** Of inline styles, what says whether a text is shown, and bold. */
  get style(): { readonly display: string; readonly fontWeight: string } {
    const style = this.getAttribute('style') ?? '';
    const of = (property: string): string =>
      new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]*)`, 'i').exec(style)?.[1]?.trim().toLowerCase() ?? '';
    return { display: of('display'), fontWeight: of('font-weight') };
  }

  getAttribute(name: string): string | null {
    return attributeOf(this.#node, name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  getRootNode(): PageDocument {
    return this.ownerDocument;
  }

  /** @param selector of the only kind the tags use on a page's own children: `[href^="tel:"]`. */
  matches(selector: string): boolean {
    const [, name, start] = STARTS_WITH.exec(selector) ?? [];
    if (name === undefined || start === undefined) throw new Error(`Selector not known here: ${selector}`);
    return this.getAttribute(name)?.startsWith(start) ?? false;
  }

  querySelector(selector: string): PageElement | null {
    for (const child of this.children) {
      const found = child.matches(selector) ? child : child.querySelector(selector);
      if (found) return found;
    }
    return null;
  }

  #sibling(step: 1 | -1): PageElement | null {
    const siblings = this.parentElement?.children ?? [];
    return siblings[siblings.indexOf(this) + step] ?? null;
  }
}

/** The page as a document. */
export class PageDocument {
  readonly #baseURI: string;
  readonly #root: SourceNode;
  readonly #wrapped = new WeakMap<SourceNode, PageElement>();

  constructor(root: SourceNode, baseURI: string) {
    this.#root = root;
    this.#baseURI = baseURI;
  }

  get baseURI(): string {
    return this.#baseURI;
  }

  /** The one wrapper of an element. */
  wrap(node: SourceNode): PageElement {
    const wrapped = this.#wrapped.get(node) ?? new PageElement(node, this);
    this.#wrapped.set(node, wrapped);
    return wrapped;
  }

  getElementById(id: string): PageElement | null {
    for (const node of elementsIn(this.#root)) if (attributeOf(node, 'id') === id) return this.wrap(node);
    return null;
  }
}
