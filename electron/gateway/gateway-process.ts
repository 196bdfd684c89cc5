import { join } from 'node:path';
import type { Log } from '../log/log.ts';
import { parentProcess, startIpcChild } from '../os/ipc-child.ts';
import type { OperatingSystem } from '../os/operating-system.ts';
import type { Places } from '../os/places.ts';
import { runHolder, type HolderTimes } from './holder.ts';
import { keptPort } from './kept-port.ts';
import { serveUnder, type ServerProcessParts } from './server-process.ts';

/** Words of this program for itself: what it is started with as one of the processes that serve the drives. */
const words = { 'gateway-holder': 'holder', 'gateway-server': 'server' } as const;
export type GatewayPart = (typeof words)[keyof typeof words];

/** Of its socket, and of its lock: both in the folder that goes away with the session. */
export const socketName = 'gateway.sock';
const LOCK_NAME = 'gateway.lock';

/** Undefined for a command line of a person. */
export function gatewayPart(argv: readonly string[]): GatewayPart | undefined {
  const [word = '', ...more] = argv;
  return more.length === 0 && Object.hasOwn(words, word) ? words[word as keyof typeof words] : undefined;
}

/** The argument that makes a process of this program one of them. */
export function wordOf(part: GatewayPart): string {
  return part === 'holder' ? 'gateway-holder' : 'gateway-server';
}

export interface GatewayProcessParts {
  readonly os: Pick<OperatingSystem, 'adapters' | 'keepMemoryToItself' | 'endWithParent'>;
  readonly places: Places;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly version: string;
  /** Program and arguments that start this program again, as it is on the disk then. */
  readonly program: readonly [string, ...string[]];
  readonly createGateway: ServerProcessParts['createGateway'];
  readonly times?: Partial<HolderTimes>;
}

/** Is one of the processes that serve the drives, and ends it. */
export async function runGatewayProcess(part: GatewayPart, parts: GatewayProcessParts): Promise<never> {
  const { os, places, env, log, version, program } = parts;
  const parent = parentProcess();
  // Before there is anything in it that nobody may read.
  await os.keepMemoryToItself();
  if (part === 'server') {
    await os.endWithParent();
    // By hand nobody starts it: it serves what it is told over the pipe.
    if (parent !== undefined) await serveUnder({ version, parent, createGateway: parts.createGateway });
    // At once: as long as it is there, nobody else can hold the port.
    return process.exit(0);
  }
  const adapters = await os.adapters();
  const [file, ...args] = program;
  await runHolder({
    ...{ version, log, predecessor: parent, times: parts.times ?? {} },
    socket: adapters.controlSocket(places, socketName),
    lock: adapters.lock(join(places.runtime, 'latchkey'), LOCK_NAME),
    port: keptPort(places.data, log),
    start: (what, listener) => startIpcChild({ file, args: [...args, wordOf(what)], env }, listener),
  });
  await log.close();
  return process.exit(0);
}
