// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { showWindow } from '../show-window.tsx';

describe('the list of shortcuts', () => {
  afterEach(cleanup);
  const begun = async (desktop: 'linux' | 'mac' = 'linux') => {
    const shown = await showWindow();
    await shown.act(() => {
      shown.stores.app.setState({ desktop });
      shown.stores.app.getState().show('settings');
    });
    const press = (key: string, target: Element = document.body, more: KeyboardEventInit = {}) =>
      shown.act(() => {
        fireEvent.keyDown(target, { key, ...more });
      });
    const dialog = (): Element | null => shown.container.querySelector('dialog');
    return { ...shown, press, dialog };
  };

  it.each(['?', 'F1'])('is shown by %s, and closed by its button', async (key) => {
    const { press, dialog, act } = await begun();
    expect(dialog()).toBeNull();
    await press(key);
    expect(dialog()?.textContent).toContain('Ctrl+N');
    await act(() => {
      const button = dialog()?.querySelector('button');
      if (button) fireEvent.click(button);
    });
    expect(dialog()).toBeNull();
  });

  it('names the keys of a Mac', async () => {
    const { press, dialog } = await begun('mac');
    await press('?');
    expect(dialog()?.textContent).toContain('⌘N');
    expect(dialog()?.textContent).not.toContain('Ctrl');
  });

  it('is not what a question mark in a field, or with another key, asks for', async () => {
    const { press, dialog, container } = await begun();
    const field = container.querySelector('select');
    if (field === null) throw new Error('no field');
    await press('?', field);
    await press('?', document.body, { ctrlKey: true });
    await press('?', document.body, { isComposing: true });
    expect(dialog()).toBeNull();
  });

  it('is shown when the menu asks for it', async () => {
    const { fake, act, dialog } = await begun();
    await act(() => {
      fake.emit('shortcuts', true);
    });
    expect(dialog()).not.toBeNull();
  });
});
