import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectFinished, newRun, setUpConnection, trySetUp, USER } from '../../fakes/attempt.ts';
import { startAgain } from '../../fakes/invariants.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

/** Effects that change something outside, or are written down before one. */
const weighty =
  /^(platform\.(sign-in|create|sign-out)|journal\.(write|close)|secrets\.(write|forget)|drives\.(connect|prove)|connections\.save)/;

describe('a set-up', () => {
  let fake: FakeParts;
  beforeEach(() => {
    fake = fakeParts();
  });
  afterEach(() => {
    fake.stop();
  });

  it('leaves one app password, its keychain item, a mapped drive and a connection', async () => {
    expect(await trySetUp(fake)).toMatchObject({ ok: true });
    await expectFinished(fake);
  });

  it('writes its journal before each effect', async () => {
    await setUpConnection(fake);
    expect(fake.disturbances.trace.filter((effect) => weighty.test(effect))).toEqual([
      'platform.sign-in',
      'secrets.write session',
      'journal.write begun',
      'secrets.write session',
      'secrets.forget session',
      'journal.write creating',
      'platform.create',
      'journal.write created',
      'secrets.write app-password',
      'journal.write stored',
      'drives.connect',
      'drives.prove',
      'connections.save',
      'platform.sign-out',
      'secrets.forget session',
      'journal.close',
    ]);
  });

  it('reports each step as it begins and ends', async () => {
    const run = newRun();
    await trySetUp(fake, {}, run);
    const ids = ['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save'];
    expect(run.events.map(({ id, state }) => `${id} ${state}`)).toEqual(
      ids.flatMap((id) => [`${id} running`, `${id} done`]),
    );
    expect(run.events.filter(({ state }) => state === 'done').every(({ ms }) => Number.isInteger(ms))).toBe(true);
  });

  it('makes a connection that knows everything but the password', async () => {
    const connection = await setUpConnection(fake, { label: 'Work', mapper: 'rclone', caFile: '/etc/ca.pem' });
    const [password] = fake.platform.passwordsOf(USER);
    const { address } = fake.platform.info;
    expect(connection).toEqual({
      id: connection.drive.id,
      label: 'Work',
      login: USER,
      caFile: '/etc/ca.pem',
      platform: { kind: 'netexplorer', address },
      user: USER,
      password: { id: password?.id, name: password?.name, expiresAt: password?.expiresAt },
      drive: {
        id: connection.id,
        label: 'Work',
        url: `${address}/webdav/`,
        login: USER,
        challenge: { scheme: 'basic', realm: 'NetExplorer' },
        mapper: 'rclone',
        mapperChosen: true,
        caFile: '/etc/ca.pem',
      },
      readOnly: false,
      createdAt: '2026-11-21T14:03:00.000Z',
    });
    expect(await fake.parts.connections.list()).toEqual([connection]);
  });

  it('maps with the login that the platform names, where it is not the name that signs in', async () => {
    const user = 'd.petit@example.com';
    const run = newRun(undefined, user, { codes: [() => fake.platform.codeFor(user, 'otp')] });
    const done = await trySetUp(fake, { user }, run);
    expect(done).toMatchObject({ ok: true, value: { user, drive: { login: 'dpetit' } } });
  });

  it('ends the session on the platform and forgets its token', async () => {
    await setUpConnection(fake);
    expect(fake.platform.openSessions).toBe(0);
    expect(fake.secrets.keys.filter((key) => key.startsWith('session:'))).toEqual([]);
  });

  it('succeeds when only ending the session fails', async () => {
    fake.disturbances.fail('platform.sign-out', 'LK-3002');
    expect(await trySetUp(fake)).toMatchObject({ ok: true });
    await expectFinished(fake);
  });

  it.each(['secrets.forget session', 'journal.close'])(
    'succeeds when only %s fails, and the next start tidies up',
    async (effect) => {
      fake.disturbances.fail(effect, 'LK-4002');
      expect(await trySetUp(fake)).toMatchObject({ ok: true });
      expect(await startAgain(fake)).toMatchObject([{ outcome: 'finished' }]);
      await expectFinished(fake);
    },
  );

  it('recognises a drive that may only be read, and says so', async () => {
    fake.drives.readOnly = true;
    expect(await setUpConnection(fake)).toMatchObject({ readOnly: true, unwritable: 'rights' });
  });

  it('gives each attempt a name of its own', async () => {
    const first = await setUpConnection(fake, { label: 'One' });
    const second = await setUpConnection(fake, { label: 'Two' });
    expect(first.password.name).toMatch(/^Network drive – PC-4711 – 2026-11-21 \d\d:\d\d – kfnqx7-[a-z2-7]{4}$/);
    expect(second.password.name).not.toBe(first.password.name);
  });

  it('gives the app password the name that the user chose', async () => {
    await setUpConnection(fake, { name: 'My laptop' });
    expect(fake.platform.passwordsOf(USER).map(({ name }) => name)).toEqual(['My laptop']);
  });

  it.each([
    ['the name of the platform', 'Demo Company', 'Demo Company'],
    ['what a folder may be called', ' ../Demo: a/b\\c*? ', '-Demo- a-b-c--'],
    ['40 characters of it', 'N'.repeat(50), 'N'.repeat(40)],
    ['whole characters of it', `${'N'.repeat(39)}💾`, 'N'.repeat(39)],
    ['a name at all', '...', 'Network drive'],
  ])('calls the drive by %s', async (_what, name, label) => {
    fake.platform.info = { ...fake.platform.info, name };
    expect((await setUpConnection(fake)).drive.label).toBe(label);
  });

  it('asks the WebDAV server what it wants before there is a password', async () => {
    await setUpConnection(fake);
    const { trace } = fake.disturbances;
    expect(trace.indexOf('drives.probe')).toBeLessThan(trace.indexOf('platform.create'));
  });
});
