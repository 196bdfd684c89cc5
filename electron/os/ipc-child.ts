import { spawn, type SendHandle } from 'node:child_process';
import { parse } from 'node:path';
import { isPortHandle, type PortHandle } from './held-port.ts';

/** A process of this program that is spoken with over a pipe of its own, which nobody else can open. */
export interface IpcChild {
  readonly id: number;
  /** Goes nowhere once it has ended. @param handle a bound socket, which it gets with the message */
  send(message: object, handle?: PortHandle): void;
  /** Ends it at once, whatever it does. */
  kill(): void;
}

export interface IpcCommand {
  readonly file: string;
  /** Seen by every user of the machine: never a secret. */
  readonly args: readonly string[];
  /** Its whole environment. Never a secret. */
  readonly env: NodeJS.ProcessEnv;
  /** Whether it goes on when this process has ended. One that does not is ended with it by systems that can; see `endWithParent`. */
  readonly outlives: boolean;
}

export interface IpcListener {
  message(message: unknown, handle: PortHandle | undefined): void;
  /** Once, also when it could not be started. @param how for the log: exit status, signal, or why it was not started */
  ended(how: string): void;
}

/**
 * Starts this program once more, with a pipe. Not `fork`: the packaged app cannot be run as plain Node, and finds the pipe by
 * its environment as Node does. It has no input and no output, and keeps no folder busy.
 */
export function startIpcChild(command: IpcCommand, listener: IpcListener): IpcChild {
  return startIpcChildAhead(command)(listener);
}

/**
 * As `startIpcChild`, before anybody can listen: a program takes as long to start as whoever needs it.
 * @returns to be called once by whoever listens, who is told first what was missed
 */
export function startIpcChildAhead({ file, args, env, outlives }: IpcCommand): (listener: IpcListener) => IpcChild {
  const child = spawn(file, [...args], {
    cwd: parse(process.execPath).root,
    detached: outlives,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env,
    windowsHide: true,
  });
  let listener: IpcListener | undefined;
  const missed: ((listener: IpcListener) => void)[] = [];
  const tell = (told: (listener: IpcListener) => void): void => {
    if (listener === undefined) missed.push(told);
    else told(listener);
  };
  let over = false;
  const end = (how: string): void => {
    if (over) return;
    over = true;
    tell((each) => {
      each.ended(how);
    });
  };
  child.on('message', (message: unknown, handle: unknown) => {
    tell((each) => {
      each.message(message, isPortHandle(handle) ? handle : undefined);
    });
  });
  child.once('exit', (code, signal) => {
    end(signal ?? `status ${String(code)}`);
  });
  child.once('error', (error: NodeJS.ErrnoException) => {
    if (child.pid === undefined) end(error.code ?? 'not started');
  });
  const started: IpcChild = {
    id: child.pid ?? 0,
    send(message, handle) {
      // What cannot be sent is told by its end.
      if (child.connected) child.send(message, handle as unknown as SendHandle, () => undefined);
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
  return (listens) => {
    // Not within this call: whoever listens has no name for the child yet.
    setImmediate(() => {
      for (const told of missed.splice(0)) told(listens);
      listener = listens;
    });
    return started;
  };
}

/** The process that has started this one with a pipe. */
export interface ParentProcess {
  send(message: object): void;
  listen(listener: (message: unknown, handle: PortHandle | undefined) => void): void;
  /** It has ended, or wants no more. */
  whenGone(told: () => void): void;
}

/** Undefined when nobody has started this process with a pipe. */
export function parentProcess(): ParentProcess | undefined {
  if (process.send === undefined) return undefined;
  return {
    send(message) {
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    listen(listener) {
      process.on('message', (message: unknown, handle: unknown) => {
        listener(message, isPortHandle(handle) ? handle : undefined);
      });
    },
    whenGone(told) {
      if (process.connected) process.once('disconnect', told);
      else told(); // sooner than anybody listened
    },
  };
}
