import { runCli } from './cli/run-cli.ts';
import { exitCodes } from './contract/failure.ts';
import { keepMemoryToItself } from './os/memory.ts';
import { findPlaces } from './os/places.ts';

/**
 * The terminal program over the streams of this process: wiring only, for plain Node and for the packaged app alike.
 * @param argv without the program itself
 * @returns the exit code, which is set before too: an end without an answer is no success
 */
export async function runTerminal(os: NodeJS.Platform, argv: readonly string[], version: string): Promise<number> {
  process.exitCode = exitCodes.unexpected;
  const places = findPlaces();
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
      const [{ openLink }, { startDetached }] = await Promise.all([
        import('./cli/open-link.ts'),
        import('./os/start-detached.ts'),
      ]);
      await openLink(address, os, process.env, (command) => startDetached({ ...command, env: process.env }));
    },
    async unexpected(error) {
      const log = (await import('./log/log.ts')).fileLog(places.log);
      const reference = log.unexpected(error);
      await log.close();
      return reference;
    },
  });
}
