import { FailureError, isFailure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { MapperName } from '../contract/view.ts';
import type { TrafficState } from '../gateway/gateway.ts';
import type { Http } from '../http/http.ts';
import { run } from '../os/run.ts';
import type { Secret } from '../secrets/secret.ts';
import { checkLabel } from './check-label.ts';
import { checkPassword } from './check-password.ts';
import { chooseMapper } from './choose-mapper.ts';
import { davAccess, library } from './dav-access.ts';
import { GATEWAY_REALM, mountTarget, newThrowaway, type DriveGateway } from './drive-gateway.ts';
import type { DriveMapper, DriveSpec, MountState, MountTarget } from './drive-mapper.ts';
import type { Drives } from './drives.ts';
import { makeFolder, takesFiles } from './folder-writes.ts';
import { slugOf, type MountPlace, type MountRecords } from './mount-records.ts';
import { isReachable, probeWebdav, serverDate } from './probe-webdav.ts';
import { proveDrive, removeProof } from './prove-drive.ts';
import type { SystemDrives } from './system-drives.ts';

export interface DrivesParts {
  readonly system: SystemDrives;
  /** Trusts the CAs of a PEM file besides the machine's certificates. */
  readonly http: (caFile?: string) => Http;
  /** The setting: which mapper to take when the user asks for none. */
  readonly preferred?: () => Promise<MapperName | undefined>;
  /** Serves what is mapped. */
  readonly gateway: DriveGateway;
  readonly mounts: MountRecords;
}

/** The drives of this machine, with the user's way in to them. */
export function createDrives(parts: DrivesParts): Drives {
  const { system, gateway, mounts } = parts;
  const { mappers, entry, name } = system;
  const mapperOf = (spec: DriveSpec): DriveMapper => {
    const mapper = mappers.find((one) => one.name === spec.mapper);
    if (mapper === undefined) throw new FailureError('LK-5014', { name });
    return mapper;
  };
  /** The drive as its mount tool knows it now. */
  const targetOf = async (spec: DriveSpec): Promise<MountTarget> => mountTarget(spec, await mounts.of(spec.id));
  const drivePath = async (spec: DriveSpec): Promise<string> => {
    const mapper = mapperOf(spec);
    const target = await targetOf(spec);
    return entry.find(target, mapper) ?? mapper.pathOf(target);
  };
  /** Whether an older Latchkey has mapped it: somebody else may have mounted the same files, but the way in to them is ours. */
  const isDirect = (spec: DriveSpec): boolean => entry.find(spec, mapperOf(spec)) !== undefined;
  const mounted = async (spec: DriveSpec): Promise<MountState> => {
    const place = await mounts.of(spec.id);
    const state = await mapperOf(spec).mounted(mountTarget(spec, place));
    if (state !== 'mapped') return state;
    if (place === undefined) return isDirect(spec) ? 'direct' : 'gone';
    return (await gateway.traffic(spec.id)) === undefined ? 'dead' : 'mapped';
  };

  /** @returns where the operating system shows it */
  const mapThroughGateway = async (
    spec: DriveSpec,
    secret: Secret,
    mapper: DriveMapper,
    signal: AbortSignal,
  ): Promise<string> => {
    const port = await gateway.port();
    const before = await mounts.of(spec.id);
    const place = { port, slug: slugOf(spec.label, spec.id) };
    const stays = before?.port === place.port && before.slug === place.slug && (await mounted(spec)) === 'mapped';
    if (stays && (await gateway.password(spec, secret))) return mapper.pathOf(mountTarget(spec, place));
    // What is mapped from elsewhere, or by a gateway that has ended, asks for what nobody serves.
    const old = mountTarget(spec, before);
    if (before !== undefined || isDirect(spec)) await mapper.unmap(old);
    if (before?.port !== place.port || before.slug !== place.slug) await entry.hide(old, mapper);
    signal.throwIfAborted();
    await mounts.put(spec.id, place);
    const throwaway = newThrowaway();
    await gateway.serve(spec, { slug: place.slug, throwaway }, secret);
    const target = mountTarget(spec, place);
    try {
      // As the mount tool will: some mount without asking, and have few words for what they are answered.
      await davAccess(
        parts.http(),
        { ...target, challenge: { scheme: 'basic', realm: GATEWAY_REALM } },
        throwaway,
        signal,
      ).root();
      return await mapper.map(target, throwaway, signal);
    } catch (error) {
      throw asToldByTraffic(error, spec, mapper, await gateway.traffic(spec.id));
    }
  };
  /** No mapper is known of it: each unmaps what it may have mapped. */
  const unmapUnknown = async (id: string, place: MountPlace): Promise<void> => {
    const target = mountTarget({ id, label: place.slug, url: '', login: id }, place);
    for (const mapper of mappers) await mapper.unmap(target);
    await gateway.drop(id);
    await mounts.forget(id);
  };

  return {
    prerequisites: async () => {
      const findings = (await Promise.all(mappers.map((mapper) => mapper.prerequisites()))).flat();
      // Several mappers may look at the same piece of the machine.
      return findings.filter(({ id }, index) => findings.findIndex((other) => other.id === id) === index);
    },
    preferred: () => parts.preferred?.() ?? Promise.resolve(undefined),
    async choose({ mapper: requested, except }) {
      const preferred = await parts.preferred?.();
      return (await chooseMapper(mappers, omitUndefined({ requested, preferred, except }))).name;
    },
    async checkLabel(label) {
      checkLabel(label);
      await entry.assertFree(label);
    },
    probe(url, caFile, signal) {
      library().catch(() => undefined); // read while the server answers: it is needed next, and says then what is wrong
      return probeWebdav(parts.http(caFile), url, signal);
    },
    checkPassword: (spec, secret, signal) => checkPassword(parts.http(spec.caFile), spec, secret, signal),
    list: (spec, secret, signal) => davAccess(parts.http(spec.caFile), spec, secret, signal).list(),
    takesFiles: (spec, secret, file, signal) =>
      takesFiles(davAccess(parts.http(spec.caFile), spec, secret, signal), file),
    makeFolder: (spec, secret, folder, signal) =>
      makeFolder(davAccess(parts.http(spec.caFile), spec, secret, signal), spec.url, folder),
    serverDate: (spec, signal) => serverDate(parts.http(spec.caFile), spec.url, signal),
    mounted,
    async answers(spec) {
      const { code, missing } = await run(mapperOf(spec).programs.look(await drivePath(spec)));
      return missing || code === 0;
    },
    openIn: async (spec) => system.openIn(await drivePath(spec)),
    async clearLeftovers(known) {
      const cleared = await system.clearLeftovers(known);
      const unknown = Object.entries(await mounts.all()).filter(([id]) => !known.includes(id));
      for (const [id, place] of unknown) await unmapUnknown(id, place);
      return cleared + unknown.length;
    },
    disconnectUnknown: (server, known) => system.disconnectUnknown(server, known),

    takesPassword: async (spec) => (await mounted(spec)) === 'mapped',
    async connect(spec, secret, signal) {
      const mapper = mapperOf(spec);
      const path = await mapThroughGateway(spec, secret, mapper, signal);
      return { spec, path, notes: await entry.show(await targetOf(spec), path, mapper) };
    },
    async prove(drive, secret, proofName, signal) {
      const tools = { http: parts.http(drive.spec.caFile), run, mapper: mapperOf(drive.spec) };
      return await proveDrive(tools, drive, secret, proofName, signal);
    },
    removeProof: (spec, secret, proofName) => removeProof(parts.http(spec.caFile), spec, secret, proofName),

    async disconnect(spec) {
      const mapper = mapperOf(spec);
      const target = await targetOf(spec);
      // Nothing leaves any more once it is not served, whatever becomes of the mount; but the mount goes first, in good order.
      const [unmapped] = await Promise.allSettled([mapper.unmap(target)]);
      const [dropped] = await Promise.allSettled([gateway.drop(spec.id)]);
      const [hidden] = await Promise.allSettled([entry.hide(target, mapper)]);
      for (const result of [unmapped, dropped, hidden]) if (result.status === 'rejected') throw result.reason;
      await mounts.forget(spec.id);
    },
    async status(spec) {
      const state = await mounted(spec);
      if (state !== 'mapped' && state !== 'direct') return 'gone';
      const traffic = await gateway.traffic(spec.id);
      if (traffic?.at === 'refused') return 'refused';
      if (traffic?.at === 'offline' || traffic?.at === 'paused') return 'unreachable';
      if (traffic?.at === 'open' && Date.now() - (traffic.sinceMs ?? 0) < FRESH_MS) return 'mapped';
      return (await isReachable(parts.http(spec.caFile), spec.url)) ? 'mapped' : 'unreachable';
    },
    pathOf: drivePath,
    async entryPath(spec) {
      const mapper = mapperOf(spec);
      const target = await targetOf(spec);
      return entry.find(target, mapper) === undefined ? mapper.pathOf(target) : entry.placeOf(spec.label);
    },
    linkOf: ({ label }) => entry.placeOf(label),
  };
}

/** An answer of the platform that is not older says that it can be reached. */
const FRESH_MS = 15_000;

/** Mount tools have few words: what the platform said to the gateway is what is told. */
function asToldByTraffic(
  error: unknown,
  { label, url }: DriveSpec,
  { name }: DriveMapper,
  traffic: TrafficState | undefined,
): unknown {
  if (!isFailure(error)) return error;
  const { host } = new URL(url);
  if (traffic?.at === 'refused') return new FailureError('LK-5006', { label }, { cause: error });
  if (traffic?.at === 'offline') return new FailureError(offlineCodes[traffic.cause], { host }, { cause: error });
  if (traffic?.at === 'paused') return new FailureError('LK-3013', { host, status: 503 }, { cause: error });
  if (!isFailure(error, 'LK-5006')) return error;
  return new FailureError('LK-5018', { label, name, reason: 'not let in' }, { cause: error });
}

const offlineCodes = { unreachable: 'LK-3002', silent: 'LK-3003', untrusted: 'LK-3005' } as const;
