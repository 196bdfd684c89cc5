import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A credential of the Credential Manager, as every program of the user can read it. */
export interface StoredCredential {
  readonly target: string;
  readonly type: number;
  readonly user: string | null;
  /** How long it lasts: 1 for this log-on, 2 on this computer, 3 wherever the user's profile goes. */
  readonly persist: number;
  /** The secret's bytes in hexadecimal. */
  readonly secret: string;
}

export interface Connecting {
  /** The letter as `X:`, or null to connect without one. */
  readonly local: string | null;
  readonly remote: string;
  readonly user: string | null;
  readonly password: string | null;
  readonly flags: number;
}

/** The answer of a call that gives a text. @property needed size of the text in characters, with the terminating zero */
interface Told {
  readonly code: number;
  readonly text: string;
  readonly needed: number;
}

export type RegistryRoot = 'HKLM' | 'HKCU';
/** A text, a DWORD, or the texts of a list; bytes are written in hexadecimal. */
export type RegistryValue = string | number | readonly string[];
export type WebClientState = 'absent' | 'disabled' | 'stopped' | 'running';

export interface Shown {
  readonly id: number;
  readonly commandLine: string;
  /** `NAME=value` pairs, with a zero between them. */
  readonly environment: string;
}

/** Calls that a program of the bed makes inside Windows, with Windows' own functions (`inside/agent.mjs`). */
export interface Inside {
  connect(what: Connecting): Promise<{
    readonly code: number;
    readonly extended?: { readonly code: number; readonly text: string; readonly provider: string };
  }>;
  cancel(name: string, force: boolean): Promise<number>;
  connection(local: string, length?: number): Promise<Told>;
  user(name: string, length?: number): Promise<Told>;
  /** Gives the letters with the type of their drives: 3 for a disk, 4 for a network drive. */
  letters(): Promise<Readonly<Record<string, number>>>;
  registryGet(root: RegistryRoot, key: string, name: string): Promise<RegistryValue | null>;
  registrySet(
    root: RegistryRoot,
    key: string,
    name: string,
    value: RegistryValue,
    type?: 'text' | 'expanding' | 'number' | 'list' | 'bytes',
  ): Promise<void>;
  /** Removes a value; without a name, the whole key with everything below it. */
  registryDelete(root: RegistryRoot, key: string, name?: string): Promise<void>;
  registryValues(root: RegistryRoot, key: string): Promise<Readonly<Record<string, RegistryValue>>>;
  credentials(): Promise<readonly StoredCredential[]>;
  forgetCredentials(): Promise<void>;
  webClientState(): Promise<WebClientState>;
  setWebClient(state: WebClientState): Promise<void>;
  processes(): Promise<readonly Shown[]>;
  watchProcesses(everyMs: number): Promise<void>;
  processesSeen(): Promise<{ readonly shown: readonly string[]; readonly rounds: number }>;
  write(path: string, text: string): Promise<void>;
  read(path: string): Promise<string>;
  list(path: string): Promise<readonly string[]>;
  size(path: string): Promise<number>;
  remove(path: string): Promise<void>;
  /** Holds a file open until `letGo`, as an application does with a document. */
  hold(path: string): Promise<void>;
  letGo(path: string): Promise<void>;
  environment(name: string): Promise<string | null>;
}

/** The error of a call inside, with the error code that Node gave there. */
export class InsideError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface InsideLine {
  /** The port to which the program inside has to connect. */
  readonly port: number;
  readonly inside: Inside;
  /** Waits until the program inside connects. @throws when it does not connect in time */
  connected(): Promise<void>;
  stop(): void;
}

const PATIENCE_MS = 60_000;

/** Opens the line to the program inside. That program may end and connect again, when its Windows restarts. */
export async function openInsideLine(): Promise<InsideLine> {
  let socket: Socket | undefined;
  let onConnected: (() => void) | undefined;
  let calls = 0;
  const open = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const server = createServer((line) => {
    socket = line;
    let text = '';
    line.setEncoding('utf8').on('error', () => undefined);
    line.on('data', (more: string) => {
      const lines = (text + more).split('\n');
      text = lines.pop() ?? '';
      for (const each of lines) hear(JSON.parse(each) as Reply);
    });
    line.on('close', () => {
      for (const { reject } of open.values()) reject(new Error('the program inside has ended'));
      open.clear();
    });
    onConnected?.();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function hear({ id, value, error }: Reply): void {
    const waiting = open.get(id);
    open.delete(id);
    if (error === undefined) waiting?.resolve(value as never);
    else waiting?.reject(new InsideError(error.code, error.message));
  }

  const send = (call: string, args: readonly unknown[]): Promise<never> =>
    new Promise((resolve, reject) => {
      const id = (calls += 1);
      const timer = setTimeout(() => {
        open.delete(id);
        reject(new Error(`${call} inside does not end`));
      }, PATIENCE_MS);
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer);
          settle(value);
        };
      open.set(id, { resolve: settled(resolve), reject: settled(reject) });
      socket?.write(`${JSON.stringify({ id, call, args })}\n`);
    });
  const inside = new Proxy({} as Inside, {
    get:
      (_, call) =>
      (...args: readonly unknown[]) =>
        send(String(call), args),
  });
  return {
    port: (server.address() as AddressInfo).port,
    inside,
    connected: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new Error('the program inside does not come'));
        }, PATIENCE_MS);
        onConnected = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    stop: () => {
      socket?.destroy();
      server.close();
    },
  };
}

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}
