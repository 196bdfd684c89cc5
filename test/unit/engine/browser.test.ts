import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import type { SecretKey } from '../../../electron/secrets/secret-store.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

let bed: EngineBed;
beforeEach(() => {
  bed = engineBed();
  const { platform } = bed.fake;
  platform.info = { ...platform.info, ways: ['password', 'browser'] };
});
afterEach(() => {
  bed.fake.stop();
});

/** A person who does what the browser asks. */
const browser = { browser: () => Promise.resolve() };
const visits = (run: ReturnType<EngineBed['run']>): number => run.ask.asked.visits.length;
const setUp = async () => valueOf(await bed.setUp({ user: 'nora', way: 'browser' }, bed.run(browser)));
const kept = async (kind: SecretKey['kind'], id: string): Promise<string | undefined> => {
  const found = await bed.fake.secrets.look({ kind, id });
  return found.found === 'yes' ? found.secret.use((text) => text) : undefined;
};

describe('a connection that was signed in to with the browser', () => {
  it('is renewed and removed the same way, without a password', async () => {
    const { id } = await setUp();
    for (const work of [
      (run: ReturnType<EngineBed['run']>) => bed.engine.renew(id, run),
      (run: ReturnType<EngineBed['run']>) => bed.engine.remove(id, { localOnly: false }, run),
    ]) {
      const run = bed.run(browser);
      expect(await work(run)).toMatchObject({ ok: true });
      expect(visits(run)).toBe(1);
      expect(run.ask.asked.passwords).toEqual([]);
      expect(bed.fake.platform.openSessions).toBe(0);
    }
    expect(bed.fake.platform.passwordsOf('nora')).toEqual([]);
  });

  it('shows the app passwords of its account after a sign-in in the browser', async () => {
    const { id } = await setUp();
    const run = bed.run(browser);
    const account = valueOf(await bed.engine.openAccount({ connection: id }, run));
    expect(valueOf(await account.listPasswords(run.signal))).toHaveLength(1);
    await account.close();
    expect([visits(run), bed.fake.platform.openSessions]).toEqual([1, 0]);
  });

  it('is as it was when the person gives up', async () => {
    const { id } = await setUp();
    const run = bed.run({ browser: () => Promise.reject(new FailureError('LK-0002')) });
    bed.fake.disturbances.at('platform.sign-in', () => new Promise(() => undefined), { times: 1 });
    expect(await bed.engine.renew(id, run)).toMatchObject({ ok: false, after: 'unchanged' });
    expect(valueOf(await bed.engine.status()).connections).toMatchObject([{ id, state: 'mapped' }]);
  });
});

describe('where IT allows to keep what gives the next session', () => {
  beforeEach(() => {
    bed.fake.platform.offerRefresh();
  });

  it('is renewed and removed without anybody, and nothing of it is left', async () => {
    const { id } = await setUp();
    const first = await kept('refresh-token', id);
    expect(bed.fake.platform.refreshTokens).toEqual([first]);
    const nobody = bed.run({});
    valueOf(await bed.engine.renew(id, nobody));
    const second = await kept('refresh-token', id);
    expect(second).not.toBe(first);
    expect(bed.fake.platform.refreshTokens).toEqual([second]);
    expect(bed.fake.filesText()).not.toContain('refresh-');
    valueOf(await bed.engine.remove(id, { localOnly: false }, nobody));
    expect(visits(nobody)).toBe(0);
    expect([bed.fake.platform.refreshTokens, await kept('refresh-token', id)]).toEqual([[], undefined]);
    expect(bed.fake.platform.openSessions).toBe(0);
  });

  it('asks in the browser when it serves no more, and keeps the next one', async () => {
    const { id } = await setUp();
    await bed.fake.secrets.write({ kind: 'refresh-token', id }, new Secret('ended'));
    const run = bed.run(browser);
    valueOf(await bed.engine.renew(id, run));
    expect(visits(run)).toBe(1);
    expect(bed.fake.platform.refreshTokens).toContain(await kept('refresh-token', id));
  });

  it('forgets it when a set-up is undone, and when the drive goes from this machine only', async () => {
    bed.fake.disturbances.fail('platform.create', new FailureError('LK-3101'), { times: 1 });
    expect(await bed.setUp({ user: 'nora', way: 'browser' }, bed.run(browser))).toMatchObject({ after: 'undone' });
    expect(bed.fake.platform.refreshTokens).toEqual([]);
    const { id } = await setUp();
    valueOf(await bed.engine.remove(id, { localOnly: true }, bed.run({})));
    expect(await kept('refresh-token', id)).toBeUndefined();
  });

  it.each(['after', 'before'] as const)(
    'is not in the way when the keychain cannot take the next one (%s it was written)',
    async (when) => {
      const { id } = await setUp();
      const trouble = new FailureError('LK-4003');
      bed.fake.disturbances.fail('secrets.write refresh-token', trouble, { when, times: 1 });
      expect(await bed.engine.renew(id, bed.run(browser))).toMatchObject({ ok: false, after: 'unchanged' });
      valueOf(await bed.engine.renew(id, bed.run(browser)));
      valueOf(await bed.engine.remove(id, { localOnly: false }, bed.run(browser)));
      expect(await kept('refresh-token', id)).toBeUndefined();
    },
  );
});
