import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GatewayEvent } from '../../../electron/gateway/gateway.ts';
import { lostWrites } from '../../../electron/gateway/lost-writes.ts';
import { answering, FaultyWebdav } from '../../support/faulty-webdav.ts';
import { basic, GatewayStage, throwaway, until } from '../../support/gateway-stage.ts';

const KIB = 1024;

describe('a file that is lost on its way', () => {
  let server: FaultyWebdav;
  let stage: GatewayStage;
  beforeEach(async () => {
    server = await FaultyWebdav.start();
    server.setPassword('pw');
    stage = await GatewayStage.start({ now: () => Date.parse('2026-11-30T10:00:00Z') });
    stage.serve(`${server.origin}/base/`, 'pw');
  });
  afterEach(async () => {
    expect(stage.faults).toEqual([]);
    await stage.stop();
    await server.stop();
  });
  const put = (name = 'Ber%C3%ADcht%201.txt', body: string | Buffer = 'content') =>
    stage.ask('PUT', `/Projekte/sub/${name}?v=1`, { body });

  it.each([
    [507, 'no-space'],
    [413, 'too-large'],
    [403, 'not-allowed'],
    [405, 'not-allowed'],
    [423, 'in-use'],
    [500, 'server'],
    [412, 'server'],
    [503, 'paused'],
  ])('has a name, a reason and a copy: %i is %s', async (status, reason) => {
    server.play('/base/sub/', answering(status));
    expect((await put()).status).toBe(status);
    const lost = {
      drive: 'a',
      path: 'sub/Berícht 1.txt',
      reason,
      status,
      size: 7,
      isKept: true,
      at: '2026-11-30T10:00:00.000Z',
    };
    expect(stage.lost).toMatchObject([lost]);
    expect(stage.told('lost')).toMatchObject([{ lost }]);
    expect(Buffer.from(stage.gateway.copyOf(stage.lost[0]?.id ?? '') ?? []).toString()).toBe('content');
  });

  it('is not named when it is the file by which Latchkey tries the drive out', async () => {
    server.play('/base/sub/', answering(507));
    expect((await put('.latchkey-proof-k3f9a2b4')).status).toBe(507);
    expect(stage.lost).toEqual([]);
  });

  it('is named when the app password is refused, not known, or may not write there', async () => {
    server.play('/base/sub/closed', answering(401, { 'www-authenticate': 'Basic realm="faulty"' }));
    expect((await put('closed')).status).toBe(403);
    server.setPassword('another');
    await stage.ask('GET', '/Projekte/');
    expect((await put('refused')).status).toBe(403);
    stage.serve(`${server.origin}/base/`, undefined);
    expect((await put('locked')).status).toBe(503);
    expect(stage.lost.map(({ path, reason, status }) => [path, reason, status])).toEqual([
      ['sub/closed', 'not-allowed', 401],
      ['sub/refused', 'refused', undefined],
      ['sub/locked', 'refused', undefined],
    ]);
  });

  it('is named when the platform is out of reach, asks for a pause, or leads elsewhere', async () => {
    server.play('/base/sub/away', answering(302, { location: 'https://evil.example/' }));
    server.play('/base/sub/later', answering(429, { 'retry-after': '60' }));
    await put('away');
    await put('later');
    expect((await put('paused')).status).toBe(503);
    expect(stage.lost.map(({ path, reason }) => [path, reason])).toEqual([
      ['sub/away', 'server'],
      ['sub/later', 'paused'],
      ['sub/paused', 'paused'],
    ]);
    await server.stop();
    stage.serve('http://127.0.0.1:1/base/', 'pw');
    expect((await put('offline')).status).toBe(503);
    expect(stage.lost.at(-1)).toMatchObject({ path: 'sub/offline', reason: 'offline', isKept: true });
    server = await FaultyWebdav.start();
  });

  it('is named when its mount tool gives up', async () => {
    const request = httpRequest({
      ...{ host: '127.0.0.1', port: stage.port, method: 'PUT', path: '/Projekte/half', agent: false },
      headers: { authorization: basic(throwaway.login, throwaway.password), 'content-length': 1_000_000 },
    });
    request.on('error', () => undefined);
    request.write(Buffer.alloc(400_000));
    await until(() => server.received.some(({ size }) => size === 400_000));
    request.destroy();
    await until(() => stage.lost.length === 1);
    expect(stage.lost[0]).toMatchObject({ path: 'half', reason: 'given-up', size: 1_000_000, isKept: false });
  });

  it('is told once however often it is tried, and no longer when it is written well', async () => {
    server.play('/base/sub/', answering(507));
    await put('a', 'first');
    await put('a', 'second');
    expect(stage.told('lost')).toHaveLength(1);
    // Whoever keeps copies is given the newer one.
    expect(stage.told('lost-again')).toMatchObject([{ lost: { id: stage.lost[0]?.id, size: 6, isKept: true } }]);
    const id = stage.lost[0]?.id ?? '';
    expect(Buffer.from(stage.gateway.copyOf(id) ?? []).toString()).toBe('second');
    server.plays.clear();
    await put('b');
    expect(stage.lost).toHaveLength(1);
    await put('a');
    expect(stage.lost).toEqual([]);
    expect(stage.told('no-longer-lost')).toEqual([{ type: 'no-longer-lost', id }]);
    expect(stage.gateway.copyOf(id)).toBeUndefined();
  });

  it('keeps its copy when a try brings nothing: an empty one, or one that is turned away before its content is sent', async () => {
    server.play('/base/sub/', answering(507));
    await put('a', 'content');
    const id = stage.lost[0]?.id ?? '';
    const copy = (): string => Buffer.from(stage.gateway.copyOf(id) ?? []).toString();
    expect((await put('a', '')).status).toBe(507);
    expect([stage.lost[0], copy()]).toMatchObject([{ id, size: 7, reason: 'no-space', isKept: true }, 'content']);
    stage.serve(`${server.origin}/base/`, undefined);
    const waiting = { body: 'content', headers: { expect: '100-continue' } };
    expect(await stage.ask('PUT', '/Projekte/sub/a', waiting)).toMatchObject({ status: 503, continues: 0 });
    expect([stage.lost, copy()]).toMatchObject([[{ id, size: 7, reason: 'refused', isKept: true }], 'content']);
    expect(stage.lost[0]).not.toHaveProperty('status');
    // Another content: what is kept is not what the program has written.
    await stage.ask('PUT', '/Projekte/sub/a', { ...waiting, body: 'other content' });
    expect([stage.lost, copy()]).toMatchObject([[{ id, size: 13, isKept: false }], '']);
  });

  it('has no copy any more when a larger file in its place is lost, whatever it is framed by', async () => {
    server.play('/base/sub/', answering(507));
    for (const isChunked of [false, true]) {
      await put('a', 'content');
      expect(stage.lost).toMatchObject([{ isKept: true }]);
      await stage.ask('PUT', '/Projekte/sub/a', { body: Buffer.alloc(200 * KIB), isChunked });
      expect(stage.lost).toMatchObject([{ isKept: false }]);
    }
  });

  it('is no longer lost when another file is moved to its place', async () => {
    server.play('/base/sub/doc', answering(507));
    await put('doc');
    server.plays.clear();
    await stage.ask('MOVE', '/Projekte/sub/doc~new', {
      headers: { destination: `http://127.0.0.1:${stage.port}/Projekte/sub/doc` },
    });
    expect(stage.lost).toEqual([]);
  });

  it('that another gateway has named is no news when it is lost again, and no longer lost when it is written well', async () => {
    const [before] = [
      { id: 'x', drive: 'a', path: 'sub/a', reason: 'offline', at: '2026-11-30T09:00:00Z', isKept: true },
    ] as const;
    stage.gateway.knowLost([before]);
    expect([stage.lost, stage.events.filter(({ type }) => type !== 'state')]).toEqual([[before], []]);
    server.play('/base/sub/', answering(507));
    await put('a', 'newer');
    expect(stage.told('lost')).toEqual([]);
    expect(stage.told('lost-again')).toMatchObject([{ lost: { id: 'x', reason: 'no-space' } }]);
    server.plays.clear();
    await put('a');
    expect(stage.told('no-longer-lost')).toEqual([{ type: 'no-longer-lost', id: 'x' }]);
  });

  it('is none when the program hears of it itself', async () => {
    server.play('/base/', answering(403));
    for (const method of ['MKCOL', 'DELETE', 'PROPPATCH', 'LOCK', 'GET']) {
      expect((await stage.ask(method, '/Projekte/x')).status).toBe(403);
    }
    expect(stage.lost).toEqual([]);
  });

  it('is kept up to 128 KB', async () => {
    server.play('/base/sub/', answering(507));
    await put('small', Buffer.alloc(128 * KIB, 1));
    await put('large', Buffer.alloc(128 * KIB + 1, 1));
    expect(stage.lost.map(({ isKept, size }) => [isKept, size])).toEqual([
      [true, 128 * KIB],
      [false, 128 * KIB + 1],
    ]);
  });
});

describe('what is remembered of lost files', () => {
  const events: GatewayEvent[] = [];
  const lost = lostWrites(
    () => 0,
    (event) => events.push(event),
  );

  it('is bounded: the oldest copies go first, and then the oldest names', () => {
    const content = new Uint8Array(128 * KIB);
    for (let at = 0; at < 70; at += 1) lost.lose({ drive: 'a', path: `${at}`, reason: 'server', content });
    expect(lost.list).toHaveLength(70);
    expect(lost.list.filter(({ isKept }) => isKept)).toHaveLength(64);
    expect(lost.list.slice(0, 6).map(({ isKept, id }) => [isKept, lost.copyOf(id)])).toEqual(
      Array.from({ length: 6 }, () => [false, undefined]),
    );
    for (let at = 70; at < 1005; at += 1) lost.lose({ drive: 'a', path: `${at}`, reason: 'server' });
    expect(lost.list).toHaveLength(1000);
    // That their names are gone is not that they have been written well.
    expect(events.filter(({ type }) => type === 'no-longer-lost')).toEqual([]);
    expect(lost.list[0]?.path).toBe('5');
    lost.lose({ drive: 'a', path: '5', reason: 'server' });
    expect([lost.list[0]?.path, lost.list.at(-1)?.path]).toEqual(['6', '5']);
  });

  it('is forgotten when somebody says so', () => {
    const [first] = lost.list;
    lost.forget(first?.id ?? '');
    lost.forget('unknown');
    expect(lost.list).toHaveLength(999);
    expect(events.at(-1)).toEqual({ type: 'no-longer-lost', id: first?.id });
  });
});
