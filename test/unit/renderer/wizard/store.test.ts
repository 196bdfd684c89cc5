import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QuestionView } from '../../../../electron/contract/questions.ts';
import { done } from '../../../fakes/fake-bridge.ts';
import { build, drive, link, signedInAs, view } from './world.ts';

const password: QuestionView = { kind: 'password', user: 'u', host: 'a.example', refused: { code: 'LK-2001' } };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('signing in', () => {
  it('sends name and password and keeps no password', async () => {
    const { fake, wizard, work } = await signedInAs('u');
    expect(fake.inputsOf('work.start')).toEqual([
      { kind: 'setup', platform: 'https://a.example', platformKind: 'netexplorer', user: 'u', password: 'secret' },
    ]);
    expect(JSON.stringify([wizard.getState(), work.getState()])).not.toContain('secret');
  });

  it('takes the name of the drive from the link', async () => {
    const { fake, wizard } = build();
    wizard.getState().offerLink(link);
    wizard.getState().answerLink(true);
    await vi.advanceTimersByTimeAsync(0);
    await wizard.getState().signIn('me', 'secret');
    expect(fake.inputsOf('work.start')).toEqual([expect.objectContaining({ label: 'Mine' })]);
  });

  it('answers when main asks for the password again', async () => {
    const { fake, wizard } = await signedInAs('u');
    fake.emit('work', view({ at: 'question', question: password }));
    await wizard.getState().signIn('u', 'better');
    expect(fake.inputsOf('work.answer')).toEqual([{ attempt: 1, answer: { kind: 'password', password: 'better' } }]);
    expect(fake.inputsOf('work.start')).toHaveLength(1);
  });

  it('begins anew, once the first sign-in has ended, when the name was wrong', async () => {
    const { fake, wizard } = await signedInAs('typo');
    fake.emit('work', view({ at: 'question', question: { ...password, user: 'typo' } }));
    fake.replies.work.cancel = () => {
      fake.emit('work', view({ at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' }));
      return done(null);
    };
    await wizard.getState().signIn('right', 'secret');
    expect(fake.inputsOf('work.cancel')).toEqual([{ attempt: 1 }]);
    expect(fake.inputsOf('work.start').at(-1)).toMatchObject({ user: 'right' });
  });
});

describe('going back', () => {
  it('from the sign-in leads to the address', async () => {
    const { wizard } = build();
    wizard.getState().typeAddress('a.example');
    wizard.getState().submitAddress();
    await vi.advanceTimersByTimeAsync(0);
    await wizard.getState().back();
    expect(wizard.getState()).toMatchObject({ page: 'address', addressText: 'a.example' });
  });

  it('from a question takes back what was begun and keeps the name', async () => {
    const { fake, wizard, work } = await signedInAs('u');
    fake.emit('work', view({ at: 'question', question: drive }));
    const back = wizard.getState().back();
    expect(wizard.getState().leaving).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    fake.emit('work', view({ at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' }));
    await back;
    expect(work.getState().attempt).toBeNull();
    expect(wizard.getState()).toMatchObject({ page: 'sign-in', user: 'u', leaving: false });
  });

  it('does not hide what could not be taken back', async () => {
    const { fake, wizard, work } = await signedInAs('u');
    fake.emit('work', view({ at: 'question', question: drive }));
    const back = wizard.getState().back();
    await vi.advanceTimersByTimeAsync(0);
    fake.emit('work', view({ at: 'failed', failure: { code: 'LK-3003' }, after: 'open', id: 'x' }));
    await back;
    expect(work.getState().attempt?.view.now.at).toBe('failed');
  });
});

it('asks for the address when another name shall sign in and the window does not know where', async () => {
  const { fake, wizard, work } = build();
  fake.emit('work', view({ at: 'question', question: password }));
  fake.replies.work.cancel = () => {
    fake.emit('work', view({ at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' }));
    return done(null);
  };
  await wizard.getState().signIn('another', 'secret');
  expect(work.getState().attempt).toBeNull();
  expect(wizard.getState()).toMatchObject({ page: 'address', user: 'another' });
});
