import type { CustomFetch } from 'openid-client';
import type { Http } from '../../http/http.ts';

/** A token reply is a few kilobytes. */
const MAX_BYTES = 64 * 1024;

/** `fetch` for a library, over our own way out: its deadlines, caps, proxies and certificates hold, and redirects are failures. */
export function httpFetch(http: Http, signal: AbortSignal | undefined): CustomFetch {
  return async (url, { method, headers, body }) => {
    const reply = await http.request({
      ...{ method, url, headers, maxBytes: MAX_BYTES },
      ...(body == null ? {} : { body: bodyText(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    const noBody = [204, 205, 304].includes(reply.status); // `Response` refuses a body there, even an empty one
    return new Response(noBody ? null : reply.body, { status: reply.status, headers: { ...reply.headers } });
  };
}

/** Only forms are sent. */
function bodyText(body: unknown): string {
  if (body instanceof URLSearchParams || typeof body === 'string') return String(body);
  throw new TypeError('not a form');
}
