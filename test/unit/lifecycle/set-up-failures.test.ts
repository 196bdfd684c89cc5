import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../electron/contract/failure.ts';
import type { WebdavChallenge } from '../../../electron/drives/drive-mapper.ts';
import { setUp } from '../../../electron/lifecycle/set-up.ts';
import { codeOf, newRun, nothing, setUpConnection, trySetUp, USER, whatIsLeft, wishFor } from '../../fakes/attempt.ts';
import type { When } from '../../fakes/disturbances.ts';
import { expectNothingStray } from '../../fakes/invariants.ts';
import { MemoryDrives } from '../../fakes/memory-drives.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

/** Where it fails, with what, and which steps the user then sees undone. */
const undone: readonly [string, FailureCode, When, readonly string[]][] = [
  ['secrets.state', 'LK-4004', 'before', []],
  ['platform.discover', 'LK-3002', 'before', []],
  ['drives.choose', 'LK-5001', 'before', []],
  ['connections.list', 'LK-1011', 'before', []],
  ['journal.list', 'LK-1010', 'before', []],
  ['drives.check-label', 'LK-5012', 'before', []],
  ['platform.sign-in', 'LK-3003', 'before', []],
  ['drives.probe', 'LK-3106', 'before', []],
  ['journal.write begun', 'LK-1013', 'before', []],
  ['journal.write begun', 'LK-1013', 'after', []],
  ['secrets.write session', 'LK-4003', 'before', []],
  ['secrets.write session', 'LK-4004', 'after', []],
  ['journal.write creating', 'LK-1013', 'before', ['create']],
  ['journal.write creating', 'LK-1013', 'after', ['create']],
  ['platform.create', 'LK-3002', 'before', ['create']],
  ['platform.create', 'LK-3004', 'after', ['create']],
  ['platform.create', 'LK-3010', 'after', ['create']],
  ['platform.create', 'LK-3105', 'after', ['create']],
  ['journal.write created', 'LK-1013', 'before', ['create', 'store']],
  ['journal.write created', 'LK-1013', 'after', ['create', 'store']],
  ['secrets.write app-password', 'LK-4003', 'before', ['create', 'store']],
  ['secrets.write app-password', 'LK-4004', 'after', ['create', 'store']],
  ['journal.write stored', 'LK-1013', 'before', ['create', 'store']],
];

/** Failures after the password is stored: it is kept, so that the drive is tried again without signing in. */
const kept: readonly [string, FailureCode, When][] = [
  ['drives.connect', 'LK-5005', 'before'],
  ['drives.connect', 'LK-5007', 'after'],
  ['drives.prove', 'LK-5008', 'before'],
  ['drives.prove', 'LK-5010', 'before'],
  ['connections.save', 'LK-1013', 'before'],
];

class WatchedDrives extends MemoryDrives {
  probing: AbortSignal | undefined;
  override probe(url: string, caFile: string | undefined, signal: AbortSignal): Promise<WebdavChallenge> {
    this.probing = signal;
    return super.probe(url, caFile, signal);
  }
}

describe('a set-up that fails', () => {
  let fake: FakeParts;
  beforeEach(() => {
    fake = fakeParts();
  });
  afterEach(() => {
    fake.stop();
  });

  it.each(undone)('at %s with %s (%s the effect) leaves nothing', async (effect, code, when, steps) => {
    fake.disturbances.fail(effect, code, { when, times: 1 });
    const run = newRun();
    expect(await trySetUp(fake, {}, run)).toMatchObject({ ok: false, failure: { code }, after: 'undone' });
    expect(await whatIsLeft(fake)).toEqual(nothing);
    expect(fake.platform.openSessions).toBe(0);
    expect(run.ended.filter((step) => step.endsWith('undone'))).toEqual(steps.map((id) => `${id} undone`));
  });

  it.each(kept)('at %s with %s (%s the effect) keeps the stored password, and no drive', async (effect, code, when) => {
    fake.disturbances.fail(effect, code, { when });
    expect(await trySetUp(fake)).toMatchObject({ ok: false, failure: { code }, after: 'kept' });
    const [entry] = await fake.parts.journal.list();
    expect(entry).toMatchObject({ phase: 'stored', undoing: false, failure: { code } });
    const id = entry?.id ?? '';
    expect(await whatIsLeft(fake)).toMatchObject({ mapped: [], connections: [], journal: ['stored'] });
    expect(fake.secrets.keys).toEqual([`session:${id}`, `app-password:${id}`]);
    await expectNothingStray(fake);
  });

  it('because WebDAV refuses what the platform has just made says so, and not that it once was accepted', async () => {
    fake.drives.accepts = () => false;
    const failure = { code: 'LK-3118' };
    expect(await trySetUp(fake)).toMatchObject({ ok: false, failure, after: 'kept' });
    expect(await fake.parts.journal.list()).toMatchObject([{ phase: 'stored', failure }]);
    expect(fake.drives.refused).toBe(1);
  });

  it('does not ask for a password when the rest cannot work', async () => {
    for (const effect of ['secrets.state', 'platform.discover', 'drives.choose', 'drives.check-label']) {
      fake.disturbances.clear();
      fake.disturbances.fail(effect, 'LK-0002');
      const run = newRun();
      await trySetUp(fake, {}, run);
      expect(run.ask.asked.passwords).toEqual([]);
    }
  });

  it.each([
    ['locked', 'LK-4002'],
    ['absent', 'LK-4001'],
  ] as const)('because the keychain is %s does so before anybody types a password', async (mood, code) => {
    fake.secrets.mood = mood;
    const run = newRun();
    expect(codeOf(await trySetUp(fake, {}, run))).toBe(code);
    expect(run.ask.asked.passwords).toEqual([]);
  });

  it.each([
    ['a user name with a line break', { user: 'no\nra' }, 'LK-1004'],
    ['a name of 65 characters', { name: 'n'.repeat(65) }, 'LK-1003'],
    ['an empty name', { name: '' }, 'LK-1004'],
    ['a name that ends with a space', { name: 'drive ' }, 'LK-1004'],
    ['a label that is no folder', { label: '../x' }, 'LK-1005'],
    ['a mapper that is not there', { mapper: 'rclone' }, 'LK-5004'],
  ] as const)('because of %s leaves nothing', async (_what, wish, code) => {
    fake.drives.mappers = ['gvfs'];
    expect(codeOf(await trySetUp(fake, wish))).toBe(code);
    expect(await whatIsLeft(fake)).toEqual(nothing);
  });

  it('because the label is in use changes nothing of the drive that has it', async () => {
    const first = await setUpConnection(fake, { label: 'Work' });
    expect(codeOf(await trySetUp(fake, { label: 'WORK' }))).toBe('LK-1006');
    expect(await fake.parts.connections.list()).toEqual([first]);
    expect(fake.drives.mapped).toEqual([first.id]);
  });

  it('because a set-up with that label waits says so', async () => {
    fake.disturbances.fail('drives.connect', 'LK-5005');
    await trySetUp(fake, { label: 'Work' });
    fake.disturbances.clear();
    expect(codeOf(await trySetUp(fake, { label: 'work' }))).toBe('LK-1014');
  });

  it('for a reason that nobody expected gives a reference into the log', async () => {
    const fault = new TypeError('cannot read x of undefined');
    fake.disturbances.fail('drives.connect', fault);
    const done = await trySetUp(fake);
    expect(done).toMatchObject({ ok: false, failure: { code: 'LK-0001', reference: 'REF1' } });
    expect(fake.log.unexpectedErrors).toEqual([fault]);
  });

  it('and cannot be undone now stays open, and says so', async () => {
    fake.disturbances.fail('secrets.write app-password', 'LK-4003');
    fake.disturbances.fail('platform.revoke', 'LK-3002');
    expect(await trySetUp(fake)).toMatchObject({ ok: false, failure: { code: 'LK-4003' }, after: 'open' });
    const [entry] = await fake.parts.journal.list();
    expect(entry).toMatchObject({ phase: 'created', undoing: true, failure: { code: 'LK-3002' } });
    expect(fake.platform.passwordsOf(USER).map(({ id }) => id)).toEqual([entry?.password.id]);
    await expectNothingStray(fake);
  });

  it('gives the probe up when the sign-in is refused', async () => {
    const drives = new WatchedDrives(fake.disturbances);
    fake.disturbances.at('drives.probe', () => new Promise(() => undefined));
    fake.disturbances.fail('platform.sign-in', 'LK-2001');
    await setUp({ ...fake.parts, drives }, wishFor(fake), newRun());
    expect(drives.probing?.aborted).toBe(true);
  });
});
