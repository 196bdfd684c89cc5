import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FailureError } from '../../electron/contract/failure.ts';
import type { MapperName } from '../../electron/contract/view.ts';
import type { DriveSpec, WebdavChallenge } from '../../electron/drives/drive-mapper.ts';
import { buildServices } from '../../electron/engine/build-services.ts';
import type { Services } from '../../electron/lifecycle/services.ts';
import { gvfsPrograms, rclonePrograms } from '../../electron/os/linux/drives/drive-programs.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import { run } from '../../electron/os/run.ts';
import {
  withSessions,
  type NewAppPassword,
  type Session,
  type SessionPlatform,
} from '../../electron/platforms/platform.ts';
import { scriptedAsk } from '../fakes/scripted-ask.ts';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';
import { searchText } from '../support/leak-search.ts';
import { servingOnLinux } from '../support/on-linux.ts';
import { once } from '../support/once.ts';
import { startRecordingServer, type RecordingServer } from '../support/recording-server.ts';

const USER = 'alice';
let stage: CliStage;
let other: RecordingServer;
let parts: Services;
let platform: SessionPlatform;
let session: Session;
let made: NewAppPassword;
let challenge: WebdavChallenge;
const { signal } = new AbortController();

const signIn = (): Promise<Session> => {
  const answers = { passwords: [stage.demo.user(USER).password], codes: [() => stage.demo.codeFor(USER)] };
  return platform.signIn({ address: stage.demo.address, user: USER }, scriptedAsk(answers), signal);
};

beforeAll(async () => {
  other = await startRecordingServer();
  stage = await startCliStage({ host: 'localhost' });
  stage.desktop.enter();
  // What is not on loopback can be reached through a proxy only, and that is the other server, too.
  for (const name of ['http_proxy', 'https_proxy']) process.env[name] = `http://127.0.0.1:${other.port}`;
  parts = buildServices({ ...servingOnLinux(), places: findPlaces(), env: process.env });
  platform = withSessions(parts.platform('netexplorer'));
  session = await signIn();
  made = await platform.passwords(session).create('redirected');
  challenge = await parts.drives.probe(stage.demo.webdav, undefined, signal);
});
afterEach(() => {
  stage.demo.clearFaults();
});
afterAll(async () => {
  await stage.stop();
  await other.stop();
});

/** Where a redirect may lead; the platform is at `http://localhost:PORT`. */
const targets = ['another port', 'another host', 'a subdomain'] as const;
type Target = (typeof targets)[number];
function addressOf(target: Target): string {
  switch (target) {
    case 'another port':
      return `http://localhost:${other.port}/elsewhere/`;
    case 'another host':
      return `http://127.0.0.1:${other.port}/elsewhere/`;
    case 'a subdomain':
      return `http://files.localhost:${new URL(stage.demo.address).port}/elsewhere/`;
  }
}

/** Arms a redirect for what `match` says while `work` runs. */
async function redirecting(
  match: { method: string; path: string; after?: number },
  [target, status]: readonly [Target, number],
  work: () => Promise<unknown>,
): Promise<void> {
  other.clear();
  stage.demo.clearJournal();
  stage.demo.fault({ ...match, action: { kind: 'redirect', status, to: addressOf(target) } });
  await work();
  stage.demo.clearFaults();
}

/** Methods of the requests that were redirected. */
const redirected = (): string[] =>
  stage.demo.journal().flatMap(({ fault, method }) => (fault === 'redirect' ? [method] : []));

/** Neither the other server nor, where a subdomain is the same machine, the platform got credentials under another address. */
function expectNothingArrived(): void {
  const { appPasswords, tokens } = stage.demo.secretsIssued();
  const { password, login } = stage.demo.user(USER);
  const sought = [...appPasswords, ...tokens, password].map((text) => ({ text, login }));
  const requests = other.requests();
  expect(requests.flatMap((request) => searchText('other server', request, sought))).toEqual([]);
  expect(requests.filter((request) => /^(proxy-)?authorization$/im.test(request))).toEqual([]);
  const elsewhere = stage.demo.journal().filter(({ path }) => path.includes('/elsewhere/'));
  expect(elsewhere.filter(({ auth }) => auth !== 'none')).toEqual([]);
}

const withEach = (...statuses: readonly number[]) =>
  targets.flatMap((target) => statuses.map((status) => [target, status] as const));
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no failure',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : error),
  );
const specOf = (mapper: MapperName): DriveSpec => {
  return { id: mapper, label: mapper, url: stage.demo.webdav, login: made.login, challenge, mapper };
};

describe('a redirect of a request by Latchkey itself is a failure, and nothing is sent after it', once, () => {
  const calls: Record<string, readonly [{ method: string; path: string }, () => Promise<unknown>]> = {
    'the sign-in password': [{ method: 'POST', path: '/auth$' }, signIn],
    'the code': [{ method: 'POST', path: '/second-factor$' }, signIn],
    'making an app password': [
      { method: 'POST', path: '/app-credentials$' },
      () => platform.passwords(session).create('never made'),
    ],
    'listing app passwords': [
      { method: 'GET', path: '/app-credentials$' },
      () => platform.passwords(session).list(signal),
    ],
    'deleting an app password': [
      { method: 'DELETE', path: '/app-credentials/' },
      () => platform.passwords(session).revoke(made.id),
    ],
    'signing out': [{ method: 'DELETE', path: '/auth$' }, () => platform.signOut(session)],
    'asking what the drive wants': [
      { method: 'PROPFIND', path: '^/webdav/' },
      () => parts.drives.probe(stage.demo.webdav, undefined, signal),
    ],
    'checking an app password': [
      { method: 'PROPFIND', path: '^/webdav/' },
      () => parts.drives.checkPassword(specOf('gvfs'), made.secret, signal),
    ],
  };

  it.each(Object.entries(calls))('%s', async (_what, [match, call]) => {
    for (const redirect of withEach(301, 302, 303, 307, 308)) {
      await redirecting(match, redirect, async () => {
        expect(await codeOf(call())).toBe('LK-3008');
      });
      expect(redirected()).toEqual([match.method]);
      expect(other.requests()).toEqual([]);
      expectNothingArrived();
    }
  });
});

describe('a redirect of the question what the platform is, which has no credentials', once, () => {
  const discover = (): Promise<unknown> => parts.discover(new URL(stage.demo.address), undefined, signal);

  it.each(targets)('to %s is followed to the same host only, still without any', async (target) => {
    for (const status of [301, 302, 303, 307, 308]) {
      await redirecting({ method: 'GET', path: '/publicconfig' }, [target, status], async () => {
        // There is no platform behind the other port, so that all there is to tell is where the way leads.
        expect(await codeOf(discover())).toBe(target === 'another port' ? 'LK-3008' : 'LK-3016');
      });
      expect(redirected()).toEqual(['GET']);
      expect(other.requests().length > 0).toBe(target === 'another port');
      expectNothingArrived();
    }
  });
});

describe.each(['gvfs', 'rclone'] as const)('a mount by %s sends no credentials after a redirect', once, (mapper) => {
  // It is the gateway that is redirected, whoever has mapped: every way for one of the two, and one for the other.
  const ways = (...statuses: readonly number[]) => withEach(...statuses).slice(0, mapper === 'gvfs' ? undefined : 1);

  it('when it is made', async () => {
    const method = mapper === 'gvfs' ? 'OPTIONS|PROPFIND' : 'PROPFIND';
    for (const after of mapper === 'gvfs' ? [0, 1, 2] : [0]) {
      for (const redirect of ways(301, 307)) {
        await redirecting({ method, path: '^/webdav', after }, redirect, async () => {
          await codeOf(parts.drives.connect(specOf(mapper), made.secret, signal));
          await parts.drives.disconnect(specOf(mapper));
        });
        expect(redirected()).not.toEqual([]);
        expectNothingArrived();
      }
    }
  });

  it('when files are written, read, moved and deleted and folders made through it', async () => {
    const { path } = await parts.drives.connect(specOf(mapper), made.secret, signal);
    const at = (name: string): string => join(path, name);
    const use = (file: string, ...args: string[]) => run({ file, args, timeoutMs: 20_000 });
    const write = (name: string) => run((mapper === 'gvfs' ? gvfsPrograms : rclonePrograms).write(at(name), 'a file'));
    const methods = new Set<string>();
    for (const redirect of ways(307, 302)) {
      const name = redirect.join(' ');
      await write(name);
      const uses: Record<string, () => Promise<unknown>> = {
        PUT: () => write(`new ${name}`),
        MKCOL: () => use('mkdir', at(`folder ${name}`)),
        GET: () => use('cat', at(name)),
        MOVE: () => use('mv', at(name), at(`moved ${name}`)),
        DELETE: () => use('rm', '-rf', at(name)),
      };
      for (const [method, work] of Object.entries(uses)) {
        await redirecting({ method, path: '^/webdav' }, redirect, work);
        for (const one of redirected()) methods.add(one);
        expectNothingArrived();
      }
    }
    expect([...methods]).toEqual(expect.arrayContaining(['PUT', 'MKCOL', 'GET', 'MOVE', 'DELETE']));
    await parts.drives.disconnect(specOf(mapper));
  });
});

describe('the terminal program stops at a redirect', once, () => {
  it.each([
    ['of the sign-in password', { method: 'POST', path: '/auth$' }, 'undone'],
    ['of the session', { method: 'POST', path: '/app-credentials$' }, 'undone'],
    ['of the app password', { method: 'PROPFIND', path: '^/webdav', after: 1 }, 'kept'],
  ])('%s', async (_, match, after) => {
    await redirecting(match, ['another port', 307], async () => {
      const { code, result } = await stage.setUp('rclone', { as: USER });
      expect({ code, result }).toMatchObject({ code: 20, result: { failure: { code: 'LK-3008' }, after } });
    });
    expect(other.requests()).toEqual([]);
    expectNothingArrived();
  });
});
