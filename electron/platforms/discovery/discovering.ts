import { omitUndefined } from '../../contract/omit-undefined.ts';
import { FailureError, isFailure, type FailureCode } from '../../contract/failure.ts';
import { RedirectError, type Http } from '../../http/http.ts';
import { isSameSite } from '../../http/same-site.ts';
import type { Platform, PlatformInfo } from '../platform.ts';
import { looksLikeSignIn } from './gateway.ts';
import { recognisePage } from './recognise.ts';
import { findUsualPath } from './usual-paths.ts';

/** Redirects from host to host that are followed at most. More of them are a fault of the hosts, or malice. */
const MOST_REDIRECTS = 3;

/**
 * Finds out which of these kinds of platform is at an address, trying them in order, and what is there when it is none of them:
 * a web page, or a network or a gateway that wants a sign-in first. No credentials are sent. When the first kind is the right
 * one, no extra request is made.
 *
 * Redirects are followed within a host. A redirect to another name of the same owner, or to another port, is followed as well,
 * but then LK-3025 names the address that was found: nobody should type a password for an address that they have not seen.
 */
export function discovering(
  kinds: readonly Platform[],
  http: Http,
): (typed: URL, signal?: AbortSignal) => Promise<PlatformInfo> {
  return async (typed, signal) => {
    const seen = new Set<string>();
    let led: RedirectError | undefined;
    for (let address = typed; ;) {
      seen.add(address.href);
      try {
        const info = await lookAt(kinds, http, address, signal);
        if (info.knownAddress === true || new URL(info.address).origin === typed.origin) return info;
        throw new FailureError('LK-3025', { host: typed.host, to: info.address });
      } catch (error) {
        const why = isFailure(error, 'LK-3011') ? await named(http, address, typed, error, signal) : error;
        // There is no page with a name either, so only the target of the redirect can be told.
        if (!(why instanceof RedirectError)) throw isFailure(why, 'LK-3011') && !isNamed(why) ? (led ?? why) : why;
        const next = await followed(address, typed, why);
        if (seen.size > MOST_REDIRECTS || seen.has(next.href)) throw why;
        led = why;
        address = next;
      }
    }
  };
}

function isNamed({ failure }: FailureError): boolean {
  return failure.details?.['found'] !== undefined;
}

/**
 * Failures of a kind whose platform is not at the address, or is there and has trouble. They are reported only when no other
 * kind fits.
 */
const notThisKind = ['LK-3008', 'LK-3009', 'LK-3010', 'LK-3011', 'LK-3012', 'LK-3013', 'LK-3015'] as const;

/** Failures of a platform that is there, but does not work at the moment. */
const badHour: ReadonlySet<FailureCode> = new Set(['LK-3009', 'LK-3012', 'LK-3013'] as const);

/**
 * Tries the kinds in their order, and then their usual paths.
 * @throws FailureError the first failure that says more than that a platform is not there
 */
async function lookAt(
  kinds: readonly Platform[],
  http: Http,
  address: URL,
  signal: AbortSignal | undefined,
): Promise<PlatformInfo> {
  let why = new FailureError('LK-3011', { host: address.host });
  for (const kind of kinds) {
    try {
      return await kind.discover(address, signal);
    } catch (error) {
      if (!isFailure(error, ...notThisKind) || leadsElsewhere(error, address)) throw error;
      // A redirect within a host is how some servers answer for a page that they do not have.
      if (isFailure(why, 'LK-3011') && !isFailure(error, 'LK-3008')) why = error;
    }
  }
  // When a platform has trouble, its WebDAV would look like a server of no known kind, and what is typed would be sent to that
  // as a password.
  if (badHour.has(why.failure.code)) throw why;
  for (const kind of kinds.filter(({ usualPaths }) => usualPaths !== undefined)) {
    const found = await findUsualPath(http, kind, address, signal);
    if (found !== undefined) return found;
  }
  throw why;
}

function leadsElsewhere(error: FailureError, { host }: URL): boolean {
  return error instanceof RedirectError && error.location?.host !== host;
}

/**
 * Returns the address to which a redirect leads.
 * @throws FailureError LK-3016 for a redirect to a sign-in, or to another owner's host; the redirect itself when its target is
 * no web address
 */
async function followed(from: URL, typed: URL, error: RedirectError): Promise<URL> {
  const { location } = error;
  if (location === undefined || !['http:', 'https:'].includes(location.protocol)) throw error;
  const ours = location.hostname === typed.hostname || (await isSameSite(typed.host, location.host));
  if (!ours || looksLikeSignIn(location, from)) {
    throw new FailureError('LK-3016', { host: from.host, to: location.host }, { cause: error });
  }
  const next = new URL(location.pathname, location.origin);
  // Servers behind a proxy often do not know that they are asked over https. The address is not asked over plain http.
  if (from.protocol === 'https:') next.protocol = 'https:';
  return next;
}

/**
 * Adds the title of the web page at the address to the failure, if there is one. Returns the redirect when the page redirects.
 */
async function named(
  http: Http,
  address: URL,
  typed: URL,
  failure: FailureError,
  signal: AbortSignal | undefined,
): Promise<FailureError> {
  const { code, details } = failure.failure;
  const asked = { method: 'GET', url: address.href, timeoutMs: 5000, maxBytes: 256 * 1024 };
  const page = await http
    .request({ ...asked, ...omitUndefined({ signal }) })
    .catch((error: unknown) => (error instanceof RedirectError ? error : undefined));
  signal?.throwIfAborted();
  if (page instanceof RedirectError) return page;
  const found = page === undefined ? undefined : recognisePage(page);
  // A page at another host than the one asked for may be a sign-in for everything there.
  if (address.host !== typed.host && looksLikeSignIn(address, typed, found)) {
    return new FailureError('LK-3016', { host: typed.host, to: address.host });
  }
  return found === undefined ? failure : new FailureError(code, { ...details, found });
}
