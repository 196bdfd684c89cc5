import { expect } from 'vitest';
import { recover } from '../../electron/lifecycle/recovery.ts';
import { silentSteps } from '../../electron/lifecycle/run.ts';
import { USER } from './attempt.ts';
import type { FakeParts } from './parts.ts';
import { replacedBy } from '../../electron/lifecycle/journal/journal-entry.ts';

const never = new AbortController().signal;

/** The next start of a program that was killed, with everything working again. */
export async function startAgain(fake: FakeParts) {
  fake.disturbances.clear();
  fake.secrets.mood = 'ready';
  return await recover(fake.parts, silentSteps, never);
}

/**
 * What holds after every start: no app password that no keychain holds, unless an entry says so; no keychain item, drive
 * or proof file that nobody knows of; and every connection is whole.
 */
export async function expectNothingStray(fake: FakeParts): Promise<void> {
  fake.disturbances.clear();
  const entries = await fake.parts.journal.list();
  const connections = await fake.parts.connections.list();
  const records = await fake.parts.sessions.list();
  const known = new Set([...entries, ...connections, ...records].map(({ id }) => id));
  const items = new Set(fake.secrets.keys);
  for (const { id, name } of fake.platform.passwordsOf(USER)) {
    const held = connections.some((one) => one.password.id === id && items.has(`app-password:${one.id}`));
    const told = entries.some(
      (entry) => entry.password.id === id || entry.password.name === name || replacedBy(entry)?.id === id,
    );
    expect({ id, name, accountedFor: held || told }).toEqual({ id, name, accountedFor: true });
  }
  const strayItems = [...items].filter((item) => !known.has(item.replace(/^.*:/, '')));
  const strayDrives = fake.drives.mapped.filter((id) => !known.has(id));
  const strayProofs = fake.drives.proofs.filter((name) => !entries.some(({ proof }) => proof === name));
  expect({ strayItems, strayDrives, strayProofs }).toEqual({ strayItems: [], strayDrives: [], strayProofs: [] });
  for (const { id, drive } of connections.filter((one) => !entries.some((entry) => entry.id === one.id))) {
    expect({ id, item: items.has(`app-password:${id}`), session: items.has(`session:${id}`) }).toEqual({
      ...{ id, item: true, session: false },
    });
    if (drive !== undefined) expect(fake.drives.mapped).toContain(id);
  }
}
