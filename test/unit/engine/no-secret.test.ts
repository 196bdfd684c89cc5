import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../electron/contract/failure.ts';
import { USER } from '../../fakes/attempt.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

const SIGN_IN_PASSWORD = 'plain-Passw0rd';

describe('no secret is in what the engine gives or keeps', () => {
  let bed: EngineBed;
  let shown: unknown[];
  /** What anybody could read: results, steps, the log and every file, at any moment. */
  const look = (result?: unknown): void => {
    shown.push(result, bed.fake.filesText(), bed.fake.log.lines);
  };
  const secrets = new Set<string>([SIGN_IN_PASSWORD]);
  beforeEach(() => {
    bed = engineBed();
    shown = [];
    secrets.clear();
    secrets.add(SIGN_IN_PASSWORD);
    // Whatever happens next, what the platform has handed out and what lies on the disk is looked at.
    for (const when of ['before', 'after'] as const) {
      for (const part of ['platform.', 'drives.', 'secrets.', 'journal.', 'connections.']) watch(part, when);
    }
  });
  afterEach(() => {
    bed.fake.stop();
  });

  function watch(part: string, when: 'before' | 'after'): void {
    const note = (): void => {
      for (const text of bed.fake.platform.secretTexts) secrets.add(text);
      look();
    };
    bed.fake.disturbances.at(part, note, { when });
  }

  function expectNone(): void {
    look();
    const text = JSON.stringify(shown);
    expect(secrets.size).toBeGreaterThan(2);
    for (const secret of secrets) {
      for (const form of [
        secret,
        JSON.stringify(secret).slice(1, -1),
        encodeURIComponent(secret),
        btoa(secret),
        btoa(`${USER}:${secret}`),
      ]) {
        expect(text).not.toContain(form);
      }
    }
  }

  it('from the set-up to the removal', async () => {
    const run = bed.run();
    look(await bed.setUp({}, run));
    look(await bed.engine.status());
    look(await bed.engine.reconnect(undefined, bed.run()));
    const account = valueOf(await bed.engine.openAccount({}, bed.run()));
    look(account);
    look(await account.listPasswords(bed.run().signal));
    look(await account.revokePasswords([], bed.run()));
    await account.close();
    look(await bed.engine.doctor());
    look(await bed.engine.remove(undefined, { localOnly: false }, bed.run()));
    look(run.steps);
    expectNone();
  });

  it.each<[string, FailureCode]>([
    ['platform.create', 'LK-3004'],
    ['secrets.write app-password', 'LK-4003'],
    ['drives.connect', 'LK-5005'],
    ['drives.prove', 'LK-5008'],
    ['connections.save', 'LK-1013'],
  ])('when %s fails', async (effect, code) => {
    bed.fake.disturbances.fail(effect, code, { when: 'after' });
    look(await bed.setUp());
    look(await bed.engine.status());
    look(await bed.engine.doctor());
    expectNone();
  });

  it('when it is killed', async () => {
    bed.fake.disturbances.at('drives.prove', bed.fake.disturbances.kill);
    look(await bed.setUp());
    expectNone();
  });

  it('and one that was planted is found', async () => {
    await bed.setUp();
    const [secret = ''] = [...secrets].slice(1);
    bed.fake.log.info('planted', { text: btoa(`${USER}:${secret}`) });
    expect(expectNone).toThrow();
  });
});
