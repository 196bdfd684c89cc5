import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../electron/contract/failure.ts';
import { retirementNeedsUser, type RetirementView } from '../../../electron/contract/retirement.ts';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import { everything } from '../../../electron/engine/choose.ts';
import { retireRound } from '../../../electron/lifecycle/retirement.ts';
import { flockOf } from '../../../electron/os/flock.ts';
import { RETIRE_SPREAD_MS } from '../../../electron/upkeep/retire-when.ts';
import { atEachEffectOf } from '../../fakes/at-each-effect.ts';
import { nothing, USER, whatIsLeft } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';
import { expectNothingStray, startAgain } from '../../fakes/invariants.ts';
import {
  inAHurry,
  nextcloudParts,
  trySetUpByGrant,
  whatIsLeftOfGrant,
  type NextcloudParts,
} from '../../fakes/nextcloud-parts.ts';
import { policyOf } from '../../support/policy-of.ts';

const never = new AbortController().signal;
const retiring = policyOf({ retire: true });

describe('retiring a drive whose app password ends itself', () => {
  inAHurry();
  let fake: NextcloudParts;
  const round = async () => await retireRound(fake.parts, await everything(fake.parts), never);
  beforeEach(async () => {
    fake = nextcloudParts();
    await trySetUpByGrant(fake);
  });
  afterEach(() => {
    fake.stop();
  });

  it('waits for its turn, then leaves nothing anywhere, asks nobody, and is done', async () => {
    fake.policy.lookup = retiring;
    const engine = createEngine(fake.parts, flockOf(fake.folder));
    const retire = async (): Promise<RetirementView | undefined> => valueOf(await engine.retire({ signal: never }));
    const waiting = await retire();
    expect(waiting).toMatchObject({ state: 'waiting', left: 1 });
    expect(Date.parse(waiting?.at ?? '') - fake.parts.now().getTime()).toBeLessThan(RETIRE_SPREAD_MS);
    expect(valueOf(await engine.status())).toMatchObject({ retired: waiting, connections: [{}] });
    fake.advance(60_000);
    expect((await retire())?.at).toBe(waiting?.at); // the moment is not drawn anew
    fake.advance(RETIRE_SPREAD_MS);
    expect(await retire()).toEqual({ state: 'done', left: 0, codes: [] });
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
    expect(valueOf(await engine.status()).retired).toEqual({ state: 'done', left: 0, codes: [] });
  });

  it('does not wait for its turn when a person does not want to, and goes on by itself from then', async () => {
    fake.policy.lookup = retiring;
    const engine = createEngine(fake.parts, flockOf(fake.folder));
    expect(valueOf(await engine.retire({ signal: never }))).toMatchObject({ state: 'waiting' });
    fake.disturbances.fail('platform.revoke', 'LK-3002', { times: 1 });
    const open = { state: 'open', left: 1, codes: ['LK-3002'] };
    expect(valueOf(await engine.retire({ signal: never, now: true }))).toEqual(open);
    expect(valueOf(await engine.retire({ signal: never }))).toEqual({ state: 'done', left: 0, codes: [] });
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it('waits while the platform cannot be reached, and is finished by a later round', async () => {
    fake.disturbances.fail('platform.revoke', 'LK-3002');
    expect(await round()).toEqual(['LK-3002']);
    const left = await whatIsLeftOfGrant(fake);
    expect(left).toMatchObject({ mapped: [], connections: [], onPlatform: [expect.any(String)] });
    expect(left.inKeychain).toHaveLength(1); // it is on the platform, so the keychain still holds it
    expect(await round()).toEqual([]);
    expect(await whatIsLeftOfGrant(fake)).toEqual(nothing);
  });

  it('is stopped anywhere, and finished by the next round', async () => {
    const points = await atEachEffectOf(
      nextcloudParts,
      (world) => trySetUpByGrant(world),
      async (world) => await retireRound(world.parts, await everything(world.parts), never),
      async (world, place) => {
        await startAgain(world);
        await retireRound(world.parts, await everything(world.parts), never);
        expect({ place, left: await whatIsLeftOfGrant(world) }).toEqual({ place, left: nothing });
      },
    );
    expect(points).toBeGreaterThan(8);
  });
});

describe('retiring a drive whose app password only a session can end', () => {
  let bed: EngineBed;
  const retire = async () => valueOf(await bed.engine.retire({ signal: never }));
  /** The rule is set, and the turn of this computer has come. */
  const turn = async (): Promise<void> => {
    bed.fake.policy.lookup = retiring;
    await retire();
    bed.fake.advance(RETIRE_SPREAD_MS);
  };
  beforeEach(async () => {
    bed = engineBed();
    valueOf(await bed.setUp());
  });
  afterEach(() => {
    bed.fake.stop();
  });

  it('unmaps it, keeps what is still on the platform, and asks its person to sign in for the rest', async () => {
    await turn();
    const open = await retire();
    expect(open).toEqual({ state: 'open', left: 1, codes: ['LK-2021'] });
    expect(retirementNeedsUser(open as RetirementView)).toBe(true);
    const { connections, open: duties } = valueOf(await bed.engine.status());
    expect([connections, duties]).toMatchObject([
      [],
      [{ kind: 'remove', failure: { code: 'LK-2021', details: { host: bed.fake.platform.address.host } } }],
    ]);
    expect(bed.fake.drives.mapped).toEqual([]);
    await expectNothingStray(bed.fake);
    const before = bed.fake.disturbances.trace.length;
    await retire(); // another round asks nothing of the platform: nothing would have changed
    expect(bed.fake.disturbances.trace.slice(before).filter((effect) => effect.startsWith('platform.'))).toEqual([]);
    valueOf(await bed.engine.remove(duties[0]?.id, { localOnly: false }, bed.run()));
    expect(await retire()).toEqual({ state: 'done', left: 0, codes: [] });
    expect(await whatIsLeft(bed.fake)).toEqual(nothing);
  });

  it.each<[string, FailureCode, () => void]>([
    ['its programs have files open', 'LK-7017', () => (bed.fake.drives.openIn = () => Promise.resolve(['Writer']))],
    [
      'files are still to be uploaded',
      'LK-5381',
      () => (bed.fake.drives.uploads = () => Promise.resolve({ waiting: 2, failed: 0 })),
    ],
    ['the keychain is locked', 'LK-4002', () => (bed.fake.secrets.mood = 'locked')],
  ])('leaves it as it is while %s', async (_why, code, set) => {
    await turn();
    set();
    expect(await retire()).toEqual({ state: 'open', left: 1, codes: [code] });
    bed.fake.secrets.mood = 'ready';
    expect(bed.fake.drives.mapped).toHaveLength(1);
    expect(await bed.fake.parts.journal.list()).toEqual([]);
    expect(bed.fake.disturbances.trace).not.toContain('drives.disconnect by force');
  });

  it('leaves a drive that is not mapped while files of it still wait on the disk to be uploaded', async () => {
    valueOf(await bed.engine.disconnect(undefined, bed.run()));
    expect(bed.fake.drives.mapped).toEqual([]);
    bed.fake.drives.uploads = () => Promise.resolve({ waiting: 0, failed: 1 });
    await turn();
    expect(await retire()).toEqual({ state: 'open', left: 1, codes: ['LK-5381'] });
    expect(await bed.fake.parts.connections.list()).toHaveLength(1);
    bed.fake.drives.uploads = () => Promise.resolve(undefined);
    expect(await retire()).toMatchObject({ codes: ['LK-2021'] });
  });

  it('never cuts programs off that Windows alone knows of', async () => {
    const [connection] = await bed.fake.parts.connections.list();
    bed.fake.drives.heldOpen.add(connection?.id ?? '');
    await turn();
    expect(await retire()).toMatchObject({ state: 'open', codes: ['LK-5321'] });
    expect(bed.fake.drives.mapped).toHaveLength(1);
    bed.fake.drives.heldOpen.clear();
    expect(await retire()).toMatchObject({ codes: ['LK-2021'] });
    expect(bed.fake.drives.mapped).toEqual([]);
  });

  it('lets nothing new be set up or renewed while the rule is set, and says so', async () => {
    bed.fake.policy.lookup = retiring;
    const platform = bed.fake.platform.address.href;
    const refused = { ok: false, failure: { code: 'LK-6006', details: { path: '/etc/latchkey/policy.json' } } };
    expect(await bed.engine.discover(platform, never)).toMatchObject(refused);
    expect(await bed.setUp({ label: 'Second' })).toMatchObject(refused);
    expect(await bed.engine.renew(undefined, bed.run())).toMatchObject(refused);
    const request = { platform, user: USER, label: 'NetSync' };
    expect(await bed.engine.setUpApplication(request, bed.run())).toMatchObject(refused);
  });

  it('begins anew when the rule is taken back and set again', async () => {
    await turn();
    bed.fake.policy.lookup = policyOf({});
    expect(await retire()).toBeUndefined();
    bed.fake.policy.lookup = retiring;
    expect(await retire()).toMatchObject({ state: 'waiting' });
    expect(bed.fake.drives.mapped).toHaveLength(1);
  });

  it.each([
    ['cannot be read', { found: 'unknown', by: '/etc/latchkey/policy.json', why: 'damaged' } as const],
    ['has a value that is none', policyOf({ retire: 'yes' })],
    ['says no', policyOf({ retire: false })],
  ])('does nothing where the policy %s', async (_what, lookup) => {
    bed.fake.policy.lookup = lookup;
    expect(await retire()).toBeUndefined();
    expect(bed.fake.filesText()).not.toContain('spaces'); // nothing is written for a rule that is not there
    expect(valueOf(await bed.engine.status()).retired).toBeUndefined();
    expect(bed.fake.drives.mapped).toHaveLength(1);
  });
});

describe('retiring a drive whose keychain has what gives a session', () => {
  let bed: EngineBed;
  const retire = async () => valueOf(await bed.engine.retire({ signal: never }));
  beforeEach(async () => {
    bed = engineBed();
    const { platform } = bed.fake;
    platform.info = { ...platform.info, ways: ['password', 'browser'] };
    platform.offerRefresh();
    const run = bed.run({ browser: () => Promise.resolve() });
    valueOf(await bed.setUp({ user: 'nora', way: 'browser' }, run));
    bed.fake.policy.lookup = retiring;
    await retire();
    bed.fake.advance(RETIRE_SPREAD_MS);
  });
  afterEach(() => {
    bed.fake.stop();
  });
  const expectNothingLeft = (): void => {
    const { platform, drives } = bed.fake;
    expect([platform.passwordsOf('nora'), platform.refreshTokens, platform.openSessions]).toEqual([[], [], 0]);
    expect(drives.mapped).toEqual([]);
  };

  it('leaves nothing anywhere, and asks nobody', async () => {
    expect(await retire()).toEqual({ state: 'done', left: 0, codes: [] });
    expectNothingLeft();
  });

  it('asks nobody either when the platform is away for longer than a session lives', async () => {
    bed.fake.disturbances.fail('platform.revoke', 'LK-3002', { times: 1 });
    expect(await retire()).toMatchObject({ state: 'open', codes: ['LK-3002'] });
    bed.fake.platform.endSessions();
    expect(await retire()).toMatchObject({ state: 'open', codes: ['LK-2008'] });
    expect(await retire()).toEqual({ state: 'done', left: 0, codes: [] });
    expectNothingLeft();
  });

  it('asks nobody either when the keychain did not take the session, which is ended', async () => {
    bed.fake.disturbances.fail('secrets.write session', 'LK-4002', { times: 1 });
    expect(await retire()).toMatchObject({ state: 'open', codes: ['LK-4002'] });
    expect(bed.fake.platform.openSessions).toBe(0);
    expect(bed.fake.drives.mapped).toHaveLength(1);
    expect(await retire()).toEqual({ state: 'done', left: 0, codes: [] });
    expectNothingLeft();
  });
});
