import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { MendName } from '../contract/mend-names.ts';
import type { StreamingHttp } from '../http/http.ts';
import { answerAtRoot, answerOf, mountToolOf } from './answers.ts';
import { carry, type CarryParts } from './carry.ts';
import type { Gateway, GatewayEvent } from './gateway.ts';
import { lostWrites } from './lost-writes.ts';
import { answerOurselves } from './own-answers.ts';
import { ServedDrives } from './served-drives.ts';
import { unknownConnections } from './unknown-connections.ts';
import { holdsCredential, turnAway } from './visitors.ts';

export interface GatewayOptions {
  /** The port that mount tools ask. */
  readonly port: number;
  /** Makes the HTTP connections of an account. Each account gets its own. */
  readonly http: (caFile: string | undefined) => StreamingHttp;
  /** Wall clock, in milliseconds. Default: the machine's clock. */
  readonly now?: () => number;
  readonly tell: (event: GatewayEvent) => void;
  /** Receives a fault of Latchkey's own. The fault ends the request in which it happened and nothing else. */
  readonly fault: (error: unknown) => void;
  /** Names the mends that are switched off for a server (host with its port). Default: every mend is on. */
  readonly unmended?: (host: string) => readonly MendName[];
}

/** A gateway that can take connections. */
export interface ListeningGateway extends Gateway {
  /**
   * Begins to take connections. To be called when the gateway knows every drive: until then connections wait, so that no drive
   * looks deleted.
   * @param on a socket that another process holds, or a port of 127.0.0.1
   * @throws the system's error
   */
  listen(on: object): Promise<void>;
  /** Takes no more connections and ends the idle ones. Settles when no request is under way any more. */
  retire(): Promise<void>;
}

/** A mount tool that connects and sends no headers for this long is disconnected. */
const HEADERS_MS = 30_000;
/**
 * A connection that stands still for this long is closed. The time is longer than the gateway waits for any answer of a
 * platform.
 */
const IDLE_MS = 900_000;
const KEPT_MS = 75_000;
/**
 * Bytes that wait in each direction of a connection before its other side is asked to pause. With Node's 16 KiB, every piece of a
 * large file waits for the one before to leave.
 */
const MOST_BUFFERED = 256 * 1024;
const MOST_CONNECTIONS = 1000;

export function createGateway(options: GatewayOptions): ListeningGateway {
  const { port, http, now = Date.now, tell, fault, unmended = () => [] } = options;
  const drives = new ServedDrives({ port, http, now, tell });
  const lost = lostWrites(now, tell);
  const parts: CarryParts = { drives, lost, tell, unmended };
  const unknown = unknownConnections();
  let isRetired = false;

  const answer = async (request: IncomingMessage, response: ServerResponse, expectsContinue: boolean) => {
    const { method = '', url: target = '', rawHeaders, headers } = request;
    const tool = mountToolOf(headers['user-agent']);
    if (isRetired) response.setHeader('connection', 'close');
    if (turnAway({ method, target, rawHeaders }, port) !== undefined) {
      response.shouldKeepAlive = false;
      answerOurselves(request, response, answerOf('stranger', tool));
      return;
    }
    const served = drives.find(target);
    if (served === undefined) answerOurselves(request, response, answerOf('unknown-drive', tool));
    else if (served === 'above') answerOurselves(request, response, answerAtRoot({ method, target }, tool));
    else if (served.credential !== undefined && !holdsCredential(headers.authorization, served.credential)) {
      answerOurselves(request, response, answerOf('no-credential', tool));
    } else {
      unknown.isKnown(request.socket);
      const path = served.paths.up(target);
      if (path === undefined) answerOurselves(request, response, answerOf('bad-target', tool));
      else await carry({ request, response, served, path, expectsContinue }, parts);
    }
  };
  const server = serverFor((request, response, expectsContinue) => {
    // Errors of a connection that has ended need no handling, because its end is seen elsewhere (`close`).
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    answer(request, response, expectsContinue).catch((error: unknown) => {
      if (!isCut(error)) fault(error);
      answerOurselves(request, response, answerOf('bad-gateway', mountToolOf(request.headers['user-agent'])));
    });
  });
  server.on('connection', (socket) => {
    unknown.came(socket);
  });

  return {
    listen: (on) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen('port' in on ? { ...on, host: '127.0.0.1' } : on, () => {
          server.off('error', reject);
          resolve();
        });
      }),
    async retire() {
      isRetired = true;
      server.close();
      server.closeIdleConnections();
      await drives.idle();
    },
    serve: (drive, secret, isRefused) => {
      drives.serve(drive, secret, isRefused);
    },
    refuse: (id) => {
      drives.refuse(id);
    },
    hold: (id, ms) => drives.hold(id, ms),
    password: (id, secret) => drives.password(id, secret),
    drop: (id) => drives.drop(id),
    state: (id) => drives.state(id),
    get lost() {
      return lost.list;
    },
    knowLost: (before) => {
      lost.know(before);
    },
    copyOf: (id) => lost.copyOf(id),
    forget: (id) => {
      lost.forget(id);
    },
    networkChanged: () => {
      drives.networkChanged();
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await drives.close();
    },
  };
}

type Answering = (request: IncomingMessage, response: ServerResponse, expectsContinue: boolean) => void;

/** Makes a server that is strict about how requests are framed, and patient with their bodies: a file may take an hour. */
function serverFor(answering: Answering): Server {
  const server = createServer({
    ...{ insecureHTTPParser: false, maxHeaderSize: 64 * 1024, joinDuplicateHeaders: false },
    ...{ requestTimeout: 0, headersTimeout: HEADERS_MS, keepAliveTimeout: KEPT_MS },
    highWaterMark: MOST_BUFFERED,
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(IDLE_MS);
  server.on('request', (request, response) => {
    answering(request, response, false);
  });
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    answering(request, response, true);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else
      socket.end(
        'HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\ncache-control: no-store\r\nconnection: close\r\n\r\n',
      );
  });
  return server;
}

/** Tells whether an answer was cut on its way, by either side. The mount tool learns of it by its own connection being cut. */
function isCut(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    /^(UND_ERR_|ERR_STREAM_|ECONN|EPIPE|ABORT_ERR|Z_)/.test(code) ||
    (error instanceof Error && error.name === 'AbortError')
  );
}
