import { describe, expect, it } from 'vitest';
import { bareEnvironment, dropWeakening } from '../../../electron/os/environment.ts';

describe('the environment that Latchkey starts with', () => {
  it('loses what switches off the checks of TLS, overhears it, or changes the program, and nothing else', () => {
    const env = {
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      Node_Extra_Ca_Certs: '/x.pem',
      NODE_USE_SYSTEM_CA: '1',
      NODE_OPTIONS: '--tls-min-v1.0 --require /x.js',
      SSLKEYLOGFILE: '/keys',
      HTTPS_PROXY: 'http://p:1',
      HOME: '/h',
    };
    dropWeakening(env);
    expect(env).toEqual({ HTTPS_PROXY: 'http://p:1', HOME: '/h' });
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
