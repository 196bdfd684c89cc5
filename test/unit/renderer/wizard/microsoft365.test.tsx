// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { applicationUses } from '../../../../electron/contract/application-uses.ts';
import { wordsIn } from '../../../../electron/contract/words/words-in.ts';
import { done } from '../../../fakes/fake-bridge.ts';
import { showWindow } from '../show-window.tsx';

const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent;
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

/** Microsoft 365 is found at whatever is typed. @param application its name, or none for a drive */
async function reachUse(application?: string) {
  const shown = await showWindow((fake) => {
    const found = { address: 'https://mysignins.microsoft.com', host: 'mysignins.microsoft.com' };
    fake.replies.address.check = () => done({ ...found, name: 'Microsoft 365', kind: 'microsoft365', ways: ['page'] });
  });
  const { stores, act } = shown;
  await act(() => {
    const wizard = stores.wizard.getState();
    if (application !== undefined) {
      wizard.beginApplication();
      wizard.nameApplication(application);
    }
    stores.app.getState().show('wizard');
    wizard.goTo('microsoft365');
  });
  return shown;
}

async function choose({ act }: Awaited<ReturnType<typeof reachUse>>, name: string): Promise<void> {
  await act(() => void fireEvent.click(screen.getByRole('radio', { name })));
  await act(() => {
    press('Continue');
  });
}

const sending = wordsIn('en').whatFor.uses['sending-mail'].name;

describe('Microsoft 365 in the window', () => {
  afterEach(cleanup);

  it.each([undefined, 'Outlook'])('asks what for before anybody signs in (application: %s)', async (application) => {
    const { stores } = await reachUse(application);
    expect(heading()).toBe('What do you need a Microsoft 365 app password for?');
    expect(screen.getAllByRole('radio')).toHaveLength(applicationUses.length);
    expect(stores.wizard.getState().page).toBe('use');
  });

  it.each(applicationUses.filter((use) => use !== 'sending-mail'))(
    'says that nothing is needed, and makes nothing: %s',
    async (use) => {
      const shown = await reachUse('Outlook');
      await choose(shown, wordsIn('en').whatFor.uses[use].name);
      expect(heading()).toMatch(/^(You don’t need an app password for this|An app password probably wouldn’t work)$/);
      expect(document.body.textContent).toContain('as usual');
      await shown.act(() => {
        press('Back');
      });
      expect(screen.getByRole('radio', { checked: true, name: wordsIn('en').whatFor.uses[use].name })).toBeTruthy();
      await shown.act(() => {
        press('Continue');
      });
      await shown.act(() => {
        press('Done');
      });
      expect(shown.stores.app.getState().view).toBe('drives');
      expect(shown.fake.inputsOf('work.start')).toEqual([]);
    },
  );

  it('goes on for sending mail, with its dates and the name of what sends', async () => {
    const shown = await reachUse('Old name');
    const { act, fake } = shown;
    await choose(shown, sending);
    expect(document.body.textContent).toMatch(/December 2026.*2027.*security-info/s);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the device or app' });
    expect(field.value).toBe('Old name');
    field.value = '';
    await act(() => {
      press('Continue');
    });
    expect(document.body.textContent).toContain('Enter the name of the device or app.');
    field.value = 'Scanner';
    await act(() => {
      press('Continue');
    });
    expect(heading()).toBe('Sign in to Microsoft 365');
    await act(() => void fireEvent.input(screen.getByRole('textbox'), { target: { value: 'nora@example.com' } }));
    await act(() => {
      press('Open the page');
    });
    expect(fake.inputsOf('work.start')).toMatchObject([
      { kind: 'setup', application: true, label: 'Scanner', use: 'sending-mail', way: 'page' },
    ]);
  });

  it('leads back one step at a time', async () => {
    const shown = await reachUse();
    await choose(shown, sending);
    const field = screen.getByRole<HTMLInputElement>('textbox');
    field.value = 'Scanner';
    await shown.act(() => {
      press('Continue');
    });
    const pages = [];
    for (let n = 0; n < 3; n += 1) {
      await shown.act(() => {
        press('Back');
      });
      pages.push(shown.stores.wizard.getState().page);
    }
    expect(pages).toEqual(['use-told', 'use', 'address']);
  });

  it('forgets what for when another platform is typed: its drive is a drive', async () => {
    const shown = await reachUse();
    await choose(shown, sending);
    const { stores, act, fake } = shown;
    fake.replies.address.check = () =>
      done({ address: 'https://a.example', host: 'a.example', name: 'A', kind: 'netexplorer', ways: ['password'] });
    await act(() => {
      stores.wizard.getState().goTo('a.example');
    });
    await act(() => stores.wizard.getState().signIn('nora', 'secret'));
    expect(fake.inputsOf('work.start')).toEqual([
      { kind: 'setup', platform: 'https://a.example', platformKind: 'netexplorer', user: 'nora', password: 'secret' },
    ]);
  });
});
