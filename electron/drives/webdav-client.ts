import { AsyncLocalStorage } from 'node:async_hooks';
import { AuthType, createClient, getPatcher, type WebDAVClient } from 'webdav';
import type { HttpResponse } from '../http/http.ts';

/** The WebDAV library makes such requests. */
export interface DavMessage {
  readonly url: string;
  readonly method: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends what the library wants sent, and answers with what the library may see. */
export type SendMessage = (message: DavMessage) => Promise<HttpResponse>;

/** Who sends for the use of the library that is going on; nobody else is sent for. */
const sending = new AsyncLocalStorage<SendMessage>();

/** What the library asks of a `Response`. */
const asResponse = ({ status, headers, body }: HttpResponse) => ({
  ...{ status, ok: status >= 200 && status <= 299, statusText: '' },
  headers: new Map(Object.entries(headers)),
  text: () => Promise.resolve(body),
});

// The library has one fetch for all its clients. Its own would follow redirects with credentials, so it is replaced for good, in
// this program's copy of the library; outside of `withClient` it sends nothing.
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

/** Uses the WebDAV library with a sender of one's own. It is given no credentials: the sender has them. */
export async function withClient<T>(
  root: string,
  send: SendMessage,
  use: (client: WebDAVClient) => Promise<T>,
): Promise<T> {
  // Answers are written anew below `/`, wherever the root is (`cleanMultistatus`).
  return await sending.run(send, () => use(createClient(root, { authType: AuthType.None, remoteBasePath: '/' })));
}
