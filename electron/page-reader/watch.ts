import { readPage, type PageLook, type Reading } from '../platforms/guided-page/read-page.ts';
import { lookAt } from './look.ts';
import { mask, maskAhead } from './mask.ts';
import { treesOf, type Tree } from './trees.ts';

/** What the reader tells about a page. */
export type Told =
  | { readonly type: 'step'; readonly step: number }
  /**
   * For some time there has been a text in the value's place that cannot be the value (or with `frame`, a frame that may
   * contain the value and cannot be looked into).
   */
  | { readonly type: 'unclear'; readonly unclear: boolean; readonly frame?: true }
  | { readonly type: 'found'; readonly text: string };

/** A value counts as unclear only after this time (ms), because a page may still be changing. */
const SETTLED_MS = 1500;
/** The page is also looked at this often (ms), because scripts can fill a field without any event. */
const LOOK_AGAIN_MS = 500;
/**
 * After each look the reader rests this many times as long as the look took, so that a page that always changes is not slowed
 * down.
 */
const REST = 10;

const changes = { subtree: true, childList: true, characterData: true, attributes: true } as const;

/**
 * Looks at a document, and the trees of `treesOf` in it, after every change and before the change is painted, and at once masks
 * what may be the value. A shadow tree that is added to an existing element causes no event, and is found half a second later
 * at most. The watch ends with the first value.
 */
export function watch(document: Document, look: PageLook, tell: (told: Told) => void): void {
  let last: Reading | undefined;
  let restUntil = 0;
  let unclearSince: number | undefined;
  let toldUnclear: 'no' | 'value' | 'frame' = 'no';
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Masks new trees ahead, and watches them from now on. */
  const attend = (trees: readonly Tree[]): void => {
    for (const tree of trees) {
      if (attended.has(tree)) continue;
      attended.add(tree);
      maskAhead(tree, look);
      observer.observe(tree, changes);
      tree.addEventListener('load', see, true); // for frames: a new document in a frame is no change of this tree
    }
  };
  const see = (): void => {
    const began = performance.now();
    if (began < restUntil) {
      waiting ??= setTimeout(seeLater, restUntil - began);
      return;
    }
    const trees = treesOf(document);
    attend(trees);
    const sight = lookAt(trees, look);
    const reading = readPage(look, sight);
    if (reading.value.is === 'found' || (reading.value.is === 'unclear' && reading.value.in === 'value')) {
      for (const place of sight.found.flat()) if (!place.editable) mask(place.element);
    }
    const now = performance.now();
    restUntil = now + REST * (now - began);
    if (reading.value.is === 'found') {
      stop();
      tell({ type: 'found', text: reading.value.text });
      return;
    }
    if (reading.step !== last?.step) tell({ type: 'step', step: reading.step });
    unclearSince = reading.value.is === 'unclear' ? (unclearSince ?? now) : undefined;
    const settled = unclearSince !== undefined && now - unclearSince >= SETTLED_MS;
    const unclear = settled && reading.value.is === 'unclear' ? reading.value.in : 'no';
    if (unclear !== toldUnclear) {
      tell({ type: 'unclear', unclear: unclear !== 'no', ...(unclear === 'frame' ? { frame: true } : {}) });
    }
    toldUnclear = unclear;
    last = reading;
  };
  const seeLater = (): void => {
    waiting = undefined;
    see();
  };
  const attended = new Set<Tree>();
  const observer = new MutationObserver(see);
  const timer = setInterval(see, LOOK_AGAIN_MS);
  const stop = (): void => {
    observer.disconnect();
    for (const tree of attended) tree.removeEventListener('load', see, true);
    clearInterval(timer);
    clearTimeout(waiting);
  };
  see();
}
