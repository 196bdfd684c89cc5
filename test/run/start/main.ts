import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildStandIn, chooseRuntime, type Runtime } from '@latchkey/electron-stand-in/runtime';
import { startPlatform } from './platform.ts';
import { runWatched, type App } from './watch.ts';

const root = join(import.meta.dirname, '../../..');

const usage = `Usage: npm start -- [--demo] [--watch] [arguments of the app]

  --demo    on a private desktop and a demo platform: nothing of yours is touched
  --watch   builds and starts it again whenever a source changes
`;

const ours = new Set(['--demo', '--watch']);

/** Starts the app and waits for its end. Gives its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    say(usage);
    return 0;
  }
  const runtime = chooseRuntime(root, process.env);
  say(`Latchkey runs on ${runtime.label}.\n`);
  if (runtime.kind === 'stand-in') buildStandIn(['ignore', 2, 2]);
  const appArgs = args.filter((argument) => !ours.has(argument));
  const platform = args.includes('--demo') ? await startPlatform() : undefined;
  const start = (): App => startApp(runtime, [...appArgs, ...(platform ? [platform.link] : [])], platform?.env ?? {});
  try {
    return args.includes('--watch') ? await watched(start) : await start().ended;
  } finally {
    await platform?.stop();
  }
}

async function watched(start: () => App): Promise<number> {
  const folders = ['electron', 'renderer', 'assets'].map((name) => join(root, name));
  return await runWatched({
    ...{ folders, build, start },
    say: (text) => {
      say(`${text}\n`);
    },
  });
}

async function build(): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, 'electron/build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}

/**
 * In a group of its own, so that Ctrl-C ends neither the app's helpers nor what it still needs from here: it is passed on to
 * the app alone, which undoes what it is doing and quits.
 */
function startApp({ executable }: Runtime, args: readonly string[], env: Readonly<Record<string, string>>): App {
  const app = spawn(executable, [...flags(), root, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
    // Without them the stand-in shows its windows to nobody and opens no folder, as tests want it.
    env: { ...process.env, ELECTRON_HOST_HEADLESS: '0', ELECTRON_HOST_OPEN: '1', ...env },
  });
  const passOn = (signal: NodeJS.Signals): void => void app.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  const ended = new Promise<number>((resolve, reject) => {
    app.once('error', reject);
    app.once('exit', (code) => {
      for (const signal of signals) process.off(signal, passOn);
      resolve(code ?? 1);
    });
  });
  return { ended, stop: () => void app.kill('SIGTERM') };
}

const signals = ['SIGINT', 'SIGTERM'] as const;

function say(text: string): void {
  process.stdout.write(text);
}

/** Chromium, and so Electron, refuses to run as root with its sandbox. */
function flags(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
