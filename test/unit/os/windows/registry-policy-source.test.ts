import { beforeEach, describe, expect, it } from 'vitest';
import { POLICY_KEY, registryPolicySource } from '../../../../electron/os/windows/registry-policy-source.ts';
import { memoryRegistry, type MemoryRegistry } from '../../../fakes/memory-registry.ts';

let registry: MemoryRegistry;
beforeEach(() => {
  registry = memoryRegistry();
});
const read = () => registryPolicySource(() => Promise.resolve(registry)).read();
const put = (name: string, value: string | number | readonly string[] | Buffer): void => {
  registry.put('HKLM', POLICY_KEY, name, value);
};
const by = 'HKLM\\SOFTWARE\\Policies\\Latchkey';

describe('IT’s policy in the registry', () => {
  it('has a value for each rule, in any case', async () => {
    put('DirectDrive', 1);
    put('handOver', 0);
    put('DriveLetters', 'NPQ');
    put('WarningDays', ['30', '7']);
    put('Platform', '{"address": "files.example.com", "kind": "netexplorer"}');
    expect(await read()).toEqual({
      ...{ found: 'yes', by },
      policy: {
        ...{ directDrive: true, handOver: false, driveLetters: 'NPQ', warningDays: [30, 7] },
        platform: { address: 'files.example.com', kind: 'netexplorer' },
      },
    });
  });

  it('is not there without its key, and allows nothing with an empty one', async () => {
    expect(await read()).toEqual({ found: 'no', by });
    put('HandOver', 1);
    registry.remove(POLICY_KEY, 'HandOver'); // of HKCU
    expect(await read()).toMatchObject({ policy: { handOver: true } });
  });

  it('is never taken from the user’s own part', async () => {
    registry.put('HKCU', POLICY_KEY, 'HandOver', 1);
    expect(await read()).toEqual({ found: 'no', by });
  });

  it.each([
    ['a rule that nobody knows', 'Hand0ver', 1],
    ['a number that is neither yes nor no', 'HandOver', 2],
    ['a text for yes', 'DirectDrive', 'yes'],
    ['text that is no JSON', 'Platform', '{address'],
    ['bytes', 'HandOver', Buffer.from([1])],
  ])('is damaged by %s, and allows nothing then', async (_what, name, value) => {
    put('KeepRefreshToken', 1);
    put(name, value);
    expect(await read()).toEqual({ found: 'unknown', by, why: 'damaged' });
  });

  it('that cannot be read is not none', async () => {
    registry.refuse('HKLM', POLICY_KEY, 5);
    expect(await read()).toEqual({ found: 'unknown', by, why: 'unreadable' });
    const broken = registryPolicySource(() => Promise.reject(new Error('no koffi')));
    expect(await broken.read()).toEqual({ found: 'unknown', by, why: 'unreadable' });
  });
});
