import type { PortHolder } from '../operating-system.ts';
import { run, type Run } from '../run.ts';
import { loadForeign, nativeCalls, type ForeignFunctions } from './native/native-calls.ts';
import { libSystem } from './native/prototypes.ts';

/** `struct timespec`: five seconds. The id is at hand unless the machine has just been installed. */
const WAIT = new Uint8Array(new BigInt64Array([5n, 0n]).buffer);

/**
 * The id of this machine's hardware, 16 bytes: `gethostuuid(2)`, the same as `IOPlatformUUID` of ioreg(8). It stays when macOS is installed
 * anew. Undefined where there is none, or it cannot be asked for.
 */
export async function machineId(load: () => Promise<ForeignFunctions> = loadForeign): Promise<Buffer | undefined> {
  try {
    const id = new Uint8Array(16);
    const { call } = nativeCalls(await load(), libSystem);
    if (call.gethostuuid(id, WAIT) !== 0 || id.every((byte) => byte === 0)) return undefined;
    return Buffer.from(id);
  } catch {
    return undefined; // koffi has no prebuilt code for this machine
  }
}

const LOOK_MS = 5000;

/** lsof(8): who listens on a port, by number (`-nP`: nobody's name is asked for), one field in a line: process, program, user. */
export function listenerCommand(port: number): { file: string; args: readonly string[]; timeoutMs: number } {
  const args = ['-w', '-nP', '-a', `-iTCP:${port}`, '-sTCP:LISTEN', '-F', 'pcL'];
  return { file: '/usr/sbin/lsof', args, timeoutMs: LOOK_MS };
}

/** The first process in what `lsof -F pcL` prints. Pure. */
export function listenerIn(stdout: string): PortHolder | undefined {
  const fields = new Map<string, string>();
  for (const line of stdout.split('\n')) {
    const field = line.slice(0, 1);
    if (field === 'p' && fields.has('p')) break; // another process
    if (line !== '' && !fields.has(field)) fields.set(field, line.slice(1));
  }
  const [id, program, user] = ['p', 'c', 'L'].map((field) => fields.get(field));
  if (id === undefined) return undefined;
  return { ...(user === undefined ? {} : { user }), program: `${program ?? ''}, ${id}` };
}

/** Who takes connections on a port of this machine. Of other users' programs macOS tells nobody but root. */
export async function portHolder(port: number, by: Run = run): Promise<PortHolder | undefined> {
  const { stdout } = await by(listenerCommand(port)); // its status is 1 when there is nobody
  return listenerIn(stdout);
}
