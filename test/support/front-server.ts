import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface FrontServer {
  readonly url: string;
  stop(): void;
}

/** In which way it is not the server behind it. */
export interface FrontServerOptions {
  /** Answers by itself. @returns whether it has */
  readonly answers?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Before each answer. */
  readonly delayMs?: number;
  /** Challenges that its 401 has besides those of the server behind it, before them. */
  readonly challenges?: readonly string[];
}

/** A server on loopback in front of another one, as proxies are. */
export async function startFrontServer(target: string, options: FrontServerOptions): Promise<FrontServer> {
  const { answers = () => false, delayMs = 0, challenges = [] } = options;
  const server = createServer((incoming, response) => {
    const { method, url = '/', headers } = incoming;
    if (answers(incoming, response)) {
      incoming.resume();
      return;
    }
    const onwards = request(new URL(url, target), { method, headers }, (answer) => {
      const { statusCode: status = 502, headers: answered } = answer;
      const own = answered['www-authenticate'];
      const asks = status === 401 && own !== undefined ? { 'www-authenticate': [...challenges, own] } : {};
      void sleep(delayMs).then(() => {
        response.writeHead(status, { ...answered, ...asks });
        answer.pipe(response);
      });
    });
    onwards.on('error', () => response.destroy());
    incoming.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(new URL(target).pathname, `http://127.0.0.1:${port}`).href,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
