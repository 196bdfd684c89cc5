import { FailureError, isFailure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Http, HttpRequest, HttpResponse } from '../http/http.ts';
import { retryAfterSeconds } from '../http/retry-after.ts';
import type { Secret } from '../secrets/secret.ts';
import { digestSession } from './dav-digest.ts';
import { davFailure } from './dav-failure.ts';
import type { DriveSpec } from './drive-mapper.ts';
import type { Look } from './drives.ts';
import {
  cleanMultistatus,
  entryOf,
  listingOf,
  nothingKnown,
  propfindBody,
  quotaProperties,
  type Listing,
} from './multistatus.ts';
import type { DavMessage } from './webdav-client.ts';

/**
 * Makes authenticated requests to the drive's own root and to what is directly in it, and to nothing else: a redirect is a
 * failure (LK-3008).
 *
 * The `webdav` library builds and reads the messages; Latchkey's own `Http` sends them, with credentials that the library never
 * gets. Each method makes one request (one more, without credentials, for a digest's first nonce).
 */
export interface DavAccess {
  /**
   * Reads the root itself. Only a 401 to this request, and to no other, proves that the app password is refused.
   * @throws FailureError LK-5006 at such a 401, LK-3106 when there is no WebDAV, LK-30xx.
   */
  root(): Promise<Look>;
  /**
   * Lists what is directly in the root.
   * @throws FailureError as `root`; LK-3009 when the list is too large, LK-3010 for an answer that cannot be parsed.
   */
  list(options?: {
    readonly properties?: readonly string[];
    /** Largest answer to accept, in bytes; when absent, enough for some tens of thousands of files. */
    readonly maxBytes?: number;
  }): Promise<Listing>;
  // The methods below return every answer as data, even a 401: servers use it for what an account may not do (Apache's
  // `<LimitExcept>`).
  /** Reads a file. @throws FailureError LK-30xx, as the others do. */
  read(name: string): Promise<HttpResponse>;
  /** Makes a file, unless one of that name exists. */
  create(name: string, content: string): Promise<HttpResponse>;
  remove(name: string): Promise<HttpResponse>;
  makeFolder(name: string): Promise<HttpResponse>;
}

/** Largest answer to a listing, in bytes: some tens of thousands of files. A larger root is not listed (LK-3009). */
const LARGEST_LIST = 16 * 1024 * 1024;

export function davAccess(
  http: Http,
  spec: Pick<DriveSpec, 'url' | 'login' | 'challenge' | 'label'>,
  secret: Secret,
  signal?: AbortSignal,
): DavAccess {
  const { url: root } = spec;
  const send = authenticatedSend(http, spec, secret, signal);

  /** Sends a PROPFIND for the root. @param cleaned turns the answer into what the library may read */
  const readRoot =
    (maxBytes: number | undefined, cleaned: (body: string) => string) =>
    async ({ method, headers, body }: DavMessage): Promise<HttpResponse> => {
      const response = await send({ method, url: root, headers, ...omitUndefined({ body, maxBytes }) });
      const { status } = response;
      if (status === 401) throw new FailureError('LK-5006', { label: spec.label, ...whyRefused(response) });
      if (status !== 207) throw davFailure(status, root, retryAfterSeconds(response));
      return { ...response, body: cleaned(response.body) };
    };

  /** Returns the server's answer to a request about one name, whatever the library makes of that answer. */
  const answerTo = async (name: string, use: (client: Client) => Promise<unknown>): Promise<HttpResponse> => {
    let answer: HttpResponse | undefined;
    // The address is built here: the library joins addresses as texts, and takes a slash in a name for a folder's.
    const url = new URL(encodeURIComponent(name), root).href;
    const sender = async ({ method, headers, body }: DavMessage): Promise<HttpResponse> => {
      const slash = method === 'MKCOL' ? '/' : '';
      answer = await send({ method, url: url + slash, headers, ...omitUndefined({ body }) });
      return answer;
    };
    try {
      await (await library()).withClient(root, sender, use);
    } catch (error) {
      if (answer === undefined || isFailure(error)) throw error; // any other error is what the library makes of a status
    }
    if (answer === undefined) throw new Error('the WebDAV library has sent nothing');
    return answer;
  };

  return {
    async root() {
      let date: string | undefined;
      const sender = readRoot(undefined, (body) => {
        const clean = cleanMultistatus(body, root);
        // An answer that leaves out the root itself, or cannot be parsed, is no reason to give up the drive.
        return clean.ok && clean.xml.includes('<href>/</href>') ? clean.xml : nothingKnown;
      });
      const asked = async (message: DavMessage): Promise<HttpResponse> => {
        const response = await sender(message);
        date = response.headers['date'];
        return response;
      };
      const stat = await (
        await library()
      ).withClient(root, asked, (client) => client.stat('/', propfind(['resourcetype', ...quotaProperties])));
      const { quota } = entryOf('data' in stat ? stat.data : stat, '');
      return omitUndefined({ quota, serverDate: date });
    },

    async list({ properties = ['resourcetype', 'displayname'], maxBytes = LARGEST_LIST } = {}) {
      let cut = false;
      const sender = readRoot(maxBytes, (body) => {
        const clean = cleanMultistatus(body, root);
        if (!clean.ok) throw new FailureError('LK-3010', { host: new URL(root).host, status: 207 });
        ({ cut } = clean);
        return clean.xml;
      });
      const found = await (
        await library()
      ).withClient(root, sender, (client) =>
        client.getDirectoryContents('/', { ...propfind(properties), includeSelf: true }),
      );
      return listingOf('data' in found ? found.data : found, root, cut);
    },

    read: (name) =>
      answerTo(name, (client) =>
        client.getFileContents(`/${name}`, { format: 'text', headers: { accept: '*/*', 'cache-control': 'no-cache' } }),
      ),
    create: (name, content) =>
      answerTo(name, (client) => client.putFileContents(`/${name}`, content, { overwrite: false })),
    remove: (name) => answerTo(name, (client) => client.deleteFile(`/${name}`)),
    makeFolder: (name) => answerTo(name, (client) => client.createDirectory(`/${name}`)),
  };
}

type Client = Parameters<Parameters<Awaited<ReturnType<typeof library>>['withClient']>[2]>[0];

/** Loads the library at the first request: neither `--version` nor the first screen waits for it. */
export const library = () => import('./webdav-client.ts');

const propfind = (properties: readonly string[]) => ({
  details: true as const,
  headers: { 'content-type': 'application/xml; charset=utf-8' },
  data: propfindBody(properties),
});

type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** Sends requests with the authentication that the drive's server wants: Basic, or the answer to its digest challenge. */
function authenticatedSend(
  http: Http,
  { url: root, login, challenge }: Pick<DriveSpec, 'url' | 'login' | 'challenge'>,
  secret: Secret,
  signal: AbortSignal | undefined,
): Send {
  const ask = (
    { headers = {}, ...request }: HttpRequest,
    authorization?: HttpRequest['authorization'],
  ): Promise<HttpResponse> => {
    const { 'content-length': _, ...others } = headers; // `Http` counts the length itself
    return http.request({ ...request, headers: others, ...omitUndefined({ authorization, signal }) });
  };
  if (challenge.scheme === 'basic') return (request) => ask(request, { kind: 'basic', user: login, secret });
  const digest = digestSession(login, secret);
  /** A digest needs a nonce from the server, so the very first request goes without credentials to fetch one. */
  return async (request) => {
    if (!digest.ready() && !digest.accept(await ask(propfindRoot(root)))) return ask(request);
    const { pathname, search } = new URL(request.url);
    const answer = (): Promise<HttpResponse> => ask(request, digest.answer(request.method, `${pathname}${search}`));
    const response = await answer();
    // A nonce that has expired does not mean that the password is refused: the server says so, and sends a new nonce.
    return response.status === 401 && digest.accept(response) && digest.stale() ? answer() : response;
  };
}

/** Reads more from a 401: the server wants another kind of password (Nextcloud), or does not say how to sign in. */
function whyRefused({ headers, body }: HttpResponse): { readonly why?: 'not-an-app-password' | 'no-challenge' } {
  if (body.includes('PasswordLoginForbidden')) return { why: 'not-an-app-password' };
  return headers['www-authenticate'] === undefined ? { why: 'no-challenge' } : {};
}

/** Builds a PROPFIND of the root alone, for requests without credentials. Depth 0 lists nothing, however much the root holds. */
export function propfindRoot(url: string): HttpRequest {
  return {
    ...{ method: 'PROPFIND', url },
    headers: { depth: '0', 'content-type': 'application/xml; charset=utf-8' },
    body: propfindBody(['resourcetype']),
  };
}
