import { spawn, type SendHandle } from 'node:child_process';
import { parse } from 'node:path';
import { isPortHandle, type PortHandle } from './held-port.ts';

/** A child process of this program, with a pipe to it that nobody else can open. */
export interface IpcChild {
  readonly id: number;
  /**
   * Sends a message; does nothing when the child has ended.
   * @param handle a bound socket, which the child gets with the message
   */
  send(message: object, handle?: PortHandle): void;
  /** Kills the child at once, whatever it is doing. */
  kill(): void;
}

export interface IpcCommand {
  readonly file: string;
  /** Every user of the machine can see the arguments, so they must never contain a secret. */
  readonly args: readonly string[];
  /** The child's whole environment. Never a secret. */
  readonly env: NodeJS.ProcessEnv;
  /**
   * Whether the child goes on when this process has ended. Otherwise it ends with this process, on systems that can do that;
   * see `endWithParent`.
   */
  readonly outlives: boolean;
}

export interface IpcListener {
  message(message: unknown, handle: PortHandle | undefined): void;
  /**
   * Called once, also when the child could not be started.
   * @param how for the log: exit status, signal, or why it was not started
   */
  ended(how: string): void;
}

/**
 * Starts this program once more, with a pipe. `fork` is not used, because the packaged app cannot be run as plain Node; it
 * finds the pipe by its environment, as Node does. The child has no input and no output, and keeps no folder busy.
 */
export function startIpcChild(command: IpcCommand, listener: IpcListener): IpcChild {
  return startIpcChildAhead(command)(listener);
}

/**
 * Starts a child like `startIpcChild`, before its listener exists, so that the child and its listener get ready at the same
 * time.
 * @returns a function to call once with the listener, which first gets everything that it has missed
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
      // A message that cannot be sent needs no error here, because the child's end is reported.
      if (child.connected) child.send(message, handle as unknown as SendHandle, () => undefined);
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
  return (listens) => {
    // The missed messages come after this call, because only its result gives the listener's owner the child.
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
  /** Calls back when the parent has ended, or has closed the pipe. */
  whenGone(told: () => void): void;
}

/** Returns the parent. Undefined when no process has started this one with a pipe. */
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
      else told(); // the pipe was closed before anybody listened
    },
  };
}
