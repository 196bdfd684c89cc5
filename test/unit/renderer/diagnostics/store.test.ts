import { describe, expect, it } from 'vitest';
import type { DiagnosticsView } from '../../../../electron/contract/window.ts';
import { createDiagnosticsStore } from '../../../../renderer/diagnostics/store.ts';
import { createFakeBridge, done, hold, refused } from '../../../fakes/fake-bridge.ts';

function build() {
  const fake = createFakeBridge();
  return { fake, store: createDiagnosticsStore(fake.bridge) };
}

describe('the checks', () => {
  it('show what they found', async () => {
    const { fake, store } = build();
    fake.replies.diagnostics.run = () => done({ findings: [{ id: 'bus', state: 'ok' }] });
    await store.getState().run();
    expect(store.getState().checks).toEqual({ at: 'done', findings: [{ id: 'bus', state: 'ok' }] });
  });

  it('that were stopped change nothing any more', async () => {
    const { fake, store } = build();
    const held = hold<DiagnosticsView>();
    fake.replies.diagnostics.run = () => held.answer;
    const run = store.getState().run();
    store.getState().stop();
    held.give({ ok: true, value: { findings: [] } });
    await run;
    expect(store.getState().checks).toEqual({ at: 'stopped' });
  });
});

describe('the report', () => {
  it('is shown before it is saved, and says where it was saved', async () => {
    const { fake, store } = build();
    await store.getState().makeReport();
    expect(store.getState().report).toMatchObject({ at: 'shown', text: 'Latchkey report', path: null });
    expect(fake.inputsOf('diagnostics.save')).toEqual([]);
    await store.getState().saveReport();
    expect(store.getState().report).toMatchObject({ at: 'shown', path: '/home/user/latchkey-report.txt' });
  });

  it('stays as it is when the person decides not to save it', async () => {
    const { fake, store } = build();
    await store.getState().makeReport();
    fake.replies.diagnostics.save = () => done(null);
    await store.getState().saveReport();
    expect(store.getState().report).toMatchObject({ at: 'shown', path: null, refused: null });
  });

  it('says why it could not be saved and can still be read', async () => {
    const { fake, store } = build();
    await store.getState().makeReport();
    fake.replies.diagnostics.save = () => refused('LK-1013');
    await store.getState().saveReport();
    expect(store.getState().report).toMatchObject({ text: 'Latchkey report', refused: { code: 'LK-1013' } });
  });
});
