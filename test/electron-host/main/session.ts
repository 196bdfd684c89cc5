import type * as Electron from 'electron';
import { HostEmitter } from '../host-emitter.ts';
import { notImplemented, strict } from '../strict.ts';
import { protocol } from './schemes.ts';

export type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
export type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;

/** What the app says about permissions; without handlers Electron grants everything. */
export interface PermissionRules {
  readonly request: RequestHandler | null;
  readonly check: CheckHandler | null;
}

export const SESSION_EVENTS = ['will-download'] as const;

let rules: PermissionRules = { request: null, check: null };
export const permissionRules = (): PermissionRules => rules;

export class Session extends HostEmitter {
  constructor() {
    super(SESSION_EVENTS);
  }

  get protocol(): typeof protocol {
    return protocol;
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    rules = { ...rules, request: handler };
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    rules = { ...rules, check: handler };
  }
}

export const defaultSession = new Session();

export const session = strict('session', {
  get defaultSession(): Session {
    return defaultSession;
  },
  fromPartition: (partition: string): Session => notImplemented(`session.fromPartition('${partition}')`),
});
