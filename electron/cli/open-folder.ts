import type { Run } from '../os/run.ts';

/** The file manager starts in the background; what takes longer than this has started. */
const START_MS = 5000;

/** Shows a folder in the file manager of a desktop; without a display it does nothing: the path is printed anyway. */
export async function openFolder(path: string, os: NodeJS.Platform, env: NodeJS.ProcessEnv, run: Run): Promise<void> {
  const file = openers[os];
  const display = os !== 'linux' || hasValue(env['DISPLAY']) || hasValue(env['WAYLAND_DISPLAY']);
  if (file !== undefined && display) await run({ file, args: [path], timeoutMs: START_MS });
}

const openers: Readonly<Partial<Record<NodeJS.Platform, string>>> = { linux: 'xdg-open', darwin: 'open' };

const hasValue = (value: string | undefined): boolean => value !== undefined && value !== '';
