import { omitUndefined } from '../../contract/omit-undefined.ts';
import { FailureError, isFailure, type FailureCode } from '../../contract/failure.ts';
import { RedirectError, type Http } from '../../http/http.ts';
import { isSameSite } from '../../http/same-site.ts';
import type { Platform, PlatformInfo } from '../platform.ts';
import { looksLikeSignIn } from './gateway.ts';
import { recognisePage } from './recognise.ts';
import { findUsualPath } from './usual-paths.ts';

/** A host that leads to another and that to a third is a fault of theirs, or a game. */
const MOST_REDIRECTS = 3;

/**
 * Finds out which of these kinds is at an address, in their order, and what is there when it is none of them: a web page, a
 * network or a gateway that wants a sign-in first. No credentials are sent. The first kind costs no request more than it
 * would alone.
 *
 * Redirects are followed within a host. One that leads to another name of the same owner, or to another port, is looked at
 * too, but whoever asked is told (LK-3025): nobody types a password for an address that they have not seen.
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
        // Nothing there has a name either: then where the way has led is all that can be told.
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

/** A kind answers so when the address is not its own, or in a bad hour: these failures are told when no other kind fits. */
const notThisKind = ['LK-3008', 'LK-3009', 'LK-3010', 'LK-3011', 'LK-3012', 'LK-3013', 'LK-3015'] as const;

/** Some platform is there, but not now. */
const badHour: ReadonlySet<FailureCode> = new Set(['LK-3009', 'LK-3012', 'LK-3013'] as const);

/** @throws FailureError why the first kind that knows more than that it is not there cannot be used. */
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
      // Within a host, a redirect is how a server answers for a page that it does not have.
      if (isFailure(why, 'LK-3011') && !isFailure(error, 'LK-3008')) why = error;
    }
  }
  // In a bad hour of a platform its WebDAV would be taken for a server of no known kind, and what is typed for a password of that.
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

/** Reads where a redirect leads. @throws FailureError LK-3016 for a way that leads to a sign-in, or to somebody else's. */
async function followed(from: URL, typed: URL, error: RedirectError): Promise<URL> {
  const { location } = error;
  if (location === undefined || !['http:', 'https:'].includes(location.protocol)) throw error;
  const ours = location.hostname === typed.hostname || (await isSameSite(typed.host, location.host));
  if (!ours || looksLikeSignIn(location, from)) {
    throw new FailureError('LK-3016', { host: from.host, to: location.host }, { cause: error });
  }
  const next = new URL(location.pathname, location.origin);
  // Servers behind a proxy often do not know that they are asked over https; plain http is not asked anything.
  if (from.protocol === 'https:') next.protocol = 'https:';
  return next;
}

/** The failure with the title of the page that is there instead, if there is one; where it leads when it is elsewhere. */
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
  // A page at another name than was asked for may be the place to sign in to everything there.
  if (address.host !== typed.host && looksLikeSignIn(address, typed, found)) {
    return new FailureError('LK-3016', { host: typed.host, to: address.host });
  }
  return found === undefined ? failure : new FailureError(code, { ...details, found });
}
