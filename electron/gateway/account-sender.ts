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
  /** A stream is asked for when it can leave, once: what is read of it cannot be read again. */
  readonly body?: Uint8Array | (() => Readable);
  /** Path of the drive's folder: what is asked for to find something out. */
  readonly root: string;
  /** Whether it changes something. */
  readonly writes: boolean;
  /** The mount tool has given up. */
  readonly signal: AbortSignal;
  /** Whether the drive is still of this account. */
  readonly isStill: () => boolean;
}

type Sent = Pick<AccountRequest, 'method' | 'path' | 'headers' | 'body' | 'root' | 'signal'>;

/** No answer has come, and a look at the platform shows why. */
export class GoneError extends FailureError {
  readonly offline: OfflineCause;
  constructor(host: string, offline: OfflineCause) {
    super('LK-3003', { host });
    this.offline = offline;
  }
}

/** Sends with an account's app password, whatever the gate says, and sees to it that nobody waits for the dead. */
export interface AccountSender {
  /**
   * @returns the answer's headers and body, which has to be read or destroyed; `isProof` for the answer to a question of our own
   * that went ahead of it, and says that it need not be sent
   * @throws FailureError LK-0002 for the signal; GoneError when the platform is silent; LK-30xx.
   */
  send(request: Sent): Promise<{ readonly answer: Exchange; readonly isProof: boolean }>;
  /** Asks the platform without credentials whether it is there. */
  look(path: string, timeoutMs: number): Promise<Seen>;
  /** The network has changed: kept connections lead nowhere, and nobody tells. */
  reconnect(): void;
  close(): Promise<void>;
}

/** Slow is not dead: without headers for so long, the platform is asked whether it is there, and again from time to time. */
export const SILENCE_MS = 2500;
const AGAIN_MS = 30_000;

/** Do no more when they are made twice. `PUT` and `DELETE` may meet what somebody else has written in between. */
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
  /** Of before the network changed, with what is still under way there. */
  let retired: StreamingHttp[] = [];
  let underWay = 0;
  /** What waits for headers, and can be asked for once more. */
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

  /** One try. Its watch begins when the request has been sent as a whole. */
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

  /** A kept connection that the server has closed in the meantime is no answer: once more, on another. */
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
      // With a nonce that was good a moment ago: what streamed is gone, and only its mount tool can send it again.
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

/** Looks whether the platform is there when nothing comes from it. */
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
