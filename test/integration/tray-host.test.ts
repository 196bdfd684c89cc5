import { sessionBus } from '@jellybrick/dbus-next';
import { afterEach, describe, expect, it } from 'vitest';
import { hasTrayHost } from '../../electron/shell/tray-host.ts';
import { startBareBus, type BareBus } from '../support/bare-bus.ts';

describe('the tray of a Linux desktop', () => {
  let bus: BareBus | undefined;
  afterEach(async () => {
    await bus?.stop();
    bus = undefined;
  });

  it('is there when something shows StatusNotifierItems', async () => {
    bus = await startBareBus();
    const desktop = sessionBus({ busAddress: bus.address });
    await desktop.requestName('org.kde.StatusNotifierWatcher', 0);
    expect(await hasTrayHost('linux', bus.address)).toBe(true);
    desktop.disconnect();
  });

  it('is not there when nothing does, as in GNOME', async () => {
    bus = await startBareBus();
    expect(await hasTrayHost('linux', bus.address)).toBe(false);
  });

  it('is not there without a bus', async () => {
    expect(await hasTrayHost('linux', 'unix:path=/nonexistent/bus')).toBe(false);
  });

  it.each(['windows', 'mac'] as const)('is always there on %s', async (desktop) => {
    expect(await hasTrayHost(desktop, 'unix:path=/nonexistent/bus')).toBe(true);
  });
});
