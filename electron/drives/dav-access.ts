import { omitUndefined } from '../contract/omit-undefined.ts';
import { randomBytes } from 'node:crypto';
import { FailureError } from '../contract/failure.ts';
import type { Http, HttpRequest, HttpResponse } from '../http/http.ts';
import type { Secret } from '../secrets/secret.ts';
import { isAnswerable, parseChallenges, type Challenge } from './dav-challenge.ts';
import { digestAuthorization } from './dav-digest.ts';
import type { DriveSpec } from './drive-mapper.ts';

export interface DavRequest {
  readonly method: 'PROPFIND' | 'GET' | 'PUT' | 'DELETE';
  /** File in the root; the root itself when absent. */
  readonly name?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Largest answer accepted; 1 MiB when absent. */
  readonly maxBytes?: number;
}

/**
 * Authenticated requests to the drive's own root, and nowhere else: a redirect is a failure (LK-3008).
 *
 * Made directly on `Http`: the `webdav` library follows redirects with credentials unless its one fetch for the whole
 * program is replaced, answers MD5 digests only, and cannot promise that the first 401 is the last request.
 */
export interface DavAccess {
  /**
   * Any answer, but a 401 to reading the root: that alone says that the app password is refused. A 401 to anything else is
   * an answer like others, since servers give it for what an account may not do (Apache's `<LimitExcept>`).
   * @throws FailureError LK-5006 at a 401 to reading the root, LK-30xx.
   */
  send(request: DavRequest): Promise<HttpResponse>;
}

export function davAccess(
  http: Http,
  spec: Pick<DriveSpec, 'url' | 'login' | 'challenge' | 'label'>,
  secret: Secret,
  signal?: AbortSignal,
): DavAccess {
  const ask = (request: DavRequest, authorization?: HttpRequest['authorization']): Promise<HttpResponse> =>
    http.request({
      method: request.method,
      url: urlOf(spec.url, request.name),
      ...omitUndefined({
        headers: request.headers,
        body: request.body,
        maxBytes: request.maxBytes,
        authorization,
        signal,
      }),
    });
  const digest = digestWith(spec.login, secret);

  /** A digest needs a nonce of the server's, so the first of all requests goes without credentials to fetch one. */
  const askWithDigest = async (request: DavRequest): Promise<HttpResponse> => {
    if (!digest.ready() && !digest.accept(await ask(propfindRoot()))) return ask(request);
    const answer = (): Promise<HttpResponse> =>
      ask(request, digest.answer(request.method, urlOf(spec.url, request.name)));
    const response = await answer();
    // A nonce that has become old is no refusal of the password: the server says so, and gives a new one.
    return response.status === 401 && digest.accept(response) && digest.stale() ? answer() : response;
  };

  return {
    async send(request) {
      const response = await (spec.challenge.scheme === 'digest'
        ? askWithDigest(request)
        : ask(request, { kind: 'basic', user: spec.login, secret }));
      if (response.status === 401 && request.method === 'PROPFIND' && request.name === undefined) {
        throw new FailureError('LK-5006', { label: spec.label, ...whyRefused(response) });
      }
      return response;
    },
  };
}

/** What a 401 says besides: another kind of password is wanted (Nextcloud), or nothing about how to sign in. */
function whyRefused({ headers, body }: HttpResponse): { readonly why?: 'not-an-app-password' | 'no-challenge' } {
  if (body.includes('PasswordLoginForbidden')) return { why: 'not-an-app-password' };
  return headers['www-authenticate'] === undefined ? { why: 'no-challenge' } : {};
}

/** PROPFIND of the root alone: Depth 0 lists nothing, however much is in it. */
export function propfindRoot(properties: readonly string[] = ['resourcetype']): DavRequest {
  return propfind('0', properties);
}

/** Some tens of thousands of files; a root with more is not listed (LK-3009). */
const LARGEST_LIST = 16 * 1024 * 1024;

/** PROPFIND of the root and of what is directly in it; the answer is for `readMultistatus`. */
export function propfindChildren(properties: readonly string[] = ['resourcetype', 'displayname']): DavRequest {
  return { ...propfind('1', properties), maxBytes: LARGEST_LIST };
}

function propfind(depth: '0' | '1', properties: readonly string[]): DavRequest {
  const names = properties.map((name) => `<${name}/>`).join('');
  return {
    method: 'PROPFIND',
    headers: { depth, 'content-type': 'application/xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop>${names}</prop></propfind>`,
  };
}

function urlOf(root: string, name: string | undefined): string {
  return name === undefined ? root : new URL(encodeURIComponent(name), root).href;
}

interface DigestState {
  ready(): boolean;
  /** Takes over the challenge of an answer; false when it has none that Latchkey can answer. */
  accept(response: HttpResponse): boolean;
  stale(): boolean;
  answer(method: string, url: string): NonNullable<HttpRequest['authorization']>;
}

function digestWith(user: string, secret: Secret): DigestState {
  let challenge: Challenge | undefined;
  let count = 0;
  return {
    ready: () => challenge !== undefined,
    accept(response) {
      const found = parseChallenges(response.headers['www-authenticate'] ?? '').find(isAnswerable);
      if (found === undefined) return false;
      challenge = found;
      count = 0;
      return true;
    },
    stale: () => challenge?.parameters['stale']?.toLowerCase() === 'true',
    answer(method, url) {
      if (challenge === undefined) throw new Error('no challenge to answer');
      count += 1;
      const { pathname, search } = new URL(url);
      const cnonce = randomBytes(16).toString('hex');
      const request = { method, uri: `${pathname}${search}`, user, secret, count, cnonce };
      return { kind: 'header', value: digestAuthorization(challenge, request) };
    },
  };
}
