import type { DrivesView } from '../../electron/contract/window.ts';

/** An account that this computer knows through its connections. */
export interface KnownAccount {
  readonly connectionId: string;
  readonly address: string;
  readonly user: string;
  /** The labels of its connections. */
  readonly labels: readonly string[];
}

/** Lists the accounts of all connections, each once. A set-up that waits does not count yet. */
export function accountsOf({ drives, applications }: DrivesView): readonly KnownAccount[] {
  const accounts = new Map<string, KnownAccount>();
  const finished = drives.filter(({ state }) => state !== 'waiting');
  for (const { id, label, platform, user } of [...finished, ...applications]) {
    const key = JSON.stringify([platform.address, user]);
    const known = accounts.get(key) ?? { connectionId: id, address: platform.address, user, labels: [] };
    accounts.set(key, { ...known, labels: [...known.labels, label] });
  }
  return [...accounts.values()];
}
