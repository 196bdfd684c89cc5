import { version } from '../package.json';
import { gatewayPart } from './gateway/part-words.ts';
import { dropWeakening } from './os/environment.ts';

dropWeakening(process.env);

const argv = process.argv.slice(2);
const part = gatewayPart(argv);

// The one answer that needs nothing else, and the fastest.
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
  // What the log still writes gets its time; a pipe that nobody closes or a connection kept open must not keep us.
  process.stdin.destroy();
  setTimeout(() => process.exit(), 500).unref();
}
