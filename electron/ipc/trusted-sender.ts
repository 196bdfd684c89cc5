/** Trust depends on this much of Electron's WebFrameMain. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: SenderFrame | null;
}

/**
 * Whether a message comes from the top frame of our own page. A sub-frame shares the window, not our trust.
 * @param appOrigin scheme and host, e.g. `latchkey-app://bundle`
 */
export function isTrusted(frame: SenderFrame | null | undefined, appOrigin: string): boolean {
  if (frame === null || frame === undefined || frame.parent !== null) return false;
  return originOf(frame.url) === appOrigin;
}

/** Spelled out: `URL.origin` is the text "null" for every scheme that is not one of the web's own. */
function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, username, password } = new URL(url);
  return username === '' && password === '' ? `${protocol}//${host}` : undefined;
}
