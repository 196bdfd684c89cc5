import { describe, expect, it } from 'vitest';
import { takeSystemProxies } from '../../../../electron/os/environment.ts';
import { proxiesIn, systemProxies } from '../../../../electron/os/mac/proxies.ts';

const scutil = (...lines: readonly string[]): string =>
  ['<dictionary> {', ...lines.map((one) => `  ${one}`), '}', ''].join('\n');
const both = scutil(
  'ExceptionsList : <array> {',
  '  0 : *.local',
  '  1 : 169.254/16',
  '  2 : intranet.example',
  '}',
  ...['HTTPEnable : 1', 'HTTPPort : 3128', 'HTTPProxy : proxy.example'],
  ...['HTTPSEnable : 1', 'HTTPSPort : 3129', 'HTTPSProxy : proxy.example'],
);

describe('the proxies of a Mac', () => {
  it.each([
    [
      'two with exceptions',
      both,
      {
        http_proxy: 'http://proxy.example:3128',
        https_proxy: 'http://proxy.example:3129',
        no_proxy: '.local,intranet.example',
      },
    ],
    ['one that is switched off', scutil('HTTPSEnable : 0', 'HTTPSPort : 3128', 'HTTPSProxy : proxy.example'), {}],
    ['a script', scutil('ProxyAutoConfigEnable : 1', 'ProxyAutoConfigURLString : http://wpad.example/p'), {}],
    ['none', scutil('ExceptionsList : <array> {', '  0 : *.local', '}'), {}],
    [
      'an address',
      scutil('HTTPSEnable : 1', 'HTTPSPort : 8080', 'HTTPSProxy : 2001:db8::1'),
      { https_proxy: 'http://[2001:db8::1]:8080' },
    ],
  ])('are read: %s', (_, stdout, found) => {
    expect(proxiesIn(stdout)).toEqual(found);
  });

  it('are none when nobody can be asked', async () => {
    const missing = { code: null, stdout: both, stderr: '', timedOut: false, missing: true };
    expect(await systemProxies(() => Promise.resolve(missing))).toEqual({});
  });

  it('count where the environment names none, and not where it does', async () => {
    const os = { systemProxies: () => Promise.resolve({ https_proxy: 'http://proxy.example:3128' }) };
    const [bare, named]: NodeJS.ProcessEnv[] = [{ HOME: '/' }, { HTTPS_PROXY: '' }];
    for (const env of [bare, named]) await takeSystemProxies(os, env ?? {});
    expect([bare, named]).toEqual([{ HOME: '/', https_proxy: 'http://proxy.example:3128' }, { HTTPS_PROXY: '' }]);
  });

  it('are left to the environment on a system that has them there', async () => {
    const env: NodeJS.ProcessEnv = { HOME: '/' };
    await takeSystemProxies({}, env);
    expect(env).toEqual({ HOME: '/' });
  });
});
