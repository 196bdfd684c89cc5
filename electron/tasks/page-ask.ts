import { FailureError } from '../contract/failure.ts';
import type { PageAnswer, PageQuestionView } from '../contract/questions.ts';
import { VISIT_MS, type PageVisit } from '../platforms/guided-page/page-visit.ts';
import type { OpenPage, PageEvent, PageWindows } from '../platforms/guided-page/page-windows.ts';
import { hasShape } from '../platforms/guided-page/read-page.ts';
import type { Secret } from '../secrets/secret.ts';
import { firstView, nextView, type GuideEvent } from './page-state.ts';

export interface PageAskParts {
  readonly pages: PageWindows;
  /** Opens a page in the person's own browser. */
  readonly openBrowser: (url: string) => Promise<void>;
  /** Called when what the guide shows has changed. */
  readonly onQuestion: (view: PageQuestionView) => void;
  readonly signal: AbortSignal;
}

export interface PageAsk {
  /** Takes an answer of the window. Returns false when the question is over. */
  readonly answer: (answer: PageAnswer) => boolean;
  /**
   * Resolves with the app password. Rejects with LK-0002 when the person gives up, LK-2401 when the time is over. By then the
   * page's window is closed and wiped.
   */
  readonly secret: Promise<Secret>;
}

/**
 * Has a person make an app password on a platform's page, and takes it from the page or from the clipboard. Latchkey's own window
 * never gets the app password; it is told only how far the person is.
 */
export function askOnPage(visit: PageVisit, { pages, openBrowser, onQuestion, signal }: PageAskParts): PageAsk {
  let view = firstView(visit, new Date(Date.now() + VISIT_MS).toISOString());
  let page: OpenPage | undefined;
  let odd: Secret | undefined;
  let over = false;
  let finish: { take(secret: Secret): void; fail(error: unknown): void } | undefined;

  const happened = (event: GuideEvent): void => {
    if (over) return;
    view = nextView(view, event);
    onQuestion(view);
  };
  const open = (): void => {
    const opened = pages.open(visit, (event: PageEvent) => {
      if (event.type === 'closed' && page === opened) page = undefined;
      if (event.type === 'found') finish?.take(event.secret);
      else happened(event);
    });
    page = opened;
  };
  const paste = async (): Promise<void> => {
    const copied = await pages.copied().catch(() => undefined);
    if (over) return;
    if (copied === undefined) {
      happened({ type: 'nothing-copied' });
      return;
    }
    const again = odd?.equals(copied) === true;
    if (again || copied.use((text) => hasShape(visit.recipe.value.shape, text))) {
      finish?.take(copied);
      return;
    }
    odd = copied;
    happened({ type: 'odd' });
  };
  const goOutside = async (): Promise<void> => {
    const opened = await openBrowser(visit.start).then(
      () => true,
      () => false,
    );
    if (!opened) {
      if (!over) onQuestion(view);
      return;
    }
    happened({ type: 'outside' });
    await page?.close();
    page = undefined;
  };

  const secret = new Promise<Secret>((resolve, reject) => {
    finish = { take: resolve, fail: reject };
    // oxlint-disable-next-line typescript/no-misused-promises -- `finally` waits for what it is given
  }).finally(async () => {
    over = true;
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
    await page?.close();
  });
  const giveUp = (): void => {
    finish?.fail(new FailureError('LK-0002'));
  };
  const timer = setTimeout(() => {
    finish?.fail(new FailureError('LK-2401', { host: visit.host, link: visit.manage }));
  }, VISIT_MS);
  if (signal.aborted) giveUp();
  else {
    signal.addEventListener('abort', giveUp, { once: true });
    onQuestion(view);
    open();
  }

  return {
    answer(answer) {
      if (over) return false;
      switch (answer.do) {
        case 'show':
          if (page !== undefined) {
            page.show();
            onQuestion(view);
          } else {
            happened({ type: 'opening' });
            open();
          }
          return true;
        case 'paste':
          void paste();
          return true;
        case 'outside':
          void goOutside();
          return true;
      }
    },
    // Wiping also clears whatever else was copied on the page.
    secret: secret.then(async (taken) => {
      await pages.wipe(taken);
      return taken;
    }),
  };
}
