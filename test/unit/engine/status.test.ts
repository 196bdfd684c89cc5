import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driveStatus } from '../../../electron/engine/each-status.ts';
import { healthSnapshot } from '../../../electron/engine/health-snapshot.ts';
import { USER } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

const QUARTER_MS = 15 * 60_000;
const never = new AbortController().signal;

describe('the engine', () => {
  let bed: EngineBed;
  const status = async () => valueOf(await bed.engine.status());
  const recover = async () => valueOf(await bed.engine.recover({ progress: () => undefined, signal: never }));
  const fail = async (effect: string, code: 'LK-5005' | 'LK-5008' = 'LK-5005'): Promise<void> => {
    bed.fake.disturbances.fail(effect, code);
    await bed.setUp();
    bed.fake.disturbances.clear();
  };
  beforeEach(() => {
    bed = engineBed();
  });
  afterEach(() => {
    bed.fake.stop();
  });

  it('shows nothing where nothing is', async () => {
    expect(await status()).toEqual({ connections: [], applications: [], open: [] });
    expect(await recover()).toEqual([]);
  });

  it('tells who sets a drive up what they will meet on it, and refuses nothing for it', async () => {
    bed.fake.drives.cautionsOfMachine = [{ code: 'LK-5350', details: { value: 50 } }];
    const view = valueOf(await bed.setUp());
    expect(view.notes).toEqual([{ code: 'LK-5350', details: { value: 50 } }]);
    // Once, when it is set up.
    expect(valueOf(await bed.engine.reconnect(view.id, bed.run())).notes).toBeUndefined();
  });

  it('removes what a write left that was killed, also where nothing else is', async () => {
    const folder = join(bed.fake.folder, 'journal');
    mkdirSync(folder);
    writeFileSync(join(folder, 'k3f9a2b4.json.2627755661'), '{"vers');
    expect(await recover()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('shows a connection with the state of its drive, where it is and when its password ends', async () => {
    const view = valueOf(await bed.setUp());
    expect(view).toMatchObject({ label: 'Demo Company', user: 'nora', mapper: 'gvfs', path: `/run/drives/${view.id}` });
    expect(await status()).toEqual({
      connections: [{ ...view, state: 'mapped', health: { state: 'ready' } }],
      applications: [],
      open: [],
    });
    bed.fake.drives.notUploaded.set(view.id, { waiting: 2, failed: 0 });
    expect((await status()).connections).toMatchObject([{ uploads: { waiting: 2, failed: 0 } }]);
    expect(await bed.engine.waitingUploads()).toEqual({ ok: true, value: [{ label: 'Demo Company', waiting: 2 }] });
    bed.fake.drives.notUploaded.set(view.id, { waiting: 0, failed: 0 });
    expect((await status()).connections[0]).not.toHaveProperty('uploads');
    expect(await bed.engine.waitingUploads()).toEqual({ ok: true, value: [] });
    bed.fake.drives.loseAll();
    expect(await status()).toEqual({
      connections: [{ ...view, state: 'gone', health: { state: 'disconnected' } }],
      applications: [],
      open: [],
    });
  });

  it('says that the app password of a drive is lost, and nothing where the keychain is locked', async () => {
    const { id } = valueOf(await bed.setUp());
    await bed.fake.secrets.forget({ kind: 'app-password', id });
    const lost = { state: 'lost', failure: { code: 'LK-4005' } };
    expect(await status()).toMatchObject({ connections: [{ state: 'mapped', health: lost }] });
    bed.fake.secrets.mood = 'locked';
    expect(await status()).toMatchObject({ connections: [{ state: 'mapped', health: { state: 'ready' } }] });
  });

  it('reconnects nothing of an account that is disabled, which is said as such', async () => {
    await bed.setUp();
    bed.fake.drives.accepts = () => 'disabled';
    expect(await bed.engine.reconnect(undefined, bed.run())).toMatchObject({ failure: { code: 'LK-7012' } });
    bed.fake.disturbances.fail('platform.discover', 'LK-3013');
    expect(await bed.engine.reconnect(undefined, bed.run())).toMatchObject({ failure: { code: 'LK-3013' } });
  });

  it('shows a set-up that waits for its drive among the connections, and why', async () => {
    await fail('drives.prove', 'LK-5008');
    expect(await status()).toMatchObject({
      connections: [{ label: 'Demo Company', state: 'waiting', failure: { code: 'LK-5008' }, readOnly: false }],
      applications: [],
      open: [],
    });
  });

  it('shows nothing of a set-up that is under way, and still what waited before', async () => {
    await fail('drives.prove', 'LK-5008');
    let during: unknown;
    bed.fake.disturbances.at('drives.prove', async () => {
      during = await status();
    });
    valueOf(await bed.setUp({ label: 'Second' }));
    expect(during).toMatchObject({
      connections: [{ label: 'Demo Company', state: 'waiting' }],
      applications: [],
      open: [],
    });
    expect(during).toHaveProperty('connections.length', 1);
  });

  it('shows what is still to be done on the platform, and why', async () => {
    bed.fake.disturbances.at('platform.create', bed.fake.disturbances.kill, { when: 'after' });
    await bed.setUp();
    bed.fake.disturbances.clear();
    bed.fake.advance(QUARTER_MS);
    const recovered = await recover();
    expect(recovered).toMatchObject([{ kind: 'setup', outcome: 'open', failure: { code: 'LK-2008' } }]);
    const [made] = bed.fake.platform.passwordsOf(USER);
    const owed = { passwordName: made?.name, host: 'demo.example', user: USER };
    expect(await status()).toEqual({ connections: [], applications: [], open: [{ ...recovered[0], owed }] });
  });

  it('maps a drive again that is gone', async () => {
    const { id, path } = valueOf(await bed.setUp());
    bed.fake.drives.loseAll();
    const run = bed.run({});
    expect(valueOf(await bed.engine.reconnect(undefined, run))).toMatchObject({ id, path });
    expect(run.steps.filter(({ state }) => state === 'done').map((step) => step.id)).toEqual(['map', 'prove']);
    expect(bed.fake.drives.mapped).toEqual([id]);
  });

  it('notices that a drive may only be read now, and that it may be written again', async () => {
    await bed.setUp();
    for (const readOnly of [true, false]) {
      bed.fake.drives.readOnly = readOnly;
      expect(valueOf(await bed.engine.reconnect(undefined, bed.run()))).toMatchObject({ readOnly });
      expect((await status()).connections).toMatchObject([{ readOnly }]);
    }
  });

  it('tries a password that was revoked once', async () => {
    const { id } = valueOf(await bed.setUp());
    bed.fake.drives.accepts = () => false;
    expect(await bed.engine.reconnect(undefined, bed.run())).toMatchObject({ failure: { code: 'LK-5006' } });
    await bed.engine.upkeep.checkDrive(id, { thorough: true }, new AbortController().signal);
    expect(bed.fake.drives.refused).toBe(1);
  });

  it('says that the keychain lost the password, or cannot be asked', async () => {
    const { id } = valueOf(await bed.setUp());
    bed.fake.secrets.mood = 'locked';
    expect(await bed.engine.reconnect(undefined, bed.run())).toMatchObject({ failure: { code: 'LK-4002' } });
    bed.fake.secrets.mood = 'ready';
    await bed.fake.secrets.forget({ kind: 'app-password', id });
    expect(await bed.engine.reconnect(undefined, bed.run())).toMatchObject({ failure: { code: 'LK-4005' } });
  });

  it('finishes a set-up that waits, without asking for a password', async () => {
    await fail('drives.connect');
    const run = bed.run({});
    const view = valueOf(await bed.engine.reconnect('Demo Company', run));
    expect(run.ask.asked.passwords).toEqual([]);
    expect(await status()).toEqual({
      connections: [{ ...view, state: 'mapped', health: { state: 'ready' } }],
      applications: [],
      open: [],
    });
  });

  it('says why a set-up still waits', async () => {
    await fail('drives.connect');
    bed.fake.disturbances.fail('drives.prove', 'LK-5008');
    expect(await bed.engine.reconnect(undefined, bed.run())).toMatchObject({ failure: { code: 'LK-5008' } });
    bed.fake.disturbances.clear();
    expect((await status()).connections).toMatchObject([{ state: 'waiting', failure: { code: 'LK-5008' } }]);
  });

  it('opens a drive that is mapped without any work, and maps one first that is not', async () => {
    const { path } = valueOf(await bed.setUp());
    const run = bed.run();
    expect(valueOf(await bed.engine.open(undefined, run))).toMatchObject({ path });
    expect(run.steps).toEqual([]);
    bed.fake.drives.loseAll();
    expect(valueOf(await bed.engine.open(undefined, bed.run()))).toMatchObject({ path });
    expect(bed.fake.drives.mapped).toHaveLength(1);
  });

  it('removes a connection, on the platform too or here only', async () => {
    const first = valueOf(await bed.setUp({ label: 'One' }));
    const second = valueOf(await bed.setUp({ label: 'Two' }));
    expect(valueOf(await bed.engine.remove('One', { localOnly: false }, bed.run()))).toMatchObject({
      removed: { id: first.id },
    });
    expect(valueOf(await bed.engine.remove('Two', { localOnly: true }, bed.run({})))).toMatchObject({
      removed: { id: second.id },
      left: { passwordName: second.password.name, why: 'local-only' },
    });
    expect(await status()).toEqual({ connections: [], applications: [], open: [] });
  });

  it('says what a removal had to leave, and does it when asked again', async () => {
    await bed.setUp();
    bed.fake.disturbances.fail('platform.sign-in', 'LK-3002');
    const report = valueOf(await bed.engine.remove(undefined, { localOnly: false }, bed.run()));
    expect(report.left).toMatchObject({ why: 'duty', failure: { code: 'LK-3002' } });
    bed.fake.disturbances.clear();
    expect(await status()).toMatchObject({ connections: [], open: [{ kind: 'remove', outcome: 'open' }] });
    expect(valueOf(await bed.engine.remove(undefined, { localOnly: false }, bed.run()))).not.toHaveProperty('left');
    expect(await status()).toEqual({ connections: [], applications: [], open: [] });
  });

  it.each(['LK-5007', new Error('broken')] as const)(
    'shows every other drive when one fails with %s',
    async (error) => {
      const first = valueOf(await bed.setUp({ label: 'First' }));
      await bed.setUp({ label: 'Second' });
      bed.fake.disturbances.fail('drives.status', error, { times: 1 });
      const { connections } = await status();
      expect(connections.map(({ label, state }) => `${label} ${state}`)).toEqual(['First unknown', 'Second mapped']);
      const code = typeof error === 'string' ? error : 'LK-0001';
      expect(connections[0]).toMatchObject({ id: first.id, health: { state: 'trouble', failure: { code } } });
    },
  );

  it('shows a drive that hangs as such, in time', async () => {
    await bed.setUp({ label: 'First' });
    const { parts } = bed.fake;
    const [connection] = await parts.connections.list();
    if (connection?.drive === undefined) throw new Error('no drive');
    bed.fake.disturbances.at('drives.status', () => new Promise(() => undefined));
    const { drive } = connection;
    expect(await driveStatus(parts, { ...connection, drive }, await healthSnapshot(parts), 20)).toMatchObject({
      ...{ label: 'First', state: 'unknown' },
      health: { state: 'trouble', failure: { code: 'LK-7013', details: { label: 'First' } } },
    });
  });
});
