import { createDrives } from '../../electron/drives/create-drives.ts';
import type { Drives } from '../../electron/drives/drives.ts';
import { mountRecordsFile } from '../../electron/drives/mount-records.ts';
import { undiciHttp } from '../../electron/http/undici-http.ts';
import { flockOf } from '../../electron/os/flock.ts';
import { lockOf } from '../../electron/os/windows/lock.ts';
import { windowsDrives } from '../../electron/os/windows/drives/windows-drives.ts';
import type { Wnet } from '../../electron/os/windows/drives/wnet.ts';
import type { MemoryRegistry } from '../fakes/memory-registry.ts';
import type { MemoryWindows } from '../fakes/memory-wnet.ts';
import type { InProcessGateway } from './in-process-gateway.ts';

interface MemoryWindowsParts {
  readonly windows: MemoryWindows;
  readonly registry: MemoryRegistry;
  readonly gateway: InProcessGateway;
  /** Everything that a program keeps on the disk is below this folder. */
  readonly folder: string;
  /** The calls of Windows, where a test puts something between; those of `windows` when absent. */
  readonly wnet?: Wnet;
}

/** Gives the drives of one program over a Windows in memory. Another program in the same folder starts from what the first has left. */
export function memoryWindowsDrives({
  windows,
  registry,
  gateway,
  folder,
  wnet = windows,
}: MemoryWindowsParts): Drives {
  const lock = process.platform === 'win32' ? lockOf : flockOf;
  const records = mountRecordsFile(folder, lock(folder, 'mounts.lock'));
  const places = { home: folder, config: folder, data: folder, log: folder, runtime: folder, userConfig: folder };
  const system = windowsDrives(
    {
      ...{ places, env: {}, program: ['C:\\Latchkey\\Latchkey.exe'] },
      known: { records, port: () => Promise.resolve(gateway.port) },
    },
    {
      ...{ wnet: () => Promise.resolve(wnet), registry: () => Promise.resolve(registry), service: windows.service },
      session: () => Promise.resolve({ isElevated: () => false }),
      changed: () => Promise.resolve(),
      run: () => Promise.resolve({ code: 1, stdout: '', stderr: '', timedOut: false, missing: false }),
    },
  );
  return createDrives({ system, http: () => undiciHttp({ userAgent: 'test' }), gateway, mounts: records });
}
