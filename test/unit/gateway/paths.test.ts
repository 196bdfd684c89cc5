import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drivePaths } from '../../../electron/gateway/paths.ts';

const paths = drivePaths({
  prefix: '/Projekte',
  address: 'https://cloud.example/remote.php/dav/files/J%C3%BCrgen%20M/',
  isOurHost: (host) => host === '127.0.0.1:50001',
});
const root = '/remote.php/dav/files/J%C3%BCrgen%20M';

describe('a path on its way up', () => {
  it.each([
    ['/Projekte', root],
    ['/Projekte/', `${root}/`],
    ['/Projekte?x=1', `${root}?x=1`],
    ['/Projekte/a%20b%2Fc%c3%a9+~(1)', `${root}/a%20b%2Fc%c3%a9+~(1)`],
    ['/Projekte//double/', `${root}//double/`],
    ['/Projekte/...', `${root}/...`],
    ['/Projekte/..a;v=1/%20..%20b/;../100%25/a%252fb', `${root}/..a;v=1/%20..%20b/;../100%25/a%252fb`],
    ['/Projekte/50%2500%20off.txt', `${root}/50%2500%20off.txt`],
    ['/Projekte/a..b/.git?..=/../', `${root}/a..b/.git?..=/../`],
    ['/Projekte/r\u00c3\u00a9sum\u00c3\u00a9', `${root}/r\u00c3\u00a9sum\u00c3\u00a9`],
  ])('is carried byte for byte: %s', (target, path) => {
    expect(paths.up(target)).toBe(path);
  });

  it.each([
    '/',
    '/projekte/',
    '/Projekte2/a',
    '/%50rojekte/',
    'http://127.0.0.1:50001/Projekte/',
    '*',
    '/Projekte/..',
    '/Projekte/.',
    '/Projekte/../Other/',
    '/Projekte/a/%2e%2E/%2e./b',
    '/Projekte/a%2f..%2f..%2fb',
    '/Projekte/a\\..\\b',
    '/Projekte/a%5C..%5cb',
    '/Projekte/a%00b',
    '/Projekte/..%2500b',
    '/Projekte/a/.%252500',
    '/Projekte/..;/b',
    '/Projekte/..;v=1/b',
    '/Projekte/a/..%3Bv/b',
    '/Projekte/%2e%2e;/b',
    '/Projekte/%252e%252e/b',
    '/Projekte/a%252f..%25252Fb',
    '/Projekte/a%255c..%5cb',
    '/Projekte/%c0%ae%C0%AE/b',
    '/Projekte/a%c0%af..%e0%80%afb',
    '/Projekte/..%20/b',
    '/Projekte/.%09',
    '/Projekte/a#b',
  ])('is refused when it leaves its drive, or a server may read it so: %s', (target) => {
    expect(paths.up(target)).toBeUndefined();
  });

  it.each([
    ['/s', '/'],
    ['/s/', '/'],
    ['/s?x=1', '/?x=1'],
    ['/s/a/', '/a/'],
  ])('has a slash also where the drive is a whole server: %s', (target, path) => {
    expect(drivePaths({ prefix: '/s', address: 'https://h/', isOurHost: () => false }).up(target)).toBe(path);
  });

  it('stays below the drive’s folder, whatever is asked for', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2E.', '/', '//', '\\', '%2f', '%5c', '?', '#', 'a', 'é'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const path = paths.up(`/Projekte${parts.join('')}`);
        if (path === undefined) return;
        const { pathname } = new URL(`https://cloud.example${path.replaceAll('\\', '/').replaceAll(/%2f|%5c/gi, '/')}`);
        expect(`${pathname}/`.startsWith(`${root}/`)).toBe(true);
      }),
    );
  });
});

describe('an address on its way up', () => {
  it.each([
    ['http://127.0.0.1:50001/Projekte/new%20name', `https://cloud.example${root}/new%20name`],
    ['HTTP://127.0.0.1:50001/Projekte/a', `https://cloud.example${root}/a`],
    ['/Projekte/a', `https://cloud.example${root}/a`],
    ['http://drive-a@127.0.0.1:50001/Projekte/a', `https://cloud.example${root}/a`], // gvfs
  ])('leads to the platform: %s', (address, there) => {
    expect(paths.upAddress(address)).toBe(there);
  });

  it.each([
    'http://127.0.0.1:50002/Projekte/a',
    'http://127.0.0.1:50001@evil.example/Projekte/a',
    'https://127.0.0.1:50001/Projekte/a',
    'http://cloud.example/Projekte/a',
    '//127.0.0.1:50001/Projekte/a',
    'http://127.0.0.1:50001/Other/a',
    'http://127.0.0.1:50001/Projekte/../Other/a',
    'Projekte/a',
    '',
  ])('is refused on another host or drive: %j', (address) => {
    expect(paths.upAddress(address)).toBeUndefined();
  });
});

describe('an address on its way down', () => {
  it.each([
    [`${root}/a%2Fb`, '/Projekte/a%2Fb'],
    ['/remote.php/dav/files/J%c3%bcrgen%20M/x', '/Projekte/x'],
    ['/remote.php/dav/files/Jürgen M/x', '/Projekte/x'],
    ['/remote.php/dav/files/Ju\u0308rgen%20M/x', '/Projekte/x'],
    [`http://internal:8080${root}/x/`, '/Projekte/x/'],
    [`//${root.slice(1)}/x`, '/Projekte/x'],
    [root, '/Projekte'],
    [`${root}/`, '/Projekte/'],
  ])('is the gateway’s: %s', (address, path) => {
    expect(paths.down(address)).toBe(path);
  });

  it.each(['/remote.php/dav/files/other/x', '/', '', 'x', 'mailto:a@b', `${root}2/x`, `${root}/../other`])(
    'stays as it is outside of the drive’s folder: %j',
    (address) => {
      expect(paths.down(address)).toBeUndefined();
    },
  );

  it('comes back as it went up', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (names) => {
        const target = ['/Projekte', ...names.map(encodeURIComponent)].join('/');
        const path = paths.up(target);
        if (path !== undefined) expect(paths.down(path)).toBe(target);
      }),
    );
  });

  it('of a drive at a server’s root is below it', () => {
    const atRoot = drivePaths({ prefix: '/s', address: 'https://h/', isOurHost: () => false });
    expect([atRoot.up('/s/a'), atRoot.up('/s/'), atRoot.down('/a')]).toEqual(['/a', '/', '/s/a']);
  });
});

describe('a redirect', () => {
  it.each([
    [`${root}/a/`, true],
    [`https://cloud.example${root}/a/`, true],
    [`http://cloud.example${root}/a/`, true],
    [`https://evil.example${root}/a/`, false],
    [`https://cloud.example.evil${root}/a/`, false],
    [`https://cloud.example${root}/a/?x`, false],
    [`https://cloud.example${root}/b/`, false],
    [`https://cloud.example/x${root}/a/`, false],
    [`${root}/a`, false],
    ['', false],
  ])('to %s adds a slash and nothing else: %s', (location, adds) => {
    expect(paths.addsSlash(`${root}/a`, location)).toBe(adds);
  });
});

describe('the answer of a server that does not know the first part of its addresses', () => {
  it.each([
    ['all of it but the folder', `${root}/sub/`, '/J%c3%bcrgen%20M/sub/', '/J%C3%BCrgen%20M/sub/a', '/Projekte/sub/a'],
    [
      'its first name',
      `${root}/sub/`,
      '/dav/files/J%C3%BCrgen%20M/sub',
      'http://x/dav/files/J%C3%BCrgen%20M/sub/a',
      '/Projekte/sub/a',
    ],
    ['all of it', `${root}/`, '/', '/sub/a', '/Projekte/sub/a'],
  ])('has them here: %s', (_what, asked, first, other, there) => {
    const down = paths.downAnswer(asked);
    expect(down(first)).toBe(`/Projekte${asked.slice(root.length, first.endsWith('/') ? undefined : -1)}`);
    expect(down(other)).toBe(there);
  });

  it('is not mistaken for one that lists what is outside', () => {
    const right = paths.downAnswer(`${root}/`);
    expect(right(`${root}/`)).toBe('/Projekte/');
    expect(right('/elsewhere/p')).toBeUndefined();
    const other = paths.downAnswer(`${root}/sub/`);
    expect(other('/other/')).toBeUndefined();
    expect(other('/sub/a')).toBeUndefined();
    expect(paths.downAnswer(`${root}/sub/`)('/')).toBeUndefined();
    const leaving = paths.downAnswer(`${root}/sub/`);
    leaving('/sub/');
    expect(leaving('/sub/../../x')).toBeUndefined();
  });
});

it('shows a path to a person by its names, below the folder', () => {
  expect(paths.shown(`${root}/B%C3%BCro/a%20b%2Fc.txt?v=1`)).toBe('Büro/a b/c.txt');
  expect(paths.shown(`https://cloud.example${root}/%zz`)).toBe('%zz');
});
