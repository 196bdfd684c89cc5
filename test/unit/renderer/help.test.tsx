// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { QuestionView } from '../../../electron/contract/questions.ts';
import type { WorkView } from '../../../electron/contract/window.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { done, foundPlatform, startView } from '../../fakes/fake-bridge.ts';
import { connection, driveQuestion, steps } from '../../window/scenes/world.ts';
import { showWindow } from './show-window.tsx';

afterEach(() => {
  cleanup();
});

const words = wordsIn('en');
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent;

const setUp = (now: WorkView['now']): WorkView => ({ attempt: 1, kind: 'setup', steps: steps(2, 'running'), now });
const code: QuestionView = { kind: 'code', method: { id: 'otp' }, others: true, sent: false };

/** The wizard with a platform that was found, at some point of a set-up. */
async function inSetUp(view: WorkView, kind: 'netexplorer' | 'webdav' = 'netexplorer') {
  const contact = { name: 'Service desk', phone: '1234', url: 'https://help.example.com/' };
  const window = await showWindow((fake) => {
    fake.replies.app.start = () => done({ ...startView, settings: { ...startView.settings, contact } });
    fake.replies.address.check = () => done({ ...foundPlatform, kind });
    fake.replies.work.start = () => done(view);
  });
  const { stores, act } = window;
  await act(() => {
    stores.wizard.getState().begin();
    stores.wizard.getState().goTo('files.example.com');
  });
  await act(() => stores.wizard.getState().signIn('anna', 'secret'));
  return window;
}

describe('help on the way in', () => {
  it('is there from the code, goes on to a lost phone, and leads back to the code', async () => {
    const { fake, act } = await inSetUp(setUp({ at: 'question', question: code }));
    await act(() => {
      press(words.code.noAccess);
    });
    expect(heading()).toBe(words.help.noCodeTitle);
    await act(() => {
      press(words.help.lostPhone);
    });
    expect(heading()).toBe(words.help.lostTitle);
    expect(screen.getByText('Service desk · 1234')).toBeTruthy();
    await act(() => {
      press(words.help.read({ host: 'support.netexplorer.fr' }));
      press(words.help.helpdeskPage);
    });
    expect(fake.inputsOf('app.openHelp')).toEqual([{ topic: 'second-factor' }, { topic: 'helpdesk' }]);
    await act(() => {
      press(words.phrases.back);
    });
    expect(heading()).toBe(words.code.title);
    // Nothing was answered or cancelled meanwhile.
    expect(fake.calls.filter(({ call }) => ['work.answer', 'work.cancel'].includes(call))).toEqual([]);
  });

  it('leads to the person’s own server where the platform’s maker has no page', async () => {
    const { fake, act } = await inSetUp(setUp({ at: 'question', question: code }), 'webdav');
    await act(() => {
      press(words.code.noAccess);
    });
    await act(() => {
      press(words.help.site({ host: 'files.example.com' }));
    });
    expect(fake.inputsOf('app.openHelp')).toEqual([{ topic: 'second-factor' }]);
  });

  it('asks about the account before anything is taken back', async () => {
    const { label, folder, name } = driveQuestion;
    const working = { ...setUp({ at: 'working' }), steps: steps(4, 'running'), drive: { label, folder, name } };
    const { fake, act } = await inSetUp(working);
    await act(() => {
      press(words.change.notYou);
    });
    expect(heading()).toBe(words.help.accountTitle);
    expect(screen.getByText(/You’re signed in as anna/)).toBeTruthy();
    expect(fake.inputsOf('work.cancel')).toEqual([]);
    await act(() => {
      press(words.help.otherAccount);
    });
    expect(fake.inputsOf('work.cancel')).toEqual([{ attempt: 1 }]);
  });

  it('asks for the removal when the drive became ready meanwhile', async () => {
    const { label, folder, name } = driveQuestion;
    const working = { ...setUp({ at: 'working' }), steps: steps(4, 'running'), drive: { label, folder, name } };
    const { fake, act, stores } = await inSetUp(working);
    fake.replies.drives.list = () => done({ drives: [{ ...connection, state: 'mapped' }], applications: [], open: [] });
    await act(() => {
      press(words.change.notYou);
    });
    await act(() => {
      fake.emit('work', { ...working, steps: steps(7), now: { at: 'done', connection } });
    });
    await act(() => {
      press(words.help.otherAccount);
    });
    expect(stores.drives.getState().removing?.id).toBe(connection.id);
    expect(fake.inputsOf('work.cancel')).toEqual([]);
  });

  it.each([
    ['LK-2013', words.help.rightsTitle],
    ['LK-2002', words.help.lostTitle],
    ['LK-2102', words.help.noCodeTitle],
    ['LK-2014', words.help.accountTitle],
  ] as const)('is there from the failure %s', async (failed, title) => {
    const failure: Failure = { code: failed };
    const { act } = await inSetUp(setUp({ at: 'failed', failure, after: 'undone' }));
    await act(() => {
      press(words.help.begin);
    });
    expect(heading()).toBe(title);
    // What has failed is taken back already.
    expect(screen.queryByRole('button', { name: words.help.otherAccount })).toBeNull();
  });

  it('is not offered after a failure that no page is about', async () => {
    await inSetUp(setUp({ at: 'failed', failure: { code: 'LK-3003' }, after: 'undone' }));
    expect(screen.queryByRole('button', { name: words.help.begin })).toBeNull();
  });

  it('ends when the person goes elsewhere', async () => {
    const { stores, act } = await inSetUp(setUp({ at: 'question', question: code }));
    await act(() => {
      press(words.code.noAccess);
    });
    await act(() => {
      stores.app.getState().show('wizard');
    });
    expect(heading()).toBe(words.code.title);
  });
});
