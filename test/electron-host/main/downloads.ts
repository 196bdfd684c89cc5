import type { Cdp } from '../chromium/cdp.ts';
import { fromInternal } from '../chromium/own-origin.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { HostEvent } from '../host-event.ts';
import { notImplemented, strict } from '../strict.ts';
import { defaultSession } from './session.ts';
import { viewOfFrame } from './views.ts';

/** A page wants to save something: the app is asked, and can only say no. */
export function onDownload(cdp: Cdp, download: Protocol.Browser.downloadWillBeginPayload): void {
  const url = fromInternal(download.url);
  const state = { cancelled: false };
  const item = strict('DownloadItem', {
    getURL: () => url,
    getFilename: () => download.suggestedFilename,
    cancel: () => {
      state.cancelled = true;
    },
  });
  const event = new HostEvent();
  const view = viewOfFrame(download.frameId);
  (view?.session ?? defaultSession).emit('will-download', event, item, view?.contents);
  cdp.post('Browser.cancelDownload', { guid: download.guid });
  if (!state.cancelled && !event.defaultPrevented)
    notImplemented(`downloads (${url}): prevent them in 'will-download'`);
}
