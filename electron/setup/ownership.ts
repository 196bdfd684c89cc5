import type { Connection } from '../connections/connection.ts';
import type { OwnedPasswordView } from '../contract/app-passwords.ts';
import type { AppPasswordView } from '../contract/view.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { Session } from '../platforms/platform.ts';
import { isSameMachine, makerOf } from './app-password-name.ts';
import type { Entry } from './entry.ts';
import type { Parts } from './parts.ts';

/** An app password that something on this machine uses, or may be about to. */
export interface Use {
  readonly connectionId: string;
  readonly label: string;
  /** Absent while the platform has not said whether it made it. */
  readonly passwordId?: string;
  readonly passwordName: string;
  readonly drive?: DriveSpec;
}

/** What this machine knows, to tell whose an app password is. */
export interface Here {
  readonly machine: string;
  readonly device: string;
  /** Those of the account. */
  readonly uses: readonly Use[];
}

/** After that long without use an app password is marked: a quarter of a year, which a holiday or a sick leave is not. */
const UNUSED_MS = 90 * 24 * 3600_000;

/**
 * Marks an app password as the platform lists it: whose it is, and whether anybody uses it.
 * @param now by the platform's clock, as the dates are
 */
export function owned(password: AppPasswordView, here: Here, now: Date): OwnedPasswordView {
  return { ...password, ...ownershipOf(password, here), unused: isUnused(password, now) };
}

function ownershipOf(
  { id, name }: AppPasswordView,
  { machine, device, uses }: Here,
): Pick<OwnedPasswordView, 'ownership' | 'connectionId' | 'usedBy'> {
  const use = uses.find(({ passwordId, passwordName }) =>
    passwordId === undefined ? passwordName === name : passwordId === id,
  );
  if (use !== undefined) return { ownership: 'here', connectionId: use.connectionId, usedBy: use.label };
  const maker = makerOf(name);
  if (maker === undefined) return { ownership: 'another' };
  const sameMachine = isSameMachine(maker.machine, machine);
  if (maker.device === device) return { ownership: sameMachine ? 'orphan' : 'likely-orphan' };
  // Another user of this machine, or a machine of the same name, has an id of its own.
  return { ownership: maker.device === undefined && sameMachine ? 'likely-orphan' : 'another' };
}

function isUnused({ lastUsedAt, createdAt }: AppPasswordView, now: Date): boolean {
  const since = lastUsedAt ?? createdAt;
  return since !== null && now.getTime() - Date.parse(since) >= UNUSED_MS;
}

/** What of an account this machine uses: its connections, and what is under way or waits in the journal. */
export async function usesOf(
  parts: Parts,
  { address, user }: Pick<Session, 'address' | 'user'>,
): Promise<readonly Use[]> {
  const entries = await parts.journal.list();
  const connections = await parts.connections.list();
  const ofAccount = (one: Connection | Entry): boolean => one.platform.address === address && one.user === user;
  return [...connections, ...entries].filter(ofAccount).flatMap((one) => {
    const { id, label, drive } = one;
    // A renewal that was interrupted has two.
    const passwords = 'replaces' in one ? [one.password, one.replaces] : [one.password];
    return passwords.map((password) => ({
      ...{ connectionId: id, label, passwordName: password.name },
      ...(password.id === undefined ? {} : { passwordId: password.id }),
      ...(drive === undefined ? {} : { drive }),
    }));
  });
}
