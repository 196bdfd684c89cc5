import { version } from '../package.json';

const argv = process.argv.slice(2);

// The one answer that needs nothing else, and the fastest.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  const [{ runCli }, { findPlaces }, { exitCodes }] = await Promise.all([
    import('./cli/run-cli.ts'),
    import('./os/places.ts'),
    import('./contract/failure.ts'),
  ]);
  process.exitCode = exitCodes.unexpected; // until it is known: an end without an answer is no success
  const os = process.platform;
  const places = findPlaces();
  process.exitCode = await runCli(argv, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    version,
    process,
    buildEngine: async () => (await import('./engine/build-engine.ts')).buildEngine({ os, places, env: process.env }),
    async openFolder(path) {
      const [{ openFolder }, { run }] = await Promise.all([import('./cli/open-folder.ts'), import('./os/run.ts')]);
      await openFolder(path, os, process.env, run);
    },
    async unexpected(error) {
      const log = (await import('./log/log.ts')).fileLog(places.log);
      const reference = log.unexpected(error);
      await log.close();
      return reference;
    },
  });
  // What the log still writes gets its time; a pipe that nobody closes or a connection kept open must not keep us.
  process.stdin.destroy();
  setTimeout(() => process.exit(), 500).unref();
}
