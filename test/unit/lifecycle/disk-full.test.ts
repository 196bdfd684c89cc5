import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, expectFinished, nothing, trySetUp, whatIsLeft } from '../../fakes/attempt.ts';
import { expectNothingStray, startAgain } from '../../fakes/invariants.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

describe('a disk that is full', () => {
  let fake: FakeParts;
  beforeEach(() => {
    fake = fakeParts();
  });
  afterEach(() => {
    fake.stop();
  });

  it('from any write of the journal on leaves nothing, although the way back cannot be written down either', async () => {
    let after = 0;
    for (; ; after += 1) {
      const world = fakeParts();
      try {
        world.disturbances.fail('journal.write', 'LK-1013', { after });
        const done = await trySetUp(world);
        if (done.ok) break;
        expect({ after, done }).toMatchObject({ after, done: { failure: { code: 'LK-1013' }, after: 'undone' } });
        expect({ after, left: await whatIsLeft(world) }).toEqual({ after, left: nothing });
      } finally {
        world.stop();
      }
    }
    expect(after).toBe(4);
  });

  it('when the connection is to be saved keeps the password, and the next start finishes', async () => {
    fake.disturbances.fail('connections.save', 'LK-1013');
    fake.disturbances.fail('journal.write stored failed', 'LK-1013');
    expect(await trySetUp(fake)).toMatchObject({ failure: { code: 'LK-1013' }, after: 'kept' });
    expect(fake.drives.mapped).toEqual([]);
    await expectNothingStray(fake);
    expect(await startAgain(fake)).toMatchObject([{ outcome: 'finished' }]);
    await expectFinished(fake);
  });

  it('or refuses for real is told by its code, before anybody types a password', async () => {
    // A file where the folder should go refuses every write below it, also to root.
    writeFileSync(join(fake.folder, 'journal'), '');
    expect(codeOf(await trySetUp(fake))).toBe('LK-1013');
    expect(fake.disturbances.trace).not.toContain('platform.sign-in');
  });

  it('does not hide why a set-up failed', async () => {
    fake.disturbances.fail('drives.connect', 'LK-5005');
    fake.disturbances.fail('journal.write stored failed', 'LK-1013');
    expect(await trySetUp(fake)).toMatchObject({ failure: { code: 'LK-5005' }, after: 'kept' });
  });
});
