import { beforeEach, describe, expect, it } from 'vitest';
import { callChannel, channels } from '../../../electron/contract/channels.ts';
import { FailureError, type Result } from '../../../electron/contract/failure.ts';
import { register } from '../../../electron/ipc/register.ts';
import { appOrigin } from '../../../electron/shell/app-origin.ts';
import { recordingHandlers } from '../../fakes/fake-handlers.ts';
import { FakeIpcMain } from '../../fakes/fake-ipc-main.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';

const check = callChannel('address', 'check');
const start = callChannel('work', 'start');

describe('the gate', () => {
  let ipcMain: FakeIpcMain;
  let log: MemoryLog;
  beforeEach(() => {
    ipcMain = new FakeIpcMain();
    log = new MemoryLog();
  });
  const open = (answer?: () => Promise<Result<unknown>>) => {
    const { handlers, calls } = recordingHandlers(answer);
    register(ipcMain, handlers, { appOrigin, log });
    return calls;
  };

  it('listens on the channels of the table and on no other', () => {
    open();
    const all = Object.entries(channels).flatMap(([area, names]) => names.map((name) => callChannel(area, name)));
    expect([...ipcMain.listeners.keys()].sort()).toEqual(all.sort());
  });

  it('hands a proved input to the handler and its answer back', async () => {
    const calls = open(() => Promise.resolve({ ok: true, value: 'found' }));
    expect(await ipcMain.invoke(check, { text: 'files.example.com' })).toEqual({ ok: true, value: 'found' });
    expect(calls).toEqual([{ name: 'address.check', input: { text: 'files.example.com' } }]);
  });

  it('rejects a sender that is not our page, and calls no handler', async () => {
    const calls = open();
    const event = { senderFrame: { url: 'https://files.example.com/', parent: null } };
    await expect(ipcMain.invoke(check, { text: 'x' }, event)).rejects.toThrow('refused');
    await expect(ipcMain.invoke(check, { text: 'x' }, { senderFrame: null })).rejects.toThrow('refused');
    expect(calls).toEqual([]);
    expect(log.lines).toContainEqual({ event: 'untrusted-sender', fields: { call: 'address.check' } });
  });

  it.each([
    ['nothing', undefined],
    ['a field too many', { text: 'x', more: 1 }],
    ['another type', { text: 1 }],
    ['a text that is too long', { text: 'x'.repeat(2049) }],
    ['another object', { [Symbol.toStringTag]: 'text' }],
    ['a prototype', JSON.parse('{"__proto__":{"text":"x"}}')],
  ])('answers %s with LK-0001 and calls no handler', async (_name, input) => {
    const calls = open();
    expect(await ipcMain.invoke(check, input)).toEqual({ ok: false, failure: { code: 'LK-0001', reference: 'REF1' } });
    expect(calls).toEqual([]);
  });

  it('says in the log where an input is wrong, but never what it was', async () => {
    open();
    const sent = { kind: 'setup', platform: 'x', user: 'anna', password: ['hunter2'], label: { hunter2: 'hunter2' } };
    await ipcMain.invoke(start, sent);
    expect(String(log.unexpectedErrors[0])).toContain('password');
    expect(JSON.stringify(log) + String(log.unexpectedErrors[0])).not.toContain('hunter2');
  });

  it('passes on what a handler fails with when it is expected', async () => {
    open(() => Promise.reject(new FailureError('LK-1013', { path: '/x' })));
    const failure = { code: 'LK-1013', details: { path: '/x' } };
    expect(await ipcMain.invoke(check, { text: 'x' })).toEqual({ ok: false, failure });
  });

  it('turns anything else that a handler throws into LK-0001, with the story in the log only', async () => {
    open(() => Promise.reject(new Error('the database of /home/anna is broken')));
    expect(await ipcMain.invoke(check, { text: 'x' })).toEqual({
      ok: false,
      failure: { code: 'LK-0001', reference: 'REF1' },
    });
    expect(String(log.unexpectedErrors[0])).toContain('/home/anna');
  });
});
