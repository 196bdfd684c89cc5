import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStandIn, chooseRuntime, type Runtime } from '@latchkey/electron-stand-in/runtime';
import { startPlatform } from './platform.ts';

const root = join(import.meta.dirname, '../../..');

const usage = `Usage: npm start -- [--demo] [arguments of the app]

  --demo   on a private desktop and a demo platform: nothing of yours is touched
`;

/** Starts the app and waits for its end. Gives its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return 0;
  }
  const runtime = chooseRuntime(root, process.env);
  process.stdout.write(`Latchkey runs on ${runtime.label}.\n`);
  if (runtime.kind === 'stand-in') {
    buildStandIn(['ignore', 2, 2]);
  }
  const appArgs = args.filter((argument) => argument !== '--demo');
  if (!args.includes('--demo')) return await run(runtime, appArgs, {});
  const platform = await startPlatform();
  try {
    return await run(runtime, [...appArgs, platform.link], platform.env);
  } finally {
    await platform.stop();
  }
}

/**
 * In a group of its own, so that Ctrl-C ends neither the app's helpers nor what it still needs from here: it is passed on to
 * the app alone, which undoes what it is doing and quits.
 */
function run({ executable }: Runtime, args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  return new Promise((resolve, reject) => {
    const app = spawn(executable, [...flags(), root, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
      // Without them the stand-in shows its windows to nobody and opens no folder, as tests want it.
      env: { ...process.env, ELECTRON_HOST_HEADLESS: '0', ELECTRON_HOST_OPEN: '1', ...env },
    });
    const passOn = (signal: NodeJS.Signals): void => void app.kill(signal);
    for (const signal of signals) process.on(signal, passOn);
    app.once('error', reject);
    app.once('exit', (code) => {
      for (const signal of signals) process.off(signal, passOn);
      resolve(code ?? 1);
    });
  });
}

/** Chromium, and so Electron, refuses to run as root with its sandbox. */
function flags(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
