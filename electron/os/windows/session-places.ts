import { join } from 'node:path';
import type { OperatingSystem } from '../operating-system.ts';
import { userCalls, type UserCalls } from './this-user.ts';

/**
 * Gives each Windows session of a user a runtime folder of its own. Drive letters belong to a session, so the process that
 * serves them and its lock must too. The session's number is asked of Windows because no environment variable holds it.
 */
export async function inSession(
  os: OperatingSystem,
  load: () => Promise<UserCalls> = userCalls,
): Promise<OperatingSystem> {
  const session = await load().then(
    (calls) => calls.session(),
    // koffi has no prebuilt code for this machine: all sessions then share one folder, which does until a user has two at once.
    () => undefined,
  );
  if (session === undefined) return os;
  return {
    ...os,
    places(env) {
      const places = os.places(env);
      const ours = join(places.runtime, `session-${String(session)}`);
      // The records of mapped drives go there as well: if two sessions shared them, each would take the other's letters for
      // dead.
      return { ...places, runtime: ours, mounts: ours };
    },
  };
}
