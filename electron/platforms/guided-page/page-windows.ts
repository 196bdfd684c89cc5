import type { Secret } from '../../secrets/secret.ts';
import type { PageVisit } from './page-visit.ts';

/** The window of a platform's page tells these events. */
export type PageEvent =
  | { readonly type: 'opened' }
  /** Another page is shown. */
  | { readonly type: 'went'; readonly host: string }
  | { readonly type: 'step'; readonly step: number }
  | { readonly type: 'unclear'; readonly unclear: boolean; readonly frame?: true | undefined }
  /** The page wanted to go where the recipe does not let it. */
  | { readonly type: 'refused'; readonly host: string }
  | { readonly type: 'not-loaded' }
  | { readonly type: 'found'; readonly secret: Secret }
  /** The person closed the window, or its process died; nothing more is told after it. */
  | { readonly type: 'closed' };

export interface OpenPage {
  /** Brings the window to the front. */
  show(): void;
  /** Closes it and wipes what it kept. Never rejects; nothing is told any more. */
  close(): Promise<void>;
}

/** Shows platforms' pages: a desktop can, a terminal cannot. */
export interface PageWindows {
  open(visit: PageVisit, tell: (event: PageEvent) => void): OpenPage;
  /** Reads the text that the person copied; undefined when it can be no app password. It stays on the clipboard. */
  copied(): Promise<Secret | undefined>;
  /** Takes it off the clipboard, if it is still there. Never rejects. */
  wipe(secret: Secret): Promise<void>;
}
