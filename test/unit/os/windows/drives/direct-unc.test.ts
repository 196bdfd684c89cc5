import { describe, expect, it } from 'vitest';
import { directUncs, knownDirectUncs } from '../../../../../electron/os/windows/drives/direct-unc.ts';
import { FailureError } from '../../../../../electron/contract/failure.ts';

const uncsOf = (url: string): readonly string[] => directUncs({ url, label: 'Drive' });

describe('the name of a platform’s folder in Windows', () => {
  it.each([
    ['https://files.example.com/dav/', String.raw`\\files.example.com@SSL\DavWWWRoot\dav`],
    ['https://files.example.com/', String.raw`\\files.example.com@SSL\DavWWWRoot`],
    ['https://files.example.com:8443/a/b/', String.raw`\\files.example.com@SSL@8443\DavWWWRoot\a\b`],
    ['https://files.example.com/B%C3%BCro%20K%C3%B6ln/', String.raw`\\files.example.com@SSL\DavWWWRoot\Büro Köln`],
    ['https://[2001:db8::1]/dav/', String.raw`\\2001-db8--1.ipv6-literal.net@SSL\DavWWWRoot\dav`],
    ['http://127.0.0.1:8080/dav/', String.raw`\\127.0.0.1@8080\DavWWWRoot\dav`],
  ])('of %s is %s', (url, unc) => {
    expect(uncsOf(url)[0]).toBe(unc);
  });

  it('has a second form for a server with its usual port, which can have a login of its own', () => {
    expect(uncsOf('https://files.example.com/dav/')).toEqual([
      String.raw`\\files.example.com@SSL\DavWWWRoot\dav`,
      String.raw`\\files.example.com@SSL@443\DavWWWRoot\dav`,
    ]);
    expect(uncsOf('https://files.example.com:8443/dav/')).toHaveLength(1);
  });

  it.each([
    ['a character that Windows has not in names', 'https://x.example.com/a%3Ab/'],
    ['a name that ends with a dot', 'https://x.example.com/a./b/'],
    ['more than Windows takes', `https://x.example.com/${'long/'.repeat(60)}`],
    ['what cannot be decoded', 'https://x.example.com/%ff/'],
  ])('does not exist for %s', (_what, url) => {
    expect(() => uncsOf(url)).toThrow(new FailureError('LK-5342', { label: 'Drive' }));
    expect(knownDirectUncs({ url, label: 'Drive' })).toEqual([]);
  });
});
