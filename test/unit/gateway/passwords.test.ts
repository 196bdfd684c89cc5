import { request as httpRequest, type ClientRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../electron/secrets/secret.ts';
import { answering, FaultyWebdav } from '../../support/faulty-webdav.ts';
import { basic, GatewayStage, throwaway, until } from '../../support/gateway-stage.ts';

let server: FaultyWebdav;
let stage: GatewayStage;
beforeEach(async () => {
  server = await FaultyWebdav.start();
  server.setPassword('old');
  stage = await GatewayStage.start();
  stage.serve(`${server.origin}/base/`, 'old');
});
afterEach(async () => {
  expect(stage.faults).toEqual([]);
  await stage.stop();
  await server.stop();
});

const status = async (path = '/Projekte/a', method = 'GET'): Promise<number> => (await stage.ask(method, path)).status;
const isSettled = async (work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => true), sleep(50, false)]);

/** An upload of which half has arrived. */
async function halfAnUpload(): Promise<ClientRequest & { readonly status: Promise<number | undefined> }> {
  const headers = { authorization: basic(throwaway.login, throwaway.password), 'content-length': 400_000 };
  const request = httpRequest({
    host: '127.0.0.1',
    port: stage.port,
    method: 'PUT',
    path: '/Projekte/up',
    agent: false,
    headers,
  });
  const answered = new Promise<number | undefined>((resolve) => {
    request.on('response', (response) => {
      resolve(response.resume().statusCode);
    });
    request.on('error', () => {
      resolve(undefined);
    });
  });
  request.write(Buffer.alloc(200_000));
  await until(() => server.received.some(({ size }) => size === 200_000));
  return Object.assign(request, { status: answered });
}

describe('a drive', () => {
  it('waits for its app password, and works as soon as it has it', async () => {
    stage.serve(`${server.origin}/base/`, undefined, { id: 'b', prefix: '/B' });
    expect(stage.gateway.state('b')).toEqual({ at: 'locked' });
    expect(await status('/B/a')).toBe(503);
    await stage.gateway.password('b', new Secret('old'));
    expect(await status('/B/a')).toBe(200);
    expect(
      stage
        .told('state')
        .filter(({ drive }) => drive === 'b')
        .map(({ state }) => state.at),
    ).toEqual(['locked', 'open', 'open']); // known, and seen to be good
  });

  it('works with the next app password without a new mount', async () => {
    server.setPassword('new');
    expect(await status()).toBe(403);
    expect(await status()).toBe(403);
    expect(stage.gateway.state('a')).toEqual({ at: 'refused' });
    expect(server.authenticated).toHaveLength(1);
    await stage.gateway.password('a', new Secret('new'));
    expect(await status()).toBe(200);
    expect(stage.gateway.state('a')).toMatchObject({ at: 'open', sinceMs: expect.any(Number) as number });
  });

  it('lets what is under way end with the old app password, and says when it has', async () => {
    const upload = await halfAnUpload();
    const drained = stage.gateway.password('a', new Secret('new'));
    server.setPassword('new');
    expect(await status()).toBe(200);
    expect(await isSettled(drained)).toBe(false);
    upload.end(Buffer.alloc(200_000));
    expect(await upload.status).toBe(201);
    await drained;
    expect(stage.gateway.state('a')).toMatchObject({ at: 'open' });
  });

  it('asks again with the new app password what was refused with the old one, and what comes after', async () => {
    let hasMoved: Promise<void> | undefined;
    server.play('/base/late', (request, response) => {
      // At one moment for the server and the gateway: whichever came first would refuse what the other one has.
      if (hasMoved === undefined) server.setPassword('new');
      hasMoved ??= stage.gateway.password('a', new Secret('new'));
      if (request.headers.authorization === basic('jé', 'new')) response.end();
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="faulty"' }).end();
    });
    server.play('/base/', answering(200));
    const late = status('/Projekte/late');
    await until(() => hasMoved !== undefined);
    const next = status('/Projekte/b');
    expect([await late, await next]).toEqual([200, 200]);
    await hasMoved;
    expect(server.received.map(({ url, headers }) => [url, headers.authorization === basic('jé', 'new')])).toEqual(
      expect.arrayContaining([
        ['/base/late', true],
        ['/base/b', true],
      ]),
    );
  });

  it('is left alone when it gets the app password that it has, and when nobody knows it', async () => {
    await status();
    const before = stage.events.length;
    await stage.gateway.password('a', new Secret('old'));
    await stage.gateway.password('nobody', new Secret('x'));
    await stage.gateway.drop('nobody');
    expect(stage.events).toHaveLength(before);
    expect(stage.gateway.state('nobody')).toBeUndefined();
  });

  it('sends nothing more when another part of Latchkey hears that its app password is refused, until one is taken', async () => {
    await status();
    const before = server.authenticated.length;
    stage.gateway.refuse('a');
    stage.gateway.refuse('nobody');
    expect([await status(), await status('/Projekte/a', 'PUT')]).toEqual([403, 403]);
    expect(server.authenticated).toHaveLength(before);
    expect(stage.gateway.state('a')).toEqual({ at: 'refused' });
    expect(stage.told('lost')).toMatchObject([{ lost: { reason: 'refused' } }]);
    await stage.gateway.password('a', new Secret('old')); // an administrator has enabled it again
    expect(await status()).toBe(200);
  });

  it('is refused from its beginning when it is known to be, with its app password or without', async () => {
    for (const [id, secret] of [
      ['b', new Secret('old')],
      ['c', undefined],
    ] as const) {
      const drive = { id, prefix: `/${id}`, label: id, address: `${server.origin}/base/`, login: 'jé' };
      const basicChallenge = { challenge: { scheme: 'basic', realm: 'faulty' } } as const;
      const credential = { login: throwaway.login, throwaway: new Secret(throwaway.password) };
      stage.gateway.serve({ ...drive, ...basicChallenge, credential }, secret, true);
      expect(stage.gateway.state(id)).toEqual({ at: 'refused' });
      expect(await status(`/${id}/a`)).toBe(403);
    }
    expect(server.authenticated).toEqual([]);
    await stage.gateway.password('c', new Secret('old'));
    expect(await status('/c/a')).toBe(200);
  });

  it('has requests wait while its app password is replaced, and says when none is under way', async () => {
    const upload = await halfAnUpload();
    const held = stage.gateway.hold('a', 30_000);
    const waiting = status('/Projekte/late');
    expect(await isSettled(held)).toBe(false);
    upload.end(Buffer.alloc(200_000));
    expect(await upload.status).toBe(201);
    await held;
    server.setPassword('new');
    expect(await isSettled(waiting)).toBe(false);
    expect(server.received.some(({ url }) => url.endsWith('/late'))).toBe(false);
    await stage.gateway.password('a', new Secret('new'));
    expect(await waiting).toBe(200);
    await stage.gateway.hold('nobody', 1);
  });

  it('goes on with the app password that it has when nobody says what became of it', async () => {
    await stage.gateway.hold('a', 100);
    expect(await status()).toBe(200);
  });

  it('shares its account with others of the same credential: a dead app password leaves once for all', async () => {
    for (let at = 0; at < 200; at += 1) {
      stage.serve(`${server.origin}/base/${at}/`, 'old', { id: `drive-${at}`, prefix: `/Drive-${at}` });
    }
    server.setPassword('new');
    const all = await Promise.all(Array.from({ length: 200 }, (_, at) => status(`/Drive-${at}/a`)));
    expect(new Set(all)).toEqual(new Set([403]));
    expect(server.authenticated).toHaveLength(1);
    for (let at = 0; at < 200; at += 1) expect(stage.gateway.state(`drive-${at}`)).toEqual({ at: 'refused' });
    await stage.gateway.password('drive-7', new Secret('new'));
    expect(await status('/Drive-7/a')).toBe(200);
    expect(await status('/Drive-8/a')).toBe(403);
  });

  it.each([
    ['login', { login: 'other' }],
    ['private CA', { caFile: '/nowhere.pem' }],
  ])('has an account of its own with another %s', async (_what, more) => {
    stage.serve(`${server.origin}/base/`, 'old', { id: 'b', prefix: '/B', ...more });
    server.setPassword('new');
    expect(await status()).toBe(403);
    expect(stage.gateway.state('b')).toEqual({ at: 'open' });
  });

  it('ends what is under way when it is taken away, and nobody finds it then', async () => {
    const upload = await halfAnUpload();
    await stage.gateway.drop('a');
    expect(await upload.status).toBeUndefined();
    await until(() => server.received.some(({ isAborted, size }) => isAborted && size === 200_000));
    expect(await status()).toBe(404);
    expect(stage.gateway.state('a')).toBeUndefined();
    await until(() => server.sockets.size === 0);
  });

  it('can be served anew under another path, with another throw-away credential', async () => {
    const credential = { login: 'drive-a', throwaway: new Secret('next') };
    stage.serve(`${server.origin}/base/`, 'old', { prefix: '/Neu', credential });
    expect(await status()).toBe(404);
    expect(await status('/Neu/a')).toBe(401);
    const authorization = basic('drive-a', 'next');
    expect((await stage.ask('GET', '/Neu/a', { authorization })).status).toBe(200);
  });

  it('tells its state as programs find it, and that it has changed', async () => {
    await status();
    server.play('/base/', answering(503, { 'retry-after': '100' }));
    await status();
    expect(await status()).toBe(503);
    expect(stage.states.map(({ at }) => at)).toEqual(['open', 'open', 'paused']);
    expect(stage.gateway.state('a')).toMatchObject({ at: 'paused', isMaintenance: true });
  });
});

it('takes no more when it retires, lets what is under way end, and leaves nothing', async () => {
  const upload = await halfAnUpload();
  const retired = stage.gateway.retire();
  await expect(stage.ask('GET', '/Projekte/a')).rejects.toThrow(/ECONNREFUSED|socket hang up|ECONNRESET/);
  expect(await isSettled(retired)).toBe(false);
  upload.end(Buffer.alloc(200_000));
  expect(await upload.status).toBe(201);
  await retired;
});
