import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenAccount } from '../../../electron/engine/engine.ts';
import { sessionLimit } from '../../../electron/contract/time-limit.ts';
import type { SessionEndView } from '../../../electron/contract/window.ts';
import { createAccountSession } from '../../../electron/tasks/account-session.ts';
import { fakeAccount } from '../../fakes/fake-engine.ts';

const { ms: idleMs, tellMs, extensions } = sessionLimit;
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
    expect(await accountSession.revoke(['1'], false)).toEqual(over);
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

  describe('its end', () => {
    let told: SessionEndView[];
    const ending = (left: number): SessionEndView => ({ at: 'ending', seconds: tellMs / 1000, extensions: left });
    const begin = () => {
      told = [];
      const session = createAccountSession((end) => told.push(end));
      session.keep(account('a'));
      return session;
    };

    it('is told a minute before, and when it has come', async () => {
      begin();
      await vi.advanceTimersByTimeAsync(idleMs - tellMs - 1);
      expect(told).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect(told).toEqual([ending(extensions)]);
      await vi.advanceTimersByTimeAsync(tellMs);
      expect([told.at(-1), closed]).toEqual([{ at: 'over' }, ['a']]);
    });

    it('is put off by one call, counted from that call', async () => {
      const session = begin();
      await vi.advanceTimersByTimeAsync(idleMs - 1);
      session.stay();
      expect(told.at(-1)).toEqual({ at: 'open' });
      await vi.advanceTimersByTimeAsync(idleMs - 1);
      expect([told.at(-1), closed]).toEqual([ending(extensions - 1), []]);
    });

    it('cannot be put off for ever: after ten times it comes, unless something is done', async () => {
      const session = begin();
      for (let times = 0; times <= extensions; times += 1) {
        await vi.advanceTimersByTimeAsync(idleMs - 1);
        session.stay();
      }
      expect([told.at(-1), closed]).toEqual([ending(0), []]);
      await session.list();
      expect(told.at(-1)).toEqual({ at: 'open' });
      await vi.advanceTimersByTimeAsync(idleMs - 1);
      session.stay();
      expect(closed).toEqual([]);
      await vi.advanceTimersByTimeAsync(idleMs);
      expect(closed).toEqual(['a']);
      expect(vi.getTimerCount()).toBe(0);
    });

    it('is not told of an account that the person has left', async () => {
      await begin().close();
      await vi.advanceTimersByTimeAsync(idleMs);
      expect(told).toEqual([]);
    });
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
    const revoking = accountSession.revoke(['1'], false);
    await vi.advanceTimersByTimeAsync(2 * idleMs);
    expect(closed).toEqual([]);
    await vi.advanceTimersByTimeAsync(idleMs);
    expect(await revoking).toEqual({ ok: true, value: { revoked: [] } });
  });
});
