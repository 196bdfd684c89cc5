import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayClient, type GatewayClient } from '../../electron/gateway/client.ts';
import { socketName, wordOf } from '../../electron/gateway/part-words.ts';
import { unixControlSocket } from '../../electron/os/control-socket.ts';
import { startDetached } from '../../electron/os/start-detached.ts';
import { version } from '../../package.json';
import { builtProgram } from './built-program.ts';
import { gatewayEnded } from './session-processes.ts';

export type Part = 'holder' | 'server';

/** The processes of the built program that serve drives, in a session of their own, and what they take of the machine. */
export interface BuiltGateway {
  readonly client: GatewayClient;
  /** Of memory, now and at most since its start, in MB. */
  memory(part: Part): Promise<{ readonly mb: number; readonly peakMb: number }>;
  /** Of the processor, user and system, since its start, in milliseconds. */
  processorMs(part: Part): Promise<number>;
  /** Settles when they have ended. */
  stop(): Promise<void>;
}

/**
 * They are started when something is first served. @param runtime the session's `XDG_RUNTIME_DIR`
 * @param node what runs the program
 */
export function builtGateway(home: string, runtime: string, node = process.execPath): BuiltGateway {
  const env = { PATH: process.env['PATH'], HOME: home, XDG_RUNTIME_DIR: runtime };
  const client = gatewayClient({
    ...{ socket: unixControlSocket(join(runtime, 'latchkey'), socketName), version },
    start: () => startDetached({ file: node, args: [builtProgram(), wordOf('holder')], env }),
    everything: () => Promise.resolve([]),
  });
  const pidOf = async (part: Part): Promise<number> => {
    const found = await client.look();
    if (found === undefined) throw new Error('nothing serves the drives');
    return part === 'holder' ? found.pid : found.server.pid;
  };
  return {
    client,
    async memory(part) {
      const status = readFileSync(`/proc/${await pidOf(part)}/status`, 'utf8');
      const read = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
      return { mb: read('VmRSS'), peakMb: read('VmHWM') };
    },
    async processorMs(part) {
      const stat = readFileSync(`/proc/${await pidOf(part)}/stat`, 'utf8');
      const fields = stat.replace(/^.*\) /s, '').split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10; // ticks of 10 ms
    },
    async stop() {
      await client.stop();
      client.close();
      await gatewayEnded(home);
    },
  };
}
