import { describe, expect, it } from 'vitest';
import type { QuestionView } from '../../../../electron/contract/questions.ts';
import type { WorkNow, WorkRequest, WorkView } from '../../../../electron/contract/window.ts';
import { createWorkStore } from '../../../../renderer/work/store.ts';
import { createFakeBridge, done, hold, refused } from '../../../fakes/fake-bridge.ts';

const question: QuestionView = { kind: 'code', method: { id: 'otp' }, others: false, sent: false };
const setup: WorkRequest = { kind: 'setup', platform: 'https://a.example', user: 'u', password: 'p' };

function view(attempt: number, now: WorkNow, kind: WorkView['kind'] = 'setup'): WorkView {
  return { attempt, kind, steps: [], now };
}

function build() {
  const fake = createFakeBridge();
  return { fake, work: createWorkStore(fake.bridge) };
}

const at = ({ work }: ReturnType<typeof build>) => work.getState().attempt?.view.now.at;

describe('work', () => {
  it('is not set back by an answer of main that comes after its own events', async () => {
    const world = build();
    const begun = hold<WorkView>();
    world.fake.replies.work.start = () => begun.answer;
    const started = world.work.getState().start('wizard', setup);
    world.fake.emit('work', view(1, { at: 'question', question }));
    begun.give({ ok: true, value: view(1, { at: 'working' }) });
    await started;
    expect(at(world)).toBe('question');
  });

  it('keeps nothing of the request', async () => {
    const { work } = build();
    await work.getState().start('wizard', { ...setup, password: 'do-not-keep' });
    expect(JSON.stringify(work.getState())).not.toContain('do-not-keep');
  });

  it('says why it was not begun', async () => {
    const { fake, work } = build();
    fake.replies.work.start = () => refused('LK-1009');
    await work.getState().start('wizard', setup);
    expect(work.getState()).toMatchObject({ refused: { code: 'LK-1009' }, starting: false, attempt: null });
  });

  it('becomes a failure with a code when main cannot be reached', async () => {
    const { fake, work } = build();
    fake.replies.work.start = () => Promise.reject(new Error('gone'));
    await work.getState().start('wizard', setup);
    expect(work.getState().refused).toEqual({ code: 'LK-0001' });
  });

  it('is begun once at a time', async () => {
    const { fake, work } = build();
    await work.getState().start('wizard', setup);
    await work.getState().start('drives', { kind: 'reconnect', id: 'a' });
    expect(fake.inputsOf('work.start')).toHaveLength(1);
  });

  it('sends one answer for one question', async () => {
    const { fake, work } = build();
    fake.emit('work', view(1, { at: 'question', question }));
    const answer = { kind: 'code', code: '491203' } as const;
    await Promise.all([work.getState().answer(answer), work.getState().answer(answer)]);
    expect(fake.inputsOf('work.answer')).toEqual([{ attempt: 1, answer }]);
  });

  it('asks anew, with why, when an answer was not taken', async () => {
    const { fake, work } = build();
    fake.emit('work', view(1, { at: 'question', question }));
    fake.replies.work.answer = () => refused('LK-0001');
    await work.getState().answer({ kind: 'code', code: '1' });
    expect(work.getState()).toMatchObject({ refused: { code: 'LK-0001' }, attempt: { answered: false, round: 2 } });
  });

  it('is stopped only when main says that it has ended', async () => {
    const { fake, work } = build();
    fake.emit('work', view(3, { at: 'working' }));
    let over = false;
    const stopped = work
      .getState()
      .stop()
      .then(() => (over = true));
    await Promise.resolve();
    fake.emit('work', view(3, { at: 'undoing' }));
    await Promise.resolve();
    expect([over, fake.inputsOf('work.cancel')]).toEqual([false, [{ attempt: 3 }]]);
    fake.emit('work', view(3, { at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' }));
    await stopped;
    expect(over).toBe(true);
  });

  it('stays out of sight once it was put away, whatever comes late', () => {
    const world = build();
    world.fake.emit('work', view(2, { at: 'done' }));
    world.work.getState().dismiss();
    world.fake.emit('work', view(2, { at: 'working' }));
    world.fake.emit('work', view(1, { at: 'working' }));
    expect(world.work.getState().attempt).toBeNull();
  });

  it('belongs to whoever began it, and to the list of drives when the tray did', async () => {
    const { fake, work } = build();
    fake.replies.work.start = () => done(view(1, { at: 'working' }, 'reconnect'));
    await work.getState().start('wizard', { kind: 'reconnect', id: 'a' });
    expect(work.getState().owner).toBe('wizard');
    fake.emit('work', view(2, { at: 'working' }, 'reconnect'));
    expect(work.getState().owner).toBe('drives');
    fake.emit('work', view(3, { at: 'working' }, 'setup'));
    expect(work.getState().owner).toBe('wizard');
  });

  it.each<[string, WorkNow, boolean]>([
    ['a question', { at: 'question', question }, true],
    ['what goes on', { at: 'working' }, true],
    ['a failure that left something', { at: 'failed', failure: { code: 'LK-5005' }, after: 'kept', id: 'a' }, true],
    ['a failure that left nothing', { at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' }, false],
    ['what is done', { at: 'done' }, false],
  ])('of before this window opened: %s is shown: %s', async (_what, now, shown) => {
    const { fake, work } = build();
    fake.replies.work.current = () => done(view(7, now));
    await work.getState().adopt();
    expect(work.getState().attempt !== null).toBe(shown);
  });
});
