import { randomBytes } from 'node:crypto';
import { closeSync, constants, openSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Secret } from '../../secrets/secret.ts';

/** A folder in memory, which is never written to a disk. */
const MEMORY = '/dev/shm';

/**
 * Opens a file without a name, only for this user, and writes `content` to it. The file goes away with its last descriptor. Its
 * name is removed before anything is written, so not even a crash leaves content behind.
 * @returns the descriptor, which the caller has to close
 */
export function openUnlinkedFile(content: string | Secret, folder = MEMORY): number {
  const path = join(folder, `latchkey-${randomBytes(12).toString('hex')}`);
  const descriptor = openSync(
    path,
    constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW,
    0o600,
  );
  try {
    unlinkSync(path);
    const write = (text: string): void => {
      for (let rest = Buffer.from(text, 'utf8'); rest.length > 0; rest = rest.subarray(writeSync(descriptor, rest)));
    };
    if (typeof content === 'string') write(content);
    else content.use(write);
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}
