import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A server that nobody should send a secret to. It answers 404 to everything, and forgets nothing. */
export interface RecordingServer {
  readonly port: number;
  /** How often somebody connected, with or without a request. */
  connections(): number;
  /** Each request as text: method and address, every header, the body. Also of programs that take it for their proxy. */
  requests(): readonly string[];
  clear(): void;
  stop(): Promise<void>;
}

/** Starts one on loopback. @param options.port 0, the default, takes a free one. @throws when the port is taken. */
export async function startRecordingServer(
  options: { readonly tls?: { readonly key: string; readonly cert: string }; readonly port?: number } = {},
): Promise<RecordingServer> {
  const requests: string[] = [];
  let connections = 0;
  const record = (request: IncomingMessage, response: ServerResponse): void => {
    const at = requests.push(textOf(request)) - 1;
    request.setEncoding('utf8').on('data', (text: string) => {
      requests[at] = `${requests[at] ?? ''}${text}`;
    });
    request.on('end', () => response.writeHead(404).end());
  };
  const server = options.tls === undefined ? createHttpServer(record) : createHttpsServer(options.tls, record);
  server.on('connection', () => (connections += 1));
  server.on('connect', (request, socket) => {
    requests.push(textOf(request));
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await listen(server, options.port ?? 0);
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    requests: () => [...requests],
    clear() {
      requests.length = 0;
      connections = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function textOf({ method, url, rawHeaders }: IncomingMessage): string {
  return `${method ?? ''} ${url ?? ''}\n${rawHeaders.join('\n')}\n\n`;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
