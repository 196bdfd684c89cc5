import { describe, expect, it } from 'vitest';
import { bareEnvironment, mountEnvironment } from '../../../../../electron/os/linux/drives/rclone-command.ts';

const nowhere = 'http://127.0.0.1:1';

describe("the environment of rclone's mount", () => {
  it('has none of its variables, which could override the arguments or open its remote control', () => {
    const env = mountEnvironment(
      { PATH: '/bin', RCLONE_RC: 'true', RCLONE_CONFIG: '/x', HOME: '/h' },
      'https://h/dav/',
    );
    expect(env).toMatchObject({ PATH: '/bin', HOME: '/h' });
    expect(Object.keys(env).filter((name) => name.startsWith('RCLONE_'))).toEqual([]);
  });

  it.each([
    ['https://files.example/dav/', 'files.example:443'],
    ['https://files.example:8443/dav/', 'files.example:8443'],
    ['https://[2001:db8::1]/dav/', '[2001:db8::1]:443'],
  ])('leads nowhere but to the server itself, for %s', (url, server) => {
    const env = { HTTP_PROXY: 'http://p:1', http_proxy: 'http://p:2', no_proxy: '*', NO_PROXY: '*', HTTPS_PROXY: '' };
    expect(mountEnvironment(env, url)).toEqual({ HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, NO_PROXY: server });
  });

  it('keeps the proxy that https needs, and no way for plain http', () => {
    const env = { https_proxy: 'http://p:3128', http_proxy: 'http://p:3128', NO_PROXY: '.lan' };
    expect(mountEnvironment(env, 'https://files.example/dav/')).toEqual({
      https_proxy: 'http://p:3128',
      HTTP_PROXY: nowhere,
      NO_PROXY: '.lan',
    });
  });

  it('needs no proxy for loopback, whatever the user has', () => {
    const env = mountEnvironment({ https_proxy: 'http://p:3128', NO_PROXY: 'localhost' }, 'http://localhost:8080/dav/');
    expect(env).toEqual({ HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, NO_PROXY: 'localhost:8080' });
  });
});

describe('the environment of a program that speaks TLS with an app password', () => {
  it('has what it needs to find its way, and nothing that could change what it trusts or tells', () => {
    const needed = { PATH: '/bin', HOME: '/h', LANG: 'C', LC_ALL: 'C', TZ: 'UTC', XDG_RUNTIME_DIR: '/run/user/1' };
    const others = [
      ...['RCLONE_NO_CHECK_CERTIFICATE', 'RCLONE_CONFIG', 'RCLONE_RC', 'RCLONE_DUMP', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
      ...['GODEBUG', 'GOTRACEBACK', 'SSLKEYLOGFILE', 'HTTP_PROXY', 'ALL_PROXY', 'LD_PRELOAD', 'NODE_OPTIONS', 'PATHS'],
    ];
    const env = { ...needed, ...Object.fromEntries(others.map((name) => [name, 'x'])) };
    expect(bareEnvironment(env)).toEqual(needed);
  });
});
