import { readPage, type PageLook, type Reading } from '../platforms/assisted/read-page.ts';
import { lookAt } from './look.ts';
import { mask, maskAhead } from './mask.ts';

/** What the reader tells of a page. */
export type Told =
  | { readonly type: 'step'; readonly step: number }
  /** For longer than it takes to appear there is something where the value should be, and it is none. */
  | { readonly type: 'unclear'; readonly unclear: boolean }
  | { readonly type: 'found'; readonly text: string };

/** What still changes is not unclear. */
const SETTLED_MS = 1500;
/** Scripts can fill a field without any event. */
const LOOK_AGAIN_MS = 500;
/** Looking takes at most this part of the time of a page that never rests. */
const REST = 10;

/**
 * Looks at a document after every change of it, before that is painted, and masks what may be the value at once. Ends with
 * the first value that it finds.
 */
export function watch(document: Document, look: PageLook, tell: (told: Told) => void): void {
  let last: Reading | undefined;
  let restUntil = 0;
  let unclearSince: number | undefined;
  let toldUnclear = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const see = (): void => {
    const began = performance.now();
    if (began < restUntil) {
      waiting ??= setTimeout(seeLater, restUntil - began);
      return;
    }
    const sight = lookAt(document, look);
    const reading = readPage(look, sight);
    if (reading.value.is !== 'none') {
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
    const unclear = unclearSince !== undefined && now - unclearSince >= SETTLED_MS;
    if (unclear !== toldUnclear) tell({ type: 'unclear', unclear });
    toldUnclear = unclear;
    last = reading;
  };
  const seeLater = (): void => {
    waiting = undefined;
    see();
  };
  const observer = new MutationObserver(see);
  const timer = setInterval(see, LOOK_AGAIN_MS);
  const stop = (): void => {
    observer.disconnect();
    clearInterval(timer);
    clearTimeout(waiting);
  };
  maskAhead(document, look);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  see();
}
