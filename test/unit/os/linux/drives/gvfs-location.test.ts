import { describe, expect, it } from 'vitest';
import {
  covers,
  gvfsFolder,
  gvfsLocation,
  gvfsPlaces,
  gvfsUri,
  insideOf,
} from '../../../../../electron/os/linux/drives/gvfs-location.ts';

const at = (url: string, login = 'alice') => gvfsLocation({ url, login });

describe('a WebDAV location in the terms of gvfs', () => {
  it('leaves out the port when it is the one of the scheme', () => {
    expect(at('https://files.example/webdav/').items).toEqual({
      type: 'dav',
      host: 'files.example',
      ssl: 'true',
      user: 'alice',
    });
    expect(at('http://127.0.0.1:8080/').items).toMatchObject({ port: '8080', ssl: 'false' });
  });

  it('has a decoded path without a slash at the end', () => {
    expect(at('https://h/with%20space/%C3%A9/').path).toBe('/with space/é');
    expect(at('https://h/').path).toBe('/');
    expect(at('https://h/%ff/').path).toBe('/%ff');
  });

  // Each of these was seen below gvfs's folder on Debian 12.
  it.each([
    ['alice', '/dav/', 'user=alice,prefix=%2Fdav'],
    ['bob@example.com', '/dav/', 'user=bob%40example.com,prefix=%2Fdav'],
    ['DOM\\carl', '/with%20space%20%C3%A9/', 'user=DOM%5Ccarl,prefix=%2Fwith%20space%20é'],
    ["o'neil", '/dav/', "user=o'neil,prefix=%2Fdav"],
    ['a+b=c', '/dav/', 'user=a+b%3Dc,prefix=%2Fdav'],
    ['a~b!c', '/dav/', 'user=a~b%21c,prefix=%2Fdav'],
    ['a(b)', '/dav/', 'user=a(b),prefix=%2Fdav'],
    ['a"b', '/dav/', 'user=a%22b,prefix=%2Fdav'],
    ['a,b', '/dav/', 'user=a%2Cb,prefix=%2Fdav'],
  ])('shows under the name that gvfs gives it, for %s', (login, path, rest) => {
    expect(gvfsPlaces(at(`http://127.0.0.1:8080${path}`, login))[0]).toBe(
      `dav:host=127.0.0.1,port=8080,ssl=false,${rest}`,
    );
  });

  it('may show inside the mount of a folder above', () => {
    expect(gvfsPlaces(at('https://h/a/b/'))).toEqual([
      'dav:host=h,ssl=true,user=alice,prefix=%2Fa%2Fb',
      'dav:host=h,ssl=true,user=alice,prefix=%2Fa/b',
      'dav:host=h,ssl=true,user=alice/a/b',
    ]);
  });

  it('is covered by mounts of the same server and user, at its folder or above', () => {
    const wanted = at('https://h/a/b/');
    for (const url of ['https://h/a/b/', 'https://h/a/', 'https://h/']) expect(covers(at(url), wanted)).toBe(true);
    for (const url of ['https://h/a/bc/', 'https://h/a/b/c/', 'https://h:444/a/', 'https://i/a/b/']) {
      expect(covers(at(url), wanted)).toBe(false);
    }
    expect(covers(at('https://h/a/b/', 'bob'), wanted)).toBe(false);
  });

  it('knows the folder inside a mount', () => {
    const wanted = at('https://h/a/b/');
    expect(insideOf(at('https://h/a/b/'), wanted)).toBe('');
    expect(insideOf(at('https://h/a/'), wanted)).toBe('b');
    expect(insideOf(at('https://h/'), wanted)).toBe('a/b');
  });

  it('is an address that Files understands', () => {
    expect(gvfsUri({ url: 'https://h:8443/with%20space/', login: 'bob@example.com' })).toBe(
      'davs://bob%40example.com@h:8443/with%20space',
    );
    expect(gvfsUri({ url: 'http://127.0.0.1:80/', login: 'a b' })).toBe('dav://a%20b@127.0.0.1/');
  });

  it('shows below the session’s folder, or the user’s cache when there is none', () => {
    expect(gvfsFolder('/home/a', '/run/user/1')).toBe('/run/user/1/gvfs');
    expect(gvfsFolder('/home/a', undefined)).toBe('/home/a/.cache/gvfs');
    expect(gvfsFolder('/home/a', '')).toBe('/home/a/.cache/gvfs');
  });
});
