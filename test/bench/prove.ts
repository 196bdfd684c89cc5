import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DriveSpec } from '../../electron/drives/drive-mapper.ts';
import { buildServices } from '../../electron/engine/build-services.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { startDesktop } from '../support/desktop.ts';
import { servingOnLinux } from '../support/on-linux.ts';
import { medianInTurns, time, type Figure } from './measure.ts';
import { newAppPassword } from './new-app-password.ts';

const USER = 'nora';
const FEW = 10;
const MANY = 100_000;

/** Trying a drive out, with few and with very many entries in its root: it must never list them. */
export async function benchProve(turns: number): Promise<Figure[]> {
  const desktop = await startDesktop();
  desktop.enter();
  const demos = await Promise.all([startDemo(), startDemo()]);
  try {
    const few = await prover(demos[0], 'few');
    const many = await prover(demos[1], 'many');
    // Only now: gvfs itself lists the root when it mounts (PROPFIND, Depth 1), which is not what is measured.
    fill(demos[0], FEW);
    fill(demos[1], MANY);
    const medians = await medianInTurns(turns, { few, many });
    return [
      { name: `prove a drive with ${String(FEW)} entries in its root`, value: medians.few, unit: 'ms' },
      { name: `prove a drive with ${String(MANY)} entries in its root`, value: medians.many, unit: 'ms' },
      { name: 'many ÷ few', value: medians.many / medians.few, unit: '×', atMost: 1.2 },
    ];
  } finally {
    await desktop.stop();
    await Promise.all(demos.map((demo) => demo.stop()));
  }
}

function fill(demo: Demo, entries: number): void {
  const folder = demo.folderOf(USER);
  for (let n = 0; n < entries; n += 1) writeFileSync(join(folder, `entry-${String(n)}`), '');
}

/** A mapped drive; the function proves it once and tells the milliseconds. */
async function prover(demo: Demo, id: string): Promise<() => Promise<number>> {
  const parts = buildServices({ ...servingOnLinux(), places: findPlaces(), env: process.env });
  const { signal } = new AbortController();
  const { password, challenge } = await newAppPassword(parts, demo, USER);
  const { login, secret } = password;
  const spec: DriveSpec = { id, label: id, url: demo.webdav, login, challenge, mapper: 'gvfs' };
  const drive = await parts.drives.connect(spec, secret, signal);
  return () => time(() => parts.drives.prove(drive, secret, `.latchkey-proof-${id}`, signal));
}
