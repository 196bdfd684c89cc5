import { startFirstServer, type ServingProgram } from './gateway/first-server.ts';
import type { GatewayPart } from './gateway/part-words.ts';
import type { OperatingSystem } from './os/operating-system.ts';

/**
 * Runs this process as one of those that serve the drives. The program starts itself for that, without a terminal. A drive
 * waits for this process, and the process stays for weeks, so it loads no words and no adapter that it does not need. The
 * holder starts its first server before it loads anything else, because the server has the most to load.
 */
export async function serveAs(part: GatewayPart, os: OperatingSystem, program: ServingProgram): Promise<never> {
  const firstServer = part === 'holder' ? startFirstServer(program.program, process.env) : undefined;
  const { runServing } = await import('./serving-process.ts');
  return await runServing(part, os, program, firstServer);
}
