import type { Readable } from 'node:stream';
import { FailureError } from '../contract/failure.ts';
import { propfindBody } from '../drives/multistatus.ts';
import type { Authorization, Exchange, StreamingHttp } from '../http/http.ts';
import { limitBy } from '../os/abort.ts';
import type { Credential } from './credential.ts';
import type { OfflineCause } from './gate.ts';
import { discard, look, type Seen } from './liveness.ts';
import { signerOf } from './signer.ts';

/** A request of a mount tool, as the platform is to get it. */
export interface AccountRequest {
  readonly method: string;
  /** Path and query on the platform, byte for byte. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body. A stream is opened when the request can leave, and only once, since what is read from it cannot be read again. */
  readonly body?: Uint8Array | (() => Readable);
  /** The path of the drive's folder, for requests of our own that find something out. */
  readonly root: string;
  /** Whether the request changes something on the platform. */
  readonly writes: boolean;
  /** Aborts when the mount tool has given up. */
  readonly signal: AbortSignal;
  /** Tells whether the drive still belongs to this account. */
  readonly isStill: () => boolean;
}

type Sent = Pick<AccountRequest, 'method' | 'path' | 'headers' | 'body' | 'root' | 'signal'>;

/** The failure of a request without an answer, after a look at the platform has shown that it is gone (`offline` says why). */
export class GoneError extends FailureError {
  readonly offline: OfflineCause;
  constructor(host: string, offline: OfflineCause) {
    super('LK-3003', { host });
    this.offline = offline;
  }
}

/** Sends requests with an account's app password, whatever the gate says. A request does not wait for a platform that is gone. */
export interface AccountSender {
  /**
   * Sends a request.
   * @returns the answer, whose body has to be read or destroyed. `isProof` is true when the answer belongs to a question of our
   * own that went ahead and made the request needless
   * @throws FailureError LK-0002 when the signal aborts, LK-30xx when the platform cannot be reached; GoneError when it is
   * silent
   */
  send(request: Sent): Promise<{ readonly answer: Exchange; readonly isProof: boolean }>;
  /** Asks the platform without credentials whether it is there. Never rejects. */
  look(path: string, timeoutMs: number): Promise<Seen>;
  /** Makes new connections after a change of the network: the kept ones lead nowhere, and no error tells so. */
  reconnect(): void;
  close(): Promise<void>;
}

/**
 * After this long without headers the platform is asked whether it is there, and again every `AGAIN_MS`: a slow platform is not
 * a dead one.
 */
export const SILENCE_MS = 2500;
const AGAIN_MS = 30_000;

/**
 * Methods that have the same effect when they are sent twice. `PUT` and `DELETE` are none: they could destroy what somebody
 * else has written in between.
 */
const repeatable: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PROPFIND']);

export const propfindOf = (root: string): Pick<Sent, 'method' | 'path' | 'headers' | 'body' | 'root'> => ({
  ...{ method: 'PROPFIND', path: root, root },
  headers: { depth: '0', 'content-type': 'application/xml; charset=utf-8' },
  body: Buffer.from(propfindBody(['resourcetype'])),
});

export function accountSender(credential: Credential, connect: () => StreamingHttp): AccountSender {
  const { origin } = credential;
  const { host } = new URL(origin);
  const signer = signerOf(credential.challenge, credential.login, credential.secret);
  const closing = new AbortController();
  let http = connect();
  /** The connections from before the network changed, as long as requests are under way on them. */
  let retired: StreamingHttp[] = [];
  let underWay = 0;
  /** Requests that wait for headers and can be repeated. */
  const unanswered = new Set<AbortController>();

  const lookAt = (path: string, timeoutMs: number): Promise<Seen> =>
    look(http, { origin, path }, timeoutMs, closing.signal);

  const closeUnused = (): void => {
    if (underWay > 0) return;
    for (const old of retired) old.close().catch(() => undefined);
    retired = [];
  };
  const ended = (): void => {
    underWay -= 1;
    closeUnused();
  };

  /** Sends a request once. The watch for silence begins when the whole request has been sent. */
  const tryOnce = async (request: Sent, authorization: Authorization | undefined): Promise<Exchange> => {
    const { method, path, headers, root } = request;
    const silence = new AbortController();
    const limit = limitBy([request.signal, closing.signal, silence.signal]);
    const watch = watchSilence(
      () => lookAt(root, SILENCE_MS),
      (cause) => {
        silence.abort(new GoneError(host, cause));
      },
    );
    const body = typeof request.body === 'function' ? request.body() : request.body;
    if (body === undefined || body instanceof Uint8Array) watch.begin();
    else body.once('end', watch.begin);
    const canRepeat = isRepeatable(request);
    if (canRepeat) unanswered.add(silence);
    underWay += 1;
    try {
      const answer = await http.exchange({
        ...{ method, origin, path, headers, signal: limit.signal },
        ...(body === undefined ? {} : { body }),
        ...(authorization === undefined ? {} : { authorization }),
      });
      answer.body.once('close', () => {
        limit.end();
        ended();
      });
      return answer;
    } catch (error) {
      limit.end();
      ended();
      throw error;
    } finally {
      watch.end();
      unanswered.delete(silence);
    }
  };

  /** Sends a request, and repeats it once when a kept connection turns out to be closed by the server: that is no answer. */
  const trySigned = async (request: Sent, sign: () => Authorization | undefined): Promise<Exchange> => {
    try {
      return await tryOnce(request, sign());
    } catch (error) {
      const isCut = error instanceof FailureError && error.failure.code === 'LK-3004';
      if (!isCut || !isRepeatable(request)) throw error;
      return await tryOnce(request, sign());
    }
  };

  return {
    async send(request) {
      const { method, path } = request;
      const isStreamed = typeof request.body === 'function';
      const needs = signer.needs(isStreamed);
      if (needs !== undefined) {
        const { root, signal } = request;
        const sign = () => (needs === 'proof' ? signer.sign('PROPFIND', root) : undefined);
        const answer = await trySigned({ ...propfindOf(root), signal }, sign);
        if (signer.read(answer) === 'refused' && needs === 'proof') return { answer, isProof: true };
        discard(answer);
      }
      const sign = (): Authorization | undefined => signer.sign(method, path);
      const answer = await trySigned(request, sign);
      if (signer.read(answer) !== 'aged') return { answer, isProof: false };
      discard(answer);
      // The platform has refused a nonce that was good a moment ago. The streamed body is gone, and only its mount tool can
      // send it again.
      if (isStreamed) throw new FailureError('LK-3010', { host, reason: 'nonce' });
      const again = await trySigned(request, sign);
      signer.read(again);
      return { answer: again, isProof: false };
    },
    look: lookAt,
    reconnect() {
      retired.push(http);
      http = connect();
      for (const one of [...unanswered]) one.abort(new FailureError('LK-3004', { host }));
      closeUnused();
    },
    async close() {
      closing.abort();
      await Promise.all([http, ...retired].map((one) => one.close()));
    },
  };
}

const isRepeatable = ({ method, body }: Sent): boolean => repeatable.has(method) && typeof body !== 'function';

interface Watch {
  readonly begin: () => void;
  readonly end: () => void;
}

/** Looks whether the platform is there while no answer comes from it. */
function watchSilence(seen: () => Promise<Seen>, onGone: (cause: OfflineCause) => void): Watch {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const lookIn = (ms: number): void => {
    timer = setTimeout(() => {
      seen().then(
        (one) => {
          if (isOver) return;
          if (one.alive) lookIn(AGAIN_MS);
          else onGone(one.cause);
        },
        () => undefined,
      );
    }, ms);
  };
  return {
    begin() {
      if (!isOver) lookIn(SILENCE_MS);
    },
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
