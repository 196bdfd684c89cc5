import { digestSession } from '../drives/dav-digest.ts';
import type { WebdavChallenge } from '../drives/drive-mapper.ts';
import type { Authorization, Exchange } from '../http/http.ts';
import type { Secret } from '../secrets/secret.ts';

type Answer = Pick<Exchange, 'status' | 'headers'>;

/** Makes the `Authorization` of requests from the app password, with the scheme that the server asks for. */
export interface Signer {
  /**
   * Says which request has to go ahead: `challenge`, without credentials, to get a nonce; or `proof`, to show that the nonce
   * still counts before a body is streamed, which cannot be sent twice.
   */
  needs(isStreamed: boolean): 'challenge' | 'proof' | undefined;
  /**
   * Makes the `Authorization` of one request, at the last moment, since Digest counts every use of a nonce. Undefined while
   * there is no challenge of the server.
   */
  sign(method: string, path: string): Authorization | undefined;
  /**
   * Reads from an answer whether the app password is good or refused. `aged` means that only the nonce was old: it says nothing
   * of the app password, and the request may be sent again.
   */
  read(answer: Answer): 'good' | 'refused' | 'aged';
}

export function signerOf(
  challenge: WebdavChallenge,
  login: string,
  secret: Secret,
  nowMs: () => number = () => performance.now(),
): Signer {
  return challenge.scheme === 'basic' ? basic(login, secret) : digest(login, secret, nowMs);
}

function basic(user: string, secret: Secret): Signer {
  return {
    needs: () => undefined,
    sign: () => ({ kind: 'basic', user, secret }),
    read: ({ status }) => (status === 401 ? 'refused' : 'good'),
  };
}

/** A nonce that was accepted this recently is not asked about again. Servers keep a nonce for a minute and longer. */
const FRESH_MS = 2000;

function digest(login: string, secret: Secret, nowMs: () => number): Signer {
  const session = digestSession(login, secret);
  let takenMs = -Infinity;
  return {
    needs(isStreamed) {
      if (!session.ready()) return 'challenge';
      return isStreamed && nowMs() - takenMs > FRESH_MS ? 'proof' : undefined;
    },
    sign: (method, path) => (session.ready() ? session.answer(method, path) : undefined),
    read(answer) {
      if (answer.status !== 401) {
        takenMs = nowMs();
        return 'good';
      }
      if (!session.accept(answer)) return 'refused';
      takenMs = nowMs(); // The server has just sent a new challenge, so its nonce is fresh.
      return session.stale() ? 'aged' : 'refused';
    },
  };
}
