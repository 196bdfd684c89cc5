import { digestSession } from '../drives/dav-digest.ts';
import type { WebdavChallenge } from '../drives/drive-mapper.ts';
import type { Authorization, Exchange } from '../http/http.ts';
import type { Secret } from '../secrets/secret.ts';

type Answer = Pick<Exchange, 'status' | 'headers'>;

/** Puts the app password to requests, in the way that the server asks for. */
export interface Signer {
  /**
   * What has to be asked first: for a challenge, without credentials; or for a proof that the nonce still counts, since a body
   * that streams cannot be sent twice.
   */
  needs(isStreamed: boolean): 'challenge' | 'proof' | undefined;
  /** Made at the last moment: each answer to a challenge counts. Undefined where the server has made none. */
  sign(method: string, path: string): Authorization | undefined;
  /** Takes what an answer says of the credential; `aged` says nothing of it, and that the request may be sent again. */
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

/** Servers keep a nonce for a minute and longer; one that has just been taken is not refused a moment later. */
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
      takenMs = nowMs(); // the challenge is new
      return session.stale() ? 'aged' : 'refused';
    },
  };
}
