import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LostWriteView } from '../../electron/contract/lost-writes.ts';
import { createEngine } from '../../electron/engine/create-engine.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import type { ClientEvent } from '../../electron/gateway/client.ts';
import { flockOf } from '../../electron/os/flock.ts';
import { createLostList, type LostList } from '../../electron/tasks/lost-list.ts';
import { setUpConnection } from '../fakes/attempt.ts';
import { valueOf } from '../fakes/engine-bed.ts';
import { MemoryLog } from '../fakes/memory-log.ts';
import { fakeParts, type FakeParts } from '../fakes/parts.ts';
import { answering, FaultyWebdav } from '../support/faulty-webdav.ts';
import { GatewayStage, until } from '../support/gateway-stage.ts';

/** From a write that the platform has no room for, through the real gateway, to who is told of it, and the copy of it. */
let server: FaultyWebdav;
let stage: GatewayStage;
let fake: FakeParts;
let engine: Engine;
let list: LostList;
let folder: string;
let views: (readonly LostWriteView[])[];
let notices: (readonly LostWriteView[])[];
const listeners = new Set<(event: ClientEvent) => void>();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lost-'));
  [views, notices] = [[], []];
  server = await FaultyWebdav.start();
  stage = await GatewayStage.start({
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
  });
  fake = fakeParts();
  const { id } = await setUpConnection(fake, { label: 'Files' });
  stage.serve(`${server.origin}/base/`, 'pw', { id });
  // What programs of Latchkey say to the process that serves the drives arrives at the gateway itself.
  const gateway: FakeParts['parts']['gateway'] = Object.assign(fake.gateway, {
    lost: () => Promise.resolve(stage.lost),
    copyOf: (lostId: string) => {
      const copy = stage.gateway.copyOf(lostId);
      return Promise.resolve(copy === undefined ? undefined : Buffer.from(copy));
    },
    forget: (lostId: string) => {
      stage.gateway.forget(lostId);
      return Promise.resolve();
    },
    onEvent: (listener: (event: ClientEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  engine = createEngine({ ...fake.parts, gateway }, flockOf(fake.folder));
  list = createLostList({
    ...{ engine, log: new MemoryLog() },
    onChange: (view) => views.push(view),
    notice: (lost) => notices.push(lost),
  });
  list.watch();
});
afterEach(async () => {
  list.stop();
  listeners.clear();
  await stage.stop();
  await server.stop();
  fake.stop();
  rmSync(folder, { recursive: true });
});

const put = async (name: string, body: string | Buffer): Promise<number> =>
  (await stage.ask('PUT', `/Projekte/Ventes/${name}`, { body })).status;

it('a file that the platform has no room for is told once, and its copy is what the program wrote', async () => {
  server.play('/base/Ventes/', answering(507));
  expect(await put('b%C3%A9ta.txt', 'first')).toBe(507);
  expect(await put('b%C3%A9ta.txt', 'content')).toBe(507);
  expect(await put('large', Buffer.alloc(200_000))).toBe(507);
  await until(() => notices.length > 0);
  expect(notices).toMatchObject([
    [
      { path: 'Ventes/large', label: 'Files', reason: 'no-space', status: 507, size: 200_000, isKept: false },
      { path: 'Ventes/béta.txt', label: 'Files', reason: 'no-space', status: 507, size: 7, isKept: true },
    ],
  ]);
  const [large, small] = views.at(-1) ?? [];
  const path = join(folder, 'copy.txt');
  expect(await engine.saveLostWrite(large?.id ?? '', path)).toMatchObject({ failure: { code: 'LK-5201' } });
  expect(await engine.saveLostWrite(small?.id ?? '', path)).toEqual({ ok: true, value: { path } });
  expect(readFileSync(path, 'utf8')).toBe('content');
  await until(() => views.at(-1)?.length === 1);
  // Once there is room it is written well, and nobody has to forget it.
  server.plays.clear();
  expect(await put('large', Buffer.alloc(200_000))).toBe(201);
  await until(() => views.at(-1)?.length === 0);
  expect(valueOf(await engine.lostWrites())).toEqual([]);
  expect([await engine.takeUntoldLostWrites(), notices.length]).toEqual([[], 1]);
});
