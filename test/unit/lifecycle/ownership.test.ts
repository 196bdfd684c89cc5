import { describe, expect, it } from 'vitest';
import type { AppPasswordView } from '../../../electron/contract/view.ts';
import { owned, type Here, type Use } from '../../../electron/lifecycle/account.ts';

const now = new Date('2026-11-21T14:03:00Z');
const here: Here = { machine: 'PC-4711', device: 'kfnqx7', uses: [] };
const password = (name: string, more: Partial<AppPasswordView> = {}): AppPasswordView => ({
  ...{ id: '42', name, createdAt: null, expiresAt: null, method: null, lastUsedAt: null },
  ...more,
});
const named = (machine: string, tail: string): string => `Network drive – ${machine} – 2026-11-21 04:03 – ${tail}`;

describe('whose an app password is', () => {
  it.each([
    ['this machine and this device', named('PC-4711', 'kfnqx7-ab3d'), 'orphan'],
    ['this device, for another program', 'Outlook – PC-4711 – 2026-11-21 04:03 – kfnqx7-ab3d', 'orphan'],
    ['this device before the machine was renamed', named('PC-1', 'kfnqx7-ab3d'), 'likely-orphan'],
    ['this machine, in the old pattern', named('PC-4711', 'ab3d'), 'likely-orphan'],
    ['another machine, in the old pattern', named('PC-1', 'ab3d'), 'another'],
    ['another device of this name', named('PC-4711', 'aaaaaa-ab3d'), 'another'],
    ['another machine and another device', named('PC-1', 'aaaaaa-ab3d'), 'another'],
    ['a person', 'PC-4711', 'another'],
    ['a person who copied the pattern', `${named('PC-4711', 'kfnqx7-ab3d')} copy`, 'another'],
  ])('made by %s', (_by, name, ownership) => {
    expect(owned(password(name), here, now)).toMatchObject({ ownership });
    expect(owned(password(name), here, now)).not.toHaveProperty('usedBy');
  });

  const use: Use = { connectionId: 'c1', label: 'Work', passwordId: '42', passwordName: 'N' };
  it.each<[string, Use, string]>([
    ['a connection that has its id', use, 'here'],
    ['a connection that has another id', { ...use, passwordId: '43' }, 'another'],
    [
      'a connection that has another id and, by chance, the name',
      { ...use, passwordId: '43', passwordName: 'Mine' },
      'another',
    ],
    ['a set-up under way under its name', { connectionId: 'c1', label: 'Work', passwordName: 'Mine' }, 'here'],
    ['a set-up under way under another name', { connectionId: 'c1', label: 'Work', passwordName: 'N' }, 'another'],
  ])('used by %s', (_by, used, ownership) => {
    const marked = owned(password('Mine'), { ...here, uses: [used] }, now);
    expect(marked.ownership).toBe(ownership);
    expect([marked.connectionId, marked.usedBy]).toEqual(
      ownership === 'here' ? ['c1', 'Work'] : [undefined, undefined],
    );
  });

  it('is this machine’s as long as something uses it, whatever its name says', () => {
    const name = named('PC-1', 'aaaaaa-ab3d');
    expect(owned(password(name), { ...here, uses: [use] }, now).ownership).toBe('here');
  });
});

describe('an app password counts as unused', () => {
  const day = 24 * 3600_000;
  const ago = (days: number): string => new Date(now.getTime() - days * day).toISOString();
  it.each([
    ['last used 90 days ago', { lastUsedAt: ago(90), createdAt: ago(400) }, true],
    ['last used 89 days ago', { lastUsedAt: ago(89.9), createdAt: ago(400) }, false],
    ['never used and made 90 days ago', { createdAt: ago(90) }, true],
    ['never used and made yesterday', { createdAt: ago(1) }, false],
    ['used in the future, by a clock that is ahead', { lastUsedAt: ago(-3) }, false],
    ['nothing is known of it', {}, false],
  ])('%s: %o is %s', (_what, dates, unused) => {
    expect(owned(password('N', dates), here, now).unused).toBe(unused);
  });
});
