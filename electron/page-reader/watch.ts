import { readPage, type PageLook, type Reading } from '../platforms/guided-page/read-page.ts';
import { lookAt } from './look.ts';
import { mask, maskAhead } from './mask.ts';
import { treesOf, type Tree } from './trees.ts';

/** The reader tells this of a page. */
export type Told =
  | { readonly type: 'step'; readonly step: number }
  /**
   * For longer than it takes to appear there is something where the value should be, and it is none; `frame`: or may be, in a
   * frame that cannot be looked into.
   */
  | { readonly type: 'unclear'; readonly unclear: boolean; readonly frame?: true }
  | { readonly type: 'found'; readonly text: string };

/** What still changes is not unclear. */
const SETTLED_MS = 1500;
/** Scripts can fill a field without any event. */
const LOOK_AGAIN_MS = 500;
/** Looking takes at most this part of the time of a page that never rests. */
const REST = 10;

const changes = { subtree: true, childList: true, characterData: true, attributes: true } as const;

/**
 * Looks at a document, and at what `treesOf` finds in it, after every change, before that is painted, and masks what may be
 * the value at once. A shadow tree that is added to an element which is there already tells nobody: it is found half a second
 * later at most. Ends with the first value.
 */
export function watch(document: Document, look: PageLook, tell: (told: Told) => void): void {
  let last: Reading | undefined;
  let restUntil = 0;
  let unclearSince: number | undefined;
  let toldUnclear: 'no' | 'value' | 'frame' = 'no';
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** What is seen for the first time is masked ahead, and watched from now on. */
  const attend = (trees: readonly Tree[]): void => {
    for (const tree of trees) {
      if (attended.has(tree)) continue;
      attended.add(tree);
      maskAhead(tree, look);
      observer.observe(tree, changes);
      tree.addEventListener('load', see, true); // of frames: another document, without a change of this one
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
