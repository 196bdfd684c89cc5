// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { done, startView } from '../../fakes/fake-bridge.ts';
import { showWindow } from './show-window.tsx';

afterEach(cleanup);

it('the main buttons take the accent colour of the system, and ours again when it has none that fits', async () => {
  const accent = { background: '#0078d4', strong: '#0067b6', ink: '#ffffff' };
  const { settings } = startView;
  const { act, fake } = await showWindow((world) => {
    world.replies.app.start = () => done({ ...startView, settings: { ...settings, accent } });
  });
  const token = (name: string): string => document.documentElement.style.getPropertyValue(name);
  expect(['--button', '--button-strong', '--button-ink'].map(token)).toEqual(['#0078d4', '#0067b6', '#ffffff']);
  await act(() => {
    fake.emit('settings', settings);
  });
  expect(['--button', '--button-strong', '--button-ink'].map(token)).toEqual(['', '', '']);
});
