import { join } from 'node:path';
import { usualPlaces, type Places } from '../places.ts';

/** `sun_path` of sys/un.h has 104 bytes with its end; the path of a socket stays below that by some. */
const MOST_BYTES = 99;
/** The longest name of a socket below the runtime folder. */
const LONGEST = 'latchkey/gateway.sock';

/**
 * Asked of the system, once at start. The runtime folder lies in Application Support; where the path of the home is too long for a socket
 * there, it lies in the home itself.
 */
export function macPlaces(_env?: NodeJS.ProcessEnv, usual: Places = usualPlaces()): Places {
  const isShort = Buffer.byteLength(join(usual.runtime, LONGEST)) <= MOST_BYTES;
  return isShort ? usual : { ...usual, runtime: join(usual.home, '.latchkey') };
}
