import { run } from '../run.ts';
import { startDetached } from '../start-detached.ts';

const START_MS = 5000;

/** Shows a folder in the Finder, or a page in the user's chosen browser, with the command `open`. */
export async function openByOpen(
  what: 'folder' | 'page',
  target: string,
  env: NodeJS.ProcessEnv,
  tools: { readonly run: typeof run; readonly start: typeof startDetached } = { run, start: startDetached },
): Promise<void> {
  if (what === 'folder') await tools.run({ file: 'open', args: [target], timeoutMs: START_MS });
  else await tools.start({ file: 'open', args: [target], env });
}
