import { omitUndefined } from '../contract/omit-undefined.ts';
import { FailureError, type FailureCode } from '../contract/failure.ts';
import { CertificateFaultError, type CertificateFault } from './certificate-rules.ts';

/** What the error codes of Node's sockets, TLS and undici mean to a user. The first pattern that fits counts. */
const meanings: readonly (readonly [RegExp, FailureCode])[] = [
  [/^(ENOTFOUND|EAI_AGAIN|EAI_NODATA|EAI_NONAME)$/, 'LK-3001'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL)$/, 'LK-3002'],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/, 'LK-3003'],
  [/^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/, 'LK-3006'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'LK-3007'],
  [/^(ERR_SSL_)?((EE|CA)_KEY_TOO_SMALL|CA_MD_TOO_WEAK)$/, 'LK-3019'],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_UNTRUSTED|CERT_SIGNATURE_FAILURE)/,
    'LK-3005',
  ],
  [/^(CERT_|INVALID_|PATH_LENGTH_|ERR_TLS_CERT_)/, 'LK-3020'],
  // These alerts come from the server and are about a certificate of the client.
  [/_ALERT_((BAD|NO|UNSUPPORTED)_CERTIFICATE|CERTIFICATE_\w+|UNKNOWN_CA|ACCESS_DENIED)$/, 'LK-3021'],
  [/_ALERT_NO_APPLICATION_PROTOCOL$/, 'LK-3023'],
  [/^(ERR_SSL_|EPROTO$)/, 'LK-3022'],
  [/^UND_ERR_RES_EXCEEDED_MAX_SIZE$/, 'LK-3009'],
  [
    /^(HPE_|Z_|ERR__ERROR_FORMAT|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_BAD_REQUEST)/,
    'LK-3010',
  ],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_CLOSED|UND_ERR_DESTROYED)/, 'LK-3004'],
];

const certificateFaults: Readonly<Record<CertificateFault, FailureCode>> = {
  'common-name-only': 'LK-3018',
  'weak-key': 'LK-3019',
  'weak-signature': 'LK-3019',
};

/** Turns an error of a request into a failure with a code. An unknown error is returned unchanged. */
export function httpFailure(error: unknown, host: string): unknown {
  if (error instanceof FailureError || !(error instanceof Error)) return error;
  const failure = (code: FailureCode, reason?: string): FailureError =>
    new FailureError(code, { host, ...omitUndefined({ reason }) }, { cause: error });
  for (const each of causesOf(error)) {
    if (each instanceof CertificateFaultError) return failure(certificateFaults[each.fault], each.fault);
    const code = codeOf(each);
    if (code === undefined) continue;
    // undici's errors for a reply that nobody asked for (100), and for statuses that it does not expect (000, 101).
    if (code === 'ERR_ASSERTION' || each.message === 'bad response') return failure('LK-3010', code);
    if (code === 'UNSPECIFIED') return failure(unnamed(each.message), each.message.slice(0, 80));
    const meaning = meanings.find(([pattern]) => pattern.test(code))?.[1];
    if (meaning !== undefined) return failure(meaning, code);
  }
  if (error.name === 'TimeoutError') return failure('LK-3003');
  // undici gives the errors of its parser no code.
  if (error.name === 'HTTPParserError') return failure(isHttp2(error) ? 'LK-3023' : 'LK-3010');
  // undici has no code for a CONNECT that a proxy answered with something other than 200, only these words.
  const refusal = /proxy response \((\d{3})\)/i.exec(error.message);
  if (refusal !== null) return new FailureError('LK-3014', { host, status: Number(refusal[1]) }, { cause: error });
  return error;
}

/** Tells whether undici's parser stumbled over the beginning of HTTP/2: a SETTINGS frame (RFC 9113, 3.4 and 4.1). */
function isHttp2(error: Error): boolean {
  return 'data' in error && typeof error.data === 'string' && /^\0\0.\x04[\0\x01]\0\0\0\0/s.test(error.data);
}

/**
 * Returns the failure for a verdict on a chain for which Node has no code, by the library's words: weak keys, name constraints,
 * policies.
 */
function unnamed(words: string): FailureCode {
  return /too (weak|small)/i.test(words) ? 'LK-3019' : 'LK-3020';
}

/** TLS alerts (RFC 8446, 6) that a server sends when it misses a certificate of the client, or a common protocol. */
const clientCertificateAlerts: readonly number[] = [41, 42, 43, 44, 45, 46, 48, 49, 116];
const NO_APPLICATION_PROTOCOL = 120;

function codeOf(error: Error): string | undefined {
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  if (error.code !== 'EPROTO') return error.code;
  // When an alert is noticed during a write, only the library's words contain it.
  const alert = Number(/SSL alert number (\d{1,3})\b/.exec(error.message)?.[1]);
  if (clientCertificateAlerts.includes(alert)) return 'ERR_SSL_ALERT_CERTIFICATE_REQUIRED';
  return alert === NO_APPLICATION_PROTOCOL ? 'ERR_SSL_ALERT_NO_APPLICATION_PROTOCOL' : error.code;
}

/** Lists an error and its causes, outermost first. Of an `AggregateError` (happy eyeballs) only the first error counts. */
function causesOf(error: Error): Error[] {
  const causes: Error[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    causes.push(current);
    current = current instanceof AggregateError ? current.errors[0] : current.cause;
  }
  return causes;
}
