import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import { httpFailure } from '../../../electron/http/http-failure.ts';

const withCode = (code: string, cause?: unknown): Error => Object.assign(new Error('x', { cause }), { code });

describe('what a request threw', () => {
  it.each([
    ['ENOTFOUND', 'LK-3001'],
    ['EAI_AGAIN', 'LK-3001'],
    ['ECONNREFUSED', 'LK-3002'],
    ['EHOSTUNREACH', 'LK-3002'],
    ['ENETUNREACH', 'LK-3002'],
    ['ETIMEDOUT', 'LK-3003'],
    ['UND_ERR_CONNECT_TIMEOUT', 'LK-3003'],
    ['UND_ERR_HEADERS_TIMEOUT', 'LK-3003'],
    ['UND_ERR_BODY_TIMEOUT', 'LK-3003'],
    ['ECONNRESET', 'LK-3004'],
    ['EPIPE', 'LK-3004'],
    ['UND_ERR_SOCKET', 'LK-3004'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'LK-3022'],
    ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'LK-3022'],
    ['EPROTO', 'LK-3022'],
    ['ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL', 'LK-3023'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'LK-3021'],
    ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', 'LK-3021'],
    ['CERT_SIGNATURE_FAILURE', 'LK-3005'],
    ['CA_MD_TOO_WEAK', 'LK-3019'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'LK-3005'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'LK-3005'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'LK-3005'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'LK-3005'],
    ['CERT_UNTRUSTED', 'LK-3005'],
    ['CERT_REVOKED', 'LK-3020'],
    ['INVALID_CA', 'LK-3020'],
    ['INVALID_PURPOSE', 'LK-3020'],
    ['PATH_LENGTH_EXCEEDED', 'LK-3020'],
    ['CERT_HAS_EXPIRED', 'LK-3006'],
    ['CERT_NOT_YET_VALID', 'LK-3006'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'LK-3007'],
    ['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'LK-3009'],
    ['HPE_INVALID_CONSTANT', 'LK-3010'],
    ['UND_ERR_HEADERS_OVERFLOW', 'LK-3010'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'LK-3010'],
  ])('with %s is %s, of that host', (reason, code) => {
    const error = withCode(reason);
    const failure = httpFailure(error, 'a.example');
    expect(failure).toMatchObject({ failure: { code, details: { host: 'a.example', reason } }, cause: error });
  });

  it('is found in the cause', () => {
    expect(httpFailure(new TypeError('failed', { cause: withCode('ECONNRESET') }), 'h')).toMatchObject({
      failure: { code: 'LK-3004' },
    });
  });

  it('is found where several addresses of a host were tried', () => {
    const all = new AggregateError([withCode('ECONNREFUSED'), withCode('ENETUNREACH')]);
    expect(httpFailure(all, 'h')).toMatchObject({ failure: { code: 'LK-3002' } });
  });

  it('does not go round in circles', () => {
    const error = new Error('round');
    error.cause = error;
    expect(httpFailure(error, 'h')).toBe(error);
  });

  it('is the time when that ran out', () => {
    expect(httpFailure(new DOMException('x', 'TimeoutError'), 'h')).toMatchObject({ failure: { code: 'LK-3003' } });
  });

  it.each([new FailureError('LK-3008'), new Error('unknown'), withCode('ENEW'), 'text', undefined])(
    'is given back when it is nothing that is known: %s',
    (error) => {
      expect(httpFailure(error, 'h')).toBe(error);
    },
  );
});
