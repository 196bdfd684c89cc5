import { run, type Run } from '../run.ts';
import { startDetached, type DetachedCommand } from '../start-detached.ts';
import { openByPortal } from './bus/portal.ts';

/** Time after which `xdg-open` counts as started, because the file manager runs in the background. */
const START_MS = 5000;

export interface OpenTools {
  readonly run: Run;
  readonly start: (command: DetachedCommand) => Promise<unknown>;
  readonly byPortal: (address: string) => Promise<boolean>;
}

const tools: OpenTools = { run, start: startDetached, byPortal: openByPortal };

/**
 * Shows a folder in the desktop's file manager, or a page in the user's browser, which runs on by itself. When a program is
 * started with an address, every user of the machine can see it. So that happens only where the desktop's portal cannot open
 * the page.
 */
export async function openOnDesktop(
  what: 'folder' | 'page',
  target: string,
  env: NodeJS.ProcessEnv,
  { run, start, byPortal } = tools,
): Promise<void> {
  if (!hasDisplay(env)) return;
  if (what === 'folder') await run({ file: 'xdg-open', args: [target], timeoutMs: START_MS });
  else if (!(await byPortal(target))) await start({ file: 'xdg-open', args: [target], env });
}

export function hasDisplay(env: NodeJS.ProcessEnv): boolean {
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value = '') => value !== '');
}
