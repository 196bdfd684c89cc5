import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildEngine } from '../../electron/engine/build-services.ts';
import type { Engine, SetUpRequest } from '../../electron/engine/engine.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import type { PolicyLookup } from '../../electron/policy/policy.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { valueOf } from '../fakes/engine-bed.ts';
import { scriptedAsk } from '../fakes/scripted-ask.ts';
import { startDesktop, type Desktop } from '../support/desktop.ts';
import { searchFiles } from '../support/leak-search.ts';
import { servingOnLinux } from '../support/on-linux.ts';

const allowing: PolicyLookup = { found: 'yes', by: 'test', policy: { nextcloudPassword: true } };
let desktop: Desktop;
let demo: Demo;
let engine: Engine;
let policy: PolicyLookup = allowing;

beforeAll(async () => {
  [desktop, demo] = await Promise.all([startDesktop(), startDemo({ nextcloud: '/cloud' })]);
  desktop.enter();
  const read = { read: () => Promise.resolve(policy) };
  engine = buildEngine({ ...servingOnLinux(), places: findPlaces(), env: process.env, policy: read });
});
afterEach(() => {
  policy = allowing;
});
afterAll(async () => {
  await desktop.stop();
  await demo.stop();
});

const run = (...passwords: readonly string[]) => ({
  ...{ ask: scriptedAsk({ passwords }), progress: () => undefined },
  signal: new AbortController().signal,
});
const request = (user: string): SetUpRequest => ({
  ...{ platform: `${demo.address}/cloud`, user, way: 'password', label: 'Cloud', mapper: 'rclone' },
});
/** Requests for an app password, and how they were answered. */
const asked = (): readonly number[] =>
  demo
    .journal()
    .filter(({ path }) => path.includes('/getapppassword'))
    .map(({ status }) => status ?? 0);

describe('a Nextcloud drive by the password of the account, where IT asks for it', () => {
  it('is set up, renewed and removed with the real keychain, and its password is in no file', async () => {
    const { password } = demo.user('nora');
    demo.clearJournal();
    const made = valueOf(await engine.setUp(request('nora'), run(password)));
    expect(made).toMatchObject({ user: 'nora', password: { origin: 'granted' } });
    expect(asked()).toEqual([200]);
    expect(valueOf(await engine.status()).connections).toMatchObject([{ label: 'Cloud', state: 'mapped' }]);
    valueOf(await engine.renew('Cloud', run()));
    const [secret = ''] = demo.secretsIssued().appPasswords.slice(-1);
    expect(searchFiles([desktop.home], [{ text: secret, login: 'nora' }, { text: password }])).toEqual([]);
    expect(valueOf(await engine.remove('Cloud', { localOnly: false }, run()))).not.toHaveProperty('left');
    const authorization = `Basic ${Buffer.from(`nora:${secret}`).toString('base64')}`;
    const gone = await fetch(`${demo.address}/cloud/remote.php/dav/files/nora/`, { headers: { authorization } });
    expect(gone.status).toBe(401);
  });

  it.each([
    ['with a wrong password', 'nora', 'wrong', 'LK-1007', [401]], // nobody answers when it is asked for again
    ['of an account with a second factor', 'alice', undefined, 'LK-2015', [401]],
  ])('is refused %s after one request, and nothing is left', async (_what, user, typed, code, statuses) => {
    demo.clearJournal();
    const done = await engine.setUp(request(user), run(typed ?? demo.user(user).password));
    expect(done).toMatchObject({ ok: false, failure: { code }, after: 'undone' });
    expect(asked()).toEqual(statuses);
    expect(valueOf(await engine.status())).toMatchObject({ connections: [], open: [] });
  });

  it('is named when the answer was cut, and forgotten when the person has looked', async () => {
    demo.fault({ path: '/getapppassword', times: 1, action: { kind: 'lose' } });
    const done = await engine.setUp(request('nora'), run(demo.user('nora').password));
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-3004' }, after: 'open' });
    const { open } = valueOf(await engine.status());
    const link = `${demo.address}/cloud/index.php/settings/user/security`;
    expect(open).toMatchObject([{ failure: { code: 'LK-3114', details: { link } } }]);
    const { left } = valueOf(await engine.remove(open[0]?.id, { localOnly: false }, run()));
    expect(left).toMatchObject({ why: 'maybe', link });
    expect(valueOf(await engine.status()).open).toEqual([]);
  });

  it('is not to be had where IT does not', async () => {
    policy = { found: 'no', by: 'test' };
    demo.clearJournal();
    const done = await engine.setUp(request('nora'), run(demo.user('nora').password));
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-3113' } });
    expect(asked()).toEqual([]);
  });
});
