import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of the log that are read: some hundred lines, so what happened last and not a whole week. */
const MOST_BYTES = 64 * 1024;

/**
 * Returns the last lines of the log in `folder`, oldest first. None when there is no log or it cannot be read. Right after the log was
 * rotated most of them are in the newest of the full files.
 */
export async function logTail(folder: string): Promise<readonly string[]> {
  const last = await endOf(join(folder, 'latchkey.log'), MOST_BYTES);
  const names = last.isCut ? [] : await readdir(folder).catch(() => []);
  // Full files are named by the moment of their rotation.
  const full = names
    .filter((name) => /^latchkey-.*\.log$/.test(name))
    .sort()
    .at(-1);
  if (full === undefined) return last.lines;
  const { lines } = await endOf(join(folder, full), MOST_BYTES - last.bytes);
  return [...lines, ...last.lines];
}

interface End {
  readonly lines: readonly string[];
  readonly bytes: number;
  /** True when the file has more than was read. */
  readonly isCut: boolean;
}

const nothing: End = { lines: [], bytes: 0, isCut: false };

async function endOf(path: string, mostBytes: number): Promise<End> {
  // A pipe in its place must not block the report.
  const flags = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);
  const file = await open(path, flags).catch(() => undefined);
  if (file === undefined) return nothing;
  try {
    const found = await file.stat();
    if (!found.isFile()) return nothing;
    const { size } = found;
    const start = Math.max(0, size - mostBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
    // The first line may be cut in the middle, and with it the name of a field that has to be redacted.
    const whole = lines.slice(start === 0 ? 0 : 1).filter((line) => line !== '');
    return { lines: whole, bytes: bytesRead, isCut: start > 0 };
  } catch {
    return nothing;
  } finally {
    await file.close();
  }
}
