import { FailureError, isFailure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { addressByName, type PlatformKind } from '../contract/platform-kinds.ts';
import { parseTypedAddress, withoutLastSlashes } from '../http/address.ts';
import { isSameSite } from '../http/same-site.ts';
import type { PlatformInfo } from '../platforms/platform.ts';
import { isClosed, isRetiring, originOf, ruleOf, type PolicyLookup } from '../policy/policy.ts';
import type { Services } from './services.ts';

/**
 * Parses the address that a person means: an address as typed, or the name of a platform that has the same address for everybody.
 * @throws FailureError LK-1001, LK-1002 as `parseTypedAddress`.
 */
export function parseUserAddress(text: string): URL {
  return parseTypedAddress(addressByName(text) ?? text).url;
}

/** Returns the user name inside a WebDAV address (`davs://anna@files.example`). @throws FailureError as `parseUserAddress`. */
export function userInAddress(text: string): string | undefined {
  return addressByName(text) === undefined ? parseTypedAddress(text).user : undefined;
}

interface Fixed {
  readonly address: URL;
  readonly kind?: PlatformKind;
  readonly by: string;
}

/**
 * Discovers the platform at an address, where IT allows it. When IT has fixed a platform, that platform is discovered, wherever
 * its address leads, and no other host is asked anything.
 * @throws FailureError LK-6003 for another platform, LK-6004 when the policy cannot be read; as `Services.discover`.
 */
export async function discoverAllowed(
  services: Services,
  address: URL,
  { caFile, kind, signal }: { readonly caFile?: string; readonly kind?: PlatformKind; readonly signal?: AbortSignal },
): Promise<PlatformInfo> {
  const allowed = fixedPlatforms(await services.policy.read());
  const [first] = allowed;
  if (first === undefined) return await services.discover(address, caFile, signal, kind);
  const named = nearest(allowed, address);
  const asked = named !== undefined;
  // A fixed platform may have redirected the person to another host before, so an address on the same site is still allowed.
  const fixed = named ?? (await onSameSite(allowed, address));
  if (fixed === undefined) throw anotherThan(first);
  const info = await services.discover(fixed.address, caFile, signal, fixed.kind ?? kind).catch((error: unknown) => {
    // The person has seen where the fixed platform redirects to, has agreed, and now gives that address.
    const to = isFailure(error, 'LK-3025') ? String(error.failure.details?.['to']) : '';
    if (asked || !URL.canParse(to) || new URL(to).origin !== address.origin) throw error;
    return services.discover(new URL(to), caFile, signal, fixed.kind ?? kind);
  });
  if (!asked && new URL(info.address).host !== address.host) throw anotherThan(fixed);
  if (!isBelow(address, info.address)) throw anotherThan(fixed);
  return info;
}

/** Finds the platform at an address: of several on its host the one whose path is the longest part of its own, or the first. */
function nearest(allowed: readonly Fixed[], { host, pathname }: URL): Fixed | undefined {
  const there = allowed.filter((one) => one.address.host === host);
  const baseOf = (one: Fixed): string => withoutLastSlashes(one.address.pathname);
  const around = there.filter((one) => `${withoutLastSlashes(pathname)}/`.startsWith(`${baseOf(one)}/`));
  return around.toSorted((a, b) => baseOf(b).length - baseOf(a).length)[0] ?? there[0];
}

/** Tells whether an address is the platform's or one of its pages. An address without a path is the platform's. */
function isBelow({ pathname }: URL, root: string): boolean {
  const base = withoutLastSlashes(new URL(root).pathname);
  return pathname === '/' || pathname === base || pathname.startsWith(`${base}/`);
}

async function onSameSite(allowed: readonly Fixed[], { host }: URL): Promise<Fixed | undefined> {
  for (const one of allowed) if (await isSameSite(host, one.address.host)) return one;
  return undefined;
}

/**
 * Returns the platforms that IT allows; none when it allows all. An account that IT has prepared may be set up where it has fixed
 * another platform, too.
 * @throws FailureError LK-6004 when the policy cannot be read: it may fix one.
 */
function fixedPlatforms(lookup: PolicyLookup): readonly Fixed[] {
  const closed = (['platformAddress', 'platformKind'] as const).find((name) => isClosed(lookup, name));
  if (closed !== undefined) throw new FailureError('LK-6004', { path: originOf(lookup, closed) });
  const address = ruleOf(lookup, 'platformAddress');
  if (address === undefined) return [];
  const by = originOf(lookup, 'platformAddress');
  const fixed = { ...omitUndefined({ kind: ruleOf(lookup, 'platformKind') }), address: parseUserAddress(address), by };
  const prepared = (ruleOf(lookup, 'accounts') ?? []).flatMap(({ address: typed, kind }): readonly Fixed[] => {
    const parsed = addressIn(typed);
    return parsed === undefined ? [] : [{ ...omitUndefined({ kind }), address: parsed, by }];
  });
  return [fixed, ...prepared];
}

/** Parses the address of a prepared account; undefined for one that nobody could use. */
function addressIn(typed: string): URL | undefined {
  try {
    return parseUserAddress(typed);
  } catch {
    return undefined;
  }
}

function anotherThan({ address, by }: Fixed): FailureError {
  return new FailureError('LK-6003', { host: address.host, path: by });
}

/** Makes sure that something new may be set up. @throws FailureError LK-6006 while IT has Latchkey retired. */
export async function assertNotRetiring({ policy }: Pick<Services, 'policy'>): Promise<void> {
  const lookup = await policy.read();
  if (isRetiring(lookup)) throw new FailureError('LK-6006', { path: originOf(lookup, 'retire') });
}
