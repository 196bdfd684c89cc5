import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, ProgramFactId } from './facts.ts';
import { different, eventually, listIn, seen, type FieldDrive } from './field.ts';

export type DriveCheck = (drive: FieldDrive) => Promise<Finding>;

const MB = 1_000_000;
const BIG_MB = 60; // more than the 50,000,000 bytes that WebClient takes by default
const ARRIVES_MS = 60_000;
const MANY = 5000;
/** Of a quick look. */
const [FEW_MB, FEW] = [6, 300];

/** What programs do with a drive that works, and what its platform then has. */
export const driveChecks = {
  async 'first-access'({ root }) {
    const { names, ms } = await listIn(root, 60_000);
    if (names === undefined) return different('The folder could not be listed.');
    return ms <= 2000 ? seen(`${String(ms)} ms`) : different(`It took ${String(ms)} ms.`);
  },

  async 'write-read'({ root, behind }) {
    const text = `Written by a field test at ${new Date().toISOString()}\n`;
    await writeFile(join(root, 'note.txt'), text);
    const began = performance.now();
    // A kernel tells some mount tools that a file was closed after the program has gone on.
    if (!(await eventually(() => reads(join(root, 'note.txt'), text), 10_000))) {
      return different('It does not read back as it was.');
    }
    const ms = Math.round(performance.now() - began);
    return arrived(join(behind, 'note.txt'), text, `reads back after ${String(ms)} ms`);
  },

  async 'change-away'({ root, behind }) {
    const [file, text] = ['away.txt', 'changed on the platform\n'];
    await writeFile(join(root, file), 'first\n');
    await eventually(() => reads(join(behind, file), 'first\n'), ARRIVES_MS);
    await writeFile(join(behind, file), text);
    const began = performance.now();
    const fresh = await eventually(() => reads(join(root, file), text), ARRIVES_MS);
    const ms = Math.round(performance.now() - began);
    return fresh ? seen(`after ${String(ms)} ms`) : different('The drive goes on showing what was there before.');
  },

  async names({ root, behind }) {
    const names = ['Zoë’s café.txt', 'Übersicht 2026 – neu.txt', '文件.txt', 'photo 📷.txt', 'a#b%41&c+d.txt'];
    for (const name of names) await writeFile(join(root, name), name);
    const missing = async (folder: string): Promise<string[]> => {
      const there = new Set((await readdir(folder)).map((name) => name.normalize('NFC')));
      return names.filter((name) => !there.has(name.normalize('NFC')));
    };
    if (!(await eventually(async () => (await missing(behind)).length === 0, ARRIVES_MS))) {
      return different(`The platform lacks: ${(await missing(behind)).join(', ')}`);
    }
    const lost = await missing(root);
    return lost.length === 0 ? seen() : different(`The drive does not show: ${lost.join(', ')}`);
  },

  async 'rename-delete'({ root, behind }) {
    await writeFile(join(root, 'before.txt'), 'moved\n');
    await eventually(() => reads(join(behind, 'before.txt'), 'moved\n'), ARRIVES_MS);
    await rename(join(root, 'before.txt'), join(root, 'after.txt'));
    if (!(await eventually(() => reads(join(behind, 'after.txt'), 'moved\n'), ARRIVES_MS))) {
      return different('The new name is not on the platform.');
    }
    await rm(join(root, 'after.txt'));
    const gone = await eventually(async () => !(await readdir(behind)).includes('after.txt'), ARRIVES_MS);
    return gone ? seen() : different('What was deleted is still on the platform.');
  },

  async 'long-path'({ root, behind }) {
    const folders = Array.from({ length: 5 }, (_, index) => `${String(index)}-${'long folder name '.repeat(3)}end`);
    await mkdir(join(root, ...folders), { recursive: true });
    const file = join(...folders, 'deep.txt');
    await writeFile(join(root, file), 'deep\n');
    return arrived(join(behind, file), 'deep\n', `${String(join(root, file).length)} characters`);
  },

  async 'big-file'({ root, behind, quick }) {
    const megabytes = quick ? FEW_MB : BIG_MB;
    const began = performance.now();
    const file = await open(join(root, 'big.bin'), 'w');
    try {
      const piece = Buffer.alloc(MB, 'field test ');
      for (let count = 0; count < megabytes; count += 1) await file.write(piece);
    } finally {
      await file.close();
    }
    const size = async (): Promise<number> => (await stat(join(behind, 'big.bin')).catch(() => ({ size: 0 }))).size;
    const whole = await eventually(async () => (await size()) === megabytes * MB, ARRIVES_MS);
    const ms = Math.round(performance.now() - began);
    return whole
      ? seen(`${String(megabytes)} MB in ${String(ms)} ms`)
      : different(`The platform has ${String(await size())} bytes of it.`);
  },

  async 'many-entries'({ root, behind, quick }) {
    const entries = quick ? FEW : MANY;
    await mkdir(join(behind, 'many'));
    for (let count = 0; count < entries; count += 1)
      await writeFile(join(behind, 'many', `entry ${String(count)}.txt`), '');
    const { names, ms } = await listIn(join(root, 'many'), 90_000);
    return names?.length === entries
      ? seen(`${String(entries)} in ${String(ms)} ms`)
      : different(`${String(names?.length ?? 0)} are listed.`);
  },

  async 'small-files'({ root }) {
    await mkdir(join(root, 'small'));
    const began = performance.now();
    for (let count = 0; count < 100; count += 1) {
      await writeFile(join(root, 'small', `${String(count)}.bin`), Buffer.alloc(4096, count));
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    return Number(seconds) <= 60 ? seen(`${seconds} s`) : different(`It took ${seconds} s.`);
  },

  async 'lost-write'({ root, demo, user, label, latchkey }) {
    demo.setAccount(user, { quotaBytes: 1 });
    try {
      const said = await writeFile(join(root, 'no room.txt'), 'x'.repeat(10_000)).then(
        () => undefined,
        (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'an error'),
      );
      if (said !== undefined) return seen(`The program is told: ${said}`);
      const listed = await eventually(async () => {
        const { result } = await latchkey(['status']);
        return JSON.stringify(result?.['lost'] ?? []).includes('no room.txt');
      }, 30_000);
      return listed ? seen('`latchkey status` lists it.') : different(`Nobody is told that ${label} has not kept it.`);
    } finally {
      demo.setAccount(user, { quotaBytes: null });
    }
  },

  async offline({ root, demo }) {
    await demo.unplug();
    const { names, ms } = await listIn(root, 60_000);
    const how = names === undefined ? 'It fails' : 'It lists what it knew';
    return ms <= 15_000 ? seen(`${how} after ${String(ms)} ms.`) : different(`It took ${String(ms)} ms.`);
  },

  async back({ root, demo }) {
    await demo.plugIn();
    const began = performance.now();
    const works = await eventually(async () => (await listIn(root, 20_000)).names !== undefined, 60_000);
    const ms = Math.round(performance.now() - began);
    return works ? seen(`after ${String(ms)} ms`) : different('The drive did not come back within a minute.');
  },
} satisfies Partial<Record<ProgramFactId, DriveCheck>>;

async function arrived(file: string, text: string, detail?: string): Promise<Finding> {
  const there = await eventually(() => reads(file, text), ARRIVES_MS);
  return there ? seen(detail) : different('It is not on the platform.');
}

const reads = async (file: string, text: string): Promise<boolean> =>
  (await readFile(file, 'utf8').catch(() => '')) === text;
