import { join } from 'node:path';
import { exitCodes, FailureError } from '../contract/failure.ts';
import type { Log } from '../log/log.ts';
import { parentProcess, startIpcChild, startIpcChildAhead, type IpcCommand } from '../os/ipc-child.ts';
import type { OperatingSystem } from '../os/operating-system.ts';
import { mountsFolder, type Places } from '../os/places.ts';
import { runHolder, type HolderTimes } from './holder.ts';
import { keptPort } from './kept-port.ts';
import { socketName, wordOf, type GatewayPart } from './part-words.ts';
import { serveUnder, type ServerProcessParts } from './server-process.ts';

/** In the folder of the socket, which goes away with the session. */
const LOCK_NAME = 'gateway.lock';

export interface GatewayProcessParts {
  readonly os: Pick<OperatingSystem, 'servingAdapters' | 'keepMemoryToItself' | 'endWithParent'>;
  readonly places: Places;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly version: string;
  /** Program and arguments that start this program again, as it is on the disk then. */
  readonly program: readonly [string, ...string[]];
  /** Loads what answers the mount tools, for the one of both that does. */
  readonly loadGateway: () => Promise<ServerProcessParts['createGateway']>;
  readonly times?: Partial<HolderTimes>;
}

/** Is one of the processes that serve the drives, and ends it. */
export async function runGatewayProcess(part: GatewayPart, parts: GatewayProcessParts): Promise<never> {
  const { os, places, env, log, version, program } = parts;
  const parent = parentProcess();
  const command = (what: GatewayPart): IpcCommand => {
    const [file, ...args] = program;
    return { file, args: [...args, wordOf(what)], env, outlives: what === 'holder' };
  };
  // A drive waits for both: the server loads what it needs while its holder does.
  let firstServer = part === 'holder' && parent === undefined ? startIpcChildAhead(command('server')) : undefined;
  try {
    // Before there is anything in it that nobody may read.
    await os.keepMemoryToItself();
    if (part === 'server') {
      await os.endWithParent();
      // By hand nobody starts it: it serves what it is told over the pipe.
      if (parent !== undefined) await serveUnder({ version, parent, createGateway: await parts.loadGateway() });
      // At once: as long as it is there, nobody else can hold the port.
      return process.exit(0);
    }
    const adapters = await os.servingAdapters();
    await runHolder({
      ...{ version, log, predecessor: parent, times: parts.times ?? {} },
      socket: adapters.controlSocket(places, socketName),
      lock: adapters.lock(join(places.runtime, 'latchkey'), LOCK_NAME),
      port: keptPort(mountsFolder(places), log),
      start(what, listener) {
        const ahead = what === 'server' ? firstServer : undefined;
        if (ahead === undefined) return startIpcChild(command(what), listener);
        firstServer = undefined;
        return ahead(listener);
      },
    });
    await log.close();
    return process.exit(0);
  } catch (error) {
    // Nobody sees what it prints: whoever waits for it is told that it has ended, and the log says why.
    if (error instanceof FailureError)
      log.info('gateway-not-started', { code: error.failure.code, ...error.failure.details });
    else log.unexpected(error, { during: `gateway-${part}` });
    await log.close();
    return process.exit(exitCodes.unexpected);
  }
}
