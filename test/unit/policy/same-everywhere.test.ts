import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import plist from 'plist';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyNames, type PolicyName } from '../../../electron/contract/policy-names.ts';
import { filePolicySource } from '../../../electron/os/linux/file-policy-source.ts';
import { preferencesPolicySource } from '../../../electron/os/mac/preferences-policy-source.ts';
import { registryPolicySource } from '../../../electron/os/windows/registry-policy-source.ts';
import { flatName, rowOf } from '../../../electron/policy/policy-keys.ts';
import {
  allowsHandOver,
  allowsMoreDrives,
  allowsNextcloudPassword,
  allowsRefreshTokens,
  allowsReport,
  isClosed,
  type PolicyLookup,
} from '../../../electron/policy/policy.ts';
import { fakePreferences, type Preference } from '../../fakes/mac/preferences.ts';
import { memoryRegistry, type MemoryRegistry } from '../../fakes/memory-registry.ts';
import { projectText } from '../../support/project-files.ts';
import { regFileValues } from '../../support/reg-file.ts';

const KEY = 'SOFTWARE\\Policies\\Latchkey';
const DOMAIN = 'app.latchkey.desktop';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-everywhere-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function onLinux(content: object): Promise<PolicyLookup> {
  const file = join(folder, 'policy.json');
  writeFileSync(file, JSON.stringify({ version: 1, ...content }), { mode: 0o644 });
  return filePolicySource(file, process.getuid?.() ?? 0).read();
}

function onWindows(fill: (registry: MemoryRegistry) => void): Promise<PolicyLookup> {
  const registry = memoryRegistry();
  fill(registry);
  return registryPolicySource(() => Promise.resolve(registry)).read();
}

async function onMac(preferences: Readonly<Record<string, Partial<Preference>>>): Promise<PolicyLookup> {
  const entries = Object.entries(preferences).map(([name, one]): [string, Preference] => [
    name,
    { value: undefined, forced: true, ...one },
  ]);
  const mac = fakePreferences(DOMAIN, new Map(entries));
  const found = await preferencesPolicySource(() => Promise.resolve(mac.foreign)).read();
  expect(mac.alive()).toBe(0); // what was made is given back
  return found;
}

const values = (lookup: PolicyLookup): unknown => (lookup.found === 'yes' ? lookup.policy : lookup);
const problems = (lookup: PolicyLookup): readonly unknown[] =>
  lookup.found === 'yes' ? (lookup.problems ?? []).map(({ written, why }) => `${written}: ${why}`) : [];

describe('the same rules', () => {
  it('are the same on each system, as the files for IT’s tools give them', async () => {
    const example = JSON.parse(projectText('assets/policy/linux/policy.example.json')) as object;
    const linux = await onLinux(example);
    expect(problems(linux)).toEqual([]);
    const expected = values(linux) as Readonly<Record<string, unknown>>;
    expect(Object.keys(expected)).toEqual(policyNames);

    const windows = await onWindows((registry) => {
      for (const { key, name, value } of regFileValues(projectText('assets/policy/windows/latchkey.reg'))) {
        registry.put('HKLM', key, name, value);
      }
    });
    expect(problems(windows)).toEqual([]);
    expect(values(windows)).toEqual(expected);

    const preferences = plist.parse(projectText('assets/policy/macos/preferences.plist')) as Record<string, unknown>;
    const mac = await onMac(Object.fromEntries(Object.entries(preferences).map(([name, value]) => [name, { value }])));
    expect(problems(mac)).toEqual([]);
    const { driveLetters: _, directDrive: __, ...everywhere } = expected;
    expect(values(mac)).toEqual(everywhere);
  });

  it('are the same below the names that older files have', async () => {
    const older = await onLinux({ platform: { address: 'a.example', kind: 'webdav' }, oauth: { clientId: 'x' } });
    const newer = await onLinux({ platformAddress: 'a.example', platformKind: 'webdav', oauthClientId: 'x' });
    expect(values(older)).toEqual(values(newer));
  });

  it('are none where nothing is set, which allows nothing', async () => {
    for (const none of [await onWindows(() => undefined), await onMac({})]) {
      expect(none.found).toBe('no');
      expect([allowsHandOver(none), allowsRefreshTokens(none), allowsNextcloudPassword(none)]).not.toContain(true);
      expect([allowsMoreDrives(none), allowsReport(none)]).toEqual([true, true]);
    }
  });

  it('hold what the table says where they are not set', async () => {
    const none = await onLinux({});
    const otherwise = (name: PolicyName): unknown => rowOf(name).default;
    expect(allowsHandOver(none)).toBe(otherwise('handOver'));
    expect(allowsRefreshTokens(none)).toBe(otherwise('keepRefreshToken'));
    expect(allowsNextcloudPassword(none)).toBe(otherwise('nextcloudPassword'));
    expect(allowsMoreDrives(none)).toBe(otherwise('moreDrives'));
    expect(allowsReport(none)).toBe(otherwise('report'));
  });
});

describe('a rule with a value of another type', () => {
  /** Of each type another one: what the form of the rule is not. */
  const other = (name: PolicyName): { json: unknown; registry: string | number; preference: unknown } =>
    ['flag', 'number'].includes(rowOf(name).form.is)
      ? { json: 'yes', registry: 'yes', preference: 'yes' }
      : { json: 7, registry: 7, preference: 7 };

  it.each(policyNames)('closes itself alone, on each system, and is told: %s', async (name) => {
    const { json, registry: data, preference } = other(name);
    const beside = name === 'helpPhone' ? 'helpName' : 'helpPhone';
    const found = [
      await onLinux({ [name]: json, [beside]: '1234' }),
      await onWindows((registry) => {
        registry.put('HKLM', KEY, flatName(name), data);
        registry.put('HKLM', KEY, flatName(beside), '1234');
      }),
      await onMac({ [flatName(name)]: { value: preference }, [flatName(beside)]: { value: '1234' } }),
    ];
    for (const lookup of found) {
      expect(values(lookup)).toEqual({ [beside]: '1234' });
      expect(problems(lookup)).toEqual([expect.stringMatching(new RegExp(`^${name}: ill-typed$`, 'i'))]);
      expect(isClosed(lookup, name)).toBe(rowOf(name).damaged === 'closed');
    }
  });

  it('forbids what it may forbid', async () => {
    const found = await onLinux({ handOver: 1, moreDrives: 'no', report: 'yes', keepRefreshToken: 'true' });
    const allowed = [allowsHandOver, allowsMoreDrives, allowsReport, allowsRefreshTokens].map((allows) =>
      allows(found),
    );
    expect(allowed).toEqual([false, false, false, false]);
  });
});

describe('the registry', () => {
  it('tells rules that are not known, values and lists, and follows the others', async () => {
    const found = await onWindows((registry) => {
      registry.put('HKLM', KEY, 'NewRule', 1);
      registry.put('HKLM', `${KEY}\\NewList`, '1', 'x');
      registry.put('HKLM', KEY, 'handover', 1); // names are the same in any case
    });
    expect(values(found)).toEqual({ handOver: true });
    expect(problems(found).toSorted()).toEqual(['NewList: unknown', 'NewRule: unknown']);
  });

  it('has its lists in the order of their names', async () => {
    const found = await onWindows((registry) => {
      for (const [name, day] of [
        ['10', '1'],
        ['9', '3'],
        ['1', '30'],
      ] as const)
        registry.put('HKLM', `${KEY}\\WarningDays`, name, day);
    });
    expect(values(found)).toEqual({ warningDays: [30, 3, 1] });
  });

  it.each([
    ['2', 2],
    ['a text', '1'],
    ['bytes', Buffer.from([1])],
    ['a list', ['1']],
  ])('allows nothing by a flag that is %s', async (_what, data) => {
    const found = await onWindows((registry) => {
      registry.put('HKLM', KEY, 'HandOver', data);
    });
    expect(allowsHandOver(found)).toBe(false);
    expect(problems(found)).toEqual(['HandOver: ill-typed']);
  });

  it('grants nothing by what the user has written in theirs', async () => {
    const found = await onWindows((registry) => {
      registry.put('HKCU', KEY, 'HandOver', 1);
      registry.put('HKCU', 'SOFTWARE\\Policies\\Latchkey', 'NextcloudPassword', 1);
    });
    expect(found.found).toBe('no');
    expect(allowsHandOver(found)).toBe(false);
  });

  it('that cannot be read is unknown, and so is a value of it', async () => {
    const denied = await onWindows((registry) => {
      registry.put('HKLM', KEY, 'HandOver', 1);
      registry.refuse('HKLM', KEY, 5);
    });
    expect(denied).toMatchObject({ found: 'unknown', why: 'unreadable' });
    const list = await onWindows((registry) => {
      registry.put('HKLM', `${KEY}\\OAuthScopes`, '1', 'files');
      registry.put('HKLM', KEY, 'OAuthClientId', 'x');
      registry.refuse('HKLM', `${KEY}\\OAuthScopes`, 5);
    });
    expect(isClosed(list, 'oauthScopes')).toBe(true);
  });

  it('is not searched without an end', async () => {
    const found = await onWindows((registry) => {
      for (let at = 0; at < 1001; at += 1) registry.put('HKLM', `${KEY}\\WarningDays`, String(at), '3');
      registry.put('HKLM', KEY, 'HelpName', 'x'.repeat(2_000_000));
    });
    expect(values(found)).toEqual({});
    expect(problems(found)).toHaveLength(2);
  });
});

describe('the preferences of a Mac', () => {
  it('are no policy where a person has written them', async () => {
    const found = await onMac({ HandOver: { value: true, forced: false }, MoreDrives: { value: false } });
    expect(values(found)).toEqual({ moreDrives: false });
    expect((await onMac({ HandOver: { value: true, forced: false } })).found).toBe('no');
  });

  it('are no policy any more once their profile is taken away while they are read', async () => {
    expect((await onMac({ HandOver: { value: true, goes: true } })).found).toBe('no');
  });

  it.each([
    ['nothing', undefined],
    ['a date', new Date(0)],
    ['a number', 1],
    ['an array', [true]],
    ['a dictionary', { yes: true }],
  ])('allow nothing by a flag that is %s', async (_what, value) => {
    const found = await onMac({ HandOver: { value } });
    expect(allowsHandOver(found)).toBe(false);
    expect(problems(found)).toEqual(['HandOver: ill-typed']);
  });

  it('are not searched without an end', async () => {
    let deep: unknown = 'x';
    for (let at = 0; at < 50; at += 1) deep = [deep];
    const found = await onMac({
      WarningDays: { value: Array.from({ length: 1001 }, () => 3) },
      OAuthScopes: { value: deep },
      PasswordDays: { value: 1.5 },
      HelpName: { value: 'x'.repeat(100_000) },
    });
    expect(values(found)).toEqual({});
    expect(problems(found)).toHaveLength(4);
  });

  it('are unknown where the system’s library cannot be had', async () => {
    const found = await preferencesPolicySource(() => Promise.reject(new Error('no library'))).read();
    expect(found).toMatchObject({ found: 'unknown', why: 'unreadable' });
  });
});
