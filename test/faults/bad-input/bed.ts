import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { exitCodes, failureCodes, type Failure, type FailureCode } from '../../../electron/contract/failure.ts';
import { failureWords } from '../../../electron/contract/words/failure-words.ts';
import { languages } from '../../../electron/contract/words/language.ts';
import { buildEngine } from '../../../electron/engine/build-services.ts';
import type { Engine, SetUpRequest } from '../../../electron/engine/engine.ts';
import { findPlaces } from '../../../electron/os/linux/places.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';
import { scriptedAsk } from '../../fakes/scripted-ask.ts';
import { startCliStage, type CliStage, type StageOptions } from '../../support/cli-stage.ts';
import { leftovers } from '../../support/leftovers.ts';
import { servingOnLinux } from '../../support/on-linux.ts';
import type { CliRun } from '../../support/run-cli.ts';

/** Signs in with a password alone. */
export const USER = 'nora';

export interface Refusal {
  /** The app password is kept for another try. */
  readonly kept?: boolean;
  /** The platform owes an answer, and is asked again for some minutes. */
  readonly owed?: boolean;
}

export interface BadInputBed {
  readonly stage: () => CliStage;
  /** Runs a set-up of the user, with whatever the case adds. */
  setUp(extra?: readonly string[], options?: StageOptions): Promise<CliRun>;
  /**
   * Asserts what holds for every failure: its code, the exit status of its kind, a sentence and a fix on standard error,
   * and nothing left anywhere.
   */
  refuses(done: CliRun, code: FailureCode, options?: Refusal): Promise<void>;
  /**
   * Has the program's engine set up in this process, over the same keychain and platform, and asserts the code, a sentence and a
   * fix in every language, and that the next start finds nothing. For rows whose code another row has shown by the program itself.
   * @param wish what the case adds to a set-up of the user
   */
  refusesInProcess(code: FailureCode, wish?: Partial<SetUpRequest>): Promise<void>;
}

/** Six minutes, for what the journal says of a platform that owes an answer: the program has no other clock than the machine's. */
function letTimePass({ desktop }: CliStage): void {
  const folder = join(desktop.home, '.local/share/latchkey/journal');
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const entry = JSON.parse(readFileSync(file, 'utf8')) as { unansweredAt: string };
    const unansweredAt = new Date(Date.parse(entry.unansweredAt) - 6 * 60_000).toISOString();
    writeFileSync(file, JSON.stringify({ ...entry, unansweredAt }));
  }
}

/** A place that nothing was put into, or something that is no text. */
const notForPeople = /\{\w+\}|undefined|\[object/;

function expectWords(failure: Failure): void {
  for (const language of languages) {
    for (const text of Object.values(failureWords(language, failure))) {
      expect(text, `${failure.code} ${language}`).toMatch(/\S/);
      expect(text, `${failure.code} ${language}`).not.toMatch(notForPeople);
    }
  }
}

/** One desktop and one platform for a file of cases; after each, the platform is well again. */
export function badInputBed(): BadInputBed {
  let stage: CliStage;
  const start = async (): Promise<void> => {
    stage = await startCliStage();
    stage.desktop.enter();
  };
  beforeAll(start);
  afterEach(async ({ task }) => {
    stage.demo.clearFaults();
    stage.demo.unblock();
    if (task.result?.state !== 'fail') return;
    // What a case left that failed would fail its second try as well, and every case after it.
    await stage.stop();
    await start();
  });
  afterAll(() => stage.stop());

  /** A new one, as each start of the program has. */
  const engine = (): Engine =>
    buildEngine({ ...servingOnLinux(), places: findPlaces(), env: process.env, log: new MemoryLog() });

  const answering = () => ({
    ask: scriptedAsk({ passwords: [stage.demo.user(USER).password] }),
    progress: () => undefined,
    signal: new AbortController().signal,
  });

  /** The next start takes back what could not be taken back while the platform was ill. */
  const nothingIsLeft = async (): Promise<void> => {
    stage.demo.clearFaults();
    const next = engine();
    expect(await next.recover(answering())).toMatchObject({ ok: true });
    const nothing = { connections: [], applications: [], open: [] };
    expect(await next.status()).toEqual({ ok: true, value: nothing });
    expect(await leftovers(stage.desktop, stage.demo, USER)).toEqual([]);
  };

  return {
    stage: () => stage,
    async refusesInProcess(code, wish) {
      const done = await engine().setUp({ platform: stage.demo.address, user: USER, ...wish }, answering());
      expect(done).toMatchObject({ ok: false, failure: { code } });
      if (!done.ok) expectWords(done.failure);
      await nothingIsLeft();
    },
    setUp: (extra = [], options = {}) =>
      stage.run(['setup', '--platform', stage.demo.address, '--user', USER, ...extra], { as: USER, ...options }),
    async refuses(done, code, { kept = false, owed = false } = {}) {
      const said = `${done.stdout}${done.stderr}`;
      expect(done.result?.failure?.code, said).toBe(code);
      expect(done.code, said).toBe(exitCodes[failureCodes[code]]);
      expect(done.stderr).toContain(code);
      expect(done.stderr).toMatch(/What to do: \S/);
      expect(done.stderr).not.toMatch(notForPeople);
      if (kept) {
        expect(done.result).toMatchObject({ after: 'kept' });
        stage.demo.clearFaults();
        const undone = await stage.run(['remove'], { as: USER });
        expect(undone.result, undone.stdout + undone.stderr).toMatchObject({ ok: true });
      }
      if (owed) {
        expect(done.result).toMatchObject({ after: 'open' });
        const next = await stage.run(['status']);
        expect(next.result).toMatchObject({ ok: true, open: [{ failure: { code: 'LK-3108' } }] });
        letTimePass(stage);
      }
      await nothingIsLeft();
    },
  };
}
