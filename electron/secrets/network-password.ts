import type { Secret } from './secret.ts';

/** For which server, account and realm a password is. */
export interface NetworkPasswordItem {
  /** The connection's id. */
  readonly id: string;
  readonly server: string;
  /** Also when it is the scheme's own, 80 or 443. */
  readonly port: number;
  readonly user: string;
  /** From the server's 401, to the letter. */
  readonly realm: string;
}

/** Passwords where the desktop itself looks for them when it connects to a server: one for each connection. */
export interface NetworkPasswords {
  /** Over the one that the connection has, if any. @throws FailureError LK-4001 to LK-4004. */
  put(item: NetworkPasswordItem, secret: Secret): Promise<void>;
  /** Removing what is not there is a success. @throws as `put`. */
  remove(id: string): Promise<void>;
  has(id: string): Promise<boolean | 'unknown'>;
}
