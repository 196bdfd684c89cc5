import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnedPasswordView } from '../../../electron/contract/app-passwords.ts';
import type { PlatformUser } from '../../../electron/contract/platform-user.ts';
import type { OpenAccount, OpenAdministration } from '../../../electron/engine/engine.ts';
import { sessionLimit } from '../../../electron/contract/time-limit.ts';
import type { RevokedView, SessionEndView } from '../../../electron/contract/window.ts';
import { createWindowSessions } from '../../../electron/tasks/window-sessions.ts';
import { fakeAccount, fakeAdministration, someUser } from '../../fakes/fake-engine.ts';

const { ms: idleMs, tellMs, extensions } = sessionLimit;
const over = { ok: false, failure: { code: 'LK-2008' } };

const createSessions = (told: (end: SessionEndView) => void = () => undefined, revoked: number[] = []) =>
  createWindowSessions((event: 'session' | 'revoked', payload: SessionEndView | RevokedView) => {
    if ('count' in payload) revoked.push(payload.count);
    else if (event === 'session') told(payload);
  });

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
    const sessions = createSessions();
    expect(await sessions.account.list()).toEqual(over);
    sessions.account.keep(account('a'));
    expect(await sessions.account.list()).toEqual({
      ok: true,
      value: { host: 'files.example.com', user: 'anna', passwords: [] },
    });
    await sessions.close();
    await sessions.close();
    expect(closed).toEqual(['a']);
    expect(await sessions.account.list()).toEqual(over);
    expect(await sessions.account.revoke(['1'], false)).toEqual(over);
  });

  it('account session: the account of the window is one at a time: the one before is signed out', () => {
    const sessions = createSessions();
    sessions.account.keep(account('a'));
    sessions.account.keep(account('b'));
    expect(closed).toEqual(['a']);
  });

  it('account session: the account of the window is signed out after five minutes without a call, counted from the last one', async () => {
    const sessions = createSessions();
    sessions.account.keep(account('a'));
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    await sessions.account.list();
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
      const session = createSessions((end) => told.push(end));
      session.account.keep(account('a'));
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
      await session.account.list();
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
    const sessions = createSessions();
    const revokePasswords: OpenAccount['revokePasswords'] = () =>
      new Promise((resolve) => {
        setTimeout(() => {
          resolve({ ok: true, value: { revoked: [] } });
        }, 3 * idleMs);
      });
    sessions.account.keep(account('a', { revokePasswords }));
    const revoking = sessions.account.revoke(['1'], false);
    await vi.advanceTimersByTimeAsync(2 * idleMs);
    expect(closed).toEqual([]);
    await vi.advanceTimersByTimeAsync(idleMs);
    expect(await revoking).toEqual({ ok: true, value: { revoked: [] } });
  });
});

describe('an administrator’s session', () => {
  const password = { id: '1', name: 'Old laptop' } as OwnedPasswordView;
  const other = { id: '8', login: 'emma' };

  it('is none before somebody signs in as one, and the account’s is none then', async () => {
    const sessions = createSessions();
    expect(await sessions.administration.find('nora')).toEqual(over);
    sessions.account.keep(fakeAccount([]));
    expect(await sessions.administration.find('nora')).toEqual(over);
    sessions.administration.keep(fakeAdministration([someUser], []));
    expect(await sessions.account.list()).toEqual(over);
    expect(await sessions.administration.find('nora')).toEqual({ ok: true, value: { users: [someUser] } });
  });

  it('closes what was open before, and is closed itself', async () => {
    const closed: string[] = [];
    const close = (name: string) => () => Promise.resolve(void closed.push(name));
    const sessions = createSessions();
    sessions.account.keep(fakeAccount([], { close: close('account') }));
    sessions.administration.keep(fakeAdministration([], [], { close: close('administration') }));
    expect(closed).toEqual(['account']);
    await sessions.close();
    expect(closed).toEqual(['account', 'administration']);
  });

  it('is about users whom it has found itself, and no other', async () => {
    const asked: PlatformUser[] = [];
    const listPasswords: OpenAdministration['listPasswords'] = (user) => {
      asked.push(user);
      return Promise.resolve({ ok: true, value: [password] });
    };
    const sessions = createSessions();
    sessions.administration.keep(fakeAdministration([someUser], [password], { listPasswords }));
    const unknown = { ok: false, failure: { code: 'LK-1026' } };
    expect(await sessions.administration.list(someUser.id)).toEqual(unknown);
    expect(await sessions.administration.revoke(someUser.id, ['1'], 'lost')).toEqual(unknown);
    await sessions.administration.find('nora');
    expect(await sessions.administration.list(other.id)).toEqual(unknown);
    expect(await sessions.administration.list(someUser.id)).toEqual({
      ok: true,
      value: { user: someUser, passwords: [password] },
    });
    expect(asked).toEqual([someUser]);
    sessions.administration.keep(fakeAdministration([someUser], [password]));
    expect(await sessions.administration.list(someUser.id)).toEqual(unknown);
  });

  it('hands on the reason, and tells how far a deletion is', async () => {
    const revoked: number[] = [];
    const reasons: string[] = [];
    const revokePasswords: OpenAdministration['revokePasswords'] = (_user, ids, reason, { onRevoked }) => {
      reasons.push(reason);
      for (const id of ids) onRevoked?.(id);
      return Promise.resolve({ ok: true, value: { revoked: [password] } });
    };
    const sessions = createSessions(undefined, revoked);
    sessions.administration.keep(fakeAdministration([someUser], [password], { revokePasswords }));
    await sessions.administration.find('nora');
    await sessions.administration.revoke(someUser.id, ['1', '2'], 'Laptop lost');
    expect([reasons, revoked]).toEqual([['Laptop lost'], [1, 2]]);
  });
});
