import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLabel } from '../../../../../electron/drives/check-label.ts';
import { credentialId } from '../../../../../electron/gateway/visitors.ts';
import { credentialIdOf, isOfTarget, readUnc, uncOf } from '../../../../../electron/os/windows/drives/unc.ts';
import { Secret } from '../../../../../electron/secrets/secret.ts';
import { failureCode } from '../../../../support/failure-code.ts';

const token = 'A'.repeat(43);
const url = 'http://127.0.0.1:51234/x/';
const unc = (label: string): string => uncOf({ url, label }, new Secret(token));

describe('the name of a drive for WebClient', () => {
  it('has port, token and label', () => {
    expect(unc('Büro Köln')).toBe(
      String.raw`\\127.0.0.1@51234\DavWWWRoot\${token}\Büro Köln`.replace('${token}', token),
    );
  });

  it.each(['a/b', 'a\\b', 'a:b', 'a*', 'a?', 'a"', 'a<', 'a>', 'a|', 'ends.', 'ends ', '', 'a\u0007', 'x'.repeat(200)])(
    'is none for %j, which Windows has no name for',
    async (label) => {
      expect(await failureCode(Promise.resolve().then(() => unc(label)))).toBe('LK-5342');
    },
  );

  it('is one for every label that a drive can have, and is read back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' }), (label) => {
        fc.pre(isLabel(label));
        const name = unc(label);
        expect(name.length).toBeLessThan(260);
        const read = readUnc(name);
        expect(read).toEqual({ port: 51_234, token, label });
        expect(read !== undefined && isOfTarget(read, { url, label })).toBe(true);
      }),
    );
  });

  it.each([
    String.raw`\\127.0.0.1@51234\DavWWWRoot`,
    String.raw`\\127.0.0.1@51234\share\x\y`,
    String.raw`\\127.0.0.1@SSL@51234\DavWWWRoot\x\y`,
    String.raw`\\server@51234\DavWWWRoot\x\y`,
    String.raw`\\127.0.0.1@51234\DavWWWRoot\x\y\z`,
    String.raw`\\127.0.0.1@51234\DavWWWRoot\not a token\y`,
    '',
  ])('is not %s', (remote) => {
    expect(readUnc(remote)).toBeUndefined();
  });

  it('is another drive’s with another port or label, or at a platform', () => {
    const read = { port: 51_234, token, label: 'Team' };
    expect(isOfTarget(read, { url: 'http://127.0.0.1:1/x/', label: 'Team' })).toBe(false);
    expect(isOfTarget(read, { url, label: 'Team 2' })).toBe(false);
    expect(isOfTarget(read, { url: 'https://files.example:51234/x/', label: 'Team' })).toBe(false);
    expect(isOfTarget(read, { url: '', label: 'Team' })).toBe(false);
  });

  it('tells its credential as the gateway does', () => {
    expect(credentialIdOf({ token }, 'id')).toBe(credentialId({ login: 'id', throwaway: new Secret(token) }));
  });
});
