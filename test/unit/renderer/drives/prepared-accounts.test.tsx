// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { done } from '../../../fakes/fake-bridge.ts';
import { showWindow } from '../show-window.tsx';

const prepared = [
  { id: 'a', address: 'files.example.com', host: 'files.example.com', user: 'anna', label: 'Company files' },
  { id: 'b', address: 'b.example.com', host: 'b.example.com' },
];

describe('accounts that IT has prepared', () => {
  afterEach(cleanup);

  it('are listed at the first start, and one click looks the address up with user and name filled in', async () => {
    const { act, fake, stores } = await showWindow((main) => {
      main.replies.drives.list = () => done({ drives: [], applications: [], open: [], prepared });
    });
    expect(document.body.textContent).toContain('prepared these drives');
    expect(document.body.textContent).toContain('anna @ files.example.com');
    expect(document.body.textContent).not.toContain('No drive yet');
    expect(screen.getByRole('button', { name: 'Set up b.example.com' })).toBeTruthy();
    await act(() => void fireEvent.click(screen.getByRole('button', { name: 'Set up Company files' })));
    expect(fake.inputsOf('address.check')).toEqual([{ text: 'files.example.com' }]);
    expect(stores.wizard.getState()).toMatchObject({ page: 'sign-in', user: 'anna', label: 'Company files' });
  });
});
