import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driveOf } from '../../../electron/connections/connection.ts';
import { everythingToServe, serveDrives } from '../../../electron/engine/serve-drives.ts';
import { acceptedAgain, refusedFor } from '../../../electron/lifecycle/usage.ts';
import { setUpConnection } from '../../fakes/attempt.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

let fake: FakeParts;
beforeEach(() => {
  fake = fakeParts();
});
afterEach(() => {
  fake.stop();
});

describe('handing the drives over to be served', () => {
  it('starts nothing when there are none', async () => {
    expect(await serveDrives(fake.parts)).toEqual({ drives: [] });
    expect(fake.gateway.situation).toBeUndefined();
  });

  it('gives each drive its app password, its place on the platform and a path of its own', async () => {
    const connection = await setUpConnection(fake, { label: 'Work' });
    const { url, login, challenge } = driveOf(connection);
    const [one] = await everythingToServe(fake.parts);
    const id = connection.id;
    expect(one?.drive).toEqual({ id, prefix: '/Work', label: 'Work', address: url, login, challenge });
    expect(one?.secret).toBeDefined();
    expect(await serveDrives(fake.parts)).toMatchObject({
      port: 51_234,
      drives: [{ id, label: 'Work', state: 'open' }],
    });
  });

  it.each(['LK-4002', 'LK-4008'] as const)(
    'leaves a drive without its app password where the keychain says %s',
    async (code) => {
      await setUpConnection(fake, { label: 'Work' });
      fake.disturbances.fail('secrets.read app-password', code);
      expect((await everythingToServe(fake.parts))[0]?.secret).toBeUndefined();
      fake.disturbances.fail('secrets.read app-password', code);
      expect((await serveDrives(fake.parts)).drives).toMatchObject([{ label: 'Work', state: 'locked' }]);
    },
  );

  it('keeps back an app password that was refused, whichever process serves the drives next, and no other', async () => {
    const connection = await setUpConnection(fake, { label: 'Work' });
    await refusedFor(fake.parts, connection);
    expect(await everythingToServe(fake.parts)).toMatchObject([{ drive: { label: 'Work' }, secret: undefined }]);
    expect((await serveDrives(fake.parts)).drives).toMatchObject([{ label: 'Work', state: 'locked' }]);
    const renewed = { ...connection.password, id: `${connection.password.id}-renewed` };
    await refusedFor(fake.parts, { ...connection, password: renewed });
    expect((await everythingToServe(fake.parts))[0]?.secret).toBeDefined();
    await refusedFor(fake.parts, connection);
    await acceptedAgain(fake.parts, connection.id);
    expect((await everythingToServe(fake.parts))[0]?.secret).toBeDefined();
  });

  it('does not give a password to a server that it was not made for', async () => {
    const connection = await setUpConnection(fake, { label: 'Work' });
    const drive = { ...driveOf(connection), url: 'https://elsewhere.example/dav/' };
    await fake.parts.connections.save({ ...connection, drive });
    expect(await everythingToServe(fake.parts)).toMatchObject([{ drive: { address: drive.url }, secret: undefined }]);
  });
});
