import { FailureError } from '../contract/failure.ts';
import type { PlatformKind } from '../contract/view.ts';
import { parseAddress } from '../http/address.ts';
import type { PlatformInfo } from '../platforms/platform.ts';
import type { PolicyLookup } from '../policy/policy.ts';
import type { Parts } from './parts.ts';

interface Fixed {
  readonly address: URL;
  readonly kind?: PlatformKind;
  readonly by: string;
}

/**
 * What is at an address, where IT allows it: nothing is asked of any host but the one that is fixed.
 * @throws FailureError LK-6003 for another platform, LK-6004 when the policy cannot be read, as `Parts.discover`.
 */
export async function discoverAllowed(
  parts: Parts,
  address: URL,
  { caFile, kind, signal }: { readonly caFile?: string; readonly kind?: PlatformKind; readonly signal?: AbortSignal },
): Promise<PlatformInfo> {
  const fixed = fixedPlatform(await parts.policy.read());
  if (fixed !== undefined && fixed.address.host !== address.host) throw anotherThan(fixed);
  const info = await parts.discover(address, caFile, signal, fixed?.kind ?? kind);
  if (fixed !== undefined && !isSame(info.address, fixed.address)) throw anotherThan(fixed);
  return info;
}

/** @throws FailureError LK-6004: what cannot be read may fix one. */
function fixedPlatform(lookup: PolicyLookup): Fixed | undefined {
  const { by } = lookup;
  if (lookup.found === 'unknown') throw new FailureError('LK-6004', { path: by });
  if (lookup.found === 'no' || lookup.policy.platform === undefined) return undefined;
  const { address, ...rest } = lookup.policy.platform;
  return { ...rest, address: parseAddress(address), by };
}

function isSame(found: string, fixed: URL): boolean {
  return new URL(found).href.replace(/\/+$/, '') === `${fixed.origin}${fixed.pathname}`.replace(/\/+$/, '');
}

function anotherThan({ address, by }: Fixed): FailureError {
  return new FailureError('LK-6003', { host: address.host, path: by });
}
