import { readdir, readFile, readlink } from 'node:fs/promises';

/**
 * Returns the names of the programs that have a file below a folder open, or work in the folder. Only links of `/proc` are
 * read, which name a path without touching it, so a dead mount cannot block this.
 *
 * Only this user's programs can be seen, and not those that use gvfs without its FUSE mount (Files itself, GTK's dialogs): they
 * open no files in the kernel, and gvfs tells nobody about theirs.
 */
export async function programsWithOpenFiles(folder: string, proc = '/proc'): Promise<readonly string[]> {
  const ids = (await readdir(proc)).filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  const names = await Promise.all(
    ids.map(async (id) => ((await isIn(`${proc}/${id}`, folder)) ? await nameOf(`${proc}/${id}`) : undefined)),
  );
  return [...new Set(names.filter((name) => name !== undefined))].toSorted();
}

async function isIn(process: string, folder: string): Promise<boolean> {
  const files = (await orNothing(readdir(`${process}/fd`))) ?? [];
  for (const link of [`${process}/cwd`, ...files.map((fd) => `${process}/fd/${fd}`)]) {
    const target = await orNothing(readlink(link));
    if (target === folder || target?.startsWith(`${folder}/`) === true) return true;
  }
  return false;
}

async function nameOf(process: string): Promise<string | undefined> {
  return (await orNothing(readFile(`${process}/comm`, 'utf8')))?.trim();
}

/** Swallows errors: the process has ended meanwhile, or is another user's. */
const orNothing = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);
