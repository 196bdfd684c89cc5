import type { Cdp } from './cdp.ts';
import type { Listeners } from './protocol.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface NewPage {
  readonly size: Size;
  /** Chromium's id of the partition; undefined for its own profile. */
  readonly contextId: string | undefined;
}

/** One page that Chromium shows, and the session in which one talks to it. */
export interface Target {
  readonly targetId: string;
  readonly session: string;
}

/** Called for a window that a page opened by itself. */
export type OnPopup = (openerId: string, url: string) => void;

/** The pages that the app has made. Pages that others make are closed: Electron cannot have them either. */
export class Targets {
  readonly #cdp: Cdp;
  readonly #onPopup: OnPopup;
  /** Attached and not yet claimed, or claimed and not yet attached: Chromium answers in either order. */
  readonly #sessions = new Map<string, string>();
  readonly #waiting = new Map<string, (session: string) => void>();
  readonly #onGone = new Map<string, () => void>();
  #creating = 0;
  /** A window that Chromium opens by itself, and who waits for it. */
  #first: Promise<Target> | undefined;
  #firstAttached: ((target: Target) => void) | undefined;

  /** @param opensFirst Chromium opens a first window by itself, see flags.ts */
  constructor(cdp: Cdp, onPopup: OnPopup, opensFirst: boolean) {
    this.#cdp = cdp;
    this.#onPopup = onPopup;
    if (!opensFirst) return;
    this.#first = new Promise((resolve) => {
      this.#firstAttached = resolve;
    });
  }

  readonly listeners: Listeners = {
    'Target.attachedToTarget': ({ sessionId, targetInfo: { targetId, openerId, url } }) => {
      const claim = this.#waiting.get(targetId);
      if (claim !== undefined) claim(sessionId);
      else if (openerId === undefined && this.#firstAttached !== undefined) {
        this.#firstAttached({ targetId, session: sessionId });
        this.#firstAttached = undefined;
      } else if (openerId === undefined && this.#creating > 0) this.#sessions.set(targetId, sessionId);
      else {
        this.#cdp.post('Target.closeTarget', { targetId });
        if (openerId !== undefined) this.#onPopup(openerId, url);
      }
    },
    'Target.detachedFromTarget': ({ sessionId }) => {
      const gone = this.#onGone.get(sessionId);
      this.#onGone.delete(sessionId);
      gone?.();
    },
  };

  /** Every page waits for `Runtime.runIfWaitingForDebugger`, so that its scripts can be set before it runs. */
  async watch(): Promise<void> {
    await this.#cdp.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }],
    });
  }

  /** @param onGone the page was closed, by whomever */
  async create(page: NewPage, onGone: () => void): Promise<Target> {
    const first = page.contextId === undefined ? this.#first : undefined;
    if (first !== undefined) this.#first = undefined;
    const target = await (first ?? this.#make(page));
    this.#onGone.set(target.session, onGone);
    return target;
  }

  async #make({ size, contextId }: NewPage): Promise<Target> {
    this.#creating += 1;
    try {
      const { targetId } = await this.#cdp.send('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        ...size,
        ...(contextId === undefined ? {} : { browserContextId: contextId }),
      });
      const session = this.#sessions.get(targetId) ?? (await this.#attached(targetId));
      this.#sessions.delete(targetId);
      this.#waiting.delete(targetId);
      return { targetId, session };
    } finally {
      this.#creating -= 1;
    }
  }

  #attached(targetId: string): Promise<string> {
    return new Promise((resolve) => {
      this.#waiting.set(targetId, resolve);
    });
  }
}
