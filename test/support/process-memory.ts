import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { searchText, type Leak, type Sought } from './leak-search.ts';

/** Bytes of memory that are looked at at once; what lies across two of them is looked at in both. */
const WINDOW = 16 * 1024 * 1024;
const OVERLAP = 4096;

/**
 * Looks for secrets in everything that a process could write to: its heaps, stacks and buffers. Only root may, of every process.
 * @returns where and in which form
 */
export function searchMemory(pid: number, where: string, sought: readonly Sought[]): Leak[] {
  const found = new Map<string, Leak>();
  for (const { from, to } of writableRegions(pid)) {
    for (let at = from; at < to; at += WINDOW - OVERLAP) {
      const bytes = memoryAt(pid, at, Math.min(WINDOW, to - at));
      for (const leak of bytes === undefined ? [] : searchText(where, bytes, sought)) found.set(leak.form, leak);
      if (at + WINDOW >= to) break;
    }
  }
  return [...found.values()];
}

interface Region {
  readonly from: number;
  readonly to: number;
}

function writableRegions(pid: number): readonly Region[] {
  return readFileSync(`/proc/${pid}/maps`, 'latin1')
    .split('\n')
    .flatMap((line) => {
      const [, from = '', to = '', mode = ''] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
      return mode.startsWith('rw') ? [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }] : [];
    });
}

/** Undefined where nothing lies: memory that was only asked for, and what has gone meanwhile. */
function memoryAt(pid: number, at: number, size: number): Buffer | undefined {
  const file = openSync(`/proc/${pid}/mem`, 'r');
  try {
    const bytes = Buffer.alloc(size);
    return bytes.subarray(0, readSync(file, bytes, 0, size, at));
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}
