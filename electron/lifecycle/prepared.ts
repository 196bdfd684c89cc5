import { createHash } from 'node:crypto';
import type { PreparedAccountView } from '../contract/view.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { isSameSite } from '../http/same-site.ts';
import { fillTemplate } from '../policy/fill-template.ts';
import { isRetiring, ruleOf, type PolicyAccount, type PolicyLookup } from '../policy/policy.ts';
import { parseUserAddress } from './allowed-platforms.ts';
import { hasDrive, isWaiting } from './journal/journal-entry.ts';
import type { Services } from './services.ts';

/** An account that IT has prepared, with what this computer knows filled in. */
export interface PreparedAccount extends PreparedAccountView, Pick<PolicyAccount, 'kind' | 'folder' | 'letter'> {}

/** What tells whether a drive belongs to a prepared account. */
interface Taken {
  readonly platform: { readonly address: string };
  readonly user: string;
  readonly label: string;
}

/** Characters of an account's id: enough for a handful of accounts. */
const ID_LENGTH = 10;

/**
 * Lists the accounts that IT has prepared and that have no drive yet. A drive that its person has renamed still counts for its
 * account. An account whose address nobody could use is left out.
 */
export async function accountsLeft(
  services: Pick<Services, 'connections' | 'journal' | 'localUser' | 'machine'>,
  lookup: PolicyLookup,
): Promise<readonly PreparedAccount[]> {
  const accounts = isRetiring(lookup) ? [] : (ruleOf(lookup, 'accounts') ?? []);
  if (accounts.length === 0) return [];
  const { name, upn } = await services.localUser();
  const known = { USERNAME: name, UPN: upn, COMPUTERNAME: services.machine };
  const prepared = accounts.flatMap((account) => preparedOf(account, known));
  const [connections, entries] = await Promise.all([services.connections.list(), services.journal.list()]);
  const waiting = entries.filter(hasDrive).filter(isWaiting);
  return await withoutTaken(prepared, [...connections.filter(({ drive }) => drive !== undefined), ...waiting]);
}

function preparedOf(
  { user: template, silent, ...account }: PolicyAccount,
  known: Parameters<typeof fillTemplate>[1],
): readonly PreparedAccount[] {
  try {
    const { host } = parseUserAddress(account.address);
    const user = template === undefined ? undefined : fillTemplate(template, known);
    const key = JSON.stringify([account.address, user ?? '', account.label ?? '', account.folder ?? '']);
    const id = createHash('sha256').update(key).digest('hex').slice(0, ID_LENGTH);
    return [{ id, host, ...account, ...omitUndefined({ user }), ...(silent === true ? { silent } : {}) }];
  } catch {
    return [];
  }
}

/**
 * Leaves out the accounts that have a drive. Each drive takes one account: first the one that is most surely its own, so that two
 * drives of one server take two accounts.
 */
export async function withoutTaken(
  accounts: readonly PreparedAccount[],
  drives: readonly Taken[],
): Promise<readonly PreparedAccount[]> {
  const isUser = ({ user }: PreparedAccount, drive: Taken): boolean =>
    user === undefined || user.toLowerCase() === drive.user.toLowerCase();
  const isLabel = ({ label }: PreparedAccount, drive: Taken): boolean =>
    label?.toLowerCase() === drive.label.toLowerCase();
  const hostOf = ({ platform }: Taken): string => new URL(platform.address).host;
  const ways: readonly ((account: PreparedAccount, drive: Taken) => boolean | Promise<boolean>)[] = [
    (account, drive) => account.host === hostOf(drive) && isLabel(account, drive),
    (account, drive) => account.host === hostOf(drive) && isUser(account, drive),
    // A platform may have led to another host of its own.
    async (account, drive) => isUser(account, drive) && (await isSameSite(account.host, hostOf(drive))),
  ];
  let left = accounts;
  let free = drives;
  for (const isItsOwn of ways) {
    for (const drive of free) {
      const taken = await firstOf(left, (account) => isItsOwn(account, drive));
      if (taken === undefined) continue;
      left = left.filter((one) => one !== taken);
      free = free.filter((one) => one !== drive);
    }
  }
  return left;
}

/** Finds the accounts whose platform may have led to this host. */
async function onSameSite(left: readonly PreparedAccount[], host: string): Promise<readonly PreparedAccount[]> {
  const same = await Promise.all(left.map((account) => isSameSite(account.host, host)));
  return left.filter((_, at) => same[at]);
}

async function firstOf<T>(all: readonly T[], fits: (one: T) => boolean | Promise<boolean>): Promise<T | undefined> {
  for (const one of all) if (await fits(one)) return one;
  return undefined;
}

/**
 * Finds the prepared account that a set-up is for: of the same server and, as far as they are given, of the same user and the same
 * name.
 */
export async function accountMeant(
  left: readonly PreparedAccount[],
  wish: { readonly host: string; readonly user: string; readonly label?: string },
): Promise<PreparedAccount | undefined> {
  const exact = left.filter(({ host }) => host === wish.host);
  const there = exact.length > 0 ? exact : await onSameSite(left, wish.host);
  const named = there.filter(({ label }) => wish.label !== undefined && label === wish.label);
  const users = there.filter(
    ({ user }) => user === undefined || wish.user === '' || user.toLowerCase() === wish.user.toLowerCase(),
  );
  return named[0] ?? (wish.label === undefined ? users[0] : undefined);
}
