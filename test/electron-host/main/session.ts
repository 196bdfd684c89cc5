import type * as Electron from 'electron';
import { theBrowser } from '../chromium/running.ts';
import { HostEmitter } from '../host-emitter.ts';
import { notImplemented, strict } from '../strict.ts';
import { protocol } from './schemes.ts';
import { WebRequest, type AskedRequest } from './web-request.ts';

export type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
export type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;

/** What the app says about permissions; without handlers Electron grants everything. */
export interface PermissionRules {
  readonly request: RequestHandler | null;
  readonly check: CheckHandler | null;
}

export const SESSION_EVENTS = ['will-download'] as const;

export class Session extends HostEmitter {
  readonly #webRequest = new WebRequest();
  readonly #partition: string;
  #context: Promise<string> | undefined;
  /** Windows that show pages of it. */
  #users = 0;
  #rules: PermissionRules = { request: null, check: null };

  /** @param partition of Chromium's own profile when empty, else one in memory */
  constructor(partition: string) {
    super(SESSION_EVENTS);
    this.#partition = partition;
  }

  get protocol(): typeof protocol {
    if (this.#partition !== '') notImplemented('session.protocol of a partition');
    return protocol;
  }

  get webRequest(): WebRequest {
    if (this.#partition === '') notImplemented('Session.webRequest of the default session');
    return this.#webRequest;
  }

  isPersistent(): boolean {
    return this.#partition === '';
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#rules = { ...this.#rules, request: handler };
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#rules = { ...this.#rules, check: handler };
  }

  clearStorageData(): Promise<void> {
    return this.#forget('clearStorageData');
  }

  clearCache(): Promise<void> {
    return this.#forget('clearCache');
  }

  clearAuthCache(): Promise<void> {
    return this.#forget('clearAuthCache');
  }

  clearHostResolverCache(): Promise<void> {
    return this.#forget('clearHostResolverCache');
  }

  closeAllConnections(): Promise<void> {
    return this.#forget('closeAllConnections');
  }

  /** A partition is thrown away as a whole, which is more than each of these asks for. */
  async #forget(name: string): Promise<void> {
    if (this.#partition === '') notImplemented(`Session.${name} of the default session`);
    if (this.#users > 0) notImplemented(`Session.${name} while a window shows a page of it`);
    const context = this.#context;
    this.#context = undefined;
    if (context === undefined) return;
    await theBrowser().browser.cdp.send('Target.disposeBrowserContext', { browserContextId: await context });
  }

  static rulesOf(session: Session): PermissionRules {
    return session.#rules;
  }

  /** Whether the app lets a request of one of its pages through. */
  static allows(session: Session, asked: AskedRequest): boolean {
    return WebRequest.allows(session.#webRequest, asked);
  }

  /** A window of it opens. @returns Chromium's id of the partition; undefined for its own profile */
  static async open(session: Session): Promise<string | undefined> {
    session.#users += 1;
    if (session.#partition === '') return undefined;
    session.#context ??= newContext();
    return await session.#context;
  }

  /** Undefined for Chromium's own profile, and before a window was opened. */
  static contextOf(session: Session): Promise<string> | undefined {
    return session.#context;
  }

  static closed(session: Session): void {
    session.#users -= 1;
  }
}

/** Its downloads are put to the app, too. */
async function newContext(): Promise<string> {
  const { cdp } = theBrowser().browser;
  const { browserContextId } = await cdp.send('Target.createBrowserContext', { disposeOnDetach: true });
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'default', browserContextId, eventsEnabled: true });
  return browserContextId;
}

export const defaultSession = new Session('');
const partitions = new Map<string, Session>();

/** @throws Error for one that is kept on the disk */
function fromPartition(partition: string, { cache }: Electron.FromPartitionOptions = { cache: true }): Session {
  if (partition === '') return defaultSession;
  if (partition.startsWith('persist:') || cache) {
    notImplemented(`session.fromPartition('${partition}') unless in memory and without a cache`);
  }
  return partitionNamed(partition);
}

/** For `webPreferences.partition`. */
export function partitionNamed(partition: string): Session {
  if (partition.startsWith('persist:')) notImplemented(`webPreferences.partition: "${partition}"`);
  const session = partitions.get(partition) ?? new Session(partition);
  partitions.set(partition, session);
  return session;
}

export const session = strict('session', {
  get defaultSession(): Session {
    return defaultSession;
  },
  fromPartition,
});
