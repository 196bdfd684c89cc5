import { connect } from 'node:tls';
import { isIP } from 'node:net';
import { isLoopback } from './address.ts';
import { proxiesOf } from './proxy.ts';

export interface PeerCertificate {
  /** Organisation or common name of who signed it. */
  readonly issuer?: string;
  /** ISO 8601: its last day. */
  readonly until?: string;
}

const TIMEOUT_MS = 5000;

/**
 * What a certificate says that was not trusted, for the words of the failure. The connection is made for this alone: it
 * trusts nobody, so nothing is sent over it, and it ends when the certificate is there. Undefined when there is none, or a
 * proxy stands in between.
 */
export async function peerCertificate(url: URL): Promise<PeerCertificate | undefined> {
  if (url.protocol !== 'https:') return undefined;
  if (!isLoopback(url.hostname) && proxiesOf(process.env).httpsProxy !== undefined) return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return await new Promise((resolve) => {
    const socket = connect({
      ...{ host, port: Number(url.port === '' ? '443' : url.port), timeout: TIMEOUT_MS },
      ...(isIP(host) === 0 ? { servername: host } : {}),
      rejectUnauthorized: false,
    });
    const end = (found: PeerCertificate | undefined): void => {
      socket.destroy();
      resolve(found);
    };
    socket.once('secureConnect', () => {
      const { issuer, valid_to: validTo } = socket.getPeerCertificate();
      end({ ...issuerOf(issuer), ...untilOf(validTo) });
    });
    socket.once('timeout', () => {
      end(undefined);
    });
    socket.once('error', () => {
      end(undefined);
    });
  });
}

type Issuer = Readonly<Record<string, string | readonly string[] | undefined>> | undefined;

function issuerOf(issuer: Issuer): Pick<PeerCertificate, 'issuer'> {
  const name = [issuer?.['O'], issuer?.['CN']].flat().find((each) => typeof each === 'string' && each !== '');
  return name === undefined ? {} : { issuer: name.replaceAll(/\p{C}/gu, '').slice(0, 80) };
}

function untilOf(validTo: string | undefined): Pick<PeerCertificate, 'until'> {
  const at = Date.parse(validTo ?? '');
  return Number.isNaN(at) ? {} : { until: new Date(at).toISOString() };
}
