import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { parseChallenges } from '../../electron/http/challenges.ts';

export interface Received {
  readonly method: string;
  readonly url: string;
  /** Names and values by turns. */
  readonly rawHeaders: readonly string[];
  readonly headers: IncomingMessage['headers'];
  /** Bytes of its body that have arrived. */
  size: number;
  /** Its client went away before the end. */
  isAborted: boolean;
  readonly socket: Socket;
}

/** What a folder or a file is in an answer. */
export const item = (href: string, more = ''): string =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:resourcetype>${href.endsWith('/') ? '<d:collection/>' : ''}` +
  `</d:resourcetype><d:displayname>x</d:displayname>${more}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
export const multistatus = (items: string): string =>
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${items}</d:multistatus>`;

type Play = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A WebDAV server below `/base/` that does what a test says, right or wrong, counts what arrives, and can fall silent.
 * Its user is `jé`, and nobody has to sign in before a password is set.
 */
export class FaultyWebdav {
  readonly received: Received[] = [];
  readonly sockets = new Set<Socket>();
  /** By what a path contains; the first that fits. */
  readonly plays = new Map<string, Play>();
  challenge: 'basic' | 'digest' = 'basic';
  algorithm: 'MD5' | 'MD5-sess' | 'SHA-256' | 'SHA-256-sess' = 'MD5';
  realm = 'faulty';
  #password: string | undefined;
  #isSilent = false;
  #nonce = 'n0';
  #nonces = 0;
  readonly #server = createServer({ requestTimeout: 0, keepAliveTimeout: 60_000 }, (request, response) => {
    this.#serve(request, response);
  });

  static async start(port = 0): Promise<FaultyWebdav> {
    const faulty = new FaultyWebdav();
    await faulty.listen(port);
    return faulty;
  }

  async listen(port: number): Promise<void> {
    this.#server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }
  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  setPassword(text: string | undefined): void {
    this.#password = text;
  }
  /** From now on requests arrive and are never answered, or are again. */
  setSilent(isSilent: boolean): void {
    this.#isSilent = isSilent;
  }
  /** The nonce is no longer good; the server says so. */
  renewNonce(): void {
    this.#nonces += 1;
    this.#nonce = `n${this.#nonces}`;
  }
  play(part: string, play: Play): void {
    this.plays.set(part, play);
  }

  get authenticated(): readonly Received[] {
    return this.received.filter(({ headers }) => headers.authorization !== undefined);
  }
  get last(): Received {
    const last = this.received.at(-1);
    if (last === undefined) throw new Error('nothing has arrived');
    return last;
  }
  forget(): void {
    this.received.length = 0;
  }

  /** Ends every connection; nobody listens any more. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await ended;
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '', rawHeaders, headers, socket } = request;
    const one: Received = { method, url, rawHeaders, headers, size: 0, isAborted: false, socket };
    this.received.push(one);
    response.once('close', () => {
      one.isAborted = !response.writableFinished;
    });
    if (this.#isSilent) return;
    if (this.#password !== undefined) {
      const verdict = this.#verdict(request, this.#password);
      if (verdict !== 'good') {
        request.resume();
        response
          .writeHead(401, { 'www-authenticate': this.#challengeText(verdict === 'stale'), 'content-length': 0 })
          .end();
        return;
      }
    }
    const [, play = this.#answer] = [...this.plays].find(([part]) => url.includes(part)) ?? [];
    if (play === this.#answer) {
      request.on('data', ({ length }: Buffer) => {
        one.size += length;
      });
    }
    play(request, response);
  }

  #verdict(
    { method = '', headers: { authorization = '' } }: IncomingMessage,
    password: string,
  ): 'good' | 'bad' | 'stale' {
    if (this.challenge === 'basic') {
      return authorization === `Basic ${Buffer.from(`jé:${password}`).toString('base64')}` ? 'good' : 'bad';
    }
    const [{ parameters } = { parameters: {} }] = parseChallenges(authorization);
    const {
      nonce = '',
      uri = '',
      response,
      nc = '',
      cnonce = '',
      username,
    } = parameters as Partial<Record<string, string>>;
    const hash = (text: string): string =>
      createHash(this.algorithm.startsWith('SHA') ? 'sha256' : 'md5')
        .update(text, 'latin1')
        .digest('hex');
    const user = Buffer.from('jé').toString('latin1');
    if (username !== user) return 'bad';
    const account = hash(`${user}:${this.realm}:${Buffer.from(password).toString('latin1')}`);
    const first = this.algorithm.endsWith('sess') ? hash(`${account}:${nonce}:${cnonce}`) : account;
    if (response !== hash([first, nonce, nc, cnonce, 'auth', hash(`${method}:${uri}`)].join(':'))) return 'bad';
    return nonce === this.#nonce ? 'good' : 'stale';
  }

  #challengeText(isStale: boolean): string[] {
    if (this.challenge === 'basic') return [`Basic realm="${this.realm}"`];
    const text = (algorithm: string): string =>
      `Digest realm="${this.realm}", nonce="${this.#nonce}", qop="auth", algorithm=${algorithm}${isStale ? ', stale=true' : ''}`;
    return this.algorithm === 'SHA-256' ? [text('MD5'), text('SHA-256')] : [text(this.algorithm)];
  }

  readonly #answer: Play = (request, response) => {
    const { method, url = '', headers } = request;
    request.on('error', () => undefined).resume();
    const end = (status: number, fields: Record<string, string | number> = {}, body: string | Buffer = ''): void => {
      request.on('end', () => response.writeHead(status, fields).end(body));
    };
    switch (method) {
      case 'OPTIONS':
        end(200, { dav: '1, 2, 3', allow: 'GET, PUT', 'content-length': 0 });
        break;
      case 'PROPFIND': {
        const folder = url.endsWith('/') ? url : '';
        const inside = headers['depth'] === '0' || folder === '' ? '' : item(`${folder}f1`) + item(`${folder}f2`);
        end(207, { 'content-type': 'application/xml' }, multistatus(item(url) + inside));
        break;
      }
      case 'PUT':
        end(201, { etag: '"e1"' });
        break;
      case 'HEAD':
        end(200, { 'content-length': 12_345, etag: '"h"' });
        break;
      case 'GET':
        end(200, { 'content-length': 5, etag: '"g"' }, 'hello');
        break;
      default:
        end(204);
    }
  };
}

/** Answers with a status, whatever is asked, once all of it has arrived. */
export const answering =
  (status: number, headers: Record<string, string | number | string[]> = {}, body: string | Buffer = ''): Play =>
  (request, response) => {
    request.resume().on('end', () => response.writeHead(status, headers).end(body));
  };

export const zipped = (text: string): Buffer => gzipSync(text);
