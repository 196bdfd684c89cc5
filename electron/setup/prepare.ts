import { FailureError } from '../contract/failure.ts';
import type { MapperName } from '../contract/view.ts';
import type { PlatformInfo } from '../platforms/platform.ts';
import { assertPrintable, checkPasswordName, cutTo, newPasswordName } from './app-password-name.ts';
import { given } from './given.ts';
import type { Parts } from './parts.ts';

/** A set-up whose address was parsed; the rest is as the user gave it. */
export interface SetUpWish {
  readonly address: URL;
  readonly user: string;
  readonly name?: string;
  readonly label?: string;
  readonly mapper?: MapperName;
  readonly caFile?: string;
}

/** What is known before anybody types a password. */
export interface Preparation {
  readonly info: PlatformInfo;
  readonly mapper: MapperName;
  readonly label: string;
  /** Of the app password. */
  readonly name: string;
  /** Chosen by a person, so it may be taken already. */
  readonly chosenName: boolean;
}

/** Everything that can be known before somebody types a password: a failure here leaves nothing. */
export async function prepare(parts: Parts, wish: SetUpWish, signal: AbortSignal): Promise<Preparation> {
  assertPrintable(wish.user, 'user');
  if (wish.label !== undefined) await checkLabel(parts, wish.label);
  const state = await parts.secrets.state();
  if (state !== 'ready') throw new FailureError(state === 'locked' ? 'LK-4002' : 'LK-4001');
  const [info, mapper] = await Promise.all([
    parts.platform('netexplorer', wish.caFile).discover(wish.address, signal),
    parts.drives.choose(given({ mapper: wish.mapper, caFile: wish.caFile })),
  ]);
  const label = wish.label ?? defaultLabel(info.name);
  if (wish.label === undefined) await checkLabel(parts, label);
  const name =
    wish.name === undefined
      ? await newPasswordName(parts, info.nameLimit)
      : checkPasswordName(wish.name, info.nameLimit);
  return { info, mapper, label, name, chosenName: wish.name !== undefined };
}

/** A platform's own name, made fit for a folder: what it may not hold becomes a hyphen. */
function defaultLabel(name: string): string {
  const fit = name.replaceAll(/[/\\:*?"<>|\p{C}]/gu, '-').replace(/^[\s.]+/, '');
  const short = cutTo(40, fit).replace(/[\s.]+$/, '');
  return short === '' ? 'Network drive' : short;
}

/** @throws FailureError LK-1004, LK-1005, LK-1006, LK-1014, LK-5012. */
export async function checkLabel(parts: Parts, label: string): Promise<void> {
  const taken = (other: string): boolean => other.toLowerCase() === label.toLowerCase();
  const [connections, entries] = await Promise.all([parts.connections.list(), parts.journal.list()]);
  if (connections.some((one) => taken(one.label))) throw new FailureError('LK-1006', { label });
  if (entries.some((entry) => taken(entry.label) && entry.phase === 'stored' && !entry.undoing)) {
    throw new FailureError('LK-1014', { label });
  }
  await parts.drives.checkLabel(label);
}
