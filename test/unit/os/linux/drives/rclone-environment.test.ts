import { describe, expect, it } from 'vitest';
import { bareEnvironment, mountEnvironment } from '../../../../../electron/os/linux/drives/rclone-command.ts';

const nowhere = 'http://127.0.0.1:1';

describe("the environment of rclone's mount", () => {
  it('has none of its variables, which could override the arguments or open its remote control', () => {
    const env = mountEnvironment({ PATH: '/bin', RCLONE_RC: 'true', RCLONE_CONFIG: '/x', HOME: '/h' });
    expect(env).toMatchObject({ PATH: '/bin', HOME: '/h' });
    expect(Object.keys(env).filter((name) => name.startsWith('RCLONE_'))).toEqual([]);
  });

  it('leads nowhere but to this machine, whatever proxies the user has', () => {
    const env = {
      HTTP_PROXY: 'http://p:1',
      http_proxy: 'http://p:2',
      https_proxy: 'http://p:3',
      no_proxy: '*',
      NO_PROXY: '*',
    };
    expect(mountEnvironment(env)).toEqual({ HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere });
  });
});

describe('what a mount keeps of the user’s environment', () => {
  it('has what it needs to find its way, and nothing that could change what it does or tells', () => {
    const needed = { PATH: '/bin', HOME: '/h', LANG: 'C', LC_ALL: 'C', TZ: 'UTC', XDG_RUNTIME_DIR: '/run/user/1' };
    const others = [
      ...['RCLONE_NO_CHECK_CERTIFICATE', 'RCLONE_CONFIG', 'RCLONE_RC', 'RCLONE_DUMP', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
      ...['GODEBUG', 'GOTRACEBACK', 'SSLKEYLOGFILE', 'HTTP_PROXY', 'ALL_PROXY', 'LD_PRELOAD', 'NODE_OPTIONS', 'PATHS'],
    ];
    const env = { ...needed, ...Object.fromEntries(others.map((name) => [name, 'x'])) };
    expect(bareEnvironment(env)).toEqual(needed);
  });
});
