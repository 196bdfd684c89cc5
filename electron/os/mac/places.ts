import { join } from 'node:path';
import { usualPlaces, type Places } from '../places.ts';

/** The longest path of a socket. `sun_path` of sys/un.h has 104 bytes with the terminating zero; this stays some below. */
const MOST_BYTES = 99;
/** The longest name of a socket below the runtime folder. */
const LONGEST = 'latchkey/gateway.sock';

/**
 * Gives the folders of this user, once at start. The runtime folder lies in Application Support, or in the home folder itself
 * when the path would be too long for a socket.
 */
export function macPlaces(_env?: NodeJS.ProcessEnv, usual: Places = usualPlaces()): Places {
  const isShort = Buffer.byteLength(join(usual.runtime, LONGEST)) <= MOST_BYTES;
  return isShort ? usual : { ...usual, runtime: join(usual.home, '.latchkey') };
}
