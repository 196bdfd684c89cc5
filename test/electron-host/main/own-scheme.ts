import type { Cdp } from '../chromium/cdp.ts';
import { fromInternal, policyToInternal } from '../chromium/own-origin.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { handlerOfScheme } from './schemes.ts';

type Paused = Protocol.Fetch.requestPausedPayload;

/** Has the app's handler answer a request to its own scheme. */
export async function answerOwnScheme(cdp: Cdp, paused: Paused): Promise<void> {
  const { requestId } = paused;
  const url = fromInternal(paused.request.url);
  const scheme = url.slice(0, url.indexOf(':'));
  const handler = handlerOfScheme(scheme);
  if (handler === undefined) {
    cdp.post('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    return;
  }
  const response = await handler(requestOf(paused, url));
  if (response.type === 'error') {
    cdp.post('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    return;
  }
  cdp.post('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: headersOf(response, scheme),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

function requestOf({ request }: Paused, url: string): Request {
  const headers = new Headers(request.headers);
  for (const name of ['origin', 'referer']) {
    const value = headers.get(name);
    if (value !== null) headers.set(name, fromInternal(value));
  }
  const body = Buffer.concat((request.postDataEntries ?? []).map(({ bytes = '' }) => Buffer.from(bytes, 'base64')));
  return new Request(url, { method: request.method, headers, ...(body.length > 0 ? { body } : {}) });
}

function headersOf(response: Response, scheme: string): { name: string; value: string }[] {
  return [...response.headers]
    .filter(([name]) => name !== 'content-encoding') // the body has been decoded already
    .map(([name, value]) => ({
      name,
      value: name === 'content-security-policy' ? policyToInternal(value, scheme) : value,
    }));
}
