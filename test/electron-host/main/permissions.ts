import type { Cdp } from '../chromium/cdp.ts';
import { fromInternal } from '../chromium/own-origin.ts';
import { Session, type PermissionRules, type RequestHandler } from './session.ts';
import type { WebContents } from './web-contents.ts';

type Permission = Parameters<RequestHandler>[1];

/** Electron's permissions and the names that Chromium's protocol has for them; it cannot set the others. */
const PERMISSIONS: readonly (readonly [Permission, readonly string[]])[] = [
  ['notifications', ['notifications']],
  ['geolocation', ['geolocation']],
  ['media', ['camera', 'microphone']],
  ['clipboard-read', ['clipboard-read']],
  ['clipboard-sanitized-write', ['clipboard-write']],
  ['midi', ['midi']],
  ['idle-detection', ['idle-detection']],
  ['window-management', ['window-management']],
  ['storage-access', ['storage-access']],
];

/** Rules that have been applied, by partition and origin: they change rarely, and every document would cost ten calls. */
const applied = new Map<string, PermissionRules>();

/**
 * Asks the app about each permission before a document is loaded, and has Chromium keep to it: there is no hook at the
 * moment when a page asks.
 * @param url Chromium's
 */
export async function applyPermissions(cdp: Cdp, contents: WebContents, url: string): Promise<void> {
  const rules = Session.rulesOf(contents.session);
  const contextId = await Session.contextOf(contents.session);
  const { origin } = new URL(url);
  const where = `${contextId ?? ''} ${origin}`;
  if (origin === 'null' || applied.get(where) === rules) return;
  applied.set(where, rules);
  const context = contextId === undefined ? {} : { browserContextId: contextId };
  const requestingUrl = fromInternal(url);
  const settings = PERMISSIONS.flatMap(([permission, names]) => {
    const setting = isGranted(rules, contents, permission, requestingUrl) ? 'granted' : 'denied';
    return names.map((name) =>
      cdp.send('Browser.setPermission', { permission: { name }, setting, origin, ...context }),
    );
  });
  await Promise.all(settings);
}

/** A request is granted only if the app says so at once; on Electron it could also take its time. */
function isGranted(rules: PermissionRules, contents: WebContents, permission: Permission, url: string): boolean {
  // The app's handlers are written for Electron's own objects, of which these are a part.
  const webContents = contents as unknown as Parameters<RequestHandler>[0];
  const details = { requestingUrl: url, isMainFrame: true };
  let granted = rules.request === null;
  rules.request?.(
    webContents,
    permission,
    (answer) => {
      granted = answer;
    },
    details,
  );
  const { protocol, host } = new URL(url); // its `origin` is "null" for own schemes
  return granted && (rules.check?.(webContents, permission, `${protocol}//${host}/`, details) ?? true);
}
