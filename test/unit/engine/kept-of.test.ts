import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../electron/connections/connection.ts';
import { keptOf } from '../../../electron/upkeep/upkeep-actions.ts';

const application: Connection = {
  ...{ id: 'k3f9a2b4', label: 'NetSync', login: 'nora', user: 'nora' },
  platform: { kind: 'microsoft365', address: 'https://mysignins.example' },
  password: { id: 'k3f9a2b4', name: 'NetSync', origin: 'provided', reviewAt: '2027-02-19T14:03:00Z' },
  ...{ readOnly: false, createdAt: '2026-11-21T14:03:00Z' },
};

describe('what upkeep is told of an application', () => {
  it('is its end and its review, and no drive', () => {
    const base = { id: 'k3f9a2b4', label: 'NetSync', passwordId: 'k3f9a2b4' };
    expect(keptOf(application)).toEqual({ ...base, reviewAt: '2027-02-19T14:03:00Z' });
    const ending = { id: '7', name: 'NetSync', expiresAt: '2027-01-01T00:00:00Z' };
    expect(keptOf({ ...application, password: ending })).toEqual({
      ...{ ...base, passwordId: '7' },
      expiresAt: '2027-01-01T00:00:00Z',
    });
  });
});
