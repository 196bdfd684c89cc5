import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { MapperName } from '../../electron/contract/view.ts';
import { socketName } from '../../electron/gateway/part-words.ts';
import { endGateway } from '../support/session-processes.ts';
import { bundle, killBed, USER, type KillBed, type KillPrograms, type NextStart } from './kill-bed.ts';

/**
 * `npm test -- --every`: also at points that others of the run stand for. Without it, the session that each work begins and ends with is
 * killed in a set-up only, gvfs only around its own work, and a set-up at fewer moments that are no points.
 */
const every = process.env['EVERY'] === 'yes';

/**
 * Kills a set-up and a removal at each of their points, and looks at what the next start makes of it: a working drive, or
 * nothing at all. And a renewal, which leaves a working drive with one of its two passwords.
 * @param at `every`: at every point. `drive`: only while the drive is touched, before and after which all mappers are the same. Of a set-up,
 *   killed with what serves the drive or without that, and of a removal only around what the mapper itself does
 */
export function killMatrix(mapper: MapperName, at: 'every' | 'drive'): void {
  let programs: KillPrograms;
  let bed: KillBed;
  beforeAll(async () => {
    programs = await bundle();
  });
  // A new bed for each test, and for a second try: a test that fails leaves what it was looking at.
  beforeEach(async () => {
    bed = await killBed(programs);
  });
  afterEach(() => bed.stop());
  afterAll(() => {
    programs.remove();
  });

  /** Whether the next start left all or nothing. @returns what it made of it. */
  const allOrNothing = async ({ connections, open }: NextStart): Promise<'nothing' | 'a working drive'> => {
    expect(open).toEqual([]);
    const [drive] = connections;
    if (drive === undefined) {
      expect(await bed.leftovers()).toEqual([]);
      return 'nothing';
    }
    expect(drive.state).toBe('mapped');
    expect(await bed.driveWorks(drive.path)).toBe(true);
    expect(bed.demo.appPasswords(USER)).toHaveLength(1);
    await bed.remove();
    expect(await bed.leftovers()).toEqual([]);
    return 'a working drive';
  };

  it('leaves nothing, or a working drive, wherever a set-up is killed', async () => {
    const whole = await bed.attempt({ work: 'setup', mapper, killAt: -1 });
    const points = whole.passed ?? [];
    expect(points.length).toBeGreaterThanOrEqual(24);
    await bed.remove();
    const outcomes: Record<string, string> = {};
    for (const [killAt, point] of worthKillingAt(points, at === 'drive' ? touchesDrive : undefined)) {
      const { signal } = await bed.attempt({ work: 'setup', mapper, killAt });
      expect(signal, point).toBe('SIGKILL');
      outcomes[`${String(killAt)} ${point}`] = await allOrNothing(await bed.nextStart());
    }
    // Both must occur, or the matrix looked at one half only. With the app password in the keychain a set-up is finished.
    const both = at === 'every' ? ['nothing', 'a working drive'] : ['a working drive'];
    expect(new Set(Object.values(outcomes))).toEqual(new Set(both));
  }, 400_000);

  it('leaves nothing, or a working drive, wherever a set-up is killed with what serves its drive', async () => {
    const points = (await bed.attempt({ work: 'setup', mapper, killAt: -1 })).passed ?? [];
    await bed.remove();
    for (const [killAt, point] of worthKillingAt(points, at === 'drive' ? isOfMapper : isOfDrive)) {
      const { signal } = await bed.attempt({ work: 'setup', mapper, killAt });
      expect(signal, point).toBe('SIGKILL');
      await endGateway(bed.desktop.home);
      await allOrNothing(await bed.nextStart());
    }
  }, 400_000);

  it('connects a drive anew when what serves it is killed, with the app password that it has', async () => {
    await bed.setUp(mapper);
    const [password] = bed.demo.appPasswords(USER);
    await endGateway(bed.desktop.home);
    const { connections, open } = await bed.nextStart();
    expect([open, connections.map(({ state }) => state)]).toEqual([[], ['gone']]);
    await bed.reconnect();
    expect(await bed.driveWorks(connections[0]?.path ?? '')).toBe(true);
    expect(bed.demo.appPasswords(USER).map(({ id }) => id)).toEqual([password?.id]);
    await endGateway(bed.desktop.home);
    await bed.remove();
    // The next gateway takes its place, and the end of the session takes it away.
    expect(await bed.leftovers()).toEqual([`control socket ${socketName} of nobody`]);
  });

  it('leaves nothing, or a working drive, whenever a set-up is killed', async () => {
    const began = performance.now();
    await bed.attempt({ work: 'setup', mapper, killAt: -1 });
    const whole = performance.now() - began;
    await bed.remove();
    for (const part of momentsOf(at)) {
      await bed.attempt({ work: 'setup', mapper, killAt: -1 }, whole * part);
      await allOrNothing(await bed.status()); // by the program itself
    }
  }, 120_000);

  it('leaves nothing, or says what is still to be done, wherever a removal is killed', async () => {
    await bed.setUp(mapper);
    const points = (await bed.attempt({ work: 'remove', mapper, killAt: -1 })).passed ?? [];
    expect([...new Set(points.map((point) => point.split(' ')[0]))].sort()).toEqual(effectsOfRemoval(mapper));
    for (const [killAt, point] of worthKillingAt(points, at === 'drive' ? touchesDrive : ownWork)) {
      await bed.setUp(mapper);
      const { signal } = await bed.attempt({ work: 'remove', mapper, killAt });
      expect(signal, point).toBe('SIGKILL');
      const { connections, open } = await bed.nextStart();
      // Killed before it began, the drive is as it was; killed before its session was kept, it needs another sign-in.
      if (connections.length + open.length > 0) await bed.remove();
      expect(await bed.leftovers(), point).toEqual([]);
    }
  }, 400_000);

  it('leaves a working drive with one app password, and nothing else, wherever a renewal is killed', async () => {
    await bed.setUp(mapper);
    const points = (await bed.attempt({ work: 'renew', mapper, killAt: -1 })).passed ?? [];
    expect(points.length).toBeGreaterThanOrEqual(40);
    const ids = new Set(bed.demo.appPasswords(USER).map(({ id }) => id));
    let [kept, renewed] = [0, 0];
    for (const [killAt, point] of worthKillingAt(points, at === 'drive' ? isOfDrive : ownWork)) {
      const { signal } = await bed.attempt({ work: 'renew', mapper, killAt });
      expect(signal, point).toBe('SIGKILL');
      const { connections, open } = await bed.nextStart();
      expect(open, point).toEqual([]);
      const [drive] = connections;
      expect(drive?.state, point).toBe('mapped');
      expect(await bed.driveWorks(drive?.path ?? ''), point).toBe(true);
      const [password, ...others] = bed.demo.appPasswords(USER);
      expect(others, point).toEqual([]);
      if (ids.has(password?.id ?? '')) kept += 1;
      else renewed += 1;
      ids.add(password?.id ?? '');
    }
    // From where the drive is touched, it goes on with the new one; before, it goes back.
    expect(renewed).toBeGreaterThan(0);
    expect(kept > 0).toBe(at === 'every');
    await bed.remove();
    expect(await bed.leftovers()).toEqual([]);
  }, 400_000);
}

/** Every effect outside that a removal has. The link and the bookmark go between `mapper.unmap` and the end of `drives.disconnect`. */
function effectsOfRemoval(mapper: MapperName): readonly string[] {
  return [
    ...['connections.remove', 'drives.disconnect', 'gateway.drop', 'journal.close', 'journal.write', 'mapper.unmap'],
    'mounts.forget',
    // Only gvfs finds its password in the keychain.
    ...(mapper === 'gvfs' ? ['network-passwords.remove'] : []),
    ...['passwords.revoke', 'platform.signIn', 'platform.signOut', 'secrets.forget', 'secrets.write'],
  ];
}

/**
 * The points at which a kill shows something. After one effect and before the next is the same to everybody outside, and so is before
 * a drive is connected or disconnected, which begins with the gateway or the mapper; the kill tests over fakes look at all.
 * @param during only from the first point of this kind to the one after the last; every point when absent
 */
function worthKillingAt(
  points: readonly string[],
  during?: (point: string) => boolean,
): readonly (readonly [number, string])[] {
  const [first, last] = during ? [points.findIndex(during), points.findLastIndex(during) + 1] : [0, points.length];
  expect(first).toBeGreaterThanOrEqual(during ? 1 : 0);
  const isAsTheNext = (point: string, next = ''): boolean =>
    next.endsWith(' before') && (point.endsWith(' after') || (!every && /^drives\.(dis)?connect /.test(point)));
  return [...points.entries()].filter(
    ([at, point]) => at >= first && at <= last && !isAsTheNext(point, points[at + 1]),
  );
}

/** At which parts of its time a set-up is killed that is looked at by the program itself. */
function momentsOf(at: 'every' | 'drive'): readonly number[] {
  if (at === 'drive') return [0.7, 0.9];
  return every ? [0.35, 0.5, 0.6, 0.7, 0.8, 0.9] : [0.5, 0.7, 0.8, 0.9];
}

/** What a removal or a renewal does between its sign-in and its sign-out, which are those of a set-up. */
const ownWork = every
  ? undefined
  : (point: string): boolean =>
      /^(connections|drives|passwords|gateway|mapper|mounts)\./.test(point) || point === 'platform.signOut before';

/** Where the mapper may make a difference. */
const isOfDrive = (point: string): boolean => /^(drives|gateway|mapper|mounts|network-passwords)\./.test(point);
/** Where it is the mapper that works. */
const isOfMapper = (point: string): boolean => /^(mapper|network-passwords)\./.test(point);
const touchesDrive = every ? isOfDrive : isOfMapper;
