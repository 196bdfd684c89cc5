import type { PortHolder } from '../operating-system.ts';
import { run, type Run } from '../run.ts';
import { loadForeign, nativeCalls, type ForeignFunctions } from './native/native-calls.ts';
import { libSystem } from './native/prototypes.ts';

/** The longest wait for the id, a `struct timespec` of five seconds. The id is at hand unless macOS has just been installed. */
const WAIT = new Uint8Array(new BigInt64Array([5n, 0n]).buffer);

/**
 * Gives the id of this machine's hardware, 16 bytes, by `gethostuuid(2)`. It equals `IOPlatformUUID` of ioreg(8), and stays the
 * same when macOS is installed anew.
 * @returns undefined when there is no id, or the call fails
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

/**
 * Lists the programs that listen on a port with lsof(8), without looking up any name (`-nP`). Each line holds one field: process,
 * program, user.
 */
export function listenerCommand(port: number): { file: string; args: readonly string[]; timeoutMs: number } {
  const args = ['-w', '-nP', '-a', `-iTCP:${port}`, '-sTCP:LISTEN', '-F', 'pcL'];
  return { file: '/usr/sbin/lsof', args, timeoutMs: LOOK_MS };
}

/** Reads the first process from the output of `lsof -F pcL`. Pure. */
export function listenerIn(stdout: string): PortHolder | undefined {
  const fields = new Map<string, string>();
  for (const line of stdout.split('\n')) {
    const field = line.slice(0, 1);
    if (field === 'p' && fields.has('p')) break; // the next process begins
    if (line !== '' && !fields.has(field)) fields.set(field, line.slice(1));
  }
  const [id, program, user] = ['p', 'c', 'L'].map((field) => fields.get(field));
  if (id === undefined) return undefined;
  return { ...(user === undefined ? {} : { user }), program: `${program ?? ''}, ${id}` };
}

/** Finds the program that listens on a port of this machine. macOS tells only root about other users' programs. */
export async function portHolder(port: number, by: Run = run): Promise<PortHolder | undefined> {
  const { stdout } = await by(listenerCommand(port)); // lsof exits with 1 when nobody listens
  return listenerIn(stdout);
}
