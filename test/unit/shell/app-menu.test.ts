import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Desktop } from '../../../electron/contract/window.ts';
import { shortcutsOf } from '../../../renderer/app/shortcuts.ts';
import { appMenu } from '../../../electron/shell/app-menu.ts';

type Item = MenuItemConstructorOptions;
const nobody = {
  ...{ show: () => undefined, help: () => undefined, cover: () => undefined },
  ...{ shortcuts: () => undefined, quitAndDisconnect: () => undefined },
};
const all = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...all(Array.isArray(item.submenu) ? item.submenu : [])]);
const menu = (desktop: Desktop, language: 'en' | 'fr' = 'en') => all(appMenu(desktop, language, nobody));

describe('the menu', () => {
  it.each([
    ['linux', ['&File', '&Edit', '&View', '&Help']],
    ['windows', ['&File', '&Edit', '&View', '&Help']],
    ['mac', ['Latchkey', 'File', 'Edit', 'View', 'Window', 'Help']],
  ] as const)('of %s has the parts that people expect there', (desktop, parts) => {
    expect(appMenu(desktop, 'en', nobody).map(({ label }) => label)).toEqual(parts);
  });

  it.each([
    ['linux', 'quit', 'Ctrl+Q'],
    ['linux', 'close', 'Ctrl+W'],
    ['windows', 'close', 'Alt+F4'],
  ] as const)('of %s has %s on %s', (desktop, role, accelerator) => {
    expect(menu(desktop).find((item) => item.role === role)?.accelerator).toBe(accelerator);
  });

  it.each(['linux', 'windows', 'mac'] as const)('of %s lets people make everything larger', (desktop) => {
    const roles = menu(desktop).map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['zoomIn', 'zoomOut', 'resetZoom', 'copy', 'paste']));
  });

  it.each(['linux', 'windows', 'mac'] as const)('of %s offers nothing that belongs to pages', (desktop) => {
    const roles = menu(desktop).map(({ role }) => role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools', 'togglefullscreen'])
      expect(roles).not.toContain(role);
  });

  it.each(['linux', 'windows', 'mac'] as const)('of %s uses no shortcut twice', (desktop) => {
    const shortcuts = menu(desktop).flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it.each(['linux', 'windows', 'mac'] as const)('of %s has no shortcut that the window does not list', (desktop) => {
    const listed = shortcutsOf(desktop).flatMap(({ keys }) => keys.map((each) => each.replace('Mod+', 'Ctrl+')));
    const accelerators = menu(desktop).flatMap(({ accelerator }) => accelerator?.replace('CmdOrCtrl', 'Ctrl') ?? []);
    expect(accelerators.length).toBeGreaterThan(2);
    for (const each of accelerators) expect(listed).toContain(each);
  });

  it('leads to the views of the window, and out of it', () => {
    const shown: string[] = [];
    const actions = {
      show: (view: string) => shown.push(view),
      help: () => shown.push('help'),
      shortcuts: () => shown.push('shortcuts'),
      cover: () => shown.push('cover'),
      quitAndDisconnect: () => shown.push('quit-and-disconnect'),
    };
    const items = all(appMenu('linux', 'en', actions));
    for (const { click } of items) (click as (() => void) | undefined)?.();
    expect(shown.sort()).toEqual([
      'about',
      'cover',
      'diagnostics',
      'drives',
      'help',
      'quit-and-disconnect',
      'settings',
      'shortcuts',
      'wizard',
    ]);
  });

  it.each(['linux', 'windows', 'mac'] as const)('of %s leaves no entry to the language of the system', (desktop) => {
    for (const language of ['en', 'fr'] as const) {
      for (const item of menu(desktop, language)) if (item.type !== 'separator') expect(item.label).toBeTruthy();
    }
    expect(menu(desktop, 'fr').map(({ label }) => label)).toContain('Copier');
  });

  it('marks letters to press where menus have them, and nowhere else', () => {
    expect(menu('mac').some(({ label }) => label?.includes('&') === true)).toBe(false);
    for (const language of ['en', 'fr'] as const) {
      const letters = appMenu('linux', language, nobody).map(({ label }) =>
        /&(.)/.exec(label ?? '')?.[1]?.toLowerCase(),
      );
      expect(letters).not.toContain(undefined);
      expect(new Set(letters).size).toBe(letters.length);
    }
  });
});
