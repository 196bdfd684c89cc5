import { randomBytes } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { version } from '../../package.json';
import { connectionStore } from '../connections/connection-store.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { LogonStart } from '../contract/logon-start.ts';
import { languageVariables } from '../contract/words/language.ts';
import type { PageKind } from '../contract/platform-kinds.ts';
import { createDrives } from '../drives/create-drives.ts';
import { mountRecordsFile } from '../drives/mount-records.ts';
import { gatewayClient } from '../gateway/client.ts';
import { keptPort } from '../gateway/kept-port.ts';
import { socketName, wordOf } from '../gateway/part-words.ts';
import { blockedServersFile, respectingBlock } from '../http/blocked-servers.ts';
import { waitingForTurn } from '../http/rate-limit.ts';
import { trustedCertificates } from '../http/trust.ts';
import { undiciHttp } from '../http/undici-http.ts';
import { fileJournal, fileSessionRecords } from '../lifecycle/journal/journal.ts';
import type { LocalUser, Services } from '../lifecycle/services.ts';
import { fileLog, type Log } from '../log/log.ts';
import { toBase32 } from '../os/base32.ts';
import { deviceId } from '../os/device-id.ts';
import type { Lock } from '../os/exclusive.ts';
import { assertOnlyOurs } from '../os/only-ours.ts';
import type { OperatingSystem, SystemAdapters } from '../os/operating-system.ts';
import { mountsFolder, type Places } from '../os/places.ts';
import { startDetached, type Detached } from '../os/start-detached.ts';
import { discovering } from '../platforms/discovery/discovering.ts';
import type { Recipe } from '../platforms/guided-page/recipe.ts';
import { hasSessions, type Session } from '../platforms/platform.ts';
import { addressBlocks, createPlatforms } from '../platforms/platforms.ts';
import { logByPolicy } from '../policy/log-by-policy.ts';
import {
  driveLetters,
  isMadeOnPage,
  preferredMapper,
  ruleOf,
  wantsDirectDrive,
  type PolicySource,
} from '../policy/policy.ts';
import { warningDaysOf } from '../policy/warning-days.ts';
import { boundSecrets } from '../secrets/bound-secrets.ts';
import { settingsFile } from '../settings/settings-file.ts';
import { spoken } from '../settings/settings.ts';
import { upkeepFile } from '../upkeep/upkeep-file.ts';
import type { Patience } from '../upkeep/with-lock-retry.ts';
import { createEngine } from './create-engine.ts';
import type { Engine } from './engine.ts';
import { everythingToServe } from './serve-drives.ts';

export interface BuildOptions {
  readonly os: Pick<OperatingSystem, 'policy'>;
  /** The adapters of this operating system, already loaded. */
  readonly adapters: SystemAdapters;
  readonly places: Places;
  readonly env: NodeJS.ProcessEnv;
  /**
   * The log to write to; when absent, a file log is opened. Two file logs in one process would rotate the same file under each
   * other.
   */
  readonly log?: Log;
  /** Program and arguments that start this program again; when absent, this program cannot start the gateway's holder. */
  readonly program?: readonly [string, ...string[]];
  /** Tells whether Latchkey starts at logon; when absent, nothing tells. */
  readonly logonStart?: () => Promise<LogonStart>;
  /** Policy source to use instead of the machine's own. */
  readonly policy?: PolicySource;
  /** Wraps each port before the engine gets it: tests use this to count effects, or to end the process at one of them. */
  readonly tap?: <T extends object>(name: string, port: T) => T;
}

/** Builds the real services: this machine's keychain, mounts and network, and this user's files. */
export function buildServices(options: BuildOptions): Services {
  const { os, adapters, places, env } = options;
  const policy = options.policy ?? os.policy();
  const log = options.log ?? logByPolicy(fileLog(places.log), policy);
  const tap: NonNullable<BuildOptions['tap']> = options.tap ?? ((_name, port) => port);
  const { certificateBundles, proxyFor } = adapters;
  const blocked = blockedServersFile(places.data, log);
  const http = oncePerCa((caFile) => {
    const userAgent = `Latchkey/${version}`;
    const plain = undiciHttp({ userAgent, certificateBundles, ...omitUndefined({ caFile, proxyFor }) });
    return respectingBlock(waitingForTurn(plain), blocked, addressBlocks);
  });
  const { secrets, witness = () => Promise.resolve(undefined), ...keychain } = adapters.keychain(env);
  const networkPasswords =
    keychain.networkPasswords === undefined ? undefined : tap('network-passwords', keychain.networkPasswords);
  const settings = settingsFile(places.config, log);
  const preferred = async () => preferredMapper(await policy.read(), (await settings.read()).mapper);
  const recipe = async (platform: PageKind): Promise<Recipe> =>
    (await import('../platforms/guided-page/recipes.ts')).recipeFor(platform, await policy.read());
  const system = adapters.drives({
    ...{ places, env, letters: async () => driveLetters(await policy.read()) },
    http: http(),
    directDrive: async () => wantsDirectDrive(await policy.read()),
    known: { records: { all: () => mounts.all() }, port: () => keptPort(mountsFolder(places), log).read() },
    ...omitUndefined({ networkPasswords, program: options.program }),
  });
  const kept = {
    secrets: tap('secrets', boundSecrets(secrets, witness)),
    connections: tap('connections', connectionStore(places.data)),
    upkeep: tap('upkeep', upkeepFile(places.data, adapters.lock(places.data, 'upkeep.lock'), log)),
  };
  const gateway = tap(
    'gateway',
    gatewayClient({
      ...{ socket: adapters.controlSocket(places, socketName), version },
      start: () => startHolder(options.program, env),
      everything: () => everythingToServe(kept),
    }),
  );
  const mounts = tap(
    'mounts',
    mountRecordsFile(mountsFolder(places), adapters.lock(mountsFolder(places), 'mounts.lock')),
  );
  const isNamedByUser = async (): Promise<boolean> => ruleOf(await policy.read(), 'deviceIdFrom') === 'user';
  const mappers = system.mappers.map((mapper) => tap('mapper', mapper));
  const ofPlatforms = { policy: () => policy.read(), oauthSetting: async () => (await settings.read()).oauth, recipe };
  const platforms = oncePerCa((caFile) => createPlatforms({ http: http(caFile), ...ofPlatforms }));
  return {
    platform: (kind, caFile) => {
      const platform = tap('platform', platforms(caFile)[kind]);
      if (!hasSessions(platform)) return platform;
      return { ...platform, passwords: (session: Session) => tap('passwords', platform.passwords(session)) };
    },
    discover: async (address, caFile, signal, kind) => {
      // A CA file is checked before anything is made, even where no TLS needs it (loopback): a person who names a file that is
      // not a CA has to hear so.
      if (caFile !== undefined) await trustedCertificates(caFile, certificateBundles);
      const every = platforms(caFile);
      const kinds = kind === undefined ? Object.values(every) : [every[kind]];
      const info = await tap('platform', { discover: discovering(kinds, http(caFile)) }).discover(address, signal);
      return isMadeOnPage(await policy.read(), info.kind) ? { ...info, ways: ['page'] } : info;
    },
    ...kept,
    gateway,
    gatewayPort: {
      kept: () => keptPort(mountsFolder(places), log).read(),
      holder: (port) => adapters.portHolder(port),
    },
    drives: tap('drives', createDrives({ system: { ...system, mappers }, http, preferred, gateway, mounts })),
    journal: tap('journal', fileJournal(places.data)),
    sessions: tap('sessions', fileSessionRecords(places.data)),
    warningDays: async () => warningDaysOf(await policy.read(), (await settings.read()).warningDays),
    policy,
    ...omitUndefined({ logonStart: options.logonStart }),
    clipboard: tap('clipboard', adapters.clipboard(env)),
    log,
    now: () => new Date(),
    pause: (ms, signal) => sleep(ms, undefined, { signal }),
    random: () => toBase32(randomBytes(8)),
    machine: hostname(),
    language: async () =>
      spoken((await settings.read()).language, ruleOf(await policy.read(), 'languages'), () => [sessionLanguage(env)]),
    localUser: () => localUser(adapters),
    device: deviceId({
      machineId: async () => ((await isNamedByUser()) ? ANY_MACHINE : adapters.machineId()),
      user: userName(),
      dataFolder: places.data,
    }),
  };
}

/** Names the language of the session: of its environment, or where it has none (Windows, macOS) of the system. */
function sessionLanguage(env: NodeJS.ProcessEnv): string {
  return (
    languageVariables(env).find((each) => each !== undefined && each !== '') ??
    Intl.DateTimeFormat().resolvedOptions().locale
  );
}

/** Starts the gateway's holder as a process that outlives this one. @returns undefined when the program to start is not known. */
async function startHolder(program: BuildOptions['program'], env: NodeJS.ProcessEnv): Promise<Detached | undefined> {
  if (program === undefined) return undefined;
  const [file, ...args] = program;
  return await startDetached({ file, args: [...args, wordOf('holder')], env });
}

/** In the place of a machine's id where all of a pool's machines are one: the user alone tells devices apart then. */
const ANY_MACHINE = Buffer.alloc(16);

/** A name with an @ in it is a directory's already, as sssd gives it. */
async function localUser(adapters: SystemAdapters): Promise<LocalUser> {
  const name = userInfo().username;
  const told = await adapters.userPrincipalName?.().catch(() => undefined);
  return { name, ...omitUndefined({ upn: told ?? (name.includes('@') ? name : undefined) }) };
}

/** Returns the numeric user id where the system has one: user names change, and not every user has one. */
function userName(): string {
  return String(process.getuid?.() ?? userInfo().username);
}

/**
 * Makes one instance per private CA and keeps it, so that its network connections are reused and what a platform has said is
 * remembered.
 */
function oncePerCa<T>(make: (caFile: string | undefined) => T): (caFile?: string) => T {
  const made = new Map<string, T>();
  return (caFile) => {
    const key = caFile ?? '';
    const one = made.get(key) ?? make(caFile);
    made.set(key, one);
    return one;
  };
}

/**
 * Builds the engine on this machine's real services. Building it touches nothing and waits for nothing.
 * @param options.patience how long a user's request waits while another Latchkey holds the lock
 */
export function buildEngine(options: BuildOptions & { readonly patience?: Patience }): Engine {
  const { adapters, places, patience } = options;
  return createEngine(buildServices(options), guarded(adapters.lock(places.data), places), patience);
}

/** Refuses exclusive work where other users could replace Latchkey's files. @throws LK-1021, LK-1022, and what the lock throws */
function guarded(lock: Lock, { config, data, log, runtime }: Places): Lock {
  return {
    ...lock,
    async exclusively(work) {
      for (const folder of [data, config, log, join(runtime, 'latchkey')]) assertOnlyOurs(folder);
      return await lock.exclusively(work);
    },
  };
}
