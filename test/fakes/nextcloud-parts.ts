import { afterEach, beforeEach, vi } from 'vitest';
import type { Connection } from '../../electron/connections/connection.ts';
import { setUp } from '../../electron/lifecycle/set-up.ts';
import type { SetUpWish } from '../../electron/lifecycle/plan.ts';
import type { BrowserVisit } from '../../electron/sign-in/ask.ts';
import { newRun, type Attempt } from './attempt.ts';
import { MemoryNextcloud } from './memory-nextcloud.ts';
import { fakeParts, type FakeParts } from './parts.ts';

/** Parts whose platform grants app passwords in the browser. */
export interface NextcloudParts extends FakeParts {
  readonly cloud: MemoryNextcloud;
}

export function nextcloudParts(): NextcloudParts {
  const fake = fakeParts();
  const cloud = new MemoryNextcloud(fake.disturbances, () => fake.parts.now().getTime());
  fake.drives.accepts = (_spec, secret) => cloud.opens(secret);
  const parts = {
    ...fake.parts,
    platform: () => cloud,
    discover: (address: URL, _caFile?: string, signal?: AbortSignal) => cloud.discover(address, signal),
  };
  return { ...fake, parts, cloud };
}

/** How long a page can be granted. */
export const FLOW_MS = 1_200_000;

/** In each test of a file, waits for a second pass as soon as nothing else is to be done. */
export function inAHurry(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.setTimerTickMode('nextTimerAsync');
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** The one connection that there is. */
export async function theOnly({ parts }: Pick<NextcloudParts, 'parts'>): Promise<Connection> {
  const [connection] = await parts.connections.list();
  if (connection === undefined) throw new Error('none');
  return connection;
}

/** Someone who grants what the page asks, unless they do something else there. */
export function granting(
  { cloud }: NextcloudParts,
  visit: (visit: BrowserVisit) => void | Promise<void> = ({ url }) => {
    cloud.grant(url);
  },
  signal?: AbortSignal,
): Attempt {
  const mine = (): boolean => true;
  return newRun(signal, 'nora', { mine, browser: async (shown) => { await visit(shown); } }); // prettier-ignore
}

export function trySetUpByGrant(fake: NextcloudParts, run = granting(fake), more: Partial<SetUpWish> = {}) {
  return setUp(fake.parts, { address: fake.cloud.address, user: '', ...more }, run);
}

/** Everything that a set-up may leave, wherever. Looks past all disturbances. */
export async function whatIsLeftOfGrant(fake: NextcloudParts) {
  fake.disturbances.clear();
  return {
    onPlatform: fake.cloud.names,
    inKeychain: fake.secrets.keys,
    mapped: fake.drives.mapped,
    proofs: fake.drives.proofs,
    connections: (await fake.parts.connections.list()).map(({ id }) => id),
    journal: (await fake.parts.journal.list()).map(({ phase, undoing }) => (undoing ? `${phase} undoing` : phase)),
  };
}
