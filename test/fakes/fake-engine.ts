import type { OwnedPasswordView } from '../../electron/contract/app-passwords.ts';
import { warningDays } from '../../electron/contract/expiry.ts';
import type { Result } from '../../electron/contract/failure.ts';
import { folderIn, type FolderPage } from '../../electron/contract/folders.ts';
import type { ApplicationView, ConnectionView } from '../../electron/contract/view.ts';
import type { PlatformUser } from '../../electron/contract/platform-user.ts';
import type { Engine, OpenAccount, OpenAdministration, OpenFolders } from '../../electron/engine/engine.ts';
import { pageOf } from '../../electron/lifecycle/folder.ts';
import type { UpkeepActions } from '../../electron/upkeep/upkeep-actions.ts';

export const someConnection: ConnectionView = {
  id: 'c1',
  label: 'Example Files',
  platform: { kind: 'netexplorer', address: 'https://files.example.com' },
  user: 'anna',
  password: { id: '42', name: 'Network drive – PC-4711', expiresAt: '2027-02-19T11:40:22+00:00' },
  mapper: 'gvfs',
  path: '/run/user/1000/gvfs/dav:host=files.example.com',
  link: '/home/anna/Network drives/Example Files',
  readOnly: false,
};

export const someApplication: ApplicationView = {
  ...{ id: 'a1', label: 'NetSync', platform: someConnection.platform, user: 'anna', login: 'anna' },
  password: { id: '43', name: 'NetSync – PC-4711', expiresAt: '2027-02-19T11:40:22+00:00' },
};

/** An open account with these app passwords. */
export function fakeAccount(passwords: readonly OwnedPasswordView[], calls: Partial<OpenAccount> = {}): OpenAccount {
  return {
    ...{ address: 'https://files.example.com', user: 'anna' },
    listPasswords: () => Promise.resolve({ ok: true, value: passwords }),
    revokePasswords: (ids) =>
      Promise.resolve({ ok: true, value: { revoked: passwords.filter(({ id }) => ids.includes(id)) } }),
    close: () => Promise.resolve(),
    ...calls,
  };
}

export const someUser: PlatformUser = { id: '7', login: 'nora', name: 'nora', email: 'nora@example.com' };

/** A platform that an administrator is signed in to, where every user has these app passwords. */
export function fakeAdministration(
  users: readonly PlatformUser[],
  passwords: readonly OwnedPasswordView[],
  calls: Partial<OpenAdministration> = {},
): OpenAdministration {
  return {
    ...{ address: 'https://files.example.com', user: 'olivia' },
    findUsers: () => Promise.resolve({ ok: true, value: users }),
    listPasswords: () => Promise.resolve({ ok: true, value: passwords }),
    revokePasswords: (_of, ids) =>
      Promise.resolve({ ok: true, value: { revoked: passwords.filter(({ id }) => ids.includes(id)) } }),
    close: () => Promise.resolve(),
    ...calls,
  };
}

/** Upkeep with nothing to look after. */
export function idleActions(actions: Partial<UpkeepActions> = {}): UpkeepActions {
  const list = { connections: [], refused: [], noticeLog: {}, offsetMs: 0, warningDays, spaces: {} };
  return {
    kept: () => Promise.resolve({ ok: true, value: list }),
    checkDrive: () => Promise.resolve({ ok: true, readOnly: false, full: false, connected: false }),
    takeDown: () => Promise.resolve({ programs: [] }),
    askClock: () => Promise.resolve(undefined),
    clearLeftovers: () => Promise.resolve(),
    remember: () => Promise.resolve(),
    watchTraffic: () => undefined,
    networkChanged: () => Promise.resolve(),
    unlocked: () => new Promise(() => undefined),
    ...actions,
  };
}

/** An engine on which everything succeeds at once with one connection; a test replaces the calls that it is about. */
export function fakeEngine(calls: Partial<Engine> = {}): Engine {
  const password = {
    id: '42',
    name: 'Network drive – PC-4711',
    createdAt: '2026-11-21T14:03:00Z',
    expiresAt: '2027-02-19T11:40:22+00:00',
    method: 'NetExplorer Drive',
    lastUsedAt: null,
    connectionId: 'c1',
    ownership: 'here',
    usedBy: 'Example Files',
    unused: false,
  } as const;
  const succeed = <T>(value: T): Promise<{ readonly ok: true; readonly value: T }> =>
    Promise.resolve({ ok: true, value });
  return {
    recover: () => succeed([]),
    discover: () =>
      succeed({
        address: 'https://files.example.com',
        host: 'files.example.com',
        name: 'Example Files',
        kind: 'netexplorer' as const,
        ways: ['password'] as const,
      }),
    setUp: () => succeed(someConnection),
    setUpApplication: () => succeed(someApplication),
    status: () => succeed({ connections: [{ ...someConnection, state: 'mapped' }], applications: [], open: [] }),
    reconnect: () => succeed(someConnection),
    disconnect: () => succeed({ ...someConnection, disconnected: true }),
    renew: () => succeed({ renewed: someConnection }),
    change: () => succeed(someConnection),
    waitingUploads: () => succeed([]),
    freeLetters: () => succeed(['M', 'N']),
    remove: () => succeed({ removed: someConnection }),
    removeAll: () => succeed({ removals: [{ ok: true, removed: someConnection }], keychain: 'empty' }),
    retire: () => succeed(undefined),
    open: () => succeed({ path: someConnection.path }),
    handOver: (_which, { onOffer }) => {
      onOffer(someApplication);
      return succeed({ ended: 'pasted' } as const);
    },
    openAccount: () => succeed(fakeAccount([password])),
    openAdministration: () => succeed(fakeAdministration([someUser], [password])),
    openFolders: () => succeed(fakeFolders({ '': ['Projects', 'Sales', 'a\\b'], Projects: ['2026'] })),
    serveDrives: () => succeed({ port: 51_234, drives: [{ id: 'c1', label: 'Example Files', state: 'open' }] }),
    disconnectAll: () => succeed({ disconnected: [{ id: 'c1', label: 'Example Files' }] }),
    lostWrites: () => succeed([]),
    saveLostWrite: (_id, path) => succeed({ path }),
    forgetLostWrite: () => succeed(null),
    watchLostWrites: () => undefined,
    takeUntoldLostWrites: () => Promise.resolve([]),
    doctor: () => succeed([{ id: 'keychain', state: 'ok' }]),
    upkeep: idleActions(),
    ...calls,
  };
}

/** Folders by the path of what they are in. */
export function fakeFolders(there: Record<string, readonly string[]>): OpenFolders {
  const children = (names: readonly string[]) => names.map((name) => ({ name, isCollection: true }));
  const open = (folder: string, from = 0): Promise<Result<FolderPage>> => {
    const names = there[folder];
    return Promise.resolve(
      names === undefined
        ? { ok: false, failure: { code: 'LK-7030', details: { folder } } }
        : { ok: true, value: pageOf(folder, { children: children(names), cut: false }, from) },
    );
  };
  return {
    ...{ host: 'files.example.com', label: 'Work', open },
    make(folder, name) {
      const names = there[folder] ?? [];
      if (names.includes(name)) {
        return Promise.resolve({ ok: false, failure: { code: 'LK-3119', details: { folder: name } } });
      }
      there[folder] = [...names, name];
      there[folderIn(folder, name)] = [];
      return open(folderIn(folder, name));
    },
  };
}
