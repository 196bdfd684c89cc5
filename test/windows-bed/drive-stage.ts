import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDemo, type Demo } from '../demo/demo.ts';
import { startBed, type WindowsBed, type WindowsRun } from './bed.ts';

/** A Windows, a demo platform, and the built program between them. */
export interface DriveStage {
  readonly bed: WindowsBed;
  readonly demo: Demo;
  /** Runs a command with `--json`, and types the password of this user; `USER` when absent. */
  run(args: readonly string[], as?: string): Promise<WindowsRun>;
  /** Sets up a drive that has its user's name as its label, and shows one file. */
  setUp(as: string): Promise<WindowsRun>;
  /** Lists everything that a set-up could have left anywhere; empty when nothing is left. */
  leftovers(as: string): Promise<readonly string[]>;
  /**
   * The same without letters that have no connection. On Windows a letter and its connection are one thing; under Wine a program that
   * ended in the middle of a call may have removed the connection, and the letter not yet.
   */
  leftoversOfEnded(as: string): Promise<readonly string[]>;
  /** Counts the requests with an app password, right or wrong, that the platform got while `work` ran. */
  triesDuring(work: () => Promise<unknown>): Promise<number>;
  stop(): Promise<void>;
}

/** The part of `status` that describes a drive to a person. */
export interface SaidDrive {
  readonly label: string;
  readonly state: string;
  readonly path: string;
}

export const drivesIn = ({ result }: WindowsRun): readonly SaidDrive[] =>
  (result?.['connections'] ?? []) as readonly SaidDrive[];

/** A user who signs in with only a password. */
export const USER = 'nora';

export async function startDriveStage(): Promise<DriveStage> {
  const [bed, demo] = await Promise.all([startBed(), startDemo()]);
  const data = join(bed.pathOf((await bed.inside.environment('LOCALAPPDATA')) ?? ''), 'latchkey/Data');
  const run: DriveStage['run'] = (args, as = USER) =>
    bed.run([...args, '--json'], { answers: [demo.user(as).password], timeoutMs: 90_000 });
  const stage: DriveStage = {
    ...{ bed, demo, run },
    setUp(as) {
      writeFileSync(join(demo.folderOf(as), 'there.txt'), 'from the platform');
      return run(['setup', '--platform', demo.address, '--user', as, '--label', as], as);
    },
    async leftovers(as) {
      const letters = await bed.inside.letters();
      const stored = await bed.inside.credentials();
      return [
        ...demo.appPasswords(as).map(({ name }) => `app password ${name}`),
        ...stored.map(({ target }) => `credential ${target}`),
        ...Object.keys(letters).flatMap((letter) => (letter === 'C:' ? [] : [`letter ${letter}`])),
        ...bed.redirector.letters().map(({ local }) => `connection of ${local}`),
        ...namesIn(join(data, 'journal')).map((name) => `journal ${name}`),
        ...namesIn(demo.folderOf(as)).flatMap((name) => (name.includes('latchkey') ? [`file ${name}`] : [])),
      ];
    },
    leftoversOfEnded: async (as) => (await stage.leftovers(as)).filter((name) => !name.startsWith('letter ')),
    async triesDuring(work) {
      demo.clearJournal();
      await work();
      return demo.journal().filter(({ path, auth }) => path.startsWith('/webdav') && auth === 'basic').length;
    },
    async stop() {
      await bed.stop();
      await demo.stop();
    },
  };
  return stage;
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
