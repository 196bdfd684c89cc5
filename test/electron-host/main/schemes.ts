import type * as Electron from 'electron';
import { notImplemented, strict } from '../strict.ts';
import { isReady } from './ready.ts';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

const privileged = new Set<string>();
const handlers = new Map<string, SchemeHandler>();

export const isOwnScheme = (scheme: string): boolean => privileged.has(scheme);
export const handlerOfScheme = (scheme: string): SchemeHandler | undefined => handlers.get(scheme);

/** Own schemes become https origins, which have exactly these properties and not the others. */
function checkPrivileges({ scheme, privileges = {} }: Electron.CustomScheme): void {
  if (privileges.standard !== true || privileges.secure !== true) {
    notImplemented(`a scheme that is not both standard and secure (${scheme})`);
  }
  for (const name of ['bypassCSP', 'allowServiceWorkers', 'allowExtensions'] as const) {
    if (privileges[name] === true) notImplemented(`the privilege ${name} (${scheme})`);
  }
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const scheme of schemes) {
      checkPrivileges(scheme);
      privileged.add(scheme.scheme);
    }
  },
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
    if (!isReady()) throw new Error('protocol module can only be used after app is ready');
    if (!privileged.has(scheme)) notImplemented(`protocol.handle for a scheme that is not privileged (${scheme})`);
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
});
