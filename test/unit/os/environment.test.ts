import { describe, expect, it } from 'vitest';
import { dropWeakening } from '../../../electron/os/environment.ts';

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
