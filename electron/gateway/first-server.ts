import {
  parentProcess,
  startIpcChildAhead,
  type IpcChild,
  type IpcCommand,
  type IpcListener,
} from '../os/ipc-child.ts';
import { wordOf, type GatewayPart } from './part-words.ts';

/** This program, as its processes start each other. */
export interface ServingProgram {
  readonly version: string;
  /** The program and arguments that start this program again, from the version that is on the disk at that moment. */
  readonly program: readonly [string, ...string[]];
}

/** A server that has been started before its holder was ready. To be called once, with the holder's listener. */
export type FirstServer = (listener: IpcListener) => IpcChild;

/**
 * Returns the command that starts another process of this program.
 * @param program the program and arguments that start this program again, from the version that is on the disk at that moment
 */
export function commandOf(
  part: GatewayPart,
  program: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv,
): IpcCommand {
  const [file, ...args] = program;
  return { file, args: [...args, wordOf(part)], env, outlives: part === 'holder' };
}

/**
 * Starts the first server of a holder, so that both load at the same time: a drive waits until both are ready.
 * @returns undefined for a holder that takes over from another, because it begins with what that one hands over
 */
export function startFirstServer(
  program: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv,
): FirstServer | undefined {
  return parentProcess() === undefined ? startIpcChildAhead(commandOf('server', program, env)) : undefined;
}
