import type { Secret } from './secret.ts';

/** A network password belongs to a server, an account and a realm. */
export interface NetworkPasswordItem {
  /** The connection's id. */
  readonly id: string;
  readonly server: string;
  /** TCP port, also when the port is the scheme's own, 80 or 443. */
  readonly port: number;
  readonly user: string;
  /** Realm of the server's 401, to the letter. */
  readonly realm: string;
}

/** Network passwords lie where the desktop itself looks for them when it connects to a server: one for each connection. */
export interface NetworkPasswords {
  /** Stores the password in the place of the connection's own, if any. @throws FailureError LK-4001 to LK-4004. */
  put(item: NetworkPasswordItem, secret: Secret): Promise<void>;
  /** Removing what is not there is a success. @throws as `put`. */
  remove(id: string): Promise<void>;
  has(id: string): Promise<boolean | 'unknown'>;
}
