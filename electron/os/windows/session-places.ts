import { join } from 'node:path';
import type { OperatingSystem } from '../operating-system.ts';
import { userCalls, type UserCalls } from './this-user.ts';

/**
 * Gives each session of a user on this computer a folder of its own for what goes away with it: letters of drives belong to a
 * session, so that the process that serves them and its lock do, too. No variable of the environment tells the number.
 */
export async function inSession(
  os: OperatingSystem,
  load: () => Promise<UserCalls> = userCalls,
): Promise<OperatingSystem> {
  const session = await load().then(
    (calls) => calls.session(),
    () => undefined, // a machine for which koffi has no prebuilt code: there is one folder, as long as nobody needs two
  );
  if (session === undefined) return os;
  return {
    ...os,
    places(env) {
      const places = os.places(env);
      const ours = join(places.runtime, `session-${String(session)}`);
      // What is mapped, too: with one record for two sessions each would take the other's letters for dead.
      return { ...places, runtime: ours, mounts: ours };
    },
  };
}
