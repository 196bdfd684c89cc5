import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import express, { type ErrorRequestHandler } from 'express';
import { apiRoutes } from './api.ts';
import { play, type Handle } from './fault-play.ts';
import type { Faults } from './faults.ts';
import { addressOf, type Journal } from './journal.ts';
import type { PlatformState } from './platform.ts';
import { nextcloudFace } from './nextcloud/face.ts';
import type { NextcloudState } from './nextcloud/state.ts';
import { oauthPages } from './oauth/pages.ts';
import type { OAuthState } from './oauth/state.ts';
import { webPages } from './web/pages.ts';
import type { WebState } from './web/state.ts';
import { byAppPassword, type Dav } from './webdav.ts';

/** Long, so that a client that was busy for a while does not meet a connection that is just being closed. */
const KEEP_ALIVE_MS = 120_000;

/** PEM texts. */
export interface Tls {
  readonly key: string;
  readonly cert: string;
}

/** Everything between the wire and the platform. */
export interface Wire {
  readonly platform: PlatformState;
  readonly dav: Dav;
  readonly journal: Journal;
  readonly faults: Faults;
  latencyMs: number;
  readonly oauth: OAuthState;
  /** The pages on which a person makes app passwords. */
  readonly web: WebState;
  /** Shows Nextcloud's face instead of NetExplorer's. */
  readonly nextcloud?: NextcloudState;
}

/** The platform's server, not listening yet. */
export function platformServer(wire: Wire, tls: Tls | undefined): Server {
  const handle = application(wire);
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    receive(wire, handle, request, response).catch(() => request.socket.destroy());
  };
  const server = tls === undefined ? createHttpServer(listener) : createHttpsServer(tls, listener);
  server.requestTimeout = 0; // slow uploads are the tests' business
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

/** Listens on loopback; port 0 takes a free one. @returns the port. @throws when it is taken. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

async function receive(wire: Wire, handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const entry = wire.journal.begin(request, response);
  response.setHeader('Date', new Date(wire.platform.clock.now()).toUTCString());
  if (wire.latencyMs > 0) await sleep(wire.latencyMs);
  const action = wire.faults.next(entry);
  if (action === undefined) {
    handle(request, response);
    return;
  }
  entry.fault = action.kind;
  await play(action, { request, response, handle, entry });
}

function application({ platform, dav, nextcloud, oauth, web }: Wire): Handle {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use((request, response, next) => {
    if (platform.throttle.blocked(addressOf(request))) response.status(429).json({ error: 'too_many_attempts' });
    else next();
  });
  if (nextcloud !== undefined) app.use(nextcloud.base, nextcloudFace(platform, dav, nextcloud));
  else
    app
      .use('/oauth2', oauthPages(platform, oauth))
      .use('/api', apiRoutes(platform, oauth))
      .use('/webdav', dav.handler(byAppPassword(platform)))
      .use(webPages(platform, web));
  app.use((_request, response) => {
    response.status(404).type('html').send('<!doctype html><title>404</title><p>Not found\n');
  });
  const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const malformed = error instanceof URIError || (error instanceof TypeError && error.message === 'Invalid URL');
    if (!malformed) process.stderr.write(`${String(error)}\n`);
    response.status(malformed ? 400 : 500).json({ error: malformed ? 'bad_request' : 'server_error' });
  };
  app.use(onError);
  return app;
}
