import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConnectionView } from '../../electron/contract/view.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { requireDone, startBed, type WindowsBed } from './bed.ts';

const USER = 'nora';
const NETWORK = 4;
const MOUNTS = String.raw`Software\Microsoft\Windows\CurrentVersion\Explorer\MountPoints2`;
let bed: WindowsBed;
let demo: Demo;
beforeAll(async () => {
  [bed, demo] = await Promise.all([startBed(), startDemo()]);
  const home = demo.folderOf(USER);
  for (const folder of [join(...names), odd, 'Empty']) mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, ...names, 'deep.txt'), 'deep down');
  writeFileSync(join(home, odd, 'odd.txt'), 'odd');
});
afterAll(async () => {
  await bed.stop();
  await demo.stop();
});

/** Folders on the platform from the beginning: in this bed none can be made through a letter. */
const names = Array.from({ length: 6 }, (_, index) => `${String(index)} ${'long '.repeat(9)}name`);
const odd = 'Été & 100 % #1 (à trier) – 🔑';

const json = (...args: readonly string[]) => bed.run([...args, '--json'], { answers: [demo.user(USER).password] });
const setUp = (label: string, ...more: readonly string[]) =>
  json('setup', '--platform', demo.address, '--user', USER, '--label', label, ...more);
const tokenOf = async (letter: string): Promise<string> =>
  (await bed.inside.connection(`${letter}:`)).text.split('\\')[4] ?? '';

it('sets a drive up on the last free letter, whose files are those of the platform', async () => {
  const { code, result, stderr } = await setUp('Büro Köln');
  expect({ code, result, stderr }).toMatchObject({ code: 0, result: { ok: true } });
  const { path, mapper, notes } = result?.['connection'] as ConnectionView;
  expect([path, mapper]).toEqual(['Z:\\', 'webclient']);
  expect(notes?.map((note) => note.code)).toEqual(['LK-5350']); // this Windows still has the default limit of 50 MB
  expect((await bed.inside.letters())['Z:']).toBe(NETWORK);
  await bed.inside.write('Z:\\été.txt', 'through the letter');
  expect(await bed.inside.read('Z:\\été.txt')).toBe('through the letter');
  expect(await bed.inside.list('Z:\\')).toContain('été.txt');
});

it('shows a path that is longer than 260 characters, a folder with an odd name, and an empty one', async () => {
  const home = demo.folderOf(USER);
  const deep = `Z:\\${names.join('\\')}`;
  expect(deep.length).toBeGreaterThan(300);
  expect(await bed.inside.list(deep)).toEqual(['deep.txt']);
  expect(await bed.inside.read(`${deep}\\deep.txt`)).toBe('deep down');
  await bed.inside.write(`${deep}\\too.txt`, 'written there');
  await expect.poll(() => existsSync(join(home, ...names, 'too.txt')), { timeout: 20_000 }).toBe(true);
  expect(await bed.inside.read(`Z:\\${odd}\\odd.txt`)).toBe('odd');
  expect(await bed.inside.list('Z:\\Empty')).toEqual([]);
});

it('gives Windows a credential in the path, no user, and nothing that is kept over the log-on', async () => {
  const calls = bed.redirector.calls.filter(({ call }) => call === 'add');
  expect(calls.length).toBeGreaterThan(0);
  expect((await bed.inside.connection('Z:')).text).toMatch(
    /^\\\\127\.0\.0\.1@\d+\\DavWWWRoot\\[A-Za-z0-9_-]{43}\\Büro Köln$/,
  );
  const token = await tokenOf('Z');
  const data = join(bed.pathOf((await bed.inside.environment('LOCALAPPDATA')) ?? ''), 'latchkey/Data');
  expect(readFileSync(join(data, 'connections.json'), 'utf8')).toContain('"letter":');
  const kept = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  // The record of mapped drives is kept for each session.
  expect(kept.find(({ name }) => name === 'mounts.json')?.parentPath).toMatch(/\/session-\d+$/);
  const holding = kept.filter(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').includes(token));
  expect(holding.map(({ name }) => name)).toEqual([]);
});

it('is shown by its label in Explorer', async () => {
  const name = (await bed.inside.connection('Z:')).text.replaceAll('\\', '#');
  expect(await bed.inside.registryGet('HKCU', `${MOUNTS}\\${name}`, '_LabelFromReg')).toBe('Büro Köln');
});

it('is connected again on its letter after a log-on, with another credential', async () => {
  const before = await tokenOf('Z');
  await bed.logOffAndOn();
  expect((await bed.inside.letters())['Z:']).toBeUndefined();
  requireDone(await json('reconnect', '--all'));
  expect((await bed.inside.letters())['Z:']).toBe(NETWORK);
  expect(await tokenOf('Z')).not.toBe(before);
  expect(await bed.inside.read('Z:\\été.txt')).toBe('through the letter');
});

it('never takes another drive’s letter for its own', async () => {
  const { result } = await setUp('Second', '--letter', 'N');
  expect(result).toMatchObject({ ok: true, connection: { path: 'N:\\' } });
  requireDone(await json('remove', 'Second'));
  expect((await bed.inside.letters())['N:']).toBeUndefined();
  expect(await bed.inside.read('Z:\\été.txt')).toBe('through the letter');
});

it('says why Windows refuses, by its own number, and leaves nothing', async () => {
  bed.redirector.inject('add', { code: 1219 });
  const { code, result } = await setUp('Refused');
  expect(result).toMatchObject({ ok: false, failure: { code: 'LK-5314', details: { number: 1219 } } });
  expect(code).toBe(40);
  expect(Object.entries(await bed.inside.letters()).filter(([, type]) => type === NETWORK)).toHaveLength(1);
});

it('says that IT has switched WebClient off, and what limits a Windows as it is installed has', async () => {
  const why = join(demo.folderOf(USER), 'why?.txt');
  writeFileSync(why, 'nobody opens this on Windows');
  const { result } = await json('doctor');
  const codes = (result?.['findings'] as { code?: string }[]).flatMap(({ code }) => code ?? []);
  expect(codes).toEqual(expect.arrayContaining(['LK-5350', 'LK-5351', 'LK-5358', 'LK-5359', 'LK-5383']));
  rmSync(why);
  await bed.inside.setWebClient('disabled');
  try {
    expect((await setUp('None')).result).toMatchObject({ ok: false, failure: { code: 'LK-5331' } });
    const { result: now } = await json('doctor');
    expect(now).toMatchObject({ ok: false, failure: { code: 'LK-5331' } });
  } finally {
    await bed.inside.setWebClient('running');
  }
});

it('is shown by Explorer, whose own program is started with its letter', async () => {
  await bed.inside.watchProcesses(50);
  const opened = await bed.run(['open', 'Büro Köln']);
  expect([opened.code, opened.stdout.trim()]).toEqual([0, 'Z:\\']);
  const explorers = async () =>
    (await bed.inside.processes()).filter(({ commandLine }) => /explorer\.exe"? "?Z:/i.test(commandLine));
  const { shown } = await bed.inside.processesSeen();
  expect(shown.some((text) => /\\explorer\.exe"? "?Z:/i.test(text)) || (await explorers()).length > 0).toBe(true);
});

it('keeps a letter on which a program has a file open, and takes it away all the same by --force', async () => {
  await bed.inside.hold('Z:\\été.txt');
  const refused = await json('remove', '--all', '--yes');
  expect(refused).toMatchObject({ code: 40, result: { failure: { code: 'LK-5321', details: { letter: 'Z' } } } });
  expect((await bed.inside.letters())['Z:']).toBe(NETWORK);
  const cancels = () => bed.redirector.calls.filter(({ call, local }) => call === 'cancel' && local === 'Z:');
  expect(cancels().map(({ flags }) => flags)).not.toContain(1);
  expect(await json('remove', '--all', '--yes', '--force')).toMatchObject({ code: 0 });
  expect(cancels().at(-1)).toMatchObject({ flags: 1, code: 0 });
});

it('leaves nothing of it, neither letter nor name in Explorer', async () => {
  expect(Object.values(await bed.inside.letters())).not.toContain(NETWORK);
  const names = Object.keys(await bed.inside.registryValues('HKCU', MOUNTS));
  expect(names.filter((name) => name.includes('127.0.0.1'))).toEqual([]);
  expect(demo.appPasswords(USER)).toEqual([]);
});
