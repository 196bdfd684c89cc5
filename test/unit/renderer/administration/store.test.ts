import { describe, expect, it } from 'vitest';
import type { OwnedPasswordView, RevocationReport } from '../../../../electron/contract/app-passwords.ts';
import type { FoundUsersView, WorkView } from '../../../../electron/contract/window.ts';
import { createAdministrationStore } from '../../../../renderer/administration/store.ts';
import { createWorkStore } from '../../../../renderer/work/store.ts';
import { createFakeBridge, done, hold, refused } from '../../../fakes/fake-bridge.ts';
import { someUser } from '../../../fakes/fake-engine.ts';

const administrator = { host: 'files.example.com', user: 'olivia' };
const asked = { platform: 'files.example.com', user: 'olivia' };
const password = (id: string): OwnedPasswordView => ({
  ...{ id, name: `Device ${id}`, createdAt: null, expiresAt: null, method: null, lastUsedAt: null },
  ...{ ownership: 'another', unused: false, byLatchkey: false },
});
const all = ['1', '2', '3'].map(password);
const signedIn: WorkView = { attempt: 1, kind: 'administration', steps: [], now: { at: 'done', administrator } };

/** A window in which an administrator has signed in and looks at a user's app passwords, of which two are chosen. */
async function opened() {
  const fake = createFakeBridge();
  const work = createWorkStore(fake.bridge);
  const store = createAdministrationStore(fake.bridge, work);
  const state = () => store.getState();
  fake.replies.work.start = () => done(signedIn);
  fake.replies.administration.find = () => done({ users: [someUser] });
  fake.replies.administration.list = () => done({ user: someUser, passwords: all });
  await state().signIn(asked);
  await state().find('nora');
  await state().open(someUser);
  state().choose(new Set(['1', '3']));
  state().confirm();
  return { fake, work, state };
}

const idsOf = (passwords: readonly OwnedPasswordView[] = []): readonly string[] => passwords.map(({ id }) => id);

describe('the store of an administrator', () => {
  it('signs in, finds a user, lists what they have, and asks before it deletes', async () => {
    const { fake, work, state } = await opened();
    expect(fake.inputsOf('work.start')).toEqual([{ kind: 'administration', ...asked }]);
    expect(work.getState().attempt).toBeNull();
    expect(state()).toMatchObject({ administrator, found: [someUser], confirming: true, report: null });
    expect(idsOf(state().opened?.passwords)).toEqual(['1', '2', '3']);
    expect(fake.inputsOf('administration.revoke')).toEqual([]);
    state().keep();
    expect(state()).toMatchObject({ confirming: false, chosen: new Set(['1', '3']) });
  });

  it('tells how far a deletion is, and what it has done', async () => {
    const { fake, state } = await opened();
    const held = hold<RevocationReport>();
    fake.replies.administration.revoke = () => held.answer;
    const revoking = state().revoke('Laptop lost');
    expect(state().deleting).toEqual({ done: 0, count: 2 });
    fake.emit('revoked', { count: 1 });
    expect(state().deleting).toEqual({ done: 1, count: 2 });
    await state().revoke('twice');
    held.give({ ok: true, value: { revoked: [password('1'), password('3')] } });
    await revoking;
    expect(fake.inputsOf('administration.revoke')).toEqual([
      { user: someUser.id, ids: ['1', '3'], reason: 'Laptop lost' },
    ]);
    expect(state()).toMatchObject({ deleting: null, confirming: false, report: { count: 2 }, chosen: new Set() });
    expect(idsOf(state().opened?.passwords)).toEqual(['2']);
  });

  it('asks for another reason when it is refused, with nothing deleted', async () => {
    const { fake, state } = await opened();
    for (const code of ['LK-1004', 'LK-1027'] as const) {
      fake.replies.administration.revoke = () => refused(code);
      await state().revoke('\u200b');
      expect(state()).toMatchObject({ confirming: true, deleting: null, notBegun: { code } });
    }
    expect(state().chosen.size).toBe(2);
  });

  it('looks again after a deletion that stopped in the middle: one may be gone whose answer is missing', async () => {
    const { fake, state } = await opened();
    const failure = { code: 'LK-3003' } as const;
    fake.replies.administration.revoke = () => done({ revoked: [password('1')], failure });
    fake.replies.administration.list = () => done({ user: someUser, passwords: [password('2')] });
    await state().revoke('Laptop lost');
    expect(state()).toMatchObject({ report: { count: 1, failure }, chosen: new Set() });
    expect(idsOf(state().opened?.passwords)).toEqual(['2']);
  });

  it.each(['LK-2008', 'LK-6001'] as const)('signs out at %s, and still says what was deleted', async (code) => {
    const { fake, state } = await opened();
    fake.replies.administration.revoke = () => done({ revoked: [password('1')], failure: { code } });
    await state().revoke('Laptop lost');
    expect(state()).toMatchObject({
      ...{ administrator: null, opened: null, found: null, ended: { code } },
      deletedBefore: { count: 1, user: someUser },
    });
    expect(fake.inputsOf('passwords.close')).toHaveLength(1);
    state().forbid();
    expect(state()).toMatchObject({ ended: { code: 'LK-6001' }, deletedBefore: { count: 1, user: someUser } });
  });

  it('stays where it is when somebody is no administrator, and says so', async () => {
    const { fake, state } = await opened();
    fake.replies.administration.find = () => refused('LK-2020');
    state().back();
    await state().find('emma');
    expect(state()).toMatchObject({ administrator, found: null, refused: { code: 'LK-2020' }, busy: null });
  });

  it('forgets everything and signs out when the view is left, but finishes what was confirmed', async () => {
    const { fake, state } = await opened();
    const held = hold<RevocationReport>();
    fake.replies.administration.revoke = () => held.answer;
    const revoking = state().revoke('Laptop lost');
    state().leave();
    expect(state()).toMatchObject({ administrator: null, found: null, opened: null, deleting: null, asked });
    expect(fake.inputsOf('passwords.close')).toHaveLength(0);
    held.give({ ok: true, value: { revoked: [password('1')] } });
    await revoking;
    expect(state()).toMatchObject({ administrator: null, report: null });
    expect(fake.inputsOf('passwords.close')).toHaveLength(1);
  });

  it('lets no late answer bring back a user who was left', async () => {
    const { fake, state } = await opened();
    const held = hold<FoundUsersView>();
    fake.replies.administration.find = () => held.answer;
    const searching = state().find('emma');
    state().leave();
    held.give({ ok: true, value: { users: [someUser] } });
    await searching;
    expect(state()).toMatchObject({ found: null, busy: null });
  });

  it('is told of the end of its session, once somebody is signed in', async () => {
    const { fake, state } = await opened();
    fake.emit('session', { at: 'ending', seconds: 60, extensions: 2 });
    expect(state().ending?.extensions).toBe(2);
    fake.emit('session', { at: 'over' });
    expect(state()).toMatchObject({ over: true, administrator: null, opened: null });
    fake.emit('session', { at: 'ending', seconds: 60, extensions: 2 });
    expect(state().ending).toBeNull();
  });
});
