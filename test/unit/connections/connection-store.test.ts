import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../electron/connections/connection.ts';
import type { FailureError } from '../../../electron/contract/failure.ts';
import { connectionStore, type ConnectionStore } from '../../../electron/connections/connection-store.ts';

const now = new Date('2026-11-21T14:03:00Z');
const connection = (id: string, more: Partial<Connection> = {}): Connection => ({
  ...{ id, label: `Drive ${id}`, login: 'nora' },
  platform: { kind: 'netexplorer', address: 'https://demo.example' },
  user: 'nora',
  password: { id: '1042', name: 'Network drive – PC-4711', expiresAt: '2027-02-19T23:24:56+00:00' },
  drive: {
    ...{ id, label: `Drive ${id}`, url: 'https://demo.example/webdav/', login: 'nora', mapper: 'gvfs' },
    challenge: { scheme: 'digest', realm: 'Réalm "x"' },
  },
  readOnly: false,
  createdAt: now.toISOString(),
  ...more,
});
const one = connection('one');
const two = connection('two', { password: { id: '7', name: 'no end' } });

describe('the list of connections', () => {
  let folder: string;
  let store: ConnectionStore;
  const file = (): string => join(folder, 'connections.json');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lk-connections-'));
    store = connectionStore(folder, () => now);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is empty before anything was saved, and makes no file to say so', async () => {
    expect(await store.list()).toEqual([]);
    await store.remove('one');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives back what was saved, to another program too', async () => {
    await store.save(one);
    await store.save(two);
    expect(await connectionStore(folder).list()).toEqual([one, two]);
  });

  it('replaces the one with the same id', async () => {
    await store.save(one);
    await store.save(two);
    await store.save({ ...one, readOnly: true });
    expect(await store.list()).toEqual([two, { ...one, readOnly: true }]);
  });

  it('removes one, and takes removing it twice for a success', async () => {
    await store.save(one);
    await store.save(two);
    await store.remove('one');
    await store.remove('one');
    expect(await store.list()).toEqual([two]);
  });

  it('is for its user only', async () => {
    await store.save(one);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['not JSON', '{"version":1,"connections":['],
    ['empty', ''],
    ['zeroes, as after a power cut', '\0'.repeat(100)],
    ['of no version', '{"connections":[]}'],
    ['without the list', '{"version":1}'],
    ['with half a connection', JSON.stringify({ version: 3, connections: [{ id: 'one' }] })],
    ['with a field for a password', JSON.stringify({ version: 3, connections: [{ ...one, secret: 'x' }] })],
    [
      'with a letter of the machine’s own',
      JSON.stringify({ version: 3, connections: [{ ...one, drive: { ...one.drive, letter: 'C' } }] }),
    ],
    ['with an id that is a path', JSON.stringify({ version: 3, connections: [connection('../x')] })],
    [
      'with a label of nothing',
      JSON.stringify({ version: 3, connections: [{ ...one, drive: { ...one.drive, label: '' } }] }),
    ],
  ])('is set aside when it is %s, says where, and is not stopped by it again', async (_what, text) => {
    writeFileSync(file(), text);
    const path = `${file()}.damaged-2026-11-21T14-03-00-000Z`;
    await expect(store.save(two)).rejects.toMatchObject({ failure: { code: 'LK-1011', details: { path } } });
    expect(readFileSync(path, 'utf8')).toBe(text);
    await store.save(two);
    expect(await store.list()).toEqual([two]);
  });

  it('of version 1 is brought up to date, and kept as it was until something is saved', async () => {
    const { label: _label, login: _login, ...old } = one;
    const drive = { ...one.drive, caFile: '/etc/ca.pem' };
    const text = JSON.stringify({ version: 1, connections: [{ ...old, drive }] });
    writeFileSync(file(), text);
    expect(await store.list()).toEqual([{ ...one, drive, caFile: '/etc/ca.pem' }]);
    expect(readFileSync(file(), 'utf8')).toBe(text);
    await store.save(two);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ version: 3 });
    expect(await store.list()).toEqual([{ ...one, drive, caFile: '/etc/ca.pem' }, two]);
  });

  it('may keep a letter with a drive; one that has none is as before', async () => {
    const { drive } = one;
    if (drive === undefined) throw new Error('it has a drive');
    const lettered = { ...one, drive: { ...drive, letter: 'N' } };
    await store.save(lettered);
    await store.save(two);
    expect(await store.list()).toEqual([lettered, two]);
  });

  it('may hold one without a drive, for another application', async () => {
    const { drive: _drive, ...application } = one;
    await store.save(application);
    expect(await store.list()).toEqual([application]);
  });

  it('of a newer version is not touched, nor is anything saved over it', async () => {
    const text = JSON.stringify({ version: 4, connections: 'in a way nobody knows yet' });
    writeFileSync(file(), text);
    for (const work of [() => store.list(), () => store.save(one), () => store.remove('one')]) {
      await expect(work()).rejects.toMatchObject({ failure: { code: 'LK-1012', details: { path: file() } } });
    }
    expect(readFileSync(file(), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['connections.json']);
  });

  it.each<[string, (stored: Connection) => unknown]>([
    ['a label that leaves its folder', (c) => ({ ...c, drive: { ...c.drive, label: '../../.ssh' } })],
    ['a label with a direction mark', (c) => ({ ...c, drive: { ...c.drive, label: 'fdp.\u202eexe' } })],
    ['a drive’s address that is no page', (c) => ({ ...c, drive: { ...c.drive, url: 'file:///etc/passwd' } })],
    ['a drive’s address in the clear', (c) => ({ ...c, drive: { ...c.drive, url: 'http://demo.example/dav/' } })],
    ['an address with a password', (c) => ({ ...c, platform: { ...c.platform, address: 'https://a:b@demo.example' } })],
    ['an id that is a path', (c) => ({ ...c, id: '../x' })],
    ['a login of two lines', (c) => ({ ...c, drive: { ...c.drive, login: 'nora\npass = x' } })],
    ['a mapper that is none', (c) => ({ ...c, drive: { ...c.drive, mapper: '/bin/sh' } })],
  ])('takes nothing that could not have been typed: %s', async (_what, change) => {
    const text = JSON.stringify({ version: 3, connections: [change(one)] });
    writeFileSync(file(), text);
    const failure = await store.list().then(
      () => undefined,
      (error: unknown) => error as FailureError,
    );
    expect(failure).toMatchObject({ failure: { code: 'LK-1011' } });
    expect(readFileSync(String(failure?.failure.details?.['path']), 'utf8')).toBe(text);
  });

  it('ends with a code where others can write to its folder', async () => {
    await store.save(one);
    chmodSync(folder, 0o777);
    const refused = { failure: { code: 'LK-1021', details: { path: folder } } };
    await expect(store.list()).rejects.toMatchObject(refused);
    await expect(store.save(two)).rejects.toMatchObject(refused);
    chmodSync(folder, 0o700);
    expect(await store.list()).toEqual([one]);
  });

  it('keeps what it had when the disk refuses the new one', async () => {
    mkdirSync(file());
    await expect(store.list()).rejects.toMatchObject({ failure: { code: 'LK-1023', details: { path: file() } } });
    await expect(store.save(one)).rejects.toMatchObject({ failure: { code: 'LK-1023' } });
  });
});
