import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AddressView } from '../../../../electron/contract/window.ts';
import { TYPING_RESTS_MS } from '../../../../renderer/wizard/address-check.ts';
import { hold, refused } from '../../../fakes/fake-bridge.ts';
import { build, link, platform, view } from './world.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

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
