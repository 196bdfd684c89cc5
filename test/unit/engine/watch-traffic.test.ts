import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TrafficNews } from '../../../electron/upkeep/traffic.ts';
import { engineBed, valueOf, type EngineBed } from '../../fakes/engine-bed.ts';

let bed: EngineBed;
let heard: TrafficNews[];
let over: AbortController;
beforeEach(() => {
  bed = engineBed();
  heard = [];
  over = new AbortController();
  bed.engine.upkeep.watchTraffic((news) => heard.push(news), over.signal);
});
afterEach(() => {
  over.abort();
  bed.fake.stop();
});

it('what programs find is told in its order, also of a drive that was set up since', async () => {
  const { id } = valueOf(await bed.setUp());
  bed.fake.gateway.tell({ type: 'state', drive: id, state: { at: 'offline', cause: 'silent', sinceMs: 1 } });
  bed.fake.gateway.tell({ type: 'state', drive: id, state: { at: 'open', sinceMs: 2 } });
  await expect.poll(() => heard).toHaveLength(2);
  const failure = { code: 'LK-3003', details: { host: 'demo.example' } };
  expect(heard).toEqual([
    { is: 'found', drive: id, found: { ok: false, failure } },
    { is: 'found', drive: id, found: { ok: true, isTried: true } },
  ]);
});

it('a refusal that programs have heard is kept, and one of an app password that is served no more is not', async () => {
  const { id, label, password } = valueOf(await bed.setUp());
  const refused = { type: 'state', drive: id, state: { at: 'refused' } } as const;
  bed.fake.gateway.tell(refused); // by now there is another one
  bed.fake.gateway.tell({ type: 'away', failure: { code: 'LK-5101' } });
  await expect.poll(() => heard).toEqual([{ is: 'look' }]);
  expect(valueOf(await bed.engine.upkeep.kept()).refused).toEqual([]);
  bed.fake.drives.refuse(id);
  bed.fake.gateway.tell(refused);
  await expect.poll(() => heard).toHaveLength(2);
  expect(heard[1]).toEqual({
    ...{ is: 'found', drive: id },
    found: { ok: false, failure: { code: 'LK-5006', details: { label } } },
  });
  expect(valueOf(await bed.engine.upkeep.kept()).refused).toEqual([`${id}/${password.id}`]);
});

it('nothing is told any more when nobody wants to hear it', async () => {
  const { id } = valueOf(await bed.setUp());
  over.abort();
  bed.fake.gateway.tell({ type: 'state', drive: id, state: { at: 'open', sinceMs: 2 } });
  await bed.engine.status();
  expect(heard).toEqual([]);
});
