import { version } from '../package.json';
import { gatewayPart } from './gateway/part-words.ts';
import { dropWeakening } from './os/environment.ts';

dropWeakening(process.env);

const argv = process.argv.slice(2);
const part = gatewayPart(argv);

// The version is the one answer that needs no other module, so it is the fastest.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${version}\n`);
} else if (part !== undefined) {
  const [{ serveAs }, { loadOperatingSystem }] = await Promise.all([
    import('./serving.ts'),
    import('./os/load-operating-system.ts'),
  ]);
  const os = await loadOperatingSystem(process.platform);
  await serveAs(part, os, { version, program: os.launchCommand(process.execPath, import.meta.filename, {}) });
} else {
  const [{ runTerminal }, { loadOperatingSystem }] = await Promise.all([
    import('./terminal.ts'),
    import('./os/load-operating-system.ts'),
  ]);
  const os = await loadOperatingSystem(process.platform);
  const program = os.launchCommand(process.execPath, import.meta.filename, {});
  process.exitCode = await runTerminal(os, argv, { version, program });
  // Writes to the log get time to end, but a pipe that nobody closes, an open connection or a call of the system that does not
  // return must not keep the program alive.
  process.stdin.destroy();
  const exitCode = process.exitCode;
  setTimeout(() => void os.exitAtOnce(exitCode), 500).unref();
}
