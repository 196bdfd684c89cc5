import { FailureError } from '../contract/failure.ts';
import { sleepUntil } from '../os/abort.ts';
import type { Secret } from '../secrets/secret.ts';
import { OFFER_MS, type ConcealedClipboard, type OfferEnd } from './concealed-clipboard.ts';

/** The clipboards of Windows and macOS keep a text, whatever becomes of the program that put it there. */
export interface KeepingClipboard {
  /** Puts the secret there alone, with the marks that keep histories away from it. False while another program has the clipboard. */
  put(secret: Secret): boolean;
  /** Gives another number after each change, whoever made that. */
  changes(): number;
  /** Leaves nothing there. False while another program has the clipboard. */
  clear(): boolean;
  /** Releases what the clipboard took from the operating system. */
  end(): void;
}

export interface TimedOfferParts {
  /** Opens the clipboard for one offer. @throws when this machine has none that can be used. */
  readonly open: () => Promise<KeepingClipboard>;
  /** An offer stands so long, in ms. */
  readonly offerMs?: number;
}

/** Another program has the clipboard open for a moment only. */
const TRIES = 20;
const PAUSE_MS = 50;
/** Interval at which the clipboard is looked at for something else that was copied. */
const LOOK_MS = 250;

/**
 * Offers a secret on a clipboard that tells nobody when something is pasted: the offer stands for its whole time, and a secret
 * that is still there is wiped then. A program that is killed meanwhile leaves the secret there; on X11 it does not.
 */
export function timedOffer({ open, offerMs = OFFER_MS }: TimedOfferParts): ConcealedClipboard {
  return {
    async offer(secret, { onOffer, signal }) {
      if (signal.aborted) return 'stopped';
      const clipboard = await open().catch((cause: unknown) => {
        throw new FailureError('LK-7032', { reason: 'no-answer' }, { cause });
      });
      try {
        if (!(await untilDone(() => clipboard.put(secret)))) throw new FailureError('LK-7032', { reason: 'taken' });
        const ours = clipboard.changes();
        const isOurs = (): boolean => clipboard.changes() === ours;
        onOffer();
        const end = await standFor(isOurs, offerMs, signal);
        // What was copied meanwhile belongs to somebody else.
        await untilDone(() => !isOurs() || clipboard.clear());
        return end;
      } finally {
        clipboard.end();
      }
    },
  };
}

async function standFor(isOurs: () => boolean, offerMs: number, signal: AbortSignal): Promise<OfferEnd> {
  for (let left = offerMs; left > 0; left -= LOOK_MS) {
    await sleepUntil(Math.min(LOOK_MS, left), signal);
    if (!isOurs()) return 'replaced';
    if (signal.aborted) return 'stopped';
  }
  return 'expired';
}

async function untilDone(work: () => boolean): Promise<boolean> {
  for (let left = TRIES; left > 0; left -= 1) {
    if (work()) return true;
    await sleepUntil(PAUSE_MS);
  }
  return false;
}
