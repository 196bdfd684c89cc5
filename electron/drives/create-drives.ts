import { FailureError, isFailure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { MapperName } from '../contract/view.ts';
import type { Http } from '../http/http.ts';
import { run } from '../os/run.ts';
import { checkLabel } from './check-label.ts';
import { checkPassword } from './check-password.ts';
import { chooseMapper } from './choose-mapper.ts';
import { davAccess, library } from './dav-access.ts';
import type { DriveMapper, DriveSpec } from './drive-mapper.ts';
import type { Drives } from './drives.ts';
import { makeFolder, takesFiles } from './folder-writes.ts';
import { probeWebdav, serverDate } from './probe-webdav.ts';
import { proveDrive, removeProof } from './prove-drive.ts';
import type { SystemDrives } from './system-drives.ts';

export interface DrivesParts {
  readonly system: SystemDrives;
  /** Files in which the machine keeps the certificates that it trusts. */
  readonly certificateBundles: readonly string[];
  /** Makes an `Http` that trusts the CAs of a PEM file besides the machine's certificates. */
  readonly http: (caFile?: string) => Http;
  /** Reads the setting: the mapper to take when the user asks for none. */
  readonly preferred?: () => Promise<MapperName | undefined>;
}

/** Makes the drives of this machine, each with the entry by which a person finds it. */
export function createDrives(parts: DrivesParts): Drives {
  const { system } = parts;
  const { mappers, entry, name } = system;
  const mapperOf = (spec: DriveSpec): DriveMapper => {
    const mapper = mappers.find((one) => one.name === spec.mapper);
    if (mapper === undefined) throw new FailureError('LK-5014', { name });
    return mapper;
  };
  const drivePath = (spec: DriveSpec): string => {
    const mapper = mapperOf(spec);
    return entry.find(spec, mapper) ?? mapper.pathOf(spec);
  };

  return {
    prerequisites: async () => {
      const findings = (await Promise.all(mappers.map((mapper) => mapper.prerequisites()))).flat();
      // Several mappers may look at the same piece of the machine.
      return findings.filter(({ id }, index) => findings.findIndex((other) => other.id === id) === index);
    },
    preferred: () => parts.preferred?.() ?? Promise.resolve(undefined),
    traitsOf: (mapper) => mappers.find((one) => one.name === mapper)?.traits,
    async choose({ mapper: requested, caFile, scheme, except }) {
      const preferred = await parts.preferred?.();
      return (
        await chooseMapper(
          mappers,
          omitUndefined({ requested, preferred, caFile, scheme, except }),
          parts.certificateBundles,
        )
      ).name;
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
    mounted: (spec) => mapperOf(spec).mounted(spec),
    async answers(spec) {
      const { code, missing } = await run(mapperOf(spec).programs.look(drivePath(spec)));
      return missing || code === 0;
    },
    openIn: (spec) => system.openIn(drivePath(spec)),
    clearLeftovers: (known) => system.clearLeftovers(known),
    disconnectUnknown: (server, known) => system.disconnectUnknown(server, known),

    async connect(spec, secret, signal) {
      const mapper = mapperOf(spec);
      const http = parts.http(spec.caFile);
      const drive = await mapper
        .map(spec, secret, signal)
        .catch((error: unknown) => inOurOwnTry(error, spec, mapper, () => checkPassword(http, spec, secret, signal)));
      return { ...drive, notes: await entry.show(drive, mapper) };
    },
    async prove(drive, secret, proofName, signal) {
      const tools = { http: parts.http(drive.spec.caFile), run, mapper: mapperOf(drive.spec) };
      return await proveDrive(tools, drive, secret, proofName, signal);
    },
    removeProof: (spec, secret, proofName) => removeProof(parts.http(spec.caFile), spec, secret, proofName),

    async disconnect(spec) {
      const mapper = mapperOf(spec);
      // The mount is what can do harm with a dead password: it goes even when the rest cannot be removed, and first.
      const [unmapped] = await Promise.allSettled([mapper.unmap(spec)]);
      const [hidden] = await Promise.allSettled([entry.hide(spec, mapper)]);
      for (const result of [unmapped, hidden]) if (result.status === 'rejected') throw result.reason;
    },
    status: (spec) => mapperOf(spec).status(spec),
    pathOf: drivePath,
    entryPath: (spec) => {
      const mapper = mapperOf(spec);
      return entry.find(spec, mapper) === undefined ? mapper.pathOf(spec) : entry.placeOf(spec.label);
    },
    linkOf: ({ label }) => entry.placeOf(label),
  };
}

/** A mount tool may say "refused" for more than a refused password: only our own request with the app password tells. */
async function inOurOwnTry(
  error: unknown,
  { label }: DriveSpec,
  { name, traits }: DriveMapper,
  check: () => Promise<unknown>,
): Promise<never> {
  if (!isFailure(error, 'LK-5006') || traits.refusalIsOurs) throw error;
  await check();
  throw new FailureError('LK-5018', { label, name, reason: 'not let in' }, { cause: error });
}
