import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DriveMapper, MountTarget } from '../../electron/drives/drive-mapper.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { rclonePrograms } from '../../electron/os/linux/drives/drive-programs.ts';
import {
  makeMountFolder,
  mountedAt,
  mountFolderOf,
  removeMountFolder,
  unmountFolder,
} from '../../electron/os/linux/drives/mounts.ts';
import { mountEnvironment } from '../../electron/os/linux/drives/rclone-command.ts';
import { rcProcess, type RcProcess } from '../../electron/os/windows/rclone/rc-process.ts';
import { rcloneRcMapper } from '../../electron/os/windows/rclone/rclone-rc-mapper.ts';
import { endProcesses } from './session-processes.ts';

/** The mapper of Windows for rclone with this machine's rclone, which shows drives as folders in place of letters. */
export interface RcBench {
  readonly mapper: DriveMapper;
  readonly process: RcProcess;
  /** Ends rclone as a crash does. */
  crash(): void;
  /** Number of its process, while one is on record. */
  pid(): number | undefined;
  /** Writes the record of its process anew. */
  changeRecord(change: (record: Record<string, unknown>) => object): void;
  /** Everything that its files say. */
  filesText(): string;
  /** What of a drive is there. */
  leftovers(target: MountTarget): Promise<readonly string[]>;
  stop(): Promise<void>;
}

function programOf(pid: number): string | undefined {
  try {
    return basename(readlinkSync(`/proc/${String(pid)}/exe`));
  } catch {
    return undefined;
  }
}

export function rcBench(uploadMs = 10_000): RcBench {
  const folder = mkdtempSync(join(tmpdir(), 'lk-rc-'));
  const pathOf = ({ id }: MountTarget): string => mountFolderOf(folder, id);
  const http = undiciHttp({ userAgent: 'test' });
  const process_ = rcProcess({
    ...{ folder: join(folder, 'run'), cache: join(folder, 'cache'), program: () => '/usr/bin/rclone', http },
    env: () => mountEnvironment(process.env),
    isRclone: (pid) => Promise.resolve(programOf(pid) === 'rclone'),
  });
  const known = new Set<MountTarget['id']>();
  const mapper = rcloneRcMapper({
    ...{ process: process_, programs: rclonePrograms, uploadMs },
    prerequisites: () => Promise.resolve([]),
    places: {
      async choose(target) {
        known.add(target.id);
        await makeMountFolder(pathOf(target));
        return pathOf(target);
      },
      mountPoint: (path) => path,
      isThere: async (path) => (await mountedAt(path)) !== undefined,
      async clear(path) {
        if ((await mountedAt(path)) !== undefined) await unmountFolder(path, 'lazily');
        await removeMountFolder(path);
      },
      pathOf,
      entryUri: (path) => `file://${path}`,
      options: () => ({}),
    },
  });
  const record = join(folder, 'run/rclone.json');
  const pid = (): number | undefined =>
    existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as { readonly pid: number }).pid : undefined;
  return {
    ...{ mapper, process: process_, pid },
    changeRecord(change) {
      writeFileSync(
        record,
        JSON.stringify(change(JSON.parse(readFileSync(record, 'utf8')) as Record<string, unknown>)),
      );
    },
    crash() {
      const id = pid();
      if (id === undefined) throw new Error('nothing has mapped it');
      process.kill(id, 'SIGKILL');
    },
    filesText: () =>
      ['rclone.json', 'rclone.htpasswd', 'rclone.log']
        .map((name) => readFileSync(join(folder, 'run', name), 'utf8'))
        .join(''),
    async leftovers(target) {
      const mounted = (await mountedAt(pathOf(target))) === undefined ? [] : [`mount ${target.id}`];
      const shown = existsSync(pathOf(target)) ? [pathOf(target)] : [];
      const others = Object.keys((await process_.find())?.mounts ?? process_.left());
      // One rclone serves every drive: it and its files are left as long as it has one.
      const files = others.length > 0 || !existsSync(join(folder, 'run')) ? [] : readdirSync(join(folder, 'run'));
      return [...mounted, ...shown, ...files, ...others.filter((id) => id === target.id)];
    },
    async stop() {
      const left = pid();
      if (left !== undefined) await endProcesses([left]);
      for (const id of known)
        if ((await mountedAt(mountFolderOf(folder, id))) !== undefined)
          await unmountFolder(mountFolderOf(folder, id), 'lazily');
      await http.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
