import { join } from 'node:path';
import { exitCodes, FailureError } from '../contract/failure.ts';
import type { Log } from '../log/log.ts';
import { parentProcess, startIpcChild } from '../os/ipc-child.ts';
import type { OperatingSystem } from '../os/operating-system.ts';
import { mountsFolder, type Places } from '../os/places.ts';
import { commandOf, type FirstServer, type ServingProgram } from './first-server.ts';
import type { HolderTimes } from './holder.ts';
import { socketName, type GatewayPart } from './part-words.ts';
import type { ServerProcessParts } from './server-process.ts';

/** The name of the lock file, which lies in the folder of the control socket: that folder goes away with the session. */
const LOCK_NAME = 'gateway.lock';

export interface GatewayProcessParts extends ServingProgram {
  readonly os: Pick<OperatingSystem, 'servingAdapters' | 'keepMemoryToItself' | 'endWithParent' | 'exitAtOnce'>;
  readonly places: Places;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  /**
   * Loads the code that answers the mount tools. Only the server calls it, so that the holder does not load what it never uses.
   */
  readonly loadGateway: () => Promise<ServerProcessParts['createGateway']>;
  /** The server that the holder has started already. Absent for a server, and for a holder that starts one when it is ready. */
  readonly firstServer?: FirstServer | undefined;
  readonly times?: Partial<HolderTimes>;
}

/** Runs this process as the holder or the server of the drives, and exits the process when it is over. */
export async function runGatewayProcess(part: GatewayPart, parts: GatewayProcessParts): Promise<never> {
  const { os, places, env, log, version, program } = parts;
  const parent = parentProcess();
  let { firstServer } = parts;
  try {
    // The memory of this process is closed to other programs before any app password is in it.
    await os.keepMemoryToItself();
    if (part === 'server') {
      await os.endWithParent();
      // A server without a parent was started by hand. It ends, since it serves only what its holder tells it over the pipe.
      if (parent !== undefined) {
        const [{ serveUnder }, createGateway] = await Promise.all([import('./server-process.ts'), parts.loadGateway()]);
        await serveUnder({ version, parent, createGateway });
      }
      // The server exits at once, because no other process can take the port as long as this one has it.
      return await os.exitAtOnce(0);
    }
    const [{ runHolder }, { keptPort }, adapters] = await Promise.all([
      import('./holder.ts'),
      import('./kept-port.ts'),
      os.servingAdapters(),
    ]);
    await runHolder({
      ...{ version, log, predecessor: parent, times: parts.times ?? {} },
      socket: adapters.controlSocket(places, socketName),
      lock: adapters.lock(join(places.runtime, 'latchkey'), LOCK_NAME),
      port: keptPort(mountsFolder(places), log),
      start(what, listener) {
        const ahead = what === 'server' ? firstServer : undefined;
        if (ahead === undefined) return startIpcChild(commandOf(what, program, env), listener);
        firstServer = undefined;
        return ahead(listener);
      },
    });
    await log.close();
    return await os.exitAtOnce(0);
  } catch (error) {
    // Nobody sees the output of this process: the client learns only that it has ended, and the log says why.
    if (error instanceof FailureError)
      log.info('gateway-not-started', { code: error.failure.code, ...error.failure.details });
    else log.unexpected(error, { during: `gateway-${part}` });
    await log.close();
    return await os.exitAtOnce(exitCodes.unexpected);
  }
}
