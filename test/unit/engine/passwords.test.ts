import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionView } from '../../../electron/contract/view.ts';
import { USER } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

describe('the app passwords of an account', () => {
  let bed: EngineBed;
  let connection: ConnectionView;
  let other: string;
  const account = { connection: 'Work' };
  beforeEach(async () => {
    bed = engineBed();
    connection = valueOf(await bed.setUp({ label: 'Work' }));
    other = bed.fake.platform.addPassword(USER, 'Another device');
  });
  afterEach(() => {
    bed.fake.stop();
  });

  it.each([
    ['a connection', { connection: 'Work' }],
    ['the only connection', {}],
    ['a platform and a user', { platform: 'demo.example/some/path', user: USER }],
  ])('are listed by %s, with those of this device marked', async (_what, of) => {
    const listed = valueOf(await bed.engine.listPasswords(of, bed.run()));
    expect(listed.map(({ id, connectionId }) => [id, connectionId])).toEqual([
      [connection.password.id, connection.id],
      [other, undefined],
    ]);
    expect(bed.fake.platform.openSessions).toBe(0);
  });

  it('are not marked as this device’s when another account has one with the same number', async () => {
    const listed = valueOf(
      await bed.engine.listPasswords({ platform: 'demo.example', user: 'lea' }, bed.run({ passwords: ['40 of 40!'] })),
    );
    expect(listed).toHaveLength(40);
    expect(listed.filter(({ connectionId }) => connectionId !== undefined)).toEqual([]);
  });

  it.each([
    [{ connection: 'None' }, 'LK-1008'],
    [{ platform: 'http://demo.example', user: USER }, 'LK-1002'],
    [{ platform: 'demo.example', user: 'a\nb' }, 'LK-1004'],
  ])('are refused for %j with %s, before anybody types a password', async (of, code) => {
    const run = bed.run();
    expect(await bed.engine.listPasswords(of, run)).toMatchObject({ ok: false, failure: { code } });
    expect(run.ask.asked.passwords).toEqual([]);
  });

  it('are revoked by id, and the others stay', async () => {
    expect(valueOf(await bed.engine.revokePassword(account, other, bed.run()))).toMatchObject({ id: other });
    expect(bed.fake.platform.passwordsOf(USER).map(({ id }) => id)).toEqual([connection.password.id]);
    expect(bed.fake.drives.mapped).toEqual([connection.id]);
    expect(bed.fake.platform.openSessions).toBe(0);
  });

  it('are unmapped here before they are revoked', async () => {
    const { trace } = bed.fake.disturbances;
    const from = trace.length;
    const { id } = connection.password;
    expect(valueOf(await bed.engine.revokePassword(account, id, bed.run()))).toMatchObject({
      connectionId: connection.id,
    });
    const way = trace.slice(from).filter((effect) => /disconnect|revoke/.test(effect));
    expect(way).toEqual(['drives.disconnect', 'platform.revoke']);
    expect(bed.fake.drives.mapped).toEqual([]);
  });

  it('are marked and unmapped also when their set-up still waits', async () => {
    bed.fake.disturbances.fail('drives.prove', 'LK-5008');
    await bed.setUp({ label: 'Waiting' });
    bed.fake.disturbances.clear();
    const [entry] = await bed.fake.parts.journal.list();
    const { trace } = bed.fake.disturbances;
    const from = trace.length;
    const revoked = valueOf(await bed.engine.revokePassword(account, entry?.password.id ?? '', bed.run()));
    expect(revoked).toMatchObject({ connectionId: entry?.id });
    expect(trace.slice(from).filter((effect) => /disconnect|revoke/.test(effect))).toEqual([
      'drives.disconnect',
      'platform.revoke',
    ]);
  });

  it('stay when their drive cannot be unmapped', async () => {
    bed.fake.disturbances.fail('drives.disconnect', 'LK-5005');
    const { id } = connection.password;
    expect(await bed.engine.revokePassword(account, id, bed.run())).toMatchObject({ failure: { code: 'LK-5005' } });
    expect(bed.fake.platform.passwordsOf(USER)).toHaveLength(2);
    expect(bed.fake.platform.openSessions).toBe(0);
  });

  it('are not revoked when the account has none of that id', async () => {
    expect(await bed.engine.revokePassword(account, '99999', bed.run())).toMatchObject({
      failure: { code: 'LK-1016', details: { id: '99999' } },
    });
    expect(bed.fake.platform.passwordsOf(USER)).toHaveLength(2);
  });
});
