import { describe, expect, it } from 'vitest';
import { gvfsFailure, saysAlreadyMounted, saysGone } from '../../../../../electron/os/linux/drives/gvfs-failure.ts';

const glib = (domain: string, code: number): string => `org.gtk.GDBus.UnmappedGError.Quark._${domain}.Code${code}`;
const io = (code: number): string => glib('g_2dio_2derror_2dquark', code);
const bus = (name: string): string => `org.freedesktop.DBus.Error.${name}`;

describe('what gvfs’s daemon answers with', () => {
  it.each([
    [io(14), 'LK-5006'],
    [io(24), 'LK-3003'],
    [io(28), 'LK-3001'],
    [io(37), 'LK-3002'],
    [io(39), 'LK-3002'],
    [io(42), 'LK-3014'],
    [io(44), 'LK-3004'],
    [io(0), 'LK-5005'],
    [glib('g_2dresolver_2derror_2dquark', 0), 'LK-3001'],
    [glib('unheard_2dof', 1), 'LK-5005'],
    [bus('NoServer'), 'LK-5002'],
    [bus('ServiceUnknown'), 'LK-5002'],
    [bus('Timeout'), 'LK-5007'],
    [bus('NoReply'), 'LK-5017'],
    [bus('TimedOut'), 'LK-5007'],
    [bus('Disconnected'), 'LK-5005'],
  ])('%s is %s', (name, code) => {
    expect(gvfsFailure(name, { host: 'h', seconds: 20 }).failure.code).toBe(code);
  });

  it('names the domain and number that it does not know, for the helpdesk', () => {
    expect(gvfsFailure(io(0), { host: 'h', seconds: 20 }).failure.details).toEqual({
      host: 'h',
      name: 'gvfs',
      reason: 'g-io-error-quark 0',
    });
  });

  it('tells what is mapped already and what is gone', () => {
    expect(saysAlreadyMounted(io(17))).toBe(true);
    expect(saysAlreadyMounted(io(14))).toBe(false);
    expect(saysGone(bus('UnknownMethod'))).toBe(true);
    expect(saysGone(bus('NoReply'))).toBe(false);
  });
});
