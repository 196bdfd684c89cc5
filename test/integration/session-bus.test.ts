import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { withSessionBus, type SessionBus } from '../../electron/os/linux/bus/session-bus.ts';
import { startBareBus } from '../support/bare-bus.ts';

const timeoutMs = 5000;
const D_BUS = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };

/** The connections that the bus has, by the names it gave them; ours alone here. */
async function names(bus: SessionBus): Promise<string[]> {
  const [all] = await bus.call({ ...D_BUS, member: 'ListNames' });
  return (all as string[]).filter((name) => name.startsWith(':'));
}

async function aBus() {
  const bus = await startBareBus();
  onTestFinished(() => bus.stop());
  return { ...bus, ask: () => withSessionBus({ address: bus.address, timeoutMs }, names) };
}

it('serves what follows, and what happens at once, over one connection', async () => {
  const { ask } = await aBus();
  const first = await ask();
  expect(first).toHaveLength(1);
  expect(await Promise.all([ask(), ask()])).toEqual([first, first]);
});

it('is connected to anew after a while without work', async () => {
  const { ask } = await aBus();
  const first = await ask();
  await sleep(500);
  const second = await ask();
  expect(second).toHaveLength(1);
  expect(second).not.toEqual(first);
});

it('is connected to anew after an answer that did not come in time', async () => {
  const { ask, address } = await aBus();
  const first = await ask();
  const silent = withSessionBus({ address, timeoutMs: 50 }, () => new Promise(() => undefined));
  await expect(silent).rejects.toThrow('Timeout');
  expect(await ask()).not.toEqual(first);
});

it('that is gone is not lent again', async () => {
  const bus = await startBareBus();
  const ask = () => withSessionBus({ address: bus.address, timeoutMs }, names);
  await ask();
  await bus.stop();
  await expect(ask()).rejects.toThrow('org.freedesktop.DBus.Error.');
});
