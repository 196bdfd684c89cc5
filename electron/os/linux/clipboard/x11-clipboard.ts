import { FailureError } from '../../../contract/failure.ts';
import {
  OFFER_MS,
  type ConcealedClipboard,
  type OfferEnd,
  type OfferOptions,
} from '../../../hand-over/concealed-clipboard.ts';
import type { Secret } from '../../../secrets/secret.ts';
import { answerTo, CONCEALED, endsAfterPasteMs, offeredTargets, type OfferState } from './selection-answers.ts';
import { connectX11, type X11Session } from './x11-session.ts';

export interface X11ClipboardParts {
  /** The value of `DISPLAY`, which must be a display of this computer. */
  readonly display: string;
  /** How long an offer stands, in ms. */
  readonly offerMs?: number;
}

/**
 * Makes the clipboard of X11. There the content stays with the program that offers it, and each paste is a request to that
 * program. So Latchkey knows when the secret is pasted, and no secret is left anywhere when its connection to the display ends,
 * even by a crash or a kill.
 */
export function x11Clipboard({ display, offerMs = OFFER_MS }: X11ClipboardParts): ConcealedClipboard {
  return {
    async offer(secret, options) {
      if (options.signal.aborted) return 'stopped';
      const session = await connectX11(display, ['CLIPBOARD', ...offeredTargets]);
      try {
        return await standFor(session, secret, offerMs, options);
      } finally {
        // Only what is still ours ends with the connection. What was copied meanwhile belongs to another program.
        session.end();
      }
    },
  };
}

function standFor(
  session: X11Session,
  secret: Secret,
  offerMs: number,
  { onOffer, signal, extendedMs = () => 0 }: OfferOptions,
): Promise<OfferEnd> {
  return new Promise((resolve, reject) => {
    let state: OfferState = { offeredAt: performance.now() };
    const end = (how: OfferEnd): void => {
      clearTimeout(expiry);
      signal.removeEventListener('abort', stop);
      resolve(how);
    };
    const stop = (): void => {
      end(state.taken === undefined ? 'stopped' : 'pasted');
    };
    const expire = (): void => {
      const left = state.offeredAt + offerMs + extendedMs() - performance.now();
      if (left > 0) expiry = setTimeout(expire, left);
      else end(state.taken === undefined ? 'expired' : 'pasted');
    };
    let expiry = setTimeout(expire, offerMs);
    signal.addEventListener('abort', stop, { once: true });

    session.listen({
      onRequest(request) {
        const before = state;
        const { answer, state: after } = answerTo(state, { ...request, at: performance.now() });
        state = after;
        if (answer === 'targets') session.answerAtoms(request, [...offeredTargets]);
        else if (answer === 'hint') session.answerText(request, CONCEALED, Buffer.from('secret'));
        else if (answer === 'refuse' || request.target === undefined) session.refuse(request);
        else
          secret.use((text) => {
            session.answerText(request, request.target ?? '', Buffer.from(text, 'utf8'));
          });
        if (before.taken === undefined && after.taken !== undefined) setTimeout(end, endsAfterPasteMs, 'pasted');
      },
      onTaken() {
        end(state.taken === undefined ? 'replaced' : 'pasted');
      },
      onLost() {
        end('stopped');
      },
    });
    session.own('CLIPBOARD').then((owned) => {
      if (!owned) reject(new FailureError('LK-7032', { reason: 'taken' }));
      else onOffer();
    }, reject);
  });
}
