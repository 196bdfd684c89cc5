import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import type { AccountRequest } from '../../../electron/gateway/account-sender.ts';
import { Account, type Reply } from '../../../electron/gateway/account.ts';
import type { TrafficState } from '../../../electron/gateway/gateway.ts';
import type { StreamingHttp } from '../../../electron/http/http.ts';
import { undiciHttp } from '../../../electron/http/undici-http.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { answering, FaultyWebdav } from '../../support/faulty-webdav.ts';
import { freePorts } from '../../support/webdav-servers.ts';

/** Longer than the gate is sure after an answer. */
const IDLE_MS = 1600;

let server: FaultyWebdav;
let accounts: Account[];
let states: TrafficState[];

beforeEach(async () => {
  server = await FaultyWebdav.start();
  server.setPassword('pä:ss');
  [accounts, states] = [[], []];
});
afterEach(async () => {
  await Promise.all(accounts.map((account) => account.close()));
  await server.stop().catch(() => undefined);
});

function accountWith(
  password = 'pä:ss',
  more: { before?: Account; origin?: string; connect?: () => StreamingHttp } = {},
): Account {
  const account: Account = new Account({
    credential: {
      origin: more.origin ?? server.origin,
      ...{ login: 'jé', secret: new Secret(password), challenge: { scheme: server.challenge, realm: server.realm } },
    },
    root: '/base/',
    connect: more.connect ?? (() => undiciHttp({ userAgent: 'test' })),
    now: () => Date.now(),
    onState: () => states.push(account.state),
    ...(more.before === undefined ? {} : { before: more.before }),
  });
  accounts.push(account);
  return account;
}

const requestOf = (more: Partial<AccountRequest> = {}): AccountRequest => ({
  ...{ method: 'GET', path: '/base/a', headers: {}, root: '/base/', writes: false, isStill: () => true },
  signal: new AbortController().signal,
  ...more,
});
const upload = (more: Partial<AccountRequest> = {}): AccountRequest =>
  requestOf({ method: 'PUT', writes: true, body: () => Readable.from([Buffer.alloc(1000)]), ...more });

/** Status of the answer, or why there is none. */
async function outcome(reply: Promise<Reply>): Promise<number | string> {
  const it = await reply;
  if (it.kind === 'answered') {
    await buffer(it.answer.body);
    return it.answer.status;
  }
  return it.kind === 'turned' ? it.situation : it.kind;
}
const ask = (account: Account, more?: Partial<AccountRequest>): Promise<number | string> =>
  outcome(account.send(requestOf(more)));
const asked = (): string[] => server.received.map(({ method, url }) => `${method} ${url}`);

describe('an account', () => {
  it('sends its app password, and says when it was seen to be good', async () => {
    const account = accountWith();
    expect(account.state).toEqual({ at: 'open' });
    expect(await ask(account)).toBe(200);
    expect(server.last.headers.authorization).toBe(`Basic ${Buffer.from('jé:pä:ss').toString('base64')}`);
    expect(account.state).toEqual({ at: 'open', sinceMs: expect.any(Number) as number });
    expect(states).toHaveLength(1);
  });

  it('asks for its folder before a body that cannot be sent twice, and asks for the body then', async () => {
    const account = accountWith();
    let isTaken = false;
    const body = (): Readable => {
      isTaken = server.received.length === 1;
      return Readable.from(['x']);
    };
    expect(await outcome(account.send(upload({ body })))).toBe(201);
    expect(asked()).toEqual(['PROPFIND /base/', 'PUT /base/a']);
    expect(isTaken).toBe(true);
    expect(server.received[0]?.headers['depth']).toBe('0');
  });

  it.each([
    ['reads', () => requestOf()],
    ['small writes', () => requestOf({ method: 'MKCOL', writes: true })],
    ['uploads', () => upload()],
  ])('sends a dead app password once, by 20 %s one by one', async (_kind, request) => {
    const account = accountWith('dead');
    for (let tries = 0; tries < 20; tries += 1) expect(await outcome(account.send(request()))).toBe('refused');
    expect(server.authenticated).toHaveLength(1);
    expect(account.state).toEqual({ at: 'refused' });
    expect(states).toEqual([{ at: 'refused' }]);
  });

  it.each([
    ['after a pause of the programs', IDLE_MS, 1],
    ['while they work', 0, 4],
  ])('sends an app password that dies %s at most so often, by 50 at once: %i ms, %i', async (_when, idleMs, most) => {
    const account = accountWith();
    expect(await ask(account)).toBe(200);
    await sleep(idleMs);
    server.forget();
    server.setPassword('new');
    const all = Array.from({ length: 50 }, (_, at) => outcome(account.send(at % 2 === 0 ? requestOf() : upload())));
    expect(new Set(await Promise.all(all))).toEqual(new Set(['refused']));
    expect(server.authenticated.length).toBeLessThanOrEqual(most);
  });

  it('takes a 401 to a write for no refusal when its folder can be read', async () => {
    server.play('/base/locked', answering(401, { 'www-authenticate': 'Basic realm="faulty"' }));
    const account = accountWith();
    expect(await ask(account, { method: 'MKCOL', path: '/base/locked/', writes: true })).toBe('forbidden');
    expect(await ask(account)).toBe(200);
  });

  it('tries what does nothing twice once more on a connection that the server has closed, and nothing else', async () => {
    const account = accountWith();
    await ask(account);
    let cuts = 0;
    server.play('/base/cut', (request) => {
      cuts += 1;
      request.socket.destroy();
    });
    server.play('/base/once', (request, response) => {
      cuts += 1;
      if (cuts === 1) request.socket.destroy();
      else response.end();
    });
    expect(await ask(account, { path: '/base/once' })).toBe(200);
    cuts = 0;
    expect(await ask(account, { path: '/base/cut' })).toBe('bad-gateway');
    expect(cuts).toBe(2);
    cuts = 0;
    expect(await ask(account, { method: 'DELETE', path: '/base/cut', writes: true })).toBe('bad-gateway');
    expect(cuts).toBe(1);
    expect(account.state.at).toBe('open');
  });

  it('goes on when a program gives up, and tells it so', async () => {
    const account = accountWith();
    const leaving = new AbortController();
    server.play('/base/never', () => undefined);
    const sent = account.send(requestOf({ path: '/base/never', signal: leaving.signal }));
    await sleep(50);
    const next = ask(account);
    leaving.abort();
    await expect(sent).rejects.toBeInstanceOf(FailureError);
    expect(await next).toBe(200);
  });

  it('sends nothing of a drive that has moved to another account while it waited', async () => {
    const account = accountWith();
    server.play('/base/slow', (_request, response) => setTimeout(() => response.end(), 300));
    const first = ask(account, { path: '/base/slow' });
    let isStill = true;
    const second = ask(account, { isStill: () => isStill });
    await sleep(50);
    isStill = false;
    account.wake();
    expect(await second).toBe('moved');
    expect(await first).toBe(200);
  });

  it('sends what was refused with an old app password again, where it can be', async () => {
    const account = accountWith('dead');
    let isStill = true;
    const moving = { isStill: () => isStill };
    server.play('/base/', (request, response) => {
      isStill = false;
      answering(401)(request, response);
    });
    server.setPassword('dead');
    expect(await ask(account, moving)).toBe('moved');
  });
});

describe('an account whose platform asks for a pause', () => {
  it.each([
    [429, { 'retry-after': '5' }, false],
    [503, { 'retry-after': '5' }, true],
    [503, { 'x-nextcloud-maintenance-mode': '1' }, true],
  ])('asks nothing more until then: %i %j', async (status, headers, isMaintenance) => {
    const account = accountWith();
    server.play('/base/a', answering(status, headers));
    expect(await ask(account)).toBe(status);
    expect(await ask(account)).toBe('paused');
    expect(server.received).toHaveLength(1);
    expect(account.state).toEqual({ at: 'paused', untilMs: expect.any(Number) as number, isMaintenance });
  });

  it('takes a 503 without a word for the answer of one folder', async () => {
    const account = accountWith();
    server.play('/base/a', answering(503));
    expect(await ask(account)).toBe(503);
    expect(await ask(account, { path: '/base/b' })).toBe(200);
  });

  it('sees by itself when it is over', async () => {
    const account = accountWith();
    server.setPassword(undefined); // a server in maintenance asks nobody who they are
    server.play('/base/', answering(503, { 'retry-after': '1' }));
    await ask(account);
    await sleep(1200);
    expect(account.state.at).toBe('paused');
    server.plays.clear();
    await expect.poll(() => account.state.at).toBe('open');
    expect(server.authenticated).toHaveLength(1);
  });
});

describe('an account whose platform is out of reach', () => {
  it('answers reads in milliseconds, and has a write wait for a probe', async () => {
    const account = accountWith();
    const { port } = server;
    await ask(account);
    await server.stop();
    expect(await ask(account)).toBe('offline');
    expect(account.state).toMatchObject({ at: 'offline', cause: 'unreachable' });
    const began = performance.now();
    for (let tries = 0; tries < 20; tries += 1) expect(await ask(account)).toBe('offline');
    expect(performance.now() - began).toBeLessThan(400);
    expect(await outcome(account.send(upload()))).toBe('offline');
    server = await FaultyWebdav.start(port);
    expect(await outcome(account.send(upload()))).toBe(201);
    expect(account.state.at).toBe('open');
  });

  it('finds out by itself that it is back, and at once when the network changes', async () => {
    const [port = 0] = await freePorts(1);
    const account = accountWith('pä:ss', { origin: `http://127.0.0.1:${port}` });
    expect(await ask(account)).toBe('offline');
    await server.stop();
    server = await FaultyWebdav.start(port);
    await sleep(100);
    expect(account.state.at).toBe('offline');
    account.networkChanged();
    await expect.poll(() => account.state.at).toBe('open');
    await server.stop();
    expect(await ask(account)).toBe('offline');
    server = await FaultyWebdav.start(port);
    await expect.poll(() => account.state.at).toBe('open');
    expect(server.authenticated).toHaveLength(0);
  });

  it('gives a silent platform up after five seconds, and hands the silence on to the next app password', async () => {
    server.setSilent(true);
    const account = accountWith();
    const began = performance.now();
    expect(await ask(account)).toBe('offline');
    expect(performance.now() - began).toBeGreaterThan(4900);
    expect(performance.now() - began).toBeLessThan(6000);
    expect(account.state).toMatchObject({ at: 'offline', cause: 'silent' });
    const again = performance.now();
    expect(await ask(account)).toBe('offline');
    expect(performance.now() - again).toBeLessThan(300);
    const next = accountWith('next', { before: account });
    expect(next.state).toEqual(account.state);
  });

  it('waits for an answer that is slow while the platform is there', async () => {
    server.play('/base/slow', (_request, response) => setTimeout(() => response.end('slow'), 6000));
    const account = accountWith();
    expect(await ask(account, { path: '/base/slow' })).toBe(200);
    expect(asked()).toEqual(['GET /base/slow', 'OPTIONS /base/']);
    expect(server.received[1]?.headers.authorization).toBeUndefined();
    expect(server.received[1]?.socket).not.toBe(server.received[0]?.socket);
  });

  it('asks once more over the new network what was out on the old one', async () => {
    const account = accountWith();
    await ask(account);
    let calls = 0;
    server.play('/base/lost', (_request, response) => {
      calls += 1;
      if (calls === 2) response.end();
    });
    const lost = ask(account, { path: '/base/lost' });
    await sleep(100);
    account.networkChanged();
    expect(await lost).toBe(200);
    const sockets = server.received.map(({ socket }) => socket);
    expect(sockets.indexOf(server.last.socket)).toBe(sockets.length - 1);
  });
});

describe.each(['MD5', 'MD5-sess', 'SHA-256', 'SHA-256-sess'] as const)('an account by digest, %s', (algorithm) => {
  beforeEach(() => {
    server.challenge = 'digest';
    server.algorithm = algorithm;
    server.realm = Buffer.from('Büro "A"').toString('latin1').replaceAll('"', '');
  });

  it('fetches one nonce for all its requests', async () => {
    const account = accountWith();
    for (const path of ['/base/a?b=c', '/base/ä'.replace('ä', '%C3%A4'), '/base/c'])
      expect(await ask(account, { path })).toBe(200);
    expect(asked()).toEqual(['PROPFIND /base/', 'GET /base/a?b=c', 'GET /base/%C3%A4', 'GET /base/c']);
    expect(server.authenticated).toHaveLength(3);
  });

  it('sends a dead app password once', async () => {
    const account = accountWith('dead');
    for (let tries = 0; tries < 5; tries += 1) expect(await ask(account)).toBe('refused');
    expect(server.authenticated).toHaveLength(1);
  });

  it('takes an aged nonce for no refusal', async () => {
    const account = accountWith();
    await ask(account);
    server.renewNonce();
    expect(await ask(account)).toBe(200);
    expect(account.state.at).toBe('open');
  });

  it('makes sure of an old nonce before a body that cannot be sent twice', async () => {
    const account = accountWith();
    await ask(account);
    await sleep(2100);
    server.renewNonce();
    server.forget();
    expect(await outcome(account.send(upload()))).toBe(201);
    expect(server.received.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });
});
