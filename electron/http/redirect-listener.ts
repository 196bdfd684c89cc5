import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * The path that the browser is sent back to. It is fixed because an administrator registers it; only the port may vary (RFC
 * 8252, 7.3).
 */
const PATH = '/callback';

/** A browser sends a few hundred bytes at once. A sender of more bytes, or a slower one, is no browser. */
const MOST_HEADER_BYTES = 16 * 1024;
const TIMEOUT_MS = 5000;

/** More connections than a browser opens, and far fewer than a process may have open files. */
const MOST_CONNECTIONS = 128;

/** The pages that the browser shows: complete ones, without a script and without anything from elsewhere. */
export interface RedirectPages {
  readonly done: string;
  readonly denied: string;
  /** The page for every request that is no answer to this sign-in. */
  readonly foreign: string;
  /** The hash of the style sheet in the pages, for their Content-Security-Policy. */
  readonly styleHash: string;
}

export interface RedirectListener {
  /** `http://127.0.0.1:PORT/callback` */
  readonly address: string;
  /** Settles once, with the address that the browser brought. Never rejects. */
  readonly redirect: Promise<URL>;
  /**
   * Takes the address that a person copies from a browser on another computer, where it leads nowhere. It must be the address
   * that the browser itself would have brought.
   * @returns false when it is not; the listener then goes on waiting
   */
  take(address: string): boolean;
  /** Ends every connection. */
  close(): Promise<void>;
}

/**
 * Waits on a port of this machine for the browser to come back from a sign-in (RFC 8252, 7.3). Any page and any program of this
 * machine can talk to that port, so every request is refused, and waited past, that is not a browser's own navigation with the
 * `state` of this sign-in.
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

/** Reads the redirect from a request, or returns the status with which to refuse it. */
function look(request: IncomingMessage, own: URL, state: string): Look {
  const { headers, method, url = '' } = request;
  // After DNS rebinding, a page asks for its own name at this address.
  if (countOf(request, 'host') !== 1 || headers.host !== own.host) return { status: 421 };
  if (method !== 'GET') return { status: 405 };
  // An absolute address is meant for a proxy, and a browser never sends a fragment.
  if (!url.startsWith(`${PATH}?`) || url.includes('#')) return { status: 404 };
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return { status: 400 };
  // Every current browser marks requests that other pages make in the background (Fetch Metadata).
  const { 'sec-fetch-mode': mode = 'navigate', 'sec-fetch-dest': destination = 'document' } = headers;
  if (mode !== 'navigate' || destination !== 'document' || headers['sec-purpose'] !== undefined) return { status: 403 };
  return answerIn(new URL(url, own), state);
}

/** Reads the redirect from an address that a person has copied. Some browsers leave out its beginning. */
function brought(address: string, own: URL, state: string): URL | undefined {
  const text = address.trim();
  const whole = text.startsWith(own.host) ? `${own.protocol}//${text}` : text;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  if (url === undefined || !url.href.startsWith(`${own.origin}${PATH}?`) || url.hash !== '') return undefined;
  const found = answerIn(url, state);
  return 'redirect' in found ? found.redirect : undefined;
}

/** Reads the answer to this sign-in from an address, or returns the status with which to refuse it. */
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

/** Limits each connection to short requests, so that no client can keep the port busy. */
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
 * Closes the oldest connection when there are too many, and not the newest: a browser asks at once and is answered, however
 * many clients hold a connection in silence.
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
    // The address is given and not the name, because a file that others may have written decides what `localhost` means.
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** The last answer may still be on its way to the browser, so it gets this much time. */
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
