import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/** What the first instance learns of one that came later. */
export interface SecondInstance {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

const HAND_OVER_TIMEOUT_MS = 5000;

/** Sends its input to the socket that its argument names. A program of its own, because the caller has to wait for it. */
const HAND_OVER = `
  const socket = require('node:net').connect('\\0' + process.argv[1]);
  socket.on('error', () => process.exit(1)).on('close', () => process.exit(0)).resume();
  process.stdin.pipe(socket);
`;

/**
 * One app per folder of user data. Whoever gets to listen on the folder's socket is the first; the socket has a name
 * in Linux's abstract namespace, so it ends with the process that has it, however that ends.
 */
export class SingleInstance {
  readonly #name: () => string;
  readonly #node: () => string;
  readonly #onSecond: (second: SecondInstance) => void;
  #server: Server | undefined;

  /** @param node the runtime, which `process.execPath` does not name in an app */
  constructor(userData: () => string, node: () => string, onSecond: (second: SecondInstance) => void) {
    this.#name = () => `electron-host-${createHash('sha256').update(userData()).digest('hex')}`;
    this.#node = node;
    this.#onSecond = onSecond;
  }

  get held(): boolean {
    return this.#server !== undefined;
  }

  /** @returns false when there is a first instance; it has got the arguments then */
  request(additionalData: unknown): boolean {
    if (this.#server !== undefined) return true;
    const server = createServer((socket) => {
      let text = '';
      socket.setEncoding('utf8');
      socket.on('data', (data: string) => {
        text += data;
      });
      socket.on('end', () => {
        this.#onSecond(JSON.parse(text) as SecondInstance);
      });
    });
    server.on('error', () => undefined); // that the name is taken, which `listening` tells at once
    server.listen(`\0${this.#name()}`);
    if (!server.listening) {
      this.#handOver(additionalData);
      return false;
    }
    server.unref();
    this.#server = server;
    return true;
  }

  release(): void {
    this.#server?.close();
    this.#server = undefined;
  }

  #handOver(additionalData: unknown): void {
    const second: SecondInstance = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    const input = JSON.stringify(second);
    spawnSync(this.#node(), ['-e', HAND_OVER, this.#name()], { input, timeout: HAND_OVER_TIMEOUT_MS });
  }
}
