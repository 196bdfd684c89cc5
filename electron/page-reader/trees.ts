/** A document or an open shadow tree: the reach of a selector, a style sheet or an observer. */
export type Tree = Document | ShadowRoot;

/** Trees that are looked at. No such page has more, and an endless one must not stop the window. */
const MOST_TREES = 100;

/**
 * Returns a document, the open shadow trees in it, and the documents of its frames of the same origin, which is an allowed
 * host. A closed tree, and a frame of another origin, cannot be looked into.
 */
export function treesOf(document: Document): readonly Tree[] {
  const trees: Tree[] = [document];
  for (const tree of trees) {
    for (const element of tree.querySelectorAll('*')) {
      const inner = treeIn(element);
      if (inner !== null && trees.length < MOST_TREES) trees.push(inner);
    }
  }
  return trees;
}

const isFrame = (element: Element): element is HTMLIFrameElement => /^i?frame$/.test(element.localName);

function treeIn(element: Element): Tree | null {
  return isFrame(element) ? element.contentDocument : element.shadowRoot;
}

/** Returns the frames that people can see and this reader cannot look into. */
export function closedFrames(trees: readonly Tree[]): readonly HTMLIFrameElement[] {
  return trees.flatMap((tree) =>
    [...tree.querySelectorAll<HTMLIFrameElement>('iframe, frame')].filter((frame) => frame.contentDocument === null),
  );
}

/** Returns the node that holds a tree's text. Null as long as a document has no body. */
export function bodyOf(tree: Tree): Node | null {
  return 'host' in tree ? tree : tree.body;
}

export function windowOf(tree: Tree): (Window & typeof globalThis) | null {
  return ('host' in tree ? tree.ownerDocument : tree).defaultView;
}

/** Returns the tree that an element belongs to. Null for an element that has been removed. */
export function treeOf(element: Element): Tree | null {
  const root = element.getRootNode();
  return root.nodeType === Node.DOCUMENT_NODE || 'host' in root ? (root as Tree) : null;
}

/** Returns the element that the element's shadow tree belongs to. */
export function hostOf(element: Element): Element | null {
  const tree = treeOf(element);
  return tree !== null && 'host' in tree ? tree.host : null;
}

/** Returns the element that holds this element's tree: the host of a shadow tree, or a frame. */
export function holderOf(element: Element): Element | null {
  return hostOf(element) ?? element.ownerDocument.defaultView?.frameElement ?? null;
}

/** Finds the closest ancestor as `closest` does, but also beyond shadow trees and frames. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let from: Element | null = element; from !== null; from = holderOf(from)) {
    const found = from.closest(selector);
    if (found !== null) return found;
  }
  return null;
}

/** Returns an element and everything in it as people see it, with the content of shadow trees, slots and frames. */
export function* within(element: Element): Generator<Element> {
  yield element;
  const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedElements() : [];
  const inner = treeIn(element);
  for (const child of [...(inner?.children ?? []), ...element.children, ...slotted]) yield* within(child);
}
