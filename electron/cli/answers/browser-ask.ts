import { FailureError } from '../../contract/failure.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import type { Language } from '../../contract/words/language.ts';
import { assertPage } from '../../http/address.ts';
import type { Ask } from '../../sign-in/ask.ts';
import type { Face } from '../face/face.ts';
import { orCancelled } from './or-cancelled.ts';

export interface BrowserAskOptions {
  readonly face: Pick<Face, 'browser' | 'tell'>;
  readonly language: Language;
  /** Somebody sits at the terminal. */
  readonly attended: boolean;
  /** Opens the user's browser; left out when it shall not be opened. */
  readonly openLink?: (address: string) => Promise<void>;
  /** Aborted when the user gives up. */
  readonly signal: AbortSignal;
}

/** Has a person sign in with their browser: opens it, and shows the link, because it may open nowhere or elsewhere. */
export function browserAsk({
  face,
  language,
  attended,
  openLink,
  signal,
}: BrowserAskOptions): Required<Pick<Ask, 'browser'>> {
  return {
    async browser(visit, over) {
      assertPage(visit.url);
      const { why } = visit;
      if (why !== undefined) {
        // A script that gave a password did not ask for a browser, and nobody would come back from it.
        if (!attended) throw new FailureError(why.code, why.details);
        face.tell(`${why.code}  ${failureWords(language, why).what}`);
      }
      const { qrModules } = await import('../../sign-in/qr-code.ts');
      if (over.aborted) return;
      face.browser({ ...visit, opens: openLink !== undefined, qr: qrModules(visit.url) });
      await openLink?.(visit.url).catch(() => undefined); // the link is there to be opened by hand
      await orCancelled(aborted(over), signal);
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
