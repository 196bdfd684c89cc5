import type { DrivesView } from '../../electron/contract/window.ts';

/** An account that this computer knows, by one of its connections. */
export interface KnownAccount {
  readonly connectionId: string;
  readonly address: string;
  readonly user: string;
  /** What its connections are called. */
  readonly labels: readonly string[];
}

/** The accounts of all connections, each once. A set-up that waits is none yet. */
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
