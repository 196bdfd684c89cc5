import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { requireDone } from './bed.ts';
import { drivesIn, startDriveStage, USER, type DriveStage } from './drive-stage.ts';

/** Where the health of this user is written down. */
const HEALTH = String.raw`Software\Latchkey\Health`;

let stage: DriveStage;
beforeAll(async () => {
  stage = await startDriveStage();
});
afterAll(() => stage.stop());

/** Gives Latchkey's letter, and checks that there is no other. */
async function letter(): Promise<string> {
  const [found = '', ...more] = Object.keys(await stage.bed.inside.letters()).filter((name) => name !== 'C:');
  expect(more).toEqual([]);
  return found;
}

const runsInBackground = async (): Promise<boolean> =>
  (await stage.bed.inside.processes()).some(({ commandLine }) => commandLine.includes('--background'));

const read = async (): Promise<string> => stage.bed.inside.read(`${await letter()}\\there.txt`);

describe('a drive on Windows', () => {
  it('is a letter, without any password of the platform in what Windows is told', async () => {
    const made = await stage.setUp(USER);
    expect(made).toMatchObject({ code: 0, result: { ok: true } });
    expect(await letter()).toBe('Z:');
    expect(await stage.bed.inside.letters()).toMatchObject({ 'Z:': 4 });
    expect(await read()).toBe('from the platform');
    const { calls } = stage.bed.redirector;
    const adds = calls.filter(({ call }) => call === 'add');
    // Windows was told to map the drive for this log-on only, and was given no login.
    expect(adds.map(({ user, password, flags }) => [user, password, flags])).toEqual([[undefined, 'none', 4]]);
    expect(adds[0]?.remote).toMatch(/^\\\\127\.0\.0\.1@\d+\\DavWWWRoot\\[^\\]{40,}\\nora$/);
    expect(await stage.leftovers(USER)).not.toContainEqual(expect.stringMatching(/^(journal|file) /));
  });

  it('takes files to the platform', async () => {
    await stage.bed.inside.write(`${await letter()}\\été.txt`, 'through the letter');
    const there = join(stage.demo.folderOf(USER), 'été.txt');
    await expect.poll(() => existsSync(there) && readFileSync(there, 'utf8')).toBe('through the letter');
  });

  it('is said to be there, under its letter, with nothing asked for it', async () => {
    const status = await stage.run(['status']);
    expect([status.code, drivesIn(status)]).toMatchObject([0, [{ label: USER, state: 'mapped', path: 'Z:\\' }]]);
  });

  it('is written down where SYSTEM finds it, with no name of anything', async () => {
    const written = await stage.bed.inside.registryValues('HKCU', HEALTH);
    const moment = expect.stringMatching(/^\d{4}-.*Z$/) as string;
    expect(written).toMatchObject({ State: 0, Overall: 'ok', Version: version, At: moment, LastProved: moment });
    expect(JSON.stringify(written)).not.toMatch(new RegExp(`${USER}|Z:|127\\.0\\.0\\.1|http`));
    const { result } = await stage.run(['health', '--machine', '--who']);
    expect(result).toMatchObject({
      ...{ ok: true, scope: 'machine', overall: 'ok', os: 'windows' },
      users: { total: 1, ok: 1, each: [{ user: expect.stringMatching(/^S-1-5-21-/) as string, state: 0 }] },
    });
  });

  it('is nobody’s report where a person has written something else, and monitoring is told so', async () => {
    const registry = stage.bed.inside;
    await registry.registrySet('HKCU', HEALTH, 'State', 'ok | x=1');
    const { code, stdout, stderr } = await stage.bed.run(['health', '--machine', '--text']);
    expect([code, stderr]).toEqual([60, '']);
    expect(stdout).toMatch(/^LATCHKEY WARNING - users=0 [^|\n]*unreadable=1[^|\n]* \| [^|\n]*\r?\n$/);
    expect(await stage.run(['health'])).toMatchObject({ code: 0 });
    expect(await registry.registryValues('HKCU', HEALTH)).toMatchObject({ State: 0 });
  });

  it('comes back when another program has taken its letter away', async () => {
    expect(await stage.bed.inside.cancel('Z:', true)).toBe(0);
    expect(drivesIn(await stage.run(['status']))).toMatchObject([{ state: 'gone' }]);
    requireDone(await stage.run(['reconnect']));
    expect(await read()).toBe('from the platform');
  });

  it('comes back at the next log-on', async () => {
    await stage.bed.startAtLogOn('Latchkey', ['reconnect', '--all', '--background']);
    await stage.bed.logOffAndOn();
    await expect.poll(letter, { timeout: 60_000, interval: 250 }).toBe('Z:');
    // The program that the log-on started still holds the drives when the letter appears, so another command would be refused.
    await expect.poll(runsInBackground, { timeout: 60_000, interval: 250 }).toBe(false);
    expect(await read()).toBe('from the platform');
  });

  it('has another app password after a renewal, and one only', async () => {
    const [before] = stage.demo.appPasswords(USER);
    requireDone(await stage.run(['renew']));
    const [after, ...more] = stage.demo.appPasswords(USER);
    expect(more).toEqual([]);
    expect(after?.id).not.toBe(before?.id);
    expect(await read()).toBe('from the platform');
    expect(await stage.bed.inside.credentials()).toHaveLength(1);
  });

  it('leaves nothing behind when it is removed', async () => {
    requireDone(await stage.run(['remove']));
    expect(await stage.leftovers(USER)).toEqual([]);
    expect(await stage.bed.inside.registryValues('HKCU', HEALTH)).toEqual({});
  });
});

describe('a drive on Windows that cannot be written', () => {
  afterEach(async () => {
    const [account = ''] = stage.bed.redirector.letters().map(({ remote }) => remote.split('\\').at(-1) ?? '');
    requireDone(await stage.run(['remove'], account));
    expect(await stage.leftovers(account)).toEqual([]);
  });

  it.each([
    ['rosa', 'whose account may only read'],
    ['quentin', 'whose quota is full'],
  ])('is set up and can be read: %s, %s', async (user) => {
    requireDone(await stage.setUp(user));
    expect(await stage.bed.inside.list(`${await letter()}\\`)).toEqual(expect.arrayContaining(['there.txt']));
  });
});

describe('a drive on Windows whose app password was revoked', () => {
  it('stays, and is tried once by a command that needs it', async () => {
    requireDone(await stage.setUp(USER));
    stage.demo.revokeAll(USER);
    expect(await stage.triesDuring(() => stage.run(['status']))).toBe(0);
    expect(await stage.triesDuring(() => stage.run(['reconnect']))).toBe(1);
    expect(await letter()).toBe('Z:');
    const programs = async (): Promise<void> => {
      for (let n = 0; n < 5; n += 1) await stage.bed.inside.list('Z:\\').catch(() => undefined);
    };
    expect(await stage.triesDuring(programs)).toBe(0);
    requireDone(await stage.run(['remove']));
    expect(await stage.leftovers(USER)).toEqual([]);
  });
});
