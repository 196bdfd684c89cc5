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

/** The name of the lock file, which lies in the folder of the control socket: that folder goes away with the session. */
const LOCK_NAME = 'gateway.lock';

export interface GatewayProcessParts {
  readonly os: Pick<OperatingSystem, 'servingAdapters' | 'keepMemoryToItself' | 'endWithParent'>;
  readonly places: Places;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly version: string;
  /** The program and arguments that start this program again, from the version that is on the disk at that moment. */
  readonly program: readonly [string, ...string[]];
  /**
   * Loads the code that answers the mount tools. Only the server calls it, so that the holder does not load what it never uses.
   */
  readonly loadGateway: () => Promise<ServerProcessParts['createGateway']>;
  readonly times?: Partial<HolderTimes>;
}

/** Runs this process as the holder or the server of the drives, and exits the process when it is over. */
export async function runGatewayProcess(part: GatewayPart, parts: GatewayProcessParts): Promise<never> {
  const { os, places, env, log, version, program } = parts;
  const parent = parentProcess();
  const command = (what: GatewayPart): IpcCommand => {
    const [file, ...args] = program;
    return { file, args: [...args, wordOf(what)], env, outlives: what === 'holder' };
  };
  // The holder starts its first server here, so that both load at the same time: a drive waits until both are ready.
  let firstServer = part === 'holder' && parent === undefined ? startIpcChildAhead(command('server')) : undefined;
  try {
    // The memory of this process is closed to other programs before any app password is in it.
    await os.keepMemoryToItself();
    if (part === 'server') {
      await os.endWithParent();
      // A server without a parent was started by hand. It ends, since it serves only what its holder tells it over the pipe.
      if (parent !== undefined) await serveUnder({ version, parent, createGateway: await parts.loadGateway() });
      // The server exits at once, because no other process can take the port as long as this one has it.
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
    // Nobody sees the output of this process: the client learns only that it has ended, and the log says why.
    if (error instanceof FailureError)
      log.info('gateway-not-started', { code: error.failure.code, ...error.failure.details });
    else log.unexpected(error, { during: `gateway-${part}` });
    await log.close();
    return process.exit(exitCodes.unexpected);
  }
}
