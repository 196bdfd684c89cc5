import type { Secret } from '../../secrets/secret.ts';
import type { PageVisit } from './page-visit.ts';

/** The events of a window with a platform's page. */
export type PageEvent =
  | { readonly type: 'opened' }
  /** The window shows another page. */
  | { readonly type: 'went'; readonly host: string }
  | { readonly type: 'step'; readonly step: number }
  | { readonly type: 'unclear'; readonly unclear: boolean; readonly frame?: true | undefined }
  /** The page wanted to go where the recipe does not allow it. */
  | { readonly type: 'refused'; readonly host: string }
  | { readonly type: 'not-loaded' }
  | { readonly type: 'found'; readonly secret: Secret }
  /** The person closed the window, or its process died. No event comes after this one. */
  | { readonly type: 'closed' };

export interface OpenPage {
  /** Brings the window to the front. */
  show(): void;
  /** Closes the window and wipes what it kept. Never rejects, and no event comes any more. */
  close(): Promise<void>;
}

/** Shows pages of platforms. A desktop can do that, a terminal cannot. */
export interface PageWindows {
  open(visit: PageVisit, tell: (event: PageEvent) => void): OpenPage;
  /** Reads the text that the person has copied. Undefined when it can be no app password. The text stays on the clipboard. */
  copied(): Promise<Secret | undefined>;
  /** Removes a secret from the clipboard, if it is still there. Never rejects. */
  wipe(secret: Secret): Promise<void>;
}
