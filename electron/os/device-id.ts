import { createHmac, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { toBase32 } from './base32.ts';
import { readTextFile, writePrivateFile } from './files.ts';
import { assertOnlyOurs } from './only-ours.ts';

export interface DeviceOptions {
  /** Reads the machine's id, 16 bytes. Undefined where the system has none. */
  readonly machineId: () => Promise<Buffer | undefined>;
  /** The name or number of the user. Two users of one machine are two devices, each with a journal of their own. */
  readonly user: string;
  /** The folder for an id of our own, on systems without one. */
  readonly dataFolder: string;
}

/** Characters of the id, 30 bits: enough for the devices of one account, and short enough for the name of an app password. */
const CHARACTERS = 6;

/** What the id is for, so that no other program has the same one: a random UUID, which must never change. */
const purpose = 'a1f4c9d2-6f0e-4b57-9c58-3b2d7a64e0c1';

/**
 * Makes a short id of this machine and user, `[a-z2-7]{6}`. It stays the same after a restart, a lost data folder, a restored
 * disk or a new installation. The id becomes public with the names of app passwords, so it must tell nothing about the machine:
 * machine-id(5) asks for a keyed hash instead of the id itself, made as `sd_id128_get_machine_app_specific` does (HMAC-SHA256
 * under the machine's id).
 *
 * Where the machine has no id (other systems, some containers), a random one is kept in the data folder, and is lost with it.
 * @throws FailureError LK-1013 when the random one cannot be saved, LK-1021, LK-1022
 */
export function deviceId(options: DeviceOptions): () => Promise<string> {
  let found: Promise<string> | undefined;
  return () => {
    found ??= find(options).catch((error: unknown) => {
      found = undefined; // the id is asked for again the next time
      throw error;
    });
    return found;
  };
}

async function find({ machineId, user, dataFolder }: DeviceOptions): Promise<string> {
  const machine = await machineId();
  if (machine !== undefined) {
    return toBase32(createHmac('sha256', machine).update(`${purpose} ${user}`).digest().subarray(0, CHARACTERS));
  }
  return await keptId(join(dataFolder, 'device-id'));
}

async function keptId(file: string): Promise<string> {
  assertOnlyOurs(dirname(file));
  const kept = (await readTextFile(file).catch(() => undefined))?.trim() ?? '';
  if (kept.length === CHARACTERS && /^[a-z2-7]+$/.test(kept)) return kept;
  const id = toBase32(randomBytes(CHARACTERS));
  await writePrivateFile(file, `${id}\n`);
  return id;
}
