import type { Secret } from './secret.ts';

/** The server, account and realm that a network password belongs to. */
export interface NetworkPasswordItem {
  /** The connection's id. */
  readonly id: string;
  readonly server: string;
  /** The TCP port, also when it is the scheme's own, 80 or 443. */
  readonly port: number;
  readonly user: string;
  /** The realm of the server's 401, exactly as the server sends it. */
  readonly realm: string;
}

/** Stores passwords where the desktop itself looks for them when it connects to a server. There is one for each connection. */
export interface NetworkPasswords {
  /**
   * Stores the password, and replaces the connection's own, if there is one.
   * @throws FailureError LK-4001 to LK-4004
   */
  put(item: NetworkPasswordItem, secret: Secret): Promise<void>;
  /**
   * Removes the connection's password. One that is not there is a success.
   * @throws FailureError as `put`
   */
  remove(id: string): Promise<void>;
  has(id: string): Promise<boolean | 'unknown'>;
}
