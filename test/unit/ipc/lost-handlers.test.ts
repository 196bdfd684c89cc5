import { describe, expect, it } from 'vitest';
import type { LostWriteView } from '../../../electron/contract/lost-writes.ts';
import { lostHandlers } from '../../../electron/ipc/handlers/lost-handlers.ts';
import { fakeEngine } from '../../fakes/fake-engine.ts';

const lost = (isKept: boolean): LostWriteView => ({
  ...{ id: 'l1', drive: 'c1', path: 'Sales/report.odt', reason: 'no-space', at: '2026-11-30T10:00:00Z', isKept },
});

function stage(all: readonly LostWriteView[], place: string | undefined) {
  const [names, saved, forgotten]: [string[], unknown[], string[]] = [[], [], []];
  let looks = 0;
  const list = { ok: true, value: all } as const;
  const engine = fakeEngine({
    lostWrites: () => Promise.resolve(list),
    saveLostWrite: (id, path) => {
      saved.push([id, path]);
      return Promise.resolve({ ok: true, value: { path } });
    },
    forgetLostWrite: (id) => {
      forgotten.push(id);
      return Promise.resolve({ ok: true, value: null });
    },
  });
  const look = () => {
    looks += 1;
    return Promise.resolve(list);
  };
  const handlers = lostHandlers({
    ...{ engine, list: { look, watch: () => undefined, stop: () => undefined } },
    chooseFile: (name) => {
      names.push(name);
      return Promise.resolve(place);
    },
  });
  return { handlers, names, saved, forgotten, looks: () => looks };
}

describe('the copy of a lost file', () => {
  it('is saved where main asks the person, under the name of the file at first', async () => {
    const { handlers, names, saved, looks } = stage([lost(true)], '/home/anna/report.odt');
    expect(await handlers.save({ id: 'l1' })).toEqual({ ok: true, value: { path: '/home/anna/report.odt' } });
    expect([names, saved, looks()]).toEqual([['report.odt'], [['l1', '/home/anna/report.odt']], 1]);
  });

  it('is not saved when the person decides not to', async () => {
    const { handlers, saved } = stage([lost(true)], undefined);
    expect(await handlers.save({ id: 'l1' })).toEqual({ ok: true, value: null });
    expect(saved).toEqual([]);
  });

  it.each([
    ['of a file that is lost no more', []],
    ['of one that was too large', [lost(false)]],
  ])('%s is not there, and nobody is asked for a place', async (_what, all) => {
    const { handlers, names, looks } = stage(all, '/home/anna/report.odt');
    expect(await handlers.save({ id: 'l1' })).toMatchObject({ ok: false, failure: { code: 'LK-5201' } });
    expect([names, looks()]).toEqual([[], 1]);
  });
});

it('a lost file that nobody wants any more is off the list at once', async () => {
  const { handlers, forgotten, looks } = stage([lost(true)], undefined);
  expect(await handlers.forget({ id: 'l1' })).toEqual({ ok: true, value: null });
  expect([forgotten, looks()]).toEqual([['l1'], 1]);
});
