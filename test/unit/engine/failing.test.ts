import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { fileLog } from '../../../electron/log/log.ts';
import { flockOf } from '../../../electron/os/flock.ts';
import { newRun, nothing, USER, whatIsLeft } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';
import { openLock } from '../../fakes/parts.ts';

describe('the engine', () => {
  let bed: EngineBed;
  const held = <T>(work: () => Promise<T>): Promise<T> => flockOf(bed.fake.folder).exclusively(work);
  beforeEach(() => {
    bed = engineBed();
  });
  afterEach(() => {
    bed.fake.stop();
  });

  it('refuses a second set-up while one runs, and the first goes on', async () => {
    let second: unknown;
    bed.fake.disturbances.at(
      'drives.prove',
      async () => {
        second = await bed.setUp({ label: 'Second' });
      },
      { times: 1 },
    );
    expect(await bed.setUp({ label: 'First' })).toMatchObject({ ok: true });
    expect(second).toEqual({ ok: false, failure: { code: 'LK-1009' }, after: 'undone' });
  });

  it('refuses everything else that changes something while another Latchkey works', async () => {
    valueOf(await bed.setUp());
    bed.fake.drives.loseAll();
    await held(async () => {
      const results = await Promise.all([
        bed.engine.reconnect(undefined, bed.run()),
        bed.engine.remove(undefined, { localOnly: false }, bed.run()),
        bed.engine.open(undefined, bed.run()),
      ]);
      const account = valueOf(await bed.engine.openAccount({}, bed.run()));
      const revoked = await account.revokePasswords(['1'], bed.run());
      for (const result of [...results, revoked]) {
        expect(result).toMatchObject({ ok: false, failure: { code: 'LK-1009' } });
      }
    });
  });

  it('keeps the reference to the log of what nobody expected, through every hand that it goes through', async () => {
    const broken = new TypeError('broken');
    const { disturbances } = bed.fake;
    const unexpected = { code: 'LK-0001', reference: expect.stringMatching(/^REF\d+$/) as string };
    disturbances.fail('drives.connect', broken);
    expect(await bed.setUp()).toMatchObject({ ok: false, failure: unexpected, after: 'kept' });
    expect(await bed.engine.reconnect(undefined, bed.run())).toMatchObject({ ok: false, failure: unexpected });
    const waiting = valueOf(await bed.engine.doctor()).find(({ id }) => id.startsWith('journal:'));
    expect(waiting).toMatchObject({ code: 'LK-0001', details: { reference: unexpected.reference } });
    disturbances.clear();
    valueOf(await bed.engine.reconnect(undefined, bed.run()));
    disturbances.fail('drives.check-password', broken);
    const found = valueOf(await bed.engine.doctor()).find(({ id }) => id.startsWith('connection:'));
    expect(found).toMatchObject({ code: 'LK-0001', details: { reference: unexpected.reference } });
  });

  describe('that may wait for another Latchkey', () => {
    let told: number;
    let patient: Engine;
    beforeEach(() => {
      told = 0;
      patient = createEngine(bed.fake.parts, flockOf(bed.fake.folder), {
        ms: 20_000,
        onWait() {
          told += 1;
        },
      });
    });

    it('does what the user wants as soon as the other one is done, having said once that it waits', async () => {
      valueOf(await bed.setUp());
      let removing: Promise<unknown> = Promise.resolve();
      await held(async () => {
        removing = patient.remove(undefined, { localOnly: false }, bed.run());
        await expect.poll(() => told).toBe(1);
        expect((await bed.fake.parts.connections.list()).length).toBe(1);
      });
      expect(await removing).toMatchObject({ ok: true });
      expect(told).toBe(1);
    });

    it('stops waiting when the user does', async () => {
      valueOf(await bed.setUp());
      const stop = new AbortController();
      await held(async () => {
        const removing = patient.remove(undefined, { localOnly: false }, bed.run(undefined, stop.signal));
        await expect.poll(() => told).toBe(1);
        stop.abort();
        expect(await removing).toEqual({ ok: false, failure: { code: 'LK-0002' } });
      });
      expect(await bed.fake.parts.connections.list()).toHaveLength(1);
    });

    it('waits with nothing that goes on by itself, nor with what only tells', async () => {
      valueOf(await bed.setUp());
      await held(async () => {
        expect(await patient.recover(bed.run())).toMatchObject({ ok: true });
        expect(await patient.status()).toMatchObject({ ok: true });
        await patient.upkeep.clearLeftovers();
      });
      expect(told).toBe(0);
    });
  });

  it('shows, lists and checks while another Latchkey works', async () => {
    valueOf(await bed.setUp());
    await held(async () => {
      const results = [
        await bed.engine.status(),
        await valueOf(await bed.engine.openAccount({}, bed.run())).listPasswords(bed.run().signal),
        await bed.engine.doctor(),
      ];
      expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
    });
  });

  it('leaves it to another Latchkey that works to finish what the journal shows', async () => {
    bed.fake.disturbances.at('platform.create', bed.fake.disturbances.kill, { when: 'after' });
    await bed.setUp();
    bed.fake.disturbances.clear();
    const { signal } = newRun();
    const recover = () => bed.engine.recover({ progress: () => undefined, signal });
    expect(await held(recover)).toEqual({ ok: true, value: [] });
    expect(valueOf(await recover())).toMatchObject([{ outcome: 'undone' }]);
    expect(await whatIsLeft(bed.fake)).toEqual(nothing);
  });

  it('refuses an address before it asks for a password', async () => {
    const run = bed.run();
    expect(await bed.setUp({ platform: 'http://demo.example' }, run)).toMatchObject({
      failure: { code: 'LK-1002' },
      after: 'undone',
    });
    expect(run.ask.asked.passwords).toEqual([]);
  });

  it('tells what is at an address, and that nothing is', async () => {
    const { signal } = newRun();
    expect(valueOf(await bed.engine.discover('demo.example/x', signal))).toMatchObject({
      name: 'Demo Company',
      host: 'demo.example',
    });
    expect(await bed.engine.discover('other.example', signal)).toMatchObject({ failure: { code: 'LK-3011' } });
    expect(await bed.engine.discover('demo.example', AbortSignal.abort())).toEqual({
      ok: false,
      failure: { code: 'LK-0002' },
    });
  });

  it('calls work that was given up cancelled, whatever it failed with', async () => {
    await bed.setUp();
    const abort = new AbortController();
    bed.fake.disturbances.at('drives.connect', () => {
      abort.abort();
      throw new TypeError('some library’s way to say that it was stopped');
    });
    expect(await bed.engine.reconnect(undefined, bed.run({}, abort.signal))).toEqual({
      ok: false,
      failure: { code: 'LK-0002' },
    });
  });

  it('gives what nobody expected a reference under which the log tells the story', async () => {
    const folder = join(bed.fake.folder, 'log');
    const log = fileLog(folder);
    const engine = createEngine({ ...bed.fake.parts, log }, openLock);
    bed.fake.disturbances.fail('journal.list', new TypeError('x is not a function'));
    const results = [
      await engine.status(),
      await engine.reconnect(undefined, bed.run()),
      await engine.remove(undefined, { localOnly: false }, bed.run()),
      await engine.recover({ progress: () => undefined, signal: newRun().signal }),
      await engine.setUp({ platform: 'demo.example', user: USER }, bed.run()),
    ];
    await log.close();
    const text = readFileSync(join(folder, 'latchkey.log'), 'utf8');
    const references = results.map((result) => (result.ok ? undefined : result.failure.reference));
    for (const reference of references) expect(text).toContain(`"reference":"${String(reference)}"`);
    expect(new Set(references).size).toBe(results.length);
    expect(text).toContain('TypeError: x is not a function');
  });
});
