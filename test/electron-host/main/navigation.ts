import { fromInternal, toInternal } from '../chromium/own-origin.ts';
import type { Frame } from '../chromium/frames.ts';
import type { Page } from '../chromium/page.ts';
import type { HostEmitter } from '../host-emitter.ts';
import { HostEvent, hostEvent } from '../host-event.ts';
import { loadError } from './load-error.ts';
import { isOwnScheme } from './schemes.ts';
import type { WebFrameMain } from './web-frame-main.ts';

/** Loaded by Chromium through the network stack, where a request can be stopped. */
const REQUESTED = new Set(['http:', 'https:']);

/** What the navigation of a view needs of it. */
interface Navigated {
  readonly contents: HostEmitter;
  readonly page: Page | undefined;
  opened(): Promise<Page>;
  frameOf(frame: Frame): WebFrameMain | null;
  mainFrame(): WebFrameMain | null;
}

/** Where a page goes, and whether the app allows it. */
export class Navigation {
  readonly #view: Navigated;
  /** What the page itself has asked for, by frame; the app and test tools may go anywhere without being asked. */
  readonly #asked = new Map<string, string>();
  #loading = false;

  constructor(view: Navigated) {
    this.#view = view;
  }

  get loading(): boolean {
    return this.#loading;
  }

  setLoading(loading: boolean): void {
    if (this.#loading === loading) return;
    this.#loading = loading;
    this.#view.contents.emit(loading ? 'did-start-loading' : 'did-stop-loading');
  }

  /** @throws Error with `code` when the address cannot be loaded */
  async load(url: string): Promise<void> {
    this.setLoading(true);
    const page = await this.#view.opened();
    const internal = new URL(toInternal(url, isOwnScheme)).href;
    this.#asked.clear(); // whatever the page wanted, it is the app's turn
    const loaded = new Promise<void>((resolve) => {
      this.#view.contents.once('did-finish-load', resolve);
    });
    const { errorText, loaderId } = await page.send('Page.navigate', { url: internal });
    if (errorText !== undefined) {
      const error = loadError(errorText, url);
      this.#view.contents.emit('did-fail-load', new HostEvent(), error.errno, error.code, url, true);
      throw error;
    }
    if (loaderId !== undefined) await loaded; // without one it was a move within the same document
  }

  /** The page asks to go somewhere. What needs a request is decided when that is made, see `mayRequest`. */
  requested(frameId: string, url: string): void {
    if (REQUESTED.has(new URL(url).protocol)) {
      this.#asked.set(frameId, withoutFragment(url));
      return;
    }
    // An own scheme or another program's: Chromium would not load either.
    const isOwn = isOwnScheme(new URL(url).protocol.slice(0, -1));
    if (this.#allows(frameId, url) && isOwn) {
      this.load(url).catch((error: unknown) => {
        console.error('electron stand-in:', error);
      });
    }
  }

  /**
   * A document is about to be requested. If the page asked for it, that has been heard: Chromium says so before it
   * makes the request, and over the same pipe.
   * @param url Chromium's
   */
  mayRequest(frameId: string, url: string, redirected: boolean): boolean {
    if (redirected) return this.#emits('will-redirect', frameId, url);
    if (this.#asked.get(frameId) !== url) return true;
    this.#asked.delete(frameId);
    return this.#allows(frameId, url);
  }

  #allows(frameId: string, url: string): boolean {
    const allowed = this.#emits('will-frame-navigate', frameId, url);
    if (frameId !== this.#view.page?.targetId) return allowed;
    return this.#emits('will-navigate', frameId, url) && allowed;
  }

  #emits(name: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', frameId: string, internal: string): boolean {
    const { contents, page } = this.#view;
    const url = fromInternal(internal);
    const frame = page?.frames.get(frameId);
    const details = {
      url,
      isSameDocument: false,
      isMainFrame: frameId === page?.targetId,
      frame: frame === undefined ? null : this.#view.frameOf(frame),
      initiator: this.#view.mainFrame(),
    };
    const event = hostEvent(details);
    contents.emit(name, event, url, false, details.isMainFrame, 1, details.frame?.routingId ?? 0);
    return !event.defaultPrevented;
  }
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');
