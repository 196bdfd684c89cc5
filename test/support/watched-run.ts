import { tmpdir } from 'node:os';
import type { CliStage } from './cli-stage.ts';
import { searchFiles, searchText, type Leak, type Sought } from './leak-search.ts';
import { watchProcesses } from './process-watch.ts';
import type { CliRun } from './run-cli.ts';

/** Asked before a desktop session changes the answer. */
const shared = ['/dev/shm', tmpdir()];

/** Other tests' desktops and platforms, and what is too much to be read: whole projects may lie beside them. */
const ofOthers = /\/lk-(desktop|platform)-|\/(node_modules|\.git)$/;

export interface Watched {
  /** Where a secret was seen; empty when it was shown nowhere. */
  readonly leaks: readonly Leak[];
  /** How many secrets were looked for that the platform made while it was watched: a search for nothing finds nothing. */
  readonly issued: number;
  /** How often the processes were looked at. */
  readonly rounds: number;
}

/**
 * Watches every process that is new on the machine, or of the session, and searches files and output, while programs run in a session.
 * @param typed what the user types and must not be seen, besides what the platform makes: password, codes.
 * @param login what app passwords are used with.
 */
export async function watch(
  stage: CliStage,
  who: { readonly typed: readonly string[]; readonly login: string },
  work: () => Promise<readonly Pick<CliRun, 'stdout' | 'stderr'>[]>,
): Promise<Watched> {
  const { desktop, demo } = stage;
  const before = demo.secretsIssued();
  const since = Date.now() - 1000; // the file system's clock may be a little behind
  const processes = await watchProcesses(desktop.home);
  const runs = await work();
  const { cmdlines, environs, rounds } = await processes.stop();
  const after = demo.secretsIssued();
  const made = [...after.appPasswords.slice(before.appPasswords.length), ...after.tokens.slice(before.tokens.length)];
  const sought: Sought[] = [...made, ...who.typed].map((text) => ({ text, login: who.login }));
  const skip = (path: string): boolean => path === desktop.home || ofOthers.test(path);
  return {
    leaks: [
      ...runs.flatMap(({ stdout, stderr }) => searchText('output', stdout + stderr, sought)),
      ...cmdlines.flatMap((text) => searchText('cmdline', Buffer.from(text, 'latin1'), sought)),
      ...environs.flatMap((text) => searchText('environ', Buffer.from(text, 'latin1'), sought)),
      ...searchFiles([desktop.home], sought),
      ...searchFiles(shared, sought, { since, skip }),
    ],
    issued: made.length,
    rounds,
  };
}
