import { listenForCrashes } from './cli/interruption.ts';
import { failureLines } from './cli/output/failure-lines.ts';
import { plain } from './cli/output/paint.ts';
import { runCli } from './cli/run-cli.ts';
import { exitCodes } from './contract/failure.ts';
import { omitUndefined } from './contract/omit-undefined.ts';
import { chooseLanguage } from './contract/words/language.ts';
import { gatewayPart, type GatewayPart } from './gateway/part-words.ts';
import { driveWork, runDriveWork } from './os/drive-worker.ts';
import type { OperatingSystem } from './os/operating-system.ts';
import type { Places } from './os/places.ts';

export interface TerminalProgram {
  readonly version: string;
  /** Program and arguments that start it again. */
  readonly program: readonly [string, ...string[]];
}

/**
 * The terminal program over the streams of this process: wiring only, for plain Node and for the packaged app alike.
 * @param argv without the program itself
 * @returns the exit code, which is set before too: an end without an answer is no success
 */
export async function runTerminal(
  os: OperatingSystem,
  argv: readonly string[],
  { version, program }: TerminalProgram,
): Promise<number> {
  process.exitCode = exitCodes.unexpected;
  const places = os.places(process.env);
  listenForCrashes(process, (error) => void endWith(error, places));
  const part = gatewayPart(argv);
  if (part !== undefined) return await serveAs(part, os, { version, program });
  const work = driveWork(argv);
  if (work !== undefined) return await runDriveWork(work, process);
  return runCli(argv, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    version,
    process,
    async buildEngine(patience) {
      // Before there is anything in it that nobody may read.
      await os.keepMemoryToItself();
      const [{ buildEngine }, adapters] = await Promise.all([import('./engine/build-services.ts'), os.adapters()]);
      return buildEngine({ os, adapters, places, program, env: process.env, patience });
    },
    openFolder: (path) => os.open('folder', path, process.env),
    openLink: (address) => os.open('page', address, process.env),
    unexpected: (error) => keepStory(error, places),
  });
}

/** Is one of the processes that serve the drives: the program starts itself so, with nobody at a terminal. */
async function serveAs(part: GatewayPart, os: OperatingSystem, { version, program }: TerminalProgram): Promise<never> {
  const [{ runGatewayProcess }, { fileLog }] = await Promise.all([
    import('./gateway/gateway-process.ts'),
    import('./log/log.ts'),
  ]);
  const places = os.places(process.env);
  const log = fileLog(places.log);
  return await runGatewayProcess(part, {
    ...{ os, places, log, version, program, env: process.env },
    async loadGateway() {
      const [{ createGateway }, { undiciHttp }, { certificateBundles }] = await Promise.all([
        import('./gateway/serve.ts'),
        import('./http/undici-http.ts'),
        os.adapters(),
      ]);
      const userAgent = `Latchkey/${version}`;
      return (port, tell) =>
        createGateway({
          ...{ port, tell },
          http: (caFile) => undiciHttp({ userAgent, certificateBundles, ...omitUndefined({ caFile }) }),
          fault: (error) => log.unexpected(error, { during: 'gateway' }),
        });
    },
  });
}

/** Keeps the story of an error that nobody expected. @returns the reference under which the log has it */
async function keepStory(error: unknown, places: Places): Promise<string> {
  const log = (await import('./log/log.ts')).fileLog(places.log);
  const reference = log.unexpected(error);
  await log.close();
  return reference;
}

/** Ends the program, which is in no state to go on. */
async function endWith(error: unknown, places: Places): Promise<never> {
  const reference = await keepStory(error, places).catch(() => undefined);
  const failure = { code: 'LK-0001', ...omitUndefined({ reference }) } as const;
  const language = chooseLanguage([process.env['LC_ALL'], process.env['LC_MESSAGES'], process.env['LANG']]);
  for (const line of failureLines(language, failure, plain)) process.stderr.write(`${line}\n`);
  process.exit(exitCodes.unexpected);
}
