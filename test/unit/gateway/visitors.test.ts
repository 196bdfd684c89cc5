import { describe, expect, it } from 'vitest';
import { credentialDigest, holdsCredential, turnAway } from '../../../electron/gateway/visitors.ts';
import { Secret } from '../../../electron/secrets/secret.ts';

const PORT = 50001;
const visit = (
  rawHeaders: readonly string[],
  method = 'PROPFIND',
  target = '/Projekte/',
): ReturnType<typeof turnAway> => turnAway({ method, target, rawHeaders }, PORT);

describe('a visitor', () => {
  it.each(['127.0.0.1:50001', 'localhost:50001', 'LOCALHOST:50001', 'projekte.localhost:50001'])(
    'that asks for %s may go on',
    (host) => {
      expect(visit(['Host', host])).toBeUndefined();
    },
  );

  it('may name the gateway as its Referer, as rclone does', () => {
    expect(visit(['Host', '127.0.0.1:50001', 'Referer', 'http://127.0.0.1:50001/Projekte/a'])).toBeUndefined();
  });

  it.each([
    { why: 'host', headers: [] },
    { why: 'host', headers: ['Host', 'evil.example'] },
    { why: 'host', headers: ['Host', '127.0.0.1'] },
    { why: 'host', headers: ['Host', '127.0.0.1:50002'] },
    { why: 'host', headers: ['Host', 'a.b.localhost:50001'] },
    { why: 'host', headers: ['Host', '.localhost:50001'] },
    { why: 'host', headers: ['Host', 'evil.example#.localhost:50001'] },
    { why: 'host', headers: ['Host', '127.0.0.1:50001', 'host', '127.0.0.1:50001'] },
    { why: 'browser', headers: ['Host', '127.0.0.1:50001', 'Origin', 'null'] },
    { why: 'browser', headers: ['Host', '127.0.0.1:50001', 'Sec-Fetch-Site', 'same-origin'] },
    { why: 'browser', headers: ['Host', '127.0.0.1:50001', 'sec-fetch-mode', 'navigate'] },
    { why: 'browser', headers: ['Host', '127.0.0.1:50001', 'Access-Control-Request-Method', 'PUT'] },
    { why: 'browser', headers: ['Host', '127.0.0.1:50001', 'Referer', 'https://evil.example/'] },
    { why: 'browser', headers: ['Host', '127.0.0.1:50001', 'Referer', 'no address'] },
  ])('is turned away as $why: $headers', ({ why, headers }) => {
    expect(visit(headers)).toBe(why);
  });

  it.each([
    ['CONNECT', 'evil.example:443'],
    ['GET', 'http://127.0.0.1:50001/Projekte/'],
    ['OPTIONS', '*'],
    ['TRACE', '/Projekte/'],
    ['BREW', '/Projekte/'],
  ])('is turned away when it asks %s %s', (method, target) => {
    expect(visit(['Host', '127.0.0.1:50001'], method, target)).toBe('request');
  });
});

describe('the credential of a drive', () => {
  const expected = credentialDigest('drive-1', new Secret('throw:away'));
  const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

  it('is taken, whatever the case of its scheme', () => {
    expect(holdsCredential(basic('drive-1:throw:away'), expected)).toBe(true);
    expect(holdsCredential(basic('drive-1:throw:away').replace('Basic', 'BASIC'), expected)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'Basic',
    basic('drive-1:other'),
    basic('drive-2:throw:away'),
    basic(''),
    basic('drive-1:throw:away').replace('Basic', 'Bearer'),
    `${basic('drive-1:throw:away')} more`,
  ])('is not found in %j', (header) => {
    expect(holdsCredential(header, expected)).toBe(false);
  });
});
