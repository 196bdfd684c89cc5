import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer, type ServerOptions } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';

/** A tiny server on loopback that answers as the test says. */
export interface ReplyServer {
  readonly port: number;
  /** Without a slash at the end. */
  readonly url: string;
  /** Every request that came, in order. */
  readonly requests: readonly IncomingMessage[];
  /** Resolves when a client went away before its answer was complete. */
  readonly abandoned: Promise<void>;
  stop(): Promise<void>;
}

/** @param tls key and certificate in PEM, and whatever else; serves https with them. */
export async function replyServer(answer: RequestListener, tls?: ServerOptions): Promise<ReplyServer> {
  const requests: IncomingMessage[] = [];
  let leave: () => void = () => undefined;
  const abandoned = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    response.on('close', () => {
      if (!response.writableFinished) leave();
    });
    answer(request, response);
  };
  const server = tls === undefined ? createHttpServer(listener) : createHttpsServer(tls, listener);
  const port = await listenOnLoopback(server);
  const url = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${String(port)}`;
  return { port, url, requests, abandoned, stop: () => stopServer(server) };
}

/** A server that writes these bytes to whoever says something, whatever it is. */
export async function byteServer(onData: (socket: Socket, data: Buffer) => void) {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (data: Buffer) => {
      onData(socket, data);
    });
  });
  const port = await listenOnLoopback(server);
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, url: `http://127.0.0.1:${String(port)}`, stop };
}

function listenOnLoopback(server: Server | TcpServer): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
