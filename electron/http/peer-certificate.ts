import type { X509Certificate } from 'node:crypto';
import { chainOf } from './certificate-rules.ts';
import { lookWithoutTrust } from './tls.ts';

/** What a server shows to any client that connects. */
export interface Peer {
  /** The server's own certificate and the others that it sends, each signed by the next. Empty when it shows none. */
  readonly chain: readonly X509Certificate[];
  /** Whether the server wants a certificate of the client. */
  readonly wantsClientCertificate: boolean;
}

const TIMEOUT_MS = 5000;
/** In TLS 1.3 a client hears only after its own handshake that the server missed its certificate. */
const REFUSAL_MS = 100;

/**
 * Looks at the certificates of a server, for the words of a failure. The connection is made for this alone and trusts nobody,
 * so nothing is sent over it.
 * @returns undefined when nothing can be seen: no TLS there
 */
export async function lookAtPeer(url: URL, signal: AbortSignal): Promise<Peer | undefined> {
  if (url.protocol !== 'https:' || signal.aborted) return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const { socket, clientWasAsked } = lookWithoutTrust(host, url.port === '' ? 443 : Number(url.port), TIMEOUT_MS);
  return await new Promise((resolve) => {
    let chain: readonly X509Certificate[] = [];
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      const wantsClientCertificate = clientWasAsked();
      socket.destroy();
      resolve(chain.length === 0 && !wantsClientCertificate ? undefined : { chain, wantsClientCertificate });
    };
    let timer = setTimeout(end, TIMEOUT_MS);
    signal.addEventListener('abort', end, { once: true });
    socket.once('secureConnect', () => {
      chain = chainOf(socket.getPeerCertificate(true));
      clearTimeout(timer);
      timer = setTimeout(end, clientWasAsked() ? 0 : REFUSAL_MS);
    });
    socket.on('error', end);
    socket.once('close', end);
  });
}
