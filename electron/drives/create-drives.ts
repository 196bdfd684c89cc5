import { FailureError, isFailure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { pastGateway, type MapperName } from '../contract/view.ts';
import type { GatewayClient } from '../gateway/client.ts';
import type { Http } from '../http/http.ts';
import { run } from '../os/run.ts';
import type { Secret } from '../secrets/secret.ts';
import { checkLabel } from './check-label.ts';
import { checkPassword } from './check-password.ts';
import { chooseMapper } from './choose-mapper.ts';
import { davAccess, library, type DavAccess } from './dav-access.ts';
import type { DriveMapper, DriveSpec, MountState } from './drive-mapper.ts';
import type { Drives } from './drives.ts';
import { makeFolder, takesFiles } from './folder-writes.ts';
import type { MountRecords } from './mount-records.ts';
import { isReachable, probeWebdav, serverDate } from './probe-webdav.ts';
import { proveDrive, removeProof } from './prove-drive.ts';
import { directMounts, type Mounts } from './direct-mounts.ts';
import { isInUse, servedMounts } from './served-mounts.ts';
import type { SystemDrives } from './system-drives.ts';

export interface DrivesParts {
  readonly system: SystemDrives;
  /** Makes an `Http` that trusts the CAs of a PEM file in addition to the machine's certificates. */
  readonly http: (caFile?: string) => Http;
  /** Reads the mapper that the settings prefer, for when the user asks for none. */
  readonly preferred?: () => Promise<MapperName | undefined>;
  /** The gateway that serves the drives to mount tools. */
  readonly gateway: Pick<GatewayClient, 'serve' | 'password' | 'passwordIfOther' | 'refuse' | 'hold' | 'drop' | 'look'>;
  readonly mounts: MountRecords;
}

/** Makes the drives of this machine, each with the entry by which a person finds it. */
export function createDrives(parts: DrivesParts): Drives {
  const { system, gateway, mounts } = parts;
  const { mappers, entry, name } = system;
  const mapperOf = (spec: DriveSpec): DriveMapper => {
    const mapper = mappers.find((one) => one.name === spec.mapper);
    if (mapper === undefined) throw new FailureError('LK-5014', { name });
    return mapper;
  };
  const served = servedMounts({ gateway, records: mounts, mappers, entry, http: parts.http() });
  const direct = directMounts();
  const mountsOf = ({ mapper }: DriveSpec): Mounts => (pastGateway.has(mapper) ? direct : served);
  const mounted = (spec: DriveSpec): Promise<MountState> => mountsOf(spec).state(spec, mapperOf(spec));
  const drivePath = async (spec: DriveSpec): Promise<string> => {
    const mapper = mapperOf(spec);
    const target = await mountsOf(spec).target(spec);
    return entry.find(target, mapper) ?? mapper.pathOf(target);
  };

  const accessTo = (spec: DriveSpec, secret: Secret, signal: AbortSignal): DavAccess =>
    davAccess(parts.http(spec.caFile), spec, secret, signal);
  /**
   * Sends a request to the platform directly, and tells the gateway of a refusal, so that the gateway does not send the refused
   * app password once more.
   */
  const telling = async <T>(spec: DriveSpec, secret: Secret, ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      if (isFailure(error, 'LK-5006')) await gateway.refuse(spec.id, secret).catch(unlessFailure);
      throw error;
    }
  };

  return {
    prerequisites: async () => {
      const findings = await Promise.all(
        mappers.map(async (mapper) => ((await mapper.isOffered?.()) === false ? [] : await mapper.prerequisites())),
      );
      // Several mappers may report the same finding.
      return findings.flat().filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index);
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
      library().catch(() => undefined); // loaded while the server answers, since it is needed next; an error shows up there
      return probeWebdav(parts.http(caFile), url, signal);
    },
    checkPassword: (spec, secret, signal) =>
      telling(spec, secret, () => checkPassword(parts.http(spec.caFile), spec, secret, signal)),
    list: (spec, secret, signal) => telling(spec, secret, () => accessTo(spec, secret, signal).list()),
    async unshown(spec, secret, signal) {
      const mapper = mapperOf(spec);
      if (mapper.canShow === undefined) return [];
      const { children } = await telling(spec, secret, () => accessTo(spec, secret, signal).list());
      return children.map(({ name }) => name).filter((name) => mapper.canShow?.(name) === false);
    },
    takesFiles: (spec, secret, file, signal) =>
      telling(spec, secret, () => takesFiles(accessTo(spec, secret, signal), file)),
    makeFolder: (spec, secret, folder, signal) =>
      telling(spec, secret, () => makeFolder(accessTo(spec, secret, signal), spec.url, folder)),
    serverDate: (spec, signal) => serverDate(parts.http(spec.caFile), spec.url, signal),
    mounted,
    async answers(spec) {
      const { code, missing } = await run(mapperOf(spec).programs.look(await drivePath(spec)));
      return missing || code === 0;
    },
    openIn: async (spec) => system.openIn(await drivePath(spec)),
    clearLeftovers: async (known) => (await system.clearLeftovers(known)) + (await served.clear(known)),
    async disconnectUnknown(server, known) {
      await served.clear(known.map(({ id }) => id));
      return await system.disconnectUnknown(server, known);
    },

    // No set-up fails for what is only to be said.
    cautions: async (spec) =>
      (await mapperOf(spec)
        .cautions?.()
        .catch(() => [])) ?? [],
    uploads: async (spec) => await mapperOf(spec).uploads?.(await mountsOf(spec).target(spec)),
    traffic: (spec) => served.traffic(spec),
    async isRefused(spec, secret) {
      if ((await served.traffic(spec))?.at !== 'refused') return false;
      await gateway.passwordIfOther(spec.id, secret);
      return (await served.traffic(spec))?.at === 'refused';
    },
    async accept(spec, secret) {
      const traffic = await served.traffic(spec);
      if (traffic?.at === 'refused' || traffic?.at === 'locked') await gateway.password(spec.id, secret);
    },
    async hold(spec) {
      if (!(await gateway.hold(spec.id))) throw new FailureError('LK-5108', { label: spec.label });
    },
    takesPassword: async (spec) => !pastGateway.has(spec.mapper) && (await mounted(spec)) === 'mapped',
    async connect(spec, secret, signal) {
      const mapper = mapperOf(spec);
      const mounts = mountsOf(spec);
      const path = await mounts.map(spec, secret, mapper, signal);
      const notes = await entry.show(await mounts.target(spec), path, mapper);
      return { spec: { ...spec, ...omitUndefined({ letter: mapper.letterOf?.(path) }) }, path, notes };
    },
    async prove(drive, secret, proofName, signal) {
      const tools = { http: parts.http(drive.spec.caFile), run, mapper: mapperOf(drive.spec) };
      return await telling(drive.spec, secret, () => proveDrive(tools, drive, secret, proofName, signal));
    },
    removeProof: (spec, secret, proofName) =>
      telling(spec, secret, () => removeProof(parts.http(spec.caFile), spec, secret, proofName)),

    async disconnect(spec, how) {
      const mapper = mapperOf(spec);
      const target = await mountsOf(spec).target(spec);
      // The mount goes first, and goes even when the entry cannot be removed.
      const [unmapped] = await Promise.allSettled([mountsOf(spec).unmap(spec, mapper, how)]);
      if (unmapped.status === 'rejected' && isInUse(unmapped.reason)) throw unmapped.reason;
      const [hidden] = await Promise.allSettled([entry.hide(target, mapper)]);
      for (const result of [unmapped, hidden]) if (result.status === 'rejected') throw result.reason;
      await mounts.forget(spec.id);
    },
    async status(spec) {
      const state = await mounted(spec);
      if (state !== 'mapped' && state !== 'direct') return 'gone';
      const traffic = await served.traffic(spec);
      if (traffic?.at === 'refused') return 'refused';
      if (traffic?.at === 'offline' || traffic?.at === 'paused') return 'unreachable';
      if (traffic?.at === 'open' && Date.now() - (traffic.sinceMs ?? 0) < FRESH_MS) return 'mapped';
      return (await isReachable(parts.http(spec.caFile), spec.url)) ? 'mapped' : 'unreachable';
    },
    pathOf: drivePath,
    async entryPath(spec) {
      const mapper = mapperOf(spec);
      const target = await mountsOf(spec).target(spec);
      return entry.find(target, mapper) === undefined ? mapper.pathOf(target) : entry.placeOf(spec.label, spec.letter);
    },
    freeLetters: async () => system.freeLetters?.(),
    linkOf: ({ label, letter }) => entry.placeOf(label, letter),
  };
}

/** Ignores a failure of the gateway: a gateway that cannot be reached sends no app password either. */
function unlessFailure(error: unknown): void {
  if (!isFailure(error)) throw error;
}

/** Age, in ms, up to which an answer of the platform to the gateway proves that the platform can be reached. */
const FRESH_MS = 15_000;
