import { expect, it } from 'vitest';
import { quoted, runKey } from '../../../../electron/os/windows/run-key.ts';
import { failureCode } from '../../../support/failure-code.ts';
import { memoryRegistry } from '../../../fakes/memory-registry.ts';

const RUN = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run';
const APPROVED = 'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run';
const NAME = 'app.latchkey.desktop';
const command = ['C:\\Program Files\\Latchkey\\Latchkey.exe', '--hidden'];

function bed() {
  const registry = memoryRegistry();
  return { registry, atLogon: runKey(command, () => Promise.resolve(registry)) };
}

it('is on and off by one value of the user’s own, with program and arguments', async () => {
  const { registry, atLogon } = bed();
  expect(await atLogon.isOn()).toBe(false);
  await atLogon.turn(true);
  expect(registry.read('HKCU', RUN, NAME)).toEqual({
    found: 'yes',
    value: { type: 'text', text: '"C:\\Program Files\\Latchkey\\Latchkey.exe" --hidden' },
  });
  expect(await atLogon.isOn()).toBe(true);
  await atLogon.turn(false);
  expect(registry.all()).toEqual([]);
  await atLogon.turn(false);
});

it('of another place or with other arguments is not on', async () => {
  const { registry, atLogon } = bed();
  registry.put('HKCU', RUN, NAME, 'D:\\Old\\Latchkey.exe --hidden');
  expect(await atLogon.isOn()).toBe(false);
});

it('that a person has switched off in the Task Manager stays off, and who turns it on here is told where that is', async () => {
  const { registry, atLogon } = bed();
  await atLogon.turn(true);
  const off = Buffer.from('030000008f0b1c2d3e4f5061', 'hex');
  registry.put('HKCU', APPROVED, NAME, off);
  expect([await atLogon.isOn(), await atLogon.isSwitchedOff?.()]).toEqual([false, true]);
  expect(await failureCode(atLogon.turn(true))).toBe('LK-5362');
  expect(registry.read('HKCU', APPROVED, NAME)).toEqual({ found: 'yes', value: { type: 'bytes', bytes: off } });
  registry.put('HKCU', APPROVED, NAME, Buffer.from('020000000000000000000000', 'hex'));
  expect([await atLogon.isOn(), await atLogon.isSwitchedOff?.()]).toEqual([true, false]);
});

it.each([
  ['C:\\a\\b.exe', 'C:\\a\\b.exe'],
  ['', '""'],
  ['a b', '"a b"'],
  ['a b\\', '"a b\\\\"'],
  ['a\\"b', '"a\\\\\\"b"'],
])('%j is written as %j', (argument, written) => {
  expect(quoted(argument)).toBe(written);
});
