import type * as Electron from 'electron';
import { fromInternal } from '../chromium/own-origin.ts';
import { notImplemented, strictClass } from '../strict.ts';

type Listener = NonNullable<Parameters<Electron.WebRequest['onBeforeRequest']>[0]>;
type Details = Electron.OnBeforeRequestListenerDetails;

/** Chromium's words for what is requested, and Electron's. */
const TYPES: Readonly<Record<string, Details['resourceType']>> = {
  ...{ Stylesheet: 'stylesheet', Script: 'script', Image: 'image', Font: 'font', Media: 'media' },
  ...{ XHR: 'xhr', Fetch: 'xhr', Ping: 'ping', CSPViolationReport: 'cspReport', WebSocket: 'webSocket' },
};

export interface AskedRequest {
  /** Chromium's. */
  readonly url: string;
  readonly method: string;
  /** Of Chromium's protocol. */
  readonly type: string;
  readonly isMainFrame: boolean;
}

let lastId = 0;

/** `session.webRequest`: the app is asked before each request of a page, and can stop it. */
export class WebRequest {
  #listener: Listener | undefined;

  onBeforeRequest(listener: Listener | Electron.WebRequestFilter | null, filtered?: Listener | null): void {
    if (filtered !== undefined || (listener !== null && typeof listener !== 'function')) {
      notImplemented('webRequest.onBeforeRequest with a filter');
    }
    this.#listener = listener ?? undefined;
  }

  /** Whether the app lets it through; it must answer at once. */
  static allows(webRequest: WebRequest, { url, method, type, isMainFrame }: AskedRequest): boolean {
    const listener = webRequest.#listener;
    if (listener === undefined) return true;
    const document = isMainFrame ? 'mainFrame' : 'subFrame';
    const details = {
      ...{ id: (lastId += 1), url: fromInternal(url), method, referrer: '', timestamp: Date.now(), uploadData: [] },
      resourceType: type === 'Document' ? document : (TYPES[type] ?? 'other'),
    } satisfies Details;
    let allowed: boolean | undefined;
    listener(details, (response) => {
      if (response.redirectURL !== undefined) notImplemented('webRequest.onBeforeRequest that redirects');
      allowed = response.cancel !== true;
    });
    return allowed ?? notImplemented('webRequest.onBeforeRequest that answers later');
  }
}
strictClass(WebRequest);
