import { once } from 'node:events';
import { get } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenForRedirect, type RedirectListener } from '../../../electron/http/redirect-listener.ts';
import { redirectPages } from '../../../electron/platforms/oauth/redirect-pages.ts';

const STATE = '4rVVbKkrlLeYWwRPNIW5fOzJLmCNrpHA';
const CODE = 'SplxlOBeZQQYbYS6WxSbIA';
const right = `/callback?code=${CODE}&state=${STATE}`;

let listener: RedirectListener;
let arrived: URL | undefined;
let host: string;
beforeEach(async () => {
  arrived = undefined;
  listener = await listenForRedirect(STATE, redirectPages());
  void listener.redirect.then((url) => {
    arrived = url;
  });
  ({ host } = new URL(listener.address));
});
afterEach(() => listener.close());

/** Sends these bytes, whatever they are. @returns what came back until the connection ended. */
function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(listener.address);
    let reply = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding('utf8').on('data', (part: string) => (reply += part));
    socket
      .on('error', () => undefined)
      .on('close', () => {
        resolve(reply);
      });
  });
}

const request = (target: string, lines: readonly string[] = [`Host: ${host}`], method = 'GET'): Promise<string> =>
  raw([`${method} ${target} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
const statusOf = (reply: string): string => /^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1] ?? 'cut';

/** The wait has gone on: the right redirect is still taken. */
async function expectToWaitOn(): Promise<void> {
  expect(arrived).toBeUndefined();
  expect(statusOf(await request(right))).toBe('200');
  expect(arrived?.searchParams.get('code')).toBe(CODE);
}

it('takes the redirect that it waits for, on this machine only, on a port of its own', async () => {
  expect(listener.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
  const other = await listenForRedirect(STATE, redirectPages());
  expect(other.address).not.toBe(listener.address);
  // Another address of this machine, which every Linux has.
  if (process.platform === 'linux')
    await expect(fetch(other.address.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow();
  await other.close();
  await request(right, [
    `Host: ${host}`,
    'Sec-Fetch-Mode: navigate',
    'Sec-Fetch-Dest: document',
    'Sec-Fetch-Site: cross-site',
  ]);
  expect(arrived?.href).toBe(`http://${host}${right}`);
});

it('takes an error of the platform that has the right state, and says so in the browser', async () => {
  const reply = await request(`/callback?error=access_denied&state=${STATE}`);
  expect(arrived?.searchParams.get('error')).toBe('access_denied');
  expect(reply).toContain('You’re not signed in');
  expect(reply).toContain('Vous n’êtes pas connecté');
});

describe('refuses, and waits on:', () => {
  it.each<readonly [string, () => Promise<string>, string]>([
    ['no state', () => request(`/callback?code=${CODE}`), '403'],
    ['an empty state', () => request(`/callback?code=${CODE}&state=`), '403'],
    ['another state', () => request(`/callback?code=${CODE}&state=${STATE.toLowerCase()}`), '403'],
    ['a state that only begins like it', () => request(`/callback?code=${CODE}&state=${STATE}x`), '403'],
    ['two states', () => request(`${right}&state=${STATE}`), '403'],
    ['an error without the state', () => request('/callback?error=access_denied'), '403'],
    ['an error with another state', () => request('/callback?error=access_denied&state=x'), '403'],
    ['neither code nor error', () => request(`/callback?state=${STATE}`), '400'],
    ['code and error at once', () => request(`${right}&error=access_denied`), '400'],
    ['two codes', () => request(`${right}&code=other`), '400'],
    ['an empty code', () => request(`/callback?code=&state=${STATE}`), '400'],
    ['a code with a line break', () => request(`/callback?code=a%0d%0ab&state=${STATE}`), '400'],
    ['an endless code', () => request(`/callback?code=${'a'.repeat(5000)}&state=${STATE}`), '400'],
    ['another path', () => request(right.replace('/callback', '/')), '404'],
    ['a path below', () => request(right.replace('/callback', '/callback/')), '404'],
    ['a path that leads back', () => request(right.replace('/callback', '/x/../callback')), '404'],
    ['the icon that browsers ask for', () => request('/favicon.ico'), '404'],
    ['an address for a proxy', () => request(`http://${host}${right}`), '404'],
    [
      'a name bound to this address (DNS rebinding)',
      () => request(right, [`Host: evil.example:${host.split(':')[1] ?? ''}`]),
      '421',
    ],
    ['localhost by its name', () => request(right, [`Host: localhost:${host.split(':')[1] ?? ''}`]), '421'],
    ['another port in the host', () => request(right, ['Host: 127.0.0.1:1']), '421'],
    ['the host without a port', () => request(right, ['Host: 127.0.0.1']), '421'],
    ['two hosts', () => request(right, [`Host: ${host}`, 'Host: evil.example']), '421'],
    ['POST', () => request(right, [`Host: ${host}`, 'Content-Length: 0'], 'POST'), '405'],
    ['HEAD', () => request(right, undefined, 'HEAD'), '405'],
    ['OPTIONS, as before a request of another site', () => request(right, undefined, 'OPTIONS'), '405'],
    ['a method of its own', () => request(right, undefined, 'PROPFIND'), '405'],
    ['a body', () => raw(`GET ${right} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 2\r\n\r\nhi`), '400'],
    ['a request of a script', () => request(right, [`Host: ${host}`, 'Sec-Fetch-Mode: no-cors']), '403'],
    ['an image', () => request(right, [`Host: ${host}`, 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: image']), '403'],
    ['a frame', () => request(right, [`Host: ${host}`, 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe']), '403'],
    ['a page fetched in advance', () => request(right, [`Host: ${host}`, 'Sec-Purpose: prefetch']), '403'],
    ['another protocol', () => request(right, [`Host: ${host}`, 'Connection: Upgrade', 'Upgrade: websocket']), 'cut'],
    ['a tunnel', () => request('evil.example:443', [`Host: ${host}`], 'CONNECT'), 'cut'],
    ['no HTTP at all', () => raw('\u0016\u0003\u0001 hello\r\n\r\n'), 'cut'],
    ['HTTP without a host', () => raw(`GET ${right} HTTP/1.0\r\n\r\n`), '421'],
    ['endless headers', () => request(right, [`Host: ${host}`, `X: ${'x'.repeat(20_000)}`]), 'cut'],
    ['a client that wants to be told to go on', () => request(right, [`Host: ${host}`, 'Expect: 100-continue']), '417'],
  ])('%s', async (_what, send, status) => {
    expect(statusOf(await send())).toBe(status);
    await expectToWaitOn();
  });

  it('a crowd that opens connections and says nothing', async () => {
    const { hostname, port } = new URL(listener.address);
    const crowd = Array.from({ length: 20 }, () => connect(Number(port), hostname).on('error', () => undefined));
    await expectToWaitOn();
    for (const socket of crowd) socket.destroy();
  });

  it('a crowd without end that holds on: the browser is let in, and who came first has gone', async () => {
    const { hostname, port } = new URL(listener.address);
    const crowd = Array.from({ length: 1000 }, () => connect(Number(port), hostname).on('error', () => undefined));
    // Those that are sent away at once were let in, too.
    await Promise.all(crowd.map((socket) => once(socket, 'connect').catch(() => undefined)));
    await expectToWaitOn();
    for (const socket of crowd) socket.destroy();
  });
});

it('takes one redirect, and no second one', async () => {
  await request(right);
  const first = arrived;
  expect(statusOf(await request(right.replace(CODE, 'another')))).toBe('410');
  expect(arrived).toBe(first);
});

describe('an address that a person brings from another computer', () => {
  const own = (): string => `http://${host}`;
  it.each<readonly [string, () => string]>([
    ['as it is', () => `${own()}${right}`],
    ['with spaces around it', () => `  ${own()}${right}\n`],
    ['as browsers show it, without http', () => `${host}${right}`],
    ['of a refusal', () => `${own()}/callback?error=access_denied&state=${STATE}`],
  ])('is taken %s', async (_how, address) => {
    expect(listener.take(address())).toBe(true);
    await Promise.resolve();
    expect(arrived?.origin).toBe(own());
    expect(arrived?.searchParams.get('state')).toBe(STATE);
  });

  it.each<readonly [string, () => string]>([
    ['nothing', () => ''],
    ['a code alone', () => CODE],
    ['another state', () => `${own()}/callback?code=${CODE}&state=${STATE.toLowerCase()}`],
    ['no state', () => `${own()}/callback?code=${CODE}`],
    ['two states', () => `${own()}${right}&state=x`],
    ['two codes', () => `${own()}${right}&code=other`],
    ['neither code nor error', () => `${own()}/callback?state=${STATE}`],
    ['another path', () => `${own()}/other?code=${CODE}&state=${STATE}`],
    ['a path below', () => `${own()}/callback/x?code=${CODE}&state=${STATE}`],
    ['another port', () => `http://127.0.0.1:1${right}`],
    ['another host', () => `http://evil.example${right}`],
    ['a host that only begins like it', () => `${own()}.evil.example${right}`],
    ['https', () => `https://${host}${right}`],
    ['a name in front', () => `http://me@${host}${right}`],
    ['a fragment', () => `${own()}${right}#x`],
    ['the address of the sign-in', () => `https://files.example.com/oauth2/authorize?state=${STATE}&code=x`],
    ['a file', () => `file:///callback?code=${CODE}&state=${STATE}`],
  ])('is refused, and waited on: %s', async (_what, address) => {
    expect(listener.take(address())).toBe(false);
    await expectToWaitOn();
  });

  it('is refused once the browser has come back, and the browser once it was taken', async () => {
    await request(right);
    expect(listener.take(`${own()}${right}`)).toBe(false);
    const other = await listenForRedirect(STATE, redirectPages());
    expect(other.take(new URL(right, other.address).href)).toBe(true);
    const answered = new Promise((resolve) => {
      get(new URL(right, other.address), (reply) => {
        resolve(reply.resume().statusCode);
      });
    });
    expect(await answered).toBe(410);
    await other.close();
  });
});

describe('its pages', () => {
  it.each([right, '/nowhere'])(
    'for %s have no script, nothing from elsewhere and nothing that was sent',
    async (target) => {
      const [head = '', body = ''] = (await request(target)).split('\r\n\r\n');
      expect(body).not.toMatch(/<script|<link|<img|src=|href=|url\(/i);
      expect(body).not.toContain(CODE);
      expect(body).not.toContain(STATE);
      expect(head).toMatch(/content-security-policy: default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/i);
      for (const header of [
        'cache-control: no-store',
        'referrer-policy: no-referrer',
        'x-content-type-options: nosniff',
        "frame-ancestors 'none'; sandbox",
        'x-frame-options: deny',
        'cross-origin-opener-policy: same-origin',
        'cross-origin-resource-policy: same-origin',
      ]) {
        expect(head.toLowerCase()).toContain(header);
      }
    },
  );

  it('say in both languages that one may return', async () => {
    const page = await request(right);
    expect(page).toMatch(/lang="en">.*return to Latchkey.*lang="fr">.*revenir à Latchkey/s);
  });
});

it('closes the port at the end, also with a connection that hangs', async () => {
  const { hostname, port } = new URL(listener.address);
  const hanging = connect(Number(port), hostname).on('error', () => undefined);
  await new Promise((resolve) => hanging.once('connect', resolve));
  await listener.close();
  await expect(fetch(listener.address)).rejects.toThrow();
});
