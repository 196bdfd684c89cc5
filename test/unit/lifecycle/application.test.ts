import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeConnection } from '../../../electron/lifecycle/removal.ts';
import { recover } from '../../../electron/lifecycle/recovery.ts';
import { setUpApplication } from '../../../electron/lifecycle/set-up.ts';
import { silentSteps } from '../../../electron/lifecycle/run.ts';
import { newRun, nothing, setUpConnection, USER, whatIsLeft } from '../../fakes/attempt.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';
import { FailureError } from '../../../electron/contract/failure.ts';

let fake: FakeParts;
beforeEach(() => {
  fake = fakeParts();
});
afterEach(() => {
  fake.stop();
});

const make = (run = newRun(), label = 'NetSync') =>
  setUpApplication(fake.parts, { address: fake.platform.address, user: USER, label }, run);

async function made(label?: string) {
  const done = await make(newRun(), label);
  if (!done.ok) throw new Error(done.failure.code);
  return done.value;
}

describe('an app password for another application', () => {
  it('is made, kept and noted, and no drive with it', async () => {
    const run = newRun();
    const done = await make(run);
    const [password] = fake.platform.passwordsOf(USER);
    expect(password?.name).toMatch(/^NetSync – PC-4711 – /);
    expect(done).toMatchObject({ ok: true, value: { label: 'NetSync', login: USER, password: { id: password?.id } } });
    const id = done.ok ? done.value.id : '';
    expect(await whatIsLeft(fake)).toEqual({
      ...nothing,
      onPlatform: [password?.name],
      inKeychain: [`app-password:${id}`],
      connections: [id],
    });
    expect(run.ended).toEqual(['discover done', 'sign-in done', 'create done', 'store done', 'save done']);
    expect((await fake.parts.connections.list())[0]?.drive).toBeUndefined();
  });

  it('never meets WebDAV: nothing of drives is used', async () => {
    await make();
    expect(fake.disturbances.trace.filter((effect) => effect.startsWith('drives.'))).toEqual([]);
  });

  it('is removed with everything, without a drive being looked for', async () => {
    const connection = await made();
    const run = newRun();
    expect(await removeConnection(fake.parts, connection, { localOnly: false }, run)).toBeUndefined();
    expect(await whatIsLeft(fake)).toEqual(nothing);
    expect(run.ended).toEqual(['sign-in done', 'revoke done', 'forget done']);
  });

  it('is removed here only when that is asked for', async () => {
    const connection = await made();
    await removeConnection(fake.parts, connection, { localOnly: true }, newRun());
    expect(await whatIsLeft(fake)).toEqual({ ...nothing, onPlatform: [connection.password.name] });
  });

  it('that cannot be noted is taken back at once: nothing is left to be tried again', async () => {
    fake.disturbances.at('connections.save', () => {
      throw new FailureError('LK-1013');
    });
    const run = newRun();
    expect(await make(run)).toEqual({ ok: false, failure: { code: 'LK-1013' }, after: 'undone' });
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it('is finished by the next start, also after one at which the disk was full', async () => {
    fake.disturbances.at('connections.save', fake.disturbances.kill, { when: 'before' });
    await make().catch(() => undefined);
    fake.disturbances.clear();
    fake.disturbances.at('connections.save', () => {
      throw new FailureError('LK-1013');
    });
    const again = () => recover(fake.parts, silentSteps, new AbortController().signal);
    expect(await again()).toMatchObject([{ label: 'NetSync', outcome: 'open', failure: { code: 'LK-1013' } }]);
    fake.disturbances.clear();
    expect(await again()).toMatchObject([{ label: 'NetSync', outcome: 'finished' }]);
    expect(await whatIsLeft(fake)).toMatchObject({ journal: [], mapped: [], connections: [expect.any(String)] });
  });

  it('is undone by the next start when the keychain has lost it', async () => {
    fake.disturbances.at('connections.save', fake.disturbances.kill, { when: 'before' });
    await make().catch(() => undefined);
    const [key = ''] = fake.secrets.keys.filter((each) => each.startsWith('app-password'));
    fake.disturbances.clear();
    await fake.parts.secrets.forget({ kind: 'app-password', id: key.replace('app-password:', '') });
    expect(await recover(fake.parts, silentSteps, new AbortController().signal)).toMatchObject([{ outcome: 'undone' }]);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it.each([
    ['that a drive has', 'demo company', 'LK-1006'],
    ['that is empty', '', 'LK-1004'],
    ['with control characters', 'Net\u0007Sync', 'LK-1004'],
  ])('refuses a name %s before anything is asked', async (_what, label, code) => {
    await setUpConnection(fake);
    const before = fake.platform.passwordsOf(USER).length;
    expect(await make(newRun(), label)).toMatchObject({ ok: false, failure: { code }, after: 'undone' });
    expect(fake.platform.passwordsOf(USER)).toHaveLength(before);
  });

  it('may have a name that no folder could have, and a long one', async () => {
    const label = `Outlook: connector / “sync” ${'x'.repeat(60)}`;
    const connection = await made(label);
    expect(connection.label).toBe(label);
    expect(connection.password.name.length).toBeLessThanOrEqual(64);
    expect(connection.password.name).toContain('PC-4711');
  });
});
