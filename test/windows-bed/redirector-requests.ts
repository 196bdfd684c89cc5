import http, { type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Login {
  readonly user: string;
  readonly password: string;
}

/** A server with the login and the authority with which the redirector asks it. */
export interface Sender {
  readonly origin: string;
  /** The login. `ask` sends it only after the server has asked for Basic, the relay with every request. */
  readonly login: Login | undefined;
  /** An authority in PEM that is trusted besides the system's. */
  readonly ca?: string;
}

export type Heard =
  | { readonly is: 'answer'; readonly status: number; readonly headers: IncomingHttpHeaders }
  | { readonly is: 'silence'; readonly error: string };

/**
 * The user agents of WebClient: its service, which examines a server, and its redirector, which works on it, use different names.
 */
export const agents = { service: 'DavClnt', redirector: 'Microsoft-WebDAV-MiniRedir/10.0.26100' };
const PATIENCE_MS = 8000;

/** Sends a request without a body, and sends it again with Basic when the server asks for that. Never throws. */
export async function ask(
  sender: Sender,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Heard> {
  const first = await askOnce(sender, method, path, headers);
  if (first.is === 'silence' || first.status !== 401 || sender.login === undefined) return first;
  if (!asksForBasic(first.headers)) return first;
  return askOnce(sender, method, path, { ...headers, authorization: basic(sender.login) });
}

export function asksForBasic(headers: IncomingHttpHeaders): boolean {
  return /\bbasic\b/i.test(headers['www-authenticate'] ?? '');
}

const basic = ({ user, password }: Login): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

function askOnce(sender: Sender, method: string, path: string, headers: http.OutgoingHttpHeaders): Promise<Heard> {
  return new Promise((resolve) => {
    const request = open(sender, path, { method, headers, timeout: PATIENCE_MS });
    request
      .on('response', (response: IncomingMessage) => {
        response.resume().on('end', () => {
          resolve({ is: 'answer', status: response.statusCode ?? 0, headers: response.headers });
        });
      })
      .on('timeout', () => {
        request.destroy(Object.assign(new Error('silent'), { code: 'ETIMEDOUT' }));
      })
      .on('error', (error: NodeJS.ErrnoException) => {
        resolve({ is: 'silence', error: error.code ?? error.message });
      })
      .end();
  });
}

function open({ origin, ca }: Sender, path: string, options: http.RequestOptions): http.ClientRequest {
  const address = new URL(path, origin);
  return address.protocol === 'https:'
    ? https.request(address, { ...options, ...(ca === undefined ? {} : { ca }) })
    : http.request(address, options);
}

/** A relay that a mounted letter's requests go through. It adds the login, so that rclone need not know it. */
export interface Relay {
  readonly port: number;
  /** The method and path of each request, in order. */
  readonly requests: readonly string[];
  stop(): void;
}

/**
 * Starts a relay to one server. A DELETE is answered before it is done, and later requests wait for it: under Wine it is
 * wineserver that deletes a file, and a server that runs under Wine cannot answer while wineserver waits.
 */
export async function startRelay(sender: Sender): Promise<Relay> {
  const requests: string[] = [];
  let deleting: Promise<unknown> = Promise.resolve();
  const server: Server = http.createServer((request, response) => {
    const { method = '', url = '/' } = request;
    requests.push(`${method} ${url}`);
    if (method === 'DELETE') {
      deleting = deleting.then(() => ask(sender, method, url, { 'user-agent': agents.redirector }));
      response.writeHead(204).end();
      return;
    }
    void deleting.then(() => {
      // rclone sends the parent folder as the referer, which WebClient does not.
      const { host: _, referer: __, ...headers } = request.headers;
      const destination = headers['destination'];
      if (typeof destination === 'string') headers['destination'] = sender.origin + new URL(destination).pathname;
      if (sender.login !== undefined) headers.authorization = basic(sender.login);
      headers['user-agent'] = agents.redirector;
      const onward = open(sender, url, { method, headers, timeout: PATIENCE_MS });
      onward
        .on('response', (answer: IncomingMessage) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        })
        .on('timeout', () => onward.destroy())
        .on('error', () => response.destroy());
      request.on('error', () => onward.destroy()).pipe(onward);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, requests, stop };
}
