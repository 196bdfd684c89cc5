import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Megabytes of memory that a process alone has, or its share of what it has with others (PSS of Linux). */
export function memoryOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8'))?.[1];
  if (kilobytes === undefined) throw new Error(`process ${String(pid)} has no memory`);
  return (Number(kilobytes) * 1024) / 1e6;
}

/** The processes of pages that were started by a process, or by one that it started. */
export function renderersOf(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const parent = Number(/^PPid:\s+(\d+)$/m.exec(read(name, 'status'))?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (parent: number): number[] => (children.get(parent) ?? []).flatMap((each) => [each, ...below(each)]);
  return below(pid).filter((each) => read(String(each), 'cmdline').includes('--type=renderer'));
}

/** Empty for a process that has just ended. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(join('/proc', pid, file), 'utf8');
  } catch {
    return '';
  }
}
