import { linkSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DriveMapper, MountTarget } from '../../electron/drives/drive-mapper.ts';
import { run } from '../../electron/os/run.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import { builtGateway } from '../support/built-gateway.ts';
import { startDriveStage, type DriveStage } from '../support/drive-stage.ts';
import { targetOn } from '../support/mapper-bench.ts';
import { realm } from '../support/webdav-servers.ts';
import { medianInTurns, time, type Figure } from './measure.ts';

const USER = 'alice';
const PASSWORD = 'app-password';
const LARGE_MB = 1024;
const { signal } = new AbortController();

/** What a gigabyte costs by a mount, next to a mount of the same tool that asks the platform itself, turn by turn. */
export async function benchMounts(turns: number): Promise<Figure[]> {
  const stage = await startDriveStage({ [USER]: PASSWORD });
  const { home, env } = stage.desktop;
  const gateway = builtGateway(home, env['XDG_RUNTIME_DIR'] ?? '');
  const folder = stage.servers.folder('basic');
  try {
    stage.servers.putFile('basic', 'large', '');
    truncateSync(join(folder, 'large'), LARGE_MB * 1024 * 1024);
    const figures: Figure[] = [];
    for (const mapper of [stage.gvfs, stage.rclone]) {
      const url = stage.servers.url('basic');
      const drive = { id: `through-${mapper.name}`, prefix: `/${mapper.name}`, label: mapper.name, address: url };
      const challenge = { scheme: 'basic', realm } as const;
      const served = await gateway.client.serve({
        drive: { ...drive, login: USER, challenge },
        secret: new Secret(PASSWORD),
      });
      const through = { ...served, id: drive.id };
      const direct = { ...targetOn(stage.servers, { id: `direct-${mapper.name}`, login: USER }), realm };
      const password = { throwaway: new Secret(PASSWORD) };
      const before = await gateway.processorMs('server');
      const times = await medianInTurns(turns, {
        ...worksOn('Direct', stage, mapper, { ...direct, ...password }, folder),
        ...worksOn('Through', stage, mapper, through, folder),
      });
      const perGb = ((await gateway.processorMs('server')) - before) / (((turns + 1) * 2 * LARGE_MB) / 1024);
      const name = `gateway: ${String(LARGE_MB)} MB by ${mapper.name}`;
      figures.push(
        { name: `${name}, written`, value: times['writeThrough'] ?? NaN, unit: 'ms' },
        ratio(`${name}, written ÷ without it`, times['writeThrough'], times['writeDirect']),
        { name: `${name}, read`, value: times['readThrough'] ?? NaN, unit: 'ms' },
        ratio(`${name}, read ÷ without it`, times['readThrough'], times['readDirect']),
        { name: `${name}, processor time for a gigabyte`, value: perGb, unit: 'ms' },
      );
    }
    const { peakMb } = await gateway.memory('server');
    return [...figures, { name: 'gateway: memory of its server by all that, at most', value: peakMb, unit: 'MB' }];
  } finally {
    await gateway.stop();
    await stage.stop();
  }
}

const ratio = (name: string, through = NaN, direct = NaN): Figure => ({
  ...{ name, value: through / direct, unit: '×', note: 'goal 1.25' },
});

type Mapped = MountTarget & { readonly realm: string; readonly throwaway: Secret };

/** Each maps its drive anew, outside of what is timed, so that no cache of the mount tool or the kernel answers. */
function worksOn(
  way: string,
  { desktop }: DriveStage,
  mapper: DriveMapper,
  target: Mapped,
  folder: string,
): Record<string, () => Promise<number>> {
  const mapped = async (work: (path: string) => Promise<number>): Promise<number> => {
    const path = await mapper.map(target, { throwaway: target.throwaway, realm: target.realm }, signal);
    try {
      return await work(path);
    } finally {
      await mapper.unmap(target);
    }
  };
  const copy = async (from: string, to: string): Promise<void> => {
    // The large file is one hole: what has to be sent are its bytes.
    const { code, stderr } = await run({ file: 'cp', args: ['--sparse=never', from, to], timeoutMs: 120_000 });
    if (code !== 0) throw new Error(`${desktop.home}: ${stderr}`);
  };
  let count = 0;
  return {
    [`write${way}`]: () =>
      mapped(async (path) => {
        const name = `written-${way}-${String((count += 1))}`;
        const arrived = join(folder, name);
        const ms = await time(async () => {
          await copy(join(folder, 'large'), join(path, name));
          // gvfs sends it after the program has closed it.
          while ((statSync(arrived, { throwIfNoEntry: false })?.size ?? 0) < LARGE_MB * 1024 * 1024) await sleep(5);
        });
        rmSync(arrived);
        return ms;
      }),
    [`read${way}`]: async () => {
      const name = `given-${way}-${String((count += 1))}`;
      linkSync(join(folder, 'large'), join(folder, name));
      const ms = await mapped((path) => time(() => copy(join(path, name), '/dev/null')));
      rmSync(join(folder, name));
      return ms;
    },
  };
}
