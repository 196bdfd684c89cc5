import { describe, expect, it } from 'vitest';
import { preferencesPolicySource } from '../../../electron/os/mac/preferences-policy-source.ts';
import { registryPolicySource } from '../../../electron/os/windows/registry-policy-source.ts';
import { policyView } from '../../../electron/policy/policy-view.ts';
import { isClosed, ruleOf, type PolicyLookup } from '../../../electron/policy/policy.ts';
import { fakePreferences } from '../../fakes/mac/preferences.ts';
import { memoryRegistry } from '../../fakes/memory-registry.ts';
import { policyOf } from '../../support/policy-of.ts';

const KEY = 'SOFTWARE\\Policies\\Latchkey\\Accounts';
const files = { address: 'files.example.com', user: '%UPN%', label: 'Company files', letter: 'N', silent: true };
const projects = { address: 'projects.example.com', label: 'Projects' };
const problems = (lookup: PolicyLookup): readonly string[] =>
  lookup.found === 'yes' ? (lookup.problems ?? []).map(({ written, why }) => `${written}: ${why}`) : [];

describe('accounts that IT prepares', () => {
  it.each<[string, object]>([
    ['of another type', { address: 7 }],
    ['without an address', { label: 'Files' }],
    ['with a place that nobody knows', { address: 'a.example', user: '%PASSWORD%' }],
    ['with a letter of the machine’s own', { address: 'a.example', letter: 'C' }],
    ['with a name that no folder can have', { address: 'a.example', label: 'a/b' }],
  ])('are followed without the one that is %s', (_what, damaged) => {
    const lookup = policyOf({ accounts: [files, damaged, projects] });
    expect(ruleOf(lookup, 'accounts')).toEqual([files, projects]);
    expect(problems(lookup)).toEqual(['accounts[2]: ill-typed']);
    expect(isClosed(lookup, 'accounts')).toBe(false);
  });

  it('are followed without what a later version may know of them', () => {
    const lookup = policyOf({ accounts: [{ ...projects, colour: 'blue' }] });
    expect(ruleOf(lookup, 'accounts')).toEqual([projects]);
    expect(problems(lookup)).toEqual(['accounts[1].colour: unknown']);
  });

  it('are none where there are more than anybody would prepare', () => {
    const lookup = policyOf({ accounts: Array.from({ length: 21 }, () => projects) });
    expect(ruleOf(lookup, 'accounts')).toBeUndefined();
    expect(problems(lookup)).toEqual(['accounts: ill-typed']);
  });

  it('are shown by their names and addresses', () => {
    const view = policyView(policyOf({ accounts: [files, { address: 'a.example' }] }));
    expect(view.rules).toMatchObject([{ name: 'accounts', value: 'Company files (files.example.com), a.example' }]);
  });

  it('are read from rows and from keys of the registry', async () => {
    const registry = memoryRegistry();
    registry.put('HKLM', KEY, '2', '{"Address": "two.example"}');
    registry.put('HKLM', KEY, '10', '{"address": "ten.example"}');
    registry.put('HKLM', KEY, '11', 'files.example.com'); // no JSON
    for (const [name, value] of [
      ['Address', 'files.example.com'],
      ['User', '%UPN%'],
      ['Label', 'Company files'],
      ['Letter', 'N'],
      ['Silent', 1],
    ] as const)
      registry.put('HKLM', `${KEY}\\1`, name, value);
    registry.put('HKLM', `${KEY}\\2`, 'Address', 7);
    registry.put('HKLM', `${KEY}\\3`, 'Address', 'three.example');
    registry.refuse('HKLM', `${KEY}\\3`, 5);
    const lookup = await registryPolicySource(() => Promise.resolve(registry)).read();
    expect(ruleOf(lookup, 'accounts')).toEqual([{ address: 'two.example' }, { address: 'ten.example' }, files]);
    expect(problems(lookup)).toEqual(['Accounts[3]: ill-typed', 'Accounts[5]: ill-typed', 'Accounts[6]: ill-typed']);
  });

  it('are read from an array of a profile', async () => {
    const array = [{ Address: 'files.example.com', Silent: true }, 'files.example.com', { Address: 'a.example' }];
    const mac = fakePreferences('app.latchkey.desktop', new Map([['Accounts', { value: array, forced: true }]]));
    const lookup = await preferencesPolicySource(() => Promise.resolve(mac.foreign)).read();
    expect(ruleOf(lookup, 'accounts')).toEqual([
      { address: 'files.example.com', silent: true },
      { address: 'a.example' },
    ]);
    expect(problems(lookup)).toEqual(['Accounts[2]: ill-typed']);
  });
});
