import { arch, release, type } from 'node:os';
import { listenForCrashes } from './cli/interruption.ts';
import type { CliEnvironment } from './cli/cli-environment.ts';
import { failureLines } from './cli/output/failure-lines.ts';
import { plain } from './cli/output/paint.ts';
import { runCli } from './cli/run-cli.ts';
import { exitCodes } from './contract/failure.ts';
import type { LogonStart } from './contract/logon-start.ts';
import { omitUndefined } from './contract/omit-undefined.ts';
import { chooseLanguage, languageVariables } from './contract/words/language.ts';
import type { OperatingSystem } from './os/operating-system.ts';
import { companionLock, type Places } from './os/places.ts';

export interface TerminalProgram {
  readonly version: string;
  /** The program and arguments that start this program again. */
  readonly program: readonly [string, ...string[]];
  /** Tells whether Latchkey starts at logon. Absent in a program that the system would not start. */
  readonly logonStart?: () => Promise<LogonStart>;
}

/**
 * Runs the terminal program over the streams of this process: wiring only, for plain Node and for the packaged app alike.
 * @param argv the arguments without the program itself
 * @returns the exit code. It is also set at the beginning, because an end without an answer is no success
 */
export async function runTerminal(
  os: OperatingSystem,
  argv: readonly string[],
  { version, program, logonStart }: TerminalProgram,
): Promise<number> {
  process.exitCode = exitCodes.unexpected;
  const places = os.places(process.env);
  listenForCrashes(process, (error) => void endWith(error, os, places));
  const work = os.ownProcess?.(argv);
  if (work !== undefined) return os.exitAtOnce(await work());
  return runCli(argv, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    version,
    desktop: os.desktop,
    ...omitUndefined({ logonStart }),
    process,
    reportBase: () => reportBase(places),
    async buildEngine(patience) {
      // The memory of this process is closed to other programs before any secret is in it.
      await os.keepMemoryToItself();
      const [{ buildEngine }, adapters] = await Promise.all([import('./engine/build-services.ts'), os.adapters()]);
      const how = { patience, ...omitUndefined({ logonStart }) };
      return buildEngine({ os, adapters, places, program, env: process.env, ...how });
    },
    policy: os.policy(),
    async health() {
      const adapters = await os.adapters();
      const companion = adapters.lock(places.data, companionLock);
      return { store: adapters.health.own(places.home), isCompanionRunning: () => companion.isHeld() };
    },
    healthOfUsers: async () => (await os.adapters()).health.ofUsers(),
    openFolder: (path) => os.open('folder', path, process.env),
    openLink: (address) => os.open('page', address, process.env),
    unexpected: (error) => keepStory(error, places),
  });
}

/** Reads the part of the report that is about this computer and its log. In the packaged app, Electron runs this program. */
async function reportBase({ home, log }: Places): ReturnType<CliEnvironment['reportBase']> {
  const [{ logTail }, { engineName }] = await Promise.all([
    import('./diagnostics/log-tail.ts'),
    import('./shell/about.ts'),
  ]);
  const versions: Readonly<Partial<Record<string, string>>> = process.versions;
  const engine = versions['electron'] === undefined ? `Node ${versions['node'] ?? ''}` : engineName(versions);
  return { home, engine, system: `${type()} ${release()} ${arch()}`, log: await logTail(log) };
}

/**
 * Logs the story of an unexpected error.
 * @returns the reference under which the log has it
 */
async function keepStory(error: unknown, places: Places): Promise<string> {
  const log = (await import('./log/log.ts')).fileLog(places.log);
  const reference = log.unexpected(error);
  await log.close();
  return reference;
}

/** Ends the program after a crash, because it is in no state to go on. */
async function endWith(error: unknown, os: OperatingSystem, places: Places): Promise<never> {
  const reference = await keepStory(error, places).catch(() => undefined);
  const failure = { code: 'LK-0001', ...omitUndefined({ reference }) } as const;
  const language = chooseLanguage(languageVariables(process.env));
  for (const line of failureLines(language, failure, plain)) process.stderr.write(`${line}\n`);
  return os.exitAtOnce(exitCodes.unexpected);
}
