/** The part of Electron's WebFrameMain that trust depends on. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: SenderFrame | null;
}

/**
 * Tells whether a message comes from the top frame of our own page. A sub-frame is in the same window, but is not trusted.
 * @param appOrigin scheme and host, e.g. `latchkey-app://bundle`
 */
export function isTrusted(frame: SenderFrame | null | undefined, appOrigin: string): boolean {
  if (frame === null || frame === undefined || frame.parent !== null) return false;
  return originOf(frame.url) === appOrigin;
}

/** Writes the origin as scheme and host, because `URL.origin` is the text "null" for every scheme outside the web's own. */
function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, username, password } = new URL(url);
  return username === '' && password === '' ? `${protocol}//${host}` : undefined;
}
