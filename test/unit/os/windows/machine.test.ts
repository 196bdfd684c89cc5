import { expect, it } from 'vitest';
import { machineId } from '../../../../electron/os/windows/machine.ts';
import { memoryRegistry, type MemoryRegistry } from '../../../fakes/memory-registry.ts';

const KEY = 'SOFTWARE\\Microsoft\\Cryptography';
const GUID = '7e6c1ab3-6d1f-4f0e-8a55-0e2a7a1d9c11';

function idOf(guid: string | number, sid = 'S-1-5-21-1-2-3-1001'): Promise<Buffer | undefined> {
  const registry = memoryRegistry();
  registry.put('HKLM', KEY, 'MachineGuid', guid);
  return idIn(registry, sid);
}
const idIn = (registry: MemoryRegistry, sid = 'S-1-5-21-1-2-3-1001') =>
  machineId(
    () => Promise.resolve(registry),
    () => Promise.resolve({ sid }),
  );

it('is the same for one user of one computer, another one for anybody else, and says nothing of either', async () => {
  const id = await idOf(GUID);
  expect(id).toHaveLength(16);
  expect(await idOf(GUID.toUpperCase())).toEqual(id);
  expect(await idOf(GUID, 'S-1-5-21-1-2-3-1002')).not.toEqual(id);
  expect(await idOf(GUID.replace('7', '8'))).not.toEqual(id);
  expect(id?.toString('hex')).not.toBe(GUID.replaceAll('-', ''));
});

it('is none where Windows does not tell, and no made-up one for all such computers', async () => {
  for (const guid of ['', 'x', 7, '00000000-0000-0000-0000-000000000000']) expect(await idOf(guid)).toBeUndefined();
  expect(await idIn(memoryRegistry())).toBeUndefined();
  const refusing = memoryRegistry();
  refusing.refuse('HKLM', KEY, 5);
  expect(await idIn(refusing)).toBeUndefined();
  expect(await machineId(() => Promise.reject(new Error('no koffi')))).toBeUndefined();
});
