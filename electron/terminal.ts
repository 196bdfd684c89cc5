import { failureLines } from './cli/face/failure-lines.ts';
import { plain } from './cli/face/paint.ts';
import { listenForCrashes } from './cli/interruption.ts';
import { runCli } from './cli/run-cli.ts';
import { exitCodes } from './contract/failure.ts';
import { chooseLanguage } from './contract/words/language.ts';
import { keepMemoryToItself } from './os/linux/memory.ts';
import { findPlaces, type Places } from './os/places.ts';

/**
 * The terminal program over the streams of this process: wiring only, for plain Node and for the packaged app alike.
 * @param argv without the program itself
 * @returns the exit code, which is set before too: an end without an answer is no success
 */
export async function runTerminal(os: NodeJS.Platform, argv: readonly string[], version: string): Promise<number> {
  process.exitCode = exitCodes.unexpected;
  const places = findPlaces();
  listenForCrashes(process, (error) => void endWith(error, places));
  return runCli(argv, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    version,
    process,
    async buildEngine(patience) {
      // Before there is anything in it that nobody may read.
      await keepMemoryToItself(os);
      return (await import('./engine/build-engine.ts')).buildEngine({ os, places, env: process.env, patience });
    },
    async openFolder(path) {
      const [{ openFolder }, { run }] = await Promise.all([import('./cli/open-folder.ts'), import('./os/run.ts')]);
      await openFolder(path, os, process.env, run);
    },
    async openLink(address) {
      const [{ openLink }, { openByPortal }, { startDetached }] = await Promise.all([
        import('./cli/open-link.ts'),
        import('./os/linux/bus/portal.ts'),
        import('./os/start-detached.ts'),
      ]);
      const start = (command: Parameters<Parameters<typeof openLink>[3]>[0]) =>
        startDetached({ ...command, env: process.env });
      await openLink(address, os, process.env, start, openByPortal);
    },
    unexpected: (error) => keepStory(error, places),
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
  const failure = { code: 'LK-0001', ...(reference === undefined ? {} : { reference }) } as const;
  const language = chooseLanguage([process.env['LC_ALL'], process.env['LC_MESSAGES'], process.env['LANG']]);
  for (const line of failureLines(language, failure, plain)) process.stderr.write(`${line}\n`);
  process.exit(exitCodes.unexpected);
}
