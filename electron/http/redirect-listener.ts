import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Path that the browser is sent back to, fixed because an administrator registers it; only the port may be any (RFC 8252, 7.3). */
const PATH = '/callback';

/** A browser sends a few hundred bytes at once; more, or later, is somebody else. */
const MOST_HEADER_BYTES = 16 * 1024;
const TIMEOUT_MS = 5000;

/** More than a browser opens, and far fewer than a process may have open files. */
const MOST_CONNECTIONS = 128;

/** The browser shows these pages: whole ones, without script and without anything from elsewhere. */
export interface RedirectPages {
  readonly done: string;
  readonly denied: string;
  /** Page for everything that is no answer to this sign-in. */
  readonly foreign: string;
  /** Hash of the style sheet in the pages, for their Content-Security-Policy. */
  readonly styleHash: string;
}

export interface RedirectListener {
  /** `http://127.0.0.1:PORT/callback` */
  readonly address: string;
  /** Settles with what the browser brought, once; never rejects. */
  readonly redirect: Promise<URL>;
  /**
   * Takes the address that a person brings from a browser on another computer, where it leads nowhere. It must be what the
   * browser would have brought itself. @returns false, and waits on, when it is not.
   */
  take(address: string): boolean;
  /** Ends every connection. */
  close(): Promise<void>;
}

/**
 * Waits on a port of this machine for the browser to come back from a sign-in (RFC 8252, 7.3). Any page and any program of
 * this machine can talk to that port: what is not a browser's own navigation with the `state` of this sign-in is refused,
 * and waited on.
 */
export async function listenForRedirect(state: string, pages: RedirectPages): Promise<RedirectListener> {
  let answered = false;
  let arrive: (redirect: URL) => void = () => undefined;
  const redirect = new Promise<URL>((resolve) => {
    arrive = resolve;
  });
  let own = new URL('http://127.0.0.1');
  const server = createServer({ maxHeaderSize: MOST_HEADER_BYTES, insecureHTTPParser: false }, (request, response) => {
    const found = look(request, own, state);
    const reply = (status: number, page: string): void => {
      send(response, status, page, pages.styleHash);
    };
    if (!('redirect' in found)) reply(found.status, pages.foreign);
    else if (answered) reply(410, pages.foreign);
    else {
      answered = true;
      reply(200, found.redirect.searchParams.has('code') ? pages.done : pages.denied);
      arrive(found.redirect);
    }
  });
  const take = (address: string): boolean => {
    const redirect = answered ? undefined : brought(address, own, state);
    if (redirect === undefined) return false;
    answered = true;
    arrive(redirect);
    return true;
  };
  limit(server);
  const port = await listen(server);
  own = new URL(`http://127.0.0.1:${String(port)}`);
  return { address: new URL(PATH, own).href, redirect, take, close: () => close(server) };
}

type Look = { readonly redirect: URL } | { readonly status: number };

/** Reads the redirect in a request, or gives the status that refuses it. */
function look(request: IncomingMessage, own: URL, state: string): Look {
  const { headers, method, url = '' } = request;
  // A page whose name was bound to this address later asks for that name (DNS rebinding).
  if (countOf(request, 'host') !== 1 || headers.host !== own.host) return { status: 421 };
  if (method !== 'GET') return { status: 405 };
  // An absolute address is for a proxy, and a fragment never leaves a browser.
  if (!url.startsWith(`${PATH}?`) || url.includes('#')) return { status: 404 };
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return { status: 400 };
  // What other pages load in the background tells so, in every browser of these years (Fetch Metadata).
  const { 'sec-fetch-mode': mode = 'navigate', 'sec-fetch-dest': destination = 'document' } = headers;
  if (mode !== 'navigate' || destination !== 'document' || headers['sec-purpose'] !== undefined) return { status: 403 };
  return answerIn(new URL(url, own), state);
}

/** Reads the redirect in an address that a person copied; some browsers leave the beginning of it out. */
function brought(address: string, own: URL, state: string): URL | undefined {
  const text = address.trim();
  const whole = text.startsWith(own.host) ? `${own.protocol}//${text}` : text;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  if (url === undefined || !url.href.startsWith(`${own.origin}${PATH}?`) || url.hash !== '') return undefined;
  const found = answerIn(url, state);
  return 'redirect' in found ? found.redirect : undefined;
}

/** Reads the answer to this sign-in in an address, or gives the status that refuses it. */
function answerIn(redirect: URL, state: string): Look {
  const { searchParams } = redirect;
  const one = (name: string): string | undefined => {
    const values = searchParams.getAll(name);
    return values.length === 1 ? values[0] : undefined;
  };
  if (!isSame(one('state') ?? '', state)) return { status: 403 };
  const [code, error] = [searchParams.has('code'), searchParams.has('error')];
  if (code === error) return { status: 400 };
  return /^[\x20-\x7e]{1,4096}$/.test(one(code ? 'code' : 'error') ?? '') ? { redirect } : { status: 400 };
}

function countOf({ rawHeaders }: IncomingMessage, name: string): number {
  return rawHeaders.filter((each, i) => i % 2 === 0 && each.toLowerCase() === name).length;
}

/** Compares two texts in a time that does not depend on where they differ. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function send(response: ServerResponse, status: number, page: string, styleHash: string): void {
  response.writeHead(status, {
    ...(status === 405 ? { allow: 'GET' } : {}),
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
    'content-security-policy': `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    connection: 'close',
  });
  response.end(page);
}

/** Nobody may keep the port busy, or talk anything but short requests. */
function limit(server: Server): void {
  server.headersTimeout = TIMEOUT_MS;
  server.requestTimeout = TIMEOUT_MS;
  server.keepAliveTimeout = 1;
  makeRoom(server);
  server.setTimeout(TIMEOUT_MS);
  const drop = (_request: IncomingMessage, socket: { destroy(): unknown }): void => {
    socket.destroy();
  };
  server.on('upgrade', drop).on('connect', drop);
  server.on('checkContinue', (_request, response: ServerResponse) => response.writeHead(417).end());
  server.on('checkExpectation', (_request, response: ServerResponse) => response.writeHead(417).end());
  server.on('clientError', (_error, socket: Socket) => {
    socket.destroy();
  });
}

/**
 * Who came first goes when there are too many, and not who comes last: a browser asks at once and is answered, however many
 * others hold a connection without saying anything.
 */
function makeRoom(server: Server): void {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    const [oldest] = open;
    if (open.size <= MOST_CONNECTIONS || oldest === undefined) return;
    open.delete(oldest);
    oldest.destroy();
  });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // This address and no name: what `localhost` means is for a file to say that others may have written.
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** What was answered last may still be on its way to the browser: it gets a moment. */
const LINGER_MS = 1000;

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, LINGER_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
