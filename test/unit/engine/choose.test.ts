import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choose, chooseConnection } from '../../../electron/engine/choose.ts';
import { removeConnection } from '../../../electron/lifecycle/removal.ts';
import { newRun, setUpConnection, trySetUp } from '../../fakes/attempt.ts';
import { fakeParts, type FakeParts } from '../../fakes/parts.ts';

describe('which connection is meant', () => {
  let fake: FakeParts;
  const chosen = async (which?: string) => {
    const one = await choose(fake.parts, which);
    return one.is === 'entry' ? { is: one.is, id: one.entry.id } : { is: one.is, id: one.connection.id };
  };
  const leaveWaiting = async (label: string): Promise<string> => {
    fake.disturbances.fail('drives.connect', 'LK-5005');
    await trySetUp(fake, { label });
    fake.disturbances.clear();
    return (await fake.parts.journal.list()).at(-1)?.id ?? '';
  };
  beforeEach(() => {
    fake = fakeParts();
  });
  afterEach(() => {
    fake.stop();
  });

  it.each([undefined, 'Work'])('is told by nobody when there is none (%s)', async (which) => {
    await expect(chosen(which)).rejects.toMatchObject({
      failure: { code: 'LK-1008', details: { count: 0, labels: [] } },
    });
  });

  it('is the only one when none is named', async () => {
    const { id } = await setUpConnection(fake);
    expect(await chosen()).toEqual({ is: 'connection', id });
  });

  it('is told by id or by label, in capitals or not', async () => {
    const { id } = await setUpConnection(fake, { label: 'Work' });
    await setUpConnection(fake, { label: 'Home' });
    for (const which of [id, 'Work', 'WORK', 'work']) expect(await chosen(which)).toEqual({ is: 'connection', id });
  });

  it('is asked for when there are several, with their labels', async () => {
    for (const label of ['Work', 'Home']) await setUpConnection(fake, { label });
    await expect(chosen()).rejects.toMatchObject({
      failure: { code: 'LK-1008', details: { count: 2, labels: ['Work', 'Home'] } },
    });
    await expect(chosen('Wor')).rejects.toMatchObject({ failure: { code: 'LK-1008', details: { count: 0 } } });
  });

  it('may be a set-up that waits, which counts like a connection', async () => {
    const id = await leaveWaiting('Waiting');
    expect(await chosen()).toEqual({ is: 'entry', id });
    expect(await chosen('waiting')).toEqual({ is: 'entry', id });
    await setUpConnection(fake, { label: 'Work' });
    await expect(chosen()).rejects.toMatchObject({ failure: { details: { labels: ['Work', 'Waiting'] } } });
  });

  it('is not a set-up that waits where a finished one is needed', async () => {
    await leaveWaiting('Waiting');
    await expect(chooseConnection(fake.parts, undefined)).rejects.toMatchObject({
      failure: { code: 'LK-1014', details: { label: 'Waiting' } },
    });
  });

  it('counts a connection once that is being removed', async () => {
    const { id } = await setUpConnection(fake);
    fake.disturbances.fail('connections.remove', 'LK-1013');
    const [connection] = await fake.parts.connections.list();
    if (connection !== undefined) await removeConnection(fake.parts, connection, { localOnly: true }, newRun());
    fake.disturbances.clear();
    expect(await chosen()).toEqual({ is: 'entry', id });
  });
});
