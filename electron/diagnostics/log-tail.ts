import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of the log that are read: some hundred lines, so what happened last and not a whole week. */
const MOST_BYTES = 64 * 1024;

/** Returns the last lines of the log in `folder`, oldest first. None when there is no log or it cannot be read. */
export async function logTail(folder: string): Promise<readonly string[]> {
  // A pipe in its place must not block the report.
  const flags = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);
  const file = await open(join(folder, 'latchkey.log'), flags).catch(() => undefined);
  if (file === undefined) return [];
  try {
    const found = await file.stat();
    if (!found.isFile()) return [];
    const { size } = found;
    const start = Math.max(0, size - MOST_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
    // The first line may be cut in the middle, and with it the name of a field that has to be redacted.
    return lines.slice(start === 0 ? 0 : 1).filter((line) => line !== '');
  } catch {
    return [];
  } finally {
    await file.close();
  }
}
