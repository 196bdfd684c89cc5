import { FailureError, isFailure } from '../../contract/failure.ts';
import type { Http } from '../../http/http.ts';
import type { Platform, PlatformInfo } from '../platform.ts';
import { recognisePage } from './recognise.ts';
import { isSameSite } from '../../http/same-site.ts';

/** A host that leads to another and that to a third is a fault of theirs, or a game. */
const MOST_REDIRECTS = 3;

/**
 * Finds out which of these kinds is at an address, in their order, and what is there when it is none of them: a web page, a
 * network that wants a sign-in first. Redirects are followed within one registrable domain only, and told. No credentials
 * are sent. The first kind costs no request more than it would alone.
 */
export function discovering(
  kinds: readonly Platform[],
  http: Http,
): (typed: URL, signal?: AbortSignal) => Promise<PlatformInfo> {
  return async (typed, signal) => {
    let address = typed;
    for (let hops = 0; ; hops += 1) {
      try {
        const info = await firstOf(kinds, address, signal);
        return address.host === typed.host ? info : { ...info, from: typed.host };
      } catch (error) {
        if (isFailure(error, 'LK-3011')) throw await named(http, address, error, signal);
        if (!isFailure(error, 'LK-3008')) throw error;
        const { to = '' } = error.failure.details ?? {};
        const next = await followed(address, String(to), error);
        if (hops === MOST_REDIRECTS || next.host === address.host) throw error;
        address = next;
      }
    }
  };
}

/** What a kind answers to whose address this is not. It may also be a bad hour of this very kind: that is told when no other fits. */
const notThisKind = ['LK-3008', 'LK-3009', 'LK-3010', 'LK-3011', 'LK-3012', 'LK-3013', 'LK-3015'] as const;

/** @throws FailureError why the first kind that knows more than that it is not there cannot be used. */
async function firstOf(
  kinds: readonly Platform[],
  address: URL,
  signal: AbortSignal | undefined,
): Promise<PlatformInfo> {
  let why = new FailureError('LK-3011', { host: address.host });
  for (const kind of kinds) {
    try {
      return await kind.discover(address, signal);
    } catch (error) {
      if (!isFailure(error, ...notThisKind) || leadsElsewhere(error, address)) throw error;
      if (isFailure(why, 'LK-3011')) why = error;
    }
  }
  throw why;
}

/** Within a host, a redirect is how a server answers for a page that it does not have. */
function leadsElsewhere({ failure }: FailureError, { host }: URL): boolean {
  return failure.code === 'LK-3008' && failure.details?.['to'] !== host;
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

/** The failure with the title of the page that is there instead, if there is one. */
async function named(
  http: Http,
  address: URL,
  failure: FailureError,
  signal: AbortSignal | undefined,
): Promise<FailureError> {
  const { code, details } = failure.failure;
  const asked = { method: 'GET', url: address.href, timeoutMs: 5000, maxBytes: 256 * 1024 };
  const page = await http.request({ ...asked, ...(signal === undefined ? {} : { signal }) }).catch(() => undefined);
  signal?.throwIfAborted();
  const found = page === undefined ? undefined : recognisePage(page);
  return found === undefined ? failure : new FailureError(code, { ...details, found });
}
