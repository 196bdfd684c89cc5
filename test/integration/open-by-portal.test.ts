import { readdirSync, readFileSync } from 'node:fs';
import { Message, sessionBus } from '@jellybrick/dbus-next';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openByPortal } from '../../electron/os/linux/bus/portal.ts';
import { startBareBus, type BareBus } from '../support/bare-bus.ts';

const LINK = 'https://cloud.example/login/flow?token=a-link-that-signs-in';
let bus: BareBus;
beforeAll(async () => {
  bus = await startBareBus();
});
afterAll(() => bus.stop());

/** A portal that answers each call as it is told. */
async function portal(answers: 'opens' | 'refuses' | 'hangs'): Promise<{ heard: unknown[][]; stop: () => void }> {
  const connection = sessionBus({ busAddress: bus.address });
  const heard: unknown[][] = [];
  connection.addMethodHandler((message: Message) => {
    if (message.member !== 'OpenURI') return false;
    heard.push([message.path, message.interface, message.signature, message.body[1]]);
    if (answers === 'opens') connection.send(Message.newMethodReturn(message, 'o', ['/request/1']));
    if (answers === 'refuses') {
      connection.send(Message.newError(message, 'org.freedesktop.portal.Error.NotAllowed', 'no'));
    }
    return true;
  });
  await connection.requestName('org.freedesktop.portal.Desktop', 0);
  return {
    heard,
    stop: () => {
      connection.disconnect();
    },
  };
}

/** Everything that any user may read of every process. */
function argumentsOfAll(): string {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return ''; // ended meanwhile
      }
    })
    .join('\n');
}

it('a link arrives over the bus, and no process has it among its arguments', async () => {
  const { heard, stop } = await portal('opens');
  const opening = openByPortal(LINK, { address: bus.address });
  const seen = argumentsOfAll();
  expect(await opening).toBe(true);
  expect(heard).toEqual([['/org/freedesktop/portal/desktop', 'org.freedesktop.portal.OpenURI', 'ssa{sv}', LINK]]);
  expect(`${seen}${argumentsOfAll()}`).not.toContain('a-link-that-signs-in');
  stop();
});

it.each(['refuses', 'hangs'] as const)('a portal that %s leaves it to another way, before long', async (how) => {
  const { stop } = await portal(how);
  expect(await openByPortal(LINK, { address: bus.address, timeoutMs: 300 })).toBe(false);
  stop();
});

it.each([
  ['without a portal', () => bus.address],
  ['without a bus', () => 'unix:path=/nonexistent/bus'],
  ['on a system that has none', () => ''],
])('%s it is left to another way', async (_what, address) => {
  expect(await openByPortal(LINK, { address: address() })).toBe(false);
});
