import { FailureError, type FailureCode } from '../contract/failure.ts';

/** Error codes of Node's sockets, TLS and undici, and what they mean to a user. */
const meanings: readonly (readonly [RegExp, FailureCode])[] = [
  [/^(ENOTFOUND|EAI_AGAIN|EAI_NODATA|EAI_NONAME)$/, 'LK-3001'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL)$/, 'LK-3002'],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/, 'LK-3003'],
  [/^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/, 'LK-3006'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'LK-3007'],
  [/^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_|INVALID_|PATH_LENGTH_)/, 'LK-3005'],
  [/^UND_ERR_RES_EXCEEDED_MAX_SIZE$/, 'LK-3009'],
  [/^(HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)/, 'LK-3010'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_CLOSED|UND_ERR_DESTROYED|EPROTO|ERR_SSL_)/, 'LK-3004'],
];

/** Turns what a request threw into a failure with a code; what it does not know is given back unchanged. */
export function httpFailure(error: unknown, host: string): unknown {
  if (error instanceof FailureError || !(error instanceof Error)) return error;
  for (const code of codesOf(error)) {
    const meaning = meanings.find(([pattern]) => pattern.test(code))?.[1];
    if (meaning !== undefined) return new FailureError(meaning, { host, reason: code }, { cause: error });
  }
  if (error.name === 'TimeoutError') return new FailureError('LK-3003', { host }, { cause: error });
  // undici gives some errors of its parser no code.
  if (error.name === 'HTTPParserError') return new FailureError('LK-3010', { host }, { cause: error });
  // undici's words for a CONNECT that a proxy answered with something other than 200; it has no code of its own.
  if (/proxy response/i.test(error.message)) return new FailureError('LK-3014', { host }, { cause: error });
  return error;
}

/** The codes of an error and of its causes, outermost first; `AggregateError` (happy eyeballs) tells its first. */
function codesOf(error: Error): string[] {
  const codes: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string') codes.push(current.code);
    current = current instanceof AggregateError ? current.errors[0] : current.cause;
  }
  return codes;
}
