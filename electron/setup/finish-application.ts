import type { Connection } from '../connections/connection.ts';
import type { Session } from '../platforms/platform.ts';
import type { ApplicationEntry } from './entry.ts';
import { storedPassword, tidy } from './finish.ts';
import { given } from './given.ts';
import type { Parts } from './parts.ts';
import type { Steps } from './steps.ts';

/** From a stored app password to a saved connection without a drive. Safe to repeat. @throws FailureError LK-1012, LK-1013. */
export async function finishApplication(
  parts: Parts,
  entry: ApplicationEntry,
  steps: Steps,
  options: { readonly signal: AbortSignal; readonly session?: Session | undefined },
): Promise<Connection> {
  return await steps.run('save', async () => {
    options.signal.throwIfAborted();
    const connection: Connection = {
      ...{ id: entry.id, platform: entry.platform, user: entry.user, label: entry.label, login: entry.login },
      password: storedPassword(entry),
      ...given({ caFile: entry.caFile, browser: entry.browser }),
      readOnly: false,
      createdAt: parts.now().toISOString(),
    };
    await parts.connections.save(connection);
    await tidy(parts, entry, options.session);
    return connection;
  });
}
