import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driveOf, type Connection } from '../../../electron/connections/connection.ts';
import { passwordBinding } from '../../../electron/lifecycle/kept-secrets.ts';
import { networkPasswordWitness } from '../../../electron/os/linux/keychain/network-password.ts';
import { boundSecrets } from '../../../electron/secrets/bound-secrets.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { USER, whatIsLeft } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

const never = new AbortController().signal;
let bed: EngineBed;
beforeEach(() => {
  bed = engineBed();
});
afterEach(() => {
  bed.fake.stop();
});

/** What somebody can change who can write the list of connections, and nothing else. */
const edits: Readonly<Record<string, (connection: Connection) => Connection>> = {
  'the drive’s host': (one) => withDrive(one, { url: 'https://evil.example/dav/' }),
  'the drive’s port': (one) => withDrive(one, { url: withPort(driveOf(one).url) }),
  'the drive’s login': (one) => withDrive(one, { login: 'mallory' }),
  'whose certificates are trusted': (one) => withDrive(one, { caFile: '/tmp/evil.pem' }),
  'the platform’s host': (one) => ({ ...one, platform: { ...one.platform, address: 'https://evil.example' } }),
};

function withPort(address: string): string {
  return Object.assign(new URL(address), { port: '8443' }).href;
}

function withDrive(connection: Connection, more: Partial<ReturnType<typeof driveOf>>): Connection {
  return { ...connection, drive: { ...driveOf(connection), ...more } };
}

async function edit(change: (connection: Connection) => Connection): Promise<Connection> {
  const [connection] = await bed.fake.parts.connections.list();
  if (connection === undefined) throw new Error('no connection');
  const edited = change(connection);
  await bed.fake.parts.connections.save(edited);
  return edited;
}

/** What was sent anywhere, or given to a mapper. */
async function sentBy(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = bed.fake.disturbances.trace.length;
  await work();
  const sends = /^(platform\.|drives\.(check-password|connect|prove|remove-proof|probe))/;
  return bed.fake.disturbances.trace.slice(before).filter((effect) => sends.test(effect));
}

describe.each(Object.entries(edits))('an edit of the list: %s', (_what, change) => {
  beforeEach(async () => {
    valueOf(await bed.setUp({ label: 'Work' }));
    bed.fake.drives.loseAll();
    await edit(change);
  });

  it('has the app password sent nowhere, by anything that asks for the drive', async () => {
    const refused = { ok: false, failure: { code: 'LK-4006' } };
    const [{ id } = { id: '' }] = await bed.fake.parts.connections.list();
    const run = bed.run();
    const sent = await sentBy(async () => {
      expect(await bed.engine.reconnect('Work', run)).toMatchObject(refused);
      expect(await bed.engine.open('Work', run)).toMatchObject(refused);
      expect(await bed.engine.renew('Work', run)).toMatchObject(refused);
      expect(await bed.engine.upkeep.checkDrive(id, { thorough: true }, never)).toMatchObject(refused);
      expect(await bed.engine.openAccount({ connection: 'Work' }, run)).toMatchObject(refused);
      expect(valueOf(await bed.engine.doctor())).toContainEqual(
        expect.objectContaining({ id: 'connection:Work', state: 'problem', code: 'LK-4006' }),
      );
    });
    expect(sent).toEqual([]);
    expect(run.ask.asked.passwords).toEqual([]);
  });

  it('is mended by a removal that asks nobody and sends nothing, and says where the app password stays', async () => {
    const { origin } = bed.fake.platform.address;
    const run = bed.run();
    const sent = await sentBy(async () => {
      expect(await bed.engine.remove('Work', { localOnly: false }, run)).toMatchObject({
        ok: true,
        value: { left: { why: 'by-hand', link: origin } },
      });
    });
    expect(sent).toEqual([]);
    expect(run.ask.asked.passwords).toEqual([]);
    expect(await whatIsLeft(bed.fake)).toMatchObject({ inKeychain: [], connections: [], journal: [] });
  });
});

it('an edit of the journal has neither session nor app password sent', async () => {
  bed.fake.disturbances.fail('drives.connect', 'LK-5005');
  await bed.setUp({ label: 'Work' });
  bed.fake.disturbances.clear();
  const [entry] = await bed.fake.parts.journal.list();
  if (entry?.drive === undefined) throw new Error('nothing waits');
  const drive = { ...entry.drive, url: 'https://evil.example/dav/' };
  const { failure: _failure, ...waiting } = entry;
  await bed.fake.parts.journal.write({ ...waiting, drive });
  const sent = await sentBy(() => bed.engine.recover(bed.run()));
  expect(sent).toEqual([]);
  const [left] = await bed.fake.parts.journal.list();
  expect(left).toMatchObject({ failure: { code: 'LK-4006', details: { login: USER } } });
});

it('an application’s app password is handed over for its own server only', async () => {
  const platform = bed.fake.platform.address.href;
  bed.fake.policy.lookup = { found: 'yes', by: 'test', policy: { handOver: true } } as never;
  valueOf(await bed.engine.setUpApplication({ platform, user: USER, label: 'NetSync' }, bed.run()));
  await edit((one) => ({ ...one, login: 'mallory' }));
  const handed = await bed.engine.handOver('NetSync', { onOffer: () => undefined, signal: never });
  expect(handed).toMatchObject({ ok: false, failure: { code: 'LK-4006' } });
});

describe('what an older Latchkey has stored', () => {
  const store = async (): Promise<Connection> => {
    valueOf(await bed.setUp({ label: 'Work' }));
    const [connection] = await bed.fake.parts.connections.list();
    if (connection === undefined) throw new Error('no connection');
    const key = { kind: 'app-password', id: connection.id } as const;
    const kept = await bed.fake.secrets.look(key);
    if (kept.found === 'yes') await bed.fake.secrets.write(key, kept.secret);
    return connection;
  };

  it.each(['reconnect', 'checkDrive'] as const)('goes on working, and is bound by the first %s', async (how) => {
    const connection = await store();
    const done =
      how === 'checkDrive'
        ? await bed.engine.upkeep.checkDrive(connection.id, { thorough: false }, never)
        : await bed.engine.reconnect('Work', bed.run());
    expect(done.ok).toBe(true);
    await edit((one) => withDrive(one, { url: 'https://evil.example/dav/' }));
    expect(await bed.engine.reconnect('Work', bed.run())).toMatchObject({ ok: false, failure: { code: 'LK-4006' } });
  });

  it('is not bound to what the list says where gvfs’s own item says something else', async () => {
    const connection = await store();
    const { hostname, port, protocol } = new URL(driveOf(connection).url);
    const attributes = { server: hostname, port: port || (protocol === 'https:' ? '443' : '80'), user: USER };
    const witness = networkPasswordWitness({ attributesOf: () => Promise.resolve(attributes) });
    const secrets = boundSecrets(bed.fake.secrets, witness);
    const key = { kind: 'app-password', id: connection.id } as const;
    const edited = passwordBinding(withDrive(connection, { url: 'https://evil.example/dav/' }));
    expect(await secrets.read(key, edited)).toMatchObject({ found: 'elsewhere' });
    await secrets.bind(key, edited);
    expect(await secrets.read(key, passwordBinding(connection))).toMatchObject({ found: 'yes', unbound: true });
  });
});

it('a keychain item whose binding cannot be read is no password', async () => {
  const key = { kind: 'app-password', id: 'c1' } as const;
  await bed.fake.secrets.write(key, new Secret('latchkey:1:{"platform":\npassword'));
  const read = bed.fake.parts.secrets.read(key, { platform: { origin: 'https://cloud.example' } });
  expect(await read).toEqual({ found: 'unknown', why: 'failed' });
});
