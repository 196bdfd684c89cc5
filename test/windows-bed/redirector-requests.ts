import http, { type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Login {
  readonly user: string;
  readonly password: string;
}

/** What the redirector asks with: who is trusted, and as whom. */
export interface Sender {
  readonly origin: string;
  /** Sent only after the server has asked for Basic. */
  readonly login: Login | undefined;
  /** PEM, besides what the system trusts. */
  readonly ca?: string;
}

export type Heard =
  | { readonly is: 'answer'; readonly status: number; readonly headers: IncomingHttpHeaders }
  | { readonly is: 'silence'; readonly error: string };

/** The service that looks at a server, and the redirector that works on it, name themselves differently. */
export const agents = { service: 'DavClnt', redirector: 'Microsoft-WebDAV-MiniRedir/10.0.26100' };
const PATIENCE_MS = 8000;

/** Sends one request without a body, and once more with Basic when the server asks for that. Never throws. */
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

/** What a mounted letter's requests go through: it knows the login, so that the program that mounts need not. */
export interface Relay {
  readonly port: number;
  /** Method and path of each request, in order. */
  readonly requests: readonly string[];
  stop(): void;
}

/**
 * Starts a relay to one server.
 *
 * To delete is answered before it is done, and what comes after it waits: under Wine it is wineserver that deletes a file, and a
 * server below Wine cannot answer while wineserver waits for it.
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
      // rclone names the folder above as the page that it comes from, which WebClient does not.
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
