import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MapperName } from '../../electron/contract/view.ts';
import { run } from '../../electron/os/run.ts';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { mountsBelow } from '../support/desktop.ts';
import { once } from '../support/once.ts';
import type { CliRun } from '../support/run-cli.ts';

/** Signs in with a password alone. */
const USER = 'nora';
let stage: CliStage;

beforeAll(async () => {
  stage = await startCliStage();
});
afterEach(() => {
  stage.demo.clearFaults();
  stage.demo.unblock();
});
afterAll(() => stage.stop());

/** Requests with an app password, right or wrong, that the platform got while `work` ran. */
async function triesDuring(work: () => Promise<unknown>): Promise<number> {
  stage.demo.clearJournal();
  await work();
  return stage.demo.journal().filter(({ path, auth }) => path.startsWith('/webdav') && auth === 'basic').length;
}

/** Runs a command, and gives its exit code and how often it tried the app password. */
async function tries(...args: string[]): Promise<{ code: number | null; tried: number }> {
  let done: CliRun | undefined;
  const tried = await triesDuring(async () => {
    done = await stage.run(args, { as: USER });
  });
  return { code: done?.code ?? null, tried };
}

/** Nothing is there to be waited for: what should not happen gets some time to happen. */
const aWhile = () => sleep(2500);

/** A request with a wrong password, as another program in the same office may make it; its status. */
async function wrongTry(): Promise<number> {
  const authorization = `Basic ${Buffer.from(`${USER}:wrong`).toString('base64')}`;
  return (await fetch(stage.demo.webdav, { method: 'OPTIONS', headers: { authorization } })).status;
}

async function wrongTries(count: number): Promise<void> {
  for (let n = 0; n < count; n++) expect(await wrongTry()).toBe(401);
}

/** Each case begins with a drive whose app password has been revoked, and ends with its removal, which tries nothing. */
function withRevokedDrive(mapper: MapperName): void {
  beforeEach(async () => {
    expect((await stage.setUp(mapper, { as: USER })).code).toBe(0);
    stage.demo.revokeAll(USER);
  });
  afterEach(async () => {
    stage.demo.unblock();
    expect(await tries('remove')).toEqual({ code: 0, tried: 0 });
    expect(mountsBelow(stage.desktop.home).filter((path) => !path.endsWith('/gvfs'))).toEqual([]);
  });
}

describe.each(['gvfs', 'rclone'] as const)('a drive by %s whose app password was revoked', once, (mapper) => {
  withRevokedDrive(mapper);

  it('while it is mapped: every command tries it once at most, and nothing tries it by itself', async () => {
    expect(await triesDuring(aWhile)).toBe(0);
    expect(await tries('status')).toEqual({ code: 0, tried: 0 });
    expect(await tries('open')).toEqual({ code: 0, tried: 0 });
    expect(await tries('doctor')).toEqual({ code: 40, tried: 1 });
    expect(await tries('doctor')).toEqual({ code: 40, tried: 1 });
    expect(await tries('reconnect')).toEqual({ code: 40, tried: 1 });
  });

  it('stays mapped once it is known, and is tried once by each command that needs it, and by no program', async () => {
    expect(await tries('reconnect')).toEqual({ code: 40, tried: 1 });
    const { result } = await stage.run(['status']);
    const [drive] = result?.['connections'] as readonly { readonly state: string; readonly path: string }[];
    expect(drive?.state).toBe('refused');
    const uses = async (): Promise<void> => {
      for (let n = 0; n < 5; n += 1) {
        await run({ file: 'ls', args: [drive?.path ?? ''], timeoutMs: 10_000, env: stage.desktop.env });
      }
    };
    expect(await triesDuring(uses)).toBe(0);
    expect(await tries('reconnect')).toEqual({ code: 40, tried: 1 });
    expect(await tries('open')).toEqual({ code: 40, tried: 1 });
    expect(await tries('reconnect', '--all')).toEqual({ code: 60, tried: 0 });
    expect(await tries('doctor')).toEqual({ code: 40, tried: 1 });
    expect(await tries('status')).toEqual({ code: 60, tried: 0 });
    expect(await triesDuring(aWhile)).toBe(0);
  });
});

// Who asks the platform is the gateway, whoever has mapped: that no mount tool makes it ask, the cases above show of both.
describe('a drive whose app password was revoked', once, () => {
  withRevokedDrive('rclone');

  it('does not get the office banned when ten wrong passwords came before', async () => {
    await wrongTries(10);
    expect((await tries('reconnect')).tried).toBe(1);
    expect((await tries('status')).tried).toBe(0);
    expect(await wrongTry()).toBe(429); // the twelfth, so ours was the eleventh
  });

  it('can be removed when one more wrong password would get the office banned', async () => {
    await wrongTries(11);
    expect(await tries('status')).toEqual({ code: 0, tried: 0 });
    expect(await tries('remove')).toEqual({ code: 0, tried: 0 });
    expect((await fetch(stage.demo.webdav, { method: 'OPTIONS' })).status).toBe(401);
    expect(await wrongTry()).toBe(429);
    stage.demo.unblock();
    expect((await stage.setUp('rclone', { as: USER })).code).toBe(0);
  });

  it('is not tried again while the office is banned', async () => {
    await wrongTries(11);
    await wrongTry();
    stage.demo.clearJournal();
    const { code, result } = await stage.run(['reconnect']);
    expect({ code, result }).toMatchObject({ code: 20, result: { failure: { code: 'LK-3024' } } });
    expect(stage.demo.journal()).toHaveLength(1);
  });
});

describe.each(['gvfs', 'rclone'] as const)('a set-up by %s whose app password WebDAV refuses', once, (mapper) => {
  it('tries it once, waits for the user at the next starts, and is undone without another try', async () => {
    const headers = { 'WWW-Authenticate': 'Basic realm="NetExplorer"' };
    // The probe carries nothing.
    stage.demo.fault({ path: '^/webdav', after: 1, action: { kind: 'respond', status: 401, headers } });
    let done: CliRun | undefined;
    const tried = await triesDuring(async () => {
      done = await stage.setUp(mapper, { as: USER });
    });
    expect({ tried, ...done }).toMatchObject({ tried: 1, code: 20, result: { after: 'kept' } });
    expect(await tries('status')).toEqual({ code: 60, tried: 0 });
    expect((await tries('doctor')).tried).toBe(0);
    expect(await tries('reconnect')).toEqual({ code: 20, tried: 1 });
    expect(await tries('remove')).toEqual({ code: 0, tried: 0 });
    expect(stage.demo.appPasswords(USER)).toEqual([]);
  });
});

describe('a sign-in with answers on standard input', once, () => {
  const posts = (path: string): number =>
    stage.demo.journal().filter((entry) => entry.method === 'POST' && entry.path === path).length;

  it('sends a wrong password once, whatever else there is to read', async () => {
    stage.demo.clearJournal();
    const { password } = stage.demo.user(USER);
    const { code, result } = await stage.setUp('gvfs', { as: USER, answers: ['wrong', password, password] });
    expect({ code, result }).toMatchObject({ code: 10, result: { failure: { code: 'LK-2001' } } });
    expect(posts('/api/auth')).toBe(1);
  });

  it('sends a wrong code once when there is no other', async () => {
    stage.demo.clearJournal();
    const { password } = stage.demo.user('alice');
    const { code } = await stage.setUp('gvfs', { as: 'alice', answers: [password, 'wrong'] });
    expect({ code, passwords: posts('/api/auth'), codes: posts('/api/auth/second-factor') }).toEqual({
      code: 11,
      passwords: 1,
      codes: 1,
    });
  });
});
