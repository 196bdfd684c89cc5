import { AsyncLocalStorage } from 'node:async_hooks';
import { AuthType, createClient, getPatcher, type WebDAVClient } from 'webdav';
import type { HttpResponse } from '../http/http.ts';

/** A request that the WebDAV library makes. */
export interface DavMessage {
  readonly url: string;
  readonly method: string;
  /** Headers with lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request of the library, and returns the answer that the library may see. */
export type SendMessage = (message: DavMessage) => Promise<HttpResponse>;

/** The sender of the current use of the library. Without one, the library sends nothing. */
const sending = new AsyncLocalStorage<SendMessage>();

/** The part of a `Response` that the library reads. */
const asResponse = ({ status, headers, body }: HttpResponse) => ({
  ...{ status, ok: status >= 200 && status <= 299, statusText: '' },
  headers: new Map(Object.entries(headers)),
  text: () => Promise.resolve(body),
});

// The library has one fetch for all its clients, which would follow redirects with credentials. So it is replaced for good, in
// this program's copy of the library; outside of `withClient` the library sends nothing.
getPatcher().patch('fetch', async (...sent: unknown[]) => {
  const [url, init] = sent as [string, Init];
  const send = sending.getStore();
  if (send === undefined) throw new Error('the WebDAV library is used by `withClient` only');
  const headers = Object.fromEntries(Object.entries(init.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const { method, body } = init;
  return asResponse(await send({ url, method, headers, ...(body === undefined ? {} : { body }) }));
});

interface Init {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Uses the WebDAV library with the caller's own sender, which has the credentials: the library gets none. */
export async function withClient<T>(
  root: string,
  send: SendMessage,
  use: (client: WebDAVClient) => Promise<T>,
): Promise<T> {
  // Answers are rewritten to lie below `/`, wherever the root is (`cleanMultistatus`).
  return await sending.run(send, () => use(createClient(root, { authType: AuthType.None, remoteBasePath: '/' })));
}
