import { describe, expect, it } from 'vitest';
import type { Recovery } from '../../../electron/contract/view.ts';
import { startRecovery } from '../../../electron/shell/recovery.ts';
import { fakeEngine } from '../../fakes/fake-engine.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';

const recovered: readonly Recovery[] = [{ id: 'c1', kind: 'setup', label: 'Files', outcome: 'undone' }];
const now = Promise.resolve();

describe('the recovery at the start', () => {
  it('is told at once when it is over soon', async () => {
    const engine = fakeEngine({ recover: () => Promise.resolve({ ok: true, value: recovered }) });
    const recovery = startRecovery(engine, new MemoryLog(), now);
    expect(await recovery.soon()).toEqual(recovered);
    expect(await recovery.over).toEqual(recovered);
  });

  it('keeps no window waiting when it takes long', async () => {
    const recovery = startRecovery(fakeEngine({ recover: () => new Promise(() => undefined) }), new MemoryLog(), now);
    expect(await recovery.soon()).toEqual([]);
  });

  it('begins once, and only when its time has come', async () => {
    let begun = 0;
    const engine = fakeEngine({
      recover: () => {
        begun += 1;
        return Promise.resolve({ ok: true, value: [] });
      },
    });
    let open = (): void => undefined;
    const recovery = startRecovery(engine, new MemoryLog(), new Promise((resolve) => (open = resolve)));
    await new Promise(setImmediate);
    expect(begun).toBe(0);
    open();
    await Promise.all([recovery.over, recovery.soon(), recovery.soon()]);
    expect(begun).toBe(1);
  });

  it.each([
    ['fails', () => Promise.resolve({ ok: false, failure: { code: 'LK-1010' } } as const)],
    ['breaks', () => Promise.reject(new Error('broken'))],
  ] as const)('does not stop the app when it %s', async (_name, recover) => {
    const log = new MemoryLog();
    expect(await startRecovery(fakeEngine({ recover }), log, now).over).toEqual([]);
    expect(log.lines.length + log.unexpectedErrors.length).toBe(1);
  });
});
