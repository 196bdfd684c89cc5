import { describe, expect, it } from 'vitest';
import { projectFiles, projectText } from '../support/project-files.ts';

const sources = projectFiles('electron').filter((file) => file.endsWith('.ts'));

/** Where a text stands in the program, and how often. */
function uses(pattern: RegExp): Record<string, number> {
  const counted = sources.map((file) => [file, projectText(file).match(pattern)?.length ?? 0] as const);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

describe('how TLS is spoken is said in one place', () => {
  it('connections and what they trust', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(uses(/\bcreateSecureContext\(|\brejectUnauthorized\b.*,$/gm)).toEqual({ 'electron/http/tls.ts': 3 });
    expect(Object.keys(uses(/\bfrom 'node:(tls|https|http2)'/g)).toSorted()).toEqual([
      'electron/http/certificate-rules.ts',
      'electron/http/tls.ts',
      'electron/http/trust.ts',
    ]);
  });

  it('of which one takes any certificate, for a look, and the others say that they do not', () => {
    expect(uses(/\brejectUnauthorized: (?!true\b)/g)).toEqual({ 'electron/http/tls.ts': 1 });
    expect(uses(/\blookWithoutTrust\(/g)).toEqual({
      'electron/http/tls.ts': 1,
      'electron/http/peer-certificate.ts': 1,
    });
  });

  it('and nothing asks Node’s environment or Chromium to be less strict', () => {
    expect(
      uses(/NODE_TLS_REJECT_UNAUTHORIZED'?\] ?=|setDefaultCACertificates|DEFAULT_(CIPHERS|MIN_VERSION) ?=/g),
    ).toEqual({});
    expect(uses(/setCertificateVerifyProc|'certificate-error'|insecureHTTPParser: true/g)).toEqual({});
  });
});
