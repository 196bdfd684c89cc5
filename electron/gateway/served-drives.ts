import { omitUndefined } from '../contract/omit-undefined.ts';
import type { StreamingHttp } from '../http/http.ts';
import type { Secret } from '../secrets/secret.ts';
import { Account } from './account.ts';
import { isSameAccount, type Credential } from './credential.ts';
import type { GatewayEvent, ServedDrive, TrafficState } from './gateway.ts';
import { below, drivePaths, type DrivePaths } from './paths.ts';
import { credentialDigest, findByToken, isOwnHost, tokenDigest, type CredentialDigest } from './visitors.ts';

/** A drive as it is served now. Its account changes when it gets another app password. */
export interface Served {
  readonly drive: ServedDrive;
  readonly paths: DrivePaths;
  /** The path at the gateway below which its mount tool finds the drive. With the token, where the token is in the path. */
  readonly prefix: string;
  /** The path of the drive's folder on the platform. */
  readonly root: string;
  /** The digest of the credential that its mount tool shows in a header. */
  readonly credential?: CredentialDigest;
  /** The digest of the token that its mount tool shows in the path. */
  readonly token?: CredentialDigest;
  /** Undefined while the drive's app password is not known. */
  account: Account | undefined;
  /** Whether the platform refuses the drive's app password. This can be known while the app password itself is not. */
  isRefused: boolean;
}

/** One request of a drive, from its admission until the mount tool has the answer. */
export interface Going {
  readonly served: Served;
  readonly stop: AbortController;
  /** The account whose app password the request is sent with, or waits to be sent with. */
  account: Account | undefined;
}

export interface ServedDrivesOptions {
  readonly port: number;
  readonly http: (caFile: string | undefined) => StreamingHttp;
  readonly now: () => number;
  readonly tell: (event: GatewayEvent) => void;
}

/** Keeps the drives that are served, their accounts, and the requests that are under way. */
export class ServedDrives {
  readonly #options: ServedDrivesOptions;
  readonly #drives = new Map<string, Served>();
  /** The drives by prefix, without those that are found by their token. */
  readonly #byPrefix = new Map<string, Served>();
  readonly #accounts = new Set<Account>();
  readonly #going = new Set<Going>();
  readonly #waiting = new Set<() => void>();

  constructor(options: ServedDrivesOptions) {
    this.#options = options;
  }

  serve(drive: ServedDrive, secret: Secret | undefined, isRefused = false): void {
    const { address, credential, credentialIn, id } = drive;
    const before = this.#drives.get(id);
    if (before !== undefined) this.#byPrefix.delete(before.prefix);
    const inPath = credentialIn === 'path';
    const prefix = inPath ? `/${credential?.throwaway.use((text) => text) ?? ''}${drive.prefix}` : drive.prefix;
    const isOurHost = (host: string): boolean => isOwnHost(host, this.#options.port);
    const served: Served = {
      ...{
        drive,
        prefix,
        paths: drivePaths({ prefix, isDecoded: hasLabel(prefix), address, isOurHost }),
        root: new URL(address).pathname,
        account: undefined,
        isRefused,
      },
      ...omitUndefined({
        credential:
          credential === undefined || inPath ? undefined : credentialDigest(credential.login, credential.throwaway),
        token: credential !== undefined && inPath ? tokenDigest(credential.throwaway) : undefined,
      }),
    };
    this.#drives.set(id, served);
    if (!inPath) this.#byPrefix.set(prefix, served);
    if (secret !== undefined) served.account = this.#accountFor(served, secret, before?.account);
    if (isRefused) served.account?.refuse();
    if (served.account !== before?.account) before?.account?.wake();
    this.#tellState(served);
    this.#release();
  }

  async password(id: string, secret: Secret): Promise<void> {
    const served = this.#drives.get(id);
    if (served === undefined) return;
    const before = served.account;
    served.isRefused = false;
    served.account = this.#accountFor(served, secret, before);
    served.account.accept();
    if (served.account === before) return;
    this.#tellState(served);
    before?.wake();
    await this.#until(() =>
      [...this.#going].every(({ served: of, account }) => of.drive.id !== id || account !== before),
    );
    this.#release();
  }

  refuse(id: string): void {
    const served = this.#drives.get(id);
    if (served === undefined) return;
    served.isRefused = true;
    if (served.account === undefined) this.#tellState(served);
    else served.account.refuse();
  }

  async hold(id: string, ms: number): Promise<void> {
    await this.#drives.get(id)?.account?.hold(ms);
  }

  async drop(id: string): Promise<void> {
    const served = this.#drives.get(id);
    if (served === undefined) return;
    this.#drives.delete(id);
    this.#byPrefix.delete(served.prefix);
    const ofDrive = (): Going[] => [...this.#going].filter((going) => going.served.drive.id === id);
    for (const { stop } of ofDrive()) stop.abort();
    await this.#until(() => ofDrive().length === 0);
    this.#release();
  }

  state(id: string): TrafficState | undefined {
    const served = this.#drives.get(id);
    return served === undefined ? undefined : stateOf(served);
  }

  /** Finds the drive that a target is in; `above` when the target is a path from which drives can be reached. */
  find(target: string): Served | 'above' | undefined {
    const [, first = '', second = ''] = /^(\/[^/?]*)(\/[^/?]*)?/.exec(target) ?? [];
    const served = this.#byPrefix.get(first + second) ?? this.#byPrefix.get(first) ?? this.#inOtherLetters(target);
    if (served !== undefined) return served;
    const path = (target.split('?', 1)[0] ?? '').replace(/\/$/, '');
    const byToken = findByToken(this.#drives.values(), first.slice(1));
    if (byToken.length > 0) {
      return path === first ? 'above' : byToken.find(({ prefix }) => below(prefix, target, true) !== undefined);
    }
    return path === '' || [...this.#byPrefix.keys()].some((prefix) => prefix.startsWith(`${path}/`))
      ? 'above'
      : undefined;
  }

  /** Finds a drive whose prefix the mount tool has encoded in another way than the gateway does. */
  #inOtherLetters(target: string): Served | undefined {
    return [...this.#byPrefix].find(([prefix]) => hasLabel(prefix) && below(prefix, target, true) !== undefined)?.[1];
  }

  begin(served: Served): Going {
    const going: Going = { served, stop: new AbortController(), account: served.account };
    this.#going.add(going);
    return going;
  }

  isStill({ served, account }: Going): boolean {
    return this.#drives.get(served.drive.id)?.account === account;
  }

  /** Moves a request on to the account that its drive has now. */
  move(going: Going): void {
    going.account = this.#drives.get(going.served.drive.id)?.account;
    this.#changed();
  }

  end(going: Going): void {
    this.#going.delete(going);
    this.#changed();
  }

  /** Settles when no request is under way. */
  idle(): Promise<void> {
    return this.#until(() => this.#going.size === 0);
  }

  networkChanged(): void {
    for (const account of this.#accounts) account.networkChanged();
  }

  async close(): Promise<void> {
    for (const { stop } of this.#going) stop.abort();
    await Promise.all([...this.#accounts].map((account) => account.close()));
    this.#accounts.clear();
  }

  #accountFor({ drive, root }: Served, secret: Secret, before: Account | undefined): Account {
    const { address, login, challenge, caFile } = drive;
    const { origin } = new URL(address);
    const credential: Credential = { origin, login, challenge, secret, ...omitUndefined({ caFile }) };
    const known = [...this.#accounts].find((one) => isSameAccount(one.credential, credential));
    if (known !== undefined) return known;
    // A new account inherits the state of the one before only when the server is the same: what is known of another server says
    // nothing.
    const isRenewed = before?.credential.origin === origin;
    const account: Account = new Account({
      ...{ credential, root, now: this.#options.now, connect: () => this.#options.http(caFile) },
      onState: () => {
        for (const served of this.#drives.values()) if (served.account === account) this.#tellState(served);
      },
      ...omitUndefined({ before: isRenewed ? before : undefined }),
    });
    this.#accounts.add(account);
    return account;
  }

  #tellState(served: Served): void {
    this.#options.tell({ type: 'state', drive: served.drive.id, state: stateOf(served) });
  }

  #until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  #changed(): void {
    this.#release();
    for (const look of [...this.#waiting]) look();
  }

  /** Closes the accounts that no drive and no request uses any more. */
  #release(): void {
    const used = new Set([...this.#drives.values(), ...this.#going].map(({ account }) => account));
    for (const account of this.#accounts) {
      if (used.has(account)) continue;
      this.#accounts.delete(account);
      account.close().catch(() => undefined);
    }
  }
}

/**
 * Tells whether a drive is served with its label as the last name. Mount tools decode such a name and may encode it
 * differently.
 */
const hasLabel = (prefix: string): boolean => prefix.includes('/', 1);

export function stateOf({ account, isRefused }: Served): TrafficState {
  return account === undefined ? { at: isRefused ? 'refused' : 'locked' } : account.state;
}
