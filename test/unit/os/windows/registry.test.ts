import { describe, expect, it } from 'vitest';
import { registryOver, type RegistryCalls } from '../../../../electron/os/windows/registry.ts';
import { memoryRegistry } from '../../../fakes/memory-registry.ts';

const KEY = String.raw`Software\Example\App\Part`;

describe('the registry', () => {
  it('gives texts, numbers, lists and bytes as what they are', () => {
    const registry = memoryRegistry();
    registry.put('HKLM', KEY, 'Text', 'é €');
    registry.put('HKLM', KEY, 'Number', 4_294_967_295);
    registry.put('HKLM', KEY, 'List', ['one', 'two']);
    registry.put('HKLM', KEY, 'Bytes', Buffer.from([3, 0]));
    expect(registry.read('HKLM', KEY, 'text')).toEqual({ found: 'yes', value: { type: 'text', text: 'é €' } });
    expect(registry.read('HKLM', KEY, 'Number')).toEqual({
      found: 'yes',
      value: { type: 'number', number: 4_294_967_295 },
    });
    expect(registry.read('HKLM', KEY, 'List')).toEqual({ found: 'yes', value: { type: 'list', list: ['one', 'two'] } });
    expect(registry.read('HKLM', KEY, 'Bytes')).toEqual({
      found: 'yes',
      value: { type: 'bytes', bytes: Buffer.from([3, 0]) },
    });
  });

  it('reads a value that is longer than the first buffer', () => {
    const registry = memoryRegistry();
    const long = 'x'.repeat(50_000);
    registry.put('HKLM', KEY, 'Long', long);
    expect(registry.read('HKLM', KEY, 'Long')).toEqual({ found: 'yes', value: { type: 'text', text: long } });
  });

  it('does not take a number of another length for a number', () => {
    const calls = { get: () => ({ code: 0, type: 4, bytes: 2 }) } as unknown as RegistryCalls;
    expect(registryOver(calls).read('HKLM', KEY, 'Odd')).toMatchObject({ value: { type: 'bytes' } });
  });

  it('tells what is not there from what it cannot read', () => {
    const registry = memoryRegistry();
    expect(registry.read('HKLM', KEY, 'None')).toEqual({ found: 'no' });
    expect(registry.keys('HKLM', KEY)).toEqual({ found: 'no' });
    registry.put('HKLM', KEY, 'There', 1);
    registry.refuse('HKLM', KEY, 5);
    expect(registry.read('HKLM', KEY, 'There')).toEqual({ found: 'unknown', code: 5 });
    expect(registry.names('HKLM', KEY)).toEqual({ found: 'unknown', code: 5 });
  });

  it('keeps the machine’s part and the user’s apart', () => {
    const registry = memoryRegistry();
    registry.put('HKCU', KEY, 'Mine', 1);
    expect(registry.read('HKLM', KEY, 'Mine')).toEqual({ found: 'no' });
  });

  it('names the keys and the values of a key', () => {
    const registry = memoryRegistry();
    registry.put('HKCU', String.raw`Network\Z`, 'RemotePath', 'a');
    registry.put('HKCU', String.raw`Network\Y\deeper`, 'RemotePath', 'b');
    expect(registry.keys('HKCU', 'Network')).toEqual({ found: 'yes', value: ['Z', 'Y'] });
    expect(registry.names('HKCU', String.raw`Network\Z`)).toEqual({ found: 'yes', value: ['RemotePath'] });
  });

  it('writes and removes in the user’s part, and takes nothing to remove for a success', () => {
    const registry = memoryRegistry();
    expect(registry.write(KEY, '', 'label')).toBe(0);
    expect(registry.read('HKCU', KEY, '')).toEqual({ found: 'yes', value: { type: 'text', text: 'label' } });
    expect([registry.remove(KEY, ''), registry.remove(KEY, ''), registry.remove('Nowhere', 'x')]).toEqual([0, 0, 0]);
    registry.write(KEY, 'a', '1');
    expect([registry.removeKey(KEY), registry.removeKey(KEY)]).toEqual([0, 0]);
    expect(registry.all()).toEqual([]);
  });

  it('removes no tree near the root', () => {
    const registry = memoryRegistry();
    registry.put('HKCU', String.raw`Software\Microsoft\Windows`, 'Kept', 1);
    expect(registry.removeKey(String.raw`Software\Microsoft\Windows\\`)).toBe(87);
    expect(registry.removeKey('Software')).toBe(87);
    expect(registry.all()).toHaveLength(1);
  });
});
