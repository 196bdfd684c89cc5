import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchTrayHost } from '../../electron/os/linux/bus/tray-host.ts';
import { startBareBus, type BareBus } from '../support/bare-bus.ts';
import { startTrayWatcher } from '../support/tray-watcher.ts';

describe('the tray of a Linux desktop', () => {
  let bus: BareBus | undefined;
  let over = new AbortController();
  afterEach(async () => {
    over.abort();
    over = new AbortController();
    await bus?.stop();
    bus = undefined;
  });
  const watch = (busAddress: string): boolean[] => {
    const heard: boolean[] = [];
    watchTrayHost({ onChange: (there) => heard.push(there), signal: over.signal, busAddress });
    return heard;
  };

  it('is there when something shows StatusNotifierItems', async () => {
    bus = await startBareBus();
    await startTrayWatcher(bus.address);
    const heard = watch(bus.address);
    await vi.waitFor(() => {
      expect(heard).toEqual([true]);
    }, 10_000);
  });

  it('is not there in GNOME, comes with what shows it later, goes with it, and comes back', async () => {
    bus = await startBareBus();
    const heard = watch(bus.address);
    const until = (expected: boolean[]) =>
      vi.waitFor(() => {
        expect(heard).toEqual(expected);
      }, 10_000);
    await until([false]);
    const stop = await startTrayWatcher(bus.address);
    await until([false, true]);
    stop();
    await until([false, true, false]);
    await startTrayWatcher(bus.address);
    await until([false, true, false, true]);
  });
});
