import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AddressView, LinkView, QuestionView, WorkNow, WorkView } from '../../../../electron/contract/window.ts';
import { TYPING_RESTS_MS } from '../../../../renderer/wizard/address-check.ts';
import { createWizardStore } from '../../../../renderer/wizard/store.ts';
import { createWorkStore } from '../../../../renderer/work/store.ts';
import { createFakeBridge, done, hold, refused } from '../../../fakes/fake-bridge.ts';

const platform: AddressView = { address: 'https://a.example', host: 'a.example', name: 'A', kind: 'netexplorer' };
const link: LinkView = { address: 'https://b.example', host: 'b.example', user: 'me', label: 'Mine' };
const password: QuestionView = { kind: 'password', user: 'u', host: 'a.example', refused: { code: 'LK-2001' } };
const drive: QuestionView = { kind: 'drive', label: 'A', name: 'unique', nameLimit: 64 };

function view(now: WorkNow, attempt = 1, steps: WorkView['steps'] = []): WorkView {
  return { attempt, kind: 'setup', steps, now };
}

function build() {
  const fake = createFakeBridge();
  fake.replies.address.check = () => done(platform);
  const work = createWorkStore(fake.bridge);
  const wizard = createWizardStore(fake.bridge, work);
  return {
    fake,
    work,
    wizard,
    checks: () => fake.inputsOf('address.check').map((input) => (input as { text: string }).text),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function signedInAs(user: string) {
  const world = build();
  world.wizard.getState().typeAddress('a.example');
  await vi.advanceTimersByTimeAsync(TYPING_RESTS_MS);
  world.wizard.getState().submitAddress();
  await world.wizard.getState().signIn(user, 'secret');
  return world;
}

describe('the address', () => {
  it('is looked for once the typing rests', async () => {
    const { wizard, checks } = build();
    for (const text of ['a.ex', 'a.examp', 'a.example']) {
      wizard.getState().typeAddress(text);
      await vi.advanceTimersByTimeAsync(TYPING_RESTS_MS - 1);
    }
    expect(checks()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(checks()).toEqual(['a.example']);
    expect(wizard.getState().check).toEqual({ at: 'found', platform });
  });

  it('is not looked for while it cannot be whole', async () => {
    const { wizard, checks } = build();
    wizard.getState().typeAddress('company');
    await vi.advanceTimersByTimeAsync(TYPING_RESTS_MS * 2);
    expect(checks()).toEqual([]);
  });

  it('is looked for at once when the person goes on, and then gone on with', async () => {
    const { wizard, checks } = build();
    wizard.getState().typeAddress('intranet');
    wizard.getState().submitAddress();
    await vi.advanceTimersByTimeAsync(0);
    expect(checks()).toEqual(['intranet']);
    expect(wizard.getState().page).toBe('sign-in');
  });

  it('is gone on with as soon as the check under way is over', async () => {
    const { fake, wizard, checks } = build();
    const held = hold<AddressView>();
    fake.replies.address.check = () => held.answer;
    wizard.getState().typeAddress('a.example');
    await vi.advanceTimersByTimeAsync(TYPING_RESTS_MS);
    wizard.getState().submitAddress();
    expect(wizard.getState().page).toBe('address');
    held.give({ ok: true, value: platform });
    await vi.advanceTimersByTimeAsync(0);
    expect([wizard.getState().page, checks().length]).toEqual(['sign-in', 1]);
  });

  it('says why it cannot be used, and stays', async () => {
    const { fake, wizard } = build();
    fake.replies.address.check = () => refused('LK-3011');
    wizard.getState().typeAddress('a.example');
    wizard.getState().submitAddress();
    await vi.advanceTimersByTimeAsync(0);
    expect(wizard.getState()).toMatchObject({
      page: 'address',
      check: { at: 'refused', failure: { code: 'LK-3011' } },
    });
  });

  it('is not answered by the check of what was typed before', async () => {
    const { fake, wizard } = build();
    const held = hold<AddressView>();
    fake.replies.address.check = () => held.answer;
    wizard.getState().typeAddress('a.example');
    await vi.advanceTimersByTimeAsync(TYPING_RESTS_MS);
    wizard.getState().typeAddress('a.example.org');
    held.give({ ok: true, value: platform });
    await vi.advanceTimersByTimeAsync(0);
    expect(wizard.getState()).toMatchObject({ check: { at: 'typing' }, platform: null });
  });

  it('is no longer waited for when the person stops that', async () => {
    const { fake, wizard } = build();
    const held = hold<AddressView>();
    fake.replies.address.check = () => held.answer;
    wizard.getState().typeAddress('a.example');
    wizard.getState().submitAddress();
    wizard.getState().stopChecking();
    held.give({ ok: true, value: platform });
    await vi.advanceTimersByTimeAsync(0);
    expect(wizard.getState()).toMatchObject({ page: 'address', check: { at: 'typing' } });
  });
});

describe('a link', () => {
  it('asks nothing of its host before the person has agreed', async () => {
    const { wizard, checks } = build();
    wizard.getState().offerLink(link);
    await vi.advanceTimersByTimeAsync(TYPING_RESTS_MS);
    expect([wizard.getState().page, checks()]).toEqual(['link', []]);
    wizard.getState().answerLink(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(checks()).toEqual(['https://b.example']);
    expect(wizard.getState()).toMatchObject({ page: 'sign-in', user: 'me', label: 'Mine', link: null });
  });

  it('is forgotten when the person says no', () => {
    const { wizard, checks } = build();
    wizard.getState().offerLink(link);
    wizard.getState().answerLink(false);
    expect([wizard.getState().page, wizard.getState().link, checks()]).toEqual(['address', null, []]);
  });

  it('does not interrupt a set-up, and is shown when that is put away', () => {
    const { fake, work, wizard } = build();
    fake.emit('work', view({ at: 'working' }));
    wizard.getState().offerLink(link);
    expect(wizard.getState()).toMatchObject({ page: 'address', link });
    fake.emit('work', view({ at: 'done' }));
    work.getState().dismiss();
    expect(wizard.getState()).toMatchObject({ page: 'link', link });
  });

  it('is not lost when the person begins a new set-up', () => {
    const { fake, wizard } = build();
    fake.emit('work', view({ at: 'working' }));
    wizard.getState().offerLink(link);
    fake.emit('work', view({ at: 'done' }));
    wizard.getState().begin();
    expect(wizard.getState()).toMatchObject({ page: 'link', link });
  });

  it('never submits anything by itself', async () => {
    const { fake, wizard } = build();
    wizard.getState().offerLink(link);
    wizard.getState().answerLink(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fake.inputsOf('work.start')).toEqual([]);
  });
});

describe('signing in', () => {
  it('sends name and password and keeps no password', async () => {
    const { fake, wizard, work } = await signedInAs('u');
    expect(fake.inputsOf('work.start')).toEqual([
      { kind: 'setup', platform: 'https://a.example', user: 'u', password: 'secret' },
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
