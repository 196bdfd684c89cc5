import { FailureError, isFailure } from '../contract/failure.ts';
import type { PlatformKind } from '../contract/view.ts';
import { withoutLastSlashes } from '../http/address.ts';
import { isSameSite } from '../http/same-site.ts';
import type { PlatformInfo } from '../platforms/platform.ts';
import type { PolicyLookup } from '../policy/policy.ts';
import type { Parts } from './parts.ts';
import { typedAddress } from './typed-address.ts';

interface Fixed {
  readonly address: URL;
  readonly kind?: PlatformKind;
  readonly by: string;
}

/**
 * What is at an address, where IT allows it: with a platform that is fixed, what is there, wherever that leads. Nothing is
 * asked of any other host.
 * @throws FailureError LK-6003 for another platform, LK-6004 when the policy cannot be read, as `Parts.discover`.
 */
export async function discoverAllowed(
  parts: Parts,
  address: URL,
  { caFile, kind, signal }: { readonly caFile?: string; readonly kind?: PlatformKind; readonly signal?: AbortSignal },
): Promise<PlatformInfo> {
  const fixed = fixedPlatform(await parts.policy.read());
  if (fixed === undefined) return await parts.discover(address, caFile, signal, kind);
  const asked = address.host === fixed.address.host;
  // Somewhere else it can only be where the fixed one led to before.
  if (!asked && !(await isSameSite(address.host, fixed.address.host))) throw anotherThan(fixed);
  const info = await parts.discover(fixed.address, caFile, signal, fixed.kind ?? kind).catch((error: unknown) => {
    // The person has seen and agreed where the fixed one leads, and gives that now.
    const to = isFailure(error, 'LK-3025') ? String(error.failure.details?.['to']) : '';
    if (asked || !URL.canParse(to) || new URL(to).origin !== address.origin) throw error;
    return parts.discover(new URL(to), caFile, signal, fixed.kind ?? kind);
  });
  if (!asked && new URL(info.address).host !== address.host) throw anotherThan(fixed);
  if (!isBelow(address, info.address)) throw anotherThan(fixed);
  return info;
}

/** Whether a path is that of a platform or of a page of it. Without a path nothing else was meant. */
function isBelow({ pathname }: URL, root: string): boolean {
  const base = withoutLastSlashes(new URL(root).pathname);
  return pathname === '/' || pathname === base || pathname.startsWith(`${base}/`);
}

/** @throws FailureError LK-6004: what cannot be read may fix one. */
function fixedPlatform(lookup: PolicyLookup): Fixed | undefined {
  const { by } = lookup;
  if (lookup.found === 'unknown') throw new FailureError('LK-6004', { path: by });
  if (lookup.found === 'no' || lookup.policy.platform === undefined) return undefined;
  const { address, ...rest } = lookup.policy.platform;
  return { ...rest, address: typedAddress(address), by };
}

function anotherThan({ address, by }: Fixed): FailureError {
  return new FailureError('LK-6003', { host: address.host, path: by });
}
