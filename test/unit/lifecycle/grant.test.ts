import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError, type FailureCode } from '../../../electron/contract/failure.ts';
import { nothing } from '../../fakes/attempt.ts';
import { startAgain } from '../../fakes/invariants.ts';
import {
  FLOW_MS,
  granting,
  inAHurry,
  nextcloudParts,
  theOnly,
  trySetUpByGrant,
  whatIsLeftOfGrant,
  type NextcloudParts,
} from '../../fakes/nextcloud-parts.ts';

describe('a drive whose app password is granted in the browser', () => {
  let fake: NextcloudParts;
  inAHurry();
  beforeEach(() => {
    fake = nextcloudParts();
  });
  afterEach(() => {
    fake.stop();
  });

  it('is connected, with the login and the folder of who signed in', async () => {
    expect(await trySetUpByGrant(fake)).toMatchObject({ ok: true });
    const made = await theOnly(fake);
    expect(made).toMatchObject({ user: 'nora@example.com', login: 'nora@example.com', browser: true });
    expect(made.drive?.url).toBe('https://cloud.example/cloud/remote.php/dav/files/nora/');
    expect(made.password.origin).toBe('granted');
    const left = await whatIsLeftOfGrant(fake);
    expect(left).toMatchObject({ inKeychain: [`app-password:${made.id}`], mapped: [made.id], journal: [] });
    expect(left.onPlatform).toEqual([made.password.name]);
  });

  it('journals and keeps what asks for it before the browser opens, and what is granted before anything else', async () => {
    const run = granting(fake, ({ url }) => {
      fake.disturbances.trace.push('the browser opens');
      fake.cloud.grant(url);
    });
    await trySetUpByGrant(fake, run);
    const { trace } = fake.disturbances;
    const from = trace.indexOf('journal.write begun');
    expect(trace.slice(from, trace.indexOf('drives.connect'))).toEqual([
      'journal.write begun',
      'platform.request-grant',
      'secrets.write session',
      'journal.write creating',
      'the browser opens',
      'platform.poll',
      'secrets.write session',
      'journal.write created',
      'platform.holder-of',
      'journal.write created',
      'secrets.write app-password',
      'journal.write stored',
      'drives.check-password',
    ]);
  });

  it('tells each step once', async () => {
    const run = granting(fake);
    await trySetUpByGrant(fake, run);
    expect(run.ended).toEqual(
      ['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save'].map((id) => `${id} done`),
    );
  });

  it('asks about once a second, and goes on when the network is away for a while', async () => {
    fake.disturbances.fail('platform.poll', 'LK-3002', { times: 3 });
    expect(await trySetUpByGrant(fake)).toMatchObject({ ok: true });
    expect(fake.disturbances.trace.filter((effect) => effect === 'platform.poll')).toHaveLength(4);
  });

  it.each<[number | undefined, number]>([
    [20, 20_000],
    [3600, 120_000],
    [undefined, 1000],
  ])('waits when there are too many requests just now, for %s s as the server asks', async (retryAfterS, waitMs) => {
    const limited = new FailureError('LK-3024', retryAfterS === undefined ? {} : { retryAfterS });
    fake.disturbances.fail('platform.poll', limited, { times: 1 });
    const timers = vi.spyOn(globalThis, 'setTimeout');
    expect(await trySetUpByGrant(fake)).toMatchObject({ ok: true });
    const [, afterIt] = timers.mock.calls.map(([, ms]) => ms).filter((ms) => ms !== undefined && ms <= 120_000);
    expect(afterIt).toBe(waitMs);
    expect(fake.disturbances.trace.filter((effect) => effect === 'platform.poll')).toHaveLength(2);
  });

  it.each<FailureCode>(['LK-2007', 'LK-3008', 'LK-3015'])(
    'stops asking after %s, and waits for the time when nothing can be granted any more',
    async (code) => {
      fake.disturbances.fail('platform.poll', code, { times: 1 });
      const run = granting(fake, () => undefined);
      expect(await trySetUpByGrant(fake, run)).toMatchObject({ ok: false, failure: { code }, after: 'open' });
      expect((await fake.parts.journal.list())[0]?.failure?.code).toBe('LK-3110');
      fake.advance(FLOW_MS);
      await startAgain(fake);
      expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
    },
  );

  it.each<FailureCode>(['LK-3003', 'LK-3004', 'LK-3009', 'LK-3010', 'LK-3012'])(
    'is named when it was granted and the answer came to nothing (%s)',
    async (code) => {
      fake.disturbances.fail('platform.poll', code, { when: 'after', times: 1 });
      expect(await trySetUpByGrant(fake)).toMatchObject({ ok: false, after: 'open' });
      fake.advance(FLOW_MS);
      await startAgain(fake);
      const [entry] = await fake.parts.journal.list();
      const [name] = fake.cloud.names;
      const link = `${fake.cloud.address.href}/index.php/settings/user/security`;
      expect(entry?.failure).toMatchObject({ code: 'LK-3114', details: { name, link, host: 'cloud.example' } });
      // It waits for the person: nothing more is asked of the platform, at the next start or by the next set-up.
      const from = fake.disturbances.trace.length;
      const polls = () => fake.disturbances.trace.slice(from).filter((effect) => effect === 'platform.poll').length;
      expect(await startAgain(fake)).toMatchObject([{ outcome: 'open' }]);
      expect(polls()).toBe(0);
      expect(await trySetUpByGrant(fake)).toMatchObject({ ok: true });
      expect(polls()).toBe(1);
    },
  );

  it('is given up when nobody grants it in time', async () => {
    const run = granting(fake, () => {
      fake.advance(FLOW_MS);
    });
    expect(await trySetUpByGrant(fake, run)).toMatchObject({ failure: { code: 'LK-2010' }, after: 'undone' });
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it('is revoked when the person gave up and confirms the page all the same', async () => {
    let page = '';
    const abort = new AbortController();
    const run = granting(
      fake,
      ({ url }) => {
        page = url;
        abort.abort();
      },
      abort.signal,
    );
    expect(await trySetUpByGrant(fake, run)).toMatchObject({
      failure: { code: 'LK-0002' },
      after: 'open',
      whyOpen: { code: 'LK-3110' },
    });
    expect((await fake.parts.journal.list())[0]?.failure).toMatchObject({ code: 'LK-3110' });
    fake.cloud.grant(page);
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'undone' }]);
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it('is asked for once more by the next set-up on the same platform', async () => {
    let page = '';
    const abort = new AbortController();
    const giveUp = granting(fake, ({ url }) => { page = url; abort.abort(); }, abort.signal); // prettier-ignore
    await trySetUpByGrant(fake, giveUp);
    fake.cloud.grant(page);
    expect(await trySetUpByGrant(fake)).toMatchObject({ ok: true });
    const made = await theOnly(fake);
    expect(await whatIsLeftOfGrant(fake)).toMatchObject({ onPlatform: [made.password.name], journal: [] });
  });

  it('is revoked at once when the keychain does not take it', async () => {
    fake.disturbances.fail('secrets.write session', 'LK-4002', { after: 1, times: 1 });
    expect(await trySetUpByGrant(fake)).toMatchObject({ ok: false });
    expect(fake.disturbances.trace).toContain('platform.revoke');
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it('is revoked when the server calls itself something else than it was asked as', async () => {
    fake.cloud.server = 'https://evil.example/cloud';
    expect(await trySetUpByGrant(fake)).toMatchObject({ failure: { code: 'LK-3111' }, after: 'undone' });
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it('is revoked by itself, when it cannot be now, at the next start', async () => {
    fake.disturbances.fail('platform.holder-of', 'LK-3002');
    fake.disturbances.fail('platform.revoke', 'LK-3002');
    expect(await trySetUpByGrant(fake)).toMatchObject({ failure: { code: 'LK-3002' }, after: 'open' });
    await startAgain(fake);
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it('needs a browser', async () => {
    const run = { ...granting(fake), ask: { ...granting(fake).ask } };
    delete run.ask.browser;
    expect(await trySetUpByGrant(fake, run)).toMatchObject({ failure: { code: 'LK-1007' } });
  });

  it('leaves no secret in any file', async () => {
    await trySetUpByGrant(fake);
    for (const text of fake.cloud.secretTexts) expect(fake.filesText()).not.toContain(text);
    expect(fake.cloud.secretTexts.length).toBeGreaterThan(0);
  });
});
