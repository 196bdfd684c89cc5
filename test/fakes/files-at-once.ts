import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** What Latchkey awaits. */
const awaited = [
  ...['access', 'chmod', 'link', 'lstat', 'mkdir', 'readFile', 'readdir', 'readlink', 'rename', 'rm', 'rmdir'],
  ...['stat', 'symlink', 'unlink', 'writeFile'],
];
/** What write-file-atomic calls. */
const called = ['realpath', 'stat', 'open', 'write', 'fsync', 'close', 'chown', 'chmod', 'rename', 'unlink'];

type Work = (...args: readonly unknown[]) => unknown;

const atOnce = (name: string): Work => {
  const work = Reflect.get(fs, `${name}Sync`) as Work;
  return (...args) => Reflect.apply(work, fs, args);
};

/** As `FileHandle`, with what Latchkey does with one. */
const handleOn = (fd: number) => ({
  fd,
  stat: settled(() => fs.fstatSync(fd)),
  sync: settled(() => {
    fs.fsyncSync(fd);
  }),
  read: settled((buffer: Buffer) => ({ bytesRead: fs.readSync(fd, buffer), buffer })),
  writeFile: settled((content: Uint8Array | string) => {
    fs.writeFileSync(fd, content);
  }),
  appendFile: settled((text: string) => {
    fs.appendFileSync(fd, text);
  }),
  close: settled(() => {
    fs.closeSync(fd);
  }),
});

function settled<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => Promise<R> {
  // oxlint-disable-next-line typescript/require-await -- what is thrown has to become a rejection
  return async (...args) => work(...args);
}

/** `work` as Node's functions with a callback are. */
function calledBack(work: Work): Work {
  return (...all) => {
    const callback = all.at(-1) as (error: unknown, result?: unknown) => void;
    try {
      process.nextTick(callback, null, work(...all.slice(0, -1)));
    } catch (error) {
      process.nextTick(callback, error);
    }
  };
}

let isDone = false;

/**
 * Has this process do at once, from now on, what it does with files, on the same files: the way through Node's threads and back,
 * twenty times for each entry of the journal, costs a world of fakes more than all else it does. What threads do in the meantime
 * is for tests with real things.
 * @param folder gets a file that is gone when the process ends
 */
export function filesAtOnce(folder: string): void {
  if (isDone) return;
  isDone = true;
  for (const name of awaited) Reflect.set(promises, name, settled(atOnce(name)));
  const open = atOnce('open');
  Reflect.set(
    promises,
    'open',
    settled((...args) => handleOn(open(...args) as number)),
  );
  for (const name of called) Reflect.set(fs, name, calledBack(atOnce(name)));
  syncBuiltinESMExports();
  // write-file-atomic listens to every signal while it writes: with one write that never ends it begins with that once only.
  const never: unknown = new Promise(() => undefined); // it waits for what the type says is nothing
  void writeFileAtomic(join(folder, `lk-standing-${String(process.pid)}`), '', { tmpfileCreated: () => never });
}
