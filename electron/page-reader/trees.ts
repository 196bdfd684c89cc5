/** A document or an open shadow tree: as far as a selector, a style sheet or an observer reaches. */
export type Tree = Document | ShadowRoot;

/** More than any such page has; one that goes on for ever must not stop the window. */
const MOST_TREES = 100;

/**
 * A document, the open shadow trees in it, and the documents of its frames that are of its own origin, and so of an allowed
 * host. What is in a closed tree, or in a frame of another origin, nobody here can look into.
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

/** Frames that can be seen by people and not by us. */
export function closedFrames(trees: readonly Tree[]): readonly HTMLIFrameElement[] {
  return trees.flatMap((tree) =>
    [...tree.querySelectorAll<HTMLIFrameElement>('iframe, frame')].filter((frame) => frame.contentDocument === null),
  );
}

/** Gives the element that holds a tree's text; null as long as a document has no body. */
export function bodyOf(tree: Tree): Node | null {
  return 'host' in tree ? tree : tree.body;
}

export function windowOf(tree: Tree): (Window & typeof globalThis) | null {
  return ('host' in tree ? tree.ownerDocument : tree).defaultView;
}

/** The tree that an element belongs to; null for one that has been taken out. */
export function treeOf(element: Element): Tree | null {
  const root = element.getRootNode();
  return root.nodeType === Node.DOCUMENT_NODE || 'host' in root ? (root as Tree) : null;
}

/** The element that a shadow tree belongs to. */
export function hostOf(element: Element): Element | null {
  const tree = treeOf(element);
  return tree !== null && 'host' in tree ? tree.host : null;
}

/** The element that holds the tree of this one: the host of a shadow tree, or a frame. */
export function holderOf(element: Element): Element | null {
  return hostOf(element) ?? element.ownerDocument.defaultView?.frameElement ?? null;
}

/** Finds the closest ancestor as `closest` does, and on out of shadow trees and frames. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let from: Element | null = element; from !== null; from = holderOf(from)) {
    const found = from.closest(selector);
    if (found !== null) return found;
  }
  return null;
}

/** An element and everything in it, as people see it: with what shadow trees, slots and frames bring. */
export function* within(element: Element): Generator<Element> {
  yield element;
  const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedElements() : [];
  const inner = treeIn(element);
  for (const child of [...(inner?.children ?? []), ...element.children, ...slotted]) yield* within(child);
}
