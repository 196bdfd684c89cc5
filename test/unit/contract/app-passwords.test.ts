import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choosePasswords,
  isOrphan,
  passwordFilters,
  passwordSorts,
  type OwnedPasswordView,
} from '../../../electron/contract/app-passwords.ts';

const one = (id: string, more: Partial<OwnedPasswordView> = {}): OwnedPasswordView => ({
  id,
  name: `Name ${id}`,
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt: null,
  method: null,
  lastUsedAt: null,
  ownership: 'another',
  unused: false,
  ...more,
});

const all = [
  one('here', { ownership: 'here', usedBy: 'Büro', name: 'Network drive 10', lastUsedAt: '2026-11-20T00:00:00Z' }),
  one('tool', { method: 'Outlook', name: 'Éditeur', createdAt: null, lastUsedAt: '2026-11-21T10:00:00+02:00' }),
  one('old', { unused: true, name: 'Network drive 9', createdAt: '2025-01-01T00:00:00Z' }),
  one('likely', { ownership: 'likely-orphan', name: 'network drive 2', expiresAt: '2027-01-01T00:00:00Z' }),
  one('orphan', { ownership: 'orphan', unused: true, name: 'Zoo', expiresAt: '2026-12-31T23:30:00-05:00' }),
  one('recent', { lastUsedAt: '2026-11-21T09:00:00Z', createdAt: '2026-11-01T00:00:00Z', name: 'a' }),
];
const ids = (...choice: Parameters<typeof choosePasswords>): string =>
  choosePasswords(...choice)
    .map(({ id }) => id)
    .join(' ');

describe('the list of app passwords', () => {
  it.each([
    ['offered', 'orphan likely old tool recent here'],
    ['name', 'recent tool likely old here orphan'],
    ['created', 'recent here likely orphan old tool'],
    ['used', 'old likely orphan here tool recent'],
    ['expires', 'likely orphan here tool old recent'],
  ] as const)('in the order “%s” is: %s', (sort, order) => {
    expect(ids(all, { filter: 'all', sort })).toBe(order);
  });

  it.each([
    ['all', 'here tool old likely orphan recent'],
    ['here', 'here'],
    ['orphaned', 'likely orphan'],
    ['unused', 'old orphan'],
    ['another', 'tool old recent'],
  ] as const)('filtered by “%s” is: %s', (filter, left) => {
    expect(
      choosePasswords(all, { filter, sort: 'name' })
        .map(({ id }) => id)
        .sort(),
    ).toEqual(left.split(' ').sort());
  });

  it.each([
    ['network', 'here old likely'],
    ['  NETWORK   drive 9 ', 'old'],
    ['outlook', 'tool'],
    ['editeur', 'tool'],
    ['buro', 'here'],
    ['drive outlook', ''],
    ['   ', 'here tool old likely orphan recent'],
  ])('searched for %j is: %s', (search, left) => {
    const found = choosePasswords(all, { filter: 'all', sort: 'name', search }).map(({ id }) => id);
    expect(found.sort()).toEqual(left === '' ? [] : left.split(' ').sort());
  });

  it('loses none and doubles none, whatever the order, and is left as it was', () => {
    const date = fc.option(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((d) => d.toISOString()),
    );
    const password = fc.record({
      createdAt: date,
      expiresAt: date,
      lastUsedAt: date,
      name: fc.string(),
      unused: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(password), fc.constantFrom(...passwordSorts), (some, sort) => {
        const list = some.map((each, index) => one(String(index), each));
        const before = JSON.stringify(list);
        const sorted = choosePasswords(list, { filter: 'all', sort });
        expect(new Set(sorted)).toEqual(new Set(list));
        expect(sorted).toHaveLength(list.length);
        expect(JSON.stringify(list)).toBe(before);
      }),
    );
  });

  it('of 3,000 is sorted and searched in a fraction of a second, whatever is asked', () => {
    const many = Array.from({ length: 3000 }, (_, n) =>
      one(String(n), { name: `Device ${String((n * 7919) % 3000)}` }),
    );
    const began = process.cpuUsage(); // not by the clock: other programs run too
    for (const sort of passwordSorts) {
      for (const filter of passwordFilters) choosePasswords(many, { filter, sort, search: 'device 29' });
    }
    expect(process.cpuUsage(began).user / 1000 / 25).toBeLessThan(100);
  });

  it('tells orphans from all others', () => {
    expect(all.filter(isOrphan).map(({ id }) => id)).toEqual(['likely', 'orphan']);
  });
});
