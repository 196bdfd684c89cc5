import type { Cdp } from '../chromium/cdp.ts';
import { fromInternal, isInternal } from '../chromium/own-origin.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { answerOwnScheme } from './own-scheme.ts';
import { applyPermissions } from './permissions.ts';
import { Session } from './session.ts';
import { viewOfFrame } from './views.ts';

type Paused = Protocol.Fetch.requestPausedPayload;

/** Decides about a request that Chromium has stopped: every document, and everything of the app's own schemes. */
export async function onRequest(cdp: Cdp, paused: Paused): Promise<void> {
  const { requestId, request } = paused;
  try {
    if (!(await mayLoad(cdp, paused))) {
      cdp.post('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    } else if (isInternal(request.url)) {
      await answerOwnScheme(cdp, paused);
    } else {
      cdp.post('Fetch.continueRequest', { requestId });
    }
  } catch (error) {
    console.error(`electron stand-in: ${fromInternal(request.url)}:`, error);
    cdp.post('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  }
}

async function mayLoad(cdp: Cdp, { resourceType, frameId, request, redirectedRequestId }: Paused): Promise<boolean> {
  const view = viewOfFrame(frameId);
  if (resourceType !== 'Document' || view === undefined) return true;
  if (!view.navigation.mayRequest(frameId, request.url, redirectedRequestId !== undefined)) return false;
  const asked = { url: request.url, method: request.method, type: resourceType };
  if (!Session.allows(view.session, { ...asked, isMainFrame: frameId === view.page?.targetId })) return false;
  if (frameId === view.page?.targetId) await applyPermissions(cdp, view.contents, request.url);
  return true;
}
