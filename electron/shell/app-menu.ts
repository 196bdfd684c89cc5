import type { MenuItemConstructorOptions } from 'electron';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Desktop, ShowView } from '../contract/window.ts';
import type { Words } from '../contract/words/compiled/words.ts';
import type { Language } from '../contract/words/language.ts';
import { wordsIn } from '../contract/words/words-in.ts';

export interface MenuActions {
  show(view: ShowView): void;
  help(): void;
  /** Lists the keyboard's shortcuts in the window. */
  shortcuts(): void;
  /** Has the window cover personal details, or show them again. */
  cover(): void;
  /** Disconnects every drive and then quits. The person is asked first where programs have files open. */
  quitAndDisconnect(): void;
}

type Items = MenuItemConstructorOptions[];
type ItemName = keyof Words['shell']['menu'];
type Names = (item: ItemName) => string;

/**
 * Makes the menu as the operating system expects it. Reload and developer tools are left out, because they are for web pages,
 * not for apps.
 */
export function appMenu(desktop: Desktop, language: Language, actions: MenuActions): Items {
  // On macOS menus have no access keys, and `&` would be shown.
  const words: Names = (text) => wordsIn(language).shell.menu[text].replace(desktop === 'mac' ? '&' : '', '');
  const show = (id: ShowView, text: ItemName, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label: words(text),
    click: () => {
      actions.show(id);
    },
    ...omitUndefined({ accelerator }),
  });
  const shared = {
    settings: show('settings', 'settings', 'CmdOrCtrl+,'),
    setUp: show('wizard', 'setUp', 'CmdOrCtrl+N'),
    drives: show('drives', 'drives', 'CmdOrCtrl+D'),
    about: show('about', 'about'),
    diagnostics: show('diagnostics', 'diagnostics'),
    pages: {
      id: 'help',
      label: words('helpPages'),
      click: () => {
        actions.help();
      },
    },
    shortcuts: {
      id: 'shortcuts',
      label: words('shortcuts'),
      click: () => {
        actions.shortcuts();
      },
      ...(desktop === 'mac' ? {} : { accelerator: 'F1' }),
    },
    cover: {
      id: 'cover',
      label: words('cover'),
      accelerator: 'CmdOrCtrl+Shift+H',
      click: () => {
        actions.cover();
      },
    },
    disconnect: {
      id: 'quit-and-disconnect',
      label: words('quitAndDisconnect'),
      click: () => {
        actions.quitAndDisconnect();
      },
    },
  } satisfies Record<string, MenuItemConstructorOptions>;
  return desktop === 'mac' ? macMenu(words, shared) : plainMenu(desktop, words, shared);
}

type Shared = Readonly<
  Record<
    'settings' | 'setUp' | 'drives' | 'about' | 'diagnostics' | 'pages' | 'shortcuts' | 'cover' | 'disconnect',
    Items[number]
  >
>;

function plainMenu(desktop: Desktop, words: Names, shared: Shared): Items {
  const quit: Items[number] = { role: 'quit', label: words('quit'), accelerator: 'Ctrl+Q' };
  return [
    {
      label: words('file'),
      submenu: [
        ...[shared.setUp, shared.drives, separator, shared.settings, separator],
        { role: 'close', label: words('close'), accelerator: desktop === 'windows' ? 'Alt+F4' : 'Ctrl+W' },
        quit,
        shared.disconnect,
      ],
    },
    { label: words('edit'), submenu: editItems(words) },
    { label: words('view'), submenu: viewItems(words) },
    {
      label: words('help'),
      submenu: [shared.pages, shared.shortcuts, shared.diagnostics, shared.cover, separator, shared.about],
    },
  ];
}

function macMenu(words: Names, shared: Shared): Items {
  return [
    {
      label: 'Latchkey',
      submenu: [
        ...[shared.about, separator, shared.settings, separator],
        { role: 'services', label: words('services') },
        separator,
        { role: 'hide', label: words('hide') },
        { role: 'hideOthers', label: words('hideOthers') },
        { role: 'unhide', label: words('unhide') },
        separator,
        { role: 'quit', label: words('quit') },
        shared.disconnect,
      ],
    },
    {
      label: words('file'),
      submenu: [shared.setUp, shared.drives, separator, { role: 'close', label: words('close') }],
    },
    { label: words('edit'), submenu: editItems(words) },
    { label: words('view'), submenu: viewItems(words) },
    {
      role: 'window',
      label: words('window'),
      submenu: [
        { role: 'minimize', label: words('minimize') },
        { role: 'front', label: words('front') },
      ],
    },
    { role: 'help', label: words('help'), submenu: [shared.pages, shared.shortcuts, shared.diagnostics, shared.cover] },
  ];
}

const separator = { type: 'separator' } as const;

function editItems(words: Names): Items {
  return [
    { role: 'undo', label: words('undo') },
    { role: 'redo', label: words('redo') },
    separator,
    { role: 'cut', label: words('cut') },
    { role: 'copy', label: words('copy') },
    { role: 'paste', label: words('paste') },
    { role: 'selectAll', label: words('selectAll') },
  ];
}

function viewItems(words: Names): Items {
  return [
    { role: 'zoomIn', label: words('zoomIn') },
    { role: 'zoomOut', label: words('zoomOut') },
    { role: 'resetZoom', label: words('actualSize') },
  ];
}
