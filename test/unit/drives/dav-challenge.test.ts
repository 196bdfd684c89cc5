import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../electron/contract/failure.ts';
import { chooseChallenge, isAnswerable } from '../../../electron/drives/dav-challenge.ts';
import { parseChallenges } from '../../../electron/http/challenges.ts';

describe('the challenges of a 401', () => {
  it.each([
    ['Basic realm="x"', [{ scheme: 'basic', parameters: { realm: 'x' } }]],
    ['BASIC REALM=x', [{ scheme: 'basic', parameters: { realm: 'x' } }]],
    ['Basic realm="a, b=\\"c\\" \\\\ é"', [{ scheme: 'basic', parameters: { realm: 'a, b="c" \\ é' } }]],
    ['Basic realm = "x" , charset="UTF-8"', [{ scheme: 'basic', parameters: { realm: 'x', charset: 'UTF-8' } }]],
    [
      'Negotiate, Digest realm="d", nonce="n==", qop="auth,auth-int", Basic realm="b"',
      [
        { scheme: 'negotiate', parameters: {} },
        { scheme: 'digest', parameters: { realm: 'd', nonce: 'n==', qop: 'auth,auth-int' } },
        { scheme: 'basic', parameters: { realm: 'b' } },
      ],
    ],
    ['Basic', [{ scheme: 'basic', parameters: {} }]],
    ['Basic realm="first", realm="second"', [{ scheme: 'basic', parameters: { realm: 'first' } }]],
    ['', []],
    [' , ,', []],
    ['Basic realm="never closed', [{ scheme: 'basic', parameters: { realm: '' } }]],
  ])('reads %s', (header, challenges) => {
    expect(parseChallenges(header)).toEqual(challenges);
  });

  it.each(['Negotiate YII', 'Bearer realm="x"', 'NTLM', '', undefined])('finds nothing to use in %s', (header) => {
    const choose = (): unknown => chooseChallenge(header, 'host');
    expect(choose).toThrow(expect.toSatisfy((error) => isFailure(error, 'LK-3107')));
  });

  it('prefers basic, which every mapper can do', () => {
    const header = 'Digest realm="d", nonce="n", qop="auth", Basic realm="b"';
    expect(chooseChallenge(header, 'host')).toEqual({ scheme: 'basic', realm: 'b' });
  });

  it('takes a digest that it can answer', () => {
    const header = 'Digest realm="no", nonce="n", algorithm=SHA-512, Digest realm="yes", nonce="n", algorithm=SHA-256';
    expect(chooseChallenge(header, 'host')).toEqual({ scheme: 'digest', realm: 'yes' });
  });

  it.each([
    ['Digest realm="x", nonce="n"', true],
    ['Digest realm="x", nonce="n", qop="auth"', true],
    ['Digest realm="x", nonce="n", qop="auth-int, auth", algorithm=MD5-sess', true],
    ['Digest realm="x", nonce="n", qop="auth-int"', false],
    ['Digest realm="x"', false],
    ['Digest realm="x", nonce="n", algorithm="unknown"', false],
  ])('knows whether it can answer %s', (header, answerable) => {
    expect(parseChallenges(header).map(isAnswerable)).toEqual([answerable]);
  });
});
