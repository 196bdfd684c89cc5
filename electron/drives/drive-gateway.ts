import { randomBytes } from 'node:crypto';
import type { TrafficState } from '../gateway/gateway.ts';
import { Secret } from '../secrets/secret.ts';
import type { DriveSpec, MountTarget } from './drive-mapper.ts';
import type { MountPlace } from './mount-records.ts';

/** The helper process that serves drives, as those who map them need it. */
export interface DriveGateway {
  /** Its port on 127.0.0.1; it is started where it does not run. @throws FailureError when it cannot be. */
  port(): Promise<number>;
  /** Serves a drive below `/SLUG` to whoever shows the credential, in place of an older one of its id. */
  serve(drive: DriveSpec, at: { readonly slug: string; readonly throwaway: Secret }, secret: Secret): Promise<void>;
  /**
   * Gives a drive that is served another app password. Settles when no request with the old one is under way.
   * @returns false when it is not served
   */
  password(drive: DriveSpec, secret: Secret): Promise<boolean>;
  /** Serves it no longer. Not served, or no helper at all, is a success: none is started. */
  drop(id: string): Promise<void>;
  /** What traffic tells; undefined when the drive is not served. Starts no helper. */
  traffic(id: string): Promise<TrafficState | undefined>;
}

/** Realm of the gateway's challenge: mount tools find their credential by it. */
export const GATEWAY_REALM = 'Latchkey';

/**
 * The drive as its mount tool knows it: at the gateway, where its login is its id. One without a place is as an older
 * Latchkey mapped it: at its platform.
 */
export function mountTarget({ id, label, url, login }: MountTarget, place: MountPlace | undefined): MountTarget {
  if (place === undefined) return { id, label, url, login };
  return { id, label, url: `http://127.0.0.1:${place.port}/${place.slug}/`, login: id };
}

/** What a mount tool shows to the gateway: 256 bits, new at each mapping, for whoever had the port meanwhile may have heard the last. */
export function newThrowaway(): Secret {
  return new Secret(randomBytes(32).toString('base64url'));
}
