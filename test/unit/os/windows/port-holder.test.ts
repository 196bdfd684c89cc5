import { expect, it } from 'vitest';
import { isProgramAt, listenerIn, portHolder, type PortCalls } from '../../../../electron/os/windows/port-holder.ts';
import type { UserCalls } from '../../../../electron/os/windows/this-user.ts';

/** MIB_TCPTABLE_OWNER_PID: a count, then state, address, port, address, port, process; ports as they go over the network. */
function table4(...listeners: readonly { port: number; process: number }[]): Buffer {
  const table = Buffer.alloc(4 + 24 * listeners.length + 100); // Windows is given more room than it needs
  table.writeUInt32LE(listeners.length);
  for (const [index, { port, process }] of listeners.entries()) {
    const at = 4 + 24 * index;
    table.writeUInt32LE(2, at); // MIB_TCP_STATE_LISTEN
    table.writeUInt32LE(0x0100_007f, at + 4);
    table.writeUInt16BE(port, at + 8);
    table.writeUInt16BE(0xabcd, at + 10); // "the upper half may be anything"
    table.writeUInt32LE(process, at + 20);
  }
  return table;
}

/** MIB_TCP6TABLE_OWNER_PID: address (16), scope, port, address (16), scope, port, state, process. */
function table6(port: number, process: number): Buffer {
  const table = Buffer.alloc(4 + 56);
  table.writeUInt32LE(1);
  table.writeUInt16BE(port, 4 + 20);
  table.writeUInt32LE(2, 4 + 48);
  table.writeUInt32LE(process, 4 + 52);
  return table;
}

const ports = (changed: Partial<PortCalls>) => () =>
  Promise.resolve<PortCalls>({ listeners: () => undefined, programOf: () => undefined, ...changed });
const users =
  (changed: Partial<UserCalls> = {}) =>
  () =>
    Promise.resolve<UserCalls>({ session: () => 1, sidOf: () => undefined, nameOf: () => undefined, ...changed });

it('finds the process that listens on a port, and no other', () => {
  const table = table4({ port: 50_000, process: 11 }, { port: 50_001, process: 12 });
  expect(listenerIn(table, 'IPv4', 50_001)).toBe(12);
  expect(listenerIn(table, 'IPv4', 50_002)).toBeUndefined();
  expect(listenerIn(table6(50_003, 13), 'IPv6', 50_003)).toBe(13);
});

it('reads no further than the table goes', () => {
  const cut = table4({ port: 50_000, process: 11 }, { port: 50_001, process: 12 }).subarray(0, 4 + 24);
  expect(listenerIn(cut, 'IPv4', 50_001)).toBeUndefined();
  expect(listenerIn(Buffer.alloc(0), 'IPv4', 50_001)).toBeUndefined();
  expect(listenerIn(undefined, 'IPv4', 50_001)).toBeUndefined();
});

it('names program and user as far as this user may know them', async () => {
  const listeners = (family: 'IPv4' | 'IPv6') => (family === 'IPv6' ? table6(50_003, 13) : table4());
  const named = users({ sidOf: (id) => `S-1-5-21-${String(id)}`, nameOf: (sid) => `PC\\user of ${sid}` });
  expect(await portHolder(50_003, ports({ listeners, programOf: () => 'C:\\Tools\\nc.exe' }), named)).toEqual({
    user: 'PC\\user of S-1-5-21-13',
    program: 'nc.exe, 13',
  });
  expect(await portHolder(50_003, ports({ listeners }), users())).toEqual({ program: '?, 13' });
  expect(await portHolder(50_003, ports({ listeners }), users({ sidOf: () => 'S-1-5-18' }))).toEqual({
    user: 'S-1-5-18',
    program: '?, 13',
  });
  expect(await portHolder(50_004, ports({ listeners }), users())).toBeUndefined();
});

it.each([
  ['the program that listens there', 12, 50_001, true],
  ['one that has not told its port yet', 12, 0, true],
  ['one at another port', 12, 50_000, false],
  ['another program with its process id', 11, 50_000, false],
  ['a process that has ended', 99, 50_001, false],
] as const)('tells %s: process %i at %i is %s', async (_what, pid, port, is) => {
  const names: Readonly<Partial<Record<number, string>>> = { 11: 'C:\\Other\\nc.exe', 12: 'C:\\Tools\\RCLONE.EXE' };
  const listeners = () => table4({ port: 50_000, process: 11 }, { port: 50_001, process: 12 });
  const load = ports({ listeners, programOf: (id) => names[id] });
  expect(await isProgramAt({ pid, port, program: 'rclone.exe' }, load)).toBe(is);
});
