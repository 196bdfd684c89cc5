import { protocol } from 'electron';
import { appScheme } from './app-origin.ts';
import { serveBundle } from './app-files.ts';

/** To be called before the app is ready. Standard: relative URLs work. Secure: no mixed content, crypto in the page. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }]);
}

/** Serves the page from `folder`. To be called when the app is ready, before the first window. */
export function serveAppScheme(folder: string): void {
  protocol.handle(appScheme, (request) => serveBundle(folder, request));
}
