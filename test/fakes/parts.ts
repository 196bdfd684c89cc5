import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionStore, type ConnectionStore } from '../../electron/connections/connection-store.ts';
import { warningDays } from '../../electron/contract/expiry.ts';
import { everythingToServe } from '../../electron/engine/serve-drives.ts';
import type { Journal, JournalEntry, SessionRecords } from '../../electron/lifecycle/journal/journal-entry.ts';
import { fileJournal, fileSessionRecords } from '../../electron/lifecycle/journal/journal.ts';
import type { Services } from '../../electron/lifecycle/services.ts';
import type { Lock } from '../../electron/os/exclusive.ts';
import type { PolicyLookup } from '../../electron/policy/policy.ts';
import { boundSecrets } from '../../electron/secrets/bound-secrets.ts';
import type { SecretStore } from '../../electron/secrets/secret-store.ts';
import { upkeepFile } from '../../electron/upkeep/upkeep-file.ts';
import { Disturbances } from './disturbances.ts';
import { filesAtOnce } from './files-at-once.ts';
import { MemoryClipboard } from './memory-clipboard.ts';
import { MemoryDrives } from './memory-drives.ts';
import { MemoryGateway } from './memory-gateway.ts';
import { MemoryLog } from './memory-log.ts';
import { MemoryPlatform } from './memory-platform.ts';
import { MemorySecretStore } from './memory-secret-store.ts';

/** Parts of which the outside is in memory and the files are real ones. Every effect passes through `disturbances`. */
export interface FakeParts {
  readonly parts: Services;
  readonly disturbances: Disturbances;
  readonly platform: MemoryPlatform;
  readonly drives: MemoryDrives;
  readonly gateway: MemoryGateway;
  readonly secrets: MemorySecretStore;
  /** What IT says. */
  readonly policy: { lookup: PolicyLookup };
  readonly clipboard: MemoryClipboard;
  readonly log: MemoryLog;
  /** Holds the journal and the connections. */
  readonly folder: string;
  /** The text of every file in it. */
  filesText(): string;
  /** Lets time pass for everybody. */
  advance(ms: number): void;
  stop(): void;
}

/** In memory where that can be had: every write is flushed, and a disk would make the tests wait for it. */
const temporary = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Keeps nobody out. */
export const openLock: Lock = { exclusively: (work) => work(), isHeld: () => Promise.resolve(false) };

export function fakeParts(): FakeParts {
  // Not beside real drives, whose files somebody else answers for: see test/vitest.config.ts.
  if (process.env['FILES'] === 'at once') filesAtOnce(temporary);
  const disturbances = new Disturbances();
  const began = Date.parse('2026-11-21T14:03:00Z');
  const platform = new MemoryPlatform(disturbances, () => began);
  const drives = new MemoryDrives(disturbances);
  const secrets = new MemorySecretStore();
  const log = new MemoryLog();
  const folder = mkdtempSync(join(temporary, 'lk-parts-'));
  let instant = began;
  let drawn = 0;
  const now = (): Date => new Date(instant);
  const pass = (ms: number): void => {
    instant += ms;
    platform.advance(ms);
  };
  const policy: FakeParts['policy'] = { lookup: { found: 'no', by: '/etc/latchkey/policy.json' } };
  const clipboard = new MemoryClipboard();
  const bound = boundSecrets(watchedSecrets(secrets, disturbances));
  const gateway = new MemoryGateway(() => everythingToServe(parts));
  const parts: Services = {
    policy: { read: () => Promise.resolve(policy.lookup) },
    clipboard,
    platform: () => platform,
    discover: (address, _caFile, signal) => platform.discover(address, signal),
    secrets: bound,
    drives,
    connections: watchedConnections(connectionStore(folder, now), disturbances),
    journal: watchedJournal(fileJournal(folder, now), disturbances),
    sessions: watchedSessions(fileSessionRecords(folder, now), disturbances),
    upkeep: upkeepFile(folder, openLock, log),
    warningDays: () => Promise.resolve(warningDays),
    gateway,
    gatewayPort: { kept: () => Promise.resolve(undefined), holder: () => Promise.resolve(undefined) },
    log,
    now,
    pause: (ms) => {
      pass(ms);
      return Promise.resolve();
    },
    // The first four characters go into the name of an app password, so they must differ too.
    random: () => toBase32(++drawn).padStart(4, 'a').slice(-4).padEnd(8, '2'),
    machine: 'PC-4711',
    localUser: () => Promise.resolve({ name: 'anna' }),
    language: () => Promise.resolve('en'),
    device: () => Promise.resolve('kfnqx7'),
  };
  return {
    ...{ parts, disturbances, platform, drives, gateway, secrets, policy, clipboard, log, folder },
    filesText: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
        .join('\n'),
    advance: pass,
    stop() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Its effects are called `secrets.state`, and `secrets.write session`, `secrets.forget app-password` and so on. */
function watchedSecrets(store: SecretStore, disturbances: Disturbances): SecretStore {
  return {
    state: () => disturbances.run('secrets.state', () => store.state()),
    read: (key) => disturbances.run(`secrets.read ${key.kind}`, () => store.read(key)),
    write: (key, secret) => disturbances.run(`secrets.write ${key.kind}`, () => store.write(key, secret)),
    forget: (key) => disturbances.run(`secrets.forget ${key.kind}`, () => store.forget(key)),
    forgetAll: () => disturbances.run('secrets.forget-all', () => store.forgetAll()),
  };
}

function watchedConnections(store: ConnectionStore, disturbances: Disturbances): ConnectionStore {
  return {
    list: () => disturbances.run('connections.list', () => store.list()),
    save: (connection) => disturbances.run('connections.save', () => store.save(connection)),
    remove: (id) => disturbances.run('connections.remove', () => store.remove(id)),
  };
}

function watchedSessions(sessions: SessionRecords, disturbances: Disturbances): SessionRecords {
  return {
    write: (record) => disturbances.run('sessions.write', () => sessions.write(record)),
    list: () => disturbances.run('sessions.list', () => sessions.list()),
    close: (id) => disturbances.run('sessions.close', () => sessions.close(id)),
  };
}

/** Its writes are called `journal.write created`, with `undoing` and `failed` after it where the entry says so. */
function watchedJournal(journal: Journal, disturbances: Disturbances): Journal {
  return {
    list: () => disturbances.run('journal.list', () => journal.list()),
    write: (entry) => disturbances.run(`journal.write ${describeEntry(entry)}`, () => journal.write(entry)),
    close: (id) => disturbances.run('journal.close', () => journal.close(id)),
    torn: () => journal.torn(),
    removeTorn: () => journal.removeTorn(),
  };
}

function describeEntry({ phase, undoing, failure }: JournalEntry): string {
  return `${phase}${undoing ? ' undoing' : ''}${failure === undefined ? '' : ' failed'}`;
}

const toBase32 = (value: number): string =>
  value.toString(32).replace(/./g, (digit) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(digit, 32)] ?? 'a');
