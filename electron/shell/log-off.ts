import type { Language } from '../contract/words/language.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import type { WaitingUploads } from '../engine/engine.ts';

/** A window that nobody sees: Windows asks only windows whether the user may log off. */
export interface UnseenWindow {
  readonly handle: Buffer;
  close(): void;
}

export interface LogOffParts {
  /** Tells what still has to be uploaded. Asks no platform. */
  readonly waiting: () => Promise<readonly WaitingUploads[]>;
  /**
   * Makes a window that refuses the user's logging off as long as it is there. Windows then shows the reason, and the user may
   * log off all the same.
   */
  readonly refusing: () => UnseenWindow;
  /** Has Windows show the reason. @returns what withdraws it */
  readonly block: (window: Buffer, reason: string) => Promise<() => void>;
  readonly language: () => Language;
  /** Called with what went wrong; logging off is not held up then. */
  readonly failed: (error: unknown) => void;
}

/** Gives the sentence that Windows shows; undefined when nothing waits. Pure. */
export function reasonToStay(waiting: readonly WaitingUploads[], language: Language): string | undefined {
  const count = waiting.reduce((sum, one) => sum + one.waiting, 0);
  if (count === 0) return undefined;
  const labels = waiting.filter((one) => one.waiting > 0).map(({ label }) => label);
  return wordsIn(language).shell.logOff.uploading({ count, labels });
}

/**
 * Asks the user to wait with logging off while files that programs have saved are not on the platform yet. What it returns is to be
 * called again and again, as the question of Windows has to be answered at once. A call while another one still looks does nothing: a
 * mount tool that has much to upload may be slower to answer than the calls come.
 */
export function logOffGuard(parts: LogOffParts): () => Promise<void> {
  let held: { readonly reason: string; readonly release: () => void } | undefined;
  let isLooking = false;
  const look = async (): Promise<void> => {
    const reason = reasonToStay(await parts.waiting(), parts.language());
    if (reason === held?.reason) return;
    held?.release();
    held = undefined;
    if (reason === undefined) return;
    const window = parts.refusing();
    try {
      const withdraw = await parts.block(window.handle, reason);
      held = {
        reason,
        release() {
          withdraw();
          window.close();
        },
      };
    } catch (error) {
      window.close(); // without a reason Windows would say only that a program does not end
      throw error;
    }
  };
  return async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      await look();
    } catch (error) {
      parts.failed(error);
    } finally {
      isLooking = false;
    }
  };
}
