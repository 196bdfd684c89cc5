import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionView } from '../../../electron/contract/view.ts';
import type { Account, Run } from '../../../electron/engine/engine.ts';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { CutOffQuestion } from '../../../electron/sign-in/ask.ts';
import { USER } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

const DAY_MS = 24 * 3600_000;

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

  const open = async (of: Account = account, by: Run = bed.run()) => valueOf(await bed.engine.openAccount(of, by));
  const listed = async (of?: Account, by?: Run) => valueOf(await (await open(of, by)).listPasswords(bed.run().signal));
  const revoke = async (...ids: string[]) => (await open()).revokePasswords(ids, bed.run());

  it.each<[string, Account]>([
    ['a connection', { connection: 'Work' }],
    ['the only connection', {}],
    ['a platform and a user', { platform: 'demo.example/some/path', user: USER }],
  ])('are listed by %s, with those of this device marked', async (_what, of) => {
    expect((await listed(of)).map(({ id, ownership, usedBy }) => [id, ownership, usedBy])).toEqual([
      [connection.password.id, 'here', 'Work'],
      [other, 'another', undefined],
    ]);
  });

  it('are not opened for somebody who has stopped meanwhile, and the session ends', async () => {
    for (const fails of [false, true]) {
      const stop = new AbortController();
      const list = vi.spyOn(bed.fake.parts.journal, 'list').mockImplementation(() => {
        stop.abort();
        return fails ? Promise.reject(new Error('broken')) : Promise.resolve([]);
      });
      const opened = await bed.engine.openAccount(
        { platform: 'demo.example', user: USER },
        bed.run(undefined, stop.signal),
      );
      list.mockRestore();
      expect(opened).toEqual({ ok: false, failure: { code: 'LK-0002' } });
    }
  });

  it('are not marked as this device’s when another account has one with the same number', async () => {
    const all = await listed({ platform: 'demo.example', user: 'lea' }, bed.run({ passwords: ['40 of 40!'] }));
    expect(all).toHaveLength(40);
    expect(all.filter(({ ownership }) => ownership !== 'another')).toEqual([]);
  });

  it.each<[Account, string]>([
    [{ connection: 'None' }, 'LK-1008'],
    [{ platform: 'http://demo.example', user: USER }, 'LK-1002'],
    [{ platform: 'demo.example', user: 'a\nb' }, 'LK-1004'],
  ])('are refused for %j with %s, before anybody types a password', async (of, code) => {
    const run = bed.run();
    expect(await bed.engine.openAccount(of, run)).toMatchObject({ ok: false, failure: { code } });
    expect(run.ask.asked.passwords).toEqual([]);
  });

  it('are listed and revoked with one sign-in, which ends once when the account is closed', async () => {
    const run = bed.run();
    const opened = await open(account, run);
    valueOf(await opened.listPasswords(run.signal));
    valueOf(await opened.revokePasswords([other], run));
    expect(valueOf(await opened.listPasswords(run.signal))).toHaveLength(1);
    expect(bed.fake.platform.openSessions).toBe(1);
    await Promise.all([opened.close(), opened.close()]);
    expect(bed.fake.platform.openSessions).toBe(0);
    expect(bed.fake.disturbances.trace.filter((effect) => effect === 'platform.sign-out')).toHaveLength(2);
    expect(run.ask.asked.passwords).toHaveLength(1);
  });

  it.each([
    ['the clock of this machine is right', 0, 0, false],
    ['91 days have passed on the platform, and this machine’s clock has stopped', 91, 0, true],
    ['this machine’s clock is 91 days ahead', 0, 91, false],
  ])('are marked as unused by the platform’s clock when %s', async (_when, there, here, unused) => {
    const { platform, parts } = bed.fake;
    platform.advance(there * DAY_MS);
    if (here > 0) bed.fake.advance(here * DAY_MS);
    platform.advance(-here * DAY_MS);
    expect((await listed()).map((one) => one.unused)).toEqual([unused, unused]);

    // Without a word of it now, by what it said last.
    platform.tellsTime = false;
    expect((await listed()).map((one) => one.unused)).toEqual([here > 0, here > 0]);
    await parts.upkeep.change((memory) => ({ ...memory, offsetMs: (there - here) * DAY_MS }));
    expect((await listed()).map((one) => one.unused)).toEqual([unused, unused]);
  });

  it('are refused with LK-2008 when the platform has ended the session', async () => {
    const opened = await open();
    bed.fake.platform.endSessions();
    expect(await opened.listPasswords(bed.run().signal)).toMatchObject({ failure: { code: 'LK-2008' } });
  });

  it('are revoked by id, several at once, and the others stay', async () => {
    const third = bed.fake.platform.addPassword(USER, 'A third device');
    expect(valueOf(await revoke(third, other, third))).toMatchObject({ revoked: [{ id: third }, { id: other }] });
    expect(bed.fake.platform.passwordsOf(USER).map(({ id }) => id)).toEqual([connection.password.id]);
    expect(bed.fake.drives.mapped).toEqual([connection.id]);
  });

  it('are unmapped here before they are revoked', async () => {
    const { trace } = bed.fake.disturbances;
    const from = trace.length;
    const { revoked } = valueOf(await revoke(connection.password.id));
    expect(revoked).toMatchObject([{ connectionId: connection.id }]);
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
    const { revoked } = valueOf(await revoke(entry?.password.id ?? ''));
    expect(revoked).toMatchObject([{ connectionId: entry?.id, usedBy: 'Waiting' }]);
    expect(trace.slice(from).filter((effect) => /disconnect|revoke/.test(effect))).toEqual([
      'drives.disconnect',
      'platform.revoke',
    ]);
  });

  it('stay when their drive cannot be unmapped, and the report tells what went before', async () => {
    bed.fake.disturbances.fail('drives.disconnect', 'LK-5005');
    expect(valueOf(await revoke(other, connection.password.id))).toMatchObject({
      revoked: [{ id: other }],
      failure: { code: 'LK-5005' },
    });
    expect(bed.fake.platform.passwordsOf(USER).map(({ id }) => id)).toEqual([connection.password.id]);
  });

  it('are not revoked, not one of them, when the account has none of an id', async () => {
    expect(await revoke(other, '99999')).toMatchObject({ failure: { code: 'LK-1016', details: { id: '99999' } } });
    expect(bed.fake.platform.passwordsOf(USER)).toHaveLength(2);
  });

  it('are orphans once the journal and the list of drives are lost, and are found by the device’s id', async () => {
    rmSync(bed.fake.folder, { recursive: true });
    const all = await listed({ platform: 'demo.example', user: USER });
    expect(all.map(({ ownership }) => ownership)).toEqual(['orphan', 'another']);
  });

  it('stay with a drive that programs use, unless the person has them cut off', async () => {
    const { platform, drives } = bed.fake;
    drives.openPrograms = ['Writer'];
    const opened = await open();
    const ids = [other, connection.password.id];
    const asked: Failure[] = [];
    const answering = (cutsOff: boolean) => {
      const cutOff = ({ failure }: CutOffQuestion) => Promise.resolve(asked.push(failure) > 0 && cutsOff);
      return { ...bed.run(), ask: { cutOff } };
    };
    const inUse = { code: 'LK-7017', details: { labels: ['Work'], programs: ['Writer'] } };
    const kept = valueOf(await opened.revokePasswords(ids, answering(false)));
    expect(kept).toMatchObject({ revoked: [{ id: other }], failure: inUse });
    expect([drives.mapped, platform.passwordsOf(USER).length]).toEqual([[connection.id], 1]);
    expect(asked).toEqual([inUse]);
    expect(valueOf(await opened.revokePasswords(ids.slice(1), answering(true)))).toMatchObject({
      revoked: [{ id: connection.password.id }],
    });
    expect([drives.mapped, platform.passwordsOf(USER)]).toEqual([[], []]);
  });

  it('stay where nobody can be asked about files that the system keeps a drive for', async () => {
    bed.fake.drives.heldOpen.add(connection.id);
    const done = await (await open()).revokePasswords([connection.password.id], { ...bed.run(), ask: {} });
    expect(valueOf(done)).toMatchObject({ revoked: [], failure: { code: 'LK-5321' } });
    expect(bed.fake.platform.passwordsOf(USER)).toHaveLength(2);
  });

  it('left over with their drive still mounted are unmapped before they are revoked', async () => {
    const { platform, drives, disturbances } = bed.fake;
    rmSync(bed.fake.folder, { recursive: true });
    expect(drives.mapped).toEqual([connection.id]);
    const opened = await open({ platform: 'demo.example', user: USER });
    const from = disturbances.trace.length;
    expect(valueOf(await opened.revokePasswords([other, connection.password.id], bed.run()))).toMatchObject({
      revoked: [{ id: other }, { id: connection.password.id }],
    });
    const way = disturbances.trace.slice(from).filter((effect) => /disconnect|revoke/.test(effect));
    expect(way).toEqual(['platform.revoke', 'drives.disconnect-unknown', 'platform.revoke']);
    expect([drives.mapped, platform.passwordsOf(USER)]).toEqual([[], []]);
  });

  it('left over stay as long as a drive of the server is mounted that nobody accounts for', async () => {
    const { platform, drives } = bed.fake;
    rmSync(bed.fake.folder, { recursive: true });
    drives.strangers = ['/run/gvfs/dav:host=demo.example'];
    const opened = await open({ platform: 'demo.example', user: USER });
    expect(valueOf(await opened.revokePasswords([other, connection.password.id], bed.run()))).toMatchObject({
      revoked: [{ id: other }],
      failure: { code: 'LK-7016', details: { host: 'demo.example', path: '/run/gvfs/dav:host=demo.example' } },
    });
    expect(platform.passwordsOf(USER).map(({ id }) => id)).toEqual([connection.password.id]);
  });

  it('of the account that wait to be revoked are revoked when it is opened', async () => {
    bed.fake.disturbances.fail('platform.revoke', 'LK-3012');
    await bed.engine.remove('Work', { localOnly: false }, bed.run());
    bed.fake.disturbances.clear();
    expect(await listed({ platform: 'demo.example', user: USER })).toMatchObject([{ id: other }]);
    expect(await bed.fake.parts.journal.list()).toEqual([]);
  });
});
