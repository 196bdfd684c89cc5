import { FailureError, isFailure, type Details } from '../contract/failure.ts';
import { inUse } from '../contract/in-use.ts';
import { trafficFailure } from '../contract/traffic-failure.ts';
import type { GatewayClient, ShownDrive } from '../gateway/client.ts';
import type { TrafficState } from '../gateway/gateway.ts';
import { driveToServe, labelIn } from '../gateway/prefix.ts';
import type { Http } from '../http/http.ts';
import type { Secret } from '../secrets/secret.ts';
import { davAccess } from './dav-access.ts';
import type { DriveMapper, DriveSpec, MountCredential, MountState, MountTarget, UnmapHow } from './drive-mapper.ts';
import { isSamePlace, mountTarget, type MountPlace, type MountRecords } from './mount-records.ts';
import type { DriveEntry } from './system-drives.ts';

export interface ServedMountsParts {
  readonly gateway: Pick<GatewayClient, 'serve' | 'password' | 'drop' | 'look'>;
  readonly records: MountRecords;
  readonly mappers: readonly DriveMapper[];
  readonly entry: DriveEntry;
  /** An `Http` that reaches the gateway on loopback. */
  readonly http: Http;
}

/** Maps drives by way of the gateway on this machine, and finds their mounts again by the mount records. */
export interface ServedMounts {
  /** Returns the drive as its mount tool knows it. */
  target(spec: DriveSpec): Promise<MountTarget>;
  state(spec: DriveSpec, mapper: DriveMapper): Promise<MountState>;
  /** Tells how programs are answered; undefined when the gateway does not serve the drive. */
  traffic(spec: DriveSpec): Promise<TrafficState | undefined>;
  /**
   * Has the gateway serve the drive, and maps it. A drive that is mapped already stays as it is and goes on with this app
   * password.
   * @returns the path at which the operating system shows it
   * @throws FailureError LK-5006, LK-30xx for what the platform says, LK-5xxx
   */
  map(spec: DriveSpec, secret: Secret, mapper: DriveMapper, signal: AbortSignal): Promise<string>;
  /**
   * Undoes `map`, however far it came.
   * @throws FailureError LK-5321, LK-5322 when programs use the drive, which then stays mapped and served; other LK-5xxx
   */
  unmap(spec: DriveSpec, mapper: DriveMapper, how?: UnmapHow): Promise<void>;
  /**
   * Unmaps the drives that are not known any more, and has the gateway serve them no longer.
   * @param known ids
   * @returns how many
   */
  clear(known: readonly string[]): Promise<number>;
}

export function servedMounts({ gateway, records, mappers, entry, http }: ServedMountsParts): ServedMounts {
  /**
   * Tells whether an older Latchkey has mapped the drive directly. Another program may have mounted the same files, but only
   * Latchkey makes the entry.
   */
  const isDirect = (spec: DriveSpec, mapper: DriveMapper): boolean => entry.find(spec, mapper) !== undefined;

  /** Returns the drive as the gateway serves it, if its mount tool has the credential that the gateway asks for. */
  const servedTo = async (spec: DriveSpec, place: MountPlace): Promise<ShownDrive | undefined> => {
    const found = await gateway.look();
    const served = found?.drives.find(({ id }) => id === spec.id);
    return found?.port === place.port && served?.credentialId === place.credentialId ? served : undefined;
  };
  const state = async (spec: DriveSpec, mapper: DriveMapper): Promise<MountState> => {
    const place = await records.of(spec.id);
    const seen = await mapper.mounted(mountTarget(spec, place));
    if (seen !== 'mapped') return seen;
    if (place === undefined) return isDirect(spec, mapper) ? 'direct' : 'gone';
    return (await servedTo(spec, place)) === undefined ? 'dead' : 'mapped';
  };
  const traffic = async ({ id }: DriveSpec): Promise<TrafficState | undefined> =>
    (await gateway.look())?.drives.find((drive) => drive.id === id)?.state;

  /**
   * Unmaps the drive's old mount before a new one is made: one of a gateway that has ended, one for another address or login, or
   * a direct one.
   */
  const unmapOld = async (spec: DriveSpec, mapper: DriveMapper): Promise<MountPlace | undefined> => {
    const place = await records.of(spec.id);
    if (place !== undefined || isDirect(spec, mapper)) {
      const isDead = place !== undefined && (await servedTo(spec, place)) === undefined;
      await mapper.unmap(mountTarget(spec, place), { isDead });
    }
    return place;
  };

  const goesOn = async (spec: DriveSpec, secret: Secret, mapper: DriveMapper): Promise<string | undefined> => {
    const place = await records.of(spec.id);
    if (place === undefined || (await state(spec, mapper)) !== 'mapped') return undefined;
    const served = await servedTo(spec, place);
    if (served?.address !== spec.url || served.login !== spec.login) return undefined;
    await gateway.password(spec.id, secret);
    return mapper.pathOf(mountTarget(spec, place));
  };

  const asking = async (
    url: string,
    { target, throwaway, realm }: MountCredential & { readonly target: MountTarget },
    signal: AbortSignal,
  ): Promise<void> => {
    const access = davAccess(http, { ...target, url, challenge: { scheme: 'basic', realm } }, throwaway, signal);
    try {
      await access.root();
    } catch (error) {
      throw withoutToken(error, throwaway);
    }
  };

  return {
    target: async (spec) => mountTarget(spec, await records.of(spec.id)),
    state,
    traffic,
    async map(spec, secret, mapper, signal) {
      const path = await goesOn(spec, secret, mapper);
      if (path !== undefined) return path;
      const before = await unmapOld(spec, mapper);
      signal.throwIfAborted();
      const drive = driveToServe(spec);
      const { url, throwaway, realm, credentialId } = await gateway.serve({ drive, secret });
      const { port, pathname } = new URL(url);
      const place = { port: Number(port), prefix: pathname.replace(/\/$/, ''), credentialId };
      if (!isSamePlace(before, place)) await entry.hide(mountTarget(spec, before), mapper);
      await records.put(spec.id, place);
      const target = mountTarget(spec, place);
      // This mount has lost its record, and its credential has just become worthless.
      if (['mapped', 'dead'].includes(await mapper.mounted(target))) await mapper.unmap(target);
      try {
        // The gateway is asked in the way in which the mount tool will ask it, because some mount tools do not ask before they
        // mount, and report little of what they are answered.
        await asking(
          drive.credentialIn === 'path' ? withToken(url, throwaway) : url,
          { target, throwaway, realm },
          signal,
        );
        return await mapper.map(target, { throwaway, realm }, signal);
      } catch (error) {
        throw asToldByTraffic(error, spec, mapper, await traffic(spec));
      }
    },
    async unmap(spec, mapper, how) {
      const target = mountTarget(spec, await records.of(spec.id));
      const [unmapped] = await Promise.allSettled([mapper.unmap(target, how)]);
      // The drive stays, so that open files can still be saved.
      if (unmapped.status === 'rejected' && isInUse(unmapped.reason)) throw unmapped.reason;
      // Once the drive is not served, no request leaves any more, whatever becomes of the mount.
      await gateway.drop(spec.id);
      if (unmapped.status === 'rejected') throw unmapped.reason;
    },
    async clear(known) {
      // The gateway may also serve drives whose record is lost. A gateway that cannot be asked must not keep the program from
      // starting.
      const found = await gateway.look().catch((error: unknown) => {
        if (!isFailure(error)) throw error;
        return undefined;
      });
      const shown = new Map(found?.drives.map((drive) => [drive.id, { ...drive, port: found.port }]));
      const unknown = Object.entries({ ...Object.fromEntries(shown), ...(await records.all()) }).filter(
        ([id]) => !known.includes(id),
      );
      for (const [id, place] of unknown) {
        const label = shown.get(id)?.label ?? labelIn(place.prefix);
        const target = mountTarget({ id, label, url: '', login: id }, place);
        const unmapped = await Promise.allSettled(
          mappers.map(async (mapper) => {
            await mapper.unmap(target);
            await entry.hide(target, mapper);
          }),
        );
        const stays = unmapped.find((one) => one.status === 'rejected');
        // As with any drive in use: what programs have open can still be saved.
        if (stays !== undefined && isInUse(stays.reason)) throw stays.reason;
        await gateway.drop(id);
        if (stays !== undefined) throw stays.reason;
        await records.forget(id);
      }
      return unknown.length;
    },
  };
}

/** Tells whether a drive stays mapped because programs use it, as the system reports. */
export const isInUse = (error: unknown): error is FailureError => isFailure(error, ...inUse);

/** Returns the address of a drive for a mount tool that shows its credential in the path. */
function withToken(address: string, throwaway: Secret): string {
  const { origin, pathname } = new URL(address);
  return throwaway.use((token) => `${origin}/${token}${pathname}`);
}

/** Removes the credential from the details of a failure: they name the requested path, and would be shown and logged. */
function withoutToken(error: unknown, throwaway: Secret): unknown {
  if (!isFailure(error) || error.failure.details === undefined) return error;
  const { details, ...failure } = error.failure;
  const clean = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'string' ? throwaway.use((token) => value.replaceAll(`/${token}`, '')) : value,
  ]);
  return new FailureError({ ...failure, details: Object.fromEntries(clean) as Details });
}

/** Replaces a failure of mapping by what the platform has said to the gateway, where that is the cause. */
function asToldByTraffic(
  error: unknown,
  { label, url }: DriveSpec,
  { name }: DriveMapper,
  traffic: TrafficState | undefined,
): unknown {
  if (!isFailure(error)) return error;
  const { host } = new URL(url);
  if (traffic?.at === 'refused') return new FailureError('LK-5006', { label }, { cause: error });
  if (traffic?.at === 'offline' || traffic?.at === 'paused') {
    const { code, details } = trafficFailure(traffic, host, Date.now());
    return new FailureError(code, details, { cause: error });
  }
  if (!isFailure(error, 'LK-5006')) return error;
  return new FailureError('LK-5018', { label, name, reason: 'not let in' }, { cause: error });
}
