import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectionStore } from '../../../electron/connections/connection-store.ts';
import { isFreshProfile } from '../../../electron/engine/is-fresh-profile.ts';
import { fileJournal } from '../../../electron/lifecycle/journal/journal.ts';

const platform = { kind: 'netexplorer', address: 'https://demo.example' } as const;
const who = { id: 'k3f9a2b4', platform, user: 'nora', label: 'Files', password: { id: '7', name: 'Files' } };

describe('fresh profile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-kept-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('fresh profile: a profile is fresh at the first start, and when the folder itself is not there yet', async () => {
    expect(await isFreshProfile(folder)).toBe(true);
    expect(await isFreshProfile(join(folder, 'not-yet'))).toBe(true);
  });

  it('fresh profile: a profile is not fresh with a connection, nor with work under way', async () => {
    await connectionStore(folder).save({ ...who, login: 'nora', createdAt: '2026-11-21T14:03:00Z', readOnly: false });
    expect(await isFreshProfile(folder)).toBe(false);
    rmSync(join(folder, 'connections.json'));
    const journal = fileJournal(folder);
    await journal.write({
      ...{ version: 3, kind: 'setup', startedAt: '2026-11-21T14:03:00Z', phase: 'begun', undoing: false, ...who },
      proof: '.latchkey-proof-k3f9a2b4',
    });
    expect(await isFreshProfile(folder)).toBe(false);
  });

  it('fresh profile: nothing is said of what cannot be looked at', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await isFreshProfile(join(folder, 'file'))).toBe(false);
  });
});
