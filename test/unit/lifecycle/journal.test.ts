import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  mayExistOnPlatform,
  planFor,
  type Journal,
  type JournalEntry,
} from '../../../electron/lifecycle/journal/journal-entry.ts';
import { fileJournal } from '../../../electron/lifecycle/journal/journal.ts';

const now = new Date('2026-11-21T14:03:00Z');
const entry: JournalEntry = {
  version: 3,
  kind: 'setup',
  id: 'k3f9a2b4',
  startedAt: now.toISOString(),
  platform: { kind: 'netexplorer', address: 'https://demo.example' },
  user: 'nora',
  label: 'Demo Company',
  phase: 'stored',
  undoing: false,
  password: { name: 'My drive', id: '1042', expiresAt: '2027-02-19T23:24:56+00:00' },
  drive: {
    ...{ id: 'k3f9a2b4', label: 'Demo Company', url: 'https://demo.example/webdav/', login: 'nora', mapper: 'gvfs' },
    challenge: { scheme: 'basic', realm: 'NetExplorer' },
    caFile: '/etc/ca.pem',
  },
  proof: '.latchkey-proof-k3f9a2b4',
  failure: { code: 'LK-5005', details: { host: 'demo.example', count: 2, again: true } },
};

/** What `writePrivateFile` does, in a process that is killed when the new text has no name yet. */
function writeAndBeKilled(file: string): void {
  const program = `
    const tmpfileCreated = () => process.kill(process.pid, 'SIGKILL');
    require('write-file-atomic')(${JSON.stringify(file)}, 'x', { mode: 0o600, fsync: true, tmpfileCreated });
  `;
  const { signal } = spawnSync(process.execPath, ['-e', program], { cwd: import.meta.dirname });
  expect(signal).toBe('SIGKILL');
}

describe('the journal', () => {
  let data: string;
  let folder: string;
  let journal: Journal;
  const fileOf = (id: string): string => join(folder, `${id}.json`);
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'lk-journal-'));
    folder = join(data, 'journal');
    journal = fileJournal(data, () => now);
  });
  afterEach(() => {
    rmSync(data, { recursive: true, force: true });
  });

  it('is empty before anything was written', async () => {
    expect(await journal.list()).toEqual([]);
  });

  it('gives back what was written, to another program too', async () => {
    await journal.write(entry);
    expect(await fileJournal(data).list()).toEqual([entry]);
  });

  it('keeps the last of what was written of an entry', async () => {
    await journal.write({ ...entry, phase: 'begun' });
    await journal.write(entry);
    expect(await journal.list()).toEqual([entry]);
  });

  it('lists the oldest first', async () => {
    const at = (id: string, day: string): JournalEntry => ({ ...entry, id, startedAt: `2026-11-${day}T00:00:00.000Z` });
    for (const one of [at('b', '20'), at('c', '19'), at('a', '21')]) await journal.write(one);
    expect((await journal.list()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('forgets what is closed, and takes closing it twice for a success', async () => {
    await journal.write(entry);
    await journal.close(entry.id);
    await journal.close(entry.id);
    expect(await journal.list()).toEqual([]);
  });

  it('is for its user only', async () => {
    await journal.write(entry);
    expect(statSync(fileOf(entry.id)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('ignores what is not its own in the folder', async () => {
    await journal.write(entry);
    writeFileSync(join(folder, 'x.json.1234'), 'half a f');
    expect(await journal.list()).toEqual([entry]);
  });

  it.each([
    ['not JSON', '{"version":1,'],
    ['empty', ''],
    ['zeroes, as after a power cut', '\0'.repeat(64)],
    ['something else', '[]'],
    ['an unknown phase', JSON.stringify({ ...entry, phase: 'half' })],
    ['a field that nobody knows', JSON.stringify({ ...entry, secret: 'x' })],
    ['a path for an id', JSON.stringify({ ...entry, id: '../../etc' })],
    ['a path for a proof file', JSON.stringify({ ...entry, proof: '../x' })],
    ['an unknown failure', JSON.stringify({ ...entry, failure: { code: 'LK-9999' } })],
  ])('sets an entry aside that is %s, says where, and is not stopped by it again', async (_what, text) => {
    mkdirSync(folder);
    writeFileSync(fileOf('bad'), text);
    await journal.write(entry);
    const path = `${fileOf('bad')}.damaged-2026-11-21T14-03-00-000Z`;
    await expect(journal.list()).rejects.toMatchObject({ failure: { code: 'LK-1010', details: { path } } });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(await journal.list()).toEqual([entry]);
  });

  it('takes an entry of version 1 for one of today', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fileOf(entry.id), JSON.stringify({ ...entry, version: 1 }));
    expect(await journal.list()).toEqual([entry]);
  });

  it('does not touch an entry of a newer version', async () => {
    mkdirSync(folder);
    const text = JSON.stringify({ version: 4, anything: true });
    writeFileSync(fileOf('new'), text);
    for (let n = 0; n < 2; n += 1) await expect(journal.list()).rejects.toMatchObject({ failure: { code: 'LK-1012' } });
    expect(readFileSync(fileOf('new'), 'utf8')).toBe(text);
  });

  it('says that the disk refuses', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    const refusal = { failure: { code: 'LK-1013', details: { reason: 'ENOTDIR' } } };
    await expect(journal.list()).rejects.toMatchObject(refusal);
    await expect(journal.write(entry)).rejects.toMatchObject({ failure: { code: 'LK-1013' } });
    await expect(journal.close(entry.id)).rejects.toMatchObject(refusal);
  });

  it('finds what was being written when the program was killed, and removes that only', async () => {
    await journal.write(entry);
    const files = [fileOf('x'), join(data, 'connections.json')];
    for (const file of files) writeAndBeKilled(file);
    // May be what another Latchkey is writing now: it has a lock of its own.
    writeAndBeKilled(join(data, 'upkeep.json'));
    writeFileSync(join(folder, 'x.json.damaged-2026-11-21T14-03-00-000Z'), '');
    const others = [...readdirSync(data), ...readdirSync(folder)].filter((name) => !/^(x|conn).*\.\d+$/.test(name));
    expect((await journal.torn()).map((path) => path.replace(/\.\d+$/, '')).sort()).toEqual(files.sort());
    await journal.removeTorn();
    expect(await journal.torn()).toEqual([]);
    expect([...readdirSync(data), ...readdirSync(folder)]).toEqual(others);
    expect(await journal.list()).toEqual([entry]);
  });

  it('leaves no half-written file behind when the disk refuses', async () => {
    mkdirSync(fileOf(entry.id), { recursive: true });
    await expect(journal.write(entry)).rejects.toMatchObject({ failure: { code: 'LK-1013' } });
    expect(readdirSync(folder)).toEqual([`${entry.id}.json`]);
  });
});

describe('what the next start does', () => {
  it.each([
    ['begun', false, 'undo', false],
    ['creating', false, 'undo', true],
    ['created', false, 'undo', true],
    ['stored', false, 'finish', true],
    ['stored', true, 'undo', true],
  ] as const)('with a set-up %s (undoing: %s) is to %s it', (phase, undoing, plan, onPlatform) => {
    expect(planFor({ ...entry, phase, undoing })).toBe(plan);
    expect(planFor({ ...entry, kind: 'remove', phase, undoing })).toBe('undo');
    expect(mayExistOnPlatform({ ...entry, phase, undoing })).toBe(onPlatform);
    expect(mayExistOnPlatform({ ...entry, phase, undoing, localOnly: true })).toBe(false);
  });
});
