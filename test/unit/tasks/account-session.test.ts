import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenAccount } from '../../../electron/engine/engine.ts';
import { createAccountSession, idleMs } from '../../../electron/tasks/account-session.ts';
import { fakeAccount } from '../../fakes/fake-engine.ts';

const over = { ok: false, failure: { code: 'LK-2008' } };

describe('account session', () => {
  let closed: string[];
  const account = (name: string, calls: Partial<OpenAccount> = {}): OpenAccount =>
    fakeAccount([], { close: () => Promise.resolve(void closed.push(name)), ...calls });
  beforeEach(() => {
    vi.useFakeTimers();
    closed = [];
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('account session: the account of the window is none before somebody signs in, and none after it is closed', async () => {
    const accountSession = createAccountSession();
    expect(await accountSession.list()).toEqual(over);
    accountSession.keep(account('a'));
    expect(await accountSession.list()).toEqual({
      ok: true,
      value: { host: 'files.example.com', user: 'anna', passwords: [] },
    });
    await accountSession.close();
    await accountSession.close();
    expect(closed).toEqual(['a']);
    expect(await accountSession.list()).toEqual(over);
    expect(await accountSession.revoke(['1'])).toEqual(over);
  });

  it('account session: the account of the window is one at a time: the one before is signed out', () => {
    const accountSession = createAccountSession();
    accountSession.keep(account('a'));
    accountSession.keep(account('b'));
    expect(closed).toEqual(['a']);
  });

  it('account session: the account of the window is signed out after five minutes without a call, counted from the last one', async () => {
    const accountSession = createAccountSession();
    accountSession.keep(account('a'));
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    await accountSession.list();
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    expect(closed).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(closed).toEqual(['a']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('account session: the account of the window is not signed out in the middle of a long revocation', async () => {
    const accountSession = createAccountSession();
    const revokePasswords: OpenAccount['revokePasswords'] = () =>
      new Promise((resolve) => {
        setTimeout(() => {
          resolve({ ok: true, value: { revoked: [] } });
        }, 3 * idleMs);
      });
    accountSession.keep(account('a', { revokePasswords }));
    const revoking = accountSession.revoke(['1']);
    await vi.advanceTimersByTimeAsync(2 * idleMs);
    expect(closed).toEqual([]);
    await vi.advanceTimersByTimeAsync(idleMs);
    expect(await revoking).toEqual({ ok: true, value: { revoked: [] } });
  });
});
