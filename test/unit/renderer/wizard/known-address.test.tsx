// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done, hold, refused, startView, type FakeBridge } from '../../../fakes/fake-bridge.ts';
import { showWindow } from '../show-window.tsx';

const by = '/etc/latchkey/policy.json';
const fixes = (fake: FakeBridge): void => {
  const settings = {
    ...startView.settings,
    platform: 'files.example.com',
    fixed: [{ setting: 'platform', by }] as const,
  };
  fake.replies.app.start = () => done({ ...startView, settings });
};
const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent;
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const forApplication = async (prepare?: (fake: FakeBridge) => void) => {
  const shown = await showWindow(prepare);
  const { stores, act } = shown;
  await act(() => {
    stores.wizard.getState().beginApplication();
    stores.wizard.getState().nameApplication('Old mail');
    stores.app.getState().show('wizard');
  });
  return shown;
};

afterEach(cleanup);

describe('an address that IT has fixed', () => {
  it('is asked of nobody, and shown to who goes back, with who has fixed it', async () => {
    const { fake, act } = await showWindow(fixes);
    expect(document.body.textContent).toContain('Your IT department has chosen files.example.com.');
    await act(() => {
      press('Get started');
    });
    expect(fake.inputsOf('address.check')).toEqual([{ text: 'files.example.com' }]);
    expect(heading()).toBe('Sign in to Example Company');
    await act(() => {
      press('Back');
    });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Web address' });
    expect([field.value, field.readOnly]).toEqual(['files.example.com', true]);
    expect(document.body.textContent).toContain('Managed by your IT department');
    await act(() => {
      press('Continue');
    });
    expect(heading()).toBe('Sign in to Example Company');
  });

  it('stays where it is when it cannot be used', async () => {
    const { act } = await showWindow((fake) => {
      fixes(fake);
      fake.replies.address.check = () => refused('LK-3001');
    });
    await act(() => {
      press('Get started');
    });
    expect(heading()).toBe('Where are your files?');
    expect(document.body.textContent).toContain('LK-3001');
  });

  it('is what one goes on with after a link to another one was refused', async () => {
    const { fake, act } = await showWindow((bridge) => {
      fixes(bridge);
      const link = { address: 'https://b.example', host: 'b.example' };
      const start = bridge.replies.app.start;
      bridge.replies.app.start = async () => {
        const answer = await start(undefined);
        return answer.ok ? { ok: true, value: { ...answer.value, link } } : answer;
      };
      const check = bridge.replies.address.check;
      bridge.replies.address.check = (input) => (input.text.includes('b.example') ? refused('LK-6003') : check(input));
    });
    expect(fake.inputsOf('address.check')).toEqual([]);
    await act(() => {
      press('Yes, continue');
    });
    expect(document.body.textContent).toContain('Your IT department has set which server this computer connects to');
    await act(() => {
      press('Continue');
    });
    expect(heading()).toBe('Sign in to Example Company');
  });
});

describe('Microsoft 365', () => {
  it('needs no address for an application', async () => {
    const { fake, act } = await forApplication();
    const held = hold<never>();
    fake.replies.address.check = () => held.answer;
    await act(() => {
      press('Microsoft 365');
    });
    expect(fake.inputsOf('address.check')).toEqual([{ text: 'microsoft365' }]);
    expect(screen.getByText('Looking for your company’s files…')).toBeTruthy();
  });

  it('goes on by itself, to the question what for', async () => {
    const { act } = await forApplication((fake) => {
      const found = { address: 'https://mysignins.microsoft.com', host: 'mysignins.microsoft.com' };
      fake.replies.address.check = () =>
        done({ ...found, name: 'Microsoft 365', kind: 'microsoft365', ways: ['page'] });
    });
    await act(() => {
      press('Microsoft 365');
    });
    expect(heading()).toBe('What do you need a Microsoft 365 app password for?');
  });

  it('is not offered for a drive, and not where IT has fixed another address', async () => {
    await showWindow();
    expect(screen.queryByRole('button', { name: 'Microsoft 365' })).toBeNull();
    cleanup();
    const { act } = await forApplication((fake) => {
      fixes(fake);
      fake.replies.address.check = () => refused('LK-3001');
    });
    await act(() => undefined);
    expect(heading()).toBe('Where are your files?');
    expect(screen.queryByRole('button', { name: 'Microsoft 365' })).toBeNull();
  });
});

describe('the last sign-in', () => {
  const last = { address: 'https://files.example.com', user: 'anna' };
  const remembers = (fake: FakeBridge): void => {
    fake.replies.app.start = () => done({ ...startView, settings: { ...startView.settings, last } });
  };

  it('is offered for the next drive: its address, marked, and its name with it', async () => {
    const { fake, act } = await showWindow(remembers);
    await act(() => {
      press('Get started');
    });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Web address' });
    expect(field.value).toBe(last.address);
    await act(() => {
      press('Continue');
    });
    expect(fake.inputsOf('address.check')).toEqual([{ text: last.address }]);
    expect(screen.getByLabelText<HTMLInputElement>('User name or e-mail').value).toBe('anna');
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  });

  it('gives no name to another address', async () => {
    const { fake, act } = await showWindow((bridge) => {
      remembers(bridge);
      bridge.replies.address.check = () =>
        done({ address: 'https://b.example', host: 'b.example', name: 'B', kind: 'netexplorer', ways: ['password'] });
    });
    await act(() => {
      press('Get started');
    });
    await act(() => {
      fireEvent.change(screen.getByRole('textbox'), { target: { value: 'b.example' } });
    });
    await act(() => {
      press('Continue');
    });
    expect(fake.inputsOf('address.check')).toEqual([{ text: 'b.example' }]);
    expect(screen.getByLabelText<HTMLInputElement>('User name or e-mail').value).toBe('');
  });
});
