import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../../electron/connections/connection.ts';
import { buildServices } from '../../electron/engine/build-services.ts';
import { createEngine } from '../../electron/engine/create-engine.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { passwordBinding } from '../../electron/lifecycle/kept-secrets.ts';
import type { Services } from '../../electron/lifecycle/services.ts';
import { writePrivateFile } from '../../electron/os/files.ts';
import { flockOf } from '../../electron/os/flock.ts';
import { findPlaces } from '../../electron/os/linux/places.ts';
import { createScheduler } from '../../electron/upkeep/scheduler.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { startDesktop } from '../support/desktop.ts';
import { servingOnLinux } from '../support/on-linux.ts';
import { runCli } from '../support/run-cli.ts';
import { medianInTurns, time, type Figure } from './measure.ts';
import { newAppPassword } from './new-app-password.ts';

const USER = 'nora';
const FEW = 20;
const MANY = 200;
/** Folders of one account, which gvfs shows in one mount; so 200 connections are twenty accounts and twenty mounts. */
const FOLDERS = 10;
/** One that comes with many may take so much more than one that comes with few; a quadratic cost would make it 10. */
const FLAT = 1.5;

/**
 * Starting, listing and watching with very many connections: what each costs must not grow with their number. Held against
 * the same with few in the same turns; what is done once for all of them is in the figures of both.
 */
export async function benchMany(turns: number): Promise<Figure[]> {
  const desktop = await startDesktop();
  desktop.enter();
  const demos: Demo[] = [];
  process.setMaxListeners(MANY); // each platform ends with the process
  try {
    const places = findPlaces();
    const parts = buildServices({ ...servingOnLinux(), places, env: process.env });
    const all: Connection[] = [];
    for (let account = 0; account * FOLDERS < MANY; account += 1) {
      const demo = await startDemo();
      demos.push(demo);
      all.push(...(await connectAll(parts, demo, account)));
    }
    const engine = createEngine(parts, flockOf(places.data));
    const file = join(places.data, 'connections.json');
    const withOnly = async (count: number, work: () => Promise<unknown>): Promise<number> => {
      await writePrivateFile(file, JSON.stringify({ version: 3, connections: all.slice(0, count) }));
      return (await time(work)) / count;
    };
    const program = async (): Promise<void> => {
      const { code, stdout, stderr } = await runCli(['status', '--json'], { env: desktop.env });
      if (code !== 0) throw new Error(`status failed: ${stdout}${stderr}`);
    };
    const medians = await medianInTurns(turns, {
      programFew: () => withOnly(FEW, program),
      programMany: () => withOnly(MANY, program),
      listFew: () => withOnly(FEW, () => list(engine, FEW)),
      listMany: () => withOnly(MANY, () => list(engine, MANY)),
      startFew: () => withOnly(FEW, () => start(engine)),
      startMany: () => withOnly(MANY, () => start(engine)),
      watchFew: () => withOnly(FEW, () => watch(engine)),
      watchMany: () => withOnly(MANY, () => watch(engine)),
    });
    const few = await requestsOf(demos, () => withOnly(FEW, () => watch(engine)));
    const many = await requestsOf(demos, () => withOnly(MANY, () => watch(engine)));
    return [
      ...pair('`latchkey status`, whole program', medians.programFew, medians.programMany),
      ...pair('list', medians.listFew, medians.listMany),
      ...pair('start of upkeep', medians.startFew, medians.startMany),
      ...pair('one round of the watch', medians.watchFew, medians.watchMany),
      { name: `requests of such a round, each of ${String(FEW)}`, value: few / FEW, unit: 'count' },
      { name: `  each of ${String(MANY)}`, value: many / MANY, unit: 'count', atMost: (few / FEW) * 1.1 },
    ];
  } finally {
    await desktop.stop();
    await Promise.all(demos.map((demo) => demo.stop()));
  }
}

function pair(name: string, few: number, many: number): Figure[] {
  return [
    { name: `${name}, for each of ${String(FEW)} connections`, value: few, unit: 'ms' },
    { name: `  for each of ${String(MANY)}`, value: many, unit: 'ms' },
    { name: '  many ÷ few', value: many / few, unit: '×', atMost: FLAT },
  ];
}

async function list(engine: Engine, count: number): Promise<void> {
  const status = await engine.status();
  const mapped = status.ok ? status.value.connections.filter(({ state }) => state === 'mapped').length : 0;
  if (mapped !== count) throw new Error(`${String(mapped)} of ${String(count)} drives are shown as connected`);
}

async function start(engine: Engine): Promise<void> {
  const scheduler = schedulerOver(engine);
  await scheduler.start();
  scheduler.stop();
}

/** Each drive is looked after once. */
async function watch(engine: Engine): Promise<void> {
  const scheduler = schedulerOver(engine);
  await scheduler.start();
  await scheduler.onceRound(new AbortController().signal);
  scheduler.stop();
}

function schedulerOver(engine: Engine) {
  return createScheduler({
    actions: engine.upkeep,
    now: () => Date.now(),
    timer(ms, work) {
      const timer = setTimeout(work, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    random: () => 0.5,
    online: () => true,
    onChange: () => undefined,
    notice: ({ failure }) => {
      throw new Error(`upkeep found trouble: ${JSON.stringify(failure)}`);
    },
    onFault(error) {
      throw error;
    },
  });
}

async function requestsOf(demos: readonly Demo[], work: () => Promise<unknown>): Promise<number> {
  for (const demo of demos) demo.clearJournal();
  await work();
  return demos.reduce((sum, demo) => sum + demo.journal().length, 0);
}

/** An account's folders as drives, each with the app password in the keychain under its own id. */
async function connectAll(parts: Services, demo: Demo, account: number): Promise<readonly Connection[]> {
  const { signal } = new AbortController();
  const { password, challenge } = await newAppPassword(parts, demo, USER);
  const { login, secret } = password;
  const made: Connection[] = [];
  for (let n = 0; n < FOLDERS; n += 1) {
    const id = `bench-${String(account)}-${String(n)}`;
    mkdirSync(join(demo.folderOf(USER), id));
    const drive = { ...{ id, label: id, login, challenge }, url: `${demo.webdav}${id}/`, mapper: 'gvfs' } as const;
    const connection: Connection = {
      ...{ id, label: id, platform: { kind: 'netexplorer', address: demo.address }, user: USER, login, drive },
      password: { id: password.id, name: 'bench' },
      readOnly: false,
      createdAt: new Date().toISOString(),
    };
    await parts.secrets.write({ kind: 'app-password', id }, secret, passwordBinding(connection));
    await parts.drives.connect(drive, secret, signal);
    made.push(connection);
  }
  return made;
}
