import { FailureError, isFailure } from '../../contract/failure.ts';
import { peerCertificate } from '../../http/peer-certificate.ts';
import type { Http, HttpRequest, HttpResponse } from '../../http/http.ts';
import type { Platform } from '../platform.ts';
import { candidateBases, recogniseDav, recognisePage, recogniseStatusPage } from './recognise.ts';
import { isSameSite } from './same-site.ts';

/** A host that leads to another and that to a third is a fault of theirs, or a game. */
const MOST_REDIRECTS = 3;

/**
 * A platform whose discovery also says what is there when it is not itself: another product, a WebDAV server, a web page, a
 * network that wants a sign-in first. Redirects are followed within one registrable domain only, and told. No credentials
 * are sent. A platform that is where it was looked for costs no request more.
 */
export function discovering(platform: Platform, http: Http): Platform {
  return {
    ...platform,
    async discover(typed, signal) {
      let address = typed;
      for (let hops = 0; ; hops += 1) {
        try {
          const info = await platform.discover(address, signal);
          return address.host === typed.host ? info : { ...info, from: typed.host };
        } catch (error) {
          if (isFailure(error, 'LK-3011')) throw await named(http, address, error, signal);
          if (isFailure(error, 'LK-3005', 'LK-3006')) throw await withCertificate(address, error);
          if (!isFailure(error, 'LK-3008')) throw error;
          const { to = '' } = error.failure.details ?? {};
          const next = await followed(address, String(to), error);
          if (hops === MOST_REDIRECTS || next.host === address.host) throw error;
          address = next;
        }
      }
    },
  };
}

/** The failure with who signed the certificate and until when it holds. */
async function withCertificate(address: URL, { failure, cause }: FailureError): Promise<FailureError> {
  return new FailureError(failure.code, { ...failure.details, ...(await peerCertificate(address)) }, { cause });
}

/** @throws FailureError LK-3016 for a way that leads to somebody else's. */
async function followed(from: URL, to: string, error: FailureError): Promise<URL> {
  if (to === '') throw error;
  if (!(await isSameSite(from.host, to))) {
    throw new FailureError('LK-3016', { host: from.host, to }, { cause: error });
  }
  const next = new URL(from);
  next.host = to;
  return next;
}

/** The failure with what answers there instead. What cannot be found out is left out. */
async function named(
  http: Http,
  address: URL,
  failure: FailureError,
  signal: AbortSignal | undefined,
): Promise<FailureError> {
  const { code, details } = failure.failure;
  const ask = (request: Pick<HttpRequest, 'method' | 'url'>): Promise<HttpResponse | undefined> =>
    http
      .request({ ...request, timeoutMs: 5000, maxBytes: 256 * 1024, ...(signal === undefined ? {} : { signal }) })
      .catch(() => undefined);
  for (const base of candidateBases(address)) {
    const found = optional(await ask({ method: 'GET', url: `${base}/status.php` }), recogniseStatusPage);
    if (found !== undefined) return new FailureError(code, { ...details, found });
  }
  const dav = optional(await ask({ method: 'OPTIONS', url: address.href }), recogniseDav);
  if (dav !== undefined) return new FailureError(code, { ...details, found: dav });
  const page = await ask({ method: 'GET', url: address.href });
  signal?.throwIfAborted();
  const found = optional(page, recognisePage);
  return found === undefined ? failure : new FailureError(code, { ...details, found });
}

const optional = <T>(reply: HttpResponse | undefined, recognise: (reply: HttpResponse) => T): T | undefined =>
  reply === undefined ? undefined : recognise(reply);
