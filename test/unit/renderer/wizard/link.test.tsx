// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { showWindow } from '../show-window.tsx';

const link = { address: 'https://files.example.com', host: 'files.example.com', user: 'anna', label: 'Files' };

afterEach(cleanup);

it('shows all that a link fills in, and asks nobody before it is agreed to', async () => {
  const { fake, act } = await showWindow();
  await act(() => {
    fake.emit('link', { ...link, letter: 'N' });
  });
  const facts = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(facts).toEqual(['https://files.example.com', 'anna', 'Files', 'N:']);
  expect([...fake.inputsOf('address.check'), ...fake.inputsOf('work.start')]).toEqual([]);
});
