// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { KeptApplicationView, WorkNow } from '../../../../electron/contract/window.ts';
import { someApplication, someConnection } from '../../../fakes/fake-engine.ts';
import { done, startView } from '../../../fakes/fake-bridge.ts';
import { showWindow } from '../show-window.tsx';

const { id, label, platform, user, password } = someConnection;
const renewed = { id, label, platform, user, password };
const kept: KeptApplicationView = { ...someApplication, state: 'kept' };

/** The list after a renewal. @param allowed whether IT lets app passwords be handed over */
async function shown(now: Omit<Extract<WorkNow, { at: 'done' }>, 'at'>, allowed = false) {
  const window = await showWindow((fake) => {
    const handOver = { allowed, why: allowed ? 'policy' : 'no-policy', by: '/etc/latchkey/policy.json' } as const;
    fake.replies.app.start = () => done({ ...startView, settings: { ...startView.settings, handOver } });
    fake.replies.drives.list = () => done({ drives: [], applications: [kept], open: [] });
    fake.replies.work.start = () => done({ attempt: 1, kind: 'renew', steps: [], now: { at: 'done', ...now } });
  });
  await window.act(() => window.stores.drives.getState().renew(now.renewed?.id ?? ''));
  const buttons = (): readonly HTMLButtonElement[] => [
    ...window.container.querySelectorAll<HTMLButtonElement>('.results button'),
  ];
  return { ...window, buttons, text: () => window.container.textContent };
}

const nameOf = (buttons: readonly HTMLButtonElement[]): readonly string[] =>
  buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent);

describe('after a renewal', () => {
  afterEach(cleanup);

  it.each([
    [renewed, 'valid until 19 February 2027'],
    [{ ...renewed, password: { id: '42', name: 'N' } }, 'The new one doesn’t expire'],
  ])('it is said until when the new app password is valid', async (drive, words) => {
    const { text, buttons } = await shown({ renewed: drive });
    expect(text()).toContain('The app password for “Example Files” has been renewed');
    expect(text()).toContain(words);
    expect(text()).not.toContain('couldn’t be deleted');
    expect(nameOf(buttons())).toEqual(['Close this message']);
  });

  it('nothing is claimed of one that a person gave: neither who has seen it nor when it ends', async () => {
    const given = { ...renewed, password: { id: '42', name: 'N', origin: 'provided' as const } };
    const { text } = await shown({ renewed: given, left: { passwordName: 'Old', why: 'by-hand' } });
    expect(text()).toContain('and Latchkey never shows it');
    expect(text()).not.toMatch(/nobody has seen|doesn’t expire/);
    expect(text()).toContain('“Old” is still valid on the server');
  });

  it('an application is not said to have a dead one while a person has still to delete it', async () => {
    const given = { ...someApplication.password, origin: 'provided' as const };
    const application = { ...someApplication, password: given, forApplication: true as const };
    const { text } = await shown({ renewed: application, left: { passwordName: 'Old', why: 'by-hand' } });
    expect(text()).toContain('still has the old app password.');
    expect(text()).not.toContain('no longer works');
  });

  it('it is said that the old one is still there, and why', async () => {
    const left = { passwordName: 'The old one', why: 'duty', failure: { code: 'LK-3003' } } as const;
    const { text } = await shown({ renewed, left });
    expect(text()).toContain('The old one, “The old one”, couldn’t be deleted on the server yet');
    expect(text()).toMatch(/as soon as it can\. .+/);
  });

  it('the list is there at once, read anew, and the note goes when it is read', async () => {
    const { act, fake, buttons, stores, container } = await shown({ renewed });
    expect(stores.work.getState().attempt).toBeNull();
    expect(fake.inputsOf('drives.list')).toHaveLength(2);
    await act(() => {
      const [button] = buttons();
      if (button !== undefined) fireEvent.click(button);
    });
    expect(buttons()).toEqual([]);
    expect(document.activeElement).toBe(container.querySelector('h1'));
  });

  it('it is heard: the words come into a region that is there before them', async () => {
    const window = await showWindow((fake) => {
      fake.replies.drives.list = () => done({ drives: [], applications: [kept], open: [] });
    });
    const region = window.container.querySelector('.results [role=status]');
    await window.act(() => {
      const view = { attempt: 1, kind: 'renew', steps: [], now: { at: 'done', renewed } } as const;
      window.stores.work.setState({ owner: 'drives', attempt: null });
      window.fake.emit('work', view);
    });
    expect(region?.isConnected).toBe(true);
    expect(region?.textContent).toContain('has been renewed');
  });

  it('a new act puts good news away, and leaves what is still to be done', async () => {
    const left = { passwordName: 'The old one', why: 'by-hand', link: 'https://a.example/security' } as const;
    const { text, stores, act } = await shown({ renewed, left });
    await act(() => stores.drives.getState().open('c1'));
    expect(text()).toContain('Still to do');
    expect(text()).toContain('https://a.example/security');
    const good = await shown({ renewed });
    await good.act(() => good.stores.drives.getState().open('c1'));
    expect(good.text()).not.toContain('has been renewed');
  });

  it.each([
    [true, ['Copy once', 'Close this message']],
    [false, ['Close this message']],
  ])('an application has to be given the new one; IT allows that: %s', async (allowed, names) => {
    const { text, buttons } = await shown({ renewed: { ...kept, forApplication: true } as const }, allowed);
    expect(text()).toContain('NetSync still has the old app password');
    expect(text().includes('only your IT department can allow that')).toBe(!allowed);
    expect(nameOf(buttons())).toEqual(names);
  });
});
