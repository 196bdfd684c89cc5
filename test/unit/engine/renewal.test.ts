import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newRun, nothing, USER, whatIsLeft } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';
import { startAgain } from '../../fakes/invariants.ts';
import { expectOneEverywhere, passwords } from '../../fakes/renewal.ts';

const QUARTER_MS = 15 * 60_000;

describe('a renewal, as the engine shows it', () => {
  let bed: EngineBed;
  let id: string;
  let first: string;
  beforeEach(async () => {
    bed = engineBed();
    const { fake } = bed;
    fake.drives.accepts = (_spec, secret) => fake.platform.accepts(secret);
    const done = await bed.setUp({ label: 'Work' });
    if (!done.ok) throw new Error(done.failure.code);
    ({ id } = done.value);
    first = done.value.password.id;
  });
  afterEach(() => {
    bed.fake.stop();
  });
  const status = async () => valueOf(await bed.engine.status());
  /** Interrupted after this effect; with its session over, so that a duty stays. */
  const interrupt = async (effect: string): Promise<void> => {
    const { fake, engine } = bed;
    fake.disturbances.at(effect, fake.disturbances.kill, { when: 'after' });
    await engine.renew(undefined, bed.run());
    fake.disturbances.clear();
    fake.advance(QUARTER_MS);
    await startAgain(fake);
  };

  it('tells the new password’s name and date, and nothing of the password', async () => {
    const done = await bed.engine.renew('work', bed.run());
    const { connections, open } = await status();
    expect(done).toEqual({
      ok: true,
      value: {
        renewed: {
          id,
          label: 'Work',
          platform: connections[0]?.platform,
          user: USER,
          password: connections[0]?.password,
        },
      },
    });
    expect(connections).toMatchObject([{ id, state: 'mapped' }]);
    expect(connections[0]?.password.id).not.toBe(first);
    expect(open).toEqual([]);
  });

  it('does nothing while another Latchkey works', async () => {
    const hold: { release?: () => void } = {};
    bed.fake.disturbances.at('platform.sign-in', () => new Promise<void>((done) => (hold.release = done)), {
      times: 1,
    });
    const running = bed.engine.renew(undefined, bed.run());
    while (hold.release === undefined) await new Promise((done) => setTimeout(done, 5));
    expect(await bed.engine.renew(undefined, bed.run())).toEqual({
      ...{ ok: false, failure: { code: 'LK-1009' }, after: 'unchanged' },
    });
    hold.release();
    expect(await running).toMatchObject({ ok: true });
  });

  it('says which drive is not clear', async () => {
    expect(await bed.engine.renew('no such drive', bed.run())).toMatchObject({
      ...{ ok: false, failure: { code: 'LK-1008' }, after: 'unchanged' },
    });
  });

  it.each(['platform.create', 'journal.write replaced'])(
    'keeps the connection in the list with its drive when it was interrupted after %s, and the duty besides',
    async (effect) => {
      await interrupt(effect);
      expect(await status()).toMatchObject({
        connections: [{ id, label: 'Work', state: 'mapped' }],
        open: [{ id, kind: 'renew', label: 'Work', outcome: 'open', failure: { code: 'LK-2008' } }],
      });
    },
  );

  it('lets a drive with an open duty be opened and reconnected, by the password that it goes on with', async () => {
    await interrupt('journal.write created');
    bed.fake.drives.loseAll();
    expect(await bed.engine.reconnect('Work', bed.run())).toMatchObject({ ok: true });
    expect(await bed.engine.open('Work', bed.run())).toMatchObject({ ok: true });
    const { mounted, recorded } = await passwords(bed.fake);
    expect([mounted, recorded]).toEqual([first, first]);
  });

  it('reconnects by finishing, when it was interrupted between the two', async () => {
    const { fake, engine } = bed;
    fake.disturbances.at('drives.disconnect', fake.disturbances.kill, { when: 'after' });
    await engine.renew(undefined, bed.run());
    fake.disturbances.clear();
    expect(await engine.reconnect(undefined, bed.run())).toMatchObject({ ok: true });
    expect(await expectOneEverywhere(fake)).not.toBe(first);
  });

  it('does not connect with either while it is not known which: the keychain is locked', async () => {
    const { fake, engine } = bed;
    fake.disturbances.at('journal.write switching', fake.disturbances.kill, { when: 'after' });
    await engine.renew(undefined, bed.run());
    fake.disturbances.clear();
    const before = fake.drives.mappedWith(id);
    fake.secrets.mood = 'locked';
    expect(await engine.reconnect(undefined, bed.run())).toMatchObject({ failure: { code: 'LK-4002' } });
    expect(fake.drives.mappedWith(id)).toBe(before); // as it was: programs go on with the old one
    expect(await status()).toMatchObject({ open: [{ kind: 'renew', failure: { code: 'LK-4002' } }] });
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'finished' }]);
    await expectOneEverywhere(fake);
  });

  it.each(['platform.create', 'journal.write stored', 'drives.connect', 'journal.write replaced', 'connections.save'])(
    'removing the drive leaves neither password when it was interrupted after %s',
    async (effect) => {
      await interrupt(effect);
      expect(await bed.engine.remove('Work', { localOnly: false }, bed.run())).toMatchObject({ ok: true });
      expect(await whatIsLeft(bed.fake)).toEqual(nothing);
    },
  );

  it('removing it while the platform is away keeps the duty to revoke both', async () => {
    await interrupt('journal.write replaced');
    bed.fake.disturbances.fail('platform.sign-in', 'LK-3002');
    await bed.engine.remove('Work', { localOnly: false }, bed.run());
    bed.fake.disturbances.clear();
    expect(bed.fake.platform.passwordsOf(USER)).toHaveLength(2);
    expect(await status()).toMatchObject({ connections: [], open: [{ id, kind: 'remove' }] });
    expect(await bed.engine.remove(id, { localOnly: false }, bed.run())).toMatchObject({ ok: true });
    expect(await whatIsLeft(bed.fake)).toEqual(nothing);
  });

  it('is finished when the account’s app passwords are looked at: one is left, this computer’s', async () => {
    await interrupt('journal.write replaced');
    const account = valueOf(await bed.engine.openAccount({ connection: 'Work' }, bed.run()));
    const listed = valueOf(await account.listPasswords(new AbortController().signal));
    await account.close();
    expect(listed).toMatchObject([{ connectionId: id }]);
    expect((await status()).open).toEqual([]);
  });

  it('is finished by whoever signs in to the account next', async () => {
    await interrupt('journal.write replaced');
    const more = await bed.setUp({ label: 'More' }, { ...newRun(), progress: () => undefined });
    expect(more).toMatchObject({ ok: true });
    expect(bed.fake.platform.passwordsOf(USER)).toHaveLength(2);
    expect((await status()).open).toEqual([]);
  });

  it('is told by the check of this computer', async () => {
    const { fake, engine } = bed;
    fake.disturbances.at('platform.create', fake.disturbances.kill, { when: 'after' });
    await engine.renew(undefined, bed.run());
    fake.disturbances.clear();
    const findings = valueOf(await engine.doctor());
    expect(findings).toContainEqual({
      ...{ id: `journal:${id}`, label: 'Work', state: 'warning', code: 'LK-7001', details: { label: 'Work' } },
    });
    expect(findings).toContainEqual({ id: 'connection:Work', label: 'Work', connection: id, state: 'ok' });
  });

  it('whose record is gone takes both passwords back', async () => {
    await interrupt('platform.create');
    await bed.fake.parts.connections.remove(id);
    const { fake } = bed;
    fake.drives.loseAll();
    expect(await bed.engine.remove(id, { localOnly: false }, bed.run())).toMatchObject({ ok: true });
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });
});
